"""Leave values of a sentence alone that only say of what the others are told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.quantity.convert import LESS_IS_BETTER, base, compare, is_duration
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.roles.parts import (
    BASELINE,
    CHANGE,
    LEVEL,
    OPENED,
    SKIP,
    TARGET,
    Part,
    bounded,
    holds_content,
    is_aside,
)


def leave_asides(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Leave "(40 forms, 300 photos)" alone, which only says of what the values behind it are."""
    for at, part in enumerate(parts):
        if part.role != LEVEL or not is_aside(tokens, part):
            continue
        main = next((other for other in parts[at + 1 :] if not is_aside(tokens, other)), None)
        before = any(other.role != SKIP and not is_aside(tokens, other) for other in parts[:at])
        if main is not None and not before and main.quantity.unit != part.quantity.unit:
            part.role = SKIP


def leave_conditions(tokens: Tokens, parts: list[Part]) -> None:
    """Leave values alone that only say of what: "plans with fewer than 3 steps", "3 mA @ 5 V"."""
    supplied = "@" in tokens.lows
    for at, part in enumerate(parts):
        if supplied and at and part.found.first and tokens.words[part.found.first - 1] == "@":
            part.role = SKIP
        if part.role == CHANGE and part.quantity.comparator and _is_of_which(tokens, part, parts[at + 1 :]):
            part.role = SKIP
        if part.role != LEVEL:
            continue
        if part.found.first and tokens.words[part.found.first - 1] in _HOLDING and is_duration(part.quantity):
            part.role = SKIP
            continue
        roles = (LEVEL, TARGET, CHANGE, BASELINE)
        later = next((other for other in parts[at + 1 :] if other.role in roles), None)
        if later and (_is_repeated(tokens, part, later) or _qualifies(tokens, part, later)):
            part.role = SKIP
        earlier = next((other for other in reversed(parts[:at]) if other.role != SKIP), None)
        if earlier and earlier.role == LEVEL and not bounded(tokens, earlier.after, part.first):
            _leave_one(tokens, earlier, part)


def _is_repeated(tokens: Tokens, part: Part, later: Part) -> bool:
    """Whether a count says how often, or by how many at once, something is done for the bound.

    "Opening it 50 times adds less than 2 MB", "50 concurrent users: p95 < 500 ms".
    """
    bare = part.quantity.unit is None and part.quantity.comparator is None
    bound = later.quantity.comparator is not None and later.quantity.unit is not None
    if not (bare and bound):
        return False
    return tokens.words[part.after] in _TIMES or not AT_ONCE.isdisjoint(
        tokens.words[part.after : part.after + 2]
    )


_TIMES: Final = vocabulary("times mal veces fois volte vezes keer")
AT_ONCE: Final = vocabulary(
    "concurrent simultaneous parallel gleichzeitigen gleichzeitige parallelen simultanés simultanées concurrents"
    " simultáneos simultáneas simultâneos simultanei contemporanei gelijktijdige одновременных параллельных eşzamanlı"
    " zamanlı jednoczesnych równoczesnych"
)
"""Words beside a count of what is done at once, which is a load."""
_HOLDING: Final = frozenset({"held", "sustained", "measured", "averaged"})
"""Words before the time for which the other values hold: "3% → 1%, sustained over two weeks"."""


def _leave_one(tokens: Tokens, earlier: Part, part: Part) -> None:
    """Leave the one of two values alone that only says which cases are meant, what is done, or how soon."""
    if _has_own_clause(tokens, earlier, part):
        return
    if _says_which(tokens, earlier, part):
        part.role = SKIP
    elif _is_amount_of_work(tokens, earlier, part):
        earlier.role = SKIP
    elif tokens[part.found.first].low in _SERVED and tokens.words[part.found.first - 1] not in _COPULAS:
        part.role = SKIP


def _has_own_clause(tokens: Tokens, earlier: Part, part: Part) -> bool:
    """Whether a bound is told of a subject of its own: "usable within 3 seconds and a level is ready within 8"."""
    between = tokens.words[earlier.after : part.found.first]
    if earlier.quantity.comparator is None or _ANDS.isdisjoint(between):
        return False
    joint = next(at for at, low in enumerate(between) if low in _ANDS)
    verb = next((at for at in range(joint, len(between)) if between[at] in _TELLING), joint)
    return holds_content(tokens, range(earlier.after + joint, earlier.after + verb))


