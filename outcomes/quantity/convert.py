"""Compare quantities of different units: those that measure the same are brought to a base unit first."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from outcomes.model import Quantity

SECONDS: Final = {
    "ns": 1e-9,
    "us": 1e-6,
    "ms": 1e-3,
    "s": 1.0,
    "min": 60.0,
    "h": 3600.0,
    "d": 86400.0,
    "wk": 604800.0,
    "mo": 2629800.0,
    "quarter": 7889400.0,
    "y": 31557600.0,
}
_BYTES: Final = {
    "B": 1.0,
    "KB": 1e3,
    "MB": 1e6,
    "GB": 1e9,
    "TB": 1e12,
    "KiB": 1024.0,
    "MiB": 1024.0**2,
    "GiB": 1024.0**3,
    "TiB": 1024.0**4,
}
_PHYSICAL: Final = {
    "µA": ("current", 1e-6),
    "mA": ("current", 1e-3),
    "A": ("current", 1.0),
    "µW": ("power", 1e-6),
    "mW": ("power", 1e-3),
    "W": ("power", 1.0),
    "kW": ("power", 1e3),
    "Wh": ("energy", 1.0),
    "kWh": ("energy", 1e3),
    "MWh": ("energy", 1e6),
    "Hz": ("frequency", 1.0),
    "kHz": ("frequency", 1e3),
    "MHz": ("frequency", 1e6),
    "GHz": ("frequency", 1e9),
    "kbps": ("bandwidth", 1e3),
    "Mbps": ("bandwidth", 1e6),
    "Gbps": ("bandwidth", 1e9),
}


LESS_IS_BETTER: Final = frozenset({"time", "size"})
"""Kinds of what is taken or used up, which people want less of."""


def base(quantity: Quantity) -> tuple[str | None, float]:
    """Return the dimension (`time`, `size`, `current`, or the unit itself) and the value in its base unit (s, B, A)."""
    whole = quantity.unit or ""
    if whole in SECONDS:
        return "time", quantity.value * SECONDS[whole]
    unit, _, rate = whole.partition("/")
    if unit in _BYTES:
        return f"size/{rate}" if rate else "size", quantity.value * _BYTES[unit]
    physical = None if rate else _PHYSICAL.get(unit)
    if physical:
        return physical[0], quantity.value * physical[1]
    return quantity.unit, quantity.value


def is_duration(quantity: Quantity) -> bool:
    """Whether the quantity is a length of time."""
    return quantity.unit in SECONDS


def rank(unit: str | None) -> float:
    """Return the length of a unit of time in seconds, or 0 when it is none."""
    return SECONDS.get(unit or "", 0.0)


def compare(left: Quantity, right: Quantity) -> float | None:
    """Return the sign of `right - left` as -1.0, 0.0 or 1.0, or None when the units cannot be compared."""
    left_value, right_value = left.value, right.value
    if left.unit != right.unit:
        left_kind, left_value = base(left)
        right_kind, right_value = base(right)
        if left_kind != right_kind and left_kind is not None and right_kind is not None:
            return None
    return float((right_value > left_value) - (right_value < left_value))


def negative(quantity: Quantity) -> Quantity:
    """Return a quantity as so much less: its value, and its upper end where it is a range, below zero."""
    upper = -abs(quantity.upper) if quantity.upper is not None else None
    return replace(quantity, value=-abs(quantity.value), upper=upper)
