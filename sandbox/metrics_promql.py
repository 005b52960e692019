"""The little PromQL that the stand-in for Prometheus knows: a series by name, and one over a subquery of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

_MOST_SAMPLES = 500_000
_NAME = r"(?P<name>[a-zA-Z_:][a-zA-Z0-9_:]*)\s*(?:\{\s*\})?"
_SELECTOR = re.compile(rf"\s*\(?\s*{_NAME}\s*\)?\s*")
_OVER_TIME = re.compile(
    r"\s*(?P<function>\w+)\(\s*(?:(?P<quantile>[0-9.]+)\s*,\s*)?"
    rf"\(\s*{_NAME}\s*\)\[(?P<range>\w+):(?P<every>\w+)\]\s*\)\s*"
)
_DURATION = re.compile(r"(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?")
_UNITS = (604_800, 86_400, 3_600, 60, 1)
_FUNCTIONS: Mapping[str, Callable[[Numbers], float]] = {
    "avg_over_time": lambda values: float(np.mean(values)),
    "sum_over_time": lambda values: float(np.sum(values)),
    "min_over_time": lambda values: float(np.min(values)),
    "max_over_time": lambda values: float(np.max(values)),
    "last_over_time": lambda values: float(values[-1]),
}


class QueryError(Exception):
    """An expression that is refused, with Prometheus' own `errorType`."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


class Steps:
    """A series as steps: the value of a row holds from its time, exclusive, to the next row's, inclusive.

    So the row of a day is what a query sees at any instant of (day, day + 1]. A row without a value is a gap; so is
    the time after a row whose next one comes much later than is usual in the series.
    """

    def __init__(self, rows: Mapping[datetime, float | None]) -> None:
        times = sorted(rows)
        starts = np.array([time.timestamp() for time in times], dtype=np.float64)
        lengths = np.diff(starts) if len(times) > 1 else np.array([86_400.0])
        usual = lengths[lengths <= 1.5 * np.median(lengths)].max()  # a month has up to 31 days
        nexts = np.append(starts[1:], starts[-1:] + usual)
        self._starts = starts
        self._ends = np.where(nexts - starts > 1.5 * usual, starts + usual, nexts)
        self._values = np.array(
            [np.nan if rows[time] is None else rows[time] for time in times], dtype=np.float64
        )

    def at(self, instants: Numbers) -> Numbers:
        """Return the values at these Unix times, NaN where there is none."""
        found = np.full(len(instants), np.nan)
        if len(self._starts):
            rows = np.searchsorted(self._starts, instants, side="left") - 1
            inside = (rows >= 0) & (instants <= self._ends[rows])
            found[inside] = self._values[rows[inside]]
        return found


@dataclass(frozen=True, slots=True)
class Expression:
    """A parsed query: the series' name, and perhaps a function over a subquery of it."""

    name: str
    function: Callable[[Numbers], float] | None = None
    range: float = 0
    every: float = 0

    def value(self, steps: Steps, time: float) -> float | None:
        """Return the value at a Unix time, or None where there is none."""
        values = steps.at(np.array([time]) if self.function is None else self._instants(time))
        values = values[~np.isnan(values)]
        if not len(values):
            return None
        return float(values[0]) if self.function is None else self.function(values)

    def _instants(self, time: float) -> Numbers:
        """Return the instants of the subquery: the multiples of its resolution in (time - range, time]."""
        first, last = int((time - self.range) // self.every) + 1, int(time // self.every)
        if last - first >= _MOST_SAMPLES:
            raise QueryError(
                "execution", "query processing would load too many samples into memory in query execution"
            )
        return np.arange(first, last + 1, dtype=np.float64) * self.every


def parse(text: str) -> Expression:
    """Return the expression; raises QueryError."""
    if selector := _SELECTOR.fullmatch(text):
        return Expression(selector["name"])
    found = _OVER_TIME.fullmatch(text)
    if found is None:
        raise QueryError(
            "bad_data", 'invalid parameter "query": 1:1: parse error: the stand-in does not know this'
        )
    return Expression(
        found["name"],
        _function(found["function"], found["quantile"]),
        seconds(found["range"]),
        seconds(found["every"]),
    )


def _function(name: str, quantile: str | None) -> Callable[[Numbers], float]:
    if name == "quantile_over_time" and quantile is not None:
        share = float(quantile)
        return lambda values: float(np.quantile(values, share))
    if name in _FUNCTIONS and quantile is None:
        return _FUNCTIONS[name]
    raise QueryError(
        "bad_data", f'invalid parameter "query": 1:1: parse error: unknown function with name "{name}"'
    )


def seconds(duration: str) -> float:
    """Return the seconds of a PromQL duration such as 1d or 23h59m59s; raises QueryError."""
    found = _DURATION.fullmatch(duration)
    total = (
        sum(int(count) * unit for count, unit in zip(found.groups(), _UNITS, strict=True) if count)
        if found
        else 0
    )
    if not total:
        raise QueryError("bad_data", f"not a valid duration string: {duration[:40]!r}")
    return total
