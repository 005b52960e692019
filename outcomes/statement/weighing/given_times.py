"""Tell lengths of time that somebody sets from those that people wait: a timeout, a retention, a film, a timebox."""

from __future__ import annotations

import re
from typing import Final

from outcomes.quantity.convert import compare, is_duration
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft
from outcomes.statement.names.metric_kind import is_better_low
from outcomes.statement.sentence import Sentence


def is_given(sentence: Sentence, draft: Draft, *, promising: bool) -> bool:
    """Whether a time is what somebody gives a thing or some work, and nobody waits for."""
    if _is_bare_timeout(draft) or _is_timebox(draft):
        return True
    return not promising and (
        _is_kept_time(draft)
        or _is_made_longer(sentence, draft)
        or _lives(sentence, draft)
        or _is_made_to_last(sentence, draft)
    )


def _is_bare_timeout(draft: Draft) -> bool:
    """Whether a line only gives a timeout its length, which is set wherever it stands: "Session timeout 15 minutes"."""
    target = draft.target
    if target is None or target.comparator or draft.baseline or draft.change or not is_duration(target):
        return False
    return draft.metric.lower().rpartition(" ")[2] in _TIMEOUTS


_TIMEOUTS: Final = vocabulary("timeout ttl expiry")


def _is_timebox(draft: Draft) -> bool:
    """Whether a length of time is what people may work on something: "at most 4 hours go into the fix"."""
    if draft.metric in _USE and draft.target is not None:
        return is_duration(draft.target)
    return draft.metric[:1] in _SPENT_FIRST and _SPENT.match(draft.metric) is not None


_USE: Final = frozenset({"Use", "Spend", "Take"})
_SPENT_FIRST: Final = frozenset("wWaAiIıİbBgGtT")
"""Letters that such a name begins with: they are looked at many times faster than the pattern."""
_SPENT: Final = re.compile(
    r"(?:(?:were|was|are|is|be) spent|went into|go(?:es)? into|gone into|timebox)\b", re.IGNORECASE
)


def _is_kept_time(draft: Draft) -> bool:
    """Whether a length of time is set and not waited: "artifact retention from 5 to 14 days", "alert window …"."""
    value = draft.target or draft.baseline
    if value is None or not is_duration(value):
        return False
    named = [word.strip("`*()") for word in draft.metric.lower().split()]
    head = next((at for at, word in enumerate(named) if at and word in _BELONGING_TO), 0)
    return not _KEPT.isdisjoint([*named[-2:], *named[max(0, head - 1) : head]])


_BELONGING_TO: Final = frozenset({"of", "for", "that", "which", "von", "für", "de", "del", "di", "van"})
_KEPT: Final = vocabulary(
    "timeouts heuristic"
    " cutoff retention stabilisation stabilization window windows history lease session sessions refresh"
    " rotation schedule cadence reminder reminders aufbewahrung aufbewahrungsfrist sitzung fenster retención ventana"
    " rétention fenêtre bewaartermijn conservazione 保留 保留期"
)


def _is_made_longer(sentence: Sentence, draft: Draft) -> bool:
    """Whether somebody has made a wait longer on purpose: "increased the wait from 1 s to 3 s" sets a length."""
    baseline, target = draft.baseline, draft.target
    longer = baseline and target and is_duration(target) and compare(baseline, target) == 1
    return bool(longer) and not _RAISING.isdisjoint(sentence.tokens.words[:2])


_RAISING: Final = vocabulary(
    "increase increased increases raise raised raises extend extended bump bumped erhöht aumenta augmente"
)


def _lives(sentence: Sentence, draft: Draft) -> bool:
    """Whether something is told to be good for a time: "The cache lives for 10 minutes", "A token is valid for 15"."""
    value = draft.target or draft.baseline
    return value is not None and is_duration(value) and not _LIVING.isdisjoint(sentence.tokens.lows)


_LIVING: Final = vocabulary("lives valid expires retained gültig válido valable")


def _is_made_to_last(sentence: Sentence, draft: Draft) -> bool:
    """Whether something that people make has a length: "The video is now 1:30 instead of 4:10".

    How long somebody works on it or waits for it is no length: "Cutting the video takes …", "takes 3 s to start".
    """
    value = draft.target or draft.baseline
    named = [word for word in draft.metric.lower().split() if word not in _RUNS]
    if value is None or not is_duration(value) or not 0 < len(named) <= _FEW:
        return False
    words = sentence.tokens.words
    behind = {words[part.after : part.after + 1] for part in sentence.parts if part.quantity == value}
    if words[0].endswith("ing") or "the" in named or _TO in behind:
        return False
    return named[-1] in _MADE or (_LONG in behind and not is_better_low(named[-1]))


_TO: Final = ("to",)
_LONG: Final = ("long",)
_RUNS: Final = vocabulary("runs lasts")
_FEW: Final = 3
_MADE: Final = vocabulary(
    "video videos clip clips talk talks film movie animation animations intro trailer episode match game lesson lessons"
    " podcast song break pause sermon lecture speech show tutorial trial exam jingle spot round half-time fade-in"
    " fade-out vortrag film spiel prüfung folge charla vídeo partido lección"
)
