"""Read how often a counted thing happens: "84,000 lines/s", "58 frames per second", "50 files a day"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.quantity import spellings
from outcomes.quantity.number import value_of
from outcomes.quantity.right_words import PER_MANY
from outcomes.quantity.tokens import Token
from outcomes.quantity.vocabulary import vocabulary

_MOST_NOUNS: Final = 3
_ENDS: Final = vocabulary(
    "to from of than more less fewer and or in on at by with for is are was were will be not but instead"
    " faster slower better as a an the per each every about under over below above now today"
    " zu von als mehr weniger und oder auf mit für ist sind war que de del en con por menos y o es"
    " plus moins et ou est à sur avec и или на в с за"
)
_WORKED: Final = {"hours": "h", "hour": "h", "minutes": "min", "days": "d"}
"""Lengths of time behind a word that says whose: "14 staff hours a week"."""
_PER_SECOND: Final = "s"


def rate_of(tokens: Sequence[Token], at: int) -> tuple[int, str, int] | None:
    """Return the index after the unit, the unit of a counted thing at token `at`, and where its rate ends, or None.

    A rate per second is a unit of its own ("lines/s") and takes its words; in "50 files a day" the words stay free
    to name what is counted, and only the unit "/d" is returned.
    """
    for after in range(at + 1, min(at + 1 + _MOST_NOUNS, len(tokens) - 1)):
        noun = tokens[after - 1]
        if noun.kind not in ("word", "glued") or noun.low in _ENDS:
            return None
        per = spellings.PER.match(tokens, after)
        period = spellings.PERIODS.match(tokens, per[0]) if per and per[0] < len(tokens) else None
        many = (
            value_of(tokens[per[0]])
            if per and per[0] < len(tokens) and tokens[per[0]].kind == "number"
            else None
        )
        if many in PER_MANY:
            return at, f"/{many:g}", per[0] + 1 if per else at
        if period is None or tokens[after].low in ("à", "al", "ao"):
            continue
        if period[1] == _PER_SECOND:
            return (period[0], f"{noun.low}/s", period[0]) if after == at + 1 else (at, "/s", period[0])
        if noun.low in _WORKED and after > at + 1:
            return at, f"{_WORKED[noun.low]}/{period[1]}", period[0]
        return at, f"/{period[1]}", period[0]
    return None


MOST_PERIODS: Final = 120
"""Days, weeks or months by which something is named, at most: "90 day plans", but "400 day tickets"."""


def names_period(tokens: Sequence[Token], at: int) -> bool:
    """Whether the period at token `at` names what is counted: "400 day tickets", "300 season passes"."""
    if tokens[at].low not in _SINGULAR or at + 1 == len(tokens):
        return False
    following = tokens[at + 1]
    return following.kind == "word" and following.low.endswith("s") and following.low not in _ENDS


_SINGULAR: Final = frozenset({"day", "week", "month", "year", "hour", "minute"})
