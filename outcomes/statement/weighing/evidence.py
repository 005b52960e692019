"""Weigh whether the values of a sentence promise or report an effect, or are numbers in passing.

A linear model over what stands around them (evidence_features.py). benchmarks/train_evidence.py trains it on the
labelled texts of tests/corpus; the rules of the gate are one voice in it, so that it learns where they are wrong. Each
feature is a name, and the words among them say what decided.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from outcomes.quantity.ordinals import EACH
from outcomes.quantity.tokens import tokenize
from outcomes.statement import words
from outcomes.statement.draft import Draft
from outcomes.statement.names import metric_kind
from outcomes.statement.names.short_measures import names_measure
from outcomes.statement.sentence import Sentence
from outcomes.statement.weighing import (
    alarms,
    allotted,
    announced_counts,
    barriers,
    bounds,
    bounds_in_a_row,
    brought,
    caveats,
    clauses,
    covered,
    games,
    gate,
    goals,
    mistaken,
    must_last,
    observed,
    only_named,
    paging,
    people_shares,
    promised_measures,
    ready_within,
    timed_needs,
    todays,
    troubles,
    unclaimed,
    worsened,
)
from outcomes.statement.weighing.evidence_features import BEGINNING, Candidate, Names, families, words_of


def admits(candidate: Candidate) -> bool:
    """Whether the values are to be kept; a plain promise with its values always is."""
    draft = candidate.draft
    if not draft.metric or is_no_promise(candidate):
        return False
    by_rule = ruled(candidate)
    if _ends_a_mishap(candidate) or announced_counts.is_goal(candidate) or _is_plain_level(candidate):
        return True
    if not by_rule and _is_bare_zero(candidate):
        return False
    if by_rule and _is_plain_promise(candidate):
        return True
    said = sum(filter(None, map(_weights().get, words_of(candidate))))
    return said + sum(map(_weight_of, families(candidate, ruled=by_rule))) > 0


def _is_plain_level(candidate: Candidate) -> bool:
    """Whether the form of a line says what is to be, or a short one how long something may take or who gets it done."""
    sentence, draft = candidate.sentence, candidate.draft
    if draft.change is not None:
        return promised_measures.is_gain(candidate)
    if draft.target is None or draft.baseline:
        return False
    if (
        announced_counts.is_frame_rate(candidate)
        or timed_needs.is_timed_need(candidate)
        or barriers.is_none_left(draft, promising=candidate.promising)
        or bounds_in_a_row.is_one_of_a_row(sentence, draft)
        or brought.is_brought(sentence, draft)
        or must_last.is_bounded(sentence, draft)
        or ready_within.is_told(candidate)
        or promised_measures.is_bounded(candidate)
    ):
        return True
    return candidate.context.length <= SHORT and (
        goals.is_to_take(sentence, draft) or people_shares.is_deed(sentence, draft)
    )


def is_no_promise(candidate: Candidate) -> bool:
    """Whether a sentence says when to give up or what is set, or asks, imagines, quotes, tells of what went wrong."""
    sentence, draft, promising = candidate.sentence, candidate.draft, candidate.promising
    if caveats.gives_up(sentence) or bounds.sets_bounds(sentence, draft, promising=promising):
        return True
    if _only_tells_how_many(draft) or caveats.is_split(sentence):
        return True
    if _is_no_goal(sentence, draft):
        return True
    if promising:
        return False
    if _is_in_passing(candidate) or people_shares.is_state(sentence, draft):
        return True
    alone = candidate.context.length <= ALONE
    return (
        unclaimed.is_unclaimed(sentence, draft)
        or worsened.is_worsened(sentence, draft, alone=alone)
        or (alone and troubles.is_trouble(sentence, draft))
    )


def _is_no_goal(sentence: Sentence, draft: Draft) -> bool:
    """Whether values, wherever they stand, are an alarm's, a name's, or the time that is given to some work."""
    return (
        alarms.is_alarm(sentence, draft)
        or allotted.is_timebox(draft)
        or allotted.is_of_few(draft)
        or allotted.is_velocity(draft)
        or paging.is_paged(sentence, draft)
        or only_named.is_only_named(sentence, draft)
    )


def _is_in_passing(candidate: Candidate) -> bool:
    """Whether values are those of a game, of today, of what is handed out, no values at all, or half a sentence's."""
    sentence, draft = candidate.sentence, candidate.draft
    return (
        games.is_balance(draft)
        or mistaken.is_mistaken(sentence, draft)
        or todays.is_todays(sentence, draft)
        or allotted.is_allotted(sentence, draft)
        or observed.is_observed(sentence, draft)
        or covered.is_coverage(draft)
        or (not candidate.bullet and clauses.is_named_by_a_clause(draft))
    )


