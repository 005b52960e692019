"""Put the title above a description that declares nothing: "perf: reduce cold start from 3 s to 1 s" says it all."""

from __future__ import annotations

import re
from typing import Final

from outcomes.statement.markup.page import Block, Page
from outcomes.statement.worth import worth_reading

_NOWHERE: Final = (0, 1, 0)
"""A title stands on no line of the description, so nothing in it can be marked there."""
_LONGEST: Final = 300
_KIND: Final = re.compile(
    r"\s*(?:feat|fix|docs?|perf|refactor|chore|build|ci|tests?|style|revert)(?:\([^()]{0,40}\))?!?:\s",
    re.IGNORECASE,
)
"""What tells the kind of change in front: "perf(cart): …"."""


def above(found: Page, title: str) -> Page | None:
    """Return the page with its title as first paragraph, or None where the title holds no value."""
    kind = _KIND.match(title)
    said = " ".join(title[kind.end() if kind else 0 :][:_LONGEST].replace("`", "").split())
    if not worth_reading(said):
        return None
    block = Block("text", where=_NOWHERE).saying(said)
    return Page([block, *found.blocks], found.source, found.cut)
