"""A series cut into its two windows, cleaned of outliers, on the scale on which a step is judged."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from outcomes.measurement import Point
from outcomes.verdict.grid import Grid, When, grid
from outcomes.verdict.question import LARGEST, Question, QuestionError, Scale
from outcomes.verdict.student import Array

Reading = tuple[When, float | None]

MOST_VALUES = 5000
"""Longer series are refused: 56 days of hours are 1,344 values."""
_FENCE = 6.0
_LOG_FROM = 3.05
"""Highest over lowest value from which logs are used: above 3 to one decimal.

The Nile's flow (3.004) is published in its own unit.
"""


def readings(points: Iterable[Point]) -> list[Reading]:
    """Return the start and value of each measured bucket; incomplete buckets count as missing."""
    return [(point.start, point.value if point.complete else None) for point in points]


@dataclass(frozen=True, slots=True)
class Windows:
    """The observed values of both windows, by bucket number."""

    index: NDArray[np.int64]
    values: Array
    after: NDArray[np.bool_]
    expected: tuple[int, int]
    """Buckets before and after that should hold a value."""
    unit: str
    period: int
    control: Array | None = None


def usable(value: float | None) -> bool:
    """Return whether a value is a number that a metric can have."""
    return value is not None and math.isfinite(value) and abs(value) <= LARGEST


def _numbers(values: Iterable[float | None]) -> Array:
    """Return the values with NaN for whatever is no measurement."""
    return np.array(
        [value if value is not None and usable(value) else np.nan for value in values], np.float64
    )


def windows(
    points: Sequence[Reading], shipped: When, question: Question, control: Sequence[Reading]
) -> Windows:
    """Cut the series at shipping; buckets that hold the shipping moment or lie in `settle` are missing.

    Raises:
        QuestionError: Times that are no grid, or more values than are read.
    """
    if len(points) > MOST_VALUES:
        raise QuestionError(f"The series has {len(points):,} values; at most {MOST_VALUES:,} are read.")
    buckets = grid([when for when, _ in points], shipped)
    values = _numbers([value for _, value in points])
    beside = dict(control)
    shared = _numbers([beside.get(when) for when, _ in points]) if beside else np.zeros_like(values)
    before, after, expected = _sides(buckets, question)
    kept = (before | after) & np.isfinite(values + shared)
    return Windows(
        index=buckets.index[kept],
        values=values[kept],
        after=after[kept],
        expected=expected,
        unit=buckets.unit,
        period=question.period or buckets.period,
        control=shared[kept] if beside else None,
    )


def _sides(buckets: Grid, question: Question) -> tuple[NDArray[np.bool_], NDArray[np.bool_], tuple[int, int]]:
    """Return which buckets lie in the window before and after, and how many each should hold."""
    index = buckets.index
    end = math.floor(buckets.shipped + 1e-9)
    start = math.ceil(buckets.shipped - 1e-9) + question.settle
    first = max(end - question.before, 0) if question.before else 0
    last = int(index[-1]) if len(index) else -1
    stop = min(start + question.after, last + 1) if question.after else last + 1
    before, after = (index >= first) & (index < end), (index >= start) & (index < stop)
    seen = min(end, last + 1) - first
    return before, after, (question.before or max(0, seen), question.after or max(0, stop - max(start, 0)))


def logarithmic(values: Array, cleaned: Array, scale: Scale) -> bool:
    """Return whether a step is judged in percent: every value positive, the highest over three times the lowest.

    Args:
        values: All values as they were measured.
        cleaned: The same without outliers, or one spike would change the scale.
        scale: What the question asks for.

    Raises:
        QuestionError: Logs asked for where a value is not positive.
    """
    positive = bool(values.min() > 0)
    if scale == "log" and not positive:
        raise QuestionError(
            "Percent steps need values above zero; leave the scale to us, or use the linear one."
        )
    if scale != "auto":
        return scale == "log"
    return positive and bool(cleaned.min() > 0) and bool(cleaned.max() / cleaned.min() >= _LOG_FROM)


def winsorise(windows: Windows, values: Array) -> tuple[Array, int]:
    """Pull outliers in to median ± 6 MAD of their own side, and say how many were.

    A value that its season explains is none, or the Decembers of a monthly series would be outliers.
    """
    low, high = _fences(windows, values)
    typical = np.empty_like(values)
    for side in _two(windows):
        typical[side] = np.median(values[side])
    typical += _season(windows, values - typical)
    nearest, furthest = _fences(windows, values - typical)
    outside = (values < low) | (values > high)
    odd = outside & ((values - typical < nearest) | (values - typical > furthest))
    return np.where(odd, np.clip(values, low, high), values), int(odd.sum())


def _two(windows: Windows) -> list[NDArray[np.bool_]]:
    return [side for side in (~windows.after, windows.after) if side.any()]


def _fences(windows: Windows, values: Array) -> tuple[Array, Array]:
    """Return for each value the bounds of its side; none where more than half of the side is one value."""
    low, high = np.full_like(values, -np.inf), np.full_like(values, np.inf)
    for side in _two(windows):
        middle = np.median(values[side])
        reach = _FENCE * np.median(np.abs(values[side] - middle))
        if reach > 0:
            low[side], high[side] = middle - reach, middle + reach
    return low, high


def _season(windows: Windows, rest: Array) -> Array:
    """Return the median of each phase of the season, 0 where three values of a phase are not there."""
    pattern = np.zeros_like(rest)
    if windows.period == 1 or len(rest) < 3 * windows.period:
        return pattern
    phases = windows.index % windows.period
    for phase in range(windows.period):
        same = phases == phase
        if same.sum() >= 3:  # noqa: PLR2004
            pattern[same] = np.median(rest[same])
    return pattern
