"""The leading criterion says where its metric stands today."""

from __future__ import annotations

from collections.abc import Iterator

from checks import View, check
from checks.asking import ask
from outcomes.model import Finding


@check("baseline")
def baseline(view: View) -> Iterator[Finding]:
    """Ask for it where the policy does."""
    yield from ask(view, "baseline")
