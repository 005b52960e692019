"""What a body says will change, in short: its goals and their values."""

from __future__ import annotations

from outcomes.model import Criterion, Kind, Quantity
from outcomes.statement import read


def goals(body: str) -> list[Criterion]:
    """Return the criteria of a body that count and are no guardrails."""
    kept = (Kind.OUTCOME, Kind.ENABLER)
    return [c for c in read(body).criteria if not c.guardrail and c.kind in kept]


def number(quantity: Quantity | None) -> float | None:
    """Return the value of a quantity, if there is one."""
    return None if quantity is None else quantity.value


def said(quantity: Quantity | None) -> str | None:
    """Return a quantity as the tables of the tests write it: "<=500 ms", "10..20 %"."""
    if quantity is None:
        return None
    upper = "" if quantity.upper is None else f"..{quantity.upper:g}"
    return f"{quantity.comparator or ''}{quantity.value:g}{upper} {quantity.unit or ''}".strip()
