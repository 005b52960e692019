"""Drop the verb and the praise around the words before a value: "the job runs", "lookups are a lot faster"."""

from __future__ import annotations

import re
from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.names import name_words
from outcomes.statement.roles.parts import Group


def bare(text: str, tokens: Tokens, group: Group) -> tuple[str, int | None, int | None]:
    """Return a name without its verb and the comparatives around it, and the directions that the two of those say."""
    if _TURNING.isdisjoint(tokens.lows):
        return text, None, None
    text, adjective = _without_comparative(_without_verb(text, tokens, group))
    text, praise = without_praise(text)
    return text, adjective, praise


def _without_comparative(text: str) -> tuple[str, int | None]:
    """Split "Fewer lost parcels" into the name and the direction that its first word says."""
    first, _, rest = text.partition(" ")
    sign = name_words.FEWER.get(first.lower())
    if sign is None or not rest:
        return text, None
    return rest, sign


def without_praise(text: str) -> tuple[str, int | None]:
    """Return a name without the comparative that closes it, and the direction that one says."""
    sign = _COMPARATIVES.get(text.rpartition(" ")[2].lower())
    spoken = text.split() if sign is not None else []
    if len(spoken) <= 1 or spoken[-2].lower() in _LIMITING:
        return text, None
    del spoken[-1]
    while len(spoken) > 1 and spoken[-1].lower() in _ADVERBS:
        del spoken[-1]
    return " ".join(spoken), sign


_COMPARATIVES: Final = {
    low: name_words.FEWER[low]
    for low in ("faster", "quicker", "lower", "shorter", "cheaper", "smaller", "lighter", "better")
}
_LIMITING: Final = vocabulary("no or not and than")
"""Words with which a comparative is a bound, or one of two."""
_ADVERBS: Final = vocabulary(
    "lot much way bit little noticeably significantly considerably slightly far even now quite sharply dramatically"
    " drastically substantially greatly massively markedly"
)


def unless_praise(text: str) -> str:
    """Return a name, or nothing where its words only say how much something gets better: "a lot", "no huge win"."""
    return "" if _PRAISE.issuperset(text.lower().split()) else text


def with_praise(who: str, praise: str) -> str:
    """Return a name with the comparative that still says which way it goes: "The build gets a lot faster"."""
    last = praise.rpartition(" ")[2]
    return f"{who} {last}".strip() if last.lower() in _COMPARATIVES else who


_PRAISE: Final = (
    _ADVERBS
    | frozenset(_COMPARATIVES)
    | vocabulary(
        "a an no not so very huge big small tiny nice good great massive decent smoother snappier leaner simpler"
        " amount deal win way dollars euros locally"
    )
)


def without_condition(text: str) -> str:
    """Return a name without the numbered condition that "At 50 concurrent users p95" begins with."""
    told = _CONDITION.match(text)
    return text[told.end() :] if told else text


_CONDITION: Final = re.compile(
    r"\d[\d.,]*[kKmM]? (?:(?!percentile)\S{1,30} ){1,4}?(?=(?:p\d\d|median|mean|average|latency|throughput)\b)"
)


def _without_verb(text: str, tokens: Tokens, group: Group) -> str:
    """Return the name of what runs "in 90 ms" or "twice as fast" without that verb, and others without "now"."""
    inside = tokens.words[group.first - 1] in _IN
    at = group.first - inside
    timed = inside or tokens.words[at] in _IN or group.change is not None
    spoken = text.split() if timed else []
    if len(spoken) <= 1 or tokens.words[at - 1] != spoken[-1].lower():
        return text
    verb = spoken.pop()
    if verb.lower() not in _RUNNING:
        told = spoken[-1].lower() == "now" and len(spoken) > 1
        return " ".join([*spoken[:-1], verb]) if told else text
    while len(spoken) > 1 and spoken[-1].lower() in _AUXILIARY:
        del spoken[-1]
    return text if spoken[-1].lower() in _NO_SUBJECTS else " ".join(spoken)


_AUXILIARY: Final = _ADVERBS | vocabulary("should will must can be is are was were has have")
_NO_SUBJECTS: Final = vocabulary("it this that they we i per a each every to of in for")
"""Words behind which it is no verb, or which name nothing."""
_IN: Final = frozenset({"in", "within"})
_RUNNING: Final = vocabulary(
    "runs ran run finishes finished completes completed executes executed responds responded"
)
"""Verbs that say no more than that it takes its time."""
_TURNING: Final = _RUNNING | {"now"} | frozenset(name_words.FEWER)
"""Words of which every sentence holds one whose name may have more at its ends."""
