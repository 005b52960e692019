"""Student's t and mixtures of it: the shape of what is known about a step once everything else is integrated out."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

_EXACT_UP_TO = 200
"""Degrees of freedom up to which the finite series is summed; beyond them a normal deviate is as good."""
_STEPS = 100
_PRECISION = 1e-11
_FLAT = 1e-300
_erfc = np.vectorize(math.erfc, otypes=[float])


def cdf(t: Array, freedom: int) -> Array:
    """Return P(T <= t) for `freedom` >= 1 degrees of freedom.

    Abramowitz & Stegun 26.7.3 and 26.7.4 (exact), beyond 200 degrees of freedom Wallace's normal deviate (1959).
    """
    if freedom > _EXACT_UP_TO:
        deviate = (8 * freedom + 1) / (8 * freedom + 3) * np.sqrt(freedom * np.log1p(t * t / freedom))
        tail: Array = _erfc(deviate / math.sqrt(2)) / 2
        return np.where(t > 0, 1 - tail, tail)
    angle = np.arctan(t / math.sqrt(freedom))
    sine, cosine = np.sin(angle), np.cos(angle)
    if freedom % 2:
        inside = (angle + sine * cosine * _series(cosine, freedom - 3, 1)) * 2 / math.pi
    else:
        inside = sine * _series(cosine, freedom - 2, 0)
    return np.asarray(0.5 + inside / 2)


def _series(cosine: Array, highest: int, odd: int) -> Array:
    """Sum the terms up to cosine**highest by Horner's rule, from the highest down."""
    square = cosine * cosine
    total = np.full_like(square, 1.0 if highest >= 0 else 0.0)
    for power in range(highest, 0, -2):
        total *= square
        total *= (power - 1 + odd) / (power + odd)
        total += 1
    return total


def density(t: Array, freedom: int) -> Array:
    """Return the density of Student's t at `t`."""
    peak = math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2) - math.log(freedom * math.pi) / 2
    return np.asarray(np.exp(peak - (freedom + 1) / 2 * np.log1p(t * t / freedom)))


@dataclass(frozen=True, slots=True)
class Part:
    """Components of a mixture with the same degrees of freedom; arrays are (components, series)."""

    freedom: int
    centre: Array
    scale: Array
    weight: Array


@dataclass(frozen=True, slots=True)
class Mixture:
    """A weighted sum of Student-t distributions for each of one or many series; weights sum to 1 a series."""

    parts: tuple[Part, ...]

    def mean(self) -> Array:
        """Return the mean of each series' mixture."""
        return np.asarray(sum((part.weight * part.centre).sum(axis=0) for part in self.parts))

    def below(self, x: Array | float) -> Array:
        """Return the probability of values up to `x`, one for each series."""
        total = sum(
            (part.weight * cdf((x - part.centre) / part.scale, part.freedom)).sum(axis=0)
            for part in self.parts
        )
        return np.asarray(np.clip(total, 0.0, 1.0))

    def _density(self, x: Array) -> Array:
        total = sum(
            (part.weight / part.scale * density((x - part.centre) / part.scale, part.freedom)).sum(axis=0)
            for part in self.parts
        )
        return np.asarray(total)

    def quantile(self, probability: float) -> Array:
        """Return the value below which `probability` (in 0..1) lies, one for each series: Newton within a bracket."""
        low, high = self._bracket(probability)
        x, tolerance = (low + high) / 2, _PRECISION * (high - low)
        for _ in range(_STEPS):
            excess = self.below(x) - probability
            low, high = np.where(excess < 0, x, low), np.where(excess < 0, high, x)
            ahead = x - excess / np.maximum(self._density(x), _FLAT)
            ahead = np.where((ahead > low) & (ahead < high), ahead, (low + high) / 2)
            done = np.all(np.abs(ahead - x) <= tolerance)
            x = ahead
            if done:
                break
        return x

    def _bracket(self, probability: float) -> tuple[Array, Array]:
        low = np.min([part.centre.min(axis=0) for part in self.parts], axis=0)
        high = np.max([part.centre.max(axis=0) for part in self.parts], axis=0)
        width = np.max([part.scale.max(axis=0) for part in self.parts], axis=0)
        low, high, widths = low - width, high + width, 2 * width
        while np.any(self.below(low) > probability):
            low, widths = low - widths, 2 * widths
        while np.any(self.below(high) < probability):
            high, widths = high + widths, 2 * widths
        return low, high
