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
    """Sum the terms in even powers of the cosine up to `highest`; each is the one before times a ratio."""
    if highest < 0:
        return np.zeros_like(cosine)
    powers = np.arange(2, highest + 1, 2)
    factors = np.cumprod((powers - 1 + odd) / (powers + odd))
    squares = np.broadcast_to((cosine * cosine)[..., None], (*cosine.shape, len(powers)))
    return np.asarray(1 + np.cumprod(squares, axis=-1) @ factors)


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

    def below(self, x: Array) -> Array:
        """Return the probability of values up to `x`, whose last axis is the series (or 1 for all alike)."""
        total = sum(
            (part.weight * cdf((x[..., None, :] - part.centre) / part.scale, part.freedom)).sum(axis=-2)
            for part in self.parts
        )
        return np.asarray(np.clip(total, 0.0, 1.0))

    def _density(self, x: Array) -> Array:
        total = sum(
            (
                part.weight / part.scale * density((x[..., None, :] - part.centre) / part.scale, part.freedom)
            ).sum(axis=-2)
            for part in self.parts
        )
        return np.asarray(total)

    def quantiles(self, *probabilities: float) -> Array:
        """Return the values below which each probability (in 0..1) lies, (probabilities, series).

        Newton's method within a bracket, which is halved wherever a step leaves it or is not half as long as the one
        before: a narrow component within wide ones sends plain Newton from side to side of it. After rtsafe in Press
        et al., Numerical Recipes, third edition, section 9.4.
        """
        aim = np.array(probabilities)[:, None]
        low, high = self._bracket(aim)
        narrowest = np.min([part.scale.min(axis=0) for part in self.parts], axis=0)
        tolerance = _PRECISION * narrowest + np.spacing(np.maximum(np.abs(low), np.abs(high)))
        x, former = (low + high) / 2, high - low
        for _ in range(_STEPS):
            excess = self.below(x) - aim
            low, high = np.where(excess < 0, x, low), np.where(excess < 0, high, x)
            step = excess / np.maximum(self._density(x), _FLAT)
            kept = (x - step > low) & (x - step < high) & (np.abs(step) <= former / 2)
            ahead = np.where(kept, x - step, (low + high) / 2)
            former = np.abs(ahead - x)
            done = np.all(former <= tolerance)
            x = ahead
            if done:
                break
        return x

    def _bracket(self, aim: Array) -> tuple[Array, Array]:
        """Return values that lie below and above the quantiles, by doubling the distance from the components."""
        low = np.min([part.centre.min(axis=0) for part in self.parts], axis=0) + 0 * aim
        high = np.max([part.centre.max(axis=0) for part in self.parts], axis=0) + 0 * aim
        width = np.max([part.scale.max(axis=0) for part in self.parts], axis=0)
        low, high, wider = low - 2 * width, high + 2 * width, 2 * width
        while np.any(self.below(low) > aim):
            low, wider = low - wider, 2 * wider
        wider = 2 * width
        while np.any(self.below(high) < aim):
            high, wider = high + wider, 2 * wider
        return low, high
