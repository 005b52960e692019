"""From an outcome and its stored values to verdicts: the window is frozen, the grid is the metric's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from outcomes.measurement import Better, Point
from outcomes.model import Direction, Quantity
from outcomes.outcome import Goal, Outcome
from outcomes.report.followup import Judged
from outcomes.schedule import end_of, midnight
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
        found = _look(points, outcome.shipped_at, asked, look)
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


def _window(goal: Goal, outcome: Outcome, values: Sequence[Point]) -> list[Point]:
    """Return the values from the baseline's start to the goal's end, on the grid of the metric."""
    assert outcome.shipped_at is not None
    first = midnight(outcome.shipped_at) - timedelta(days=outcome.plan.baseline_days)
    last = end_of(goal, outcome)
    inside = [point for point in values if first <= point.start and point.end <= last]
    return regrid(inside, goal.every, goal.query.aggregate if goal.query else "mean")


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
