"""Tell by the numbers that a share or factor is the change between two values: "from 7 to 4 minutes, so 43% saved"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.convert import LESS_IS_BETTER, base, compare
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.roles.parts import BASELINE, CHANGE, LEVEL, OPENED, SKIP, TARGET, Part, is_content

AGREES: Final = "agrees"
"""The cue of a change that the values before it come to."""


def tell_changes(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Take a plain share or factor behind two values for their change where it is what they come to."""
    for at in range(_PAIR, len(parts)):
        former, latter, part = parts[at - _PAIR : at + 1]
        _take_up(tokens, former, latter, part)
        if (former.role, latter.role) != (BASELINE, TARGET) or part.role not in (LEVEL, CHANGE):
            continue
        if part.quantity.unit not in _RELATIVE or tokens.words[part.after : part.after + 1] in _OF:
            continue
        if comes_to(former.quantity, latter.quantity, part.quantity):
            if not part.found.signed:
                part.sign = 1 if compare(former.quantity, latter.quantity) == 1 else -1
            part.role, part.cue = CHANGE, AGREES


def _take_up(tokens: Tokens, change: Part, former: Part, latter: Part) -> None:
    """Let the values behind "more than doubled conversion, from 2.6% to 5.5%" be of what has changed."""
    if change.role != CHANGE or (former.role, latter.role) != (BASELINE, TARGET) or former.cue == AGREES:
        return
    one_clause = _ELSE.isdisjoint(tokens.words[change.after : former.first])
    if one_clause and comes_to(former.quantity, latter.quantity, change.quantity):
        former.cue = AGREES


def told_before(
    old: Quantity | None, new: Quantity | None, tokens: Tokens, parts: Sequence[Part]
) -> Quantity | None:
    """Return the change that a sentence says of two values told before it: "That's 68% smaller.", "A 40% cut!"."""
    told = [part for part in parts if part.role != SKIP]
    if old is None or new is None or len(told) != 1 or told[0].role != CHANGE:
        return None
    change, lead = told[0], tokens.words[: told[0].found.first]
    named = [low for low in lead if low not in _SAYING]
    if named or change.quantity.unit not in _RELATIVE or not comes_to(old, new, change.quantity):
        return None
    return change.quantity


def pair_of(change: Quantity, tokens: Tokens, parts: Sequence[Part]) -> tuple[Quantity, Quantity] | None:
    """Return the two values that a sentence is, where the change told before it is just that: "(30 min -> 25 min)"."""
    told = [part for part in parts if part.role != SKIP]
    if [part.role for part in told] != [BASELINE, TARGET]:
        return None
    taken = {at for part in told for at in range(part.first, part.after)}
    if any(is_content(tokens, at) for at in range(len(tokens)) if at not in taken):
        return None
    old, new = told[0].quantity, told[1].quantity
    old = old if old.unit else replace(old, unit=new.unit)
    return (old, new) if comes_to(old, new, change) or _differ_by((old, new), change) else None


def pair_asides(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Take two values in parentheses for before and after where the change is just that: "20% more (10 to 12)"."""
    if len(parts) <= _PAIR or OPENED.isdisjoint(tokens.lows):
        return
    for at in range(_PAIR, len(parts)):
        change, one, other = parts[at - _PAIR : at + 1]
        if change.role != CHANGE or tokens.words[max(0, one.first - 1)] not in OPENED:
            continue
        if tokens.words[change.after : one.first - 1].count(".") or not _close_together(tokens, one, other):
            continue
        unit = one.quantity.unit or other.quantity.unit
        values = [part if part.unit else replace(part, unit=unit) for part in (one.quantity, other.quantity)]
        if makes(values[0], values[1], change.quantity):
            rises = compare(values[0], values[1]) == 1
            falls = base(values[0])[0] in LESS_IS_BETTER and change.sign != 1
            turned = change.sign in (1, -1) and change.quantity.unit != "x"
            forward = rises == (change.sign == 1) if turned else rises != falls
            old, new = (one, other) if forward else (other, one)
            for part, value in zip((one, other), values, strict=True):
                part.found = replace(part.found, quantity=value)
            old.role, new.role, old.cue = BASELINE, TARGET, AGREES


def _close_together(tokens: Tokens, one: Part, other: Part) -> bool:
    """Whether the parentheses close behind both of two values."""
    gap = tokens.words[one.after : other.found.first]
    return len(gap) <= _NEAR and not any(low in ")）." for low in gap)


def makes(old: Quantity, new: Quantity, change: Quantity) -> bool:
    """Whether two values differ by a share, a factor or an amount."""
    return comes_to(old, new, change) or _differ_by((old, new), change)


def _differ_by(values: Sequence[Quantity], change: Quantity) -> bool:
    """Whether two values differ by an amount of their own unit, as far as people round."""
    (kind, one), (other_kind, other), (unit, amount) = map(base, (*values, change))
    return kind == other_kind == unit and abs(abs(one - other) - abs(amount)) <= _FACTOR * abs(amount)


def comes_to(old: Quantity, new: Quantity, change: Quantity) -> bool:
    """Whether one value has become the other by that share or factor, as far as people round."""
    old = old if old.unit else replace(old, unit=new.unit)
    (kind, before), (other, after) = base(old), base(new)
    shared = kind in _RELATIVE and change.unit != "x"
    if kind != other or shared or before <= 0 or after <= 0 or before == after:
        return False
    said = abs(change.value)
    if change.unit == "x":
        return any(abs(said - factor) <= _FACTOR * factor for factor in (after / before, before / after))
    shares = abs(after - before) / before, abs(after - before) / after
    return any(abs(said - 100 * share) <= _POINTS for share in shares)


_RELATIVE: Final = ("%", "x")
_ELSE: Final = vocabulary("and while but ; und y et whereas with")
_SAYING: Final = vocabulary(
    "that that's that’s this it it's it’s which is are so an a about around roughly nearly almost over more than now"
    " thus i.e. i.e ie = ~ , ( : ! ! das sind ist also soit c'est"
)
"""Words before a change that says of the values before it, and names nothing of its own."""
_PAIR: Final = 2
_NEAR: Final = 4
"""Tokens between two values in parentheses, at most."""
_OF: Final = (("of",), ("der",), ("des",), ("von",))
"""Words behind a share with which it is one of something else: "with 50% of requests cached"."""
_POINTS: Final = 3.5
"""Points by which people round a share: 43% are told as 40%."""
_FACTOR: Final = 0.12
"""The share of a factor by which people round it."""
