"""Follow the HTML of a body from tag to tag and keep what its reader sees, block by block."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import ClassVar, Final

from outcomes.statement.markup import bots, page, tags
from outcomes.statement.markup.blocks import HEAD, START, WHOLE, Blocks
from outcomes.statement.markup.page import POSITIONED, Block

_PIECE: Final = (
    rf"([^<]*+)<(?:(h[1-6]|p|li|t[dh])( {POSITIONED}{{attributes}}*+)>(?:<input {{attributes}}*+>|)([^<]*+)</\2>"
    r"(?:\n(?:</tr>\n(?:</thead>\n(?:<tbody>\n|)|</tbody>\n|)|)|)"
    r"|(/?[a-zA-Z][a-zA-Z0-9]*+)({attributes}*+)>|!--(.*?)(?:-->|\Z))|([^<]++|<)"
)
"""Text, and what follows it: a block with but text in it, a tag with its attributes or a comment; else text alone.

The block is the parser's own, as it says where it stands; one that does not is followed tag by tag.
Behind a block a line end changes nothing any more, nor do the ends of the row and the part of a table behind a cell.
"""
_TOKEN: Final = re.compile(_PIECE.format(attributes="[^>]"), re.DOTALL)
_TOKEN_OF_LEFT_OPEN: Final = re.compile(_PIECE.format(attributes="[^<>]"), re.DOTALL)
"""For a text whose last tag is left open: else each of many would be searched in vain for its end."""


class Walker(Blocks):
    """Follows the HTML from tag to tag and keeps the blocks."""

    def walk(self, markup: str) -> None:
        """Read the HTML of a whole body; most blocks hold nothing but text and are kept at once."""
        token = _TOKEN_OF_LEFT_OPEN if markup.rfind("<") > markup.rfind(">") else _TOKEN
        pieces, opening, actions = self._pieces, self._BLOCKS, self._ACTIONS
        for text, block, place, content, name, attributes, comment, alone in token.findall(markup):
            if text and (text != "\n" or pieces) and self._shown:
                pieces.append(text)
            if block:
                if pieces or self._struck:
                    self._divide()
                opened = opening[block](self, block)
                self._last = opened.where = place
                if content and self._shown and not content.isspace():
                    self._keep(opened, content)
                self._open = self._next = None
            elif name:
                (actions.get(name) or Walker._other)(self, name, attributes)
            elif comment:
                self._comment(comment)
            elif alone:
                self._text(alone)
        self._flush()

    def _block(self, name: str, attributes: str) -> None:
        """Open a block whose text follows."""
        self._divide()
        self._opened(self._BLOCKS[name](self, name), attributes)

    def _comment(self, text: str) -> None:
        before, self._bot = self._bot, bots.speaks(text, before=self._bot)
        if self._bot and not before:
            self._flush()
        self._look()

    def _other(self, name: str, attributes: str) -> None:
        """Follow a tag in capitals, and show one that nobody knows."""
        low = name.lower()
        action = self._ACTIONS.get(low)
        if action:
            action(self, low, attributes)
        elif low[0] != "/":
            self._text(f"<{low}{attributes}>")

    def _ignore(self, name: str, attributes: str) -> None:
        """Take no notice of a tag that changes nothing for a reader."""

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

    def _end(self, name: str, attributes: str) -> None:
        """End what an opening tag began."""
        del name, attributes
        if self._pieces or self._struck:
            self._divide()
        self._open = self._next = None

    def _end_list(self, name: str, attributes: str) -> None:
        self._end(name, attributes)
        self._depth = max(0, self._depth - 1)

    def _end_fold(self, name: str, attributes: str) -> None:
        self._end(name, attributes)
        if self._folded:
            self._folded.pop()

    def _end_table(self, name: str, attributes: str) -> None:
        self._end(name, attributes)
        table, self._table = self._table, None
        if table is not None and not self._quoted and not self._bot:
            self.blocks.append(table)

    def _end_pre(self, name: str, attributes: str) -> None:
        self._end(name, attributes)
        self._fence = None

    def _division(self, name: str, attributes: str) -> None:
        """Divide text at a tag that means nothing else."""
        del name
        self._divide()
        if self._open is not None:
            if self._open is not self._table:
                self._opened(self._open, attributes)
            return
        level, _, part = self._next or self._following()
        if POSITIONED in attributes:
            self._last, part = attributes, WHOLE
        else:
            part = HEAD if part in (WHOLE, HEAD) else START
        self._next = level, self._last, part

    def _heading(self, name: str) -> Block:
        return Block("heading", int(name[1]))

    def _list(self, name: str, attributes: str) -> None:
        del name
        self._divide()
        self._depth += 1
        self._unnamed(attributes)

    def _item(self, name: str) -> Block:
        del name
        return Block("item", self._depth or 1)

    def _paragraph(self, name: str) -> Block:
        """Return a new paragraph; the first of an item is the item itself."""
        del name
        block = self._open
        if block is None or block.kind != "item" or block.text:
            block = Block("text", self._depth)
        return block

    def _tabulate(self, name: str, attributes: str) -> None:
        """Open a table, unless one is open."""
        del name
        self._divide()
        if self._table is None:
            self._rows = []
            self._table = table = Block("table", self._depth)
            table.folded, table.rows = tuple(self._folded), self._rows
            self._opened(table, attributes)
        self._unnamed(attributes)

    def _row(self, name: str, attributes: str) -> None:
        """Open a row of the open table."""
        del name
        self._divide()
        if self._table is not None:
            self._rows.append([])
        self._unnamed(attributes)

    def _cell(self, name: str) -> Block:
        """Return a new cell of the last row."""
        del name
        cell = Block("cell")
        if self._table is not None and self._rows:
            self._rows[-1].append(cell)
        return cell

    def _pre(self, name: str, attributes: str) -> None:
        del name
        self._divide()
        self._fence = fence = Block("fence")
        fence.folded = tuple(self._folded)
        self._opened(fence, attributes)

    def _fold(self, name: str, attributes: str) -> None:
        """Open a folded part or its summary."""
        self._divide()
        if name == "summary":
            self._opened(Block("heading"), attributes)
        else:
            self._folded.append("")
            self._unnamed(attributes)

    _BLOCKS: ClassVar[dict[str, Callable[[Walker, str], Block]]] = {
        **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
        **dict.fromkeys(("td", "th"), _cell),
        "li": _item,
        "p": _paragraph,
    }
    """The block that a tag opens, by its name."""

    _ACTIONS: ClassVar[dict[str, Callable[[Walker, str, str], None]]] = {
        **dict.fromkeys(tags.KNOWN, _ignore),
        **dict.fromkeys(tags.MARKS, _mark),
        **dict.fromkeys(tags.STRUCK, _strike),
        **dict.fromkeys(tags.BLOCKS, _division),
        **dict.fromkeys(tags.ENDS, _end),
        **dict.fromkeys(_BLOCKS, _block),
        **dict.fromkeys(("ul", "ol"), _list),
        **dict.fromkeys(("/ul", "/ol"), _end_list),
        **dict.fromkeys(("summary", "details"), _fold),
        **dict.fromkeys(("br", "/br", "img", "/img"), _stand_in),
        **dict.fromkeys(("blockquote", "/blockquote"), _quote),
        "pre": _pre,
        "/pre": _end_pre,
        "table": _tabulate,
        "tr": _row,
        "/table": _end_table,
        "/details": _end_fold,
    }
    """What a tag does, by its name as written: `p` opens, `/p` closes."""
