"""Follow the HTML of a body from tag to tag and keep what its reader sees, block by block."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import ClassVar, Final

from outcomes.statement import bots, page, tags
from outcomes.statement.page import Block
from outcomes.statement.tags import Place

_PIECE: Final = r"([^<]*)(?:<(/?[a-zA-Z][a-zA-Z0-9]*+)({attributes}*+)>|<!--(.*?)(?:-->|\Z)|(<))?"
"""Text, and the tag with its attributes, the comment or the lone `<` that ends it."""
_TOKEN: Final = re.compile(_PIECE.format(attributes="[^>]"), re.DOTALL)
_TOKEN_OF_LEFT_OPEN: Final = re.compile(_PIECE.format(attributes="[^<>]"), re.DOTALL)
"""For a text whose last tag is left open: else each of many would be searched in vain for its end."""


class Walker:
    """Follows the HTML from tag to tag and keeps the blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._links: list[str] = []
        self._open: Block | None = None
        self._next: tuple[int, Place] = (0, (1, 1, 1))
        self._shown = True
        self._quoted = 0
        self._struck = 0
        self._bot = False
        self._lists: list[int | None] = []
        self._folded: list[str] = []
        self._table: Block | None = None
        self._fence: Block | None = None
        self._line = 1

    def walk(self, markup: str) -> None:
        """Read the HTML of a whole body."""
        token = _TOKEN_OF_LEFT_OPEN if markup.rfind("<") > markup.rfind(">") else _TOKEN
        for text, name, attributes, comment, stray in token.findall(markup):
            if text and self._shown and (self._pieces or text != "\n"):
                self._pieces.append(text)
            if name:
                (self._ACTIONS.get(name) or Walker._other)(self, name, attributes)
            elif comment:
                self._comment(comment)
            elif stray:
                self._text(stray)
        self._flush()

    def _text(self, text: str) -> None:
        if self._shown:
            self._pieces.append(text)

    def _look(self) -> None:
        self._shown = not (self._quoted or self._struck or self._bot)

    def _comment(self, text: str) -> None:
        before, self._bot = self._bot, bots.speaks(text, before=self._bot)
        if self._bot and not before:
            self._flush()
        self._look()

    def _other(self, name: str, attributes: str) -> None:
        """Follow a tag in capitals, ignore one without meaning, and show one that nobody knows."""
        low = name.lower()
        action = self._ACTIONS.get(low)
        if action:
            action(self, low, attributes)
        elif low[0] != "/" and low not in tags.KNOWN:
            self._text(f"<{low}{attributes}>")

    def _mark(self, name: str, attributes: str) -> None:
        """Note bold, emphasis, code and links; within a fence they only tell its language."""
        if not self._shown:
            return
        if self._fence is not None:
            self._fence.info = tags.language(attributes) or self._fence.info
            return
        link = tags.link(attributes) if name == "a" else None
        if link:
            self._links.append(link)
        self._pieces.append(tags.MARKS[name])

    def _strike(self, name: str, attributes: str) -> None:
        del attributes
        self._struck = max(0, self._struck + (-1 if name[0] == "/" else 1))
        self._look()

    def _stand_in(self, name: str, attributes: str) -> None:
        del attributes
        self._text(page.BREAK if name.endswith("br") else page.IMAGE)

    def _quote(self, name: str, attributes: str) -> None:
        del attributes
        self._divide()
        self._quoted = max(0, self._quoted + (-1 if name[0] == "/" else 1))
        self._look()

    def _divide(self) -> None:
        """End a stretch of text, and with it what was struck in it."""
        if self._pieces:
            self._flush()
        if self._struck:
            self._struck = 0
            self._look()

    def _place(self, attributes: str, column: int = 1) -> Place:
        """Return where a tag stands in the source; one without a position stands where the last one did."""
        place = tags.position(attributes)
        if place is None:
            return self._line, column, self._line
        self._line = place[0]
        return place

    def _opened(self, block: Block, attributes: str) -> None:
        block.line, block.column, block.end_line = self._place(attributes, block.column)
        self._open = block

    def _unnamed(self, attributes: str) -> None:
        """Expect text that no tag of its own announces."""
        self._open, self._next = None, (0, self._place(attributes))

    def _close(self, name: str, attributes: str) -> None:
        del attributes
        self._divide()
        if name in ("/ul", "/ol") and self._lists:
            self._lists.pop()
        elif name == "/details" and self._folded:
            self._folded.pop()
        elif name == "/table" and self._table is not None:
            table, self._table = self._table, None
            if not self._quoted and not self._bot:
                self.blocks.append(table)
        elif name == "/pre":
            self._fence = None
        self._open, self._next = None, (0, (self._line, 1, self._line))

    def _division(self, name: str, attributes: str) -> None:
        """Divide text at a tag that means nothing else."""
        del name
        self._divide()
        if self._open is not None:
            self._opened(self._open, attributes)
        else:
            level, (_, column, _) = self._next
            self._next = level, self._place(attributes, column)

    def _heading(self, name: str, attributes: str) -> None:
        self._divide()
        self._opened(Block("heading", level=int(name[1])), attributes)

    def _list(self, name: str, attributes: str) -> None:
        self._divide()
        self._lists.append(None if name == "ul" else tags.start(attributes))
        self._unnamed(attributes)

    def _item(self, name: str, attributes: str) -> None:
        """Open an item, with its ordinal in a counted list."""
        del name
        self._divide()
        number = self._lists[-1] if self._lists else None
        if number is not None:
            self._lists[-1] = number + 1
        self._opened(Block("item", level=max(1, len(self._lists)), number=number), attributes)

    def _paragraph(self, name: str, attributes: str) -> None:
        """Open a paragraph; the first of an item is the item itself."""
        del name
        self._divide()
        block = self._open
        if block is None or block.kind != "item" or block.text:
            block = Block("text", level=len(self._lists))
        self._opened(block, attributes)

    def _tabulate(self, name: str, attributes: str) -> None:
        """Open a table, unless one is open, a row of it, or a cell of its last row."""
        self._divide()
        if name == "tr" and self._table is not None:
            self._table.rows.append([])
        elif name == "table" and self._table is None:
            self._table = Block("table", level=len(self._lists), folded=tuple(self._folded))
            self._table.line, self._table.column, self._table.end_line = self._place(attributes)
        if name in ("tr", "table"):
            self._unnamed(attributes)
            return
        cell = Block("text")
        if self._table is not None and self._table.rows:
            self._table.rows[-1].append(cell)
        self._opened(cell, attributes)

    def _pre(self, name: str, attributes: str) -> None:
        del name
        self._divide()
        self._fence = Block("fence", folded=tuple(self._folded))
        self._opened(self._fence, attributes)

    def _fold(self, name: str, attributes: str) -> None:
        """Open a folded part or its summary."""
        self._divide()
        if name == "summary":
            self._opened(Block("heading", level=0), attributes)
        else:
            self._folded.append("")
            self._unnamed(attributes)

    def _flush(self) -> None:
        """Close the open block and keep it when it shows anything."""
        text = "".join(self._pieces)
        self._pieces.clear()
        if not text or text.isspace():
            return
        block = self._open or self._unannounced()
        block.links = (*block.links, *self._links)
        self._links.clear()
        text = tags.unescaped(text if self._table is None else text[: page.LONGEST_CELL])
        block.text = (
            text.strip("\n") if block.kind == "fence" else text.replace(page.BREAK + "\n", page.HARD).strip()
        )
        block.folded = tuple(self._folded)
        if block.kind == "heading" and block.level == 0:
            if self._folded:
                self._folded[-1] = page.plain(block.text).strip()
        elif self._table is None:
            self.blocks.append(block)
        self._open, self._next = None, (len(self._lists), (block.end_line, 1, block.end_line))

    def _unannounced(self) -> Block:
        """Return a block for text that stands outside of every tag that opens one."""
        level, (line, column, end_line) = self._next
        return Block("text", line=line, column=column, end_line=end_line, level=level)

    _ACTIONS: ClassVar[dict[str, Callable[[Walker, str, str], None]]] = {
        **dict.fromkeys(tags.MARKS, _mark),
        **dict.fromkeys(tags.STRUCK, _strike),
        **dict.fromkeys(tags.BLOCKS, _division),
        **dict.fromkeys(tags.ENDS, _close),
        **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
        **dict.fromkeys(("ul", "ol"), _list),
        **dict.fromkeys(("table", "tr", "td", "th"), _tabulate),
        **dict.fromkeys(("summary", "details"), _fold),
        **dict.fromkeys(("br", "/br", "img", "/img"), _stand_in),
        **dict.fromkeys(("blockquote", "/blockquote"), _quote),
        "li": _item,
        "p": _paragraph,
        "pre": _pre,
    }
    """What a tag does, by its name as written: `p` opens, `/p` closes."""
