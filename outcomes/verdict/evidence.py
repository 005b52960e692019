"""What the values say about the step, on the scale on which it is judged, and back in the metric's unit."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from outcomes.measurement import Better
from outcomes.verdict.design import Design
from outcomes.verdict.question import Question
from outcomes.verdict.regression import posterior
from outcomes.verdict.result import Interval
from outcomes.verdict.series import Windows, logarithmic, winsorise
from outcomes.verdict.student import Array, Mixture

ROUNDING = 1e-7
"""Steps below this part of the series' spread are rounding."""
_CONSTANT = 1e-12
_HIGHEST_LOG = 300.0


@dataclass(frozen=True, slots=True)
class Step:
    """What is known about the step, or about the level after shipping."""

    mixture: Mixture
    size: float
    """One unit of the mixture, on the judged scale."""
    offset: float
    """Where the mixture's zero lies: 0 for a step."""
    log: bool
    winsorised: int

    def _plain(self, x: float) -> float:
        return self.offset + (0.0 if abs(x) < ROUNDING else x * self.size)

    def interval(self, confidence: float) -> Interval:
        """Return the central interval that holds that probability."""
        tail = (1 - confidence) / 2
        low, high = self.mixture.quantiles(tail, 1 - tail)[:, 0].tolist()
        return self._plain(low), self._plain(high)

    def mean(self, within: Interval) -> float:
        """Return the mean, kept within the interval: a far, unlikely component must not carry it away."""
        return min(max(self._plain(float(self.mixture.mean()[0])), within[0]), within[1])

    def above(self, x: float) -> float:
        """Return the probability of more than `x`."""
        if math.isinf(x):
            return 0.0 if x > 0 else 1.0
        return 1 - float(self.mixture.below(np.array([(x - self.offset) / self.size]))[0])

    def in_unit(self, x: float, before: float) -> float:
        """Return a step of `x` in the metric's unit."""
        return before * _growth(x) if self.log else x

    def percent(self, x: float, before: float) -> float | None:
        """Return a step of `x` in percent of the mean before, None where that is nothing."""
        if self.log:
            return 100 * _growth(x)
        share = 100 * x / abs(before) if before else math.inf
        return share if math.isfinite(share) else None

    def goal(self, needed: float, start: float, better: Better) -> float:
        """Return a declared improvement on the judged scale; infinite when no percentage reaches it.

        Args:
            needed: Its size in the metric's unit.
            start: The value it starts from.
            better: Its direction.
        """
        if not self.log:
            return needed
        share = needed / start
        if better == "higher":
            return math.log1p(share)
        return -math.log1p(-share) if share < 1 else math.inf


def _growth(x: float) -> float:
    return math.expm1(min(x, _HIGHEST_LOG))


def weigh(cut: Windows, plan: Design, question: Question, *, level: bool) -> Step:
    """Clean the values, choose the scale, and let the model speak on values near 1 in size."""
    values, pulled = winsorise(cut, cut.values)
    log = not level and logarithmic(cut.values, values, question.scale)
    if log:
        values, pulled = winsorise(cut, np.log(cut.values))
    middle, size, unit = normal(values)
    return Step(posterior(plan, unit[:, None]), size, middle if level else 0.0, log, pulled)


def normal(values: Array) -> tuple[float, float, Array]:
    """Return middle, size and the values brought to at most 1; a constant series becomes zeros."""
    middle = float(values.mean())
    rest = values - middle
    size, largest = float(np.abs(rest).max()), float(np.abs(values).max())
    if size <= _CONSTANT * largest:
        return middle, largest or 1.0, np.zeros_like(values)
    return middle, size, rest / size
