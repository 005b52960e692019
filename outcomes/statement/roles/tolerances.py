"""Tell how far a value may lie off from the value itself: "400 ± 5 %", "1,100 a week (give or take 50)"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.statement.roles.parts import Part


def is_tolerance(tokens: Tokens, part: Part) -> bool:
    """Whether a quantity says only by how much the one before it may be missed."""
    at = part.found.first
    if tokens.words[at] == "±" and "number" in tokens.sorts[max(0, at - _LONGEST) : at]:
        return True
    return at >= _LONGEST and tokens.words[at - _LONGEST : at] in _OFF


def share_units(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Give a value the unit that stands only behind its tolerance: "840 ± 12 ms"; one in percent is a share of it."""
    if "±" not in tokens.lows:
        return
    for part, off in pairwise(parts):
        close = part.after == off.found.first and tokens.words[off.found.first] == "±"
        unit = off.quantity.unit
        if close and part.quantity.unit is None and unit not in (None, "%"):
            part.found = replace(part.found, quantity=replace(part.quantity, unit=unit))


_LONGEST: Final = 3
_OFF: Final = frozenset(
    {("give", "or", "take"), ("plus", "or", "minus"), ("plus", "/", "minus"), ("+", "/", "-")}
)
