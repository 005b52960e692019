"""Settle the quantities of a sentence by one another: from A to B, A → B, before A now B, of which A."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.pairing import versus
from outcomes.statement.pairing.agreeing import pair_asides, tell_changes
from outcomes.statement.pairing.aside_pairs import join_aside
from outcomes.statement.pairing.both_named import pair_named
from outcomes.statement.pairing.bracketed import leave_notes
from outcomes.statement.pairing.branches import by_branch
from outcomes.statement.pairing.change_spans import join_ends
from outcomes.statement.pairing.counted_down import count_down
from outcomes.statement.pairing.formers import (
    ARROWS,
    NOW,
    former_asides,
    instead,
    now_after_before,
    standing_at,
)
from outcomes.statement.roles.beside_change import leave_certainty, leave_price
from outcomes.statement.roles.conditions import leave_asides, leave_conditions
from outcomes.statement.roles.glosses import leave_other_forms, leave_shares
from outcomes.statement.roles.loose_sizes import sized
from outcomes.statement.roles.moved import leave_cases, let_move
from outcomes.statement.roles.parts import BASELINE, CHANGE, LEVEL, OPENED, SKIP, TARGET, Part, bounded
from outcomes.statement.roles.saved_each import save_each
from outcomes.statement.roles.sizes import leave_sizes


def pair(tokens: Tokens, parts: list[Part]) -> None:
    """Settle from and to: "from A to B", "A → B", "to B from A"; doubtful cues count only as halves of a pair."""
    sized(tokens, parts)
    count_down(tokens, parts)
    leave_certainty(tokens, parts)
    join_ends(tokens, parts)
    pair_asides(tokens, parts)
    for previous, part in pairwise(leave_notes(tokens, parts)):
        if part.role in ("to", "to?"):
            _reach(tokens, previous, part)
    for part in parts:
        if part.role in ("from?", "to?"):
            _let_alone(tokens, part)
        elif part.role == "from":
            part.role = BASELINE
        elif part.role in ("to", TARGET):
            part.role = CHANGE if part.quantity.unit == "x" else TARGET
    if [part.role for part in parts] == _PLAIN:
        _as_shares(parts)
    elif len(parts) > 1:
        _weigh(tokens, parts)


_PLAIN: Final = [BASELINE, TARGET]
"""The roles of "from A to B", which nothing beside them changes."""


def _let_alone(tokens: Tokens, part: Part) -> None:
    """Settle a value with a doubtful cue that is no half of a pair: "baisse de 25 %" says by how much."""
    doubtful, part.role = part.role, LEVEL
    if doubtful == "from?" and part.cue in _BY_OF:
        let_move(tokens, part)
    if part.role == LEVEL:
        part.first = part.found.first


_BY_OF: Final = frozenset({"de", "del", "della", "dello", "di", "du"})


def _weigh(tokens: Tokens, parts: list[Part]) -> None:
    """Settle values by those beside them, where no cue says it."""
    _numbers_before(tokens, parts)
    pair_named(tokens, parts)
    now_after_before(tokens, parts)
    _told_apart(tokens, parts)
    former_asides(tokens, parts)
    _added_to_former(parts)
    instead(parts)
    standing_at(tokens, parts)
    by_branch(tokens, parts)
    versus.order(tokens, parts)
    leave_sizes(tokens, parts)
    save_each(tokens, parts)
    leave_other_forms(tokens, parts)
    leave_price(tokens, parts)
    tell_changes(tokens, parts)
    _as_shares(parts)
    leave_shares(tokens, parts)
    join_aside(tokens, parts)
    leave_asides(tokens, parts)
    leave_cases(tokens, parts)
    leave_conditions(tokens, parts)


def _added_to_former(parts: Sequence[Part]) -> None:
    """Take "+8 (from 22)" for by how much the former value is to rise, though no unit says so."""
    for value, former in pairwise(parts):
        bare = value.role == LEVEL and value.found.signed and value.quantity.text.startswith("+")
        if bare and former.role == BASELINE:
            value.role, value.sign = CHANGE, 1


def _numbers_before(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Leave values before a pair alone that say of what: "ten books take 12 s and not 41 s", "older than a week"."""
    at = next(
        (
            at
            for at, (part, other) in enumerate(pairwise(parts))
            if (part.role, other.role) == (BASELINE, TARGET) and part.cue in _FROM and other.cue in _UP_TO
        ),
        0,
    )
    if _counts_along(parts):
        parts[0].role = SKIP
    for part in parts[:at]:
        bare = part.quantity.unit is None and part.quantity.comparator is None
        if part.role == LEVEL and (bare or not bounded(tokens, part.after, parts[at].first)):
            part.role = SKIP


def _counts_along(parts: Sequence[Part]) -> bool:
    """Whether a bare number in words opens a sentence with two values of one unit: "ten books take 12 s, not 41 s"."""
    if len(parts) <= _PAIR or not parts[0].quantity.value or not parts[0].quantity.text.isalpha():
        return False
    first, *pair_behind = [part.quantity.unit for part in parts[: _PAIR + 1]]
    return first is None and pair_behind[0] is not None and pair_behind[0] == pair_behind[1]


_PAIR: Final = 2
_FROM: Final = frozenset({"from", "von", "de", "desde", "da", "с", "от"})


