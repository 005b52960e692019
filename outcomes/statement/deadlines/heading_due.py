"""The deadline that a heading or a column's header carries: "Day 90 targets", "Targets (90 days)", "Year 1"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from outcomes.model import Deadline
from outcomes.quantity import spellings
from outcomes.quantity.number import value_of
from outcomes.quantity.tokens import Token, tokenize
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.deadlines.calendar import date_at
from outcomes.statement.deadlines.deadline import find
from outcomes.statement.deadlines.lengths import CENTURY, LETTER, length_at
from outcomes.statement.deadlines.months import MONTHS

_COUNTED: Final = vocabulary("day week month year tag woche monat jahr")


def in_heading(text: str) -> Deadline | None:
    """Return the deadline of a heading: "Goals (first 60 days)", "Day 90 targets", "Year 1", "By 2027-06-30"."""
    head = text[:200]
    head = _HYPHENED.sub(r"\1 ", head) if "-" in head else head
    tokens = [token for token in tokenize(head) if token.kind != "mark"]
    counted = _counted(tokens) or _of_goals(text) or _from_the_start(text) or _window(text)
    if counted:
        return counted
    found = [due.deadline for due in find(tokens) if due.deadline]
    if found:
        return found[0]
    for at in range(len(tokens)):
        dated = date_at(tokens, at)
        if dated and dated[1]:
            return Deadline(on=dated[1], text=text.strip()[:80])
    return _in_parentheses(tokens) or (_length(tokens) if is_period(text) else None)


_HYPHENED: Final = re.compile(r"\b(day|week|month)-(?=\d)", re.IGNORECASE)
"""The hyphen of "Day-90 targets"."""


def _length(tokens: Sequence[Token]) -> Deadline | None:
    """Return the length of time in a heading that is nothing else: "Na 90 dagen"."""
    spans = [(at, span) for at in range(len(tokens)) if (span := length_at(tokens, at))]
    text = " ".join(token.text for token in tokens)
    return Deadline(within=spans[0][1][1], text=text) if spans else None


def is_period(text: str) -> bool:
    """Whether a heading says nothing but until when: "Day 90", "First 100 days", "After six weeks", "By June 2027"."""
    if _AFTER_AN_EVENT.match(text[:60]):
        return True
    tokens = [token for token in tokenize(text[:60]) if token.kind in ("word", "number", "date")]
    return bool(tokens) and all(
        token.kind != "word"
        or token.low in _OF_PERIODS
        or token.low in spellings.TIME
        or token.low in MONTHS
        or value_of(token) is not None
        for token in tokens
    )


_OF_PERIODS: Final = vocabulary(
    "first the by after in within until of end day week month year days weeks months launch release rollout"
    " nach bis innerhalb von zum ende dem den ersten tag woche monat jahr launch go-live"
    " après d'ici d’ici avant au bout de fin le les a los las después dentro tras antes del final até após depois o fim"
    " do entro dopo il fine di na binnen eind"
)


def _counted(tokens: Sequence[Token]) -> Deadline | None:
    """Return the period that is counted from the start: "Day 90", "Week 6"."""
    for token, following in pairwise(tokens):
        unit = spellings.TIME.get(token.low) if token.low in _COUNTED else None
        number = value_of(following) if unit in LETTER and following.kind == "number" else None
        if unit and number and number < CENTURY:
            return Deadline(within=f"P{number:g}{LETTER[unit]}", text=f"{token.text} {number:g}")
    return None


def _of_goals(text: str) -> Deadline | None:
    """Return the period before the word for goals: "90-day targets", "6 month objectives"."""
    found = _PERIOD_OF_GOALS.search(text[:60]) or _AFTER_AN_EVENT.match(text[:60])
    if found is None:
        return None
    return Deadline(within=f"P{found[1]}{found[2][0].upper()}", text=f"{found[1]} {found[2]}".lower())


def _from_the_start(text: str) -> Deadline | None:
    """Return the period that begins with the work: "the first 90 days", "first-year goals"."""
    found = _FIRST.search(text[:60])
    if found is None:
        return None
    period = found["unit"] or found["one"]
    return Deadline(within=f"P{found['number'] or 1}{period[0].upper()}", text=found[0])


def _window(text: str) -> Deadline | None:
    """Return the period that a line calls a window: "After the launch, window of 4 weeks", "6-week window"."""
    found = _WINDOW.search(text) if "window" in text.lower() else None
    if found is None:
        return None
    number, period = found["number"] or found["before"], found["unit"] or found["one"]
    return Deadline(within=f"P{number}{period[0].upper()}", text=found[0])


_WINDOW: Final = re.compile(
    r"\bwindow(?: of|:| is) (?P<number>[1-9]\d{0,2}) (?P<unit>day|week|month)s?\b"
    r"|\b(?P<before>[1-9]\d{0,2})[- ](?P<one>day|week|month)s? (?:measurement |observation |time )?window\b",
    re.IGNORECASE,
)
_FIRST: Final = re.compile(
    r"\bfirst[- ](?:(?P<number>[1-9]\d{0,2}) (?P<unit>day|week|month|year)s?|(?P<one>month|year))\b",
    re.IGNORECASE,
)
_PERIOD_OF_GOALS: Final = re.compile(
    r"^\W{0,6}([1-9]\d{0,2})[ -](day|week|month|year)s?[ -]"
    r"(?:targets?|goals?|objectives?|outcomes?|results?|metrics?)\b",
    re.IGNORECASE,
)


_AFTER_AN_EVENT: Final = re.compile(
    r"\W{0,6}([1-9]\d{0,2}) (day|week|month|year)s? (?:after|from|following|post|into) [\w-]+(?: [\w-]+)?\W{0,3}$",
    re.IGNORECASE,
)
"""A heading that is but a time behind an event: "90 days after opening"."""


def _in_parentheses(tokens: Sequence[Token]) -> Deadline | None:
    """Return the length of time that closes a heading: "Targets (90 days)"."""
    opened = next((at for at, token in enumerate(tokens) if token.low in ("(", "（")), len(tokens))
    for at in range(opened, len(tokens)):
        span = length_at(tokens, at)
        if span and span[0] < len(tokens) and tokens[span[0]].low in (")", "）"):
            text = " ".join(token.text for token in tokens[at : span[0]])
            return Deadline(within=span[1], text=text)
    return None
