"""The report of a measurement: the weekly check-in, and the verdict with its numbers, its plot and its limits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from outcomes.effects import Comment, Effect
from outcomes.measurement import Point
from outcomes.model import Quantity
from outcomes.outcome import Goal, Outcome
from outcomes.report import words
from outcomes.report.markup import code, fence, plain, table
from outcomes.report.spell import deadline, measured, movement, quantity, rounded
from outcomes.units import in_unit
from outcomes.verdict import Verdict
from outcomes.verdict.plot import mermaid, sparkline
from outcomes.verdict.words import chance, coverage

WIDTH = 100
"""Longest line of blocks: eight weeks before and four after fit value by value."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A goal with what was measured for it and what that means."""

    goal: Goal
    verdict: Verdict
    points: tuple[Point, ...]
    """On the grid of the verdict, before and after shipping."""
    query: str | None
    """The request as it was run."""


def check_in(outcome: Outcome, judged: Sequence[Judged], now: datetime, until: datetime) -> list[Effect]:
    """Return the weekly check-in: the one follow-up comment, edited in place."""
    assert outcome.shipped_at is not None
    day, days = (now - outcome.shipped_at).days, (until - outcome.shipped_at).days
    rows = [_progress(one, outcome) for one in judged]
    parts = [
        words.CHECK_IN.format(day=day, days=days, date=until.date().isoformat()),
        table(words.CHECK_IN_COLUMNS, rows),
        words.CHECK_IN_LIMIT,
    ]
    if outcome.trouble:
        parts.append(words.CHECK_IN_TROUBLE.format(trouble=plain(outcome.trouble)))
    return [Comment("follow-up", "\n\n".join(parts))]


def _progress(one: Judged, outcome: Outcome) -> tuple[str, ...]:
    unit, verdict = one.goal.unit, one.verdict
    return (
        plain(one.goal.criterion.metric, 120),
        _value(verdict.before, unit),
        _value(verdict.after, unit),
        quantity(one.goal.criterion.target) if one.goal.criterion.target else "–",
        plain(verdict.reason, 200) or words.TOO_EARLY,
        code(sparkline([p.value for p in one.points], _shipping(one, outcome), WIDTH)),
    )


def verdict(outcome: Outcome, judged: Sequence[Judged], overall: str) -> list[Effect]:
    """Return the verdict: a comment of its own, so that people hear of it; the check-in folds away."""
    parts = [words.VERDICT.format(word=overall.capitalize())]
    parts += [_section(one, outcome) for one in judged]
    if any(one.verdict.before is None and one.verdict.after is None for one in judged):
        parts.append(words.VERDICT_UNMEASURED)
    parts.append(_decision(outcome))
    if any(one.verdict.estimate is not None for one in judged):
        parts.append(words.VERDICT_LIMITS)
    return [
        Comment("verdict", "\n\n".join(part for part in parts if part)),
        Comment("follow-up", words.CHECK_IN_OVER, open=False),
    ]


def _decision(outcome: Outcome) -> str:
    if outcome.decision is None:
        return words.DECIDE.format(author=plain(outcome.author))
    learned = words.LEARNED.format(learning=plain(outcome.learning, 2000)) if outcome.learning else ""
    return words.DECIDED.format(decision=outcome.decision) + learned


def _section(one: Judged, outcome: Outcome) -> str:
    criterion = one.goal.criterion
    promised = " ".join(part for part in (movement(criterion), deadline(criterion.deadline)) if part)
    parts = [
        f"### {plain(criterion.metric, 120)}: {one.verdict.word}",
        words.PROMISED.format(promise=plain(promised)) if promised else "",
        one.verdict.reason,
        _numbers(one),
        _plot(one, outcome),
        words.QUERY.format(window=_window(one), query=fence(one.query)) if one.query else "",
    ]
    return "\n\n".join(part for part in parts if part)


def _numbers(one: Judged) -> str:
    """Return the figures as a table: nothing that the reader would have to take on trust."""
    found, unit = one.verdict, one.goal.unit
    rows: list[tuple[str, ...]] = [
        (words.BEFORE, _value(found.before, unit), _coverage(found.n_before, found.expected_before, found)),
        (words.AFTER, _value(found.after, unit), _coverage(found.n_after, found.expected_after, found)),
    ]
    if found.estimate is not None and found.interval is not None:
        rows.append((words.CHANGE, *_estimate(found.estimate, found.interval, unit)))
    if found.percent is not None and found.percent_interval is not None:
        rows.append((words.PERCENT, *_estimate(found.percent, found.percent_interval, "%")))
    if found.probability_moved is not None:
        rows.append((words.PROBABILITY, chance(found.probability_moved), ""))
    if found.probability_target is not None:
        rows.append((words.PROBABILITY_TARGET, chance(found.probability_target), ""))
    if found.winsorised:
        rows.append((words.OUTLIERS, str(found.winsorised), ""))
    return table(words.NUMBERS, rows)


def _window(one: Judged) -> str:
    return f"{one.points[0].start:%Y-%m-%d} … {one.points[-1].end:%Y-%m-%d}" if one.points else ""


def _plot(one: Judged, outcome: Outcome) -> str:
    values = [p.value for p in one.points]
    if sum(value is not None for value in values) < 2:  # noqa: PLR2004 (one value is no line)
        return ""
    times = [p.start for p in one.points]
    assert outcome.shipped_at is not None
    baseline = _line(one.goal.criterion.baseline, one.goal.unit)
    target = _line(one.goal.criterion.target, one.goal.unit)
    drawn = mermaid(values, times, baseline, target, outcome.shipped_at, title=one.goal.criterion.metric)
    lines = {words.LEGEND_BASELINE: baseline, words.LEGEND_TARGET: target}
    legend = ", ".join((words.LEGEND, *(name for name, level in lines.items() if level is not None)))
    as_text = words.SPARKLINE.format(line=code(sparkline(values, _shipping(one, outcome), WIDTH)))
    return f"{drawn}\n{legend}. {as_text}"


def _shipping(one: Judged, outcome: Outcome) -> list[int]:
    """Return the position of the first value after shipping, for the mark in the line."""
    after = (at for at, p in enumerate(one.points) if outcome.shipped_at and p.start >= outcome.shipped_at)
    return [next(after, len(one.points))]


def _line(written: Quantity | None, unit: str | None) -> float | None:
    return in_unit(written, unit) if written else None


def _value(value: float | None, unit: str | None) -> str:
    return "–" if value is None else measured(value, unit)


def _coverage(count: int, expected: int, found: Verdict) -> str:
    """Return `26 of 28 days`, or just the count of single readings."""
    if not expected:
        return words.READINGS.format(count=count)
    return coverage(count, expected, found.bucket)


def _estimate(value: float, interval: tuple[float, float], unit: str | None) -> tuple[str, str]:
    """Return a signed estimate and its interval, with the digits that the interval's width makes sense of."""
    low, high = interval
    width = high - low
    sign = "+" if value > 0 else ""
    span = f"{measured(rounded(low, width), unit)} … {measured(rounded(high, width), unit)}"
    return f"{sign}{measured(rounded(value, width), unit)}", words.INTERVAL.format(span=span)
