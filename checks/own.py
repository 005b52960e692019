"""An outcome in its author's own words: their sentence, or their values under keys, with what is missing added."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from checks import View, wording
from checks.lines import line_at
from checks.sample import across, is_to_rise, named_by, short, spoken, words_only
from outcomes.model import Criterion, Deadline, Quantity
from outcomes.statement.heads.placeholder import has_slot
from outcomes.statement.render import quantity

_LONGEST_SENTENCE: Final = 300
_PERIOD: Final = re.compile(
    r"\b(?:Q[1-4]|H[12]|(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october)\b",
    re.IGNORECASE,
)


_UNIT: Final = re.compile(r"[^\d\s.,'’<>=≤≥~+-]")


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that may be suggested, with what it must be read as and what of it is made up."""

    text: str
    metric: str
    known: Criterion | None = None
    """What its author gave, and what has to be read again."""
    made_up: tuple[str, ...] = ()


def drafts_of(known: Criterion, view: View) -> Iterator[Draft]:
    """Yield texts that say what a criterion says and what it lacks, the nearest to its author's words first."""
    sentence = _sentence(known, view)
    if sentence:
        yield from _dated(sentence, known, view)
        due, made_up = _due(known, view.today)
        yield Draft(f"{sentence}\n\n{wording.BY_KEY.format(deadline=due)}", known.metric, known, made_up)
    for metric in dict.fromkeys((short(known.metric), words_only(known.metric))):
        for written in (_as_typed, spoken, quantity):
            yield from _keyed(known, metric or named_by(known.target or known.change), view, written)


def _sentence(known: Criterion, view: View) -> str:
    """Return the sentence of a criterion as it was typed, or nothing when it is too long, or a question, or a slot.

    A value without a name needs one, which its sentence has not.
    """
    line = line_at(view.body, known.span)
    nameless = not known.metric and (known.target or known.change or known.baseline)
    if nameless or line is None or line.heading or len(line.source) > _LONGEST_SENTENCE:
        return ""
    return "" if "?" in line.text or has_slot(line.text) else line.source


def with_year(text: str, today: date) -> Iterator[tuple[str, str]]:
    """Yield `text` with the year that a quarter, half or month in it lacks, this year's first, and that year."""
    found = _PERIOD.search(text)
    if found:
        for year in (today.year, today.year + 1):
            yield f"{text[: found.end()]} {year}{text[found.end() :]}", str(year)


def period_in(text: str) -> str:
    """Return the quarter, half or month that is named in `text`, or nothing."""
    found = _PERIOD.search(text)
    return found[0] if found else ""


def _dated(sentence: str, known: Criterion, view: View) -> Iterator[Draft]:
    """Yield the sentence as it is when it has its deadline, else with the year that a quarter in it lacks."""
    if known.deadline and is_ahead(known.deadline, view.today):
        yield Draft(sentence, known.metric, known)
    elif not known.deadline and any(r.code == "quarter-without-year" for r in view.declaration.remarks):
        for text, year in with_year(sentence, view.today):
            yield Draft(text, known.metric, known, (year,))


def is_ahead(deadline: Deadline, today: date) -> bool:
    """Return whether a deadline can still be met; one that counts from shipping always can."""
    return deadline.on is None or deadline.on >= today


def _due(known: Criterion, today: date) -> tuple[str, tuple[str, ...]]:
    """Return the author's deadline, or a sample one and that it is made up."""
    if known.deadline and is_ahead(known.deadline, today):
        return known.deadline.text or known.deadline.iso, ()
    return wording.SAMPLE_DEADLINE, (wording.SAMPLE_DEADLINE,)


def _as_typed(value: Quantity) -> str:
    """Return a value as it was typed, unless its unit stood elsewhere: behind the other value, or in the metric."""
    bare = value.unit and not _UNIT.search(value.text)
    return quantity(value) if bare or not value.text else value.text


def _keyed(known: Criterion, metric: str, view: View, written: Callable[[Quantity], str]) -> Iterator[Draft]:
    """Yield the criterion as keyed lines: the values that were given, and sample ones only where they are asked for."""
    due, made_up = _due(known, view.today)
    rises = is_to_rise(known)
    baseline = written(known.baseline) if known.baseline else ""
    target = written(known.target) if known.target else ""
    change = written(known.change) if known.change and not known.target else ""
    if known.baseline and not target and not change:
        target = across(known.baseline, more=rises)
        made_up = (target, *made_up)
    if known.target and not baseline and "baseline" in view.policy.require:
        baseline = across(known.target, more=not rises)
        made_up = (baseline, *made_up)
    lines = {"Metric": metric, "Baseline": baseline, "Target": target, "Change": change, "By": due}
    text = "\n".join(wording.KEYED.format(key=key, value=value) for key, value in lines.items() if value)
    made_up = made_up if known.metric else (metric, *made_up)
    yield Draft(text, metric, replace(known, change=known.change if change else None), made_up)