def _reach(tokens: Tokens, previous: Part, part: Part) -> None:
    """Settle a value with a cue such as "to" by the one before it."""
    adjacent = part.first <= _behind_note(tokens, previous.after) and part.cue not in ("reach", "hit")
    if (
        previous.cue == "do" and part.cue == "to"
    ):  # English "we do 6 to 10 times a day", not Portuguese "do 6 ao 10"
        previous.role = LEVEL
    if adjacent and part.cue in _UP_TO and previous.role in (SKIP, CHANGE):
        if previous.role == SKIP:
            part.role = part.role if tokens.words[part.first] in ("down", "up") else SKIP
        elif previous.quantity.unit is None or part.quantity.unit == previous.quantity.unit == "%":
            _widen(previous, part)
        else:
            part.role = TARGET
        return
    arrow = part.cue in ARROWS and previous.role == LEVEL and not bounded(tokens, previous.after, part.first)
    replaced = previous.role == BASELINE and previous.cue == "of"
    if (
        adjacent
        and (previous.role == LEVEL or replaced)
        and part.cue in _UP_TO
        and _is_range(tokens, previous, part)
    ):
        _widen(previous, part)
        return
    opened = previous.role in ("from", "from?", BASELINE) or arrow or _goes(tokens, previous, part)
    if opened or (adjacent and previous.role in (LEVEL, "to", SKIP, TARGET) and not previous.found.weak):
        previous.role, part.role = BASELINE, TARGET


def _behind_note(tokens: Tokens, at: int) -> int:
    """Step over a note without numbers behind a value: "15 % (Jan) to 40 %"."""
    if at >= len(tokens) or tokens.words[at] not in OPENED:
        return at
    for step in range(at + 1, min(at + _LONGEST_NOTE, len(tokens))):
        if tokens[step].kind != "word":
            return step + 1 if tokens[step].low in ")）" else at
    return at


_LONGEST_NOTE: Final = 6


def _goes(tokens: Tokens, previous: Part, part: Part) -> bool:
    """Whether only a verb of moving stands between two values: "9 falling to 3", "9 herunter auf 3"."""
    gap = tokens[previous.after : part.first]
    moved = words.MOVES.match(tokens, previous.after) if gap and previous.role == LEVEL else None
    return moved is not None and moved[0] == part.first and moved[1] in (-1, 1)


def _is_range(tokens: Tokens, low: Part, high: Part) -> bool:
    """Whether "20 to 90 s" is a stretch of values: it goes up, carries one unit, and nothing is said to move."""
    if low.quantity.unit is not None or not low.quantity.value < high.quantity.value:
        return False
    lead = tokens[: low.first]
    moved = any(sign in (-1, 1) for _, _, sign in words.MOVES.find(lead))
    return not moved and not (lead and lead[-1].low in (":", "："))


_UP_TO: Final = frozenset({"to", "bis", "a", "à"})


def _widen(change: Part, end: Part) -> None:
    """Join "10 to 15%" into one value."""
    upper, unit = end.quantity.value, end.quantity.unit or change.quantity.unit
    change.found = replace(change.found, quantity=replace(change.quantity, upper=upper, unit=unit))
    change.after, end.role = end.after, SKIP
    if end.sign is not None:
        change.sign = end.sign


def _told_apart(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Tell two values apart by when they were: "4.2% wrong bills before, 0.1% since the fix"."""
    for first, second in pairwise(parts):
        if first.role != LEVEL or second.role not in (LEVEL, TARGET):
            continue
        gap = [low for low in tokens.words[first.after : second.found.first] if low not in _ROUGHLY]
        tail = tokens.words[second.after : second.after + _NEAR]
        if gap in _AFTER and first.quantity.unit == second.quantity.unit:
            first.role, second.role = TARGET, BASELINE
        elif len(gap) < _NEAR * 2 and len(gap) > 1 and gap[-1] in (",", ";", "and", "–", "-"):
            if gap[-2] in _EARLIER or (gap[-2] in NOW and tail and tail[0] in _LATER):
                first.role, second.role = BASELINE, TARGET
            elif gap[-2] in NOW | _LATER and _EARLIER.intersection(tail):
                first.role, second.role = TARGET, BASELINE


def _as_shares(parts: Sequence[Part]) -> None:
    """Let "3 out of 10" be a share where another value of the sentence is one of the same whole."""
    shares = [part for part in parts if part.found.quantity.unit == "%"]
    if len(shares) in (0, len(parts)):
        return
    wholes = {match[1] for share in shares if (match := _WHOLE.search(share.quantity.text))}
    for part in parts:
        whole = (part.quantity.unit or "").removeprefix("/")
        if whole in wholes and whole != part.quantity.unit:
            share = round(100 * part.quantity.value / float(whole), 4)
            part.found = replace(part.found, quantity=replace(part.quantity, value=share, unit="%"))


_WHOLE: Final = re.compile(r"\b(?:of|in|every|von|de|cada|sur|su|em|van) (\d{1,4})$")


_AFTER: Final = (["after"], ["nach"], ["tras"], ["après"])
_ROUGHLY: Final = vocabulary("about around roughly some")
_NEAR: Final = 4
_EARLIER: Final = vocabulary("before previously earlier formerly vorher antes avant")
_LATER: Final = vocabulary("after afterwards since then later nachher danach después après")
