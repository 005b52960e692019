"""Tell that a slash stands between two neighbouring numbers of one unit: "6/7 minutes" is 6 to 7 minutes."""

from __future__ import annotations

from typing import Final

from outcomes.quantity import spellings
from outcomes.quantity.number import value_of
from outcomes.quantity.tokens import Tokens


def is_span(tokens: Tokens, at: int, value: float) -> bool:
    """Whether the slash at token `at` leads to the next whole number, which has a unit of time behind it."""
    if tokens.words[at] != "/" or at + 2 >= len(tokens) or tokens[at + 1].kind != "number":
        return False
    upper = value_of(tokens[at + 1])
    hit = spellings.PERIODS.match(tokens, at + 2) if upper == value + 1 and value >= _FEWEST else None
    return hit is not None


_FEWEST: Final = 5
"""Of smaller numbers it is a fraction: "1/2 hour"."""
