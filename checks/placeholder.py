"""The place for the outcome is filled: no template text stands in it."""

from __future__ import annotations

from collections.abc import Iterator

from checks import View, check, wording
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
    template = wording.PLACEHOLDER
    if slot:
        template = wording.PLACEHOLDER_HEADING if slot.heading else wording.PLACEHOLDER_LINE
    message = template.format(quote=quoted(slot.text if slot else ""), question=question_for(view.title))
    yield Finding("placeholder", weight(view), message, slot.span if slot else None, suggestion_for(view))
