"""Tell bounds and lengths of time that somebody sets from those that people feel."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.convert import compare, is_duration
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft
from outcomes.statement.sentence import Sentence


def sets_bounds(sentence: Sentence, draft: Draft, *, promising: bool) -> bool:
    """Whether a limit is raised, or a length of time is set and not waited: that promises nothing."""
    if _leaves_room(draft):
        return True
    return not promising and (_is_kept_time(draft) or _is_made_longer(sentence, draft))


def _leaves_room(draft: Draft) -> bool:
    """Whether "up to 12 searches, before it was 5" leaves more room."""
    target = draft.target
    if target is None or draft.baseline is None or not target.text.lower().startswith("up to"):
        return False
    return compare(draft.baseline, target) == 1


def _is_made_longer(sentence: Sentence, draft: Draft) -> bool:
    """Whether somebody has made a wait longer on purpose: "increased the wait from 1 s to 3 s" sets a length."""
    baseline, target = draft.baseline, draft.target
    longer = baseline and target and is_duration(target) and compare(baseline, target) == 1
    return bool(longer) and not _RAISING.isdisjoint(sentence.tokens.words[:2])


_RAISING: Final = vocabulary(
    "increase increased increases raise raised raises extend extended bump bumped erhöht aumenta augmente"
)


def _is_kept_time(draft: Draft) -> bool:
    """Whether a length of time is set and not waited: "artifact retention from 5 to 14 days", "alert window …"."""
    value = draft.target or draft.baseline
    if value is None or not is_duration(value):
        return False
    named = [word.strip("`*()") for word in draft.metric.lower().split()]
    head = next((at for at, word in enumerate(named) if at and word in _BELONGING), 0)
    return not _KEPT.isdisjoint([*named[-2:], *named[max(0, head - 1) : head]])


_BELONGING: Final = frozenset({"of", "for", "von", "für", "de", "del", "di", "van"})
_KEPT: Final = vocabulary(
    "retention stabilisation stabilization window windows history lease session sessions refresh"
    " rotation schedule cadence aufbewahrung aufbewahrungsfrist sitzung fenster retención ventana rétention fenêtre"
    " bewaartermijn conservazione 保留 保留期"
)
