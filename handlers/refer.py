"""A declaration by reference: find the issue or pull request that is said to hold the outcome."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from handlers import Context
from handlers.rules import Rules
from outcomes.model import Declaration, Reference
from outcomes.report import words
from outcomes.statement import KnownMetric, read
from outcomes.subject import Subject, clean
from runtime.forge import Gone, Hub, NotAccepted

MOST = 3
"""How many references of one description are looked up, and how far one may lead to the next."""


@dataclass(frozen=True, slots=True)
class Found:
    """What following the references came to."""

    declaration: Declaration | None = None
    place: str | None = None
    """`owner/repo#number`, where the declaration is."""
    problem: str | None = None


def known_metrics(rules: Rules) -> tuple[KnownMetric, ...]:
    """Return the policy's metrics as the reader wants them."""
    return tuple(KnownMetric(*metric) for metric in rules.effective.policy.known_metrics())


def referenced(subject: Subject, declaration: Declaration, rules: Rules, context: Context) -> Found:
    """Follow `Outcome: #12` and closing keywords to a declaration.

    A closing keyword whose issue declares nothing is no problem: most issues do not. Raises Busy or Trouble.
    """
    hub = context.forge.hub(subject.installation)
    problem = None
    seen = {subject.reference.lower()}
    for reference in _in_order(declaration):
        found = _follow(hub, subject.repository.name, reference, rules, seen)
        if found.declaration:
            return found
        if not reference.closing:
            problem = problem or found.problem
    return Found(problem=problem)


def _in_order(declaration: Declaration) -> Iterator[Reference]:
    named = [ref for ref in declaration.references if not ref.closing]
    closing = [ref for ref in declaration.references if ref.closing]
    yield from (named + closing)[:MOST]


def _follow(hub: Hub, repository: str, reference: Reference, rules: Rules, seen: set[str]) -> Found:
    """Go from reference to reference until one declares; each place is visited once, so circles end."""
    for _ in range(MOST):
        repository = reference.repository or repository
        place = f"{repository}#{reference.number}"
        if place.lower() in seen:
            return Found(problem=words.REFERENCE_CIRCLE.format(place=place))
        seen.add(place.lower())
        try:
            issue = hub.issue(repository, reference.number)
        except (Gone, NotAccepted):
            return Found(problem=words.REFERENCE_UNSEEN.format(place=place))
        declaration = read(
            clean(issue.get("body")),
            title=clean(issue.get("title")),
            metrics=known_metrics(rules),
            templates=rules.templates,
        )
        if declaration.declared:
            return Found(declaration, place)
        onward = next((ref for ref in declaration.references if not ref.closing), None)
        if onward is None:
            break
        reference = onward
    return Found(problem=words.REFERENCE_EMPTY.format(place=place))
