"""Daily values put on the grid on which a metric is judged: days, weeks or months, complete ones only."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import groupby

from outcomes.measurement import Aggregate, Every, Point


def regrid(points: Iterable[Point], every: Every, aggregate: Aggregate) -> list[Point]:
    """Return one point for each complete day, week (from Monday) or month, in order of time.

    A bucket whose days are not all there is left out at the ends; days without a value inside it are
    passed over, and a bucket without any value has none.
    """
    days = sorted((p for p in points if p.complete), key=lambda p: p.start)
    if every == "day" or not days:
        return days
    return [
        _bucket(list(group), start, _next(start, every), aggregate)
        for start, group in groupby(days, key=lambda p: bucket_start(p.start, every))
        if start >= days[0].start and _next(start, every) <= days[-1].end
    ]


def bucket_start(at: datetime, every: Every) -> datetime:
    """Return the start of the bucket that holds `at`."""
    day = at.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    if every == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if every == "month" else day


def _next(start: datetime, every: Every) -> datetime:
    if every == "month":
        return (start + timedelta(days=32)).replace(day=1)
    return start + timedelta(days=7 if every == "week" else 1)


def _bucket(days: Sequence[Point], start: datetime, end: datetime, aggregate: Aggregate) -> Point:
    values = [p.value for p in days if p.value is not None]
    samples = [p.samples for p in days if p.samples is not None]
    value = _AGGREGATES[aggregate](values) if values else None
    return Point(start, end, value, sum(samples) if samples else None)


_AGGREGATES: Mapping[Aggregate, Callable[[Sequence[float]], float]] = {
    "mean": statistics.fmean,
    "median": statistics.median,
    "sum": sum,
    "last": lambda values: values[-1],
    "max": max,
    "min": min,
}
