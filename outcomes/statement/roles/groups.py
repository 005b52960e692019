"""Compose the parts of a sentence into groups: one group for each metric that it speaks of."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.convert import base
from outcomes.quantity.tokens import Tokens
from outcomes.statement.roles.membership import fits, has_own_baseline, starts_anew
from outcomes.statement.roles.parts import BASELINE, CHANGE, LEVEL, SKIP, TARGET, Group, Part, is_aside
from outcomes.statement.sentence import Sentence


def compose(sentence: Sentence) -> list[Group]:
    """Return the groups of a sentence in order; they are shared, so nobody changes them."""
    if sentence.groups is None:
        sentence.groups = _composed(sentence)
    return sentence.groups


def _composed(sentence: Sentence) -> list[Group]:
    groups: list[Group] = []
    for at, part in enumerate(sentence.parts):
        if part.role == SKIP:
            continue
        current = groups[-1] if groups else None
        following = sentence.parts[at + 1] if at + 1 < len(sentence.parts) else None
        if (
            current is None
            or starts_anew(sentence.tokens, current, part)
            or has_own_baseline(sentence.tokens, current, part, following)
            or _bounds_another(current, part)
        ):
            current = Group(part.first, part.after)
            groups.append(current)
        if _put(current, part, sentence.tokens):
            current.first = min(current.first, part.first)
            current.after = max(current.after, part.after)
    return [group for group in groups if group.baseline or group.target or group.change]


def _bounds_another(group: Group, part: Part) -> bool:
    """Whether a bound is of another metric than the values before it: "from 2% to 1%; no more than +50 ms on p95"."""
    value = group.target.quantity if group.target else None
    if value is None or part.role != CHANGE or part.quantity.comparator not in ("<", "<="):
        return False
    if group.baseline and part.sign == 1:  # "…; at most 5% more memory"
        return True
    kind = base(part.quantity)[0]
    return kind is not None and part.quantity.unit not in _RELATIVE and kind != base(value)[0]


_RELATIVE: Final = ("%", "pp", "points", "x")


def _put(group: Group, part: Part, tokens: Tokens) -> bool:
    if part.role == TARGET and group.target and group.target.role == LEVEL and group.baseline is None:
        group.baseline, group.target = group.target, part
    elif part.role == BASELINE and group.baseline is None:
        if not fits(group.target, part):
            return False
        group.baseline = part
    elif (
        part.role in (TARGET, LEVEL)
        and group.target is None
        and not (part.role == LEVEL and group.complete and is_aside(tokens, part))
    ):
        if group.baseline and not fits(group.baseline, part):
            return False
        group.target = part
    elif _states_change(tokens, part) and (
        group.change is None or _is_better_change(tokens, group.change, part)
    ):
        group.change = part
    else:
        return False
    return True


def _states_change(tokens: Tokens, part: Part) -> bool:
    """Whether the part is a change by its cue, or a share in parentheses behind the values."""
    return part.role == CHANGE or (
        part.role == LEVEL and is_aside(tokens, part) and part.quantity.unit in ("%", "x")
    )


def _is_better_change(tokens: Tokens, old: Part, new: Part) -> bool:
    """Whether a share tells a change better than an amount; not one that only glosses it: "by 5 minutes (~25%)"."""
    relative = old.quantity.unit not in _SHARES and new.quantity.unit in _SHARES
    return relative and not (old.cue == "by" and is_aside(tokens, new))


_SHARES: Final = ("%", "x", "pp")
