"""Name what a share is of, where the words behind the number say it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.statement.name_spans import name_behind
from outcomes.statement.parts import Group, Part


def share_of(tokens: Tokens, group: Group, tail: Sequence[int], text: str) -> str:
    """Return what a share is of: "90% of access requests answered within 2 days" names it behind the number."""
    target = group.target or group.baseline
    if target is None or not tail or (group.baseline is not group.target and group.baseline is not None):
        return ""
    low = tokens[tail[0]].low
    if target.after != tail[0] or low not in _SHARED:
        return ""
    named = name_behind(tokens, tail) or (
        tokens[tail[1]].text if len(tail) > 1 and tokens[tail[1]].kind == "word" else ""
    )
    return named if named and len(text.split()) <= 1 else ""


_SHARED: Final = frozenset({"of", "der", "des", "de", "las", "los", "del", "dos", "das"})
"""Words behind a share that say of what."""


def of_what(tokens: Tokens, first: Part, inner: Sequence[int], text: str) -> str:
    """Return what the first of several shares is of: "we lose 2.4% of packets in the orchard, the goal is 1%"."""
    if first.quantity.unit != "%" or first.after >= len(tokens) or tokens[first.after].low not in _SHARED:
        return ""
    behind = [i for i in inner if i >= first.after]
    return name_behind(tokens, behind) if behind and len(text.split()) <= 1 else ""
