"""The columns of the regression: level, step, season, slope and control for one grid of observed values."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from outcomes.verdict.student import Array

Index = NDArray[np.int64]
Mask = NDArray[np.bool_]

LEAST_FREEDOM = 6
"""Residual degrees of freedom without which nothing is estimated."""
_DEPENDENT = 1e-8


@dataclass(frozen=True, slots=True)
class Design:
    """The columns of the regression for one grid of observed values; the last column of `columns` is the step."""

    columns: Array
    slope: Array | None
    gaps: Index
    """Buckets from each observed value to the next."""

    @property
    def freedom(self) -> int:
        """Residual degrees of freedom without the slope."""
        return len(self.columns) - len(self.columns.T)

    @property
    def with_slope(self) -> Array:
        """The columns with the slope put in, the step still last; the same columns where there is no slope."""
        if self.slope is None:
            return self.columns
        return np.column_stack([self.slope, self.columns])


def design(
    index: Index, after: Mask, period: int, *, trend: bool, level: bool = False, control: Array | None = None
) -> Design:
    """Lay out level, step, season, slope and control for values observed at `index`.

    Args:
        index: Bucket numbers of the observed values, increasing.
        after: Which of them lie after shipping; at least one on either side.
        period: Buckets in a season; a season is fitted when at least three periods of values are there.
        trend: Whether a slope is to be weighed as well.
        level: Make the last coefficient the mean level after shipping instead of the step.
        control: Another metric's values in the same buckets, one that the work cannot have touched.
    """
    step = after.astype(float)
    others = _season(index, period) + ([_unit(control)] if control is not None else [])
    others = [column - column[after].mean() for column in others]
    slope = _unit(index.astype(float))
    slope = slope - slope[after].mean()
    kept = _independent([1 - step if level else np.ones_like(step), step, *others])
    columns = np.stack([kept[0], *kept[2:], step], axis=1)
    free = columns.shape[0] - columns.shape[1] - 1
    steady = trend and free >= LEAST_FREEDOM and len(_independent([*kept, slope])) > len(kept)
    return Design(columns, slope if steady else None, np.diff(index))


def baseline_design(index: Index, period: int) -> Design:
    """Lay out season and level, the level last, for values observed before anything shipped."""
    kept = _independent([np.ones(len(index)), *_season(index, period)])
    return Design(np.stack([*kept[1:], kept[0]], axis=1), None, np.diff(index))


def _season(index: Index, period: int) -> list[Array]:
    if period == 1 or len(index) < 3 * period:
        return []
    return [(index % period == phase).astype(float) for phase in range(1, period)]


def _unit(column: Array) -> Array:
    """Bring a column to mean 0 and at most 1 in size, so that columns compare."""
    centred = column - column.mean()
    size = np.abs(centred).max()
    return np.asarray(centred / size) if size > 0 else centred


def _independent(columns: list[Array]) -> list[Array]:
    """Drop each column that those before it explain already (a weekday never seen, a constant control)."""
    kept: list[Array] = []
    basis: list[Array] = []
    for column in columns:
        rest = column.copy()
        for direction in basis + basis:  # twice is enough: Kahan's rule for Gram-Schmidt
            rest = rest - (direction @ rest) * direction
        size = np.linalg.norm(rest)
        if size > _DEPENDENT * np.sqrt(len(column)):
            kept.append(column)
            basis.append(rest / size)
    return kept
