"""Tell "of" that leads to the value of a measure, "a wait of 5 minutes", from "of" that says of which cases."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.deadlines.moments import has_former
from outcomes.statement.roles.parts import Part


def tells_measure(tokens: Tokens, part: Part) -> bool:
    """Whether "of" tells what a measure is to be, or is beside what it was: "a size of 90 MB against 140 MB"."""
    before = tokens.words[part.first - 1] if part.first else ""
    if before in _TYPICAL:
        return True
    near = tokens.words[max(0, part.first - _LONGEST_MEASURE) : part.first]
    if near[-1:] and near[-1] not in words.MEASURED and _TYPICAL.isdisjoint(near):
        return False
    if not _AIMS.isdisjoint(tokens.words[: part.first]):
        return True
    if not _SET.isdisjoint(near):
        return False
    if has_former(tokens, part):
        return True
    at = part.after + (tokens.words[part.after : part.after + 1] == (",",))
    against = words.CUES_BEFORE.match(tokens, at) if at < len(tokens) else None
    return against is not None and against[1] in ("baseline", "from")


_LONGEST_MEASURE: Final = 3
_SET: Final = vocabulary(
    "cache heap pool buffer batch chunk page window queue block limit max maximum minimum min"
)
"""Whose size somebody sets."""
_TYPICAL: Final = frozenset({"median", "average", "mean", "p50", "p90", "p95", "p99"})
"""Before "of" a value, not a condition: "takes a median of 12 s"."""
_AIMS: Final = vocabulary(
    "aim aiming target targeting goal objective want hope achieve reach hit get maintain expect striving ziel"
)
"""Words with which "of" tells where it is to go: "we aim at a wait of 5 minutes"."""
