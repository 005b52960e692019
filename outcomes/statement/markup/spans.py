"""Map a stretch of visible text back to lines and columns of the body as written."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from outcomes.model import Span
from outcomes.statement.draft import Place
from outcomes.statement.markup import page

Locator = Callable[[Place], Span | None]
_MARKS: Final = r"\ue000-\ue007\u2028\u2029"
_NEXT_LINE: Final = re.compile(f"[\n{page.HARD}]")
_WORD: Final = re.compile(rf"[^\s{_MARKS}]+")
_STRETCH: Final = re.compile(rf"[^\s{_MARKS}][^{_MARKS}]*|{page.LINK_END}")
"""Words between two marks, or the end of a link, behind which the source has the address."""
_MARK: Final = re.compile(rf"[{_MARKS}\s]")
_AHEAD: Final = 100
"""Characters behind a place that are looked at; a line may be as long as a body."""


def locator(source: Sequence[str]) -> Locator:
    """Return a function that finds a place in `source`, the lines of a body."""

    def locate(place: Place) -> Span | None:
        return _locate(source, place)

    return locate


def _locate(source: Sequence[str], place: Place) -> Span | None:
    text = place.block.text
    start, end = place.start, min(place.end, len(text))
    while start < end and _is_blank(text[start]):
        start += 1
    while end > start and _is_blank(text[end - 1]):
        end -= 1
    whole = _as_written(source, place, start, text[start:end])
    if whole is not None:
        return whole
    first = _point(source, place, start)
    last = _point(source, place, end - 1)
    if first is None or last is None or last < first:
        return None
    return Span(first[0], first[1] + 1, last[0], last[1] + 2)


def _is_blank(character: str) -> bool:
    """Whether a reader sees nothing of a character."""
    return not character.isalnum() and _MARK.match(character) is not None


def _as_written(source: Sequence[str], place: Place, start: int, said: str) -> Span | None:
    """Return where the words `said` stand when their line of the source has them as they are, and once only."""
    line = _line(place, start)
    if not said or not 1 <= line <= len(source):
        return None
    raw = source[line - 1]
    at = raw.find(said)
    return Span(line, at + 1, line, at + len(said) + 1) if at >= 0 and raw.find(said, at + 1) < 0 else None


def _line(place: Place, offset: int) -> int:
    """Return the 1-based line of the source on which a visible character stands."""
    first = place.block.position[0]
    if not offset:
        return first
    text = place.block.text
    return first + text.count("\n", 0, offset) + text.count(page.HARD, 0, offset)


def _point(source: Sequence[str], place: Place, offset: int) -> tuple[int, int] | None:
    """Return the 1-based line and 0-based column of one visible character."""
    text = place.block.text
    line = _line(place, offset)
    if not 1 <= line <= len(source):
        return None
    start = max(text.rfind("\n", 0, offset), text.rfind(page.HARD, 0, offset)) + 1
    following = _NEXT_LINE.search(text, offset, offset + _AHEAD)
    stop = following.start() if following else min(len(text), offset + _AHEAD)
    column = _column(source[line - 1], text[start:stop], offset - start, _first_column(source, place, line))
    return line, column


def _first_column(source: Sequence[str], place: Place, line: int) -> int:
    """Return where the block starts on its first line, in characters (the parser counts bytes)."""
    first, column, _ = place.block.position
    if line != first or column <= 1:
        return 0
    data = source[line - 1].encode("utf-8", "replace")[: column - 1]
    return len(data.decode("utf-8", "ignore"))


def _column(raw: str, visible: str, offset: int, at: int) -> int:
    """Walk along the visible line and its source together until `offset` is reached.

    Words between two marks mostly stand in the source as they are; only where they do not, each is looked for.
    """
    for match in _STRETCH.finditer(visible):
        stretch, start = match.group().rstrip(), match.start()
        if stretch == page.LINK_END:
            closing = raw.find(")", at) if raw.startswith("](", at) else -1
            at = closing + 1 if closing >= 0 else at
            continue
        word = _WORD.match(stretch)
        found = raw.find(word[0], at) if word else -1
        as_written = found >= 0 and raw.startswith(stretch, found)
        if as_written and not start <= offset < start + len(stretch):
            at = found + len(stretch)
        elif as_written and not visible[offset].isspace():
            return found + offset - start
        else:
            column, at = _word_by_word(raw, stretch, offset - start, at)
            if column is not None:
                return column
    return min(at, len(raw))


def _word_by_word(raw: str, stretch: str, offset: int, at: int) -> tuple[int | None, int]:
    """Return the column of `offset` if it is in a word of `stretch`, and where the source goes on behind it."""
    for match in _WORD.finditer(stretch):
        word = match.group()
        found = raw.find(word, at)
        if found < 0:
            found = _loosely(raw, word, at)
        if match.start() <= offset < match.end():
            return min(found + offset - match.start(), max(0, len(raw) - 1)), at
        at = found + len(word) if raw.startswith(word, found) else found + 1
    return None, at


def _loosely(raw: str, word: str, at: int) -> int:
    """Find a word that the source spells with entities or escapes: by its first character."""
    found = raw.find(word[0], at)
    return found if found >= 0 else min(at, len(raw))
