"""Join the two ends of a change: "9 to 21% less", "10% to 30% smaller", "3 to 5 times faster"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.roles.parts import CHANGE, LEVEL, SKIP, Part


def join_ends(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Let "A to B less" be one change from A to B, and no way from A to B."""
    for low, high in pairwise(parts):
        if low.role not in _OPEN or high.role not in _CLOSING or high.first > low.after:
            continue
        if not _spans(low, high) or tokens.words[high.found.first - 1] not in _TO:
            continue
        sign = high.sign if high.role == CHANGE else _comparative(tokens, high.after)
        if sign is None:
            continue
        quantity = replace(low.quantity, upper=high.quantity.value, unit=high.quantity.unit)
        low.found = replace(low.found, quantity=quantity)
        low.role, low.sign, low.after = CHANGE, sign, high.after
        high.role = SKIP


def _spans(low: Part, high: Part) -> bool:
    """Whether two values may be the ends of one share or factor."""
    unit = high.quantity.unit
    plain = low.quantity.comparator in (None, "~") and high.quantity.comparator is None
    return (
        plain
        and unit in ("%", "x")
        and low.quantity.unit in (None, unit)
        and low.quantity.value < high.quantity.value
    )


def _comparative(tokens: Tokens, at: int) -> int | None:
    """Return the direction of "less", "faster" at token `at`; "more than" compares with what follows."""
    hit = words.COMPARATIVES.match(tokens, at) if at < len(tokens) else None
    return None if hit is None or tokens[hit[0] - 1].low in _STANDING else hit[1]


_OPEN: Final = (LEVEL, SKIP, CHANGE)
_CLOSING: Final = ("to", CHANGE)
_TO: Final = vocabulary("to bis à or")
_STANDING: Final = vocabulary("down up")
"""Words behind a value that say where it stands: "10% to 30% up"."""
