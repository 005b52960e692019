"""The sentences of a description that could be quoted, with their places and what stands there in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from checks.quoting import tidy
from outcomes.model import Span
from outcomes.newlines import newlines
from outcomes.statement.draft import Place
from outcomes.statement.markup.lines import lines as logical
from outcomes.statement.markup.page import Block, Page, plain
from outcomes.statement.markup.sentences import sentences
from outcomes.statement.markup.spans import locator
from outcomes.statement.markup.visible import visible

_MOST: Final = 60
"""Sentences of a description that are looked at."""
_ENOUGH: Final = 80
"""Characters by which a sentence is known again; a remark holds no more than 200."""
_PROBE: Final = "outcomes-probe"
CELLS: Final = " | "
"""What stands between the cells of a row when it is quoted."""
_ABBREVIATED: Final = re.compile(r"\b(?:e\.\s?g|i\.\s?e|z\.\s?B|p\.\s?ex|such as)\.?\s*$", re.IGNORECASE)
_MARKS: Final = "*_`~"
_BULLETS: Final = "•‣◦· "
_LONG: Final = 400
"""Characters from which on a sentence ends where it seems to, whatever brackets are open."""
_SLOT: Final = re.compile(
    r"\b(?:outcome|success|impact|result|metric|kpi|goal|effect|hypothes|benefit)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence that a reader of the page sees."""

    text: str
    span: Span | None
    slot: bool
    """Whether it stands under a heading for outcomes, or is such a heading."""
    source: str = ""
    """The same as its author typed it, on one line; empty for a row of a table."""
    kind: str = "text"
    """Of the block that it stands in: heading, text, item or table."""

    @property
    def heading(self) -> bool:
        """Whether it stands above others."""
        return self.kind == "heading"


@lru_cache(maxsize=8)
def lines_of(body: str) -> tuple[Line, ...]:
    """Return the visible sentences of a description in order, headings and rows of tables among them."""
    page = visible(body)
    found: list[Line] = []
    slot = False
    for block in page.blocks:
        if block.kind == "heading":
            slot = bool(_SLOT.search(block.plain))
        found += islice(_of_block(block, page, slot), _MOST - len(found))
        if len(found) >= _MOST:
            break
    return tuple(found)


def is_open_ended(body: str) -> bool:
    """Return whether what is pasted at the end is not seen: inside of a comment or a fence that nobody closed."""
    return not any(
        _PROBE in block.plain for block in visible(f"{body}\n\n{_PROBE}").blocks if block.kind != "fence"
    )


def line_at(body: str, span: Span | None) -> Line | None:
    """Return the sentence in which a place stands."""
    return next((line for line in lines_of(body) if span and line.span and _holds(line.span, span)), None)


def place_of(sentence: str, body: str, part: str = "") -> Span | None:
    """Return where `sentence` stands, or `part` in it when its line of the source has that as it is."""
    known = next((line for line in lines_of(body) if tidy(sentence)[:_ENOUGH] in line.text), None)
    if known is None or known.span is None:
        return None
    source = _source(body)[known.span.line - 1]
    at = source.find(part, known.span.column - 1) if part else -1
    return Span(known.span.line, at + 1, known.span.line, at + len(part) + 1) if at >= 0 else known.span


def _of_block(block: Block, page: Page, slot: bool) -> Iterator[Line]:
    if block.kind == "table":
        yield from _rows(block, page, slot)
    elif block.kind != "fence" and block.plain.strip():
        for start, end in logical(block.text):
            for first, after in _whole_sentences(block.text[start:end]):
                place = Place(block, start + first, start + after)
                span = locator(page.source)(place)
                text = tidy(plain(block.text[place.start : place.end]))
                if text:  # a picture alone says nothing
                    yield Line(text, span, slot, _typed(page.source, span) or text, block.kind)


def _whole_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence starts and ends; none ends behind "e.g." or inside of brackets."""
    begun: int | None = None
    for start, end in sentences(text):
        begun = start if begun is None else begun
        said = text[begun:end]
        whole = len(said) > _LONG or not (_is_torn(said) or _ABBREVIATED.search(said))
        if whole or end == len(text):
            yield begun, end
            begun = None


def _is_torn(said: str) -> bool:
    return any(said.count(opening) > said.count(closing) for opening, closing in ("[]", "()"))


def _rows(block: Block, page: Page, slot: bool) -> Iterator[Line]:
    """Yield the rows of a table below its header as they read, or the header when nobody filled them."""
    told = [row for row in block.rows[1:] if any(cell.plain.strip() for cell in row)]
    for row in told or block.rows[:1]:
        number = row[0].position[0]
        source = page.source[number - 1] if 0 < number <= len(page.source) else ""
        text = CELLS.join(tidy(cell.plain) for cell in row)
        span = Span(number, 1, number, len(source) + 1)
        yield Line(text, span, slot or not told, kind="table" if told else "heading")


def _typed(source: list[str], span: Span | None) -> str:
    """Return what stands at `span` in the source, its lines joined, or nothing when that tears its marks apart."""
    if span is None or span.end_line > len(source):
        return ""
    lines = source[span.line - 1 : span.end_line]
    first, last = lines[0], lines[-1]
    start, end = span.column - 1, span.end_column - 1
    while start and first[start - 1] in _MARKS:
        start -= 1
    while end < len(last) and last[end] in _MARKS:
        end += 1
    lines[-1] = last[:end]
    lines[0] = lines[0][start:]
    text = " ".join(line.strip() for line in lines).lstrip(_BULLETS).strip()
    return text if all(text.count(mark) % 2 == 0 for mark in "`*~") else ""


def _holds(outer: Span, inner: Span) -> bool:
    first, last = (outer.line, outer.column), (outer.end_line, outer.end_column)
    return first <= (inner.line, inner.column) and (inner.end_line, inner.end_column) <= last


def _source(body: str) -> list[str]:
    return newlines(body).split("\n")
