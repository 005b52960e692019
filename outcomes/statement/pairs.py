"""Settle the quantities of a sentence by one another: from A to B, A → B, before A now B, of which A."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from outcomes.quantity.tokens import Token
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.calendar import MONTHS
from outcomes.statement.parts import BASELINE, CHANGE, LEVEL, SKIP, TARGET, Part, bounded, is_aside


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
    _now_after_before(tokens, parts)
    _told_apart(tokens, parts)
    _former_asides(tokens, parts)
    _instead(parts)
    _as_shares(parts)
    _conditions_aside(tokens, parts)
    _conditions(tokens, parts)


def _reach(tokens: Sequence[Token], previous: Part, part: Part) -> None:
    """Settle a value with a cue such as "to" by the one before it."""
    adjacent = part.first <= previous.after and part.cue not in ("reach", "hit")
    if adjacent and part.cue in _UP_TO and previous.role in (SKIP, CHANGE):
        if previous.role == SKIP:
            part.role = SKIP
        elif previous.quantity.unit is None or part.quantity.unit == previous.quantity.unit == "%":
            _widen(previous, part)
        else:
            part.role = TARGET
        return
    arrow = part.cue in _ARROWS and previous.role == LEVEL and not bounded(tokens, previous.after, part.first)
    if adjacent and previous.role == LEVEL and part.cue in _UP_TO and _is_range(tokens, previous, part):
        _widen(previous, part)
        return
    opened = arrow or previous.role in ("from", "from?", BASELINE)
    if opened or (adjacent and previous.role in (LEVEL, "to", SKIP, TARGET) and not previous.found.weak):
        previous.role, part.role = BASELINE, TARGET


def _is_range(tokens: Sequence[Token], low: Part, high: Part) -> bool:
    """Whether "20 to 90 s" is a stretch of values: it goes up, carries one unit, and nothing is said to move."""
    if low.quantity.unit is not None or not low.quantity.value < high.quantity.value:
        return False
    lead = tokens[: low.first]
    moved = any(sign in (-1, 1) for _, _, sign in words.MOVES.find(lead))
    return not moved and not (lead and lead[-1].low in (":", "："))


_UP_TO: Final = frozenset({"to", "bis", "a", "à"})
_ARROWS: Final = frozenset({"->", "→", "=>", "⇒", "-->", "➜", "➔", "➝", "➞", "⟶"})


def _widen(change: Part, end: Part) -> None:
    """Join "10 to 15%" into one value."""
    upper, unit = end.quantity.value, end.quantity.unit or change.quantity.unit
    change.found = change.found._replace(quantity=replace(change.quantity, upper=upper, unit=unit))
    change.after, end.role = end.after, SKIP
    if end.sign is not None:
        change.sign = end.sign


def _conditions(tokens: Sequence[Token], parts: list[Part]) -> None:
    """Leave values alone that only say of what: "plans with fewer than 3 steps", "answered within 2 days"."""
    for at, part in enumerate(parts):
        if part.role == CHANGE and part.quantity.comparator and _is_of_which(tokens, part, parts[at + 1 :]):
            part.role = SKIP
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
        aside = later is not None and any(token.low in "(（" for token in tokens[part.after : later.first])
        if later and not aside and (qualifies or moved) and not bounded(tokens, part.after, later.first):
            part.role = SKIP
        earlier = next((other for other in reversed(parts[:at]) if other.role != SKIP), None)
        windowed = tokens[part.found.first].low == "within" and later is not None and later.role == LEVEL
        if (
            windowed
            and later
            and later.quantity.unit != part.quantity.unit
            and not bounded(tokens, part.after, later.first)
        ):
            part.role = SKIP
        if later and later.quantity.unit == "%" and tokens[part.found.first].low in _WITHIN_TIME:
            between = {token.low for token in tokens[part.after : later.first]}
            if between & _FOR and not bounded(tokens, part.after, later.first):
                part.role = SKIP
        served = tokens[part.found.first].low in ("within", "innerhalb", "under", "in", "before", "after")
        if served and earlier and earlier.role == LEVEL and not bounded(tokens, earlier.after, part.first):
            part.role = SKIP


def _is_of_which(tokens: Sequence[Token], part: Part, later: Sequence[Part]) -> bool:
    """Whether a bound says of which cases: "those that are wrong by more than five minutes fell from 31% to 12%"."""
    following = next((other for other in later if other.role != SKIP), None)
    moved = following is not None and words.MOVES.find(tokens[part.after : following.first])
    return bool(moved) and following is not None and following.role == BASELINE


_WITHIN_TIME: Final = vocabulary("within in under innerhalb")
_FOR: Final = vocabulary("for in bei für")
_OF_WHICH: Final = vocabulary(
    "with of that mit con avec for has have having за with_ taking waiting longer over"
)


def _told_apart(tokens: Sequence[Token], parts: Sequence[Part]) -> None:
    """Tell two values apart by when they were: "4.2% wrong bills before, 0.1% since the fix"."""
    for first, second in pairwise(parts):
        if first.role != LEVEL or second.role not in (LEVEL, TARGET):
            continue
        gap = [token.low for token in tokens[first.after : second.found.first] if token.low not in _ROUGHLY]
        tail = [token.low for token in tokens[second.after : second.after + _NEAR]]
        if gap in _AFTER and first.quantity.unit == second.quantity.unit:
            first.role, second.role = TARGET, BASELINE
        elif len(gap) < _NEAR * 2 and len(gap) > 1 and gap[-1] in (",", ";", "and", "–", "-"):
            if gap[-2] in _EARLIER or (gap[-2] in _NOW and tail and tail[0] in _LATER):
                first.role, second.role = BASELINE, TARGET
            elif gap[-2] in _NOW | _LATER and _EARLIER.intersection(tail):
                first.role, second.role = TARGET, BASELINE


def _conditions_aside(tokens: Sequence[Token], parts: Sequence[Part]) -> None:
    """Leave "(40 forms, 300 photos)" alone, which only says of what the values behind it are."""
    for at, part in enumerate(parts):
        if part.role != LEVEL or not is_aside(tokens, part):
            continue
        main = next((other for other in parts[at + 1 :] if not is_aside(tokens, other)), None)
        before = any(other.role != SKIP and not is_aside(tokens, other) for other in parts[:at])
        if main is not None and not before and main.quantity.unit != part.quantity.unit:
            part.role = SKIP


def _as_shares(parts: Sequence[Part]) -> None:
    """Let "3 out of 10" be a share where another value of the sentence is one of the same whole."""
    wholes = {
        match[1]
        for part in parts
        if part.quantity.unit == "%" and (match := _WHOLE.search(part.quantity.text))
    }
    for part in parts:
        whole = (part.quantity.unit or "").removeprefix("/")
        if whole in wholes and whole != part.quantity.unit:
            share = round(100 * part.quantity.value / float(whole), 4)
            part.found = part.found._replace(quantity=replace(part.quantity, value=share, unit="%"))


_WHOLE: Final = re.compile(r"\b(?:of|in) (\d{1,4})$")


def _instead(parts: Sequence[Part]) -> None:
    """Take "grows by 38 GB a night instead of 55" for a value and the one before, not for a change."""
    for change, former in pairwise(parts):
        replaced = former.role == BASELINE and former.cue in _REPLACED and former.first <= change.after
        if change.role == CHANGE and replaced and former.quantity.unit in (None, change.quantity.unit):
            change.role = TARGET


_REPLACED: Final = vocabulary("of than longer not statt anstatt lugar vez lieu")
"""Last words of "instead of", "rather than", "no longer" and the like."""


def _former_asides(tokens: Sequence[Token], parts: Sequence[Part]) -> None:
    """Take "under 8% (19% in 2025)", "$2k or less (June: $3.4k)" for a value and the one of another time."""
    for value, aside in pairwise(parts):
        opened = next(
            (at for at in range(aside.first - 1, value.after - 1, -1) if tokens[at].low in "(（"), None
        )
        if opened is None or aside.role not in (LEVEL, CHANGE) or aside.found.signed or aside.sign:
            continue
        closed = next((at for at in range(aside.after, len(tokens)) if tokens[at].low in ")）"), len(tokens))
        lows = [
            token.low
            for at in (range(opened, aside.first), range(aside.after, closed))
            for token in (tokens[i] for i in at)
        ]
        if value.role in (LEVEL, TARGET) and any(low in _TIMES or _YEAR.fullmatch(low) for low in lows):
            aside.role = BASELINE


_AFTER: Final = (["after"], ["nach"], ["tras"], ["après"])
_ROUGHLY: Final = vocabulary("about around roughly some")
_YEAR: Final = re.compile(r"20\d\d")
_TIMES: Final = MONTHS | vocabulary(
    "last season spring summer autumn winter quarter year month week q1 q2 q3 q4 h1 h2 measured average avg"
)
_NEAR: Final = 4
_EARLIER: Final = vocabulary("before previously earlier formerly vorher antes avant")
_LATER: Final = vocabulary("after afterwards since then later nachher danach después après")


def _is_past(tokens: Sequence[Token], part: Part) -> bool:
    """Whether a verb of the past stands right before a value: "needed 83 queries, now 3"."""
    return part.first > 0 and tokens[part.first - 1].low in _WAS


_WAS: Final = vocabulary(
    "needed took had cost used spent got made lost ran required was were brauchte kostete dauerte"
)


def _now_after_before(tokens: Sequence[Token], parts: Sequence[Part]) -> None:
    """Read "before 9, now 3": beside another baseline, "now" is where things went."""
    for at, both in enumerate(pairwise(parts)):
        if (
            both[0].role == LEVEL
            and both[1].cue in _NOW
            and both[1].role == BASELINE
            and _is_past(tokens, both[0])
        ):
            both[0].role, both[1].role = BASELINE, TARGET
        recent = [part for part in both if part.cue in _NOW]
        followed = at + len(both) < len(parts) and parts[at + len(both)].role == TARGET
        if len(recent) == 1 and not followed and all(part.role == BASELINE for part in both):
            recent[0].role = TARGET


_NOW: Final = frozenset(
    {"now", "currently", "current", "today", "this", "jetzt", "ahora", "сейчас", "现在", "aktuell"}
)
