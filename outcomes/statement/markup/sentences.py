"""Cut a logical line into sentences; a full stop behind an abbreviation, a day or a unit ends none."""

from __future__ import annotations

import re
from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.deadlines.months import MONTHS

_END: Final = re.compile(
    r"[.!?。！？\u2028\u2029](?:(?<=[。！？\u2028\u2029])|[)\"”»]?(?=[\s\ue000-\ue007]|$))"
)
"""One set of characters comes first, as these are found many times faster than alternatives are."""
_ABBREVIATIONS: Final = vocabulary(
    "max min ca approx e.g i.e vs no nr z.b d.h p.ex etc incl avg est resp mio mrd tsd bzw env aprox руб тыс т.д"
)


_ENDINGS: Final = frozenset(word[-2:] for word in _ABBREVIATIONS)


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the start and end of each sentence of a logical line."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        at, end = match.span()
        if text[at] == "." and _is_abbreviated(text, start, at):
            continue
        if text[start:at].strip():
            found.append((start, end))
        start = end
    if text[start:].strip():
        found.append((start, len(text)))
    return found


def _is_abbreviated(text: str, start: int, at: int) -> bool:
    """Whether a full stop at `at` ends an abbreviation and no sentence: "approx.", but not "took 30 min. We"."""
    ending = text[max(start, at - 2) : at]
    if len(ending) > 1 and ending.isalpha() and ending.lower() not in _ENDINGS:
        return False
    before = text[max(start, at - 8) : at]
    last = before[-1:]
    if not last.isalnum():
        return False
    if last.isdecimal():
        return _DAY.search(before) is not None and _next_word(text, at + 1) in MONTHS
    word = before.replace("(", " ").split()[-1]
    if len(word) > 1 and word.lower() not in _ABBREVIATIONS:
        return False
    return not (_WITH_UNIT.search(before) and text[at + 1 : at + 3].strip()[:1].isupper())


def _next_word(text: str, at: int) -> str:
    return "".join(text[at : at + 20].split(maxsplit=1)[:1]).lower().rstrip(".,;")


_DAY: Final = re.compile(r"\b\d{1,2}$")
_WITH_UNIT: Final = re.compile(r"\d\s?(?:min|[A-Za-z])$")
