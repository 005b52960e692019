"""An outcome as it might read: the author's words, with sample values where they gave none."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from checks import wording
from checks.families import words_of
from outcomes.classify.lexicon import ROLES
from outcomes.model import Criterion, Direction, Quantity
from outcomes.statement.render import quantity

_LONGEST_METRIC = 60
_LONGEST_TITLE = 200
_MOST_WORDS = 4
_PREFIX = re.compile(r"^\s*(?:\[[^\]]{0,30}\]\s*|\w{1,12}(?:\([^)]{0,30}\))?!?:\s+)")
_WORD = re.compile(r"[^\W\d_][\w'’/-]{0,30}")


@dataclass(frozen=True, slots=True)
class Sample:
    """An outcome as it might read: the author's words, with sample values where they gave none."""

    metric: str
    rises: bool
    baseline: str
    target: str
    deadline: str = wording.SAMPLE_DEADLINE
    change: str | None = None
    source: str | None = None


_BY_FAMILY = (
    ("speed", Sample("{thing} time", rises=False, baseline="10 s", target="5 s")),
    ("repair", Sample("complaints about {thing}", rises=False, baseline="20 a week", target="2 a week")),
    ("tidy", Sample("time to change {thing}", rises=False, baseline="5 days", target="2 days")),
    ("explain", Sample("questions about {thing}", rises=False, baseline="20 a week", target="10 a week")),
    ("offer", Sample("share of users who use {thing}", rises=True, baseline="0%", target="20%")),
)
"""What titles of a family are after; the first that fits is taken."""
_OTHERWISE = Sample("support tickets about {thing}", rises=False, baseline="20 a week", target="10 a week")
_VERBS = frozenset(ROLES["work"].split()).union(
    *map(words_of, ("speed", "repair", "tidy", "explain", "turn", "offer"))
)


def completed(known: Criterion) -> Sample:
    """Return the author's criterion with sample values where it has none."""
    base = sampled(" ".join(known.metric.split())[:_LONGEST_METRIC])
    rises = base.rises if known.direction is None else known.direction is Direction.INCREASE
    change = quantity(known.change, signed=False) if known.change and not known.target else None
    target, baseline = known.target, known.baseline
    if target and not baseline:
        baseline = replace(target, value=_apart(target.value, more=not rises), comparator=None, upper=None)
    if baseline and not target:
        target = replace(baseline, value=_apart(baseline.value, more=rises), comparator=None, upper=None)
    return replace(
        base,
        rises=rises,
        change=change,
        baseline=_plain(baseline) if baseline else base.baseline,
        target=_plain(target) if target else base.target,
        deadline=(known.deadline and known.deadline.text) or wording.SAMPLE_DEADLINE,
        source=known.source,
    )


def _apart(value: float, *, more: bool) -> float:
    """Return a round value on the other side of a change: a third more, or a quarter less."""
    other = value * 4 / 3 if more else value * 3 / 4
    return float(f"{other:.2g}") if value else (10.0 if more else 0.0)


def _plain(value: Quantity) -> str:
    """Return a quantity as its author wrote it, without sign of comparison."""
    return quantity(replace(value, comparator=None))


def words_only(metric: str) -> str:
    """Return a metric's words, few enough for a sentence."""
    return " ".join(_WORD.findall(metric))[:_LONGEST_METRIC].strip() or wording.GENERIC_METRIC


def sampled(metric: str) -> Sample:
    """Return a metric with sample values of its family: a time, a share, or a count."""
    words = {word.lower() for word in _WORD.findall(metric)}
    rises = bool(words & words_of("rising"))
    low, high = "10", "20"
    if words & words_of("rates"):
        low, high = "40%", "50%"
    elif words & words_of("times"):
        low, high = "5 s", "10 s"
    return Sample(metric, rises, *((low, high) if rises else (high, low)))


def from_title(title: str) -> Sample:
    """Return what a title most likely is after, in its own words."""
    thing = _thing(title)
    if not thing:
        return sampled(wording.GENERIC_METRIC)
    spoken = {word.lower() for word in _WORD.findall(title[:_LONGEST_TITLE])}
    if spoken & words_of("turn"):
        return sampled(thing)
    for family, sample in _BY_FAMILY:
        if spoken & words_of(family):
            return replace(sample, metric=sample.metric.format(thing=thing))
    return replace(_OTHERWISE, metric=_OTHERWISE.metric.format(thing=thing))


def _thing(title: str) -> str:
    """Return the words of a title that name what it is about: no prefix, no first verb, no filler."""
    words = [word.lower() for word in _WORD.findall(_PREFIX.sub("", title[:_LONGEST_TITLE]))]
    if words and words[0] in _VERBS:
        words = words[1:]
    return " ".join([word for word in words if word not in words_of("filler")][:_MOST_WORDS])