def _only_tells_how_many(draft: Draft) -> bool:
    """Whether "every third" is all that is told: how it is, and nothing of what it is to be."""
    target = draft.target
    if target is None or draft.baseline or target.comparator:
        return False
    return target.text.partition(" ")[0].lower() in EACH


def _is_bare_zero(candidate: Candidate) -> bool:
    """Whether nothing is promised but none of something, in no promising place and by no day: "Zero dropped frames"."""
    draft = candidate.draft
    dated = draft.deadline is not None and draft.deadline.on is not None
    return not (candidate.promising or draft.baseline or draft.change or dated) and (
        draft.target is not None and draft.target.value == 0
    )


def _ends_a_mishap(candidate: Candidate) -> bool:
    """Whether a sentence is nothing but none of what goes wrong for people: "Zero lost messages"."""
    sentence, target = candidate.sentence, candidate.draft.target
    if target is None or target.value or candidate.draft.baseline or sentence.parts[0].first:
        return False
    named = candidate.draft.metric.lower().split()
    own = [token.low for token in sentence.tokens[sentence.parts[0].after :] if token.kind != "punct"]
    told = own[: len(named)] == named and (len(own) == len(named) or bool(sentence.dues))
    return told and named[0] in words.MISHAPS and metric_kind.is_measured(candidate.draft.metric)


def deciding(candidate: Candidate) -> tuple[str, ...]:
    """Return what is written there that spoke most against a candidate, at most two: a setting, a unit, words."""
    against = {text: weight for text, weight in _telling(candidate) if weight < _AGAINST}
    return tuple(sorted(against, key=lambda text: against[text])[:2])


def _telling(candidate: Candidate) -> Iterator[tuple[str, int]]:
    """Yield the words and the value of a candidate with what each weighs."""
    weight = _weights().get
    named = tokenize(candidate.draft.metric[:300])
    if metric_kind.is_setting(candidate.draft.metric):
        for first, after, _ in words.SETTINGS.find(named):
            yield " ".join(token.text for token in named[first:after]), weight("setting True", 0)
    value = candidate.draft.target or candidate.draft.change
    if value and value.unit in gate.UNMEASURED:
        yield value.text, weight("unit physical", 0)
    for token in candidate.sentence.tokens:
        if token.kind == "word" and len(token.low) > 1 and token.low not in _SILENT:
            yield token.text, weight(f"word {token.low[:BEGINNING]}", 0)


_SILENT: Final = words.STOP | words.MEASURED | frozenset({"new", "old", "between", "but"})
"""Words that would tell nobody why."""
_AGAINST: Final = -90  # thousandths from which on a word is worth naming


def ruled(candidate: Candidate) -> bool:
    """Return what the rules of the gate say."""
    return gate.admits(
        candidate.sentence,
        candidate.draft,
        candidate.name,
        promising=candidate.promising,
        bullet=candidate.bullet,
    )


def _is_plain_promise(candidate: Candidate) -> bool:
    """Whether the sentence says in so many words that something will move: "… will drop from 840 ms to 500 ms".

    It stands in a promising place, or is all that the description says, or names a well-known measure.
    """
    draft = candidate.draft
    moved = draft.change is not None or (draft.baseline is not None and draft.target is not None)
    placed = candidate.promising or candidate.context.length <= ALONE
    if moved and placed and candidate.name.sign in _WAYS:
        return True
    called = draft.target is not None and gate.called_goal(candidate.sentence, draft)
    if called and (draft.baseline or (draft.target and draft.target.unit)):
        return True
    if goals.is_stated(candidate.sentence, draft, candidate.name.sign):
        return True
    if draft.baseline and not draft.target and not moved:
        return placed and candidate.bullet == "label"
    if draft.baseline and draft.target and names_measure(draft.metric):
        return True
    return moved and placed and metric_kind.is_of_science(draft.metric)


_WAYS: Final = (-1, 0, 1)


ALONE: Final = 120
"""Characters of a description that is but one sentence."""
SHORT: Final = 240
"""Characters of one that is but two or three."""


@lru_cache(maxsize=4096)
def _weight_of(names: Names) -> int:
    """Return what features weigh that come together with many candidates."""
    return sum(filter(None, map(_weights().get, names)))


@cache
def _weights() -> dict[str, int]:
    """Return the weights that benchmarks/train_evidence.py wrote, in thousandths."""
    text = files("outcomes.statement.weighing").joinpath("evidence.json").read_text(encoding="utf-8")
    weights: dict[str, int] = json.loads(text)
    return weights
