"""Tell values that only say how things are: "The page takes 8+ seconds", "Uses over 30% CPU", "It cost us $120"."""

from __future__ import annotations

import re
from typing import Final

from outcomes.quantity.convert import is_duration
from outcomes.quantity.spellings import MONEY_CODES
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft
from outcomes.statement.names.metric_kind import is_better_low
from outcomes.statement.sentence import Sentence
from outcomes.statement.weighing.worsened import is_disliked


def is_todays(sentence: Sentence, draft: Draft) -> bool:
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
    target, words = draft.target, sentence.tokens.words
    if target is None or target.unit != "%" or "only" not in sentence.tokens.lows:
        return False
    part = sentence.part_of(target)
    before = words[max(0, part.found.first - len(_IS_ONLY)) : part.found.first] if part else ()
    return before[-1:] == _IS_ONLY[1:] and before[0] in _BE and not is_better_low(draft.metric)


def _takes_over(draft: Draft, lows: frozenset[str]) -> bool:
    """Whether something "takes over" a time, which nobody promises."""
    target = draft.target
    if target is None or target.comparator not in (">", ">=") or not is_duration(target):
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
