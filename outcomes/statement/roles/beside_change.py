"""Leave values alone that only tell how sure a change is, or what it costs: "8% more, at 95% confidence"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.roles.parts import CHANGE, SKIP, Part


def leave_certainty(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Skip how sure the others are: "95% confidence", "p < 0.05"."""
    if len(parts) == 1 or _SURE.isdisjoint(tokens.lows):
        return
    for part in parts:
        behind = tokens.words[part.found.after : part.found.after + 2]
        before = tokens.words[max(0, part.found.first - 2) : part.found.first]
        sure = part.quantity.unit == "%" and not _CERTAINTY.isdisjoint((*behind, *before))
        if sure or (before[-1:] == ("p",) and part.quantity.unit is None and 0 < part.quantity.value < 1):
            part.role = SKIP


def leave_price(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Skip plain values that a change costs: "halves the wait at the cost of two jobs instead of one"."""
    at = price_at(tokens)
    if at is None:
        return
    for part in parts:
        if part.first >= at and part.role != CHANGE:
            part.role = SKIP


def price_at(tokens: Tokens) -> int | None:
    """Return where "at the cost of", "at the expense of" begins, or None."""
    if _PRICE.isdisjoint(tokens.lows):
        return None
    for at in range(1, len(tokens) - len(_AT_THE_COST_OF) + 1):
        low = tokens.words[at : at + len(_AT_THE_COST_OF)]
        if (*low[:2], *low[3:]) == _AROUND and low[2] in _PRICE:
            return at
    return None


_SURE: Final = vocabulary("confidence certainty significance p")
_CERTAINTY: Final = vocabulary("confidence certainty significance")
_PRICE: Final = frozenset({"cost", "expense", "price"})
_AT_THE_COST_OF: Final = ("at", "the", "cost", "of")
_AROUND: Final = ("at", "the", "of")
