"""An outcome as it might read: the author's words, with sample values where they gave none."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from checks import wording
from checks.families import is_measured, is_of, words_of
from checks.quoting import shortened, tidy
from checks.titles import topic_of
from outcomes.model import Criterion, Direction, Quantity
from outcomes.statement.names.metric_kind import is_better_low
from outcomes.statement.render import quantity

_LONGEST_METRIC: Final = 60
_WORD: Final = re.compile(r"[^\W\d_][\w'’/-]{0,30}")
_PACKAGE: Final = re.compile(r"\d\.\d|\bv\d|/|\bdep(?:s|endenc)|\bpackage|\blibrar", re.IGNORECASE)
"""What shows that something is raised to a newer version, and no limit to a higher value."""
_NEARLY_ALL: Final = 75
"""Percent of a whole from which on a share mostly is to rise."""
_TENS: Final = 10
"""From here on whole numbers stay whole."""
_PERIODS: Final = {
    "h": "an hour",
    "d": "a day",
    "wk": "a week",
    "mo": "a month",
    "quarter": "a quarter",
    "y": "a year",
}


@dataclass(frozen=True, slots=True)
class Sample:
    """An outcome with values to be replaced: what is measured, where it stands, and where it is to be."""

    metric: str
    rises: bool
    baseline: str
    target: str
    given: tuple[str, ...] = ()
    """Those of its values that are the author's."""


_BY_FAMILY: Final = (
    ("repair", Sample("complaints about {thing}", rises=False, baseline="20 a week", target="2 a week")),
    ("speed", Sample("waiting time for {thing}", rises=False, baseline="10 s", target="5 s")),
    ("bump", Sample("known vulnerabilities in {thing}", rises=False, baseline="2", target="0")),
    ("prove", Sample("bugs found after a release", rises=False, baseline="10 a month", target="5 a month")),
    ("tidy", Sample("time to change {thing}", rises=False, baseline="5 days", target="2 days")),
    ("explain", Sample("questions about {thing}", rises=False, baseline="20 a week", target="10 a week")),
)
"""What titles of a family are after; the first that fits is taken."""
_OFFERED: Final = Sample("share of users who use {thing}", rises=True, baseline="0%", target="20%")
_OTHERWISE: Final = Sample("complaints about {thing}", rises=False, baseline="20 a week", target="10 a week")
_VALUES: Final = (
    ("nearly", ("99%", "99.9%"), ("99.9%", "99%")),
    ("rates", ("40%", "50%"), ("10%", "5%")),
    ("times", ("5 s", "10 s"), ("10 s", "5 s")),
    ("sizes", ("100 MB", "200 MB"), ("200 MB", "100 MB")),
    ("money", ("$1,000 a month", "$2,000 a month"), ("$2,000 a month", "$1,000 a month")),
    ("scores", ("30", "40"), ("40", "30")),
)
"""Sample values for metrics of a family, one pair where it is to rise and one where it is to drop."""
_COUNTS: Final = (("10 a week", "20 a week"), ("20 a week", "10 a week"))


def sampled(metric: str, rises: bool | None = None) -> Sample:
    """Return a metric with sample values of its family: a share, a time, a size, money, a score, or a count."""
    words = {word.lower() for word in _WORD.findall(metric)}
    up = _is_better_high(words) if rises is None else rises
    pairs = next((pairs for name, *pairs in _VALUES if is_of(name, words)), _COUNTS)
    baseline, target = pairs[0 if up else 1]
    return Sample(metric, up, baseline, target)


def _is_better_high(words: set[str]) -> bool:
    """Return whether more of a metric mostly is better: sales, and a rate of anything that is no trouble."""
    if words & words_of("rising"):
        return True
    forms = {*words, *(f"{word}s" for word in words)}
    return is_of("rates", words) and not (is_better_low(" ".join(forms)) or is_of("trouble", forms))


