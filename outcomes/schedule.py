"""What is due of an outcome, and when next: pure functions of the outcome and the time."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Literal

from outcomes.model import Deadline
from outcomes.outcome import Goal, Outcome, State

LAG = timedelta(hours=1)
"""How long after midnight UTC a day is taken to be complete."""
DAY = timedelta(days=1)
LOOK_EVERY = timedelta(days=7)
GRACE = timedelta(days=3)
"""How long after the end a failing source is asked again before the verdict is given without it."""
RETRY = timedelta(hours=1)
BASELINE_LIMIT = timedelta(days=180)
"""How long values are pulled for work that is declared and never ships."""
_PERIOD_DAYS = {"D": 1, "W": 7, "M": 30.4375, "Y": 365.25}

Step = Literal["measure", "judge"]


def midnight(at: datetime) -> datetime:
    """Return the start of the UTC day of `at`."""
    return datetime.combine(at.astimezone(UTC).date(), time(), UTC)


def last_complete_day(now: datetime) -> datetime:
    """Return the end of the last day whose values are complete."""
    return midnight(now - LAG)


def window_days(deadline: Deadline | None, shipped: datetime, default: int) -> int:
    """Return for how many days after shipping a goal is measured: until its deadline, else `default`."""
    if deadline is None:
        return default
    if deadline.within:
        count, period = deadline.within[1:-1], deadline.within[-1]
        return max(1, round(float(count) * _PERIOD_DAYS[period])) if _number(count) else default
    assert deadline.on is not None
    left = (deadline.on - shipped.date()).days
    return left if left > 0 else default


def _number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()


def first_day(shipped: datetime) -> datetime:
    """Return the start of the first whole day after shipping; the day it ships in is neither before nor after."""
    start = midnight(shipped)
    return start if start == shipped else start + DAY


def end_of(goal: Goal, outcome: Outcome) -> datetime:
    """Return when the last day of a goal's window ends; only for outcomes that shipped."""
    assert outcome.shipped_at is not None
    days = window_days(goal.criterion.deadline, outcome.shipped_at, outcome.plan.window_days)
    return first_day(outcome.shipped_at) + timedelta(days=outcome.plan.settle_days + days)


def end(outcome: Outcome) -> datetime:
    """Return when the outcome is to be judged: when the last of its goals has had its time."""
    return max(end_of(goal, outcome) for goal in outcome.goals)


def step(outcome: Outcome, now: datetime) -> Step:
    """Return what is to be done with an outcome that is due."""
    over = outcome.state is State.SHIPPED and now >= end(outcome) + LAG
    return "judge" if over else "measure"


def looks_planned(outcome: Outcome) -> int:
    """Return the number of weekly looks between shipping and the verdict, the verdict among them."""
    assert outcome.shipped_at is not None
    return max(1, (end(outcome) - outcome.shipped_at) // LOOK_EVERY)


def look_now(outcome: Outcome, now: datetime) -> int:
    """Return the number of the weekly look that is due by now, 0 when none is."""
    assert outcome.shipped_at is not None
    return min((now - outcome.shipped_at) // LOOK_EVERY, looks_planned(outcome))


def next_due(outcome: Outcome, now: datetime) -> datetime | None:
    """Return when to look at an outcome again, None when there is nothing to wait for."""
    tomorrow = midnight(now) + DAY + LAG
    pulled = any(goal.query for goal in outcome.goals)
    if outcome.state in (State.DECLARED, State.MERGED):
        return tomorrow if pulled and now - outcome.declared_at < BASELINE_LIMIT else None
    if outcome.state is not State.SHIPPED:
        return None
    over = end(outcome) + LAG
    if outcome.trouble and now < over + GRACE:
        return min(now + RETRY, over + GRACE)
    return min(tomorrow, over) if pulled and now < over else over
