"""From a series and a question to a verdict: too little data, then the model, then the table of verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from outcomes.measurement import Better
from outcomes.verdict import words
from outcomes.verdict.design import LEAST_FREEDOM, design
from outcomes.verdict.evidence import ROUNDING, Step, weigh
from outcomes.verdict.grid import When
from outcomes.verdict.question import Limit, Question
from outcomes.verdict.result import Interval, Verdict, Word
from outcomes.verdict.series import Reading, Windows, windows
from outcomes.verdict.single import single_reading

LEAST_BEFORE = 7
LEAST_AFTER = 5
CONFIDENCE = 0.95
POWERED = 1 + 0.8416 / 1.96
"""A true change of this many half-widths of the interval is shown four times in five."""


def judge(
    points: Sequence[Reading],
    shipped: When,
    question: Question,
    control: Sequence[Reading] = (),
    confidence: float = CONFIDENCE,
) -> Verdict:
    """Say whether the metric moved when the work shipped, and by how much.

    Args:
        points: Start and value of each bucket in order of time; None, NaN and infinity are missing values.
        shipped: Buckets that start then or later are after; one that holds the moment within it is left out.
        question: What was promised.
        control: A series that the work cannot have touched, at the same times, to take shared movements out.
        confidence: Of the interval that decides, in 0..1.

    Raises:
        QuestionError: Times that are unsorted, doubled or uneven, or a question that contradicts itself.
    """
    cut = windows(points, shipped, question, control)
    facts = _facts(cut)
    if facts.n_before == facts.n_after == 1:
        once = single_reading(float(cut.values[-1]), question, facts.before)
        return replace(facts, word=once.word, reason=once.reason, needed=once.needed)
    missing = _missing(facts)
    if missing:
        return replace(facts, reason=missing)
    limit = question.limit if question.maintain else None
    plan = design(
        cut.index, cut.after, cut.period, trend=question.trend, level=limit is not None, control=cut.control
    )
    if plan.freedom < LEAST_FREEDOM:
        return replace(facts, reason=words.nothing_to_spare(plan.freedom, LEAST_FREEDOM))
    step = weigh(cut, plan, question, level=limit is not None)
    if limit is not None:
        return _limited(facts, step, limit, confidence, question.unit)
    return _moved(facts, step, question, confidence)


def _facts(cut: Windows) -> Verdict:
    """Return what was measured, before anything is estimated."""
    before, after = cut.values[~cut.after], cut.values[cut.after]
    return Verdict(
        word=Word.INCONCLUSIVE,
        reason="",
        before=float(before.mean()) if len(before) else None,
        after=float(after.mean()) if len(after) else None,
        n_before=len(before),
        n_after=len(after),
        expected_before=cut.expected[0],
        expected_after=cut.expected[1],
        bucket=cut.unit,
    )


def _missing(facts: Verdict) -> str:
    """Say which window holds too few values to estimate anything, if one does."""
    short = []
    if facts.n_before < LEAST_BEFORE:
        short.append(words.too_few(facts.n_before, LEAST_BEFORE, "before shipping"))
    if facts.n_after < LEAST_AFTER:
        short.append(words.too_few(facts.n_after, LEAST_AFTER, "after it"))
    return " ".join(short)


def _moved(facts: Verdict, step: Step, question: Question, confidence: float) -> Verdict:
    """Judge a metric that is to move, or one that must not get worse."""
    before = facts.before or 0.0
    better = question.direction(before)
    needed = question.needed(before, better)
    interval = step.interval(confidence)
    verdict = _measured(facts, step, before, better, interval)
    if better is None:
        return replace(verdict, reason=words.no_direction(verdict, question.unit))
    sign = 1.0 if better == "higher" else -1.0
    ends = interval if sign > 0 else (-interval[1], -interval[0])
    goal = step.goal(needed, _start(question, before), better) if needed else 0.0
    upward = step.above(0.0)
    verdict = replace(
        verdict,
        needed=needed,
        probability_moved=upward if sign > 0 else 1 - upward,
        probability_target=_reached(step, goal, better) if needed else None,
        target_inside=ends[0] <= goal <= ends[1] if needed else None,
    )
    if question.maintain:
        word = hold_table(ends, -goal)
    else:
        word = move_table(sign * step.mean(interval), ends, goal, ROUNDING * step.size + 1e-9 * goal)
    return replace(
        verdict, word=word, reason=words.moved(word, verdict, question.unit, holds=question.maintain)
    )


def _start(question: Question, before: float) -> float:
    """Return the value that a declared change starts from: positive wherever logs are used."""
    declared = question.baseline
    return declared if declared is not None and declared > 0 else before


def _reached(step: Step, goal: float, better: Better) -> float:
    return step.above(goal) if better == "higher" else 1 - step.above(-goal)


def _measured(
    facts: Verdict, step: Step, before: float, better: Better | None, interval: Interval
) -> Verdict:
    """Add the estimate in the metric's unit and in percent of the mean before."""
    mean = step.mean(interval)
    low, high = (step.in_unit(x, before) for x in interval)
    percents = [step.percent(x, before) for x in interval]
    half = POWERED * (interval[1] - interval[0]) / 2
    upward = step.above(0.0)
    return replace(
        facts,
        estimate=step.in_unit(mean, before),
        interval=(low, high),
        percent=step.percent(mean, before),
        percent_interval=None if percents[0] is None or percents[1] is None else (percents[0], percents[1]),
        p=2 * min(upward, 1 - upward),
        detectable=abs(step.in_unit(-half if better == "lower" else half, before)),
        winsorised=step.winsorised,
        log=step.log,
    )


def move_table(improvement: float, interval: Interval, goal: float, slack: float = 0.0) -> Word:
    """Return the word for a metric that is to move: the first row of the table of verdicts that holds.

    Args:
        improvement: The estimate, positive when better.
        interval: Its interval.
        goal: The declared improvement, 0 when only a direction was declared.
        slack: Rounding by which the estimate may miss the goal.
    """
    low, high = interval
    if high < 0:
        return Word.REGRESSED
    if low > 0:
        return Word.MET if improvement >= goal - slack else Word.PARTLY_MET
    if high < goal or high == 0:
        return Word.NOT_MET
    return Word.INCONCLUSIVE


def hold_table(interval: Interval, worst: float) -> Word:
    """Return the word for a metric that must hold, given the interval of its margin and the worst that is allowed."""
    low, high = interval
    if high < worst:
        return Word.VIOLATED
    return Word.HELD if low >= worst else Word.INCONCLUSIVE


def _limited(facts: Verdict, step: Step, limit: Limit, confidence: float, unit: str) -> Verdict:
    """Judge the level after shipping against a limit."""
    low, high = step.interval(confidence)
    above = step.above(limit.value)
    within = above if limit.side == "above" else 1 - above
    margin = (low - limit.value, high - limit.value)
    word = hold_table(margin if limit.side == "above" else (-margin[1], -margin[0]), 0.0)
    verdict = replace(
        facts,
        word=word,
        estimate=step.mean((low, high)),
        interval=(low, high),
        probability_moved=within,
        p=2 * min(within, 1 - within),
        detectable=POWERED * (high - low) / 2,
        winsorised=step.winsorised,
    )
    return replace(verdict, reason=words.limited(verdict, limit, unit))
