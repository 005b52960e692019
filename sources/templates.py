"""Placeholders such as {start} in the query of a source that is asked once for a window or once for each bucket."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from outcomes.measurement import Window
from sources import SourceError
from sources.buckets import starts, whole_days

MOST_CALLS = 100
"""Requests of one fetch, where every bucket needs its own."""

_PLACEHOLDER = re.compile(r"\{(\w*)\}")


def placeholders(text: str) -> frozenset[str]:
    """Return the names in braces."""
    return frozenset(_PLACEHOLDER.findall(text))


def resolve(text: str, values: dict[str, str]) -> str:
    """Return the text with its placeholders filled in; raises SourceError for one that is not known."""
    unknown = placeholders(text) - values.keys()
    if unknown:
        named = ", ".join(f"{{{name[:40]}}}" for name in sorted(unknown)[:3])
        known = ", ".join(f"{{{name}}}" for name in values)
        raise SourceError(f"The query holds {named}; what can be filled in is {known}.", lasting=True)
    return _PLACEHOLDER.sub(lambda found: values[found[1]], text)


def times(start: datetime, end: datetime, *, days: bool) -> dict[str, str]:
    """Return what a query about [start, end) may say: {end} is its first instant no more, {last} its last day."""
    last = end - timedelta(days=1) if days else end - timedelta(seconds=1)
    return {
        "start": _iso(start, days=days),
        "end": _iso(end, days=days),
        "last": _iso(last, days=days),
        "start_time": _iso(start, days=False),
        "end_time": _iso(end, days=False),
        "start_unix": str(int(start.timestamp())),
        "end_unix": str(int(end.timestamp())),
        "start_ms": str(int(start.timestamp() * 1000)),
        "end_ms": str(int(end.timestamp() * 1000)),
    }


def each_bucket(window: Window) -> Iterator[tuple[datetime, dict[str, str]]]:
    """Yield every bucket's start and what its query may say; raises SourceError when that is too many requests."""
    grid = starts(window)
    if len(grid) > MOST_CALLS:
        raise SourceError(
            f"This query is asked once for each bucket, at most {MOST_CALLS} times; the window has {len(grid)}.",
            lasting=True,
        )
    for start in grid:
        yield start, times(start, start + window.step, days=whole_days(window))


def _iso(time: datetime, *, days: bool) -> str:
    return time.strftime("%Y-%m-%d" if days else "%Y-%m-%dT%H:%M:%SZ")
