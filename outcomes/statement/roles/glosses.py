"""Leave shares in parentheses alone that gloss the count before: "80 guests in line (a tenth, 10%)"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.statement.roles.parts import LEVEL, OPENED, SKIP, Part


def leave_shares(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Leave the share alone that a count is of those there are: "with 80 guests at once (10% of them)"."""
    if OPENED.isdisjoint(tokens.lows):
        return
    for count, share in pairwise(parts):
        told = count.role == SKIP and count.quantity.unit is None and share.role == LEVEL
        opened = told and share.quantity.unit == "%" and tokens.words[share.first - 1] in OPENED
        if opened and tokens.words[share.after : share.after + 1] in _OF:
            share.role = SKIP


_OF: Final = (("of",), ("der",), ("des",), ("de",), ("del",), ("dos",))
