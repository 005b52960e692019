"""What a reader of the page sees: blocks of visible text, each with its place in the source."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
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

_MARKS: Final = re.compile("[\ue000-\ue007]+")
_BREAKS: Final = re.compile("[\u2028\u2029]")


@dataclass(slots=True)
class Block:
    """One block of visible text."""

    kind: Literal["heading", "text", "item", "table", "fence"]
    text: str = ""
    """Visible text; inline marks as private characters, one newline for each line end of the source."""
    line: int = 1
    """First line in the source, 1-based."""
    column: int = 1
    """First column in the source, 1-based, in bytes as the parser counts them."""
    end_line: int = 1
    level: int = 0
    """Level of a heading (1-6), depth of a list item (1 is outermost)."""
    number: int | None = None
    """Ordinal of the item in an ordered list."""
    info: str = ""
    """Info string of a fence."""
    links: tuple[str, ...] = ()
    folded: tuple[str, ...] = ()
    """Summaries of the `<details>` around it, outermost first."""
    rows: list[list[Block]] = field(default_factory=list)
    """Cells of a table, the header row first."""
    _plain: str | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def plain(self) -> str:
        """The text without marks; asked for when the block is complete."""
        if self._plain is None:
            self._plain = plain(self.text)
        return self._plain


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
    return text if text.isascii() else _BREAKS.sub("\n", _MARKS.sub("", text))
