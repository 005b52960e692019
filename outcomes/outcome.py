"""An outcome: a declaration on its way from declared over shipped to judged and decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from outcomes.measurement import Better, Every, Query
from outcomes.model import Criterion


class State(StrEnum):
    """How far an outcome has come."""

    DECLARED = "declared"
    MERGED = "merged"
    """Merged, and waiting for the deployment or the release that starts the clock."""
    SHIPPED = "shipped"
    JUDGED = "judged"
    DECIDED = "decided"
    ABANDONED = "abandoned"


@dataclass(frozen=True, slots=True)
class Goal:
    """One criterion with all that is needed to measure it, frozen so that later edits cannot move the posts."""

    criterion: Criterion
    query: Query | None = None
    """None when no source is linked: then people report the value."""
    unit: str | None = None
    better: Better | None = None
    every: Every = "day"
    """The grid on which the verdict looks at it."""

    @property
    def series(self) -> str:
        """The name of its values: what is asked of whom, so that an edit of other words keeps them."""
        if self.query is None:
            return self.reported
        return f"{self.query.connection}/{self.query.aggregate}/{self.query.text}"

    @property
    def reported(self) -> str:
        """The name of the values that people reported for it."""
        return f"person/{self.criterion.metric}"


@dataclass(frozen=True, slots=True)
class Plan:
    """When to look, in days."""

    starts: str = "merged"
    """`merged`, `released`, or `deployed:<environment>`."""
    baseline_days: int = 56
    settle_days: int = 0
    window_days: int = 28
    """How long is measured when the statement names no deadline."""
    looks: bool = True
    """Whether the weekly check-in is posted."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was declared on one subject, and where it stands."""

    subject: str
    installation: int
    repository: str
    number: int
    author: str
    goals: tuple[Goal, ...]
    plan: Plan
    state: State
    declared_at: datetime
    merged_at: datetime | None = None
    shipped_at: datetime | None = None
    judged_at: datetime | None = None
    looks_done: int = 0
    """How many weekly check-ins were posted."""
    trouble: str | None = None
    """Why the last pull of values failed, in words for people; None when it did not."""
    outlook: str | None = None
    """Words for people when the planned windows could hardly show the promised change."""
    verdict: str | None = None
    """The verdict's word, once judged."""
    decision: str | None = None
    learning: str | None = None
