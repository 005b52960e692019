"""There is an outcome: something measurable that changes because of the work, said here or where a reference leads."""

from __future__ import annotations

from collections.abc import Iterator

from checks import View, check, wording
from checks.lines import lines_of
from checks.parts import settled_elsewhere, weight
from checks.said import Said, is_version, said_in
from checks.suggest import suggestion_for
from checks.unread import unread_in
from checks.wishes import wished
from outcomes.model import Finding, Kind, Level, Reference, Span


@check("outcome")
def outcome(view: View) -> Iterator[Finding]:
    """Say what was read instead of an outcome, and ask the question that leads to it."""
    declared = view.declaration
    if declared.declared or declared.placeholder:
        return
    if settled_elsewhere(view):
        yield from _not_followed(view)
        return
    suggestion = suggestion_for(view)
    message, span = _about(view, suggestion)
    yield Finding("outcome", weight(view), message, span, suggestion)


def _about(view: View, suggestion: str | None) -> tuple[str, Span | None]:
    """Return what to say in place of an outcome, and about which words."""
    said = said_in(view)
    reference = next(iter(view.declaration.references), None)
    unread = None if view.reference_problem else unread_in(view)
    if unread:
        place = wording.PLACES[unread.place]
        return wording.UNREAD.format(quote=unread.quote, place=place), unread.span
    if reference:
        return _about_reference(view, reference, said), reference.span
    return _about_text(said, view, suggestion), said.span


def _not_followed(view: View) -> Iterator[Finding]:
    """Say that a reference was taken at its word."""
    if view.referenced is None:
        reference = next(ref for ref in view.declaration.references if not ref.closing)
        yield Finding(
            "outcome", Level.NOTICE, wording.UNFOLLOWED.format(reference=_name(reference)), reference.span
        )


def _about_reference(view: View, reference: Reference, said: Said) -> str:
    """Return what to say when a reference is all there is."""
    if view.reference_problem:
        return wording.ONLY_REFERENCE.format(problem=view.reference_problem, question=said.question)
    return wording.ONLY_CLOSING.format(reference=_name(reference), question=said.question)


def _about_text(said: Said, view: View, suggestion: str | None) -> str:
    """Return what to say about what was read; what is suggested as it is was but not known for a promise."""
    if not said.quote:
        unseen = view.body.strip() and not lines_of(view.body)
        return (wording.NOTHING_SEEN if unseen else wording.NOTHING).format(question=said.question)
    repeated = bool(said.line and said.line.source and said.line.source in (suggestion or ""))
    if is_version(said, view):
        template = wording.ONLY_VERSION
    elif said.metric:
        template = wording.ONLY_NAME
    elif said.is_level:
        template = wording.ONE_VALUE
    elif repeated:
        template = wording.UNSURE
    elif not said.counted and said.kind is Kind.OUTPUT and wished(said.quote):
        template = wording.NO_NUMBER
    elif said.kind is Kind.OUTPUT or (said.kind is Kind.ASPIRATION and not said.counted):
        template = wording.ONLY_WORDS
    elif said.counted:
        template = wording.NO_CHANGE
    else:
        template = wording.NO_NUMBER
    return template.format(quote=said.quote, reason=said.reason, question=said.question)


def _name(reference: Reference) -> str:
    return f"{reference.repository or ''}#{reference.number}"
