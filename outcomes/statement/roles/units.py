"""The units of values: shared from one to the other and from the metric's name to both, and of what kind they are."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity import spellings
from outcomes.quantity.convert import is_duration
from outcomes.quantity.tokens import tokenize
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.weighing.gate import UNMEASURED


def in_named_unit(
    metric: str, baseline: Quantity | None, target: Quantity | None
) -> tuple[Quantity | None, Quantity | None]:
    """Give bare numbers the unit of time that the metric is named by: "Days from order to key: 14 → 5"."""
    counted = (baseline and baseline.unit is not None) or (target and target.unit is not None)
    unit = _named_unit(metric) if (baseline or target) and not counted else None
    if unit is None:
        return baseline, target
    return (
        replace(baseline, unit=unit) if baseline else None,
        replace(target, unit=unit) if target else None,
    )


def _named_unit(metric: str) -> str | None:
    tokens = tokenize(metric[:300])
    for at, token in enumerate(tokens[:_OPENING]):
        unit = spellings.TIME.get(token.low) if len(token.low) > _OPENING else None
        following = tokens[at + 1].low if at + 1 < len(tokens) else "of"
        if unit and following in _LEADS_ON and (at == 0 or tokens[at - 1].low not in _COUNTED_BY):
            return unit
    return None


_COUNTED_BY: Final = vocabulary("per a each every in pro je por par al la pra /")
"""Words before a period that something else is counted by: "refunds per week"."""
_OPENING: Final = 3
"""Words at the head of a name among which it is counted in a unit, and letters that no unit spelled out falls below."""

_LEADS_ON: Final = vocabulary(
    "to from until till between per of spent lost before after saved for on with without in a at waiting waited / ("
    " bis pro für von hasta para por de jusqu'à avant par pour"
)


def shared_unit(
    baseline: Quantity | None, target: Quantity | None
) -> tuple[Quantity | None, Quantity | None]:
    """Give the unit that only one of the two numbers carries to the other: "from 9 to 4 minutes"."""
    if baseline and target and baseline.unit != target.unit:
        if baseline.unit is None and target.unit:
            baseline = replace(baseline, unit=target.unit)
        elif target.unit is None and baseline.unit:
            target = replace(target, unit=baseline.unit)
        elif target.unit and target.unit.startswith(f"{baseline.unit}/"):
            baseline = replace(baseline, unit=target.unit)
        elif baseline.unit and baseline.unit.startswith(f"{target.unit}/"):
            target = replace(target, unit=baseline.unit)
    return baseline, target


_SIZES: Final = frozenset(spellings.SIZE.values())
_RELATIVE: Final = frozenset({"%", "pp", "x", "points"})


def kind_of_unit(quantity: Quantity) -> str:
    """Return what a quantity is measured in, roughly: time, money, a share, none of what we know."""
    unit = quantity.unit
    if unit is None:
        return "none"
    if is_duration(quantity):
        return "time"
    if unit in _RELATIVE:
        return unit
    bare, _, _ = unit.partition("/")
    if not bare:
        return "grade" if unit[1:].isdigit() else "rate"
    if bare in spellings.MONEY_CODES:
        return "money"
    return "size" if bare in _SIZES else "physical" if unit in UNMEASURED else "other"
