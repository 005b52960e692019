"""Report a value: a person says what the metric reads, where no source is connected or none has an answer."""

from __future__ import annotations

from datetime import datetime

from handlers import Context
from handlers.judge import judge_now
from outcomes.measurement import Point
from outcomes.outcome import Goal, Outcome, State
from outcomes.quantity import parse
from outcomes.report import words
from outcomes.report.markup import code, plain
from outcomes.schedule import end
from outcomes.subject import Subject
from outcomes.units import in_unit
from runtime.store import Measurement


def report_value(subject: Subject, text: str, at: datetime, context: Context) -> str | None:
    """Keep the value in `text` for the goal it names; return what to answer when that cannot be done.

    The comment's own time `at` names the reading, so that a retry keeps it once.
    """
    outcome = context.store.outcome(subject.key)
    if outcome is None:
        return words.NO_OUTCOME_HERE
    value = parse(text)
    if value is None:
        return words.VALUE_UNREAD.format(text=code(text) or "nothing")
    goal = _goal(outcome, text)
    if goal is None:
        return words.VALUE_FOR_WHICH.format(
            metrics=", ".join(plain(g.criterion.metric) for g in outcome.goals)
        )
    number = in_unit(value, goal.unit)
    if number is None:
        return words.VALUE_UNIT.format(given=value.unit, metric=plain(goal.criterion.metric), unit=goal.unit)
    asked = f"/outcome value {value.text}"
    reading = Measurement(goal.reported, Point(at, at, number), "person", asked, context.now)
    context.store.keep_measurements(outcome.subject, [reading])
    if outcome.state is State.JUDGED or (outcome.state is State.SHIPPED and context.now >= end(outcome)):
        judge_now(outcome, context)
    return None


def _goal(outcome: Outcome, text: str) -> Goal | None:
    """Return the goal whose metric is named in the text, or the only one there is."""
    named = [goal for goal in outcome.goals if goal.criterion.metric.casefold() in text.casefold()]
    waiting = [goal for goal in outcome.goals if goal.query is None]
    for candidates in (named, waiting, list(outcome.goals)):
        if len(candidates) == 1:
            return candidates[0]
    return None
