"""The leading criterion says until when."""

from __future__ import annotations

from collections.abc import Iterator

from checks import View, check, wording
from checks.asking import ask, called
from checks.own import is_ahead
from checks.parts import lead_of, silent
from checks.quoting import quoted
from checks.suggest import suggestion_for
from outcomes.model import Finding, Level


@check("deadline")
def deadline(view: View) -> Iterator[Finding]:
    """Ask for it where the policy does, and warn of one that has passed: nothing can be there until then."""
    yield from ask(view, "deadline")
    first = lead_of(view)
    if first and first.deadline and not is_ahead(first.deadline, view.today) and not silent(view, "deadline"):
        message = wording.DEADLINE_PAST.format(quote=quoted(first.deadline.text), metric=called(first))
        yield Finding("deadline", Level.WARNING, message, first.span, suggestion_for(view))
