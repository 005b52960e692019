"""Tell a bound at which somebody is alarmed from one that is promised: "< 55% means page", "alert if p95 > 2 s"."""

from __future__ import annotations

import re
from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.draft import Draft
from outcomes.statement.sentence import Sentence


def is_paged(sentence: Sentence, draft: Draft) -> bool:
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
