"""The leading criterion says where its value comes from: a link, words, or a metric that the policy knows."""

from __future__ import annotations

from collections.abc import Iterator

from checks import View, check
from checks.asking import ask
from outcomes.model import Finding


@check("source")
def source(view: View) -> Iterator[Finding]:
    """Ask for it where the policy does."""
    yield from ask(view, "source")
