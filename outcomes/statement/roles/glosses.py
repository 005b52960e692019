"""Leave alone what stands in parentheses and says again how much: "80 guests (10% of them)", "saves 3 min (20%)"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.statement import words
from outcomes.statement.roles.gained import is_spent
from outcomes.statement.roles.parts import BASELINE, CHANGE, LEVEL, OPENED, SKIP, TARGET, Part, enclosing


def leave_shares(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Leave the share alone that a count is of those there are: "with 80 guests at once (10% of them)"."""
    if OPENED.isdisjoint(tokens.lows):
        return
    for count, share in pairwise(parts):
        told = count.role == SKIP and count.quantity.unit is None and share.role == LEVEL
        opened = told and share.quantity.unit == "%" and tokens.words[share.first - 1] in OPENED
        if opened and tokens.words[share.after : share.after + 1] in _OF:
            share.role = SKIP


def leave_other_forms(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Leave the second form of one change alone: "saves 90 bytes (-0.3%)", "6 minutes (~25%) shorter"."""
    if OPENED.isdisjoint(tokens.lows) or {part.role for part in parts} >= {BASELINE, TARGET}:
        return
    for told, again in pairwise(parts):
        if told.role not in (CHANGE, LEVEL) or again.role not in (CHANGE, LEVEL):
            continue
        gap = tokens.words[told.after : again.first]
        if not gap or gap[-1] not in OPENED or len(gap) > _NEAR or not _are_two_forms(told, again):
            continue
        behind = enclosing(tokens, again).stop
        better = words.COMPARATIVES.match(tokens, behind) if len(gap) == 1 and behind < len(tokens) else None
        if better and told.role == LEVEL:
            told.role, told.sign, told.after = CHANGE, better[1], better[0]
        if told.role == CHANGE:
            again.role = SKIP


def _are_two_forms(told: Part, again: Part) -> bool:
    """Whether one of two values is an amount and the other a share."""
    amount, share = (told, again) if again.quantity.unit == "%" else (again, told)
    return share.quantity.unit == "%" and is_spent(amount.quantity)


_NEAR: Final = 6
"""Words between the two forms, at most, with the parenthesis."""
_OF: Final = (("of",), ("der",), ("des",), ("de",), ("del",), ("dos",))
