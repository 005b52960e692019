"""The place for the outcome is filled: no template text stands in it."""

from __future__ import annotations

from collections.abc import Iterator

from checks import View, check, wording
from checks.lines import Line
from checks.parts import settled_elsewhere, weight
from checks.quoting import quoted
from checks.said import question_for, slot_of
from checks.suggest import suggestion_for
from outcomes.model import Finding


@check("placeholder")
def placeholder(view: View) -> Iterator[Finding]:
    """Say that the template is still there, in place of the check `outcome`."""
    declared = view.declaration
    if not declared.placeholder or declared.declared or settled_elsewhere(view):
        return
    slot = slot_of(view.body)
    span = slot.span if slot else None
    yield Finding("placeholder", weight(view), _about(view, slot), span, suggestion_for(view))


def _about(view: View, slot: Line | None) -> str:
    """Return what is still open: where a metric is to go whose value of today is told, or all of it."""
    known = next((one for one in view.declaration.criteria if one.metric and one.baseline), None)
    if known and known.baseline:
        return wording.OPEN_TARGET.format(metric=quoted(known.metric), baseline=quoted(known.baseline.text))
    template = wording.PLACEHOLDER
    if slot:
        template = wording.PLACEHOLDER_HEADING if slot.heading else wording.PLACEHOLDER_LINE
    return template.format(quote=quoted(slot.text if slot else ""), question=question_for(view.title))
