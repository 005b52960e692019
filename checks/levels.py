"""A sentence that tells one value of a metric, or names a metric and no value: half an outcome, to be made whole."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from checks.families import is_measured
from outcomes.model import Quantity
from outcomes.quantity import parse
from outcomes.statement.heads.placeholder import is_placeholder

_LEVEL: Final = re.compile(
    r"^\W*(?:(?:our|the|my|your|currently|today|metric|kpi)\b[,:]?\s+)*(?P<metric>[^\W\d_][^\d.:=?!]{1,60}?)\s*"
    r"(?:[:=]|\b(?:is|are|was|were|of|at|stands at|sits at)\b)\s*(?:currently|now|today|at|about|around|only)?\s*"
    r"(?P<value>[$€£]?\d(?:[\d.,]*\d)?\s?[^\d\s,;.!]{0,12}(?: (?:a|an|per) [a-z]{2,8})?)"
    r"(?:\s+(?:today|now|currently|at the moment))?[.!]?$",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"^\W*(?:metric|kpi|metrik|kennzahl|métrica|indicateur|指标|指標)\W{0,3}[:：]\W{0,3}(?P<metric>\w[^,;|]*)$",
    re.IGNORECASE,
)
_NOBODY: Final = frozenset({"we", "i", "they", "you", "it", "there", "this", "that", "he", "she"})
_MOST_WORDS: Final = 8


class Level(NamedTuple):
    """A metric and its one value, as they were written."""

    metric: str
    text: str
    value: Quantity


def level_in(sentence: str) -> Level | None:
    """Return the metric and the one value of a sentence such as "Our NPS is 32.", None for any other."""
    found = _LEVEL.match(sentence)
    value = parse(found["value"]) if found else None
    if not found or not value or not value.value or not _is_name(found["metric"]):
        return None
    if not is_measured(found["metric"]):
        return None
    return Level(found["metric"], found["value"].strip(), value)


def name_in(sentence: str) -> str | None:
    """Return the metric that a line such as "Metric: checkout latency" names without any value."""
    found = _NAMED.match(sentence)
    named = found["metric"].strip() if found else ""
    return named if _is_name(named) and not is_placeholder(named) else None


def _is_name(metric: str) -> bool:
    words = metric.lower().split()
    return 0 < len(words) <= _MOST_WORDS and words[0] not in _NOBODY
