"""Tell bounds and lengths of time that somebody sets from those that people feel."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.convert import compare, is_duration
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft
from outcomes.statement.names.metric_kind import is_better_low
from outcomes.statement.sentence import Sentence


def sets_bounds(sentence: Sentence, draft: Draft, *, promising: bool) -> bool:
    """Whether a limit is raised, or a length of time is set and not waited: that promises nothing."""
    if _leaves_room(draft) or _is_bare_timeout(draft):
        return True
    return not promising and (
        _is_kept_time(draft)
        or _is_made_longer(sentence, draft)
        or _lives(sentence, draft)
        or _is_made_to_last(sentence, draft)
        or _is_rolled_out(draft)
    )


def _leaves_room(draft: Draft) -> bool:
    """Whether "up to 12 searches, before it was 5" leaves more room."""
    target = draft.target
    if target is None or draft.baseline is None or not target.text.lower().startswith("up to"):
        return False
    return compare(draft.baseline, target) == 1


def _is_bare_timeout(draft: Draft) -> bool:
    """Whether a line only gives a timeout its length, which is set wherever it stands: "Session timeout 15 minutes"."""
    target = draft.target
    if target is None or target.comparator or draft.baseline or draft.change or not is_duration(target):
        return False
    return draft.metric.lower().rpartition(" ")[2] in _TIMEOUTS


_TIMEOUTS: Final = vocabulary("timeout ttl expiry")


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


_BELONGING: Final = frozenset({"of", "for", "that", "which", "von", "für", "de", "del", "di", "van"})
_KEPT: Final = vocabulary(
    "timeouts heuristic"
    " cutoff retention stabilisation stabilization window windows history lease session sessions refresh"
    " rotation schedule cadence reminder reminders aufbewahrung aufbewahrungsfrist sitzung fenster retención ventana"
    " rétention fenêtre bewaartermijn conservazione 保留 保留期"
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


def _is_rolled_out(draft: Draft) -> bool:
    """Whether a share is of those who have the change already: "The roll-out goes from 5% to 50%"."""
    value = draft.target or draft.change
    named = draft.metric.lower().split()
    if value is None or value.unit not in ("%", None) or not named:
        return False
    staged = named[-1] in _STAGES and _STAGED.issuperset(named[:-1])
    return staged or named[:-1] == ["group"]


_STAGED: Final = vocabulary("the this our feature gradual staged new open closed public")
_STAGES: Final = vocabulary(
    "roll-out rollout ramp ramp-up canary exposure flag beta despliegue déploiement ausrollen"
)
