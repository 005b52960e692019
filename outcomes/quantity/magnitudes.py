"""Read factors that are told in words: "twice as fast", "an order of magnitude", "two orders of magnitude"."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.number import value_of
from outcomes.quantity.right_words import COMPARATIVE
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.quantity.worded import ARTICLES, Bare


def twice_as(tokens: Tokens, at: int) -> Bare | None:
    """Read "twice as fast"; the words behind the factor stay free to say which way that is."""
    value = _TWICE.get(tokens[at].low)
    if value is None:
        return None
    behind = tokens.words[at + 1 : at + 3]
    told = (behind[:1] == ("as",) and not _MANNERS.isdisjoint(behind[1:])) or behind[:1] in _MORE_SO
    return Bare(at + 1, value, "x") if told else None


_TWICE: Final = {"twice": 2.0, "thrice": 3.0}
_MANNERS: Final = vocabulary("fast quick quickly short cheap large big high long often")
_MORE_SO: Final = (("faster",), ("quicker",), ("smaller",), ("cheaper",), ("shorter",))
"""What people say behind "twice" for what is twice as fast."""


def folds(tokens: Tokens, at: int) -> Bare | None:
    """Read "a three-fold speedup", "a twofold drop", which "doubled" and the like do not say."""
    value = FOLDS.get(tokens[at].low)
    told = value and ("-" in tokens[at].low or tokens.words[at + 1 : at + 2] in _BEHIND_FOLDS)
    return Bare(at + 1, value, "x") if value and told else None


FOLDS: Final = {
    f"{word}{hyphen}fold": number
    for number, word in enumerate(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 2)
    for hyphen in ("", "-")
}
_BEHIND_FOLDS: Final = tuple((low,) for low in COMPARATIVE)


def orders(tokens: Tokens, at: int) -> Bare | None:
    """Read "an order of magnitude", "two orders of magnitude" as the power of ten that it is."""
    if _MAGNITUDE not in tokens.lows or tokens.words[at + 1 : at + 4] not in _OF_MAGNITUDE:
        return None
    number = 1.0 if tokens[at].low in ARTICLES else value_of(tokens[at])
    return Bare(at + 4, 10.0**number, "x") if number and 0 < number <= _MOST else None


_MAGNITUDE: Final = "magnitude"
_OF_MAGNITUDE: Final = (("order", "of", _MAGNITUDE), ("orders", "of", _MAGNITUDE))
_MOST: Final = 6
"""Orders of magnitude that somebody may report, at most."""
