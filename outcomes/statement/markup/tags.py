"""The HTML tags of a rendered body: what each name means to a reader, and what its attributes say."""

from __future__ import annotations

import html
import re
from html.entities import html5
from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.markup import page

MARKS: Final = {
    "strong": page.STRONG,
    "/strong": page.STRONG_END,
    "b": page.STRONG,
    "/b": page.STRONG_END,
    "em": page.EMPHASIS,
    "/em": page.EMPHASIS_END,
    "i": page.EMPHASIS,
    "/i": page.EMPHASIS_END,
    "code": page.CODE,
    "/code": page.CODE_END,
    "a": page.LINK,
    "/a": page.LINK_END,
}
"""Tags within a line, and the private characters that stand for them in visible text."""
STRUCK: Final = vocabulary("del /del s /s strike /strike")
BLOCKS: Final = vocabulary(
    "p li ul ol div hr section dl dt dd center table thead tbody tr pre blockquote details summary td th"
    " h1 h2 h3 h4 h5 h6"
)
"""Tags at which one stretch of text ends and another begins."""
ENDS: Final = frozenset(f"/{name}" for name in BLOCKS)
KNOWN: Final = vocabulary(
    "input span sup sub kbd var samp tt u small big mark ins q cite abbr dfn ruby rt rp wbr font picture source"
    " video audio nav main article header footer figure figcaption colgroup col tfoot caption svg path g iframe"
    " script style bdo bdi time label button form select option textarea html body head meta link title address"
    " aside hgroup map area object"
)
"""Other tags that GitHub knows or drops; the rest are slots that somebody forgot to fill, such as <metric>."""

_HREF: Final = re.compile(r'\bhref="([^"]{1,2000})"')
_LANGUAGE: Final = re.compile(r'class="language-([^"]{1,40})"')


def link(attributes: str) -> str | None:
    """Return the address that an `a` leads to, or None."""
    found = _HREF.search(attributes)
    if found is None:
        return None
    return html.unescape(found[1]) if "&" in found[1] else found[1]


def language(attributes: str) -> str | None:
    """Return the language that the `code` of a fence names, or None."""
    found = _LANGUAGE.search(attributes)
    return found[1] if found else None


def unescaped(text: str) -> str:
    """Undo the escapes that the renderer writes, and the named entities that raw HTML keeps: "&le; 500&nbsp;ms"."""
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"')
    if _ENTITY.search(text):
        text = _ENTITY.sub(lambda found: html5.get(found[1], found[0]), text)
    return text.replace("&amp;", "&")


_ENTITY: Final = re.compile(r"&(?!amp;)([a-zA-Z]{2,8};)")
