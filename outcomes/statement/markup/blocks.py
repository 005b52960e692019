"""Gather the text between tags into blocks, and tell where in the source each block stands."""

from __future__ import annotations

import re
from typing import Final

from outcomes.statement.markup import page, tags
from outcomes.statement.markup.page import LONGEST_CELL, POSITIONED, TOP, Block, Where

WHOLE: Final = "whole"
HEAD: Final = "head"
START: Final = "start"
END: Final = "end"
"""Where text without a tag of its own stands: at the last tag, on its first line, at the start of that, at its end."""
_FOOTNOTE: Final = re.compile(r"(?<=\S)\[\^[\w-]{1,20}\](?!:)")
"""The mark of a footnote, which GitHub shows as a small number."""
_BROKEN_LINE: Final = page.BREAK + "\n"


class Blocks:
    """The blocks of a page while its tags are followed, and the text of the one that is open."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._links: list[str] = []
        self._open: Block | None = None
        self._last: Where = TOP
        self._next: tuple[int, Where, str] | None = (0, TOP, WHOLE)
        self._shown = True
        self._quoted = 0
        self._struck = 0
        self._bot = False
        self._depth = 0
        self._folded: list[str] = []
        self._table: Block | None = None
        self._rows: list[list[Block]] = []
        self._fence: Block | None = None

    def _text(self, text: str) -> None:
        if self._shown:
            self._pieces.append(text)

    def _look(self) -> None:
        self._shown = not (self._quoted or self._struck or self._bot)

    def _divide(self) -> None:
        """End a stretch of text, and with it what was struck in it."""
        if self._pieces:
            self._flush()
        if self._struck:
            self._struck = 0
            self._look()

    def _line(self) -> int:
        """Return the first line of the last tag that says where it stands."""
        self._last = place = page.position(self._last)
        return place[0]

    def _opened(self, block: Block, attributes: str) -> None:
        """Expect the text of `block`."""
        if POSITIONED in attributes:
            self._last = block.where = attributes
        else:
            self._placed_last(block)
        self._open = block

    def _placed_last(self, block: Block) -> None:
        """Let a block without a position stand where the last tag did."""
        line = self._line()
        block.where = line, block.position[1], line

    def _unnamed(self, attributes: str) -> None:
        """Expect text that no tag of its own announces."""
        if POSITIONED in attributes:
            self._last = attributes
            self._next = 0, attributes, WHOLE
        else:
            self._next = None
        self._open = None

    def _flush(self) -> None:
        """Close the open block with the text that was gathered."""
        text = "".join(self._pieces)
        self._pieces.clear()
        if text and not text.isspace():
            block = self._open or self._unannounced()
            self._open, self._next = None, (self._depth, block.where, END)
            if self._links:
                block.links = (*block.links, *self._links)
                self._links.clear()
            self._keep(block, text)

    def _keep(self, block: Block, text: str) -> None:
        """Give a block its text as a reader sees it, and keep it unless it is a cell or a summary."""
        in_table = self._table is not None
        if self._folded:
            block.folded = tuple(self._folded)
        if in_table:
            text = text[:LONGEST_CELL]
        fenced = block.kind == "fence"
        if fenced or "&" in text or "^" in text or not text.isascii():
            block.text = text = _as_seen(text, fenced=fenced)
            block.plain = page.plain(text)
        else:
            block.text = block.plain = text.strip()
        if block.level == 0 and block.kind == "heading":
            if self._folded:
                self._folded[-1] = block.plain.strip()
        elif not in_table:
            self.blocks.append(block)

    def _following(self) -> tuple[int, Where, str]:
        """Return where text stands behind a tag that says nothing of it: at the last tag that did."""
        return 0, self._last, START

    def _unannounced(self) -> Block:
        """Return a block for text that stands outside of every tag that opens one."""
        level, where, part = self._next or self._following()
        line, column, end = page.position(where)
        if part != WHOLE:
            line, column = (end if part == END else line), (column if part == HEAD else 1)
            end = line
        return Block("text", level, (line, column, end))


def _as_seen(text: str, *, fenced: bool) -> str:
    """Return text as a reader sees it, marks kept; a fence is shown as it is written."""
    if "&" in text:
        text = tags.unescaped(text)
    if fenced:
        return text.strip("\n")
    if page.BREAK in text:
        text = text.replace(_BROKEN_LINE, page.HARD)
    return (_FOOTNOTE.sub("", text) if "[^" in text else text).strip()
