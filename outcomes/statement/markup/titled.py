"""Put the title above a description that declares nothing: it may say it all, or name what "30% less" is of."""

from __future__ import annotations

import re
from typing import Final

from outcomes.statement.markup.page import Block, Page

_NOWHERE: Final = (0, 1, 0)
"""A title stands on no line of the description, so nothing in it can be marked there."""
_LONGEST: Final = 300
_KIND: Final = re.compile(
    r"\s*(?:feat|fix|docs?|perf|refactor|chore|build|ci|tests?|style|revert)(?:\([^()]{0,40}\))?!?:\s",
    re.IGNORECASE,
)
"""What tells the kind of change in front: "perf(cart): …"."""


def plain(title: str) -> str:
    """Return what a title says, without the kind of change in front."""
    kind = _KIND.match(title)
    return " ".join(title[kind.end() if kind else 0 :][:_LONGEST].replace("`", "").split())


def above(found: Page, said: str) -> Page:
    """Return the page with what its title says as first paragraph."""
    block = Block("text", where=_NOWHERE).saying(said)
    return Page([block, *found.blocks], found.source, found.cut)
