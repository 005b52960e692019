"""Tell values at which something is stopped, marked or reported from those that are promised.

"p95 above 800 ms pages the on-call", "alert if p95 > 2 s", "< 55% means page".
"""

from __future__ import annotations

import re
from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.draft import Draft
from outcomes.statement.sentence import Sentence

Words = tuple[str, ...]


def is_alarm(sentence: Sentence, draft: Draft) -> bool:
    """Whether a value only says when something is done about it, or when somebody is told."""
    return _has_consequence(sentence, draft) or _is_called_so(sentence, draft)


def _has_consequence(sentence: Sentence, draft: Draft) -> bool:
    """Whether what goes beyond a value has a consequence, or is a regression whatever comes of it."""
    value = draft.target or draft.change
    if value is None or draft.baseline:
        return False
    if value.comparator not in _ABOVE and _BEYOND.isdisjoint(sentence.tokens.lows):
        return False
    spoken = sentence.tokens.words
    part = sentence.part_of(value)
    if part is None or not _goes_beyond(value.comparator, spoken[max(0, part.first - _NEAR) : part.after]):
        return False
    before, behind = spoken[: part.first], spoken[part.after :]
    return (
        not _SETBACKS.isdisjoint(before[-_NEAR:])
        or (not _STOPPING.isdisjoint(behind) and _GOAL.isdisjoint(before) and _stops(behind))
        or behind[:2] in _VERDICTS
    )


def _goes_beyond(comparator: str | None, around: Words) -> bool:
    return (comparator in _ABOVE or not _BEYOND.isdisjoint(around)) and "least" not in around


def _stops(behind: Words) -> bool:
    """Whether a verb of stopping or reporting follows, and no noun: "blocks", "are flagged", "pages the on-call"."""
    for at, low in enumerate(behind):
        if low in _PLAIN or (low in _DONE and at and not _BE.isdisjoint(behind[max(0, at - 2) : at])):
            return True
        if low in _HAPPENING and behind[at + 1 : at + 2] and behind[at + 1] in _ARTICLES:
            return at == 0 or behind[at - 1] not in _BEFORE_NOUNS
    return False


_NEAR: Final = 4
_ABOVE: Final = (">", ">=")
_BEYOND: Final = vocabulary("above over exceeding beyond > >= über más más_de plus")
_SETBACKS: Final = vocabulary("regression regressions slowdown slowdowns degradation degradations")
"""What is a step back at any value: nobody promises one "above 10%"."""
_PLAIN: Final = vocabulary("triggers blocks warns rollback quarantines")
_HAPPENING: Final = vocabulary(
    "block trigger fail fails turn turns page pages open opens give gives raise raises roll rolls stop stops need needs"
    " require requires lock locks wake wakes alert alerts keep break breaks flag flags mark marks cancel cancels"
    " send sends close closes"
)
"""Verbs that say what comes of it where something follows that they happen to."""
_DONE: Final = vocabulary(
    "flagged blocked logged reported quarantined deleted rejected marked closed killed throttled archived locked"
    " rolled labelled labeled skipped"
)
_BE: Final = vocabulary("is are get gets be will")
_ARTICLES: Final = vocabulary("the a an our it us back them everything any another on")
_BEFORE_NOUNS: Final = vocabulary("of the all and")
_GOAL: Final = vocabulary("goal target aim want to should so only get")
_VERDICTS: Final = tuple(
    (mark, word)
    for mark in (":", "->", "→", "=>", "=")
    for word in (
        "fail",
        "fails",
        "warn",
        "warning",
        "block",
        "error",
        "alert",
        "page",
        "rollback",
        "reject",
        "red",
        "yellow",
    )
)
_STOPPING: Final = _PLAIN | _HAPPENING | _DONE


def _is_called_so(sentence: Sentence, draft: Draft) -> bool:
    """Whether the bound of a draft only says when somebody is alarmed."""
    bound = draft.target
    if bound is None or bound.comparator is None or draft.baseline or draft.change:
        return False
    if _STEMS.isdisjoint(sentence.tokens.lows):
        return False
    told = _ALARM.search(sentence.text)
    if told is None:
        return False
    if sentence.tokens.words[0] in words.CONDITIONALS:
        return True
    part = sentence.part_of(bound)
    place = sentence.tokens.start(part.found.first if part else 0)
    between = sentence.text[min(told.start(), place) : max(told.start(), place)]
    return _CLAUSE_END.search(between) is None


_STEMS: Final = vocabulary(
    "alert alerts alerted alerting alarm alarms page paged pages pager pagerduty warn warns warned warning notify"
    " notified notifies escalate escalated alarmiert benachrichtigt"
)
_ALARM: Final = re.compile(
    r"\b(?:alert|alarm|page|warn|warning|notify|escalate)s?(?: (?:us|me|on-?call|somebody|someone|the team))?"
    r" (?:if|when|whenever|once|at|on|below|above|over|under|[<>≤≥])"
    r"|\b(?:triggers?|raises?|fires?|sends?|creates?) (?:an? |the )?(?:alert|alarm|page|warning)"
    r"|(?:\b(?:means?|gets?|get|then|is|are|be)|→|->|=>|:) ?(?:an? )?(?:paged?|alert(?:ed)?|alarm(?:ed)?"
    r"|warn(?:ed|ing)?|notified|escalated)\s*(?:[.,;!)]|$|if\b|when\b)"
    r"|\bpages (?:on-?call|somebody|someone|us|me|the \w+)\b|\b(?:alarmiert|benachrichtigt)\b",
    re.IGNORECASE,
)
_CLAUSE_END: Final = re.compile(r"[,;.](?:\s|$)")
