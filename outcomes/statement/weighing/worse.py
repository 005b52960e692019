"""Tell a turn for the worse: what people want little of grows, what they want much of falls, a wait gets longer."""

from __future__ import annotations

from typing import Final

from outcomes.model import Direction, Quantity
from outcomes.quantity.convert import LESS_IS_BETTER, base, compare, is_duration
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft
from outcomes.statement.names.metric_kind import is_better_low
from outcomes.statement.roles.units import kind_of_unit, shared_unit
from outcomes.statement.sentence import Sentence


def is_worse(sentence: Sentence, draft: Draft) -> bool:
    """Whether the values of a draft tell of nothing but a turn for the worse, or of how bad something is."""
    named = draft.metric.lower().split()
    if not named or draft.guardrail or not _MEANT.isdisjoint(sentence.tokens.lows):
        return False
    return _goes_wrong(sentence, draft) or _is_bad(sentence, draft, named)


def _goes_wrong(sentence: Sentence, draft: Draft) -> bool:
    """Whether the values go the way that nobody wants what they are of to go."""
    way = _way(sentence, draft)
    if (
        way > 0
        and len(sentence.parts) <= _PAIR
        and (is_disliked(draft.metric) or draft.metric.endswith(" usage") or _takes_longer(sentence, draft))
    ):
        return True
    return (way < 0 and _is_liked(draft)) or _is_slower(sentence, draft.change)


def _way(sentence: Sentence, draft: Draft) -> float:
    """Return 1 where the values of a draft rise, -1 where they fall, and 0 where nothing says so."""
    baseline, target = shared_unit(draft.baseline, draft.target)
    if baseline and target:
        alike = kind_of_unit(baseline) == kind_of_unit(target) and not target.comparator
        return (compare(baseline, target) or 0) if alike else 0
    lows = sentence.tokens.lows
    if draft.change is not None and draft.direction is Direction.INCREASE and not _MORE.isdisjoint(lows):
        return 1
    rises, falls = not _RISING.isdisjoint(lows), not _FALLING.isdisjoint(lows)
    if draft.direction is not Direction.DECREASE and rises:
        bounded = target is not None and target.comparator in ("<", "<=")
        return 0 if target and bounded and not target.text.lower().startswith("up to") else 1
    return -1 if falls and draft.direction is not Direction.INCREASE else 0


def _takes_longer(sentence: Sentence, draft: Draft) -> bool:
    """Whether both values are times that something takes, and not a length that somebody gives it."""
    if draft.baseline is None or draft.target is None or not is_duration(draft.target):
        return False
    return not _TAKES.isdisjoint(sentence.tokens.lows) or not _TAKES.isdisjoint(
        draft.sentence.lower().split()
    )


def _is_slower(sentence: Sentence, change: Quantity | None) -> bool:
    """Whether a change is by how much something is slower: "20 seconds slower", "heavier by 5%", "3x as long"."""
    part = sentence.part_of(change)
    if change is None or part is None:
        return False
    words = sentence.tokens.words
    behind = words[part.found.after : part.after + 2]
    if change.value > 1 and behind[:2] == _AS_LONG:
        return True
    if not _SLOWER.isdisjoint(behind[:-1] or behind):
        return True
    if base(change)[0] in LESS_IS_BETTER and not _LARGER.isdisjoint(behind):
        return True
    lead = words[max(0, part.first - 2) : part.found.first]
    return not _SLOWER.isdisjoint(lead) and "by" in lead


def _is_bad(sentence: Sentence, draft: Draft, named: list[str]) -> bool:
    """Whether a sentence calls what it is about bad, or says how much of it fails."""
    if (
        named[0] in _HIGH
        or named[-1] in _SETBACKS
        or (draft.baseline is None and _is_since(sentence))
        or not _REGRESSED.isdisjoint(sentence.tokens.lows)
    ):
        return True
    if draft.direction is Direction.DECREASE:
        return False
    leaks = named[-1] in _LEAKS and len(named) <= _SHORT
    return leaks or _is_share_of_mishaps(sentence, draft)


def _is_since(sentence: Sentence) -> bool:
    """Whether it is told how things are since somebody took a new version: "Since the upgrade the fan runs at 90%"."""
    words = sentence.tokens.words
    return bool(words) and words[0] in SINCE and not _UPDATES.isdisjoint(words[1:_NEAR])


def _is_share_of_mishaps(sentence: Sentence, draft: Draft) -> bool:
    """Whether so many of them fail, or something hangs at such a share: no bound, no goal of none."""
    target, lows = draft.target, sentence.tokens.lows
    if target is None or draft.baseline or draft.change or target.unit != "%" or not target.value:
        return False
    return target.comparator in (None, "~") and _FALLING.isdisjoint(lows) and not _FAILING.isdisjoint(lows)


