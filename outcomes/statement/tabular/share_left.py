"""Tell a percentage behind a value that says what is left of the former one: "1.2 GB → 480 MB (40%)"."""

from __future__ import annotations

from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.convert import base
from outcomes.statement.draft import Draft


def is_left(draft: Draft, baseline: Quantity | None, target: Quantity | None) -> bool:
    """Whether the change of a draft is but a plain percentage in parentheses that the new value is of the old one."""
    change = draft.change
    if change is None or baseline is None or target is None or change.unit != "%" or not baseline.value:
        return False
    if not change.text.lstrip("~≈ ")[:1].isdigit() or f"({change.text})" not in draft.sentence:
        return False
    before, after = base(baseline), base(target)
    share = 100 * after[1] / before[1]
    left, gone = abs(share - abs(change.value)), abs(abs(100 - share) - abs(change.value))
    return before[0] == after[0] and left <= _NEAR < gone


_NEAR: Final = 1.5
"""Percentage points by which a rounded share may be off."""
