"""Tell requirements of speed in running text: "A search returns in < 4 s with 50 searches at once"."""

from __future__ import annotations

from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.convert import is_duration
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.roles.parts import Part
from outcomes.statement.sentence import Sentence, take_apart
from outcomes.statement.weighing import goals
from outcomes.statement.weighing.evidence_features import Candidate
from outcomes.statement.worth import worth_reading


def is_timed_need(candidate: Candidate) -> bool:
    """Whether a sentence says in what time something comes or is ready, and under which load."""
    target = candidate.draft.target
    if target is None or candidate.draft.baseline or candidate.draft.change:
        return False
    return target.comparator in _BOUNDS and is_duration(target) and _says_need(candidate.sentence, target)


def tells_need(text: str) -> bool:
    """Whether a line says so, where all others are left alone, as below "Problem"."""
    if not worth_reading(text):
        return False
    sentence = take_apart(text)
    bounds = [part.quantity for part in sentence.parts if part.quantity.comparator in _BOUNDS]
    return any(is_duration(bound) and _says_need(sentence, bound) for bound in bounds)


def _says_need(sentence: Sentence, target: Quantity) -> bool:
    tokens = sentence.tokens
    if len(sentence.parts) == 1 or not _OTHER.isdisjoint(tokens.lows) or _VERBS.isdisjoint(tokens.lows):
        return False
    part = sentence.part_of(target)
    told = part is not None and _is_told_of(tokens, part)
    return told and any(_is_load(tokens, other) for other in sentence.parts)


def _is_told_of(tokens: Tokens, part: Part) -> bool:
    """Whether a verb of coming or being ready stands right before the time."""
    first = part.found.first
    return not _VERBS.isdisjoint(tokens.words[max(0, first - _NEAR) : first])


def _is_load(tokens: Tokens, part: Part) -> bool:
    """Whether a count is the load under which something is to hold: "with 50 searches at once", "at 500 users"."""
    if part.quantity.unit is not None or part.quantity.value <= 1 or not part.found.first:
        return False
    behind = tokens.words[part.after : part.after + _NEAR]
    return tokens.words[part.found.first - 1] in _UNDER and not _AT_ONCE.isdisjoint(behind)


_BOUNDS: Final = frozenset({"<", "<="})
_NEAR: Final = 5
_UNDER: Final = frozenset({"with", "at", "under", "for", "by"})
_AT_ONCE: Final = vocabulary(
    "concurrent concurrently simultaneous simultaneously parallel once users clients"
)
_VERBS: Final = vocabulary(
    "returns return renders render loads load opens open shows appears appear completes complete responds"
    " respond comes come visible usable playable interactive ready available found used answered shown rendered"
    " displayed loaded takes take finishes finish"
)
"""What is told of something once people have it."""
_OTHER: Final = (
    words.CONDITIONALS
    | goals.LIVING
    | vocabulary(
        "was were did took had used-to until after every ago not cannot can't fails failed today currently now before"
        " i think example usually typically sometimes that which"
    )
)
"""Words of what was, what is today, what lives for a time or is done by a time."""
