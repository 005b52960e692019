"""Tell whether a value of a sentence belongs to the metric before it, or is of another one."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from outcomes.quantity.convert import base
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.pairing.agreeing import AGREES
from outcomes.statement.roles.gained import WON
from outcomes.statement.roles.parts import (
    BASELINE,
    CHANGE,
    LEVEL,
    TARGET,
    Group,
    Part,
    enclosing,
    holds_content,
    is_aside,
    is_content,
)

_BOUNDARY: Final = frozenset(
    {
        "without",
        ",",
        ";",
        "；",
        "，",
        "、",
        "and",
        "while",
        "but",
        "whereas",
        "und",
        "y",
        "et",
        "e",
        "и",
        "|",
        "/",
        "&",
        "with",
    }
)

_AIMS: Final = frozenset(
    {"for", "at", "take", "be", "target", "goal", "aim", "ziel", "meta", "then", "reach", "objetivo", "cible"}
)


def fits(one: Part | None, other: Part) -> bool:
    """Whether two values can be of one metric: "31 languages now, 92% of all strings" are not."""
    if one is None or "from" in (one.cue, other.cue) or other.cue in ("to", "->", "→"):
        return True
    return of_one_kind(one, other) or one.after >= other.first - 2


def of_one_kind(one: Part, other: Part) -> bool:
    """Whether two values are of one dimension, as far as their units tell."""
    units = {dimension(one), dimension(other)}
    return len(units) == 1 or (None in units and not units & {"%", "USD", "EUR", "GBP"})


_CLAUSES: Final = frozenset({";", "；", "|"})


def dimension(part: Part) -> str | None:
    """Return what a value is a measure of, whatever it is counted per."""
    return base(replace(part.quantity, unit=bare_unit(part)))[0]


def bare_unit(part: Part) -> str | None:
    """Return the unit of a value without the period that it is counted by."""
    return (part.quantity.unit or "").partition("/")[0] or None


def starts_anew(tokens: Tokens, group: Group, part: Part) -> bool:
    """Whether a part belongs to another metric than the group before it."""
    if part.role == BASELINE and not group.baseline and group.complete:
        former = _is_of_another(tokens, group, part)
        if former is not None:
            return former
    if part.cue == AGREES or (part.role == TARGET and _takes_up(tokens, group, part)):
        return False
    won = part.cue in WON and part.noun != ""  # "… up from 70 to 120 fps, about 4 ms of frame time won"
    complete = group.complete
    limit = complete and (won or _is_a_limit(tokens, group, part))
    if limit or (complete and is_aside(tokens, part)):
        return limit or _is_in_another_aside(tokens, group, part)
    if (
        part.role == TARGET
        and part.cue in _AIMS
        and group.target
        and group.target.role == LEVEL
        and not _named_between(tokens, group, part)
    ):
        return group.baseline is not None
    taken = _has_taken(group, part.role)
    bounded = (taken or complete) and not _BOUNDARY.isdisjoint(tokens.words[group.after : part.first])
    if taken and (bounded or part.role == LEVEL):
        return bounded
    return (taken or bounded) and _named_between(tokens, group, part)


def _is_in_another_aside(tokens: Tokens, group: Group, part: Part) -> bool:
    """Whether each metric has its values in brackets of its own: "late parcels (9% → 4%), complaints (40 → 25)"."""
    first = group.parts[0]
    if part.role != BASELINE or not is_aside(tokens, first) or part.first in enclosing(tokens, first):
        return False
    return _named_between(tokens, group, part)


def _is_a_limit(tokens: Tokens, group: Group, part: Part) -> bool:
    """Whether a bound says what must hold meanwhile: "… as long as refunds stay under 2%"."""
    if (
        part.role != LEVEL
        or part.quantity.comparator in (None, "~")
        or not _named_between(tokens, group, part)
    ):
        return False
    between = tokens[group.after : part.found.first + 2]
    said = not _PROVISOS.isdisjoint([token.low for token in between])
    return said or bool(words.HOLDS.find(between))


_PROVISOS: Final = vocabulary(
    "without provided providing keeping letting guardrail guardrails long sofern solange ohne siempre sin sans tant"
    " purché senza desde sem mits zonder"
)
"""Words with which a clause says under which condition something is to get better."""


def _has_taken(group: Group, role: str) -> bool:
    """Whether the place of a part in this role is taken."""
    if role == BASELINE:
        return group.baseline is not None
    if role == CHANGE:
        return group.change is not None
    return group.target is not None and role in (TARGET, LEVEL)


def _named_between(tokens: Tokens, group: Group, part: Part) -> bool:
    return holds_content(tokens, range(group.after, part.first))


def _is_of_another(tokens: Tokens, group: Group, part: Part) -> bool | None:
    """Whether a former value behind a finished group is of another metric; None when the rest has to tell."""
    gap = tokens[group.after : part.first]
    if part.cue in ("was", "were") and _bounded_name(tokens, group, part):
        return True
    named = _named_between(tokens, group, part)
    if tokens[part.first].low in ("up", "down"):
        unlike = group.target is not None and not of_one_kind(group.target, part)
        return unlike and named and any(token.low in _CLAUSES for token in gap)
    if part.cue == "from" and group.change and not group.target and named:
        apart = group.change.quantity.unit != part.quantity.unit
        return apart and any(token.low in _BOUNDARY for token in gap)
    if _has_verb(tokens, group.after, part):
        return None
    unlike = group.target is not None and not of_one_kind(group.target, part)
    ends = _CLAUSES | {","} if unlike else _CLAUSES
    return named and any(token.low in ends for token in gap) and part.cue in ("from", "von", "de")


def _takes_up(tokens: Tokens, group: Group, part: Part) -> bool:
    """Whether a wish takes up the value before: "2.4% of packets get lost, the goal is 1%"."""
    level = group.target or group.baseline
    if level is None or group.change or (group.target and group.baseline):
        return False
    if group.target and (level.role != LEVEL or level.quantity.comparator in _BOUNDS):
        return False
    if not _TAKEN_UP.isdisjoint(tokens.words[part.first : part.found.first]) and of_one_kind(level, part):
        return True
    cuts = [at for at in range(group.after, part.first) if tokens.words[at] in _CLAUSE_ENDS]
    if not cuts or (not of_one_kind(level, part) and part.quantity.unit is not None):
        return False
    own = [
        at for at in range(cuts[-1], part.first) if is_content(tokens, at) and tokens[at].low not in _WISHING
    ]
    return not own


_TAKEN_UP: Final = frozenset({"it", "that", "this", "them", "es", "das"})

_BOUNDS: Final = frozenset({"<", "<=", ">", ">="})

_CLAUSE_ENDS: Final = frozenset(
    {",", ";", "，", "；", ":", "–", "—", "and", "but", "und", "aber", "y", "pero", "et", "и"}
)

_WISHING: Final = frozenset(
    [
        "want",
        "wants",
        "would",
        "like",
        "wish",
        "hope",
        "hopes",
        "shared",
        "should",
        "it",
        "that",
        "this",
        "them",
        "we",
        "our",
        "goal",
        "aim",
        "target",
        "new",
        "model",
        "ought",
    ]
)


def has_own_baseline(tokens: Tokens, group: Group, part: Part, following: Part | None) -> bool:
    """Whether a level behind a finished pair brings its own former value: "… gives an answer in 4 days, not 11"."""
    if following is None or not (group.baseline and group.target):
        return False
    own = part.role == LEVEL and following.role == BASELINE and following.first <= part.after + 1
    return own and holds_content(tokens, range(group.after, part.first))


def _bounded_name(tokens: Tokens, group: Group, part: Part) -> bool:
    """Whether another subject stands before "was": "the median is 26 hours, the longest was 11 days"."""
    gap = range(group.after, part.first)
    cut = max((at for at in gap if tokens[at].low in _BOUNDARY), default=None)
    return cut is not None and any(
        is_content(tokens, at) and tokens[at].low not in _RECENTLY for at in range(cut, part.first)
    )


_RECENTLY: Final = frozenset(
    {"last", "previous", "past", "so", "far", "until", "quarter", "year", "month", "week", "season", "spring"}
)


def _has_verb(tokens: Tokens, first: int, part: Part) -> bool:
    return part.cue in ("from", "von", "de", "с", "из", "从") and bool(
        words.MOVES.find(tokens[first : part.first])
    )
