"""What a reader of the page sees: blocks of visible text, each with its place in the source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

STRONG: Final = "\ue000"
STRONG_END: Final = "\ue001"
EMPHASIS: Final = "\ue002"
EMPHASIS_END: Final = "\ue003"
CODE: Final = "\ue004"
CODE_END: Final = "\ue005"
LINK: Final = "\ue006"
LINK_END: Final = "\ue007"
BREAK: Final = "\u2028"
"""A line break that is not one in the source (`<br>`)."""
HARD: Final = "\u2029"
"""A line break that is one in the source and was meant as one (two spaces or a backslash before it)."""

IMAGE: Final = "\ufffc"
"""Stands for a picture."""

LONGEST_CELL: Final = 1000
"""Characters of a table cell that are read; a metric and its values are shorter."""

_MARKS: Final = (STRONG, STRONG_END, EMPHASIS, EMPHASIS_END, CODE, CODE_END, LINK, LINK_END, BREAK, HARD)
_BREAKS: Final = (BREAK, HARD)


Position = tuple[int, int, int]
"""First line, first column (in bytes, as the parser counts them) and last line in the source, all 1-based."""
Where = str | Position
"""A position, or the attributes of a tag that say it: few are ever asked for, so they are read when they are."""
POSITIONED: Final = 'data-sourcepos="'
"""What the attributes of a tag with a position hold."""
_POSITION: Final = re.compile(POSITIONED + r'(\d{1,7}):(\d{1,7})-(\d{1,7}):\d{1,7}"')
TOP: Final = (1, 1, 1)


def position(where: Where) -> Position:
    """Return the position that `where` is or says; what nobody but a person can have spelt so is at the top."""
    if not isinstance(where, str):
        return where
    return _remembered(where) if len(where) <= _LONGEST else _said(where)


def _said(where: str) -> Position:
    found = _POSITION.search(where)
    return (int(found[1]), int(found[2]), int(found[3])) if found else TOP


_LONGEST: Final = 64
"""Characters of the attribute as the parser writes it."""
_remembered: Final = lru_cache(maxsize=256)(_said)
"""The last ones are remembered, as a body is read again at each push to its branch."""


Kind = Literal["heading", "text", "item", "table", "cell", "fence"]


class Block:
    """One block of visible text; most have nothing but that, so what few have is set only where they do."""

    kind: Kind
    level: int
    """Level of a heading (1-6), depth of a list item (1 is outermost)."""
    where: Where
    folded: tuple[str, ...] = ()
    """Summaries of the `<details>` around it, outermost first."""
    text: str = ""
    """Visible text; inline marks as private characters, one newline for each line end of the source."""
    plain: str = ""
    """The text without marks."""
    links: tuple[str, ...] = ()
    info: str = ""
    """Info string of a fence."""
    rows: Sequence[list[Block]] = ()
    """Cells of a table, the header row first."""

    def __init__(self, kind: Kind, level: int = 0, where: Where = TOP) -> None:
        self.kind = kind
        self.level = level
        self.where = where

    @property
    def position(self) -> Position:
        """Where the block stands in the source; read from its tag once."""
        self.where = found = position(self.where)
        return found

    def saying(self, text: str) -> Block:
        """Return the same block with another text."""
        same = copy(self)
        same.text, same.plain = text, plain(text)
        return same


@dataclass(slots=True)
class Page:
    """The visible blocks of a body in order."""

    blocks: list[Block]
    source: list[str]
    """Lines of the body as written."""
    cut: bool = False
    """Whether the body was too long to be read to its end."""


def plain(text: str) -> str:
    """Return `text` without the marks of bold, emphasis, code and links."""
    if text.isascii():
        return text
    return _plain_line(text) if len(text) <= _LONGEST_LINE else _unmarked(text)


def _unmarked(text: str) -> str:
    for mark in _MARKS:
        if mark in text:  # found out many times faster than a replacement takes to find nothing
            text = text.replace(mark, "\n" if mark in _BREAKS else "")
    return text


_LONGEST_LINE: Final = 2000
_plain_line: Final = lru_cache(maxsize=256)(_unmarked)
"""The last ones are remembered: several readers ask for the same line, at each push to its branch."""
