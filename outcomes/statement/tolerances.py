"""Tell how far a value may lie off from the value itself: "400 ± 5 %", "1,100 a week (give or take 50)"."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.statement.parts import Part


def is_tolerance(tokens: Tokens, part: Part) -> bool:
    """Whether a quantity says only by how much the one before it may be missed."""
    at = part.found.first
    if tokens.words[max(0, at - _LONGEST) : at] in _OFF:
        return True
    if tokens.words[at] != "±":
        return False
    return any(token.kind == "number" for token in tokens[max(0, at - _LONGEST) : at])


_LONGEST: Final = 3
_OFF: Final = (("give", "or", "take"), ("plus", "or", "minus"), ("plus", "/", "minus"), ("+", "/", "-"))
