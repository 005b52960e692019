"""There is an outcome: something measurable that changes because of the work, said here or where a reference leads."""

from __future__ import annotations

from collections.abc import Iterator

from checks import View, check, wording
from checks.parts import settled_elsewhere, weight
from checks.said import Said, said_in
from checks.suggest import suggestion_for
from outcomes.model import Finding, Kind, Level, Reference


@check("outcome")
def outcome(view: View) -> Iterator[Finding]:
    """Say what was read instead of an outcome, and ask the question that leads to it."""
    declared = view.declaration
    if declared.declared or declared.placeholder:
        return
    if settled_elsewhere(view):
        yield from _not_followed(view)
        return
    said = said_in(view)
    reference = next(iter(declared.references), None)
    message = _about_reference(view, reference, said) if reference else _about_text(said)
    span = reference.span if reference else said.span
    yield Finding("outcome", weight(view), message, span, suggestion_for(view))


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


def _about_text(said: Said) -> str:
    """Return what to say about what was read."""
    if not said.quote:
        return wording.NOTHING.format(question=said.question)
    template = {
        Kind.OUTPUT: wording.ONLY_OUTPUT,
        Kind.ASPIRATION: wording.ONLY_ASPIRATION,
    }.get(said.kind, wording.NO_NUMBER)
    return template.format(quote=said.quote, reason=said.reason, question=said.question)


def _name(reference: Reference) -> str:
    return f"{reference.repository or ''}#{reference.number}"
