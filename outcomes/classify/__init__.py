"""Outcome told from output: what one statement really is, and why, in words its author accepts.

The object and the effect decide, not the verb and not the digits. A linear model over words and their roles
(weights.py) gives the kind; the words that spoke most for it give the reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from outcomes.classify.reasons import deciding, reason_for
from outcomes.classify.tokens import LONGEST, tokens_of
from outcomes.classify.weights import weigh
from outcomes.model import Kind


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a statement is, the reason, and the words of it that decided."""

    kind: Kind
    reason: str
    words: tuple[str, ...]


def classify(text: str) -> Judgement:
    """Return what one statement of one line is; only its first 600 characters are looked at."""
    return _classify(" ".join(text[:LONGEST].split()))


@lru_cache(maxsize=1024)
def _classify(text: str) -> Judgement:
    """Return what a tidied statement is."""
    tokens = tokens_of(text)
    weighed = weigh(tokens)
    words = deciding(tokens, weighed)
    return Judgement(weighed.kind, reason_for(weighed.kind, words), tuple(token.text for token in words))


def classify_criterion(
    metric: str, sentence: str, *, heading: str = "", unit: str | None = None
) -> Judgement:
    """Return what a criterion read from `sentence` (perhaps under `heading`) is."""
    del heading, unit
    judged = classify(sentence or metric)
    if judged.kind is Kind.ASPIRATION:
        return Judgement(Kind.OUTCOME, "a level to be reached", ())
    return judged
