"""Tell a moment or a stretch of time from a value: "after 3 days, it was 9", "the first 30 s"."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.convert import is_duration
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.deadlines.clocks import is_time_of_day
from outcomes.statement.roles.parts import OPENED, Part

_MOMENTS: Final = vocabulary(
    "after before then new nach después antes avant après depois после до_ past prior"
)


def is_key(tokens: Tokens, part: Part) -> bool:
    """Whether "before" or "after" names a value and no moment: a colon follows it, or its counterpart is there."""
    if not _JOINTS.isdisjoint(tokens.words[part.first + 1 : part.found.first]):
        return True
    return not (_THEN.isdisjoint(tokens.lows) or _NOW.isdisjoint(tokens.lows))


_JOINTS: Final = frozenset({":", "：", "=", "|"})


_THEN: Final = frozenset({"before", "antes", "avant", "vorher", "prima", "was"})


_NOW: Final = frozenset({"after", "después", "après", "depois", "dopo", "nachher", "now"})


def is_stretch_of_time(tokens: Tokens, part: Part) -> bool:
    """Whether "the first 30 s", "the last three" only say of which time or cases."""
    before = tokens.words[part.found.first - 1] if part.found.first else ""
    if before in _STRETCHING and is_duration(part.quantity):
        return True
    return before == "last" and part.found.weak


_STRETCHING: Final = vocabulary(
    "first last past ersten letzten vergangenen primeros últimos últimas premiers derniers dernières primi ultimi"
    " ultime laatste afgelopen primeiros"
)
"""Words before a length of time that is one of the calendar, and lasts for nothing."""


def is_moment(tokens: Tokens, part: Part) -> bool:
    """Whether a value is a time of day, or only says when: "after 3 days"."""
    if tokens[part.found.after - 1].kind == "clock" and is_time_of_day(tokens, part):
        return True
    if part.cue not in _MOMENTS or part.first == part.found.first:
        return False
    if part.cue in _THEN and part.first and tokens.words[part.first - 1] in OPENED:
        return False  # "to 50 ms (before 80 ms)"
    if tokens.words[part.first] == "not":
        return False  # "in 20 s, not after 2 minutes"
    if is_duration(part.quantity) and _is_share_of_before(tokens, part.after):
        return True
    return not is_key(tokens, part) and not has_former(tokens, part)


def _is_share_of_before(tokens: Tokens, at: int) -> bool:
    """Whether a share of before follows in parentheses: "60% still with us after six months (was 38%)"."""
    told = tokens.words[at : at + NEAR]
    return bool(told) and told[0] in OPENED and told[-1] == "%"


def has_former(tokens: Tokens, part: Part) -> bool:
    """Whether a former value follows ("back after 5 hours, today 19"), so that the moment is the value."""
    for at in range(part.after, min(part.after + NEAR, len(tokens))):
        hit = (
            words.CUES_BEFORE.match(tokens, at) if tokens[at - 1].low in ("(", "（", ",", "，", ";") else None
        )
        if hit and hit[1] == "baseline":
            return part.quantity.unit is not None
    return False


NEAR: Final = 4
