"""A way out: text of the author's own words that passes when it is pasted, proven by reading it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from checks import View, wording
from checks.parts import lead, lead_of, missing
from checks.said import said_in
from checks.sample import Sample, completed, from_title, sampled, words_only
from outcomes.model import Criterion
from outcomes.statement import read


def suggestion_for(view: View) -> str | None:
    """Return text that passes all that is asked for when it is pasted into the description, or None."""
    for sample in _samples(view):
        for text in _written(sample, view):
            if _understood(text, sample.metric, view.policy.require):
                return text
    return None


def _understood(text: str, metric: str, require: Collection[str]) -> bool:
    """Return whether `text` says all that is asked for, and is read as speaking of `metric`."""
    declaration = read(text)
    first = lead(declaration, require)
    return first is not None and metric in first.metric and not missing(declaration, require)


def agreeing(known: Criterion) -> str:
    """Return a criterion whose values and percentage disagree in one sentence, with its values alone."""
    whole = completed(replace(known, change=None))
    moved = wording.FROM_TO.format(baseline=whole.baseline, target=whole.target)
    verb = "rise" if _higher(known) else "drop"
    return wording.SENTENCE.format(metric=whole.metric, verb=verb, span=moved, deadline=whole.deadline)


def _samples(view: View) -> Iterator[Sample]:
    """Yield samples from what the author said, the nearest to it first."""
    known = lead_of(view)
    if known:
        yield completed(known)
        yield replace(completed(known), metric=words_only(known.metric))
        yield sampled(words_only(known.metric))
    yield from_title(view.title)
    yield from_title(said_in(view).quote)
    yield sampled(wording.GENERIC_METRIC)


def _written(sample: Sample, view: View) -> Iterator[str]:
    """Yield the sample as a sentence and, if that is not read as it was meant, as keyed lines."""
    moved = (
        wording.BY.format(change=sample.change)
        if sample.change
        else wording.FROM_TO.format(baseline=sample.baseline, target=sample.target)
    )
    extra = _further(sample, view)
    verb = "rise" if sample.rises else "drop"
    sentence = wording.SENTENCE.format(metric=sample.metric, verb=verb, span=moved, deadline=sample.deadline)
    yield "\n\n".join(filter(None, (wording.HEADING, sentence, extra)))
    target = f"{'+' if sample.rises else '-'}{sample.change}" if sample.change else sample.target
    keyed = wording.KEYED.format(
        metric=sample.metric, baseline=sample.baseline, target=target, deadline=sample.deadline
    )
    yield f"{wording.HEADING}\n\n" + "\n".join(filter(None, (keyed, extra)))


def _further(sample: Sample, view: View) -> str:
    """Return the keyed lines for what else is asked for and not said yet."""
    declared = view.declaration
    goals = view.policy.goals
    lines = {
        "source": f"Source: {sample.source}" if sample.source else wording.SAMPLE_SOURCE,
        "problem": f"Problem: {declared.problem}" if declared.problem else wording.SAMPLE_PROBLEM,
        "who": f"Who: {declared.who}" if declared.who else wording.SAMPLE_WHO,
        "goal": f"Goal: {goals[0].id}" if goals else wording.SAMPLE_GOAL,
    }
    return "\n".join(line for part, line in lines.items() if part in view.policy.require)


def _higher(known: Criterion) -> bool:
    """Return whether the target lies above the baseline."""
    return bool(known.baseline and known.target and known.target.value > known.baseline.value)
