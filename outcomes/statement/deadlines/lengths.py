"""Read lengths of days or longer in ISO 8601: "two weeks", "30 days", "half a year", "2-3 weeks"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from outcomes.quantity import spellings
from outcomes.quantity.number import value_of
from outcomes.quantity.tokens import Token, low_at
from outcomes.statement.deadlines import due_words

LETTER: Final = {"d": "D", "wk": "W", "mo": "M", "y": "Y"}


def length_at(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """Return the index after a length of days or longer at token `at`, and it as an ISO 8601 duration, or None."""
    token = tokens[at]
    number, step = value_of(token), at + 1
    if token.kind == "word" and number is None:
        named = _named(tokens, at)
        number = None if named else _article(tokens, at)
        if named or number is None:
            return named
    if number is None or step >= len(tokens) or token.kind == "clock":
        return None
    if tokens[step].low in ("-", "‑") and step + 1 < len(tokens):
        step += 1
    if step > at + 1 or tokens[step].low in _TO:
        number, step = _upper(tokens, number, step)
    step += step < len(tokens) and tokens[step].low in due_words.ORDINALS
    return _counted(tokens, number, step) if step < len(tokens) else None


def _counted(tokens: Sequence[Token], number: float, at: int) -> tuple[int, str] | None:
    """Return the index after the period at token `at`, and `number` of it; "a year and a half" is 18 months."""
    if tokens[at].low in due_words.FORTNIGHTS:
        return at + 1, f"P{number * _FORTNIGHT_DAYS:g}D"
    hit = spellings.PERIODS.match(tokens, at)
    if hit and number == 1 and [token.low for token in tokens[hit[0] : hit[0] + 3]] == ["and", "a", "half"]:
        number, hit = _AND_A_HALF.get(hit[1], 0), (hit[0] + 3, _SMALLER.get(hit[1], ""))
    iso = _iso(number, hit[1]) if hit else None
    return (hit[0], iso) if hit and iso else None


def _named(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """Read "half a year", "half year", "six-month" and "day 90"."""
    low = tokens[at].low
    if low in due_words.NUMBERED:
        return _numbered(tokens, at)
    if low in ("half", "halbes"):
        step = at + 2 if low_at(tokens, at + 1) == "a" else at + 1
        return (step + 1, "P6M") if low_at(tokens, step) == "year" else None
    word, hyphen, unit = low.partition("-")
    if not hyphen or unit not in spellings.TIME:
        return None
    number = value_of(replace(tokens[at], low=word))
    length = _iso(number, spellings.TIME[unit]) if number else None
    return (at + 1, length) if length else None


def _article(tokens: Sequence[Token], at: int) -> float | None:
    """Return what an article counts, or None."""
    low = tokens[at].low
    if low == "due":
        return 2.0 if low_at(tokens, at + 1) in _ITALIAN else None
    return 1.0 if low in due_words.ARTICLES else None


def _numbered(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """Read "day 90", "week six": how long it has been since the start."""
    number = value_of(tokens[at + 1]) if at + 1 < len(tokens) else None
    length = _iso(number, spellings.TIME[tokens[at].low]) if number else None
    return (at + 2, length) if length else None


_FORTNIGHT_DAYS: Final = 14
_AND_A_HALF: Final = {"y": 18.0, "mo": 45.0, "wk": 10.0}
_SMALLER: Final = {"y": "mo", "mo": "d", "wk": "d"}
"""How much one and a half of a period is, in the period that it is told in whole numbers of."""
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
