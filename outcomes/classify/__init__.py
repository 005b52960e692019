"""Outcome told from output: what one statement really is, and why, in words its author accepts.

The object and the effect decide, not the verb and not the digits. A linear model over words and their roles
(weights.py) gives the kind; the words that spoke most for it give the reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from outcomes.classify.reasons import NAMELESS, deciding, reason_for
from outcomes.classify.tokens import LONGEST, Token, tokens_of
from outcomes.classify.weights import UNKNOWN, Weighed, kind_of, told
from outcomes.model import Kind


class Judgement(NamedTuple):
    """What a statement is. The reason is worked out when it is asked for: most statements pass without one."""

    kind: Kind
    text: str = ""
    movement: str = ""
    """How what `text` names moves, where it is a criterion; behind a number of any other size, the kind is the same."""
    weighed: Weighed | None = None
    """What the model knows of the statement, where the model decided."""
    given: str = ""
    """The reason, where something else decided."""

    @property
    def plain(self) -> Judgement | None:
        """What the same words are when nothing is known of them beforehand, where the model decided."""
        return self._replace(kind=kind_of(self.weighed)) if self.weighed else None

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the statement that decided."""
        return tuple([token.text.strip() for token in self._deciding()])

    @property
    def reason(self) -> str:
        """Why the statement is of this kind, in a sentence that its author accepts."""
        return self.given or reason_for(self.kind, self._deciding())

    def _deciding(self) -> tuple[Token, ...]:
        return deciding(told(tokens_of(self.text, self.movement)), self.kind) if self.weighed else ()


MEASURED = (0, -100, 0, -100_000)
"""A number was read with a metric: that is no aspiration, and less often work than a bare line is."""


def classify(text: str) -> Judgement:
    """Return what one statement of one line is; only its first 600 characters are looked at."""
    return _judge(_tidy(text), "", UNKNOWN)


def classify_criterion(metric: str, movement: str, *, unit: str | None = None) -> Judgement:
    """Return what a criterion is: `metric` are the words for what is measured, `movement` says how its values move.

    A value without any word for what it measures passes for an outcome when it has a `unit`, so that the word is asked
    for; a bare number does not.
    """
    if not any(map(str.isalpha, metric)):
        return Judgement(Kind.OUTCOME if unit else Kind.OUTPUT, given=NAMELESS)
    return _judge(_tidy(metric), movement, MEASURED)


def _tidy(text: str) -> str:
    return " ".join(text[:LONGEST].split())


def _judge(text: str, movement: str, lean: Sequence[int]) -> Judgement:
    """Return what a tidied statement is."""
    weighed = _weighed(text, movement)
    return Judgement(kind_of(weighed, lean), text, movement, weighed)


@lru_cache(maxsize=128)
def _weighed(text: str, movement: str) -> Weighed:
    """Return what the model knows of a statement: many are judged twice in a row, and at each push again."""
    return told(tokens_of(text, movement)).weighed
