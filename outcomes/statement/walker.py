"""Follow the HTML of a body from tag to tag and keep what its reader sees, block by block."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import page
from outcomes.statement.page import Block

_TOKEN: Final = re.compile(
    r"(?P<text>[^<]+)"
    r"|<!--(?P<comment>.*?)(?:-->|\Z)"
    r"|<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]*)(?P<attributes>[^>]*)>"
    r"|(?P<stray><)",
    re.DOTALL,
)
_POSITION: Final = re.compile(r'data-sourcepos="(\d{1,7}):(\d{1,7})-(\d{1,7}):(\d{1,7})"')
_HREF: Final = re.compile(r'\bhref="([^"]{1,2000})"')
_INFO: Final = re.compile(r'class="language-([^"]{1,40})"')
_BOT_START: Final = re.compile(
    r"auto-?generated|begin bot|start bot|CURSOR_SUMMARY|ELLIPSIS_HIDDEN|bot[-"
    " ]summary",
    re.IGNORECASE,
)
_BOT_END: Final = re.compile(r"\bend of auto-?generated|^\s*/|\bend\b.*\bbot|_END\b", re.IGNORECASE)
_MARKS: Final = {
    "strong": (page.STRONG, page.STRONG_END),
    "b": (page.STRONG, page.STRONG_END),
    "em": (page.EMPHASIS, page.EMPHASIS_END),
    "i": (page.EMPHASIS, page.EMPHASIS_END),
    "code": (page.CODE, page.CODE_END),
    "a": (page.LINK, page.LINK_END),
}
_STRUCK: Final = frozenset({"del", "s", "strike"})
_BLOCKS: Final = frozenset(
    {
        "p",
        "li",
        "ul",
        "ol",
        "div",
        "hr",
        "section",
        "dl",
        "dt",
        "dd",
        "center",
        "table",
        "thead",
        "tbody",
        "tr",
        "pre",
    }
    | {"blockquote", "details", "summary", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"}
)
_HTML: Final = vocabulary(
    "input span sup sub kbd var samp tt u small big mark ins q cite abbr dfn ruby rt rp"
    " wbr font picture source video audio"
    " nav main article header footer figure figcaption colgroup col tfoot caption svg path g"
    " iframe script"
    " style bdo bdi"
    " time label button form select option textarea html body head meta link title address aside"
    " hgroup map"
    " area object"
)
"""Tags that GitHub knows or drops; any other is a slot that somebody forgot to fill, such as <metric>."""


def _unescaped(text: str) -> str:
    """Undo the four escapes that the renderer writes; it has resolved every other entity already."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")


