"""Tell the comments between which a bot appends its own text to a description."""

from __future__ import annotations

import re
from typing import Final

_START: Final = re.compile(
    r"auto-?generated|begin bot|start bot|CURSOR_SUMMARY|ELLIPSIS_HIDDEN|bot[- ]summary"
    r"|^\s*(?:[\w-]{0,40}[-_])?(?:bot|codecov|coverage|bundle|lighthouse|size-limit)(?:[-_][\w-]{1,30})?(?:\s?[:_-]?\s?(?:start|begin))?\s*$",
    re.IGNORECASE,
)
_END: Final = re.compile(
    r"\bend of auto-?generated|^\s*/|\bend\b.*\bbot|_END\b|bot\b.{0,30}\bend\b|\w:\s?end\s*$", re.IGNORECASE
)
_LONGEST: Final = 400
"""Characters of a comment within which a bot says that it begins or ends."""


def speaks(comment: str, *, before: bool) -> bool:
    """Return whether the text after an HTML comment is a bot's, given whether that `before` it was."""
    if before:
        return not _END.search(comment[:_LONGEST])
    opening = comment[:_LONGEST]
    return bool(_START.search(opening)) and not _END.search(opening)
