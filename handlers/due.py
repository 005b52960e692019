"""Take up an outcome that is due: first of all it is due again tomorrow, so that nothing can leave it stuck."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers import Context
from outcomes.event import Event
from outcomes.outcome import Outcome, State
from outcomes.schedule import DAY, end

MEASURED = (State.DECLARED, State.MERGED, State.SHIPPED)
FORGOTTEN = timedelta(days=30)
"""How long after its end an outcome is tried whose repository does not answer any more."""


def take(event: Event, context: Context) -> Outcome | None:
    """Return the outcome that an event of the clock is about, None when there is nothing to do for it now.

    Where the app is suspended it waits without a call; what GitHub has refused for a month is let go.
    """
    outcome = context.store.outcome(str(event.payload["subject"]))
    if outcome is None or outcome.state not in MEASURED:
        return None
    if outcome.state is State.SHIPPED and context.now > end(outcome) + FORGOTTEN:
        context.store.keep_outcome(replace(outcome, state=State.ABANDONED), None)
        return None
    context.store.keep_outcome(outcome, context.now + DAY)
    active = context.store.installation(outcome.installation) in (None, "active")
    return outcome if active else None
