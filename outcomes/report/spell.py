"""Quantities, criteria and dates in the words of a person."""

from __future__ import annotations

import math

from outcomes.model import Criterion, Deadline, Direction, Quantity

_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"}
_TIGHT = {"%", "x"}
_PERIODS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_COMPARATORS = {"<": "under ", "<=": "at most ", ">": "over ", ">=": "at least ", "~": "about "}


def number(value: float) -> str:
    """Return a number with as many digits as say something: 840, 0.5, 12.3, 1,200."""
    if value == int(value) and abs(value) < 1e15:  # noqa: PLR2004 (beyond this floats skip integers)
        return f"{int(value):,}"
    return f"{value:,.4g}" if abs(value) < 1000 else f"{value:,.0f}"  # noqa: PLR2004 (four digits)


def rounded(value: float, width: float) -> float:
    """Return a value with no more digits than an interval of this width makes sense of: three of the width's."""
    if not (math.isfinite(value) and math.isfinite(width)) or width <= 0:
        return value
    return round(value, 2 - math.floor(math.log10(width)))


def measured(value: float, unit: str | None) -> str:
    """Return a value with its unit: `840 ms`, `12 %`, `$1,200`, `2x`."""
    text = number(value)
    if unit in _SIGNS:
        sign = "-" if value < 0 else ""
        return f"{sign}{_SIGNS[unit]}{number(abs(value))}"
    if unit is None:
        return text
    return f"{text}{unit}" if unit in _TIGHT or unit.startswith("/") else f"{text} {unit}"


def quantity(given: Quantity) -> str:
    """Return a quantity in words, its comparator and range included."""
    text = measured(given.value, given.unit)
    if given.upper is not None:
        text = f"{number(given.value)} to {measured(given.upper, given.unit)}"
    return _COMPARATORS.get(given.comparator or "", "") + text


def deadline(given: Deadline | None) -> str:
    """Return `by 2027-03-31`, `within 14 days`, or nothing."""
    if given is None:
        return ""
    if given.on:
        return f"by {given.on.isoformat()}"
    count, period = (given.within or "P0D")[1:-1], (given.within or "P0D")[-1]
    word = _PERIODS.get(period, period)
    return f"within {count} {word}{'' if count == '1' else 's'}"


def movement(criterion: Criterion) -> str:
    """Return what is to happen to the metric: `from 840 ms to 500 ms`, `by -20%`, `stays under 2%`."""
    parts = []
    if criterion.baseline:
        parts.append(f"from {quantity(criterion.baseline)}")
    if criterion.target:
        word = "stays" if criterion.direction is Direction.MAINTAIN else "to"
        parts.append(f"{word} {quantity(criterion.target)}")
    if criterion.change:
        parts.append(f"({_change(criterion)})" if parts else _change(criterion))
    if not parts and criterion.direction:
        parts.append({"increase": "up", "decrease": "down", "maintain": "unchanged"}[criterion.direction])
    return " ".join(parts)


def _change(criterion: Criterion) -> str:
    change = criterion.change
    assert change is not None
    sign = "+" if change.value > 0 and change.unit != "x" else ""
    return f"{sign}{quantity(change)}"


def promise(criterion: Criterion) -> str:
    """Return a criterion on one line: `p95 checkout latency from 840 ms to 500 ms within 14 days`."""
    words = (criterion.metric, movement(criterion), deadline(criterion.deadline))
    return " ".join(word for word in words if word)
