"""What a sentence without a number wishes to move: its metric and direction, as the reader reads them beside one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from checks import wording
from checks.complaints import complained_of
from checks.families import MEASURED, is_of, lows_of, words_of
from checks.levels import level_in
from checks.sample import Sample, across, sampled
from checks.spent import spent_in
from checks.titles import topic_of
from outcomes.model import Direction
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import read
from outcomes.statement.names.metric_kind import is_better_low, is_measured
from outcomes.statement.words import PEOPLE

_LONGEST: Final = 200
_MOST_WORDS: Final = 6
_PROBE: Final = "by 20 %"
_HOW_MUCH: Final = """
    significantly considerably substantially dramatically drastically noticeably greatly massively clearly hopefully
    further much deutlich spürbar stark wesentlich massiv erheblich merklich nettement fortement sensiblement
    considérablement beaucoup significativamente considerablemente notablemente mucho bastante sensibilmente
    notevolmente molto aanzienlijk flink sterk fors muito
"""
_HEDGES: Final = re.compile(
    rf"\s*\b(?:(?:by )?a lot(?! of)|by far|as much as possible|over time|{'|'.join(_HOW_MUCH.split())})\b",
    re.IGNORECASE,
)
"""How much, without a number."""
_MODALS: Final = vocabulary(
    "should will must can may soll sollen muss wird moet moeten zal debe deben deve devono devem doit doivent"
)
_PURPOSE: Final = re.compile(
    r"\b(?:so that|damit|pour que|para que|affinché|zodat)\s(?P<what>.+)", re.IGNORECASE
)
_PERSONS: Final = PEOPLE | {"people"}
_PRONOUN: Final = re.compile(
    r"^(?:(?:right )?now |today |currently |at the moment )?(?:it|this|that)(?:'s|’s| is| was| stands at| sits at)\s",
    re.IGNORECASE,
)


def wished(sentence: str, next_sentence: str = "") -> Sample | None:
    """Return what a sentence wishes or complains of, with today's value where the next one tells it; else None."""
    sample = _wish(sentence)
    return _with_level(sample, next_sentence) if sample else None


@lru_cache(maxsize=32)
def _wish(sentence: str) -> Sample | None:
    """Return what a sentence wishes or complains of; both the message and the suggestion ask."""
    topic = topic_of(sentence)
    if topic.prefixed:
        return None
    metric = complained_of(sentence)
    sample = spent_in(sentence) or (sampled(metric, rises=False) if metric else _moved(sentence, topic.verb))
    hope = _PURPOSE.search(sentence[:_LONGEST])
    return _moved(hope["what"], "") if sample is None and hope else sample


def _moved(sentence: str, verb: str) -> Sample | None:
    """Return the metric that a sentence moves in words, found by putting a number behind them."""
    plain = _HEDGES.sub("", sentence[:_LONGEST]).strip(" ,.!。")
    found = read(f"{wording.HEADING}\n\n{plain} {_PROBE}").goals
    if len(found) != 1 or not found[0].change:
        return None
    metric = _bare(found[0].metric)
    if metric in ("", plain) or metric.lower().startswith(verb or "\n") or not _is_told(metric, plain):
        return None
    sinks = is_better_low(metric) or is_of("trouble", lows_of(metric))
    return sampled(metric, found[0].direction is Direction.INCREASE and not sinks)


def _is_told(metric: str, sentence: str) -> bool:
    """Return whether a metric is one: not people alone, and no thing that is merely to be better."""
    better = is_of("turn", lows_of(sentence) - {"make", "makes"})
    known = any(is_of(family, lows_of(metric)) for family in MEASURED) if better else is_measured(metric)
    return known and not _PERSONS.issuperset(metric.lower().split())


def _bare(metric: str) -> str:
    """Return a metric without the verb that was left behind it; nothing where it is no plain name."""
    words = metric.split()
    words = words[: next((at for at, word in enumerate(words) if at and word.lower() in _MODALS), len(words))]
    plain = len(words) <= _MOST_WORDS and words_of("clauses").isdisjoint(word.lower() for word in words)
    return " ".join(words).strip(" ,") if plain else ""


def _with_level(sample: Sample, next_sentence: str) -> Sample:
    """Return a sample with today's value that a sentence such as "It is 4 % now." tells of it."""
    told, count = _PRONOUN.subn(f"{sample.metric} is ", next_sentence, count=1)
    level = level_in(told) if count else None
    if level is None:
        return sample
    target = across(level.value, more=sample.rises)
    return Sample(sample.metric, sample.rises, level.text, target, (level.text,))
