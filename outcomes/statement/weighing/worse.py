"""Tell a turn for the worse: what people want little of grows, what they want much of falls, a wait gets longer."""

from __future__ import annotations

from typing import Final

from outcomes.model import Direction
from outcomes.quantity.convert import compare, is_duration
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft
from outcomes.statement.names.metric_kind import is_better_low
from outcomes.statement.roles.units import kind_of_unit, shared_unit
from outcomes.statement.sentence import Sentence

ROSE: Final = vocabulary(
    "rose grew climbed jumped shot crept went soared spiked doubled tripled quadrupled swelled stieg stiegen wuchs"
    " kletterte subió creció aumentó"
)
_MULTIPLIED: Final = vocabulary("doubled tripled quadrupled")
_GROWING: Final = ROSE | vocabulary("rises grows climbs increases increased up")
MEANT: Final = vocabulary("will should must may shall target goal aim want expect i used soll darf")


def goes_wrong(sentence: Sentence, draft: Draft) -> bool:
    """Whether what people want little of grows, or what they wait for takes longer."""
    lows = sentence.tokens.lows
    low = is_disliked(draft.metric)
    if draft.change is not None and not (draft.baseline or draft.target):
        grows = draft.direction is Direction.INCREASE and not _GROWING.isdisjoint(lows)
        return is_slower(sentence) or (low and (grows or not _MULTIPLIED.isdisjoint(lows)))
    baseline, target = shared_unit(draft.baseline, draft.target)
    if (
        baseline is None
        or target is None
        or target.comparator
        or kind_of_unit(baseline) != kind_of_unit(target)
    ):
        return False
    if compare(baseline, target) != 1 or len(sentence.parts) > _PAIR:
        return False
    said = draft.sentence.lower().split()
    return low or (is_duration(target) and not (_TAKES.isdisjoint(lows) and _TAKES.isdisjoint(said)))


def is_slower(sentence: Sentence) -> bool:
    """Whether a value tells by how much something is slower: "20 seconds slower", "heavier by 5%"."""
    words = sentence.tokens.words
    if any(
        part.quantity.value > 1 and words[part.found.after : part.after][:2] == _AS_LONG
        for part in sentence.parts
    ):
        return True
    if _SLOWER.isdisjoint(sentence.tokens.lows):
        return False
    afters = {at for part in sentence.parts for at in (part.after, part.found.after)}
    return any(
        low in _SLOWER and (at in afters or words[at + 1 : at + 2] == _BY) for at, low in enumerate(words)
    )


def is_disliked(metric: str) -> bool:
    """Whether a name is of what goes wrong or is used up, leaving out that of which more is as often wanted."""
    named = metric.lower().split()
    end = next((at for at, word in enumerate(named) if at and word in BESIDE), len(named))
    while end > 1 and named[end - 1] in _USE:
        end -= 1
    if not named or named[0] in BROKEN:
        return bool(named)
    if named[end - 1] == "time" and end > 1 and named[end - 2] in _WAITED:
        return True
    return named[end - 1] not in _WANTED and is_better_low(named[end - 1])


_AS_LONG: Final = ("as", "long")
_BY: Final = ("by",)
_USE: Final = vocabulary("use usage consumption")
BROKEN: Final = vocabulary("dropped failed failing lost flaky broken wrong missed late")
_PAIR: Final = 2
BESIDE: Final = vocabulary("of for on in at per by after with within answered found von für der de del du")
_WANTED: Final = vocabulary("traffic calls load tickets time battery spend")
_WAITED: Final = vocabulary(
    "build response load loading startup start-up start boot wait waiting query render compile execution page lead"
)
"""Of what people want the time to be short."""
_SLOWER: Final = vocabulary("slower heavier worse costlier pricier langsamer schlechter lento lenta")
_TAKES: Final = vocabulary("takes take needs need took needed waits wait dauert braucht tarda")


