"""What speaks for or against values that a sentence tells: the place, their shape, units and way, the words around.

Each feature is a name that evidence.json may weigh.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.convert import compare, is_duration
from outcomes.statement.draft import Draft
from outcomes.statement.heads.outline import Context
from outcomes.statement.names import metric_kind
from outcomes.statement.names.naming import Name
from outcomes.statement.roles.parts import OPENED, SKIP, is_aside
from outcomes.statement.roles.units import kind_of_unit, shared_unit
from outcomes.statement.sentence import Sentence
from outcomes.statement.weighing import caveats, gate

Names = tuple[str, ...]
"""A family of features."""
BEGINNING: Final = 7
"""Letters of a word that count: what follows is mostly inflection."""
_LONGEST_WORD: Final = 16
_MOST_HEADING: Final = 8
_SIGNS: Final = "+-−–↓↑"


@dataclass(slots=True)
class Candidate:
    """The values of one group of a sentence, named, with the place they stand in."""

    sentence: Sentence
    draft: Draft
    name: Name
    promising: bool
    """Whether the place announces outcomes: a heading, a label."""
    bullet: gate.Manner
    context: Context


def features(candidate: Candidate, *, ruled: bool) -> set[str]:
    """Return the names of what speaks for or against a candidate; `ruled` is what the gate's rules say of it."""
    return words_of(candidate).union(*families(candidate, ruled=ruled))


def families(candidate: Candidate, *, ruled: bool) -> list[Names]:
    """Return all of them but the words, family by family: no name is in two, and most families recur as a whole."""
    place = "promised" if candidate.promising else "elsewhere"
    shape = _shape(candidate.draft)
    return [
        _BIAS,
        *_of_place(candidate, place, shape, ruled=ruled),
        *_of_values(candidate, place, shape),
        _of_movement(candidate, place),
        _of_metric(candidate, shape),
        *_of_sentence(candidate, shape),
    ]


_BIAS: Final = ("bias",)


def _of_place(candidate: Candidate, place: str, shape: str, *, ruled: bool) -> tuple[Names, Names]:
    """Return where the values stand, and how they are told there."""
    context = candidate.context
    manner = candidate.bullet or "prose"
    size = next((name for name, most in _PAGES if context.length <= most), "long")
    section = f"section {context.role and context.role.value} headed {bool(context.headings)}"
    return (section,), _names_of_place(size, manner, place, shape, context.announced, ruled)


@lru_cache(maxsize=1024)
def _names_of_place(size: str, manner: str, place: str, shape: str, announced: bool, ruled: bool) -> Names:
    """Return what one of the few ways to stand somewhere is called; this and the next two are spelled out once."""
    return (
        f"{manner} {place}",
        f"{manner} {shape} {place}",
        f"page {size} {place}",
        f"page {size} {shape}",
        f"page {size} ruled {ruled}",
        f"announced {announced} {place} {shape}",
        f"ruled {ruled} {place}",
        f"ruled {ruled} {shape}",
    )


_PAGES: Final = (("line", 160), ("few", 420), ("short", 1000))
"""Sizes of a body in characters of visible text: a sentence that stands alone is written to say something."""


def _of_values(candidate: Candidate, place: str, shape: str) -> list[Names]:
    """Return which values there are and what they are measured in."""
    draft = candidate.draft
    quantity = draft.target or draft.change or draft.baseline
    unit = kind_of_unit(quantity) if quantity else ""
    measured, joined = metric_kind.is_measured(draft.metric), gate.is_joined(candidate.sentence)
    found = [
        _names_of_unit(unit, shape, place, candidate.name.moves, measured),
        _names_of_pair(shape, place, joined, draft.guardrail),
    ]
    if draft.baseline and draft.target and draft.change:
        found.append((f"agrees {_agrees(draft.baseline, draft.target, draft.change)}",))
    if draft.target:
        bound = "zero" if draft.target.value == 0 else draft.target.comparator
        found.append(
            (f"bound {bound} {shape}", f"bound {bound} {place}", f"bound {bound} {candidate.bullet}")
        )
    if draft.change:
        found.append((f"signed {draft.change.text.lstrip()[:1] in _SIGNS}",))
    return found


@lru_cache(maxsize=1024)
def _names_of_unit(unit: str, shape: str, place: str, moves: bool, measured: bool) -> Names:
    """Return what values of a unit and a shape are called."""
    return (
        f"shape {shape}",
        f"shape {shape} {place}",
        f"unit {unit}",
        f"unit {unit} {shape}",
        f"unit {unit} {shape} {place} {moves}",
        f"measured {measured}",
        f"measured {measured} {shape}",
        f"measured {measured} {unit} {place}",
    )


