"""A quantity in another unit of the same kind, as the verdict and the reports need it."""

from __future__ import annotations

from dataclasses import replace

from outcomes.model import Quantity
from outcomes.quantity.convert import base


def in_unit(quantity: Quantity, unit: str | None) -> float | None:
    """Return the quantity's value in `unit`, or None when it is of another kind (milliseconds as percent).

    A bare number is taken to be in `unit` already, and a metric without a unit takes any.
    """
    if unit is None or quantity.unit is None or quantity.unit == unit:
        return quantity.value
    kind, value = base(quantity)
    wanted, one = base(replace(quantity, value=1.0, unit=unit))
    return value / one if kind == wanted and kind in ("time", "size") else None
