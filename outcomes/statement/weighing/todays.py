"""Tell values that only say how things are, or what somebody saw, defined or noted.

"The page takes 8+ seconds", "It cost us $120", "12% more this week", "at times 3 instead of 2", "70% are on Android".
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from outcomes.model import Direction
from outcomes.quantity.convert import LESS_IS_BETTER, base
from outcomes.quantity.spellings import MONEY_CODES
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft
from outcomes.statement.names.metric_kind import is_better_low
from outcomes.statement.sentence import Sentence
from outcomes.statement.weighing import people_shares
from outcomes.statement.weighing.worse import is_disliked


def is_todays(sentence: Sentence, draft: Draft) -> bool:
    """Whether the values of a draft are of today, or describe a fault, a definition or how a week went."""
    return (
        _is_level(sentence, draft) or _is_observed(sentence, draft) or people_shares.is_state(sentence, draft)
    )


def _is_level(sentence: Sentence, draft: Draft) -> bool:
    """Whether a lone level is one of today: used up and not limited, paid by us, an average, or a score got."""
    target = draft.target
    if target is None or draft.baseline or draft.change or draft.guardrail:
        return False
    if draft.deadline and draft.deadline.on:
        return False
    lows = sentence.tokens.lows
    usual = not _USUALLY.isdisjoint(lows) and _AIMED.isdisjoint(lows)
    if usual or _is_too_little(sentence, draft) or _takes_over(draft, lows):
        return True
    if not _MEANT.isdisjoint(lows) or target.comparator in ("<", "<="):
        return False
    if target.comparator in (">", ">="):
        return _is_used_up(draft.metric)
    spent = (target.unit or "").partition("/")[0] in MONEY_CODES and not _PAID.isdisjoint(lows)
    return (
        spent
        or _OVERALL.match(draft.metric) is not None
        or _SCORED.search(draft.metric) is not None
        or (not _BE.isdisjoint(lows) and _is_stated(sentence, draft))
    )


def _is_too_little(sentence: Sentence, draft: Draft) -> bool:
    """Whether "is only" stands before a share of which people want more: "Conversion is only 2%"."""
    target = draft.target
    if target is None or target.unit != "%" or "only" not in sentence.tokens.lows:
        return False
    before = sentence.before(target, len(_IS_ONLY))
    return before[-1:] == _IS_ONLY[1:] and before[0] in _BE and not is_better_low(draft.metric)


def _takes_over(draft: Draft, lows: frozenset[str]) -> bool:
    """Whether something "takes over" a time, which nobody promises."""
    target = draft.target
    if target is None or target.comparator not in (">", ">=") or base(target)[0] not in LESS_IS_BETTER:
        return False
    return not _TAKES.isdisjoint(lows)


def _is_used_up(metric: str) -> bool:
    """Whether a name is of what people want little of, so that "more than" is how much there is of it."""
    return not _USED.isdisjoint(metric.lower().split()[:_FIRST]) or is_disliked(metric)


def _is_stated(sentence: Sentence, draft: Draft) -> bool:
    """Whether "is" stands right before a level whose comparator says nothing: "The average response is 4 s"."""
    words = sentence.tokens.words
    part = sentence.part_of(draft.target)
    before = words[max(0, part.first - _NEAR) : part.first] if part else ()
    return not _BE.isdisjoint(before) and _NOW.isdisjoint(sentence.tokens.lows)


_NEAR: Final = 3
_NORMALLY: Final = vocabulary("normally usually typically generally normalerweise normalmente")
_IS_ONLY: Final = ("is", "only")
_TAKES: Final = vocabulary("takes take took taking")
_MEANT: Final = vocabulary(
    "will should must shall may goal target aim want need needs ensure to expect now only instead soll ziel meta"
    " objetivo debe cible objectif within"
)
_USUALLY: Final = vocabulary("normally usually typically generally normalerweise üblicherweise")
"""Words with which a level is told as it mostly is: "Usually the tour ends in under an hour"."""
_AIMED: Final = (_MEANT | {"here"}) - {"only", "to", "within", "instead"}
_BE: Final = vocabulary("is are")
_NOW: Final = vocabulary("now only just longer already finally down up")
_PAID: Final = vocabulary("cost costs charged charges billed paid pay")
_USED: Final = vocabulary("battery cpu ram swap")
_FIRST: Final = 2
_OVERALL: Final = re.compile(
    r"(?:average|avg|mean|total|overall)\b.{0,20}\b(?:across|over all|of all)\b", re.IGNORECASE
)
_SCORED: Final = re.compile(r"\bin (?:lighthouse|pagespeed|sonar\w*|codecov|coveralls)\b", re.IGNORECASE)
Words = tuple[str, ...]


def _is_observed(sentence: Sentence, draft: Draft) -> bool:
    """Whether a sentence describes a fault, a definition, how a week went, or how often something is so."""
    words, lows = sentence.tokens.words, sentence.tokens.lows
    if (words[0] == "note" and words[1:2] in _REMARKS) or (
        not _DEFINING.isdisjoint(lows)
        and (
            draft.baseline is None
            or draft.baseline.comparator in _BOUNDS
            or (draft.target is not None and bool(draft.target.comparator))
        )
    ):
        return True
    if _is_wrong_answer(sentence, draft):
        return True
    if draft.baseline and draft.target:
        return not _AT_TIMES.isdisjoint(lows) and _IN_FAULTS.search(sentence.text) is not None
    if draft.change is None:
        return _is_how_often(sentence, draft)
    seen = words[0] in _WE and words[1:2] and words[1] in _SAW and draft.direction is Direction.INCREASE
    return bool(seen) and _LATELY.search(sentence.text) is not None


_REMARKS: Final = (("that",), ("the",), (":",))
_DEFINING: Final = vocabulary("definition defines defined")
_BOUNDS: Final = (">=", ">", "<", "<=")
_AT_TIMES: Final = vocabulary("depending sometimes times occasionally randomly intermittently manchmal")
_IN_FAULTS: Final = re.compile(
    r"\b(?:sometimes|at times|occasionally|(?<!, )depending on|randomly|intermittently|manchmal)\b",
    re.IGNORECASE,
)
_WE: Final = vocabulary("we i")
_SAW: Final = vocabulary("saw see got had have received")
_LATELY: Final = re.compile(
    r"\b(?:wow|lately|(?:this|last) (?:week|month|quarter|year)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)


def _is_wrong_answer(sentence: Sentence, draft: Draft) -> bool:
    """Whether a bare count is what a program answers: "The API returns 20 results instead of 50"."""
    target, lows = draft.target, sentence.tokens.lows
    if target is None or _TOLD_OTHERWISE.isdisjoint(lows) or draft.change:
        return False
    before = sentence.before(target, _NEAR)
    if any(pair[0] == "should" and pair[1] in _ANSWERING for pair in pairwise(before)):
        return True
    bare = target.unit is None and draft.baseline is not None
    return bare and "instead" in lows and not _ANSWERS.isdisjoint(before[-1:])


_TOLD_OTHERWISE: Final = frozenset({"instead", "should"})
_ANSWERING: Final = vocabulary("read show say display return print yield report")
_ANSWERS: Final = vocabulary("returns returned shows says displays prints yields reads")


def _is_how_often(sentence: Sentence, draft: Draft) -> bool:
    """Whether a share is of the time or the cases: "90% of the time it works"."""
    target = draft.target
    if target is None or target.unit != "%" or target.comparator or sentence.parts[0].found.first:
        return False
    behind = sentence.behind(target, 3)
    return behind[:2] in _OF_ALL and behind[-1] in _TIME


_OF_ALL: Final = (("of", "the"), ("of", "all"))
_TIME: Final = vocabulary("time cases benefit work effort way")
