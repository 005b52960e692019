"""Read "takes a third of the time", "in 1/4 the memory", "at 3x the speed": so many times what it was."""

from __future__ import annotations

from typing import Final

from outcomes.model import Quantity
from outcomes.quantity import Found
from outcomes.quantity.spellings import FRACTIONS
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.roles.parts import Part

SPENT: Final = vocabulary("time memory space cost ram bandwidth energy power cpu zeit temps tiempo tempo")
"""What is spent on something: a part of it is a part of what it was, and no share of a whole."""
_VERBS: Final = vocabulary(
    "in take takes taking took need needs needed use uses using used cost costs only just at for with"
)
_ROUGHLY: Final = vocabulary("about around ~ roughly nearly")
_PER_WHOLE: Final = 100


def portions(tokens: Tokens) -> list[Found]:
    """Return the parts of what was spent before, as factors."""
    if "the" not in tokens.lows or SPENT.isdisjoint(tokens.lows):
        return []
    found = []
    for at in range(2, len(tokens)):
        if tokens.words[at] in SPENT and tokens.words[at - 1] == "the":
            end = at - 1 - (tokens.words[at - 2] == "of")
            part = _part_before(tokens, end)
            if part is None:
                continue
            roughly = "~" if tokens.words[part[0] - 1] in _ROUGHLY else None
            first = part[0] - (roughly is not None)
            if first > 0 and tokens.words[first - 1] in _VERBS:
                quantity = Quantity(part[1], "x", roughly, text=tokens.written(first, end))
                found.append(Found(first, at, quantity, signed=True))
    return found


def _part_before(tokens: Tokens, end: int) -> tuple[int, float] | None:
    """Return where the fraction begins that ends before token `end`, and what it is."""
    if tokens.sorts[max(0, end - 3) : end] == ("number", "punct", "number") and tokens.words[end - 2] == "/":
        upper, lower = tokens.words[end - 3], tokens.words[end - 1]
        proper = upper.isdigit() and lower.isdigit() and 0 < int(upper) < int(lower)
        return (end - 3, round(int(upper) / int(lower), 3)) if proper else None
    for length in (2, 1):
        hit = FRACTIONS.match(tokens, end - length) if end >= length else None
        if hit and hit[0] == end:
            return end - length, round(float(hit[1]) / _PER_WHOLE, 3)
    return None


def is_multiple(tokens: Tokens, part: Part) -> bool:
    """Whether a factor is one of what was, though "at" or "in" leads it: "at 3x the speed", "in 1/4 the time"."""
    after = part.after
    if part.found.signed and part.quantity.value < 1:
        return after < len(tokens) and tokens.words[after] in SPENT
    return tokens.words[after : after + 1] == ("the",) and tokens.words[after + 1 : after + 2] in _RATES


_RATES: Final = (("speed",), ("throughput",), ("performance",), ("rate",))
