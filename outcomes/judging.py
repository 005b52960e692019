"""From an outcome and its stored values to verdicts: the window is frozen, the grid is the metric's."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from statistics import fmean

from outcomes.measurement import Better, Every, Point
from outcomes.model import Direction, Quantity
from outcomes.outcome import Goal, Outcome
from outcomes.report import words
from outcomes.report.followup import Judged
from outcomes.report.markup import plain
from outcomes.report.spell import measured, rounded
from outcomes.schedule import end_of, first_day, midnight
from outcomes.series import regrid
from outcomes.units import in_unit
from outcomes.verdict import (
    Change,
    Limit,
    Overall,
    Question,
    QuestionError,
    Verdict,
    Word,
    combine,
    detectable,
    interim,
    judge,
    single_reading,
)


def judge_goal(
    goal: Goal,
    outcome: Outcome,
    values: Sequence[Point],
    readings: Sequence[Point],
    *,
    query: str | None = None,
    look: tuple[int, int] | None = None,
) -> Judged:
    """Return what the values of one goal mean.

    `values` are the source's daily points, `readings` what people reported, the latest last; `look` is the
    number of this weekly look and how many are planned, None for the verdict itself.
    """
    assert outcome.shipped_at is not None
    points = _window(goal, outcome, values)
    try:
        asked = question(goal, outcome)
        if not any(point.value is not None for point in points) and readings:
            return Judged(goal, single_reading(readings[-1].value, asked), (), query)
        found = _look(points, outcome.shipped_at, _scaled(asked, points), look)
    except QuestionError as error:
        # Promised in words that contradict themselves, or measured on no grid: said, not guessed.
        found = Verdict(Word.INCONCLUSIVE, str(error))
    return Judged(goal, found, tuple(points), query)


def _look(
    points: Sequence[Point], shipped: datetime, asked: Question, look: tuple[int, int] | None
) -> Verdict:
    pairs = [(point.start, point.value) for point in points]
    if look is None:
        return judge(pairs, shipped, asked)
    found = interim(pairs, shipped, asked, look=look[0], looks=look[1])
    # The reason of a single look would name a change at p < .05 every week: nothing is said until it may be.
    return replace(found.verdict, word=found.word, reason=found.verdict.reason if found.called else "")


def _scaled(asked: Question, points: Sequence[Point]) -> Question:
    """Judge a promise in percent by percent, wherever the values allow it."""
    relative = asked.target is None and asked.change is not None and asked.change.percent
    positive = all(point.value > 0 for point in points if point.value is not None)
    return replace(asked, scale="log") if relative and positive and not asked.maintain else asked


def _window(goal: Goal, outcome: Outcome, values: Sequence[Point]) -> list[Point]:
    """Return the values from the baseline's start to the goal's end, on the grid of the metric."""
    assert outcome.shipped_at is not None
    first = midnight(outcome.shipped_at) - timedelta(days=outcome.plan.baseline_days)
    last = end_of(goal, outcome)
    inside = [point for point in values if first <= point.start and point.end <= last]
    return regrid(inside, goal.every, goal.query.aggregate if goal.query else "mean")


def outlook(outcome: Outcome, values: Callable[[Goal], Sequence[Point]], now: datetime) -> str | None:
    """Return a warning when a promised change is smaller than what the planned windows could show, else None.

    `values` gives the daily points of a goal up to `now`; the work is taken to ship now.
    """
    planned = replace(outcome, shipped_at=outcome.shipped_at or now)
    warnings = [_too_small(goal, planned, values(goal)) for goal in outcome.goals if goal.query]
    return " ".join(warning for warning in warnings if warning) or None


def _too_small(goal: Goal, outcome: Outcome, values: Sequence[Point]) -> str | None:
    assert outcome.shipped_at is not None
    points = _window(goal, outcome, values)
    seen = [point.value for point in points if point.value is not None]
    if not seen:
        return None
    try:
        asked = question(goal, outcome)
    except QuestionError:
        return None
    mean = fmean(seen)
    needed = asked.needed(mean, asked.direction(mean))
    length = (end_of(goal, outcome) - first_day(outcome.shipped_at)).days
    season, size = _GRIDS[goal.every]
    smallest = detectable([point.value for point in points], length // size, period=season)
    if not needed or smallest is None or needed >= smallest:
        return None
    return words.TOO_SMALL.format(
        metric=plain(goal.criterion.metric, 120),
        needed=measured(rounded(needed, needed), goal.unit),
        smallest=measured(rounded(smallest, smallest), goal.unit),
    )


_GRIDS: Mapping[Every, tuple[int, int]] = {"day": (7, 1), "week": (1, 7), "month": (12, 30)}
"""Buckets in a season, and days in a bucket."""


def question(goal: Goal, outcome: Outcome) -> Question:
    """Return what is asked of the values, in the unit of the metric; raises QuestionError."""
    criterion = goal.criterion
    target = _number(criterion.target, goal.unit)
    holds = criterion.guardrail or criterion.direction is Direction.MAINTAIN
    return Question(
        baseline=_number(criterion.baseline, goal.unit),
        target=None if holds else target,
        change=_change(criterion.change, goal.unit),
        better=goal.better,
        maintain=holds,
        limit=_limit(criterion.target, target, goal.better) if holds else None,
        settle=outcome.plan.settle_days if goal.every == "day" else 0,
        unit=goal.unit or "",
    )


def _limit(written: Quantity | None, value: float | None, better: Better | None) -> Limit | None:
    """Return the bound of a metric that must hold: what its comparator says, else which direction is better."""
    if written is None or value is None:
        return None
    above = (written.comparator or "").startswith(">") or (not written.comparator and better == "higher")
    return Limit("above" if above else "below", value)


def _number(quantity: Quantity | None, unit: str | None) -> float | None:
    return in_unit(quantity, unit) if quantity else None


def _change(quantity: Quantity | None, unit: str | None) -> Change | None:
    """Return a promised difference: in percent, as a factor, or in the metric's unit."""
    if quantity is None:
        return None
    if quantity.unit == "%":
        return Change(quantity.value, percent=True)
    if quantity.unit == "x":
        return Change((quantity.value - 1) * 100, percent=True)
    points = quantity.value if quantity.unit in ("pp", "points") else in_unit(quantity, unit)
    return None if points is None else Change(points, percent=False)


def overall(judged: Sequence[Judged]) -> Overall:
    """Return the verdict on the whole outcome."""
    goals = [one.verdict for one in judged if not one.goal.criterion.guardrail]
    guardrails = {one.goal.criterion.metric: one.verdict for one in judged if one.goal.criterion.guardrail}
    return combine(goals, guardrails)
