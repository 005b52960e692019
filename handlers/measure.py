"""Measure: on a tick of the clock, pull what is new, and once a week say how it stands."""

from __future__ import annotations

from dataclasses import replace

from handlers import Context, named_subject, on
from handlers.current import refetch
from handlers.due import take
from handlers.judge import judged
from handlers.pull import points, pull
from handlers.review import look
from handlers.say import on_outcome
from outcomes.event import Event
from outcomes.judging import outlook
from outcomes.outcome import Outcome, State
from outcomes.report.followup import check_in
from outcomes.schedule import end, look_now, looks_planned, next_due


@on("clock", "measure", router=named_subject)
def measure(event: Event, context: Context) -> None:
    """Pull and keep the values of an outcome, check in when a week is over, and set the next date."""
    outcome = take(event, context)
    if outcome is None:
        return
    pulled = replace(outcome, trouble=pull(outcome, context))
    if pulled.state is State.SHIPPED and pulled.plan.looks:
        pulled = _look(pulled, context)
    if pulled.state is State.DECLARED:
        pulled = replace(
            pulled, outlook=outlook(pulled, lambda goal: points(goal, pulled, context), context.now)
        )
    context.store.keep_outcome(pulled, next_due(pulled, context.now))
    if pulled.outlook and not outcome.outlook:
        _warn(pulled, context)


def _warn(outcome: Outcome, context: Context) -> None:
    """Show on the check, once, that the promised change may be too small to be seen."""
    memory = context.store.memory(outcome.subject)
    if memory and memory.open:
        look(refetch(memory, context), context)


def _look(outcome: Outcome, context: Context) -> Outcome:
    """Check in once for each week that is over; the last look is the verdict's own."""
    look, planned = look_now(outcome, context.now), looks_planned(outcome)
    if look <= outcome.looks_done or look >= planned or not any(goal.query for goal in outcome.goals):
        return outcome
    found = judged(outcome, context, look=look)
    on_outcome(outcome, context)(check_in(outcome, found, context.now, end(outcome)))
    return replace(outcome, looks_done=look)
