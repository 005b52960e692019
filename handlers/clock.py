"""The clock: what is due of the outcomes is queued as events, like deliveries, and each of them once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from handlers import route
from outcomes.schedule import step
from runtime.jobs import Jobs, Receipt
from runtime.store import Store
from runtime.worker import due_event

MOST = 100
"""Outcomes queued at one tick; the rest is due at the next."""


def tick(store: Store, jobs: Jobs, now: datetime, wall: datetime, wake: Callable[[], None]) -> int:
    """Queue an event for every outcome that is due at `now`, to be done from `wall` on; return how many were new."""
    queued = 0
    for outcome, due in store.due_outcomes(now, MOST):
        event = due_event(outcome.subject, step(outcome, now), due, outcome.installation)
        queued += jobs.accept(event, route(event), wall) is not Receipt.DUPLICATE
    if queued:
        wake()
    return queued
