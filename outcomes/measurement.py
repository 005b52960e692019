"""The values of measuring: what is asked of a metric source, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

Aggregate = Literal["mean", "median", "sum", "last", "max", "min"]
Missing = Literal["gap", "zero", "error"]
Better = Literal["lower", "higher"]
Every = Literal["day", "week", "month"]


@dataclass(frozen=True, slots=True)
class Query:
    """What to measure: as the policy defines it, or behind a link that somebody of the repository pasted."""

    connection: str
    """Name of a connection that the operator defined."""
    text: str
    """The query in the source's own language."""
    aggregate: Aggregate = "mean"
    missing: Missing = "gap"
    scale: float = 1.0
    """Factor from the source's unit to the metric's."""


@dataclass(frozen=True, slots=True)
class Window:
    """Buckets of length `step` from `start` to `end` (exclusive), UTC, `end - start` a multiple of `step`."""

    start: datetime
    end: datetime
    step: timedelta = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Point:
    """One bucket: its value, or None where there was no data."""

    start: datetime
    end: datetime
    value: float | None
    samples: int | None = None
    complete: bool = True
    """False when the source said that the bucket holds only part of the data."""


@dataclass(frozen=True, slots=True)
class Series:
    """The answer of a source: one point a bucket in order of time, gaps included, and the query that was run."""

    points: tuple[Point, ...]
    resolved: str
    """The request as it was run, without credentials, to be shown."""
    warnings: tuple[str, ...] = ()
