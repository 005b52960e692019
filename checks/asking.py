"""Ask for one part of an outcome, where the policy does and it is not there."""

from __future__ import annotations

from collections.abc import Iterator

from checks import View, wording
from checks.lines import place_of
from checks.own import period_in
from checks.parts import OF_A_DECLARATION, has, lead_of, silent
from checks.quoting import quoted
from checks.said import question_for
from checks.suggest import suggestion_for
from outcomes.model import Criterion, Finding, Level, Span


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
        message, span = _message(view, part, first)
        yield Finding(part, Level.ERROR, message, span, suggestion_for(view))


def called(criterion: Criterion) -> str:
    """Return a criterion's name to be quoted: its metric, or where none is named its value."""
    value = criterion.target or criterion.change or criterion.baseline
    return quoted(criterion.metric or (value.text if value else ""))


def _message(view: View, part: str, first: Criterion) -> tuple[str, Span | None]:
    """Return what is missing and where, with the half of a deadline that was read."""
    vague = next((r for r in view.declaration.remarks if r.code == "quarter-without-year"), None)
    if part == "deadline" and vague:
        period = period_in(vague.text) or vague.text
        message = wording.DEADLINE_YEAR.format(quote=quoted(period))
        return message, place_of(vague.text, view.body, period) or first.span
    return wording.PARTS[part].format(metric=called(first)), first.span
