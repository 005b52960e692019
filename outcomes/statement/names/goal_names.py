"""Name what a goal is told of: by the words behind its value, or by those before it without the verb of the goal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.statement.names.name_spans import name_behind
from outcomes.statement.roles.parts import Group
from outcomes.statement.weighing import goal_leads, wanted

Words = tuple[str, ...]


def named(tokens: Tokens, start: int, group: Group, tail: Sequence[int], text: str) -> str:
    """Return the name of the target of `group`, whose clause begins at `start`; `text` is what stands before it."""
    if group.target is None or group.change or goal_leads.TELLING.isdisjoint(tokens.lows):
        return text
    lead = tokens.words[start : group.parts[0].found.first]
    if goal_leads.is_direct(lead):
        people = goal_leads.gains_at(lead) is None or _are_people(tokens, tail)
        return (_THIS_TIME.sub("", name_behind(tokens, tail)) or text) if people else text
    text = _without_verb(lead, text)
    if text and group.counts and not group.baseline and group.target.cue in ("to", "take"):
        return _with_noun(text, name_behind(tokens, tail))
    return text


def _are_people(tokens: Tokens, tail: Sequence[int]) -> bool:
    """Whether a number is one of people, who can be won."""
    return bool(tail) and not wanted.COUNTED.isdisjoint(tokens.words[tail[0] : tail[0] + _NOUN])


def _without_verb(lead: Words, text: str) -> str:
    """Drop the verb from a name: "Drive newsletter signups to", "We are targeting a response time of"."""
    first, _, rest = text.partition(" ")
    low = first.lower()
    if not rest or low not in goal_leads.LEADING or low not in lead:
        return text
    at = lead.index(low)
    return rest if at == 0 or low in goal_leads.AIMING or goal_leads.opens(lead, at) else text


def _with_noun(text: str, noun: str) -> str:
    """Add the noun behind a number: "Grow the newsletter to 5,000 subscribers" is of newsletter subscribers."""
    last = noun.rpartition(" ")[2].lower()
    return f"{text} {noun}" if last in _COUNTED and last not in text.lower().split() else text


_NOUN: Final = 5
_THIS_TIME: Final = re.compile(
    r" (?:this|next) (?:quarter|year|month|week|season|spring|summer|autumn|winter)$"
)
"""Words behind a noun that say when, and not of what."""
_COUNTED: Final = wanted.COUNTED | {"clicks", "steps", "taps", "attempts"}
