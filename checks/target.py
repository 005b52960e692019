"""The leading criterion says where its metric should be, or by how much it should move; others may be open."""

from __future__ import annotations

from collections.abc import Iterator

from checks import View, check, wording
from checks.asking import ask
from checks.parts import has, lead_of
from checks.quoting import quoted
from outcomes.model import Criterion, Direction, Finding, Level


@check("target")
def target(view: View) -> Iterator[Finding]:
    """Ask for it where the policy does, and mention each metric beside an outcome that has a value of today alone."""
    yield from ask(view, "target")
    if not view.declaration.declared:
        return
    first = lead_of(view)
    for other in view.declaration.criteria:
        if other is not first and other.baseline and _is_open(other):
            message = wording.OPEN_TARGET.format(
                metric=quoted(other.metric), baseline=quoted(other.baseline.text)
            )
            yield Finding("target", Level.NOTICE, message, other.span)


def _is_open(criterion: Criterion) -> bool:
    holds = criterion.guardrail or criterion.direction is Direction.MAINTAIN
    return bool(criterion.metric) and not (has(criterion, "target") or holds)