def is_trouble(sentence: Sentence, draft: Draft) -> bool:
    """Whether a line that is all of a description tells how bad something is, and nothing that anybody means to do."""
    lows = sentence.tokens.lows
    named = draft.metric.lower().split()
    if not named or not _MEANT_ALONE.isdisjoint(lows):
        return False
    if named[0] in _HIGH or not _REGRESSED.isdisjoint(lows) or _leaks(draft, named):
        return True
    if draft.target and not (draft.baseline or draft.change) and _is_share_of_mishaps(sentence, draft):
        return True
    if is_slower(sentence) or ("longer" in lows and _takes_longer(sentence)):
        return True
    return _rises(sentence, draft) or _falls(sentence, draft)


def _leaks(draft: Draft, named: list[str]) -> bool:
    """Whether a short name calls itself a drain or a leak: "Battery drain of 20% per hour"."""
    return named[-1] in _LEAKS and len(named) <= _SHORT and draft.direction is not Direction.DECREASE


def _takes_longer(sentence: Sentence) -> bool:
    """Whether a value tells by how much something takes longer."""
    words = sentence.tokens.words
    return any("longer" in words[part.found.after : part.after] for part in sentence.parts)


def _is_share_of_mishaps(sentence: Sentence, draft: Draft) -> bool:
    """Whether so many of them fail, or something hangs at such a share: no bound, no goal of none."""
    target = draft.target
    if target is None or target.unit != "%" or target.comparator not in (None, "~") or not target.value:
        return False
    if draft.direction is Direction.DECREASE or not _FALLING.isdisjoint(sentence.tokens.lows):
        return False
    return not _FAILING.isdisjoint(sentence.tokens.lows)


def _rises(sentence: Sentence, draft: Draft) -> bool:
    """Whether what people want little of goes up: "CPU usage jumps to 100%", "Error rate rose from 1% to 5%"."""
    if _RISING.isdisjoint(sentence.tokens.lows) or not _is_unwanted(draft.metric):
        return False
    baseline, target = shared_unit(draft.baseline, draft.target)
    if baseline and target:
        return compare(baseline, target) == 1
    bounded = target is not None and target.comparator in ("<", "<=")
    reached = target is not None and target.text.lower().startswith("up to")
    return draft.direction is not Direction.DECREASE and (reached or not bounded)


def _falls(sentence: Sentence, draft: Draft) -> bool:
    """Whether what people want much of goes down: "Conversion dropped from 3% to 2%"."""
    if _FALLING.isdisjoint(sentence.tokens.lows) or _is_unwanted(draft.metric):
        return False
    if _LIKED.isdisjoint(draft.metric.lower().split()):
        return False
    baseline, target = shared_unit(draft.baseline, draft.target)
    if baseline and target:
        return compare(baseline, target) == -1
    return draft.direction is not Direction.INCREASE


def _is_unwanted(metric: str) -> bool:
    """Whether a name is of what goes wrong or is used up, or of the rate of it: "error rate"."""
    named = metric.lower().split()
    rate = len(named) > 1 and named[-1] in _RATES and is_better_low(named[-2])
    return rate or is_disliked(metric) or named[-1:] == ["usage"]


_MEANT_ALONE: Final = vocabulary(
    "will should must may shall target goal aim want expect reduce cut lower bring improve increase raise get soll"
    " darf fix keep stay stays below under"
)
"""Words with which somebody means to do something about it."""
_HIGH: Final = vocabulary("high excessive huge terrible poor bad slow hohe alto alta élevé")
_SHORT: Final = 3
_LEAKS: Final = vocabulary("drain leak leaks leakage")
_REGRESSED: Final = vocabulary("regressed regresses degraded degrades worsened worsens")
_FAILING: Final = vocabulary(
    "fail fails failing failed crash crashes crashing hang hangs stuck broken rejected timeouts abandon"
)
_RISING: Final = vocabulary(
    "grows grew jumps jumped spikes spiked climbs climbed rises rose increases increased exceeds exceeded went goes up"
    " soars balloons shoots doubles doubled tripled"
)
_FALLING: Final = vocabulary(
    "drops dropped falls fell declines declined decreases decreased plummets plummeted sank sinks went down"
)
_LIKED: Final = vocabulary(
    "conversion retention throughput accuracy recall precision score rating satisfaction availability uptime revenue"
    " fps frame signups sign-ups attendance engagement activation nps csat adoption bandwidth framerate"
)
_RATES: Final = vocabulary("rate rates ratio share percentage count")
