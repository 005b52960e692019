"""Simulated daily series with weekdays, noise, a step and a drift, and the usual tests that ours is held against."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from outcomes.verdict.student import Array, cdf

WEEKDAYS = np.array([0.7, 0.6, 0.5, 0.4, 0.2, -1.1, -1.3])
"""From +.7 to -1.3 standard deviations of the noise."""


@dataclass(frozen=True)
class Plan:
    """One kind of simulated series."""

    before: int = 28
    after: int = 28
    step: float = 0.0
    drift: float = 0.0


def noise(rng: np.random.Generator, phi: float, length: int, runs: int) -> Array:
    """Return AR(1) noise of marginal standard deviation 1, shape (length, runs)."""
    shocks = rng.standard_normal((length, runs))
    values = np.empty_like(shocks)
    values[0] = shocks[0]
    for day in range(1, length):
        values[day] = phi * values[day - 1] + math.sqrt(1 - phi * phi) * shocks[day]
    return values


def simulate(rng: np.random.Generator, plan: Plan, phi: float, runs: int) -> Array:
    """Return series with weekdays (random first one), noise, step and drift, shape (days, runs)."""
    days = np.arange(plan.before + plan.after)
    first = rng.integers(7, size=runs)
    values = noise(rng, phi, len(days), runs) + WEEKDAYS[(days[:, None] + first) % 7]
    effect: Array = plan.step * (days >= plan.before)[:, None] + plan.drift * days[:, None]
    return np.asarray(values + effect)


def welch(values: Array, before: int) -> Array:
    """Return the two-sided p of Welch's t-test on raw days."""
    sides = (values[:before], values[before:])
    (m0, v0, n0), (m1, v1, n1) = ((s.mean(axis=0), s.var(axis=0, ddof=1) / len(s), len(s)) for s in sides)
    freedom = np.rint((v0 + v1) ** 2 / (v0**2 / (n0 - 1) + v1**2 / (n1 - 1))).astype(int)
    t = -np.abs(m1 - m0) / np.sqrt(v0 + v1)
    p: Array = np.empty_like(t)
    for one in np.unique(freedom):
        p[freedom == one] = 2 * cdf(t[freedom == one], int(one))
    return p


def mann_whitney(values: Array, before: int) -> Array:
    """Return the two-sided p of Mann and Whitney's test on raw days, by the normal approximation."""
    days, after = len(values), len(values) - before
    ranks = values.argsort(axis=0).argsort(axis=0) + 1
    u = ranks[:before].sum(axis=0) - before * (before + 1) / 2
    z = (np.abs(u - before * after / 2) - 0.5) / math.sqrt(before * after * (days + 1) / 12)
    return np.array([math.erfc(max(one, 0.0) / math.sqrt(2)) for one in z])
