"""Join the two values that stand in parentheses behind a change: "3.5x faster (60 ms vs 230 ms)"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from outcomes.quantity.convert import base
from outcomes.quantity.tokens import Tokens
from outcomes.statement.roles.parts import BASELINE, CHANGE, LEVEL, OPENED, TARGET, Part, enclosing


def join_aside(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Take the value beside a former one in the same parentheses for where the change before them leads."""
    if len(parts) < _CHANGE_AND_PAIR or OPENED.isdisjoint(tokens.lows):
        return
    changed = next((at for at, part in enumerate(parts) if part.role == CHANGE), len(parts))
    for one, other in pairwise(parts[changed + 1 :]):
        if {one.role, other.role} != _PAIR or not _share_parentheses(tokens, one, other):
            continue
        if base(one.quantity)[0] in (None, base(other.quantity)[0]):
            value = one if one.role == LEVEL else other
            value.role = TARGET
        return


def _share_parentheses(tokens: Tokens, one: Part, other: Part) -> bool:
    """Whether two values are all that stands in parentheses."""
    opened = enclosing(tokens, one)
    return opened.start < one.first and other.found.first in opened


_CHANGE_AND_PAIR: Final = 3
_PAIR: Final = {LEVEL, BASELINE}
