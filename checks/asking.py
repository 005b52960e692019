"""Ask for one part of an outcome, where the policy does and it is not there."""

from __future__ import annotations

from collections.abc import Iterator

from checks import View, wording
from checks.parts import OF_A_DECLARATION, has, lead_of, silent
from checks.said import question_for
from checks.suggest import suggestion_for
from outcomes.model import Finding, Level


def ask(view: View, part: str) -> Iterator[Finding]:
    """Yield an error when `part` is asked for and missing, with text that would say it."""
    if silent(view, part):
        return
    first = lead_of(view)
    if part in OF_A_DECLARATION:
        if not getattr(view.declaration, part):
            yield Finding(part, Level.ERROR, wording.PARTS[part], None, suggestion_for(view))
    elif first is None:
        message = wording.NO_GOALS.format(part=part, question=question_for(view.title))
        yield Finding(part, Level.ERROR, message, None, suggestion_for(view))
    elif not has(first, part):
        yield Finding(part, Level.ERROR, _message(view, part, first.metric), first.span, suggestion_for(view))


def _message(view: View, part: str, metric: str) -> str:
    """Return what is missing, with the half of a deadline that was read."""
    vague = next((r for r in view.declaration.remarks if r.code == "quarter-without-year"), None)
    if part == "deadline" and vague:
        return wording.DEADLINE_YEAR.format(quote=vague.text)
    return wording.PARTS[part].format(metric=metric)
