"""Say something on a subject: effects applied there as differences, with the calls of its installation."""

from __future__ import annotations

from handlers import Context
from outcomes.outcome import Outcome
from outcomes.subject import Subject
from runtime.forge.apply import Apply


def on_subject(subject: Subject, context: Context, *, key: str | None = None) -> Apply:
    """Return what applies effects to a subject; `key` is another name to remember them under than its own."""
    hub = context.forge.hub(subject.installation)
    where, number = subject.repository.name, subject.number
    return Apply(hub, context.store, subject=key or subject.key, repository=where, number=number)


def on_outcome(outcome: Outcome, context: Context) -> Apply:
    """Return what applies effects to the subject of an outcome."""
    hub = context.forge.hub(outcome.installation)
    where, number = outcome.repository, outcome.number
    return Apply(hub, context.store, subject=outcome.subject, repository=where, number=number)
