"""Tell where a zero in words says how many there are to be: "No more lost parcels", "No timeouts at all"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from outcomes.quantity.tokens import Token, low_at
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.roles.parts import OPENED


def goes_wrong(tokens: Sequence[Token], at: int) -> bool:
    """Whether "no" at token `at` opens a line and is of what goes wrong for people: "No more lost parcels"."""
    opens = tokens[at].low in _NO and (at == 0 or (at == 1 and tokens[0].low == "plus"))
    return opens and any(low_at(tokens, at + step) in words.MISHAPS for step in (1, 2, 3))


_NO: Final = vocabulary("no kein keine geen ningún ninguna nessun nessuna aucun aucune nenhum nenhuma")
"""Words of none that stand before what there is none of."""


def _counts_today(tokens: Sequence[Token]) -> bool:
    """Whether an aside says how many there are today: "No maintenance windows (currently 2 per month)"."""
    lows = [token.low for token in tokens]
    return any(opening in OPENED and low in _TODAY for opening, low in pairwise(lows))


_TODAY: Final = vocabulary("currently now today today's today’s current was down last")


def is_none(tokens: Sequence[Token]) -> bool:
    """Whether "no" at the beginning tells of how many there are to be."""
    wrong = goes_wrong(tokens, 0) or any_more(tokens, 1)
    return wrong or _from_now(tokens) or _counts_today(tokens) or _at_all(tokens)


def _at_all(tokens: Sequence[Token]) -> bool:
    """Whether "no" is said of all: "No timeouts at all"."""
    told = [token.low for token in tokens if token.low not in ".!"]
    return told[-2:] == ["at", "all"]


def _from_now(tokens: Sequence[Token]) -> bool:
    """Whether "in the next six months" or "in the first 90 days" says for how long there is none."""
    lows = [token.low for token in tokens]
    return any(pair in (("the", "next"), ("the", "first")) for pair in pairwise(lows))


def any_more(tokens: Sequence[Token], after: int) -> bool:
    """Whether "nobody …" ends in "any more", which tells that somebody does today."""
    lows = [token.low for token in tokens[after:]]
    compared = any(pair in _COMPARED for pair in pairwise(lows))
    return (bool(_NO_LONGER.intersection(lows)) and not compared) or ("any", "more") in pairwise(lows)


_COMPARED: Final = frozenset(
    {("longer", "than"), ("mehr", "als"), ("más", "de"), ("más", "que"), ("mais", "de")}
)
_NO_LONGER: Final = vocabulary("anymore longer mehr más plus mais больше")
