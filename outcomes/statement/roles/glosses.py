"""Leave shares in parentheses alone that gloss the count before: "500 users at once (20% of all)"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.statement.roles.parts import LEVEL, OPENED, SKIP, Part


def leave_shares(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Leave the share alone that a count is of those there are: "with 500 searches at once (10% of users)"."""
    if OPENED.isdisjoint(tokens.lows):
        return
    for count, share in pairwise(parts):
        told = count.role == SKIP and count.quantity.unit is None and share.role == LEVEL
        opened = told and share.quantity.unit == "%" and tokens.words[share.first - 1] in OPENED
        if opened and tokens.words[share.after : share.after + 1] in _OF:
            share.role = SKIP


_OF: Final = (("of",), ("der",), ("des",), ("de",), ("del",), ("dos",))