def is_disliked(metric: str) -> bool:
    """Whether a name is of what goes wrong or is used up, leaving out that of which more is as often wanted."""
    named = metric.lower().split()
    end = _head(named)
    while end > 1 and named[end - 1] in _USE:
        end -= 1
    if not named or named[0] in _BROKEN:
        return bool(named)
    if end > 1 and named[end - 1] in _RATES and is_better_low(named[end - 2]):
        return True
    if named[end - 1] == "time" and end > 1 and named[end - 2] in _WAITED:
        return True
    return named[end - 1] not in _WANTED and is_better_low(named[end - 1])


def _is_liked(draft: Draft) -> bool:
    """Whether a name is of what people want much of."""
    named = draft.metric.lower().split()
    if draft.target is not None and is_duration(draft.target):
        return False
    if not named or named[0] in _BROKEN:
        return False
    end = _head(named)
    if draft.target is not None and (draft.target.unit or "").endswith("/s"):
        return not is_disliked(draft.metric)
    return named[end - 1] in _LIKED or (named[end - 1] in _RATES and end > 1 and named[end - 2] in _SUCCESSES)


def _head(named: list[str]) -> int:
    """Return the word of a name behind which it only says of what: "error rate | in the shop"."""
    return next((at for at, word in enumerate(named) if at and word in _BESIDE), len(named))


_AS_LONG: Final = ("as", "long")
_SHORT: Final = 3
_PAIR: Final = 2
_USE: Final = vocabulary("use usage consumption")
_RATES: Final = vocabulary("rate rates ratio share percentage count")
_BROKEN: Final = vocabulary("dropped failed failing lost flaky broken wrong missed late")
_BESIDE: Final = vocabulary("of for on in at per by after with within answered found von für der de del du")
_WANTED: Final = vocabulary("traffic calls load tickets time battery spend")
_WAITED: Final = vocabulary(
    "build response load loading startup start-up start boot wait waiting query render compile execution page lead"
)
"""Of what people want the time to be short."""
_LIKED: Final = vocabulary(
    "conversion retention throughput accuracy recall precision score rating satisfaction availability uptime revenue"
    " fps framerate frames signups sign-ups attendance engagement activation nps csat adoption bandwidth speed"
)
_SUCCESSES: Final = vocabulary(
    "frame hit success pass win completion response open click click-through acceptance"
)
"""Of what people want the rate to be high."""
_SLOWER: Final = vocabulary(
    "slower heavier worse costlier pricier dearer longer langsamer schlechter lento lenta"
)
_TAKES: Final = vocabulary("takes take needs need took needed waits wait dauert braucht tarda")
_HIGH: Final = vocabulary("high excessive huge terrible poor bad slow hohe alto alta élevé")
_SETBACKS: Final = vocabulary("regression regressions slowdown slowdowns degradation")
SINCE: Final = vocabulary("since after seit nach desde después depuis après")
_UPDATES: Final = vocabulary(
    "update updating upgrade upgrading updated upgraded aktualisierung actualización mise"
)
_NEAR: Final = 5
_LARGER: Final = vocabulary("larger bigger longer higher")
"""By how much a time or a size exceeds what it was."""
_LEAKS: Final = vocabulary("drain leak leaks leakage")
_REGRESSED: Final = vocabulary("regressed regresses degraded degrades worsened worsens")
_FAILING: Final = vocabulary(
    "fail fails failing failed crash crashes crashing hang hangs stuck broken rejected timeouts abandon"
)
ROSE: Final = vocabulary(
    "rose grew climbed jumped shot crept went soared spiked doubled tripled quadrupled swelled stieg stiegen wuchs"
    " kletterte subió creció aumentó"
)
_RISING: Final = ROSE | vocabulary(
    "grows jumps spikes climbs rises increases increased exceeds exceeded goes up soars balloons shoots doubles"
)
_MORE: Final = vocabulary("more higher larger bigger extra")
_FALLING: Final = vocabulary(
    "drops dropped drop falls fell declines declined decreases decreased plummets plummeted tanks sank sinks went down"
)
_MEANT: Final = vocabulary(
    "will should must may shall target goal aim want expect expects expected reduce reduces reduced cut cuts"
    " save saves saved lower bring brings improve"
    " improves improved increase raise get i used"
    " soll darf fix keep stay stays"
)
"""Words with which somebody means to do something about it."""
