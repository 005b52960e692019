"""Tell values of what went wrong from those of a change: an incident, a regression, a turn for the worse."""

from __future__ import annotations

import re
from typing import Final

from outcomes.model import Direction
from outcomes.quantity.convert import base, compare, is_duration
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft
from outcomes.statement.roles.units import shared_unit
from outcomes.statement.sentence import Sentence
from outcomes.statement.weighing import worse

Words = tuple[str, ...]


def is_setback(sentence: Sentence, draft: Draft) -> bool:
    """Whether a sentence outside of a promising place tells of harm, and not of what a change is to bring."""
    spoken, lows = sentence.tokens.words, sentence.tokens.lows
    if _blames(spoken) or (not _EVENTS.isdisjoint(lows) and _happened(spoken)) or _is_unusual(spoken, lows):
        return True
    if _gets_slower(sentence, draft) or _yields_less(sentence, draft):
        return True
    told = not worse.ROSE.isdisjoint(lows) or spoken[0] in worse.SINCE
    return told and worse.is_worse(sentence, draft)


def _blames(spoken: Words) -> bool:
    """Whether a fault is the subject: "The bug doubled the postage", "The regression makes starts 40% slower"."""
    subject, verb = (*spoken[1:3], "", "")[:2]
    return spoken[0] in _THE and subject in _FAULTS and verb in _DID


_THE: Final = vocabulary("the this that a der die das el la le")
_FAULTS: Final = vocabulary("bug regression outage incident fault mistake defect leak attack fehler ausfall")
_DID: Final = vocabulary(
    "makes made doubled doubles tripled caused causes cost costs led leads slows slowed raised raises increased"
    " increases added adds hit affected affects brought left took lasted verursachte"
)


def _happened(spoken: Words) -> bool:
    """Whether a sentence tells what was during one event: "Complaints tripled during the strike"."""
    if _PAST.isdisjoint(spoken):
        return False
    return any(
        low in _EVENTS
        and spoken[max(0, at - 1)] in _THE
        and spoken[max(0, at - 2)] in _DURING
        and (at + 1 == len(spoken) or spoken[at + 1] in _ENDS)
        for at, low in enumerate(spoken)
    )


_EVENTS: Final = vocabulary(
    "outage incident failover strike attack blackout crash storm flood migration ausfall streik"
)
_ENDS: Final = vocabulary(". , ; ) of on in last we and der am im del de")
_DURING: Final = vocabulary("during in after while durante während nach pendant")
_PAST: Final = worse.ROSE | vocabulary(
    "fell dropped were was had took needed lost failed war waren fiel sank fue"
)


def _is_unusual(spoken: Words, lows: frozenset[str]) -> bool:
    """Whether values are set against the usual ones: "20% more rain than usual", "Yesterday it needed 3 hours"."""
    if "usual" in lows and spoken[spoken.index("usual") - 1] == "than":
        return True
    return spoken[0] in _ONE_DAY and not _NORMALLY.isdisjoint(lows)


_ONE_DAY: Final = vocabulary("yesterday today gestern heute ayer hier")
_NORMALLY: Final = vocabulary("usually normally sonst normalerweise normalmente")


def _gets_slower(sentence: Sentence, draft: Draft) -> bool:
    """Whether a wait or a size grows in a sentence that calls it so: "much slower since (from 0.3 s to 2 s)"."""
    lows = sentence.tokens.lows
    baseline, target = shared_unit(draft.baseline, draft.target)
    if baseline is None or target is None or _SLOWLY.isdisjoint(lows) or compare(baseline, target) != 1:
        return False
    return is_duration(target) if not _SLOWLY_ONLY.isdisjoint(lows) else base(target)[0] == "size"


_SLOWLY_ONLY: Final = vocabulary("slow slower slowly")
_SLOWLY: Final = _SLOWLY_ONLY | vocabulary("climbs climbed climbing balloons ballooned leaks leaking swells")


def _yields_less(sentence: Sentence, draft: Draft) -> bool:
    """Whether less gets through than elsewhere: "4x fewer requests per second than with the old client"."""
    if draft.change is None or draft.baseline or draft.target or draft.direction is not Direction.DECREASE:
        return False
    return "than" in sentence.tokens.lows and _PASSED.search(draft.metric) is not None


_PASSED: Final = re.compile(
    r"\b(?:(?:messages|requests|records|rows|events|frames|operations|transactions) (?:per|a) second|throughput|fps"
    r"|tps)\b",
    re.IGNORECASE,
)
