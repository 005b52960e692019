"""Read each of several amounts that are saved: "saves 20 KB of JS and 8 KB of CSS"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from outcomes.quantity.convert import base
from outcomes.quantity.tokens import Tokens
from outcomes.statement.roles.gained import SAVED
from outcomes.statement.roles.parts import CHANGE, LEVEL, SKIP, Part


def save_each(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Let a further amount of one kind that says of what it is be saved like the one before it."""
    if "of" not in tokens.lows or SAVED.isdisjoint(tokens.lows):
        return
    for saved, part in pairwise(parts):
        if saved.role != CHANGE or saved.cue not in SAVED or part.role not in (LEVEL, SKIP):
            continue
        gap = tokens.words[saved.after : part.found.first]
        told = 2 < len(gap) <= _LONGEST and gap[0] == "of" and gap[-1] in _AND  # noqa: PLR2004  # "of JS and"
        alike = part.quantity.unit is not None and base(part.quantity)[0] == base(saved.quantity)[0]
        if told and alike and tokens.words[part.after : part.after + 1] == ("of",):
            part.role, part.sign, part.cue = CHANGE, saved.sign, saved.cue


_AND: Final = ("and", "+", "&", ",")
_LONGEST: Final = 6
