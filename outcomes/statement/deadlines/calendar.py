"""Read dates as people write them: ISO, written months in eight languages, quarters, halves, middles of months."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from outcomes.quantity.tokens import Token, low_at
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.deadlines.months import (
    BETWEEN,
    MONTH,
    MONTHS,
    MONTHS_OF_A_YEAR,
    ORDINAL_ENDS,
    day_number,
    day_of,
    skip,
    small,
    with_year,
    year_number,
)
from outcomes.statement.deadlines.periods import (
    MIDDLES,
    PARTS_OF_YEAR,
    WHICH_PART,
    hyphened,
    middle,
    months_of,
    part_of_year,
)

_ALSO_WORDS: Final = frozenset({"may", "mar", "march", "dec", "sept", "sep", "jan", "mart", "ocak"})
_DOTTED: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


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
        if dotted:
            return at + 1, day_of(int(dotted[3]), int(dotted[2]), int(dotted[1]))
        return (at + 1, _safe(token.low.replace(".", "-"))) if token.low.startswith("20") else None
    if token.kind == "number":
        return _from_number(tokens, at)
    return _from_word(tokens, at)


def _from_word(tokens: Sequence[Token], at: int) -> tuple[int, date | None] | None:
    """Read "Q1 2027", "second half of 2027", "March 2027", "mid-March 2027"."""
    token = tokens[at]
    if token.low in WHICH_PART:
        return part_of_year(tokens, at + 1, WHICH_PART[token.low])
    if "-" in token.low:
        return hyphened(tokens, at)
    if token.low in MIDDLES and (low_at(tokens, at + 1) in MONTHS or low_at(tokens, at + 2) in MONTHS):
        return middle(tokens, at + 1)
    if token.kind not in ("word", "cjk") or (token.low not in MONTHS and len(token.low) != len("q1")):
        return None
    months = months_of(token.low) if token.kind == "word" else None
    if months:
        return with_year(tokens, at + 1, months, None)
    month = MONTH.match(tokens, at)
    return _from_month(tokens, at, month) if month else None


def _from_month(tokens: Sequence[Token], at: int, month: tuple[int, str]) -> tuple[int, date | None] | None:
    after, number = month
    day = day_number(tokens, after)
    dated = with_year(tokens, after if day is None else after + 1, int(number), day)
    is_word = tokens[at].low in _ALSO_WORDS and tokens[at].text.islower()
    return None if is_word and dated[1] is None else dated


def _from_number(tokens: Sequence[Token], at: int) -> tuple[int, date | None] | None:
    if low_at(tokens, at + 1) not in _GOING_ON:
        return None
    year, day = year_number(tokens, at), day_number(tokens, at)
    if year is not None or day is None:
        return None if year is None else _from_year(tokens, at, year)
    suffixed = at + 2 if low_at(tokens, at + 1) in ORDINAL_ENDS else at + 1
    if low_at(tokens, suffixed) in PARTS_OF_YEAR:
        return part_of_year(tokens, suffixed, day)
    if low_at(tokens, at + 1) in ("/", "-") and low_at(tokens, at + 3) == low_at(tokens, at + 1):
        return _slashed(tokens, at, day)
    step = skip(tokens, at + 1)
    month = MONTH.match(tokens, step) if step < len(tokens) else None
    if month and not (step == at + 1 and tokens[step].low == "may" and tokens[step].text.islower()):
        return with_year(tokens, month[0], int(month[1]), day)
    return None


_GOING_ON: Final = frozenset(
    {
        *BETWEEN,
        *MONTHS,
        *ORDINAL_ENDS,
        *PARTS_OF_YEAR,
        "年",
        "년",
        *[f"{part}{at}" for part in "qt" for at in "1234"],
    }
)
"""What stands behind the first number of a date."""


def _slashed(tokens: Sequence[Token], at: int, first: int) -> tuple[int, date | None] | None:
    """Read "31/03/2027" and "03/31/2027"; "03/04/2027" may be either, unless a word says in which language."""
    second, year = day_number(tokens, at + 2), year_number(tokens, at + 4) if at + 4 < len(tokens) else None
    if second is None or year is None:
        return None
    if first == second or max(first, second) > MONTHS_OF_A_YEAR:
        return at + 5, day_of(year, min(first, second), max(first, second))
    said = {token.low for token in tokens[max(0, at - 2) : at]}
    return at + 5, None if _DAY_FIRST.isdisjoint(said) else day_of(year, second, first)


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


def _from_year(tokens: Sequence[Token], at: int, year: int) -> tuple[int, date | None] | None:
    """Read "2027 Q1", "2027-Q1", "2027-06", "2027年3月31日", "2027年3月"."""
    if low_at(tokens, at + 1) == "/" and low_at(tokens, at + 3) == "/":
        return at + 5, day_of(year, small(tokens, at + 2), small(tokens, at + 4))
    if low_at(tokens, at + 1) == "-" and _is_month(tokens, at):
        return at + 3, day_of(year, small(tokens, at + 2), None)
    step = skip(tokens, at + 1)
    months = months_of(low_at(tokens, step)) if low_at(tokens, step)[:1] in ("q", "t") else None
    if months:
        return step + 1, day_of(year, months, None)
    if low_at(tokens, at + 1) in ("年", "년") and low_at(tokens, at + 3) in ("月", "월"):
        month = small(tokens, at + 2)
        if low_at(tokens, at + 5) in ("日", "일"):
            return at + 6, day_of(year, month, small(tokens, at + 4))
        return at + 4, day_of(year, month, None)
    return None


def _is_month(tokens: Sequence[Token], at: int) -> bool:
    """Whether the year at token `at` is hyphened to a month, and not in a longer word such as `reports/2027-05`."""
    if at > 0 and tokens[at - 1].low in ("/", "_"):
        return False
    return len(low_at(tokens, at + 2)) == len("06") and 1 <= small(tokens, at + 2) <= MONTHS_OF_A_YEAR


def year_at(tokens: Sequence[Token], at: int) -> tuple[int, date | None] | None:
    """Return the last day of a bare year at token `at`, for "end of 2027"."""
    year = year_number(tokens, at) if at < len(tokens) else None
    return None if year is None else (at + 1, date(year, 12, 31))


def _safe(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
