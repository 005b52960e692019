"""The step's posterior: AR(1) noise whose correlation is integrated out, with and without a slope."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from outcomes.verdict.design import Design, Index
from outcomes.verdict.student import Array, Mixture, Part

PHI = np.concatenate([np.linspace(-0.4, 0.9, 27), np.linspace(0.9, 0.985, 11)[1:]])
"""Correlations of neighbouring values that are considered; finer where the step's width depends on them most."""
_LOG_PRIOR = np.log(np.gradient(PHI))
"""Every correlation is as likely as any other beforehand: a point weighs as much as the stretch it stands for."""

_NOISE_FLOOR = 1e-9
"""Noise below this part of the series' spread is rounding: keeps noiseless series finite."""
_IDLE_GAIN = 1.25
"""Log likelihood that a needless slope gains, such that a change named by `detectable` is shown four times in five.

Found by simulation (benchmarks/verdict.py); ½ would hold for known noise.
"""


def _whitener(gaps: Index) -> tuple[Array, Array]:
    """Return correlation with the value before and weight of each value, (phi, values); the first has no value before.

    Across a gap of g buckets the correlation is phi**g and the innovation's variance (1 - phi**2g) / (1 - phi**2).
    """
    correlation = np.zeros((len(PHI), len(gaps) + 1))
    correlation[:, 1:] = PHI[:, None] ** gaps
    innovation = 1 - correlation**2
    innovation[:, 0] = 1
    return correlation, (1 - PHI[:, None] ** 2) / innovation


def _whiten(table: Array, correlation: Array, weight: Array) -> Array:
    """Turn rows with AR(1) noise into rows with independent noise, for every phi: (values, k) to (phi, values, k)."""
    before = np.vstack([np.zeros_like(table[:1]), table[:-1]])
    white: Array = (table - correlation[:, :, None] * before) * np.sqrt(weight)[:, :, None]
    return white


def posterior(plan: Design, values: Array) -> Mixture:
    """Return what is known about the last coefficient of `plan`, given `values` of shape (values, series).

    Values are expected near 1 in size. For each phi: generalised least squares and the REML weight; with and
    without the slope, weighed by BIC at the best phi of each (Schwarz 1978).
    """
    table = plan.columns if plan.slope is None else np.column_stack([plan.columns, plan.slope])
    correlation, weight = _whitener(plan.gaps)
    q, r = np.linalg.qr(_whiten(table, correlation, weight))
    white = _whiten(values, correlation, weight)
    scores = q.transpose(0, 2, 1) @ white
    residual = np.sum((white - q @ scores) ** 2, axis=1)
    jacobian = np.log(weight).sum(axis=1)[:, None] / 2
    if plan.slope is None:
        return Mixture((_fit(r, scores, residual, jacobian, len(values)).part(1.0),))
    level = _fit(r[:, :-1, :-1], scores[:, :-1], residual + scores[:, -1] ** 2, jacobian, len(values))
    sloped = _fit(*_past_slope(r, scores), residual, jacobian, len(values))
    gain = sloped.likelihood - level.likelihood - np.log(len(values)) / 2
    share = 1 / (1 + np.exp(-np.clip(gain, -700, 700)))
    return Mixture((level.part(1 - share), sloped.part(share)))


def _past_slope(r: Array, scores: Array) -> tuple[Array, Array]:
    """Exchange step and slope in the triangular system, by one rotation, so that the step is last again."""
    across, down = r[:, -2, -1], r[:, -1, -1]
    length = np.hypot(across, down)
    cosine, sine = (across / length)[:, None], (down / length)[:, None]
    turned, moved = r.copy(), scores.copy()
    turned[:, -2, -2] = length
    turned[:, -1, -1] = -sine[:, 0] * r[:, -2, -2]
    moved[:, -2] = cosine * scores[:, -2] + sine * scores[:, -1]
    moved[:, -1] = cosine * scores[:, -1] - sine * scores[:, -2]
    return turned, moved


@dataclass(frozen=True, slots=True)
class _Fit:
    """One model at every phi; arrays are (phi, series)."""

    freedom: int
    centre: Array
    scale: Array
    weight: Array
    likelihood: Array
    """The highest over phi, for each series."""

    def part(self, share: Array | float) -> Part:
        """Return this model's components with their share in the mixture of models."""
        return Part(self.freedom, self.centre, self.scale, self.weight * share)


def _fit(r: Array, scores: Array, residual: Array, jacobian: Array, count: int) -> _Fit:
    """Read the last coefficient off the triangular system, and weigh each phi by its restricted likelihood."""
    freedom = count - r.shape[1]
    noise = np.maximum(residual, count * _NOISE_FLOOR**2)
    diagonal = np.abs(np.diagonal(r, axis1=1, axis2=2))
    log_noise = np.log(noise)
    restricted = (
        jacobian - np.log(diagonal).sum(axis=1)[:, None] - freedom * log_noise / 2 + _LOG_PRIOR[:, None]
    )
    weight = np.exp(restricted - restricted.max(axis=0))
    return _Fit(
        freedom=freedom,
        centre=scores[:, -1] / r[:, -1, -1][:, None],
        scale=np.sqrt(noise / freedom) / _last(r),
        weight=weight / weight.sum(axis=0),
        likelihood=(jacobian - count * log_noise / 2).max(axis=0),
    )


def expected(baseline: Design, values: Array, plan: Design) -> Mixture:
    """Return what `plan` could be expected to tell about a step of 0, from the noise of the values before.

    The slope keeps about the share that BIC leaves it where there is no trend.
    """
    correlation, weight = _whitener(baseline.gaps)
    q, r = np.linalg.qr(_whiten(baseline.columns, correlation, weight))
    white = _whiten(values, correlation, weight)
    residual = np.sum((white - q @ (q.transpose(0, 2, 1) @ white)) ** 2, axis=1)
    jacobian = np.log(weight).sum(axis=1)[:, None] / 2
    noise = _fit(r, white[:, : r.shape[1]], residual, jacobian, len(values))
    deviation = noise.scale * _last(r)
    count = len(plan.gaps) + 1
    share = 1 / (1 + np.sqrt(count) * np.exp(-_IDLE_GAIN)) if plan.slope is not None else 0.0
    parts = []
    for table, part in ((plan.columns, 1 - share), (plan.with_slope, share)):
        if part:
            scale = deviation / _precision(table, plan.gaps)
            parts.append(Part(noise.freedom, np.zeros_like(scale), scale, noise.weight * part))
    return Mixture(tuple(parts))


def _precision(table: Array, gaps: Index) -> Array:
    """Return, for every phi, how firmly unit noise holds the last column's coefficient: 1 over its standard error."""
    correlation, weight = _whitener(gaps)
    return _last(np.asarray(np.linalg.qr(_whiten(table, correlation, weight), mode="r")))


def _last(r: Array) -> Array:
    """Return the last diagonal element for every phi, as a column."""
    return np.abs(r[:, -1, -1])[:, None]
