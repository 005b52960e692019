"""Leave a number alone that tells of what size the subject is: "Loading 10k rows took 4.5 s, now takes 0.9 s"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.quantity.convert import base
from outcomes.quantity.tokens import Tokens
from outcomes.statement.roles.parts import BASELINE, LEVEL, SKIP, TARGET, Part, bounded, is_content


def leave_sizes(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Leave numbers alone that count or weigh the subject of a pair of values of another kind."""
    for at in range(1, len(parts) - 1):
        one, other = parts[at], parts[at + 1]
        if {one.role, other.role} != _PAIR or not _alike(one, other):
            continue
        for size in parts[:at]:
            if size.role == LEVEL and _is_of_subject(tokens, size, one):
                size.role = SKIP


_PAIR: Final = {BASELINE, TARGET}


def _alike(one: Part, other: Part) -> bool:
    """Whether two values are of one kind; the unit may be said of one alone."""
    kinds = {base(one.quantity)[0], base(other.quantity)[0]}
    return len(kinds - {None}) <= 1


def _is_of_subject(tokens: Tokens, size: Part, value: Part) -> bool:
    """Whether a number has its noun behind it, and is of another kind than the value in the same clause."""
    if size.quantity.comparator not in (None, "~") or size.found.signed or size.found.weak:
        return False
    named = size.after < len(tokens) and is_content(tokens, size.after)
    unlike = base(size.quantity)[0] != base(value.quantity)[0]
    return named and unlike and not bounded(tokens, size.after, value.first)
