"""What a description says in place of an outcome: the line to quote, what it is, and what to ask about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks import View, wording
from outcomes.classify import classify
from outcomes.model import Kind, Span
from outcomes.statement.page import Block
from outcomes.statement.visible import visible

_MOST_LINES = 12
_LONGEST = 120
_WORD = re.compile(r"[^\W\d_]{2,30}")
_SLOT = re.compile(r"\b(?:outcome|success|impact|result|metric|kpi|goal|effect)", re.IGNORECASE)
_KEY = re.compile(r"^(?:closes|fixes|resolves|refs|outcome)\b.{0,12}#\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """A line of the description, or none, with what it is and the question that leads to an outcome."""

    question: str
    quote: str = ""
    kind: Kind = Kind.OUTPUT
    reason: str = ""
    span: Span | None = None


def said_in(view: View) -> Said:
    """Return the line that comes nearest to an outcome: what was read as a criterion, else the first that is told."""
    for criterion in view.declaration.criteria:
        if criterion.metric:
            quote = criterion.metric[:_LONGEST]
            return Said(question_for(quote), quote, criterion.kind, criterion.reason, criterion.span)
    for text, span in _lines(view.body):
        judged = classify(text)
        kind = Kind.OUTCOME if judged.kind is Kind.ENABLER else judged.kind
        return Said(question_for(text), text, kind, judged.reason, span)
    return Said(question_for(view.title))


def question_for(text: str) -> str:
    """Return the question that leads from what was said to its outcome."""
    words = {word.lower() for word in _WORD.findall(text[:400])}
    for known, question in wording.QUESTIONS:
        if words & set(known.split()):
            return question
    return wording.QUESTION


def _lines(body: str) -> Iterator[tuple[str, Span]]:
    """Yield visible lines that could be quoted, with their places; those under a heading for outcomes first."""
    page = visible(body)
    told: list[tuple[bool, Block]] = []
    slot = False
    for block in page.blocks:
        if block.kind == "heading":
            slot = bool(_SLOT.search(block.plain))
        elif block.kind in ("text", "item") and block.plain.strip():
            told.append((not slot, block))
    for _, block in sorted(told, key=lambda one: one[0])[:_MOST_LINES]:
        text = " ".join(block.plain.split())
        if _WORD.search(text) and not _KEY.match(text):
            line = block.position[0]
            source = page.source[line - 1] if line <= len(page.source) else ""
            quote = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
            yield quote, Span(line, 1, line, len(source) + 1)
