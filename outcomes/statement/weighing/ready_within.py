"""Tell how soon something is to be of use, and how long it may stall: "is usable within 3 s", "no pause over 80 ms"."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.convert import is_duration
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.weighing.evidence_features import Candidate

Words = tuple[str, ...]


def is_told(candidate: Candidate) -> bool:
    """Whether an item says by when something is ready for people, or that nothing they feel lasts longer."""
    sentence, draft = candidate.sentence, candidate.draft
    target, lows = draft.target, sentence.tokens.lows
    if target is None or target.comparator not in ("<", "<=", ">") or draft.baseline or draft.change:
        return False
    if not (candidate.bullet or candidate.promising):
        return False
    if not is_duration(target) or (_READY.isdisjoint(lows) and _STALLS.isdisjoint(lows)):
        return False
    part = sentence.part_of(target)
    if part is None or not _BARRING.isdisjoint(lows):
        return False
    lead = sentence.tokens.words[: part.found.first]
    if len(lead) < len(("is", "usable")):
        return False
    return (lead[-1] in _READY and lead[-2] in _BE) or (lead[-1] in _STALLS and lead[-2] in _NONE)


_READY: Final = vocabulary(
    "usable playable interactive responsive visible readable ready used searchable shown"
)
_BE: Final = frozenset({"is", "are", "be", "becomes"})
_STALLS: Final = vocabulary(
    "pause pauses hitch hitches stutter stutters freeze freezes stall stalls gap gaps"
)
_NONE: Final = frozenset({"no", "without"})
_BARRING: Final = vocabulary("if timeout timeouts token session was were only not but can't cannot retry")
