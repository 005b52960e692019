"""Tell what somebody sets or hands out from what comes of it: a limit, attempts, memory, a share sent, days."""

from __future__ import annotations

import re
from typing import Final

from outcomes.model import Direction, Quantity
from outcomes.quantity.convert import base, compare, is_duration
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.draft import Draft
from outcomes.statement.sentence import Sentence
from outcomes.statement.weighing import given_times


def is_set(sentence: Sentence, draft: Draft, *, promising: bool) -> bool:
    """Whether the values of a draft are set by whoever writes, and nothing that is measured afterwards."""
    target = draft.target
    if target is not None and draft.baseline is not None and _leaves_room(draft.baseline, target):
        return True
    bare = target is not None and not (draft.baseline or target.unit)
    if target is not None and bare and (_is_of_few(draft, target) or _is_load(draft)):
        return True
    if "elocity" in draft.metric and _is_velocity(draft):
        return True
    if given_times.is_given(sentence, draft, promising=promising):
        return True
    return not promising and (
        _is_rolled_out(draft)
        or _is_maximum(draft)
        or _is_gone_over(sentence, draft)
        or _is_tries(draft)
        or _is_limit(draft)
        or _is_rhythm(sentence, draft)
        or _is_price_limit(sentence, draft)
        or _is_provided(sentence, draft)
        or _is_passed_on(sentence, draft)
    )


def _leaves_room(baseline: Quantity, target: Quantity) -> bool:
    """Whether "up to 12 searches, before it was 5" leaves more room."""
    return target.text.lower().startswith("up to") and compare(baseline, target) == 1


def _is_load(draft: Draft) -> bool:
    """Whether a bare count is how many a thing is to bear at once: "700 concurrent users"."""
    return not draft.change and draft.metric.partition(" ")[0].lower() in _AT_ONCE


_AT_ONCE: Final = vocabulary("concurrent simultaneous parallel")


def _is_maximum(draft: Draft) -> bool:
    """Whether bare counts are the most that is allowed: "Max clients per route goes from 20 to 40"."""
    values = [value for value in draft.quantities if value]
    opening = draft.metric.partition(" ")[0].lower()
    return opening in _MAXIMUM and all(value.unit in (None, "x") for value in values)


_MAXIMUM: Final = vocabulary("max maximum min minimum máximo mínimo maximale")


def _is_gone_over(sentence: Sentence, draft: Draft) -> bool:
    """Whether bare counts are what somebody went over to, whose effect is told behind: "Going from 7 to 3 screens"."""
    if draft.baseline is None or draft.target is None or draft.target.unit is not None:
        return False
    words, part = sentence.tokens.words, sentence.part_of(draft.baseline)
    return (
        words[0] in _GOING and words[1:2] == _FROM and part is not None and part.found.first == len(words[:2])
    )


_GOING: Final = vocabulary("going moving switching changing stepping")
_FROM: Final = ("from",)


def _is_rolled_out(draft: Draft) -> bool:
    """Whether a share is of those who have the change already: "The roll-out goes from 5% to 50%"."""
    value = draft.target or draft.change
    named = draft.metric.lower().split()
    if value is None or value.unit not in ("%", None) or not named:
        return False
    shown = not _SHOWN.isdisjoint(named) and not _STAGES.isdisjoint(named)
    staged = shown or (named[-1] in _STAGES and _STAGED.issuperset(named[:-1]))
    return staged or named[:-1] == ["group"]


_SHOWN: Final = vocabulary("see sees seeing shown served routed get")
_STAGED: Final = vocabulary("the this our feature gradual staged new open closed public")
_STAGES: Final = vocabulary(
    "roll-out rollout ramp ramp-up canary exposure flag beta despliegue déploiement ausrollen"
)


def _is_velocity(draft: Draft) -> bool:
    """Whether a value is how much work a team estimates for itself: "a velocity of 30 points a sprint"."""
    return not _POINTS.isdisjoint(draft.sentence.lower().split())


_POINTS: Final = vocabulary("points point sprint sprints story")


def _is_of_few(draft: Draft, count: Quantity) -> bool:
    """Whether a bare count is of people who look at the work, or of fewer people, which nobody wants."""
    named = draft.metric.lower().split()
    if count.comparator or not named:
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
    return not _RESOURCES.isdisjoint(sentence.behind(change, _BEHIND))


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
