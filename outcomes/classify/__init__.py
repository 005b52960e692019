"""Outcome told from output: what one statement really is, and why, in words its author accepts.

The object and the effect decide, not the verb and not the digits. A linear model over words and their roles
(weights.py) gives the kind; the words that spoke most for it give the reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from outcomes.classify.reasons import NAMELESS, deciding, reason_for
from outcomes.classify.tokens import LONGEST, tokens_of
from outcomes.classify.weights import NOTHING, Row, Told, kind_of, told
from outcomes.model import Kind


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a statement is, the reason, and the words of it that decided."""

    kind: Kind
    reason: str
    words: tuple[str, ...]


MEASURED: Row = (0, -100, 0, -100_000)
"""A number was read with a metric: that is no aspiration, and less often work than a bare line is."""


def classify(text: str) -> Judgement:
    """Return what one statement of one line is; only its first 600 characters are looked at."""
    return _judge(" ".join(text[:LONGEST].split()), NOTHING)


def classify_criterion(
    metric: str, sentence: str, *, heading: str = "", unit: str | None = None
) -> Judgement:
    """Return what a criterion is: `metric` are the words for what is measured, `sentence` is where it was read.

    `heading` stands above it; it does not decide, as success criteria mostly hold outputs. A value without any word
    for what it measures passes for an outcome when it has a `unit`, so that the word is asked for; a bare number
    does not.
    """
    del heading
    if not any(character.isalpha() for character in metric):
        return Judgement(Kind.OUTCOME if unit else Kind.OUTPUT, NAMELESS, ())
    return _judge(" ".join((sentence or metric)[:LONGEST].split()), MEASURED)


@lru_cache(maxsize=1024)
def _judge(text: str, lean: Row) -> Judgement:
    """Return what a tidied statement is."""
    known = _told(text)
    kind = kind_of(known, lean)
    words = deciding(known, kind)
    return Judgement(kind, reason_for(kind, words), tuple([token.text.strip() for token in words]))


@lru_cache(maxsize=64)
def _told(text: str) -> Told:
    """Return what the model knows of a statement; some are judged twice in a row, as a criterion and by themselves."""
    return told(tokens_of(text))
