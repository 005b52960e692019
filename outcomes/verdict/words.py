"""The plain words of a verdict: what was found, in numbers and the metric's unit."""

from __future__ import annotations

from outcomes.verdict.question import Limit
from outcomes.verdict.result import Verdict, Word

NO_READING = "There is no reading yet."
NOTHING_DECLARED = "Nothing to compare with: no target, no change with a baseline."
COINCIDENCE = "A change that merely coincides with the work is not excluded."
GRADUAL = "A gradual change shows only as far as a step can follow it."


def figure(value: float, unit: str = "") -> str:
    """Return a number as people write it, to three or four digits: 0.00512, 61.2, 840, 12,400; with its unit."""
    if value == 0:
        text = "0"
    elif abs(value) >= 1e9 or abs(value) < 1e-4:  # noqa: PLR2004
        text = f"{value:.3g}"
    elif abs(value) >= 1000:  # noqa: PLR2004
        text = f"{value:,.0f}"
    else:
        text = f"{value:.3g}"
    if unit == "%" or not unit:
        return text + unit
    return f"{text} {unit}"


def too_few(count: int, least: int, where: str) -> str:
    """Say that a window holds too few values."""
    values = "value" if count == 1 else "values"
    return f"{count} {values} {where}; at least {least} are needed."


def nothing_to_spare(freedom: int, least: int) -> str:
    """Say that the model uses up the values."""
    return f"Season and controls leave {max(freedom, 0)} values to tell the noise from; at least {least} are needed."


def no_direction(verdict: Verdict, unit: str) -> str:
    """Say that nobody said which way is better."""
    return f"The change is {_estimate(verdict, unit)}; which direction is better was not declared."


def moved(word: Word, verdict: Verdict, unit: str, *, holds: bool) -> str:
    """Say why a metric that was to move, or was not to get worse, gets that word."""
    change = _estimate(verdict, unit)
    declared = figure(verdict.needed, unit) if verdict.needed else ""
    if holds:
        return {
            Word.HELD: f"Did not get worse: the change is {change}.",
            Word.VIOLATED: f"Got worse: the change is {change}.",
        }.get(word, f"Too noisy to say whether it held: the change is {change}.")
    inside = "inside" if verdict.target_inside else "outside"
    return {
        Word.MET: f"Improved: the change is {change}" + (f", {declared} was declared." if declared else "."),
        Word.PARTLY_MET: f"Improved, short of the target: the change is {change}, {declared} was declared, "
        f"which lies {inside} the interval.",
        Word.NOT_MET: f"The change is {change}"
        + (f", less than the declared {declared}." if declared else ": it did not move."),
        Word.REGRESSED: f"Got worse: the change is {change}.",
    }.get(
        word,
        f"Too noisy to say: the change is {change}. This much data shows a change of "
        f"{figure(verdict.detectable or 0.0, unit)} or more.",
    )


def limited(verdict: Verdict, limit: Limit, unit: str) -> str:
    """Say why a metric that was to stay within a limit gets its word."""
    level = _estimate(verdict, unit)
    bound = f"{limit.side} {figure(limit.value, unit)}"
    return {
        Word.HELD: f"Stayed {bound}: the level after is {level}.",
        Word.VIOLATED: f"Did not stay {bound}: the level after is {level}.",
    }.get(verdict.word, f"Too noisy to say whether it stayed {bound}: the level after is {level}.")


def once(value: float, limit: Limit, unit: str) -> str:
    """Say how a single reading compares."""
    edge = "at most" if limit.side == "below" else "at least"
    declared = figure(limit.value, unit)
    return (
        f"One reading of {figure(value, unit)}, {edge} {declared} was declared; one reading tells no noise."
    )


def coverage(count: int, planned: int, bucket: str) -> str:
    """Say how much of a window was seen: 26 of 28 days."""
    return f"{count} of {planned} {bucket}{'' if planned == 1 else 's'}"


def chance(probability: float) -> str:
    """Say a probability in whole percent, never that something is certain."""
    if probability > 0.99:  # noqa: PLR2004
        return "more than 99 %"
    return "less than 1 %" if probability < 0.01 else f"{probability:.0%}".replace("%", " %")  # noqa: PLR2004


def _estimate(verdict: Verdict, unit: str) -> str:
    """Say an estimate with its interval, and in percent where it is one of a step."""
    assert verdict.estimate is not None
    assert verdict.interval is not None
    low, high = (figure(x) for x in verdict.interval)
    percent = "" if verdict.percent is None else f" ({verdict.percent:+.1f} %)"
    return f"{figure(verdict.estimate, unit)} [{low}, {high}]{percent}"
