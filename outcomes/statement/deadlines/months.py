"""The names of months in eight languages, and the numbers of days and years beside them."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date
from typing import Final

from outcomes.quantity.phrases import Lexicon
from outcomes.quantity.spellings import by_phrase
from outcomes.quantity.tokens import Token, low_at

MONTH: Final[Lexicon[str]] = Lexicon(
    by_phrase(
        {
            "1": "january jan januar januari enero janvier janeiro января январь ocak gennaio januari",
            "2": "february feb februar febrero février fevereiro февраля февраль şubat febbraio februari",
            "3": "march mar märz marzo mars março марта март mart maart",
            "4": "april apr abril avril апреля апрель nisan aprile",
            "5": "may mai mayo maio мая май mayıs maggio mei",
            "6": "june jun juni junio juin junho июня июнь haziran giugno",
            "7": "july jul juli julio juillet julho июля июль temmuz luglio",
            "8": "august aug agosto août августа август ağustos augustus",
            "9": "september sep sept septiembre septembre setembro сентября сентябрь eylül settembre",
            "10": "october oct okt oktober octubre octobre outubro октября октябрь ekim ottobre",
            "11": "november nov noviembre novembre novembro ноября ноябрь kasım",
            "12": "december dec dezember dez diciembre décembre dezembro декабря декабрь aralık dicembre",
        }
    )
)
BETWEEN: Final = frozenset(
    {
        "of",
        "de",
        "del",
        "do",
        "van",
        "du",
        "des",
        "di",
        ".",
        ",",
        "/",
        "-",
        "st",
        "nd",
        "rd",
        "th",
        "の",
        "г",
        "’",
        "'",
        "er",
        "º",
        "°",
    }
)
MONTHS: Final = frozenset(MONTH)
"""Names of months."""
_CENTURY: Final = range(2000, 2100)
MONTHS_OF_A_YEAR: Final = 12
_DAYS_OF_A_MONTH: Final = 31


def with_year(tokens: Sequence[Token], at: int, month: int, day: int | None) -> tuple[int, date | None]:
    """Return the index after the year at token `at` and the day in it, or `at` and None where no year is said."""
    step = skip(tokens, at)
    year = year_number(tokens, step) if step < len(tokens) else None
    if year is None and step > at and tokens[step - 1].low in _APOSTROPHES:
        year = _CENTURY.start + small(tokens, step) if small(tokens, step) else None
    if year is None:
        return at, None
    return step + 1, day_of(year, month, day)


def skip(tokens: Sequence[Token], at: int) -> int:
    """Return the index after "of", a slash and the like between the parts of a date."""
    for _ in range(2):
        if at < len(tokens) and tokens[at].low in BETWEEN:
            at += 1
    return at


_APOSTROPHES: Final = frozenset({"'", "’"})
ORDINAL_ENDS: Final = frozenset({".", "st", "nd", "rd", "th", "er", "º", "°", "ª", "e"})


def year_number(tokens: Sequence[Token], at: int) -> int | None:
    """Return the year of this century at token `at`, or None."""
    text = tokens[at].low
    if tokens[at].kind == "number" and len(text) == len("2027") and text.isdigit() and int(text) in _CENTURY:
        return int(text)
    return None


def day_number(tokens: Sequence[Token], at: int) -> int | None:
    """Return the day of a month at token `at`, or None."""
    number = small(tokens, at)
    return number if 1 <= number <= _DAYS_OF_A_MONTH else None


def small(tokens: Sequence[Token], at: int) -> int:
    """Return the number of up to two digits at token `at`, or 0."""
    text = low_at(tokens, at)
    return int(text) if text.isascii() and text.isdigit() and len(text) <= len("31") else 0


def day_of(year: int, month: int, day: int | None) -> date | None:
    """Return a date, the last day of the month when `day` is None, or None when there is no such day."""
    try:
        return date(year, month, day or calendar.monthrange(year, month)[1])
    except ValueError:
        return None
