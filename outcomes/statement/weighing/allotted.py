"""Tell what somebody sets or hands out from what comes of it: attempts, memory, a limit, a share that is sent, days."""

from __future__ import annotations

import re
from typing import Final

from outcomes.model import Direction
from outcomes.quantity.convert import base, is_duration
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.draft import Draft
from outcomes.statement.sentence import Sentence


def is_allotted(sentence: Sentence, draft: Draft) -> bool:
    """Whether the values of a draft are set by whoever writes, and nothing that is measured afterwards."""
    return (
        _is_tries(draft)
        or _is_limit(draft)
        or _is_rhythm(sentence, draft)
        or _is_price_limit(sentence, draft)
        or _is_provided(sentence, draft)
        or _is_passed_on(sentence, draft)
    )


def is_timebox(draft: Draft) -> bool:
    """Whether a length of time is what people may work on something: "at most 4 hours go into the fix"."""
    if draft.metric in _USE and draft.target is not None:
        return is_duration(draft.target)
    return _SPENT.match(draft.metric) is not None


_USE: Final = frozenset({"Use", "Spend", "Take"})
_SPENT: Final = re.compile(
    r"(?:(?:were|was|are|is|be) spent|went into|go(?:es)? into|gone into|timebox)\b", re.IGNORECASE
)


def is_velocity(draft: Draft) -> bool:
    """Whether a value is how much work a team estimates for itself: "a velocity of 30 points a sprint"."""
    return "elocity" in draft.metric and not _POINTS.isdisjoint(draft.sentence.lower().split())


_POINTS: Final = vocabulary("points point sprint sprints story")


def is_of_few(draft: Draft) -> bool:
    """Whether a bare count is of people who look at the work, or of fewer people, which nobody wants."""
    target, named = draft.target, draft.metric.lower().split()
    if target is None or target.unit or target.comparator or draft.baseline or not named:
        return False
    if draft.direction is Direction.DECREASE and not draft.change:
        return len(named) == 1 and named[0] in words.PEOPLE
    return named[0] in _REVIEWERS and not _AGREE.isdisjoint(named)


_REVIEWERS: Final = vocabulary("reviewers reviewer approvers maintainers maintainer owners")
_AGREE: Final = vocabulary("approve approves approved agree sign review")


def _is_tries(draft: Draft) -> bool:
    """Whether a few attempts or rounds are what code is told to make: "attempts go from 6 to 2"."""
    if draft.target is None or draft.target.unit is not None or draft.target.value > _MOST_TRIES:
        return False
    values = [value for value in draft.quantities if value]
    if not all(value.unit is None and value.value == int(value.value) for value in values):
        return False
    named = [word.strip("`*()[]:") for word in draft.metric.lower().split()]
    head = next((at for at, word in enumerate(named) if at and word in _BELONGING), len(named))
    return bool(named) and named[head - 1] in _TRIES and not named[0].startswith("fail")


_MOST_TRIES: Final = 20
_TRIES: Final = vocabulary(
    "attempts attempt retries tries iterations epochs maxattempts max_attempts repeats"
)
_BELONGING: Final = vocabulary("of for in on per")


def _is_limit(draft: Draft) -> bool:
    """Whether a value is how much is allowed: "Rate limit: 60 requests per minute"."""
    if draft.baseline or draft.target is None or draft.target.comparator:
        return False
    return _RATE.match(draft.metric) is not None


_RATE: Final = re.compile(r"(?:rate|upload|request|api)[ -]limit\b|limit (?:of|for|on)\b", re.IGNORECASE)


def _is_rhythm(sentence: Sentence, draft: Draft) -> bool:
    """Whether days or weeks are what people give each other: the length of a sprint or a trial, time to answer."""
    value = draft.target or draft.change
    if value is None or not is_duration(value) or base(value)[1] < _A_DAY:
        return False
    named = draft.metric.lower().split()
    if "stale" in named or (named != [] and named[-1] in _RHYTHMS):
        return True
    before = sentence.tokens.words[: sentence.parts[0].found.first]
    return len(before) > 1 and before[-1] in _GET


_A_DAY: Final = 86400.0
_RHYTHMS: Final = vocabulary("sprint sprints cycle cycles trial trials iteration iterations cooldown")
_GET: Final = frozenset({"get", "gets", "have"})


def _is_price_limit(sentence: Sentence, draft: Draft) -> bool:
    """Whether a bound is what something may cost to buy: "The price must stay under 40 EUR"."""
    target = draft.target
    if target is None or draft.baseline or target.comparator not in ("<", "<="):
        return False
    return not (_PRICES.isdisjoint(sentence.tokens.lows) or _OWED.isdisjoint(sentence.tokens.lows)) and (
        not _PRICES.isdisjoint(draft.metric.lower().split())
    )


_PRICES: Final = frozenset({"price", "prices", "preis", "precio", "prix"})
_OWED: Final = vocabulary("has have must should needs may can muss darf debe doit")


def _is_provided(sentence: Sentence, draft: Draft) -> bool:
    """Whether something gets more of what it may use: "twice the memory limit", "double the CPU requests"."""
    change = draft.change
    if change is None or change.unit != "x" or change.value <= 1 or draft.direction is Direction.DECREASE:
        return False
    part = sentence.part_of(change)
    behind = sentence.tokens.words[part.found.after : part.found.after + _BEHIND] if part else ()
    return not _RESOURCES.isdisjoint(behind)


_BEHIND: Final = 3
_RESOURCES: Final = vocabulary("memory cpu ram limit limits timeout quota disk heap replicas workers")


def _is_passed_on(sentence: Sentence, draft: Draft) -> bool:
    """Whether a share is what is sent or sampled, or a number stands behind a key of the code that is added."""
    words = sentence.tokens.words
    share = draft.target or draft.change
    if words[0] in _GIVING and draft.target and base(draft.target)[0] == "size":
        return True
    if draft.baseline is None and share and share.unit == "%" and words[0] in _SENDING:
        part = sentence.part_of(share)
        return part is not None and words[part.after : part.after + 1] == _OF
    if draft.baseline is None or draft.target is None:
        return False
    added = draft.metric.lower().split(maxsplit=2)
    return len(added) > 1 and added[0] in _ADDING and _KEY.fullmatch(added[1]) is not None


_KEY: Final = re.compile(r"[a-z]{1,30}[-_.][a-z_.-]{1,40}")


_OF: Final = ("of",)
_GIVING: Final = vocabulary("give gives gave assign assigns allocate allocates grant grants")
_SENDING: Final = vocabulary(
    "send sends sending sample samples sampling log logs logging keep trace tracing report"
)
_ADDING: Final = vocabulary("adds add added gives give sets set uses passes")