class Walker:
    """Follows the HTML from tag to tag and keeps the blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._links: list[str] = []
        self._open = Block("text")
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
        for token in _TOKEN.finditer(markup):
            kind = token.lastgroup
            if kind in ("text", "stray"):
                self._text(token.group())
            elif kind == "comment":
                self._comment(token["comment"])
            else:
                self._tag(token["tag"].lower(), token["attributes"], closing=bool(token["close"]))
        self._flush()

    def _text(self, text: str) -> None:
        if not self._quoted and not self._struck and not self._bot:
            self._pieces.append(_unescaped(text) if "&" in text else text)

    def _comment(self, text: str) -> None:
        if self._bot:
            self._bot = not _BOT_END.search(text)
        elif _BOT_START.search(text[:400]) and not _BOT_END.search(text[:400]):
            self._flush()
            self._bot = True

    def _tag(self, tag: str, attributes: str, *, closing: bool) -> None:
        marks = _MARKS.get(tag)
        if marks:
            self._inline(tag, marks[closing], attributes, closing=closing)
        elif tag in _STRUCK:
            self._struck = max(0, self._struck + (-1 if closing else 1))
        elif tag == "br":
            self._pieces.append(page.BREAK)
        elif tag in _BLOCKS:
            self._block(tag, attributes, closing=closing)
        elif tag == "img":
            self._text(page.IMAGE)
        elif tag not in _HTML and not closing:
            self._text(f"<{tag}{attributes}>")

    def _inline(self, tag: str, mark: str, attributes: str, *, closing: bool) -> None:
        if self._quoted or self._struck or self._bot:
            return
        if self._fence is not None:
            info = _INFO.search(attributes)
            self._fence.info = info[1] if info and not closing else self._fence.info
            return
        href = _HREF.search(attributes) if tag == "a" and not closing else None
        if href:
            self._links.append(html.unescape(href[1]))
        self._pieces.append(mark)

    def _block(self, tag: str, attributes: str, *, closing: bool) -> None:
        self._flush()
        self._struck = 0
        if tag == "blockquote":
            self._quoted = max(0, self._quoted + (-1 if closing else 1))
            return
        handler = _HANDLERS.get(tag)
        if closing:
            self._close(tag)
        elif handler:
            self._open = handler(self, tag, attributes)
            self._place(self._open, attributes)
        else:
            self._place(self._open, attributes)

    def _place(self, block: Block, attributes: str) -> None:
        position = _POSITION.search(attributes)
        if position:
            block.line, block.column, block.end_line = int(position[1]), int(position[2]), int(position[3])
            self._line = block.line
        else:
            block.line = block.end_line = self._line

    def _close(self, tag: str) -> None:
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif tag == "details" and self._folded:
            self._folded.pop()
        elif tag == "table" and self._table is not None:
            table, self._table = self._table, None
            if not self._quoted and not self._bot:
                self.blocks.append(table)
        elif tag == "pre":
            self._fence = None
        self._open = Block("text", line=self._line, end_line=self._line)

    def open_heading(self, tag: str, attributes: str) -> Block:
        """Open a heading."""
        del attributes
        return Block("heading", level=int(tag[1]))

    def open_list(self, tag: str, attributes: str) -> Block:
        """Open a list and remember how it counts."""
        start = re.search(r'start="(\d{1,9})"', attributes)
        self._lists.append(None if tag == "ul" else int(start[1]) if start else 1)
        return Block("text")

    def open_item(self, tag: str, attributes: str) -> Block:
        """Open an item, with its ordinal in a counted list."""
        del tag, attributes
        number = self._lists[-1] if self._lists else None
        if number is not None:
            self._lists[-1] = number + 1
        return Block("item", level=max(1, len(self._lists)), number=number)

    def open_paragraph(self, tag: str, attributes: str) -> Block:
        """Open a paragraph; the first of an item is the item itself."""
        del tag, attributes
        if self._open.kind == "item" and not self._open.text:
            return self._open
        return Block("text", level=len(self._lists))

    def open_table(self, tag: str, attributes: str) -> Block:
        """Open a table, unless one is open."""
        del tag
        if self._table is None:
            self._table = Block("table", level=len(self._lists), folded=tuple(self._folded))
            self._place(self._table, attributes)
        return Block("text")

    def open_row(self, tag: str, attributes: str) -> Block:
        """Open a row."""
        del tag, attributes
        if self._table is not None:
            self._table.rows.append([])
        return Block("text")

    def open_cell(self, tag: str, attributes: str) -> Block:
        """Open a cell of the last row."""
        del tag, attributes
        cell = Block("text")
        if self._table is None or not self._table.rows:
            return cell
        self._table.rows[-1].append(cell)
        return cell

    def open_pre(self, tag: str, attributes: str) -> Block:
        """Open a fence."""
        del tag, attributes
        self._fence = Block("fence", folded=tuple(self._folded))
        return self._fence

    def open_summary(self, tag: str, attributes: str) -> Block:
        """Open the summary of a folded part."""
        del tag, attributes
        return Block("heading", level=0)

    def open_details(self, tag: str, attributes: str) -> Block:
        """Open a folded part."""
        del tag, attributes
        self._folded.append("")
        return Block("text")

    def _flush(self) -> None:
        """Close the open block and keep it when it shows anything."""
        text = "".join(self._pieces)
        self._pieces.clear()
        block = self._open
        block.links = (*block.links, *self._links)
        self._links.clear()
        if not text.strip():
            return
        block.text = (
            text.strip("\n") if block.kind == "fence" else text.replace(page.BREAK + "\n", page.HARD).strip()
        )
        block.folded = tuple(self._folded)
        if block.kind == "heading" and block.level == 0:
            if self._folded:
                self._folded[-1] = page.plain(block.text).strip()
        elif self._table is None:
            self.blocks.append(block)
        self._open = Block("text", level=len(self._lists), line=block.end_line, end_line=block.end_line)


_HANDLERS: Final[dict[str, Callable[[Walker, str, str], Block]]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Walker.open_heading),
    "ul": Walker.open_list,
    "ol": Walker.open_list,
    "li": Walker.open_item,
    "p": Walker.open_paragraph,
    "table": Walker.open_table,
    "tr": Walker.open_row,
    "td": Walker.open_cell,
    "th": Walker.open_cell,
    "pre": Walker.open_pre,
    "summary": Walker.open_summary,
    "details": Walker.open_details,
}
