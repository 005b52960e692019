"""Weigh whether the values of a sentence promise or report an effect, or are numbers in passing.

A linear model over what stands around them: the place, the shape of the values, their units, the metric's words, the
verbs. benchmarks/train_evidence.py trains it on the labelled texts of tests/corpus; the rules of the gate are one voice
in it, so that it learns where they are wrong. Each feature is a name, and the words among them say what decided.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.tokens import tokenize
from outcomes.statement import gate, metric_kind, words
from outcomes.statement.draft import Draft
from outcomes.statement.naming import Name
from outcomes.statement.outline import Context
from outcomes.statement.parts import SKIP, is_aside
from outcomes.statement.sentence import Sentence
from outcomes.statement.units import kind_of_unit

_BEGINNING: Final = 7  # letters of a word that count: what follows is mostly inflection
_LONGEST_WORD: Final = 16
_MOST_HEADING: Final = 8
_SIGNS: Final = "+-−–↓↑"


@dataclass(frozen=True, slots=True)
class Candidate:
    """The values of one group of a sentence, named, with the place they stand in."""

    sentence: Sentence
    draft: Draft
    name: Name
    promising: bool
    """Whether the place announces outcomes: a heading, a label."""
    bullet: gate.Manner
    context: Context


def admits(candidate: Candidate) -> bool:
    """Whether the values are to be kept; a plain promise with its values always is."""
    if not candidate.draft.metric or gate.gives_up(candidate.sentence):
        return False
    by_rule = ruled(candidate)
    if by_rule and _is_plain_promise(candidate):
        return True
    weight = _weights().get
    return sum([weight(name, 0) for name in set(features(candidate, ruled=by_rule))]) > 0


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
            yield token.text, weight(f"word {token.low[:_BEGINNING]}", 0)


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
    """Whether the sentence says in so many words that something moves: "… will drop from 840 ms to 500 ms".

    Elsewhere than in a promising place that takes both values and something measured; a cost that rises counts, too.
    """
    draft = candidate.draft
    moved = draft.change is not None or (draft.baseline is not None and draft.target is not None)
    if not moved or candidate.name.sign not in (-1, 1):
        return False
    pair = draft.baseline is not None and draft.target is not None
    return candidate.promising or (
        pair
        and metric_kind.is_measured(draft.metric)
        and words.ROSE.isdisjoint(candidate.sentence.tokens.lows)
    )


@cache
def _weights() -> dict[str, int]:
    """Return the weights that benchmarks/train_evidence.py wrote, in thousandths."""
    text = files("outcomes.statement").joinpath("evidence.json").read_text(encoding="utf-8")
    weights: dict[str, int] = json.loads(text)
    return weights


def features(candidate: Candidate, *, ruled: bool) -> list[str]:
    """Return the names of what speaks for or against a candidate; `ruled` is what the gate's rules say of it."""
    place = "promised" if candidate.promising else "elsewhere"
    shape = _shape(candidate.draft)
    return [
        "bias",
        f"ruled {ruled} {place}",
        f"{candidate.bullet or 'prose'} {place}",
        *_of_place(candidate, place, shape, ruled=ruled),
        *_of_values(candidate, place, shape),
        *_of_metric(candidate, shape),
        *_of_sentence(candidate, shape),
        *_of_words(candidate),
    ]


def _of_place(candidate: Candidate, place: str, shape: str, *, ruled: bool) -> list[str]:
    """Return where the values stand, and how they are told there."""
    context = candidate.context
    manner = candidate.bullet or "prose"
    size = next((name for name, most in _PAGES if context.length <= most), "long")
    return [
        f"page {size} {place}",
        f"page {size} {shape}",
        f"page {size} ruled {ruled}",
        f"section {context.role and context.role.value} headed {bool(context.headings)}",
        f"{manner} {shape} {place}",
        f"announced {context.announced} {place} {shape}",
        f"ruled {ruled} {shape}",
    ]


_PAGES: Final = (("line", 160), ("few", 420), ("short", 1000))
"""Sizes of a body in characters of visible text: a sentence that stands alone is written to say something."""


