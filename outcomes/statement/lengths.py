"""Read lengths of days or longer in ISO 8601: "two weeks", "30 days", "half a year", "2-3 weeks"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from outcomes.quantity import spellings
from outcomes.quantity.number import value_of
from outcomes.quantity.tokens import Token, low_at
from outcomes.statement import due_words

LETTER: Final = {"d": "D", "wk": "W", "mo": "M", "y": "Y"}


def length_at(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """Return the index after a length of days or longer at token `at`, and it as an ISO 8601 duration, or None."""
    token = tokens[at]
    number, step = value_of(token), at + 1
    if (
        token.low in ("half", "halbes")
        and low_at(tokens, at + 1) in ("a", "year")
        and "year" in (low_at(tokens, at + 1), low_at(tokens, at + 2))
    ):
        return (at + 2 if low_at(tokens, at + 1) == "year" else at + 3), "P6M"
    if token.kind == "word" and number is None:
        word, hyphen, unit = token.low.partition("-")
        if hyphen and unit in spellings.TIME:
            number = value_of(replace(token, low=word))
            length = _iso(number, spellings.TIME[unit]) if number else None
            return (step, length) if length else None
        two = token.low == "due"
        if token.low not in due_words.ARTICLES or (two and low_at(tokens, step) not in _ITALIAN):
            return None
        number = 2.0 if two else 1.0
    if number is None or step >= len(tokens) or token.kind == "clock":
        return None
    if tokens[step].low in ("-", "‑") and step + 1 < len(tokens):
        step += 1
    if step > at + 1 or tokens[step].low in _TO:
        number, step = _upper(tokens, number, step)
    step += step < len(tokens) and tokens[step].low in due_words.ORDINALS
    hit = spellings.PERIODS.match(tokens, step) if step < len(tokens) else None
    iso = _iso(number, hit[1]) if hit else None
    return (hit[0], iso) if hit and iso else None


_ITALIAN: Final = frozenset({"giorni", "settimane", "mesi", "anni"})
"""Periods before which "due" is the Italian two, and not what is due."""
_TO: Final = frozenset({"to", "–", "bis", "a", "à"})


def _upper(tokens: Sequence[Token], number: float, step: int) -> tuple[float, int]:
    """Return the end of a range of lengths and the index behind it: "2-3 weeks", "4 to 6 weeks"."""
    at = step + 1 if tokens[step].low in _TO else step
    upper = value_of(tokens[at]) if at < len(tokens) else None
    return (upper, at + 1) if upper is not None and upper > number else (number, step)


_FORTNIGHT: Final = 2
CENTURY: Final = 1000


def _iso(number: float, unit: str) -> str | None:
    if unit == "quarter":
        number, unit = number * 3, "mo"
    if unit not in LETTER or number != int(number) or not 0 < number < CENTURY:
        return None
    if unit == "wk" and number == _FORTNIGHT:
        return "P14D"
    return f"P{number:g}{LETTER[unit]}"
