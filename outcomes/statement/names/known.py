"""Metrics that the policy defines, and the criteria whose words name one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from outcomes.quantity.vocabulary import vocabulary

_WORD: Final = re.compile(r"[^\W_]+")
_IGNORED: Final = vocabulary("the a an of to in on for and per our is with by from at")
_ENOUGH: Final = 0.75


@dataclass(frozen=True, slots=True)
class KnownMetric:
    """A metric of the policy, as far as reading needs it."""

    key: str
    title: str = ""
    also: tuple[str, ...] = ()
    unit: str | None = None
    better: Literal["lower", "higher"] | None = None


def match(metric: str, known: Sequence[KnownMetric]) -> KnownMetric | None:
    """Return the known metric that `metric` names: its key or one of its names, or the one that shares most words."""
    if not known:
        return None
    plain = metric.strip().lower()
    for candidate in known:
        names = (candidate.key, candidate.title, *candidate.also)
        if any(plain == name.strip().lower() for name in names if name):
            return candidate
    own = _words(metric)
    scored = [(_overlap(own, candidate), candidate) for candidate in known]
    best = max(scored, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] >= _ENOUGH else None


def _overlap(own: frozenset[str], candidate: KnownMetric) -> float:
    """Return the largest share of a name's words that stand in the metric's own words."""
    shares = [
        len(words & own) / max(len(words), len(own) * 0.6)
        for name in (candidate.key, candidate.title, *candidate.also)
        if (words := _words(name))
    ]
    return max(shares, default=0.0)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower())) - _IGNORED
