"""Read each of several amounts that are saved: "saves 20 KB of JS and 8 KB of CSS", "frees 3 KB on S3, 5 KB on C3"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from outcomes.quantity.convert import base
from outcomes.quantity.tokens import Tokens
from outcomes.statement.roles.gained import SAVING
from outcomes.statement.roles.parts import CHANGE, LEVEL, SKIP, Part


def save_each(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Let a further amount of one kind be saved like the one before it where each says of what it is, or where."""
    if SAVING.isdisjoint(tokens.lows):
        return
    for saved, part in pairwise(parts):
        cued = not SAVING.isdisjoint((saved.cue, *tokens.words[max(0, saved.first - 1) : saved.first + 1]))
        if saved.role != CHANGE or not cued or part.role not in (LEVEL, SKIP):
            continue
        gap = tokens.words[saved.after : part.first]
        told = 1 < len(gap) <= _LONGEST and gap[0] in _OF and gap[-1] in _AND
        alike = (
            base(part.quantity)[0] not in (None, "%") and base(part.quantity)[0] == base(saved.quantity)[0]
        )
        if told and alike and tokens.words[part.after : part.after + 1] and tokens.words[part.after] in _OF:
            saved.cue = part.cue = saved.cue if saved.cue in SAVING else _SAVED
            part.role, part.sign = CHANGE, saved.sign


_SAVED: Final = "saved"
_AND: Final = ("and", "+", "&", ",", "plus")
_OF: Final = ("of", "on", "in", "for", "with", "when")
_LONGEST: Final = 10
