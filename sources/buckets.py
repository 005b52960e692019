"""From what a source answered to one point a bucket: sorting into buckets, aggregating, scaling, and gaps."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from outcomes.measurement import Aggregate, Point, Query, Window
from sources import SourceError

MOST = 20_000
"""Buckets of one window: 54 years of days."""

_AGGREGATES: dict[Aggregate, Callable[[Sequence[float]], float]] = {
    "mean": statistics.fmean,
    "median": statistics.median,
    "sum": sum,
    "last": lambda values: values[-1],
    "max": max,
    "min": min,
}


def starts(window: Window) -> tuple[datetime, ...]:
    """Return the start of every bucket; raises ValueError for a window that is not UTC, or not whole buckets."""
    if window.start.utcoffset() != timedelta() or window.end.utcoffset() != timedelta():
        raise ValueError("a window is in UTC")
    length = window.end - window.start
    if window.step <= timedelta() or length < timedelta() or length % window.step:
        raise ValueError("a window is a whole number of buckets")
    if length // window.step > MOST:
        raise SourceError(f"A window may have {MOST:,} buckets at most.", lasting=True)
    return tuple(window.start + window.step * i for i in range(length // window.step))


def fill(
    window: Window,
    query: Query,
    values: Mapping[datetime, float],
    *,
    samples: Mapping[datetime, int] | None = None,
    incomplete: Collection[datetime] = (),
) -> tuple[Point, ...]:
    """Return the points of a window from the values by start of bucket, scaled, with `missing` applied to the rest.

    Raises SourceError when buckets are missing and the query says that this is an error.
    """
    grid = starts(window)
    absent = [start for start in grid if start not in values]
    if absent and query.missing == "error":
        raise SourceError(_absent(absent))
    blank = 0.0 if query.missing == "zero" else None
    return tuple(
        Point(
            start,
            start + window.step,
            values[start] * query.scale if start in values else blank,
            samples.get(start, 0) if samples is not None else None,
            start not in incomplete,
        )
        for start in grid
    )


def gather(
    window: Window, query: Query, readings: Iterable[tuple[datetime, float | None]]
) -> tuple[Point, ...]:
    """Return the points of a window from single readings: those of [start, end) make up a bucket's value.

    Raises SourceError as `fill` does.
    """
    last = len(starts(window))
    sorted_in: dict[datetime, list[float]] = defaultdict(list)
    for time, value in sorted(readings, key=lambda reading: reading[0]):
        index = (time - window.start) // window.step
        if value is not None and 0 <= index < last:
            sorted_in[window.start + window.step * index].append(value)
    aggregate = _AGGREGATES[query.aggregate]
    return fill(
        window,
        query,
        {start: float(aggregate(found)) for start, found in sorted_in.items()},
        samples={start: len(found) for start, found in sorted_in.items()},
    )


def snapshot(window: Window, query: Query, value: float | None) -> tuple[Point, ...]:
    """Return a window in which `value`, a number of now, stands in the last bucket; the others were never asked for."""
    grid = starts(window)
    points = [Point(start, start + window.step, None) for start in grid[:-1]]
    if grid:
        points.append(Point(grid[-1], window.end, None if value is None else value * query.scale))
    return tuple(points)


SNAPSHOT = "This is the number of the moment of asking; it stands in the last bucket only."
"""The warning that goes with a snapshot."""


def span(window: Window) -> str:
    """Return the window in words for `Series.resolved`."""
    form = "%Y-%m-%d" if whole_days(window) else "%Y-%m-%dT%H:%MZ"
    return f"from {window.start.strftime(form)} to {window.end.strftime(form)}"


def whole_days(window: Window) -> bool:
    """Tell whether every bucket begins at midnight."""
    midnight = window.start.replace(hour=0, minute=0, second=0, microsecond=0)
    return window.start == midnight and not window.step % timedelta(days=1)


def _absent(absent: Sequence[datetime]) -> str:
    named = ", ".join(
        f"{start:%Y-%m-%d}" if not start.hour else f"{start:%Y-%m-%dT%H:%MZ}" for start in absent[:3]
    )
    more = f" and {len(absent) - 3} more" if len(absent) > 3 else ""  # noqa: PLR2004 - three are shown
    return f"There is no data for {named}{more}, and the metric's `missing` is `error`."
