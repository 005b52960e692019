"""Follow the outcome of a subject from its declaration to its shipping, as the subject's state tells it."""

from __future__ import annotations

from datetime import datetime

from handlers import Context
from outcomes import journey, schedule
from outcomes.measurement import Query
from outcomes.outcome import Outcome, State
from outcomes.policy import Policy
from outcomes.report.review import Review
from outcomes.subject import Subject
from sources.links import resolve_link

SETTLED = (State.JUDGED, State.DECIDED)


def track(subject: Subject, result: Review, policy: Policy, context: Context) -> None:
    """Keep the outcome that the subject declares itself; one declared elsewhere is followed there."""
    old = context.store.outcome(subject.key)
    if old and old.state in SETTLED:
        return
    if not subject.open:
        _closed(subject, result, policy, old, context)
    elif result.own and result.own.declared:
        _declared(subject, result, policy, old, context)
    elif old:
        context.store.drop_outcome(subject.key)


def _declared(
    subject: Subject, result: Review, policy: Policy, old: Outcome | None, context: Context
) -> Outcome:
    """Keep what is declared now; a new or changed promise has its baseline pulled at once."""
    new = _declare(subject, result, policy, context)
    if old:
        base = journey.reopen(old) if old.state is not State.DECLARED else old
        new = journey.redeclare(base, new)
    if new != old:
        pulled = any(goal.query for goal in new.goals)
        context.store.keep_outcome(new, context.now if pulled else None)
    return new


def _closed(subject: Subject, result: Review, policy: Policy, old: Outcome | None, context: Context) -> None:
    """Start the clock, or let the outcome go; events may be so late that nothing was declared before."""
    if old is None and not (result.own and result.own.declared):
        return
    base = old or _declare(subject, result, policy, context)
    closed = journey.close(base, subject, context.now)
    if closed != old:
        context.store.keep_outcome(closed, _due(closed, context))


def _due(outcome: Outcome, context: Context) -> datetime | None:
    if outcome.state is State.SHIPPED and any(goal.query for goal in outcome.goals):
        return context.now
    return schedule.next_due(outcome, context.now)


def _declare(subject: Subject, result: Review, policy: Policy, context: Context) -> Outcome:
    assert result.own is not None

    def link(text: str) -> Query | None:
        if not subject.author_belongs:
            # The query behind a link runs on the operator's server, and its answer is shown to everybody.
            return None
        found = resolve_link(text, context.connections, repository=subject.repository.name)
        return found[1] if found else None

    return journey.declare(subject, result.own, policy, link, context.now)
