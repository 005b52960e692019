"""The description says which goal it serves."""

from __future__ import annotations

from collections.abc import Iterator

from checks import View, check
from checks.asking import ask
from outcomes.model import Finding


@check("goal")
def goal(view: View) -> Iterator[Finding]:
    """Ask for it where the policy does."""
    yield from ask(view, "goal")
