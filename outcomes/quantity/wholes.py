"""Find the whole that a number is so many of: "9 out of 10", "4 in five", "9 von 10", "9 de cada 10"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.quantity import right_words, spellings
from outcomes.quantity.number import value_of
from outcomes.quantity.tokens import Token


def whole_behind(tokens: Sequence[Token], number: int, at: int, value: float) -> tuple[float, int] | None:
    """Return the whole behind the word at `at` that the number at `number` is a part of, and where it stands."""
    low, following = tokens[at].low, tokens[at + 1].low
    if low not in right_words.OUT_OF and low not in right_words.PER:
        return None
    further = (low == "out" and following == "of") or (
        low in right_words.OUT_OF and following in right_words.EVERY
    )
    step = at + 2 if further else at + 1
    if step < len(tokens) and tokens[step].low in right_words.EVERY:
        step += 1
    if step >= len(tokens):
        return None
    worded = low in right_words.OF_CASES and tokens[step].kind == "word"
    whole = value_of(tokens[step]) if worded or tokens[step].kind == "number" else None
    if not whole or (worded and whole <= value):
        return None
    if step + 1 < len(tokens) and tokens[step + 1].low in spellings.TIME and low in _DURING:
        return None
    goes = low == "auf" and (whole <= value or (number > 0 and tokens[number - 1].low in _FORMER))
    return None if goes else (whole, step)


_DURING: Final = frozenset({"in", "em", "op"})
_FORMER: Final = frozenset({"von", "vom", "statt"})
"""Words before a number that make "5 auf 10" a way from one value to another."""


def counts_cases(
    tokens: Sequence[Token], places: tuple[int, int], values: tuple[float, float], word: str
) -> bool:
    """Whether "8 out of 10 corrections", "one in ten" is a share of things and no grade such as "4.2 of 5".

    `places` are those of the number and of its whole, `values` what they are.
    """
    (number, at), (value, whole) = places, values
    spelled = tokens[number].kind == "word" and tokens[at].kind == "word"
    told = whole in right_words.WHOLES or word == "out" or spelled
    if word not in right_words.OF_CASES or not told or not value < whole or value % 1 or whole % 1:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    named = (
        following is not None and following.kind == "word" and following.low not in right_words.ENDS_OF_SHARE
    )
    return word == "in" or named
