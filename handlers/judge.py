"""Judge: at the date, say from the stored values whether the outcome was met, and how sure that is."""

from __future__ import annotations

from dataclasses import replace

from handlers import Context, named_subject, on
from handlers.due import take
from handlers.pull import pull
from handlers.say import on_outcome
from outcomes.event import Event
from outcomes.judging import judge_goal, overall
from outcomes.outcome import Outcome, State
from outcomes.report.followup import Judged, verdict
from outcomes.schedule import GRACE, LAG, end, looks_planned, next_due


@on("clock", "judge", router=named_subject)
def judge(event: Event, context: Context) -> None:
    """Pull the last values and give the verdict; a source that fails is asked again for some days first."""
    outcome = take(event, context)
    if outcome is None or outcome.state is not State.SHIPPED:
        return
    pulled = replace(outcome, trouble=pull(outcome, context))
    if pulled.trouble and context.now < end(pulled) + LAG + GRACE:
        context.store.keep_outcome(pulled, next_due(pulled, context.now))
        return
    judge_now(pulled, context)


def judge_now(outcome: Outcome, context: Context) -> None:
    """Give the verdict from what is stored, or give it anew when a value came in late."""
    found = judged(outcome, context)
    word = str(overall(found))
    closed = replace(outcome, state=State.JUDGED, judged_at=outcome.judged_at or context.now, verdict=word)
    on_outcome(closed, context)(verdict(closed, found, word))
    context.store.keep_outcome(closed, None)


def show_verdict(outcome: Outcome, context: Context) -> None:
    """Show the verdict again, with what was decided since."""
    on_outcome(outcome, context)(verdict(outcome, judged(outcome, context), outcome.verdict or ""))


def judged(outcome: Outcome, context: Context, *, look: int | None = None) -> list[Judged]:
    """Return every goal with what its stored values mean, at a weekly look or at the end."""
    kept = context.store.measurements(outcome.subject)
    found = []
    for goal in outcome.goals:
        values = [m for m in kept if goal.query and m.series == goal.series]
        readings = [m.point for m in kept if m.series == goal.reported]
        found.append(
            judge_goal(
                goal,
                outcome,
                [m.point for m in values],
                readings,
                query=values[-1].query if values else None,
                look=(look, looks_planned(outcome)) if look else None,
            )
        )
    return found
