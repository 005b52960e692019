"""Tell whether more, or less, of what a goal names is what people want of the work: readers, a rating, a short wait.

A number of tests, documents or workers is none of that, however it is told.
"""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.convert import is_duration
from outcomes.quantity.spellings import MONEY_CODES
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.draft import Draft
from outcomes.statement.names.metric_kind import is_better_low, is_setting


def is_wanted(draft: Draft, sign: int | None) -> bool:
    """Whether the target of `draft` is a level that people want; `sign` is the way that the words say it goes."""
    target, named = draft.target, _words_of(draft.metric)
    if (
        target is None
        or draft.change
        or not named
        or is_setting(draft.metric)
        or not _OTHERS.isdisjoint(named)
    ):
        return False
    if is_duration(target):
        return sign != 1 and target.comparator not in _FLOORS and is_better_low(draft.metric)
    if (target.unit or "").partition("/")[0] in MONEY_CODES and not _SPENT.isdisjoint(named):
        return sign != 1
    falls = sign == -1 or target.comparator in _CEILINGS
    if target.unit == "%":
        low = is_better_low(draft.metric)
        return low if falls else not low and not _SHARED.isdisjoint(named)
    return not falls and _is_more(named, target)


def is_grown(draft: Draft) -> bool:
    """Whether more people are what a factor or a share is of: "Double the number of contributors"."""
    change = draft.change
    if change is None or change.unit not in ("x", "%") or change.value <= 1 or draft.target:
        return False
    return _counts_people(_words_of(draft.metric), change)


def _words_of(metric: str) -> list[str]:
    """Return the words of a name in lower case, without marks around them."""
    return [word.strip("`*_\"'“”’()[],.!:⭐") for word in metric.lower().split()[:_LONGEST]]


def _counts_people(named: list[str], target: Quantity) -> bool:
    """Whether the noun that a name is about is one of people, or of what they do: "pilot customers in Q1"."""
    named = named[2:] if named[:2] in _NUMBER_OF else named
    noun = list(takewhile(lambda word: word not in _JOINING, named))
    return bool(noun) and noun[-1] in COUNTED and target.value > 1


def _is_more(named: list[str], target: Quantity) -> bool:
    """Whether a count, an amount or a number of frames is better the higher it is."""
    unit = target.unit or "/"
    if unit.partition("/")[0] in MONEY_CODES:
        return not _EARNINGS.isdisjoint(named)
    counted = _counts_people(named, target) or not LEVELS.isdisjoint(named)
    return unit == "fps" or (unit[0] == "/" and counted)


COUNTED: Final = words.PEOPLE | vocabulary(
    "stars stargazers patrons donors signatories signatures"
    " followers fans attendees participants adopters sponsors backers testers supporters partners"
    " downloads download installs installations signups sign-ups registrations subscriptions memberships activations"
    " visits views"
    " pageviews impressions sales bookings reservations orders purchases donations mau dau wau people teams"
    " organizations organisations universities restaurants stores startups clubs communities cities municipalities"
    " leads prospects clients creators streamers editors translators mentors candidates citizens drivers riders hosts"
    " landlords tenants parents families couples doctors nurses farmers artists musicians writers researchers"
    " scientists professors educators developers"
)
"""People, and what they do of their own will: more of it is an effect."""
LEVELS: Final = vocabulary(
    "base userbase audience community membership readership following score scores rating ratings nps csat sus"
    " enps mau dau wau visits views downloads sign-ups signups installs"
    " sessions retention engagement attendance throughput"
)
"""Nouns of what a bare number measures, and is better the higher it is."""
_EARNINGS: Final = vocabulary(
    "revenue mrr arr gmv sales turnover income donations profit earnings contributions bookings funding sponsorship"
    " sponsorships month year earn"
)
_SPENT: Final = vocabulary("budget cost costs bill spend spending")
"""What is paid, of which a goal is what it may come to."""
_SHARED: Final = (
    COUNTED
    | LEVELS
    | vocabulary(
        "uptime availability reliability conversion conversions activation adoption satisfaction completion rate"
        " crash-free error-free accuracy precision recall growth success renewal renewals usage reach participation"
        " click-through ctr opt-in response requests sessions tickets orders visitors"
    )
)
"""Nouns of what a share is of, where more is better."""
_OTHERS: Final = vocabulary(
    "coverage velocity points story stories test tests code lint documents docs features releases commits rollout"
    " canary sampling sample threshold thresholds timeout limit limits quota cap max maximum min minimum capacity"
    " concurrent concurrency simultaneous batch buffer pool heap cpu memory disk traffic-split parity confidence"
    " opacity"
    " mutation typed modules virtual zoom volume discount probability noise duplicates retries"
)
"""Nouns of work, of settings and of what a thing is to bear: no level of it is felt."""
_NUMBER_OF: Final = (["number", "of"], ["count", "of"], ["amount", "of"], ["total", "of"])
_JOINING: Final = vocabulary(
    "in on at for with from to by per of across within who that which using and or during after before worldwide"
    " through"
    " via as into this next each every a an"
)
_FLOORS: Final = (">", ">=")
_CEILINGS: Final = ("<", "<=")
_LONGEST: Final = 16
