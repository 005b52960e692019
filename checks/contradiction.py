"""The values of a criterion agree with each other."""

from __future__ import annotations

from collections.abc import Iterator

from checks import View, check, wording
from checks.quoting import quoted
from checks.suggest import agreeing
from outcomes.model import Finding, Level


@check("contradiction")
def contradiction(view: View) -> Iterator[Finding]:
    """Show the line whose values and percentage disagree, and the same with its values alone."""
    for remark in view.declaration.remarks:
        if remark.code == "contradiction":
            criterion = next((c for c in view.declaration.criteria if c.span == remark.span), None)
            message = wording.CONTRADICTION.format(quote=quoted(remark.text))
            suggestion = agreeing(criterion, view) if criterion else None
            yield Finding("contradiction", Level.WARNING, message, remark.span, suggestion)
