"""Quantities: what a number in a text says, in which unit, and how two of them compare."""

from __future__ import annotations

from outcomes.model import Quantity
from outcomes.quantity.scan import Found, scan
from outcomes.quantity.tokens import Tokens, tokenize

__all__ = ["Found", "Tokens", "parse", "scan", "tokenize"]


def parse(text: str) -> Quantity | None:
    """Return the first quantity of a short text such as "< 500 ms" or "-30 %", or None."""
    text = text[:400]
    found = scan(Tokens(tokenize(text), text))
    return found[0].quantity if found else None
