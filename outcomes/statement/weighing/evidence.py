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

from outcomes.quantity.tokens import tokenize
from outcomes.statement import words
from outcomes.statement.names import metric_kind
from outcomes.statement.names.short_measures import names_measure
from outcomes.statement.weighing import (
    alarms,
    caveats,
    games,
    gate,
    goals,
    no_values,
    plain_levels,
    set_values,
    setbacks,
    todays,
    unclaimed,
)
from outcomes.statement.weighing.evidence_features import BEGINNING, Candidate, Names, families, words_of
from outcomes.statement.weighing.plain_levels import ALONE


def admits(candidate: Candidate) -> bool:
    """Whether the values are to be kept; a plain promise with its values always is."""
    draft = candidate.draft
    if not draft.metric or is_no_promise(candidate):
        return False
    by_rule = ruled(candidate)
    if by_rule and _is_plain_promise(candidate):  # first, as it is told soonest and of most
        return True
    if _ends_a_mishap(candidate) or plain_levels.is_plain(candidate):
        return True
    if not by_rule and _is_bare_zero(candidate):
        return False
    said = sum(filter(None, map(_weights().get, words_of(candidate))))
    return said + sum(map(_weight_of, families(candidate, ruled=by_rule))) > 0


def is_no_promise(candidate: Candidate) -> bool:
    """Whether a sentence says when to give up or what is set, or asks, imagines, quotes, tells of what went wrong."""
    sentence, draft, promising = candidate.sentence, candidate.draft, candidate.promising
    if (
        caveats.gives_up(sentence)
        or caveats.is_split(sentence)
        or alarms.is_alarm(sentence, draft)
        or set_values.is_set(sentence, draft, promising=promising)
        or no_values.is_no_value(sentence, draft, promising=promising, bullet=candidate.bullet)
    ):
        return True
    return not promising and (
        candidate.context.asked
        or games.is_balance(draft)
        or todays.is_todays(sentence, draft)
        or unclaimed.is_unclaimed(sentence, draft)
        or setbacks.is_setback(sentence, draft)
    )


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
    if (moved and placed and candidate.name.sign in _WAYS) or plain_levels.is_to_hold(candidate):
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
