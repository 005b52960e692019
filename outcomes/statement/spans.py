"""Map a stretch of visible text back to lines and columns of the body as written."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from outcomes.model import Span
from outcomes.statement import page
from outcomes.statement.draft import Place

Locator = Callable[[Place], Span | None]
_LINE_END: Final = "\n" + page.HARD
_NEXT_LINE: Final = re.compile(f"[{_LINE_END}]")
_WORD: Final = re.compile(r"[^\s\ue000-\ue007\u2028\u2029]+|\ue007")
_MARK: Final = re.compile(r"[\ue000-\ue007\u2028\u2029\s]+")


def locator(source: Sequence[str]) -> Locator:
    """Return a function that finds a place in `source`, the lines of a body."""

    def locate(place: Place) -> Span | None:
        return _locate(source, place)

    return locate


def _locate(source: Sequence[str], place: Place) -> Span | None:
    text = place.block.text
    start, end = place.start, min(place.end, len(text))
    while start < end and _MARK.match(text[start]):
        start += 1
    while end > start and _MARK.match(text[end - 1]):
        end -= 1
    first = _point(source, place, start)
    last = _point(source, place, end - 1)
    if first is None or last is None or last < first:
        return None
    return Span(first[0], first[1] + 1, last[0], last[1] + 2)


def _point(source: Sequence[str], place: Place, offset: int) -> tuple[int, int] | None:
    """Return the 1-based line and 0-based column of one visible character."""
    block = place.block
    line = block.line + sum(block.text.count(end, 0, offset) for end in _LINE_END)
    if not 1 <= line <= len(source):
        return None
    start = max(block.text.rfind(end, 0, offset) for end in _LINE_END) + 1
    following = _NEXT_LINE.search(block.text, offset)
    stop = following.start() if following else len(block.text)
    column = _column(
        source[line - 1], block.text[start:stop], offset - start, _first_column(source, place, line)
    )
    return line, column


def _first_column(source: Sequence[str], place: Place, line: int) -> int:
    """Return where the block starts on its first line, in characters (the parser counts bytes)."""
    if line != place.block.line:
        return 0
    data = source[line - 1].encode("utf-8", "replace")[: max(0, place.block.column - 1)]
    return len(data.decode("utf-8", "ignore"))


def _column(raw: str, visible: str, offset: int, at: int) -> int:
    """Walk along the visible words of a line and its source together until `offset` is reached."""
    for match in _WORD.finditer(visible):
        if match.group() == page.LINK_END:
            closing = raw.find(")", at) if raw.startswith("](", at) else -1
            at = closing + 1 if closing >= 0 else at
            continue
        found = raw.find(match.group(), at)
        if found < 0:
            found = _loosely(raw, match.group(), at)
        if match.start() <= offset < match.end():
            return min(found + offset - match.start(), max(0, len(raw) - 1))
        at = found + len(match.group()) if raw.startswith(match.group(), found) else found + 1
    return min(at, len(raw))


def _loosely(raw: str, word: str, at: int) -> int:
    """Find a word that the source spells with entities or escapes: by its first character."""
    found = raw.find(word[0], at)
    return found if found >= 0 else min(at, len(raw))
