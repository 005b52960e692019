"""Decide: after the verdict a person says keep, iterate or kill, and what was learned."""

from __future__ import annotations

from dataclasses import replace

from handlers import Context
from handlers.judge import show_verdict
from outcomes.outcome import State
from outcomes.report import words
from outcomes.subject import Subject

LONGEST_LEARNING = 2_000


def decide(subject: Subject, decision: str, learning: str, context: Context) -> str | None:
    """Record the decision and what was learned, and show them with the verdict; return the answer when too early."""
    outcome = context.store.outcome(subject.key)
    if outcome is None:
        return words.NO_OUTCOME_HERE
    if outcome.state not in (State.JUDGED, State.DECIDED):
        return words.DECIDE_LATER
    decided = replace(
        outcome, state=State.DECIDED, decision=decision, learning=learning[:LONGEST_LEARNING] or None
    )
    show_verdict(decided, context)
    context.store.keep_outcome(decided, None)
    return None
