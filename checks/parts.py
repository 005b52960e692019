"""What of an outcome is there and what is missing: the questions that several checks ask of a view."""

from __future__ import annotations

from collections.abc import Collection

from checks import View
from outcomes.model import Criterion, Declaration, Level

OF_A_CRITERION = ("metric", "baseline", "target", "deadline", "source")
OF_A_DECLARATION = ("problem", "who", "goal")


def has(criterion: Criterion, part: str) -> bool:
    """Return whether a criterion says `part`; a change ("by 20 %") is as good as a target."""
    if part == "target":
        return bool(criterion.target or criterion.change)
    if part == "source":
        return bool(criterion.source or criterion.key)
    return bool(getattr(criterion, part))


def missing(declaration: Declaration, require: Collection[str]) -> tuple[str, ...]:
    """Return what `require` asks for and `declaration` lacks, judged by its leading criterion."""
    first = lead(declaration, require)
    lacking = [] if declaration.declared or "outcome" not in require else ["outcome"]
    lacking += [part for part in OF_A_CRITERION if part in require and not (first and has(first, part))]
    return (
        *lacking,
        *(part for part in OF_A_DECLARATION if part in require and not getattr(declaration, part)),
    )


def lead(declaration: Declaration, require: Collection[str]) -> Criterion | None:
    """Return the criterion that says most of what is asked for: one whole outcome is enough, others may be rough."""
    asked = [part for part in OF_A_CRITERION if part in require]
    goals = declaration.goals
    return max(goals, key=lambda goal: sum(has(goal, part) for part in (*asked, "target")), default=None)


def settled_elsewhere(view: View) -> bool:
    """Return whether the outcome is declared where a reference of the subject leads: then nothing is asked here."""
    if view.declaration.declared:
        return False
    if view.referenced is not None:
        return view.referenced.declared
    named = [reference for reference in view.declaration.references if not reference.closing]
    return bool(named) and view.reference_problem is None


def lead_of(view: View) -> Criterion | None:
    """Return the leading criterion of a view."""
    return lead(view.declaration, view.policy.require)


def silent(view: View, part: str) -> bool:
    """Return whether the check of `part` has nothing to say: not asked for, settled, or the outcome is asked first."""
    if part not in view.policy.require or settled_elsewhere(view):
        return True
    return "outcome" in view.policy.require and not view.declaration.declared


def weight(view: View) -> Level:
    """Return how much a missing outcome weighs: an error where it is asked for."""
    return Level.ERROR if "outcome" in view.policy.require else Level.NOTICE
