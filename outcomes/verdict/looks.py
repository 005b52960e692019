"""Before the end: how early a change may be called, and which change the planned windows could show at all."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from outcomes.verdict.design import LEAST_FREEDOM, baseline_design, design
from outcomes.verdict.evidence import normal
from outcomes.verdict.grid import When
from outcomes.verdict.judging import CONFIDENCE, LEAST_AFTER, LEAST_BEFORE, POWERED, judge
from outcomes.verdict.question import Question, QuestionError
from outcomes.verdict.regression import expected
from outcomes.verdict.result import Verdict, Word
from outcomes.verdict.series import Reading, usable

_LOOKS = (1, 4, 5, 8, 12)
_BOUNDS = (1.96, 2.02, 2.04, 2.07, 2.09)
"""O'Brien & Fleming (1979): the deviate for the last of so many looks; those between are interpolated."""


@dataclass(frozen=True, slots=True)
class Look:
    """What one of several planned looks may say."""

    word: Word
    """Inconclusive until a change may be called; at the last look, the final word."""
    called: bool
    """Whether a change may be named today."""
    threshold: float
    """The two-sided probability below which a change may be named at this look."""
    verdict: Verdict
    """The numbers so far, with 95 % intervals; its own word is that of a single look and is not to be shown."""


def threshold(look: int, looks: int) -> float:
    """Return the two-sided probability below which look number `look` of `looks` may call a change.

    Raises:
        QuestionError: A look that was not planned.
    """
    if not 1 <= look <= looks:
        raise QuestionError(f"Look {look} of {looks} was not planned.")
    bound = float(np.interp(math.log(looks), np.log(_LOOKS), _BOUNDS))
    return math.erfc(bound / math.sqrt(look / looks) / math.sqrt(2))


def interim(points: Sequence[Reading], shipped: When, question: Question, look: int, looks: int) -> Look:
    """Judge at one of several planned looks, strictly enough that all of them together err once in twenty.

    Args:
        points: The values so far, as for `judge`.
        shipped: When the work shipped.
        question: What was promised.
        look: Number of this look, from 1.
        looks: How many are planned until the end.

    Raises:
        QuestionError: As `judge`, or a look that was not planned.
    """
    bound = threshold(look, looks)
    verdict = judge(points, shipped, question)
    if verdict.p is None:
        return Look(verdict.word, called=False, threshold=bound, verdict=verdict)
    called = verdict.p < bound
    if not called and look < looks:
        return Look(Word.INCONCLUSIVE, called=False, threshold=bound, verdict=verdict)
    strict = judge(points, shipped, question, confidence=1 - bound)
    return Look(strict.word, called=called, threshold=bound, verdict=verdict)


def detectable(
    baseline: Sequence[float | None],
    after: int,
    *,
    period: int = 7,
    trend: bool = True,
    confidence: float = CONFIDENCE,
) -> float | None:
    """Return the smallest change, in the metric's unit, that the planned windows show four times in five.

    Args:
        baseline: The values before, one a bucket, None where one is missing.
        after: Values planned after shipping.
        period: Buckets in a season, 1 for none.
        trend: Whether the verdict will weigh a trend as well.
        confidence: Of the interval that will decide.

    Returns:
        The size of the change, or None when the windows are too short for any verdict.
    """
    seen = np.array([usable(value) for value in baseline], dtype=bool)
    if seen.sum() < LEAST_BEFORE or after < LEAST_AFTER:
        return None
    index = np.flatnonzero(seen)
    noise = baseline_design(index, period)
    whole = np.concatenate([index, np.arange(after) + len(seen)])
    plan = design(whole, whole >= len(seen), period, trend=trend)
    if min(noise.freedom, plan.freedom) < LEAST_FREEDOM:
        return None
    _, size, unit = normal(np.array([value for value in baseline if usable(value)], dtype=float))
    outlook = expected(noise, unit[:, None], plan)
    return POWERED * size * float(outlook.quantiles((1 + confidence) / 2)[0, 0])