def from_title(title: str) -> Sample | None:
    """Return what a title most likely is after, in its own words; None when it names nothing in particular."""
    thing, verb, spoken, _ = topic_of(title)
    families = (family for words in ({verb}, spoken) for family, _ in _BY_FAMILY if words & words_of(family))
    family = next((family for family in families if family != "bump" or _PACKAGE.search(title)), "")
    if not thing and family != "prove":
        return None
    for turned, rises in (("lessen", False), ("raise", True), ("turn", None)):
        if verb in words_of(turned) and (is_measured(thing) or _is_counted(thing, rises)):
            return sampled(thing, rises)
    offered = verb in words_of("offer") or not words_of("named").isdisjoint(spoken)
    sample = dict(_BY_FAMILY).get(family) or (_OFFERED if offered else _OTHERWISE)
    return replace(sample, metric=sample.metric.format(thing=thing))


def _is_counted(thing: str, rises: bool | None) -> bool:
    """Return whether a thing that is to become more or fewer is one that can be counted: its first noun is a plural."""
    head = thing.lower().split()
    first = next((at for at, word in enumerate(head) if word in words_of("loose")), len(head))
    noun = head[first - 1] if first else ""
    return rises is not None and noun.endswith("s") and not noun.endswith("ss")


def from_quote(quote: str) -> Sample | None:
    """Return what a sentence is after when it opens as a title does or is about tests: others say too little."""
    topic = topic_of(quote)
    opens = topic.verb or topic.prefixed or not words_of("prove").isdisjoint(topic.spoken)
    return from_title(quote) if opens else None


def words_only(metric: str) -> str:
    """Return a metric's words, few enough for a sentence."""
    return shortened(" ".join(_WORD.findall(metric)), _LONGEST_METRIC, end="") or wording.GENERIC_METRIC


def short(metric: str) -> str:
    """Return a metric as its author wrote it, few enough words for a sentence."""
    return shortened(tidy(metric), _LONGEST_METRIC, end="")


def named_by(value: Quantity | None) -> str:
    """Return what a value without a name might measure, going by its unit."""
    return wording.METRICS.get((value.unit if value else None) or "", wording.GENERIC_METRIC)


def is_to_rise(known: Criterion) -> bool:
    """Return whether a criterion is to rise: as it says, else as its kind mostly does, else a high share."""
    if known.baseline and known.target and known.baseline.value != known.target.value:
        return known.baseline.value < known.target.value
    if known.direction in (Direction.INCREASE, Direction.DECREASE):
        return known.direction is Direction.INCREASE
    at = known.target or known.baseline
    return sampled(known.metric).rises or bool(at and at.unit == "%" and at.value >= _NEARLY_ALL)


def across(known: Quantity, *, more: bool) -> str:
    """Return a sample value on the other side of a change: a third more or a quarter less, and no share above all."""
    other = _across(known.value, _whole(known), more=more)
    whole = known.value == int(known.value) and abs(other) >= _TENS and abs(known.value - other) >= 1
    value = round(other) if whole else float(f"{other:.{_digits(other)}g}")
    return spoken(replace(known, value=value, comparator=None, upper=None))


def spoken(value: Quantity) -> str:
    """Return a quantity as people say it: "20 a week" for 20/wk."""
    number, slash, period = quantity(value).rpartition("/")
    return f"{number} {_PERIODS[period]}" if slash and period in _PERIODS else quantity(value)


def _across(value: float, whole: float | None, *, more: bool) -> float:
    if not value:
        return 10.0 if more else (0.0 if whole else -10.0)
    if whole and _NEARLY_ALL / 100 * whole <= value <= whole:
        left = whole - value
        return value + float(f"{left / 2:.2g}") if more else whole - 2 * (left or whole / 10)
    return value + abs(value) / 3 if more else value - abs(value) / 4


def is_at_an_end(value: Quantity) -> bool:
    """Return whether a value can only be one to reach: nothing, or all of a whole."""
    return value.value in (0, _whole(value))


def _digits(value: float) -> int:
    """Return how many digits say something: three, and what is left of a nearly whole share."""
    return 3 if abs(value) < _NEARLY_ALL or abs(value) > 100 else 6  # noqa: PLR2004


def _whole(value: Quantity) -> float | None:
    """Return what a share or a score cannot exceed: 100 %, or the five of 4.1/5."""
    unit = value.unit or ""
    if unit == "%":
        return 100.0
    return float(unit[1:]) if unit.startswith("/") and unit[1:].isdecimal() else None