@lru_cache(maxsize=256)
def _names_of_pair(shape: str, place: str, joined: bool, guardrail: bool) -> Names:
    """Return what values of a shape are called by how they are joined, and whether they are to stay."""
    return f"joined {joined} {shape}", f"guard {guardrail} {place}"


def _of_movement(candidate: Candidate, place: str) -> Names:
    """Return which way the values go, and whether for the worse, as those in reports of faults mostly do."""
    draft = candidate.draft
    baseline, target = shared_unit(draft.baseline, draft.target)
    way = _WAYS[compare(baseline, target)] if baseline and target else "none"
    value = target or draft.change or baseline
    low = metric_kind.is_better_low(draft.metric)
    felt = _FELT.get(way, way) if low or (value and is_duration(value)) else way
    return _names_of_movement(way, felt, low, place)


@lru_cache(maxsize=256)
def _names_of_movement(way: str, felt: str, low: bool, place: str) -> Names:
    """Return what one of the ways that values go is called."""
    return f"way {way} {place}", f"felt {felt} {place}", f"felt {felt} {low}", f"low {low} {way}"


_WAYS: Final = {1.0: "up", 0.0: "flat", -1.0: "down", None: "none"}
_FELT: Final = {"up": "worse", "down": "better"}


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


def _of_metric(candidate: Candidate, shape: str) -> Names:
    """Return what kind of name the metric has."""
    metric, name = candidate.draft.metric, candidate.name
    setting, identifier = metric_kind.is_setting(metric), metric_kind.is_identifier(metric)
    size = min(len(metric.split()), 8) // 2
    return _names_of_name(setting, identifier, size, name.moves, name.sign, shape)


@lru_cache(maxsize=1024)
def _names_of_name(
    setting: bool, identifier: bool, size: int, moves: bool, sign: int | None, shape: str
) -> Names:
    """Return what a kind of name is called."""
    return (
        f"setting {setting}",
        f"identifier {identifier}",
        f"name of {size}",
        f"moves {moves}",
        f"sign {sign}",
        f"sign {sign} {shape}",
    )


def _of_sentence(candidate: Candidate, shape: str) -> tuple[Names, Names, Names]:
    """Return how the sentence is built."""
    sentence, draft = candidate.sentence, candidate.draft
    own = (draft.target, draft.change)
    told = len([part for part in sentence.parts if part.role != SKIP])
    lows = sentence.tokens.lows
    aside = not OPENED.isdisjoint(lows) and any(
        part.quantity in own and is_aside(sentence.tokens, part) for part in sentence.parts
    )
    return (
        _names_of_counts(min(told, 5), min(len(sentence.parts) - told, 3), min(len(sentence.tokens) // 6, 6)),
        _names_of_time(
            not gate.MODAL.isdisjoint(lows), "clock" in sentence.tokens.kinds, draft.deadline is not None
        ),
        (
            f"conditional {caveats.is_conditional(sentence, draft)}",
            f"aside {aside} {shape}",
            f"headed {bool(draft.heading)} {candidate.promising}",
        ),
    )


@lru_cache(maxsize=256)
def _names_of_counts(told: int, passed: int, length: int) -> Names:
    """Return what sentences of so many values, used and passed over, and of a length are called."""
    return f"values {told}", f"passed over {passed}", f"long {length}"


@cache
def _names_of_time(modal: bool, clock: bool, due: bool) -> Names:
    """Return what is called how a sentence speaks of the time to come."""
    return f"modal {modal}", f"clock {clock}", f"due {due}"


def words_of(candidate: Candidate) -> set[str]:
    """Return the beginnings of the words in the heading, the name and the sentence, and the two before the values."""
    sentence, draft = candidate.sentence, candidate.draft
    sorts, lows = sentence.tokens.sorts, sentence.tokens.words
    names = {
        f"word {low[:BEGINNING]}"
        for sort, low in zip(sorts, lows, strict=True)
        if sort == "word" and len(low) < _LONGEST_WORD
    }
    names.update([f"under {word[:BEGINNING]}" for word in draft.heading.lower().split()[:_MOST_HEADING]])
    spoken = draft.metric.lower().split()
    names.update((f"opens {spoken[0][:BEGINNING]}", f"closes {spoken[-1][:BEGINNING]}"))
    names.update([f"first {low[:BEGINNING]}" for low in lows[:1]])
    own = (draft.target, draft.change, draft.baseline)
    first = next((part.first for part in sentence.parts if part.quantity in own), 0)
    before = lows[max(first - 2, 0) : first]
    names.update([f"before{step} {low}" for step, low in enumerate(reversed(before), 1)])
    return names
