"""Softmax regression with a quadratic penalty over a sparse table, by L-BFGS.

The two-loop recursion is algorithm 7.4 of Nocedal and Wright, Numerical Optimization, second edition.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Pairs = deque[tuple[Floats, Floats]]
MEMORY = 8
ENOUGH = 1e-6
"""A step that gains less than this is the last."""
SLOPE_KEPT = 1e-4
SHORTEST = 1e-4


@dataclass(frozen=True)
class Table:
    """A sparse matrix: the row, the column and the value of every entry, and the shape."""

    row: NDArray[np.int64]
    column: NDArray[np.int64]
    value: Floats
    shape: tuple[int, int]

    @classmethod
    def of(cls, rows: Sequence[Mapping[str, float]], columns: Mapping[str, int]) -> Table:
        """Return rows of named values as a table; names without a column are left out."""
        entries = [
            (at, columns[name], value)
            for at, row in enumerate(rows)
            for name, value in row.items()
            if name in columns
        ]
        row, column, value = (np.array(part) for part in zip(*entries, strict=True))
        return cls(row, column, value.astype(np.float64), (len(rows), len(columns)))

    def times(self, weights: Floats) -> Floats:
        """Return the scores of all rows, one line a class of `weights`."""
        length = self.shape[0]
        return np.stack([np.bincount(self.row, w[self.column] * self.value, length) for w in weights])

    def back(self, rest: Floats) -> Floats:
        """Return the transpose times `rest`, one line a class."""
        length = self.shape[1]
        return np.stack([np.bincount(self.column, r[self.row] * self.value, length) for r in rest])


@dataclass(frozen=True)
class Problem:
    """What is to be made small: the mean surprise of the truth, and the penalty."""

    table: Table
    truth: Floats
    worth: Floats
    ridge: float

    def at(self, weights: Floats) -> tuple[float, Floats]:
        """Return the loss at these weights and its slope."""
        scores = self.table.times(weights)
        scores -= scores.max(axis=0)
        powers = np.exp(scores)
        total = powers.sum(axis=0)
        surprise = self.worth * (np.log(total) - (scores * self.truth).sum(axis=0))
        slope = self.table.back((powers / total - self.truth) * self.worth) + self.ridge * weights
        return float(surprise.sum() + self.ridge / 2 * (weights**2).sum()), slope


def direction(slope: Floats, pairs: Pairs) -> Floats:
    """Return the slope, bent by the curvature that the last steps showed."""
    bent = slope.copy()
    shares = []
    for step, change in reversed(pairs):
        share = (step * bent).sum() / (step * change).sum()
        shares.append(share)
        bent -= share * change
    if not pairs:
        return bent / float(np.sqrt((bent**2).sum()))
    step, change = pairs[-1]
    bent *= (step * change).sum() / (change**2).sum()
    for (step, change), share in zip(pairs, reversed(shares), strict=True):
        bent += (share - (change * bent).sum() / (step * change).sum()) * step
    return bent


def fit(table: Table, truth: Floats, worth: Floats, ridge: float, steps: int) -> Floats:
    """Return the weights, one line a class; `worth` weighs the rows and sums to one."""
    problem = Problem(table, truth, worth, ridge)
    weights = np.zeros((truth.shape[0], table.shape[1]))
    loss, slope = problem.at(weights)
    pairs: Pairs = deque(maxlen=MEMORY)
    for _ in range(steps):
        way = direction(slope, pairs)
        stride, expected = 1.0, (slope * way).sum()
        tried, tilt = problem.at(weights - way)
        while tried > loss - SLOPE_KEPT * stride * expected and stride > SHORTEST:
            stride /= 2
            tried, tilt = problem.at(weights - stride * way)
        pairs.append((-stride * way, tilt - slope))
        weights = weights - stride * way
        if loss - tried < ENOUGH:
            break
        loss, slope = tried, tilt
    return weights
