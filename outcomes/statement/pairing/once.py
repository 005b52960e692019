"""Read how something used to be and how it is now: "used to eat 9 hours a week, it is 2 now", "antes tardaba 6"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from outcomes.quantity.convert import base
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.roles.parts import BASELINE, LEVEL, TARGET, Part

USED_TO: Final = "used"
"""The cue of a value behind "used to"."""


def used_to(tokens: Tokens, at: int) -> int | None:
    """Return where "used to eat", "used to cost us about" begins right before token `at`, or None."""
    for first in range(max(0, at - _LONGEST), at - 2):
        if tokens.words[first : first + 2] == (USED_TO, "to") and tokens[first + 2].kind == "word":
            between = tokens.words[first + 3 : at]
            own = all(low in _BETWEEN for low in between) or (
                between[-1] == "for" and _ENDS.isdisjoint(between)
            )
            return first if own and tokens.words[first - 1 : first] not in _SERVING else None
    return None


_LONGEST: Final = 8
_BETWEEN: Final = vocabulary(
    "us them me you him her people everybody about around roughly for at some up to of the"
)
"""Words between the verb behind "used to" and its value."""
_SERVING: Final = (("is",), ("are",), ("was",), ("were",), ("be",), ("been",), ("being",), ("gets",))
"""Words before "used to" with which it says what for."""


def once_and_now(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Take two values for before and after where the first is told of the past and a clause behind it of now."""
    if NOWADAYS.isdisjoint(tokens.lows):
        return
    for once, now in pairwise(parts):
        if once.role not in _VALUES or now.role not in _VALUES or not _is_of_one_kind(once, now):
            continue
        clause = _clause_at(tokens, once.after, now.found.first) or _turn_at(tokens, once, now)
        behind = tokens.words[now.found.after : now.found.after + _NEAR]
        recent = (*tokens.words[clause : now.found.first], *behind) if clause else ()
        if not NOWADAYS.isdisjoint(recent) and _is_told_of_the_past(tokens, once, clause):
            once.role, now.role = BASELINE, TARGET
            now.first, now.cue = min(clause, now.first), now.cue or "now"
            while once.first and tokens.words[once.first - 1] in _ONCE:
                once.first -= 1


def _clause_at(tokens: Tokens, first: int, after: int) -> int:
    """Return where the last clause between two values begins, or 0."""
    return max([at + 1 for at in range(first, after) if tokens.words[at] in _ENDS], default=0)


def _turn_at(tokens: Tokens, once: Part, now: Part) -> int:
    """Return where "now takes" goes on about what "used to take" something, without a clause of its own, or 0."""
    if once.cue != USED_TO or now.found.first - once.after > _SHORT_TURN:
        return 0
    gap = range(once.after, now.found.first)
    return once.after if any(tokens.words[at] in NOWADAYS for at in gap) else 0


_SHORT_TURN: Final = 6
"""Tokens of "is now done in under"."""


def _is_of_one_kind(once: Part, now: Part) -> bool:
    return now.quantity.unit is None or base(once.quantity)[0] == base(now.quantity)[0]


def _is_told_of_the_past(tokens: Tokens, part: Part, clause: int) -> bool:
    """Whether a value is told as one of the past, by the words before it or up to the clause behind it."""
    if part.cue == USED_TO:
        return True
    start = _clause_at(tokens, 0, part.first)
    start = 0 if start <= _OPENED else start
    return not _ONCE.isdisjoint((*tokens.words[start : part.found.first], *tokens.words[part.after : clause]))


_VALUES: Final = (LEVEL, BASELINE)
_NEAR: Final = 2
_OPENED: Final = 2
"""Tokens of "Avant," and the like, which a comma may set apart."""
_ENDS: Final = frozenset(
    {",", ";", "，", "；", "–", "—", "and", "but", "und", "aber", "y", "pero", "et", "mais", "e", "ma", "en"}
)
NOWADAYS: Final = vocabulary(
    "now today nowadays jetzt heute inzwischen ahora hoy maintenant aujourd'hui aujourd’hui agora hoje ora adesso oggi"
    " nu vandaag tegenwoordig"
)
_ONCE: Final = vocabulary(
    "früher ehemals vorher antes anteriormente avant auparavant autrefois prima precedentemente vroeger voorheen eerder"
    " formerly previously dauerte dauerten brauchte brauchten kostete kosteten benötigte benötigten tardaba tardaban"
    " costaba costaban necesitaba necesitaban demoraba llevaba prenait prenaient coûtait durait duraient demandait"
    " levava levavam custava custavam demorava demoravam richiedeva richiedevano durava durano costava costavano"
    " impiegava impiegavano duurde duurden kostte kostten took needed lasted"
)
"""Words and verbs that tell of the past."""
