"""Read dates as people write them: ISO, written months in eight languages, quarters, halves, ends of periods."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from outcomes.quantity.phrases import Lexicon
from outcomes.quantity.spellings import by_phrase
from outcomes.quantity.tokens import Token, low_at
from outcomes.quantity.vocabulary import vocabulary

_MONTHS: Final[Lexicon[str]] = Lexicon(
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
    {"of", "de", "del", "do", ".", ",", "/", "-", "st", "nd", "rd", "th", "の", "г", "’", "'", "er", "º", "°"}
)
MONTHS: Final = frozenset(_MONTHS)
"""Names of months."""
_ALSO_WORDS: Final = frozenset({"may", "mar", "march", "dec", "sept", "sep", "jan", "mart", "ocak"})
_DOTTED: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_QUARTER: Final = re.compile(r"[qt]([1-4])")
_HALF: Final = re.compile(r"[hs]([12])")
_HALVES: Final = {"first": 6, "second": 12}
"""The last month of a half-year in words."""
_CENTURY: Final = range(2000, 2100)


def date_at(tokens: Sequence[Token], at: int) -> tuple[int, date | None] | None:
    """Return the index after a date that starts at token `at` and the date.

    A month, quarter or year stands for its last day; the date is None when no year is said.
    """
    token = tokens[at]
    if token.kind == "date":
        found = _safe(token.low)
        return (at + 1, found) if found else None
    if token.kind == "version":
        dotted = _DOTTED.fullmatch(token.low)
        return (at + 1, _day(int(dotted[3]), int(dotted[2]), int(dotted[1]))) if dotted else None
    if token.kind == "number":
        return _from_number(tokens, at)
    return _from_word(tokens, at)


def _from_word(tokens: Sequence[Token], at: int) -> tuple[int, date | None] | None:
    """Read "Q1 2027", "second half of 2027", "March 2027"."""
    token = tokens[at]
    if token.low in _HALVES and low_at(tokens, at + 1) == "half":
        dated = _with_year(tokens, at + 2, _HALVES[token.low], None)
        return dated if dated[1] else None
    if token.kind not in ("word", "cjk") or (token.low not in MONTHS and len(token.low) != len("q1")):
        return None
    period = _QUARTER.fullmatch(token.low) or _HALF.fullmatch(token.low)
    if period and token.kind == "word":
        months = int(period[1]) * (3 if token.low[0] in "qt" else 6)
        return _with_year(tokens, at + 1, months, None)
    month = _MONTHS.match(tokens, at)
    return _from_month(tokens, at, month) if month else None


def _from_month(tokens: Sequence[Token], at: int, month: tuple[int, str]) -> tuple[int, date | None] | None:
    after, number = month
    day = _day_number(tokens, after)
    dated = _with_year(tokens, after if day is None else after + 1, int(number), day)
    is_word = tokens[at].low in _ALSO_WORDS and tokens[at].text.islower()
    return None if is_word and dated[1] is None else dated


def _from_number(tokens: Sequence[Token], at: int) -> tuple[int, date | None] | None:
    if low_at(tokens, at + 1) not in _GOING_ON:
        return None
    year = _year(tokens, at)
    if year is not None:
        return _from_year(tokens, at, year)
    day = _day_number(tokens, at)
    if day is None:
        return None
    if low_at(tokens, at + 1) in ("/", "-") and low_at(tokens, at + 3) == low_at(tokens, at + 1):
        return _slashed(tokens, at, day)
    step = _skip(tokens, at + 1)
    month = _MONTHS.match(tokens, step) if step < len(tokens) else None
    if month and not (step == at + 1 and tokens[step].low == "may" and tokens[step].text.islower()):
        return _with_year(tokens, month[0], int(month[1]), day)
    return None


_GOING_ON: Final = (
    BETWEEN | MONTHS | {"年", "년"} | {f"{letter}{number}" for letter in "qt" for number in range(1, 5)}
)
"""What stands behind the first number of a date."""


def _slashed(tokens: Sequence[Token], at: int, first: int) -> tuple[int, date | None] | None:
    """Read "31/03/2027" and "03/31/2027"; "03/04/2027" may be either, unless a word says in which language."""
    second, year = _day_number(tokens, at + 2), _year(tokens, at + 4) if at + 4 < len(tokens) else None
    if second is None or year is None:
        return None
    if first == second or max(first, second) > _MONTHS_OF_A_YEAR:
        return at + 5, _day(year, min(first, second), max(first, second))
    said = {token.low for token in tokens[max(0, at - 2) : at]}
    return at + 5, None if _DAY_FIRST.isdisjoint(said) else _day(year, second, first)


_DAY_FIRST: Final = vocabulary(
    "bis zum spätestens vor frist termin stichtag el hasta antes plazo fecha límite vencimiento le d'ici d’ici jusqu'au"
    " jusqu’au avant échéance délai limite até dia prazo entro il scadenza termine tegen uiterlijk termijn einddatum"
)
"""Words before a date in languages in which the day comes first."""


def day_first(value: str, said: str) -> str:
    """Return the value of a key or cell with its date as such a language writes it, when the key is in one of them."""
    if "/" not in value and "-" not in value:
        return value
    known = not _DAY_FIRST.isdisjoint(_WORD.findall(said.lower()))
    return _SLASHED.sub(r"\1.\2.\3", value) if known else value


_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SLASHED: Final = re.compile(r"\b(\d{1,2})[/-](\d{1,2})[/-](20\d\d)\b")
_MONTHS_OF_A_YEAR: Final = 12
_DAYS_OF_A_MONTH: Final = 31


def _from_year(tokens: Sequence[Token], at: int, year: int) -> tuple[int, date | None] | None:
    """Read "2027 Q1", "2027-Q1", "2027年3月31日", "2027年3月"."""
    if low_at(tokens, at + 1) == "/" and low_at(tokens, at + 3) == "/":
        return at + 5, _day(year, _small(tokens, at + 2), _small(tokens, at + 4))
    step = _skip(tokens, at + 1)
    if step < len(tokens):
        quarter = _QUARTER.fullmatch(tokens[step].low)
        if quarter:
            return step + 1, _day(year, int(quarter[1]) * 3, None)
    if low_at(tokens, at + 1) in ("年", "년") and low_at(tokens, at + 3) in ("月", "월"):
        month = _small(tokens, at + 2)
        if low_at(tokens, at + 5) in ("日", "일"):
            return at + 6, _day(year, month, _small(tokens, at + 4))
        return at + 4, _day(year, month, None)
    return None


def year_at(tokens: Sequence[Token], at: int) -> tuple[int, date | None] | None:
    """Return the last day of a bare year at token `at`, for "end of 2027"."""
    year = _year(tokens, at) if at < len(tokens) else None
    return None if year is None else (at + 1, date(year, 12, 31))


def _with_year(tokens: Sequence[Token], at: int, month: int, day: int | None) -> tuple[int, date | None]:
    step = _skip(tokens, at)
    year = _year(tokens, step) if step < len(tokens) else None
    if year is None:
        return at, None
    return step + 1, _day(year, month, day)


def _skip(tokens: Sequence[Token], at: int) -> int:
    for _ in range(2):
        if at < len(tokens) and tokens[at].low in BETWEEN:
            at += 1
    return at


def _year(tokens: Sequence[Token], at: int) -> int | None:
    text = tokens[at].low
    if tokens[at].kind == "number" and len(text) == len("2027") and text.isdigit() and int(text) in _CENTURY:
        return int(text)
    return None


def _day_number(tokens: Sequence[Token], at: int) -> int | None:
    number = _small(tokens, at)
    return number if 1 <= number <= _DAYS_OF_A_MONTH else None


def _small(tokens: Sequence[Token], at: int) -> int:
    text = low_at(tokens, at)
    return int(text) if text.isascii() and text.isdigit() and len(text) <= len("31") else 0


def _safe(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _day(year: int, month: int, day: int | None) -> date | None:
    """Return a date, the last day of the month when `day` is None, or None when there is no such day."""
    try:
        return date(year, month, day or calendar.monthrange(year, month)[1])
    except ValueError:
        return None
