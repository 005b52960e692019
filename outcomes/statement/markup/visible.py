"""From a body to its visible blocks, through GitHub's own Markdown parser.

Not visible: HTML comments, fences (kept apart, as one kind of them counts), quotes, struck text, what bots append
between their markers.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from outcomes.newlines import newlines
from outcomes.statement.markup.markdown import to_html
from outcomes.statement.markup.page import Page
from outcomes.statement.markup.walker import Walker

_MARKS: Final = "\n>*_~`[]<|&@:#"
_STRUCTURE: Final = re.compile(f"[{re.escape(_MARKS)}]")
_PRIVATE: Final = re.compile("[\ue000-\ue007\u2028\u2029\x00]")
_STRUCTURE_LIMIT: Final = 5000
_LINE_LIMIT: Final = 1000


def visible(body: str) -> Page:
    """Return the visible blocks of `body`; any text is fine, line ends may be LF, CRLF or CR."""
    text = newlines(body) if "\r" in body else body
    if "\0" in text or not text.isascii():
        text = _PRIVATE.sub(" ", text)
    lines = text.split("\n")
    kept = _bounded(text, len(lines))
    walker = Walker()
    walker.walk(to_html(kept))
    return Page(walker.blocks, lines, cut=len(kept) < len(text))


def _bounded(text: str, lines: int) -> str:
    """Return the part of `text` that is read: no person writes thousands of lines or marks before the outcome."""
    kept = text
    if len(text) > _STRUCTURE_LIMIT and sum(map(text.count, _MARKS)) > _STRUCTURE_LIMIT:
        first_too_many = next(islice(_STRUCTURE.finditer(text), _STRUCTURE_LIMIT, None))
        kept = text[: first_too_many.start()]
    if lines > _LINE_LIMIT and kept.count("\n") > _LINE_LIMIT:
        kept = "\n".join(kept.split("\n", _LINE_LIMIT)[:_LINE_LIMIT])
    return kept
