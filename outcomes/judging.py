"""From an outcome and its stored values to verdicts: the window is frozen, the grid is the metric's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from outcomes.measurement import Point
from outcomes.model import Direction, Quantity
from outcomes.outcome import Goal, Outcome
from outcomes.report.followup import Judged
from outcomes.schedule import end_of, midnight
from outcomes.series import regrid
from outcomes.units import in_unit
from outcomes.verdict import Question, combine, interim, judge, single_reading
from outcomes.verdict.question import Change


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
    asked = question(goal, outcome)
    points = _window(goal, outcome, values)
    if not any(point.value is not None for point in points) and readings:
        return Judged(goal, single_reading(readings[-1].value, asked), (), query, asked.baseline, asked.target)
    pairs = [(point.start, point.value) for point in points]
    if look:
        found = interim(pairs, outcome.shipped_at, asked, look=look[0], looks=look[1])
    else:
        found = judge(pairs, outcome.shipped_at, asked)
    return Judged(goal, found, tuple(points), query, asked.baseline, asked.target)


def _window(goal: Goal, outcome: Outcome, values: Sequence[Point]) -> list[Point]:
    """Return the values from the baseline's start to the goal's end, on the grid of the metric."""
    assert outcome.shipped_at is not None
    first = midnight(outcome.shipped_at) - timedelta(days=outcome.plan.baseline_days)
    last = end_of(goal, outcome)
    inside = [point for point in values if first <= point.start and point.end <= last]
    return regrid(inside, goal.every, goal.query.aggregate if goal.query else "mean")
