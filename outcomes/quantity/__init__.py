"""Quantities: what a number in a text says, in which unit, and how two of them compare."""

from __future__ import annotations

from outcomes.model import Quantity
from outcomes.quantity.scan import Found, scan
from outcomes.quantity.tokens import tokenize

__all__ = ["Found", "parse", "scan", "tokenize"]


def parse(text: str) -> Quantity | None:
    """Return the first quantity of a short text such as "< 500 ms" or "-30 %", or None."""
    found = scan(tokenize(text[:400]), text[:400])
    return found[0].quantity if found else None
