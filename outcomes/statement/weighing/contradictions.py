"""Tell where what a criterion says contradicts itself: the verb and the values, or a percentage and the values."""

from __future__ import annotations

from typing import Final

from outcomes.model import Direction, Quantity
from outcomes.statement.draft import Draft


def goes_elsewhere(draft: Draft, sign: float | None) -> bool:
    """Whether the verb says one way and the values the other: "reduce NPS from 30 to 45"."""
    if not sign or draft.guardrail:
        return False
    return draft.direction is (_DOWN if sign > 0 else _UP)


def contradict(baseline: Quantity, target: Quantity, change: Quantity) -> bool:
    """Whether a stated percentage does not follow from the two values."""
    if baseline.unit != target.unit or baseline.value == 0:
        return False
    if change.unit == "%":
        actual = 100 * (target.value - baseline.value) / abs(baseline.value)
        return (
            abs(actual - change.value) > _TOLERANCE and abs(abs(actual) - abs(change.value)) > _TOLERANCE
        ) or (actual * change.value < 0)
    if change.unit == "pp" and baseline.unit == "%":
        return abs(target.value - baseline.value - change.value) > 1
    return False


_UP, _DOWN = Direction.INCREASE, Direction.DECREASE
_TOLERANCE: Final = 6.0
"""Percentage points by which a stated percentage may differ from what the two values give."""
