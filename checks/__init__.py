"""The shelf of checks: one rule a file, a pure function of what was declared, found by dropping a file here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from outcomes.model import Declaration, Finding
from outcomes.policy import Policy
from outcomes.shelf import Shelf


@dataclass(frozen=True, slots=True)
class View:
    """All that a check may look at: the subject frozen at one moment."""

    declaration: Declaration
    policy: Policy
    body: str
    title: str
    subject: Literal["pull_request", "issue"]
    today: date
    referenced: Declaration | None = None
    """The declaration found by following a reference, when the subject itself declares none."""
    reference_problem: str | None = None
    """Why following a reference led to none, in words for people."""
    templates: tuple[str, ...] = ()
    """The raw texts of the repository's own templates, whose sentences are nobody's words."""


Check = Callable[[View], Iterable[Finding]]

_shelf: Shelf[Check] = Shelf("checks")


def check(name: str) -> Callable[[Check], Check]:
    """Return a decorator that puts a check on the shelf under `name`, the name used in `require` and in docs."""
    return _shelf.put(name)


def names() -> tuple[str, ...]:
    """Return the names of all checks."""
    return tuple(_shelf.parts())


def run(view: View) -> tuple[Finding, ...]:
    """Return what every check finds, by place in the body, errors before warnings at the same place."""
    found = [finding for rule in _shelf.parts().values() for finding in rule(view)]
    order = {"error": 0, "warning": 1, "notice": 2}
    return tuple(
        sorted(
            found,
            key=lambda f: (
                (f.span.line, f.span.column) if f.span else (0, 0),
                order[f.level],
                f.check,
            ),
        )
    )
