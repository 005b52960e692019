"""From findings to the conclusion of a check run: what blocks, what only advises."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from outcomes.model import Finding, Level

Conclusion = Literal["success", "neutral", "failure", "skipped"]


def conclude(findings: Iterable[Finding], mode: str) -> Conclusion:
    """Return `success` without errors; with errors `failure` where `mode` is enforce, else `neutral`.

    A neutral check run does not block a required check
    (GitHub docs, "Troubleshooting required status checks").
    """
    if all(finding.level is not Level.ERROR for finding in findings):
        return "success"
    return "failure" if mode == "enforce" else "neutral"
