"""Join a change with the values that it sums up: "Wall clock | 412 s | 236 s" and below it "43% faster, all green."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from outcomes.model import Direction, Quantity
from outcomes.quantity.convert import base
from outcomes.statement.draft import Draft


def summed_up(before: Sequence[Draft], draft: Draft) -> Draft | None:
    """Return the only one of the criteria before whose values make just the change that a sentence opens with."""
    change = draft.change
    if change is None or draft.baseline or draft.target or change.unit not in ("%", "x") or not draft.prose:
        return None
    if not _LEADING.sub("", draft.sentence, count=1).startswith(change.text.lstrip("~≈-+")):
        return None
    falls = draft.direction is Direction.DECREASE
    told = [
        other for other in before if _makes(other, change, falls=falls) and other.guardrail == draft.guardrail
    ]
    named = [other for other in told if other is before[-1] or other.metric.lower() == draft.metric.lower()]
    return named[0] if len(told) == len(named) == 1 else None


def _makes(draft: Draft, change: Quantity, *, falls: bool) -> bool:
    """Whether the values before and after differ by a change, as far as it is rounded."""
    old, new = draft.baseline, draft.target
    if old is None or new is None or draft.change is not None:
        return False
    (kind, was), (other, now) = base(old), base(new)
    if not was or not now or (kind != other and None not in (kind, other)):
        return False
    if change.unit == "x":
        return abs(max(now / was, was / now) - change.value) <= _ROUNDED * change.value
    return falls == (now < was) and abs(abs(now / was - 1) - abs(change.value) / 100) <= _ROUNDED / 2


_LEADING: Final = re.compile(
    r"[\W_]{0,8}(?:(?:that[’']?s|that is|this is|so|total|overall|in total)\b[\W_]{1,4}){0,2}(?:a |an )?[~≈+-]?",
    re.IGNORECASE,
)
"""What may stand before the change without naming anything."""
_ROUNDED: Final = 0.02
"""The part by which people round a change."""