def _of_values(candidate: Candidate, place: str, shape: str) -> list[str]:
    """Return which values there are and what they are measured in."""
    draft = candidate.draft
    quantity = draft.target or draft.change or draft.baseline
    unit = kind_of_unit(quantity) if quantity else ""
    measured = metric_kind.is_measured(draft.metric)
    names = [
        f"shape {shape}",
        f"shape {shape} {place}",
        f"unit {unit}",
        f"unit {unit} {shape}",
        f"unit {unit} {shape} {place} {candidate.name.moves}",
        f"measured {measured}",
        f"measured {measured} {shape}",
        f"measured {measured} {unit} {place}",
        f"joined {gate.is_joined(candidate.sentence)} {shape}",
        f"guard {draft.guardrail} {place}",
    ]
    if draft.baseline and draft.target and draft.change:
        names.append(f"agrees {_agrees(draft.baseline, draft.target, draft.change)}")
    if draft.target:
        bound = "zero" if draft.target.value == 0 else draft.target.comparator
        names += [f"bound {bound} {shape}", f"bound {bound} {place}", f"bound {bound} {candidate.bullet}"]
    if draft.change:
        names.append(f"signed {draft.change.text.lstrip()[:1] in _SIGNS}")
    return names


def _agrees(baseline: Quantity, target: Quantity, change: Quantity) -> bool:
    """Whether a stated share is what leads from one value to the other."""
    if change.unit != "%" or not baseline.value:
        return False
    there = 100 * (target.value - baseline.value) / abs(baseline.value)
    return abs(abs(there) - abs(change.value)) < _ROUNDED


_ROUNDED: Final = 2.5
"""Points by which people round a share."""


def _shape(draft: Draft) -> str:
    parts = (("from", draft.baseline), ("to", draft.target), ("by", draft.change))
    return "-".join([name for name, value in parts if value])


def _of_metric(candidate: Candidate, shape: str) -> list[str]:
    """Return what kind of name the metric has."""
    metric, name = candidate.draft.metric, candidate.name
    spoken = metric.lower().split()
    return [
        f"setting {metric_kind.is_setting(metric)}",
        f"identifier {metric_kind.is_identifier(metric)}",
        f"name of {min(len(spoken), 8) // 2}",
        f"moves {name.moves}",
        f"sign {name.sign}",
        f"sign {name.sign} {shape}",
        f"opens {spoken[0][:_BEGINNING]}",
        f"closes {spoken[-1][:_BEGINNING]}",
    ]


def _of_sentence(candidate: Candidate, shape: str) -> list[str]:
    """Return how the sentence is built."""
    sentence, draft = candidate.sentence, candidate.draft
    own = (draft.target, draft.change)
    told = len([part for part in sentence.parts if part.role != SKIP])
    aside = any(part.quantity in own and is_aside(sentence.tokens, part) for part in sentence.parts)
    return [
        f"modal {not gate.MODAL.isdisjoint(sentence.tokens.lows)}",
        f"conditional {gate.is_conditional(sentence, draft)}",
        f"gives up {gate.gives_up(sentence)}",
        f"due {draft.deadline is not None}",
        f"values {min(told, 5)}",
        f"passed over {min(len(sentence.parts) - told, 3)}",
        f"long {min(len(sentence.tokens) // 6, 6)}",
        f"aside {aside} {shape}",
        f"headed {bool(draft.heading)} {candidate.promising}",
    ]


def _of_words(candidate: Candidate) -> list[str]:
    """Return the beginnings of the words in the heading and the sentence, and the two before the values."""
    sentence, draft = candidate.sentence, candidate.draft
    names = [f"under {word[:_BEGINNING]}" for word in draft.heading.lower().split()[:_MOST_HEADING]]
    names += [
        f"word {token.low[:_BEGINNING]}"
        for token in sentence.tokens
        if token.kind == "word" and len(token.low) < _LONGEST_WORD
    ]
    own = (draft.target, draft.change, draft.baseline)
    first = next((part.first for part in sentence.parts if part.quantity in own), 0)
    before = sentence.tokens[max(first - 2, 0) : first]
    return names + [f"before{step} {token.low}" for step, token in enumerate(reversed(before), 1)]