_ANDS: Final = frozenset({"and", "und", "y", "et"})
_TELLING: Final = vocabulary(
    "is are be stays stay remains takes take loads load renders render opens open starts start finishes finish returns"
    " return completes complete responds respond ist sind dauert lädt es está tarda est prend"
)
"""Verbs that tell of their subject how long it takes, or how it is."""
_COPULAS: Final = frozenset({"is", "are", "be", "stays", "stay"})
"""Words behind which "under 25 minutes" is a value of its own: "… flake and build time is under 25 minutes"."""


def _says_which(tokens: Tokens, count: Part, part: Part) -> bool:
    """Whether a bound only says which are counted: "400 schools with at least one class", "300 ms with > 1M rows".

    A bounded count or a share may name what is bounded of each: "< 5 shops with an error rate > 10%".
    """
    between = tokens.words[count.after : part.found.first]
    if part.quantity.comparator is None or len(between) < len(("schools", "with")):
        return False
    counted = count.quantity.unit in (None, "%")
    measured = count.quantity.unit is not None and part.quantity.unit is None
    bare = (counted and count.quantity.value > 1) or measured
    whole = between[0] == "of" if count.quantity.unit == "%" else count.quantity.comparator is not None
    named = counted and whole and not _HAVING.isdisjoint(between[1:])
    lasting = counted and is_duration(part.quantity) and not _WHO.isdisjoint(between[1:])
    return named or lasting or (bare and between[-1] in _HAVING)


_WHO: Final = vocabulary("who that which")
"""Words behind which a time only says which are counted: "6 people who keep it longer than 3 weeks"."""
_HAVING: Final = vocabulary("with having have mit con com avec met")


def _is_amount_of_work(tokens: Tokens, amount: Part, time: Part) -> bool:
    """Whether the first of two values says what is done in the second: "relabel 100 images in under 30 seconds"."""
    bare = amount.quantity.unit is None and amount.quantity.comparator in (None, ">")
    leading = tokens.words[amount.found.first - 1] if amount.found.first else ""
    sized = amount.quantity.unit is not None and leading in _ARTICLES
    bound = is_duration(time.quantity) and time.quantity.comparator in ("<", "<=")
    within = tokens[time.found.first - 1].low == "in" or tokens[time.found.first].low in _SERVED
    return (bare or sized) and not is_duration(amount.quantity) and bound and within


_ARTICLES: Final = frozenset({"a", "an"})


_SERVED: Final = frozenset({"within", "innerhalb", "under", "in", "before", "after"})


def _qualifies(tokens: Tokens, part: Part, later: Part) -> bool:
    """Whether a value only says of what the one behind it is told."""
    if bounded(tokens, part.after, later.first):
        return False
    between = tokens[part.after : later.first]
    opening = tokens[part.found.first].low
    named = part.first > 0 and tokens[part.first - 1].low in _OF_WHICH
    named = named and tokens.words[max(0, part.first - 2) : part.first] != ("to", "have")
    named = named and not (part.cue == "of" and _is_improved(part, later))
    moved = later.role != LEVEL and bool(words.MOVES.find(between))
    if (named or moved) and OPENED.isdisjoint(tokens.words[part.after : later.first]):
        return True
    if opening == "within" and later.role == LEVEL and later.quantity.unit != part.quantity.unit:
        return True
    within = opening in _WITHIN_TIME or (
        part.found.first > 0 and tokens[part.found.first - 1].low in _WITHIN_TIME
    )
    timed = later.quantity.unit == "%" and within and is_duration(part.quantity)
    return timed and any(token.low in _FOR for token in between)


def _is_improved(part: Part, later: Part) -> bool:
    """Whether a measure of so much is told right before what it was: "an image size of 90 MB against 140 MB"."""
    if later.role != BASELINE or later.first != part.after:
        return False
    spent = base(part.quantity)[0] in LESS_IS_BETTER
    return not spent or compare(part.quantity, later.quantity) == 1


def _is_of_which(tokens: Tokens, part: Part, later: Sequence[Part]) -> bool:
    """Whether a bound says of which cases: "those that are wrong by more than five minutes fell from 31% to 12%"."""
    following = next((other for other in later if other.role != SKIP), None)
    moved = following is not None and words.MOVES.find(tokens[part.after : following.first])
    return bool(moved) and following is not None and following.role == BASELINE


_WITHIN_TIME: Final = vocabulary("within in under innerhalb")
_FOR: Final = vocabulary("for in bei für")
_OF_WHICH: Final = vocabulary(
    "with of that mit con avec for has have having за with_ taking waiting longer over"
)
