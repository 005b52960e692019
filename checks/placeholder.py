"""The place for the outcome is filled: no template text stands in it."""

from __future__ import annotations

from collections.abc import Iterator

from checks import View, check, wording
from checks.parts import settled_elsewhere, weight
from checks.said import question_for
from checks.suggest import suggestion_for
from outcomes.model import Finding


@check("placeholder")
def placeholder(view: View) -> Iterator[Finding]:
    """Say that the template is still there, in place of the check `outcome`."""
    declared = view.declaration
    if not declared.placeholder or declared.declared or settled_elsewhere(view):
        return
    span = next((remark.span for remark in declared.remarks if remark.code == "placeholder"), None)
    message = wording.PLACEHOLDER.format(question=question_for(view.title))
    yield Finding("placeholder", weight(view), message, span, suggestion_for(view))
