"""One reading, or one before and one after: compared with the target, never given a probability."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from outcomes.verdict import words
from outcomes.verdict.question import Limit, Question
from outcomes.verdict.result import Verdict, Word
from outcomes.verdict.series import usable


def single_reading(value: float | None, question: Question, before: float | None = None) -> Verdict:
    """Compare a reading with what was declared.

    Args:
        value: The reading after shipping, in the metric's unit.
        question: What was promised.
        before: A single reading before; it stands in for a baseline that was not declared.

    Returns:
        "met (single reading)" or "not met (single reading)"; "inconclusive" with nothing to compare with.
    """
    if value is None or not usable(value):
        return Verdict(Word.INCONCLUSIVE, words.NO_READING)
    start = question.baseline if question.baseline is not None else before
    verdict = Verdict(
        Word.INCONCLUSIVE,
        words.NOTHING_DECLARED,
        before=before,
        after=value,
        n_before=int(before is not None),
        n_after=1,
    )
    limit = question.limit if question.maintain and question.limit else _bound(question, start)
    if limit is None:
        return verdict
    met = value >= limit.value if limit.side == "above" else value <= limit.value
    word = Word.MET_ONCE if met else Word.NOT_MET_ONCE
    return replace(verdict, word=word, reason=words.once(value, limit, question.unit))


def _bound(question: Question, start: float | None) -> Limit | None:
    """Return the value that the reading must reach: the target, or what the declared change makes of the start."""
    better = question.direction(start)
    if better is None:
        return None
    side: Literal["below", "above"] = "below" if better == "lower" else "above"
    if question.target is not None:
        return Limit(side, question.target)
    needed = question.needed(start, better)
    if start is None or (needed is None and not question.maintain):
        return None
    size = -(needed or 0.0) if question.maintain else needed or 0.0
    return Limit(side, start - size if better == "lower" else start + size)
