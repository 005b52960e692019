"""What a description says in place of an outcome: the sentence to quote, what it is, and what to ask about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from checks import View, wording
from checks.families import is_measured, words_of
from checks.levels import level_in, name_in
from checks.lines import CELLS, Line, line_at, lines_of
from checks.quoting import quoted, tidy
from outcomes.classify import classify
from outcomes.model import Criterion, Kind, Span
from outcomes.statement.heads.placeholder import has_slot, is_placeholder

_MOST_LINES: Final = 12
_FEW_WORDS: Final = 3
"""A sentence has as many at least; what has fewer is a number of a ticket, a name or a greeting."""
_MANY_WORDS: Final = 8
"""A name of a metric has no more."""
_WORD: Final = re.compile(r"[^\W\d_]{2,30}")
_WIDE: Final = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts that put no space between words."""
_KEY: Final = re.compile(r"^(?:closes|fixes|resolves|refs|outcome)\b.{0,12}#\d", re.IGNORECASE)
_KEYED: Final = re.compile(r"^[^:：]{1,60}[:：]\s*")
_EMPTY_KEY: Final = re.compile(r"^[^:：]{1,60}[:：]\s*$")
_NUMBER: Final = re.compile(r"(?<![\w.#])\d+(?:[.,]\d+)*(?![\w.]*\.\d)")
_DIRECTIONS: Final = frozenset().union(*map(words_of, ("better", "turn", "raise", "lessen", "speed")))
"""Words that name a direction: a sentence that holds one comes nearest to an outcome."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of the description, or none, with what it is and the question that leads to an outcome."""

    question: str
    quote: str = ""
    kind: Kind = Kind.OUTPUT
    reason: str = ""
    span: Span | None = None
    line: Line | None = None
    words: tuple[str, ...] = ()
    """The words that decided, in small letters."""

    @property
    def counted(self) -> bool:
        """Whether there is a number in it, and not only as part of a name."""
        return bool(_NUMBER.search(self.quote))

    @property
    def is_level(self) -> bool:
        """Whether it tells one value of something that is measured, and no more."""
        level = level_in(self.quote)
        return level is not None and (self.kind is not Kind.OUTPUT or is_measured(level.metric))

    @property
    def metric(self) -> str | None:
        """The metric that is named without any value: behind a key, or as a line below a heading for outcomes."""
        named = name_in(self.quote)
        if named or self.line is None or not self.line.slot or self.counted:
            return named
        words = {word.lower() for word in _WORD.findall(self.quote)}
        is_name = is_measured(self.quote) and len(words) <= _MANY_WORDS and words.isdisjoint(_DIRECTIONS)
        return self.quote.strip(" .:") if is_name else None


def said_in(view: View) -> Said:
    """Return the sentence nearest to an outcome: what was read as a criterion, else the best that is told."""
    for criterion in view.declaration.criteria:
        if criterion.metric:
            return _of_criterion(criterion, view.body)
    return _nearest(view.body) or Said(question_for(view.title))


@lru_cache(maxsize=8)
def _nearest(body: str) -> Said | None:
    """Return the sentence of a description that comes nearest to an outcome; two checks and the suggestion ask."""
    return min(map(_judged, _tellable(body)), key=_distance, default=None)


def is_version(said: Said, view: View) -> bool:
    """Return whether what is quoted was read as a change of version."""
    bumps = (remark for remark in view.declaration.remarks if remark.code == "version-bump")
    return any(quoted(remark.text) == said.quote for remark in bumps)


def question_for(text: str) -> str:
    """Return the question that leads from what was said to its outcome."""
    words = {word.lower() for word in _WORD.findall(text[:400])}
    for known, question in wording.QUESTIONS:
        if words & set(known.split()):
            return question
    return wording.QUESTION


def slot_of(body: str) -> Line | None:
    """Return the line that holds the place of an outcome open: a slot that nobody filled, or the heading above it."""
    found = lines_of(body)
    slots = [line for line in found if not line.heading and is_open(line.text)]
    heading = next((line for line in found if line.heading and line.slot), None)
    keys = (line for line in found if _EMPTY_KEY.match(line.text))
    return min(slots, key=lambda line: not line.slot, default=heading or next(keys, None))


def is_open(text: str) -> bool:
    """Return whether a line, each cell of a row, or what stands behind its colon, is a slot that nobody filled."""
    value = _KEYED.sub("", text)
    return (
        has_slot(text) or bool(value and is_placeholder(value)) or all(map(is_placeholder, text.split(CELLS)))
    )


def _of_criterion(criterion: Criterion, body: str) -> Said:
    """Return the sentence of a criterion that does not count, so that the words that decided stand in the quote."""
    line = line_at(body, criterion.span)
    quote = quoted(line.text if line else criterion.metric)
    judged = classify(line.text) if line else None
    agrees = judged is not None and judged.kind is criterion.kind
    reason = judged.reason if judged and agrees else criterion.reason
    return Said(question_for(quote), quote, criterion.kind, tidy(reason), criterion.span, line)


def _judged(line: Line) -> Said:
    judged = classify(line.text)
    kind = Kind.OUTCOME if judged.kind is Kind.ENABLER else judged.kind
    words = tuple(word.lower() for word in judged.words)
    return Said(question_for(line.text), quoted(line.text), kind, tidy(judged.reason), line.span, line, words)


def _distance(said: Said) -> tuple[bool, bool, bool, bool]:
    """Return how far a sentence is from an outcome: its place first, then whether it is one, then what it speaks of.

    Of two that are alike the first is taken, as people begin with what matters.
    """
    assert said.line is not None
    whole = len(_WORD.findall(said.quote)) >= _FEW_WORDS or bool(_WIDE.search(said.quote) or said.metric)
    whole = whole and not _EMPTY_KEY.match(said.line.text)
    directed = said.kind is Kind.ASPIRATION and not _DIRECTIONS.isdisjoint(said.words)
    return not said.line.slot, not whole, said.line.kind == "table", not directed


def _tellable(body: str) -> Iterator[Line]:
    """Yield sentences that could be quoted, those under a heading for outcomes first; no slots that nobody filled."""
    told = [line for line in lines_of(body) if not line.heading and _WORD.search(line.text)]
    told = [line for line in told if not _KEY.match(line.text) and not is_open(line.text)]
    yield from sorted(told, key=lambda line: not line.slot)[:_MOST_LINES]
