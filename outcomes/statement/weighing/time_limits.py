"""Tell how soon something is to be of use, and how long it may take, from times that somebody sets.

"Usable within 3 s", "no pause over 80 ms", "A search returns in < 4 s with 50 searches at once".
"""

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
from outcomes.statement.weighing.goal_leads import NEAR
from outcomes.statement.worth import worth_reading

Words = tuple[str, ...]


def is_limit(candidate: Candidate, *, short: bool) -> bool:
    """Whether the target is the time that something may take; `short` says that the whole description is short."""
    sentence, draft = candidate.sentence, candidate.draft
    target = draft.target
    if target is None or target.comparator not in _BOUNDS or not is_duration(target):
        return False
    part = sentence.part_of(target)
    if part is None:
        return False
    lead = sentence.tokens.words[: part.found.first]
    if (candidate.bullet or candidate.promising) and _is_ready(sentence, lead):
        return True
    if target.comparator == ">":
        return False
    return (
        _says_need(sentence, target)
        or _is_to_last(sentence, part)
        or (short and _is_to_take(sentence, lead, target))
    )


_BOUNDS: Final = frozenset({"<", "<=", ">"})
"""Bounds of a time; nobody promises that more is needed, but for no pause "over 80 ms"."""


def tells_need(text: str) -> bool:
    """Whether a line says what is needed, where all others are left alone, as below "Problem"."""
    if not worth_reading(text):
        return False
    sentence = take_apart(text)
    bounds = [part.quantity for part in sentence.parts if part.quantity.comparator in ("<", "<=")]
    return any(is_duration(bound) and _says_need(sentence, bound) for bound in bounds)


def _says_need(sentence: Sentence, target: Quantity) -> bool:
    """Whether a sentence says in what time something comes or is ready, and under which load."""
    tokens = sentence.tokens
    if len(sentence.parts) == 1 or not _OTHER.isdisjoint(tokens.lows) or _COMING.isdisjoint(tokens.lows):
        return False
    part = sentence.part_of(target)
    if part is None or _COMING.isdisjoint(tokens.words[max(0, part.found.first - _CLOSE) : part.found.first]):
        return False
    return any(_is_load(tokens, other) for other in sentence.parts)


def _is_load(tokens: Tokens, part: Part) -> bool:
    """Whether a count is the load under which something is to hold: "with 50 searches at once", "at 500 users"."""
    if part.quantity.unit is not None or part.quantity.value <= 1 or not part.found.first:
        return False
    behind = tokens.words[part.after : part.after + _CLOSE]
    return tokens.words[part.found.first - 1] in _UNDER and not _AT_ONCE.isdisjoint(behind)


def _is_ready(sentence: Sentence, lead: Words) -> bool:
    """Whether it is said by when something is ready for people, or that nothing they feel lasts longer."""
    lows = sentence.tokens.lows
    if len(lead) < len(("is", "usable")) or not _BARRING.isdisjoint(lows):
        return False
    return (lead[-1] in _READY and lead[-2] in _BE) or (lead[-1] in _STALLS and lead[-2] in _NONE)


def _is_to_last(sentence: Sentence, part: Part) -> bool:
    """Whether a modal verb stands before the time and a verb of lasting behind: "darf max. 2 Sekunden dauern"."""
    told, lows = sentence.tokens.words, sentence.tokens.lows
    if _MODAL.isdisjoint(lows) or not _GIVEN_TIME.isdisjoint(lows):
        return False
    if _MODAL.isdisjoint(told[max(0, part.found.first - _FAR) : part.found.first]):
        return False
    behind = told[part.found.after : part.found.after + 2]
    return bool(behind) and (behind[0] in _LASTING or behind in _THERE)


def _is_to_take(sentence: Sentence, lead: Words, target: Quantity) -> bool:
    """Whether something is to take no longer than a time: "Setup should take no more than 15 minutes"."""
    modal = next((at for at, low in enumerate(lead) if low in _SHOULD), None)
    if not modal or not _LIVING.isdisjoint(sentence.tokens.lows) or not goals.WHEN.isdisjoint(lead[:modal]):
        return False
    if target.text.lower().startswith("within"):
        return len(lead) - modal <= 2 * NEAR
    return len(lead) - modal <= NEAR and lead[-1] in _TAKING


_CLOSE: Final = 5
_FAR: Final = 16
"""Words that stand between the modal verb and the time, at most, where the verb comes last."""
_UNDER: Final = frozenset({"with", "at", "under", "for", "by"})
_AT_ONCE: Final = vocabulary(
    "concurrent concurrently simultaneous simultaneously parallel once users clients"
)
_READY: Final = vocabulary(
    "usable playable interactive responsive visible readable ready used searchable shown"
)
_COMING: Final = _READY | vocabulary(
    "returns return renders render loads load opens open shows appears appear completes complete responds"
    " respond comes come available found answered rendered displayed loaded takes take finishes finish"
)
"""What is told of something once people have it."""
_BE: Final = frozenset({"is", "are", "be", "becomes"})
_STALLS: Final = vocabulary(
    "pause pauses hitch hitches stutter stutters freeze freezes stall stalls gap gaps"
)
_NONE: Final = frozenset({"no", "without"})
_BARRING: Final = vocabulary("if timeout timeouts token session was were only not but can't cannot retry")
_SHOULD: Final = vocabulary("should must shall ought")
_TAKING: Final = vocabulary("take takes last be in within finish complete run respond load start")
_LIVING: Final = vocabulary(
    "expire expires timeout time-out retry retries retried refresh rotate rotated cached cache deleted purged"
    " kept stored"
    " delete remove removed changed change confirm confirmed release released revoked archived filed file submit"
    " submitted notify notified receive reset wait sleep polled token tokens session sessions lease ttl"
)
"""Words of what lives, or is tried again, for a time that somebody sets."""
_OTHER: Final = (
    words.CONDITIONALS
    | _LIVING
    | vocabulary(
        "was were did took had used-to until after every ago not cannot can't fails failed today currently now before"
        " i think example usually typically sometimes that which"
    )
)
"""Words of what was, what is today, what lives for a time or is done by a time."""
_MODAL: Final = vocabulary("darf dürfen muss müssen soll sollen sollte sollten mag moet moeten")
_LASTING: Final = vocabulary(
    "dauern betragen benötigen brauchen vergehen sein liegen laden erscheinen beginnen duren bedragen zijn"
)
_THERE: Final = (("da", "sein"), ("fertig", "sein"), ("sichtbar", "sein"), ("klaar", "zijn"))
_GIVEN_TIME: Final = vocabulary(
    "timeout session sitzung token gültig cache ttl aufbewahrt gelöscht warten wartet abgemeldet gesperrt"
    " sperre intervall video clip lektion vortrag präsentation sessie geldig meeting sprint"
)
"""Words of what is given a time by those who make it."""
