"""Tell by the numbers that a share or factor is the change between two values: "from 7 to 4 minutes, so 43% saved"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.convert import base, compare
from outcomes.quantity.tokens import Tokens
from outcomes.statement.parts import BASELINE, CHANGE, LEVEL, TARGET, Part

AGREES: Final = "agrees"
"""The cue of a change that the values before it come to."""


def tell_changes(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Take a plain share or factor behind two values for their change where it is what they come to."""
    for at in range(2, len(parts)):
        former, latter, part = parts[at - 2 : at + 1]
        if (former.role, latter.role) != (BASELINE, TARGET) or part.role not in (LEVEL, CHANGE):
            continue
        if part.quantity.unit not in _RELATIVE or tokens.words[part.after : part.after + 1] in _OF:
            continue
        if comes_to(former.quantity, latter.quantity, part.quantity):
            if not part.found.signed:
                part.sign = 1 if compare(former.quantity, latter.quantity) == 1 else -1
            part.role, part.cue = CHANGE, AGREES


def comes_to(old: Quantity, new: Quantity, change: Quantity) -> bool:
    """Whether one value has become the other by that share or factor, as far as people round."""
    old = old if old.unit else replace(old, unit=new.unit)
    (kind, before), (other, after) = base(old), base(new)
    if kind != other or kind in _RELATIVE or before <= 0 or after <= 0 or before == after:
        return False
    said = abs(change.value)
    if change.unit == "x":
        return any(abs(said - factor) <= _FACTOR * factor for factor in (after / before, before / after))
    shares = abs(after - before) / before, abs(after - before) / after
    return any(abs(said - 100 * share) <= _POINTS for share in shares)


_RELATIVE: Final = ("%", "x")
_OF: Final = (("of",), ("der",), ("des",), ("von",))
"""Words behind a share with which it is one of something else: "with 50% of requests cached"."""
_POINTS: Final = 3.5
"""Points by which people round a share: 43% are told as 40%."""
_FACTOR: Final = 0.12
"""The share of a factor by which people round it."""
