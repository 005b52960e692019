"""The part that a quantity plays in its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from outcomes.model import Quantity
from outcomes.quantity import Found
from outcomes.quantity.tokens import Token

BASELINE, TARGET, CHANGE, LEVEL, SKIP = "baseline", "target", "change", "level", "skip"


@dataclass(slots=True)
class Part:
    """A quantity in its role, with the tokens that it and its cues take."""

    role: str
    found: Found
    first: int
    after: int
    cue: str = ""
    sign: int | None = None
    """Direction that a word beside it says: -1, 0 (better), 1."""
    noun: str = ""
    """Words between the halves of "one reviewer in fifty"."""

    @property
    def quantity(self) -> Quantity:
        """The quantity itself."""
        return self.found.quantity


def bounded(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Whether a boundary (comma, semicolon, bar) stands between two tokens."""
    return any(token.low in (",", ";", "；", "，", "、", "|") for token in tokens[first:after])
