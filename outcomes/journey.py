"""The journey of an outcome: how a declaration becomes one, ships, is judged and decided."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from outcomes.measurement import Better, Query
from outcomes.model import Criterion, Declaration, Direction
from outcomes.outcome import Goal, Outcome, Plan, State
from outcomes.policy import Metric, Policy
from outcomes.policy.model import Deployed
from outcomes.subject import Subject

Link = Callable[[str], Query | None]
"""From a pasted link to a query of a configured connection, None for every other link."""
HUMAN = "person"
"""The connection of metrics whose values people report."""


def declare(subject: Subject, declaration: Declaration, policy: Policy, link: Link, now: datetime) -> Outcome:
    """Return the outcome that a subject declares, with all that measuring it needs."""
    criteria = [*declaration.goals, *declaration.guardrails]
    return Outcome(
        subject=subject.key,
        installation=subject.installation,
        repository=subject.repository.name,
        number=subject.number,
        author=subject.author,
        goals=tuple(_goal(criterion, policy.metrics, link) for criterion in criteria),
        plan=_plan(policy),
        state=State.DECLARED,
        declared_at=now,
    )


def _plan(policy: Policy) -> Plan:
    measure = policy.measure
    starts = measure.starts
    return Plan(
        starts=f"deployed:{starts.deployed}" if isinstance(starts, Deployed) else starts,
        baseline_days=measure.baseline.days,
        settle_days=measure.settle.days,
        window_days=measure.window.days,
        looks=measure.looks == "weekly",
    )


def _goal(criterion: Criterion, metrics: Mapping[str, Metric], link: Link) -> Goal:
    metric = metrics.get(criterion.key or "")
    criterion = replace(criterion, span=None)  # where it stands changes with every edit around it
    if metric is None:
        query = link(criterion.source) if criterion.source else None
        return Goal(criterion, query, _unit(criterion), _better(criterion))
    query = None if metric.connection == HUMAN else metric.query()
    better = metric.better or _better(criterion)
    return Goal(criterion, query, metric.unit or _unit(criterion), better, metric.every)


def _unit(criterion: Criterion) -> str | None:
    return next((q.unit for q in (criterion.target, criterion.baseline) if q and q.unit), None)


def _better(criterion: Criterion) -> Better | None:
    if criterion.direction is Direction.INCREASE:
        return "higher"
    return "lower" if criterion.direction is Direction.DECREASE else None


def redeclare(old: Outcome, new: Outcome) -> Outcome:
    """Return the outcome after an edit: what is promised is new, since when is not."""
    outlook = old.outlook if new.goals == old.goals else None
    return replace(
        new, declared_at=old.declared_at, looks_done=old.looks_done, state=old.state, outlook=outlook
    )


def close(outcome: Outcome, subject: Subject, now: datetime) -> Outcome:
    """Return the outcome once its subject is closed: shipped, waiting for its deployment, or abandoned."""
    if outcome.state not in (State.DECLARED, State.ABANDONED):
        return outcome
    done = subject.merged_at or (
        subject.closed_at or now if subject.kind == "issue" and subject.completed else None
    )
    if done is None:
        return replace(outcome, state=State.ABANDONED)
    if outcome.plan.starts == "merged" or subject.kind == "issue":
        return replace(outcome, state=State.SHIPPED, merged_at=done, shipped_at=done)
    return replace(outcome, state=State.MERGED, merged_at=done)


def ship(outcome: Outcome, at: datetime) -> Outcome:
    """Return the outcome once what was merged is deployed or released."""
    return replace(outcome, state=State.SHIPPED, shipped_at=at)


def reopen(outcome: Outcome) -> Outcome:
    """Return the outcome of a subject that was opened again before its verdict."""
    return replace(outcome, state=State.DECLARED, merged_at=None, shipped_at=None, looks_done=0)
