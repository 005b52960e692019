"""Tell requirements of speed in running text: "A search returns in < 4 s with 50 searches at once"."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.convert import is_duration
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import goals, words
from outcomes.statement.evidence_features import Candidate
from outcomes.statement.parts import Part


def is_timed_need(candidate: Candidate) -> bool:
    """Whether a sentence says in what time something comes or is ready, and under which load."""
    sentence, target = candidate.sentence, candidate.draft.target
    if target is None or candidate.draft.baseline or candidate.draft.change:
        return False
    if target.comparator not in _BOUNDS or not is_duration(target):
        return False
    tokens = sentence.tokens
    if len(sentence.parts) == 1 or not _OTHER.isdisjoint(tokens.lows) or _VERBS.isdisjoint(tokens.lows):
        return False
    part = next((part for part in sentence.parts if part.quantity == target), None)
    if part is None or not _is_told_of(tokens, part):
        return False
    return any(_is_load(tokens, other) for other in sentence.parts)


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
    " displayed loaded"
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
