"""The leading criterion says where its metric should be, or by how much it should move."""

from __future__ import annotations

from collections.abc import Iterator

from checks import View, check
from checks.asking import ask
from outcomes.model import Finding


@check("target")
def target(view: View) -> Iterator[Finding]:
    """Ask for it where the policy does."""
    yield from ask(view, "target")
