"""Leave values in parentheses alone that gloss the value before: "500 users (20% of all)", "255 KB (85 gzipped)"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.parts import BASELINE, LEVEL, OPENED, SKIP, TARGET, Part, is_aside


def leave_variants(tokens: Tokens, parts: Sequence[Part]) -> list[Part]:
    """Return the parts without a variant beside both values of a pair: "255 KB (85 zipped) to 47 KB (16 zipped)"."""
    if len(parts) < _TWO_PAIRS or OPENED.isdisjoint(tokens.lows):
        return list(parts)
    for at in range(len(parts) - _TWO_PAIRS + 1):
        old, first, new, second = parts[at : at + _TWO_PAIRS]
        if old.role not in _FROM or new.role not in _TO or not first.role == second.role == LEVEL:
            continue
        glosses = _is_gloss(tokens, old, first) and _is_gloss(tokens, new, second)
        if glosses and _called(tokens, first) == _called(tokens, second):
            first.role = second.role = SKIP
            return [part for part in parts if part is not first and part is not second]
    return list(parts)


def _is_gloss(tokens: Tokens, value: Part, aside: Part) -> bool:
    """Whether a value stands in parentheses right behind another one, with what it is called."""
    return (
        tokens.words[value.found.after : aside.first] in _OPENING
        and is_aside(tokens, aside)
        and _called(tokens, aside) != ()
    )


def _called(tokens: Tokens, aside: Part) -> tuple[str, ...]:
    """Return the words behind a value up to the end of its parentheses."""
    behind = tokens.words[aside.after : aside.after + _FEW]
    return behind[: next((at for at, low in enumerate(behind) if low in _CLOSED), 0)]


def leave_shares(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Leave the share alone that a count is of those there are: "with 500 searches at once (10% of users)"."""
    if OPENED.isdisjoint(tokens.lows):
        return
    for count, share in pairwise(parts):
        told = count.role == SKIP and count.quantity.unit is None and share.role == LEVEL
        opened = told and share.quantity.unit == "%" and tokens.words[share.first - 1] in OPENED
        if opened and tokens.words[share.after : share.after + 1] in _OF:
            share.role = SKIP


_TWO_PAIRS: Final = 4
_FROM: Final = frozenset({"from", BASELINE})
_TO: Final = frozenset({"to", "to?", TARGET})
_OPENING: Final = (("(",), ("（",))
_CLOSED: Final = vocabulary(") ）")
_OF: Final = (("of",), ("der",), ("des",), ("de",), ("del",), ("dos",))
_FEW: Final = 5
