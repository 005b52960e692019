"""Settle the quantities of a sentence by one another: from A to B, A → B, before A now B, of which A."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from outcomes.quantity.tokens import Token
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.parts import BASELINE, CHANGE, LEVEL, SKIP, TARGET, Part, bounded


def pair(tokens: Sequence[Token], parts: list[Part]) -> None:
    """Settle from and to: "from A to B", "A → B", "to B from A"; doubtful cues count only as halves of a pair."""
    for previous, part in pairwise(parts):
        if part.role in ("to", "to?"):
            _reach(tokens, previous, part)
    for part in parts:
        if part.role in ("from?", "to?"):
            part.role, part.first = LEVEL, part.found.first
        elif part.role == "from":
            part.role = BASELINE
        elif part.role == "to":
            part.role = CHANGE if part.quantity.unit == "x" else TARGET
    _now_after_before(parts)
    _conditions(tokens, parts)


def _reach(tokens: Sequence[Token], previous: Part, part: Part) -> None:
    """Settle a value with a cue such as "to" by the one before it."""
    adjacent = part.first <= previous.after and part.cue not in ("reach", "hit")
    if adjacent and part.cue in _UP_TO and previous.role in (SKIP, CHANGE):
        if previous.role == SKIP:
            part.role = SKIP
        elif previous.quantity.unit in (None, part.quantity.unit):
            _widen(previous, part)
        else:
            part.role = TARGET
        return
    arrow = part.cue in _ARROWS and previous.role == LEVEL and not bounded(tokens, previous.after, part.first)
    opened = arrow or previous.role in ("from", "from?", BASELINE)
    if opened or (adjacent and previous.role in (LEVEL, "to", SKIP, TARGET) and not previous.found.weak):
        previous.role, part.role = BASELINE, TARGET


_UP_TO: Final = frozenset({"to", "bis", "a", "à"})
_ARROWS: Final = frozenset({"->", "→", "=>", "⇒", "-->", "➜", "➔", "➝", "➞", "⟶"})


def _widen(change: Part, end: Part) -> None:
    """Join "by 10 to 15%" into one change."""
    upper, unit = end.quantity.value, end.quantity.unit or change.quantity.unit
    change.found = change.found._replace(quantity=replace(change.quantity, upper=upper, unit=unit))
    change.after, end.role = end.after, SKIP
    if end.sign is not None:
        change.sign = end.sign


def _conditions(tokens: Sequence[Token], parts: list[Part]) -> None:
    """Leave values alone that only say of what: "plans with fewer than 3 steps", "answered within 2 days"."""
    for at, part in enumerate(parts):
        if part.role != LEVEL:
            continue
        later = next(
            (other for other in parts[at + 1 :] if other.role in (LEVEL, TARGET, CHANGE, BASELINE)), None
        )
        qualifies = part.first > 0 and tokens[part.first - 1].low in _OF_WHICH
        moved = (
            later is not None
            and later.role != LEVEL
            and bool(words.MOVES.find(tokens[part.after : later.first]))
        )
        aside = part.after < len(tokens) and tokens[part.after].low in ("(", "（")
        if later and not aside and (qualifies or moved) and not bounded(tokens, part.after, later.first):
            part.role = SKIP
        earlier = next((other for other in reversed(parts[:at]) if other.role != SKIP), None)
        served = tokens[part.found.first].low in ("within", "innerhalb", "under", "in", "before", "after")
        if served and earlier and earlier.role == LEVEL and not bounded(tokens, earlier.after, part.first):
            part.role = SKIP


_OF_WHICH: Final = vocabulary(
    "with of that mit con avec for has have having за with_ taking waiting longer over"
)


def _now_after_before(parts: Sequence[Part]) -> None:
    """Read "before 9, now 3": beside another baseline, "now" is where things went."""
    for at, both in enumerate(pairwise(parts)):
        recent = [part for part in both if part.cue in _NOW]
        followed = at + len(both) < len(parts) and parts[at + len(both)].role == TARGET
        if len(recent) == 1 and not followed and all(part.role == BASELINE for part in both):
            recent[0].role = TARGET


_NOW: Final = frozenset(
    {"now", "currently", "current", "today", "jetzt", "ahora", "сейчас", "现在", "aktuell"}
)
