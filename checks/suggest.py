"""A way out: text of the author's own words that passes when it is pasted, proven by reading it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from checks import View, wording
from checks.complaints import complained_of
from checks.families import is_measured
from checks.levels import level_in
from checks.lines import is_open_ended, lines_of
from checks.own import Draft, drafts_of, is_ahead
from checks.parts import lead, lead_of, missing
from checks.said import said_in
from checks.sample import (
    Sample,
    across,
    from_quote,
    from_title,
    is_at_an_end,
    is_to_rise,
    sampled,
    words_only,
)
from checks.spent import spent_in
from checks.unread import unread_in
from checks.wishes import wished
from outcomes.classify import classify
from outcomes.model import EFFECTS, Criterion, Declaration, Kind, Quantity
from outcomes.statement import read


def suggestion_for(view: View) -> str | None:
    """Return text that passes all that is asked for when it is pasted into the description, or None.

    It goes to the end; only where the end is inside of a comment or of code does it say that it goes to the top.
    """
    for draft in _drafts(view):
        text = _proven(draft, view)
        if text and _passes(f"{view.body}\n\n{text}", view):
            return text
        if text and is_open_ended(view.body):
            return f"{text}\n\n{wording.AT_TOP}"
    return None


def agreeing(known: Criterion, view: View) -> str | None:
    """Return a criterion whose values and percentage disagree, with its values alone."""
    drafts = drafts_of(replace(known, change=None), view)
    return next((text for draft in drafts if (text := _proven(draft, view))), None)


@lru_cache(maxsize=32)
def _read(text: str, title: str = "") -> Declaration:
    """Return what a text declares; each check that asks for a part reads the same ones."""
    return read(text, title=title)


def _passes(pasted: str, view: View) -> bool:
    """Return whether a description with the suggestion in it lacks nothing that is asked for."""
    return not missing(_read(pasted, view.title), view.policy.require)


def _proven(draft: Draft, view: View) -> str | None:
    """Return a draft with all that is asked for beside it, if by itself it is read as what it is to say."""
    further, made_up = _further(draft.known, view)
    text = "\n".join((wording.HEADING, "", draft.text, *further))
    made_up = (*draft.made_up, *made_up)
    text = f"{text}\n\n{wording.made_up(made_up)}" if made_up else text
    declaration, require = _read(text), view.policy.require
    first = lead(declaration, require)
    if first is None or not declaration.declared or declaration.remarks or missing(declaration, require):
        return None
    named = draft.metric in first.metric if draft.metric else first.metric not in wording.HEADING
    return text if named and _is_same(draft.known, first, view) else None


def _is_same(known: Criterion | None, read_again: Criterion, view: View) -> bool:
    """Return whether what is read again has the values that were given, and a deadline that can be met."""
    if read_again.deadline and not is_ahead(read_again.deadline, view.today):
        return False
    if known is None:
        return True
    pairs = ((known.baseline, read_again.baseline), (known.target, read_again.target))
    turned = known.direction and read_again.direction and known.direction is not read_again.direction
    return (
        not turned
        and all(given is None or _equal(given, again) for given, again in pairs)
        and (known.change is None or _equal(known.change, read_again.change))
    )


def _equal(given: Quantity, again: Quantity | None) -> bool:
    return again is not None and replace(given, text="") == replace(again, text="")


def _drafts(view: View) -> Iterator[Draft]:
    """Yield what might be suggested, the nearest to what the author said first."""
    known = lead_of(view)
    if known:
        yield from drafts_of(known, view)
        yield from _written(sampled(words_only(known.metric)))
    else:
        yield from _unread(view)
        yield from _promised(view)
    for sample in _samples(view):
        yield from _written(sample)


def _unread(view: View) -> Iterator[Draft]:
    """Yield the change that code or a quote tells: its own sentence, or with what its title is about for a name."""
    unread = None if view.declaration.placeholder else unread_in(view)
    if unread is None:
        return
    known = unread.criterion
    if known.metric == view.title:
        known = replace(known, metric="", span=None)
    yield from drafts_of(known, replace(view, body=unread.opened))


def _promised(view: View) -> Iterator[Draft]:
    """Yield the sentence that is quoted, when all it lacks is the place for the outcome around it."""
    line = None if view.declaration.placeholder else said_in(view).line
    if not line or not line.source or spent_in(line.text) or (level_in(line.text) and not line.slot):
        return
    if classify(line.text).kind in EFFECTS:
        yield from drafts_of(Criterion("", Kind.OUTCOME, span=line.span), view)


def _samples(view: View) -> Iterator[Sample]:
    """Yield samples from what the author said, the nearest to it first."""
    said = said_in(view)
    quote, named = said.quote, said.metric
    yield from filter(None, (_from_level(quote), *map(_from_criterion, view.declaration.criteria)))
    if named:
        yield sampled(words_only(named))
    yield from _wishes(view)
    yield from filter(None, (from_title(view.title), from_quote(quote)))
    yield sampled(wording.GENERIC_METRIC)


def _wishes(view: View) -> Iterator[Sample]:
    """Yield what the sentence that is quoted, the title, or another sentence wishes or complains of in words."""
    said, told = said_in(view), lines_of(view.body)
    after = told.index(said.line) + 1 if said.line in told else len(told)
    yield from filter(
        None, (wished(said.quote, told[after].text if after < len(told) else ""), wished(view.title))
    )
    complaints = (complained_of(line.text) for line in told if not line.heading)
    yield from (sampled(metric, rises=False) for metric in complaints if metric)


def _from_level(quote: str) -> Sample | None:
    """Return a metric of which one value is told, with a sample value to reach."""
    level = level_in(quote)
    if not level:
        return None
    if is_at_an_end(level.value):
        rises = bool(level.value.value)
        return Sample(level.metric, rises, across(level.value, more=not rises), level.text, (level.text,))
    rises = is_to_rise(Criterion(level.metric, Kind.OUTCOME, baseline=level.value))
    return Sample(level.metric, rises, level.text, across(level.value, more=rises), (level.text,))


def _from_criterion(known: Criterion) -> Sample | None:
    """Return a criterion that does not count, with the level that was given for it."""
    if not known.baseline or not is_measured(known.metric):
        return None
    rises = is_to_rise(known)
    target = known.target.text if known.target else across(known.baseline, more=rises)
    given = tuple(value.text for value in (known.baseline, known.target) if value)
    return Sample(words_only(known.metric), rises, known.baseline.text, target, given)


def _written(sample: Sample) -> Iterator[Draft]:
    """Yield the sample as a sentence and, if that is not read as it was meant, as keyed lines."""
    due, verb = wording.SAMPLE_DEADLINE, "rise" if sample.rises else "drop"
    metric, baseline, target = sample.metric, sample.baseline, sample.target
    made_up = tuple(word for word in (baseline, target, due) if word not in sample.given)
    template = wording.CAPITAL_SENTENCE if metric[:1].isupper() else wording.SENTENCE
    sentence = template.format(metric=metric, verb=verb, baseline=baseline, target=target, deadline=due)
    yield Draft(sentence, metric, None, made_up)
    lines = {"Metric": metric, "Baseline": baseline, "Target": target, "By": due}
    text = "\n".join(wording.KEYED.format(key=key, value=value) for key, value in lines.items())
    yield Draft(text, metric, None, made_up)


def _further(known: Criterion | None, view: View) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the keyed lines for what else is asked for, and which of their words are made up."""
    declared, goals = view.declaration, view.policy.goals
    given = {
        "source": (known.source if known else None, wording.SAMPLE_SOURCE),
        "problem": (declared.problem, wording.SAMPLE_PROBLEM),
        "who": (declared.who, wording.SAMPLE_WHO),
        "goal": (goals[0].id if goals else declared.goal, wording.SAMPLE_GOAL),
    }
    asked = {part: said for part, said in given.items() if part in view.policy.require}
    lines = tuple(
        wording.KEYED.format(key=part.capitalize(), value=own or sample)
        for part, (own, sample) in asked.items()
    )
    return lines, tuple(sample for own, sample in asked.values() if not own)
