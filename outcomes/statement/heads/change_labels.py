"""Read which change a label names in other languages: "Gain de temps", "Redução de custos", "Zeitersparnis"."""

from __future__ import annotations

import re
from typing import Final

from outcomes.statement.words_abroad import CHANGE_NOUNS, CLOSING_NOUNS


def named_by(label: str) -> tuple[str, int] | None:
    """Return what changes and the way it goes (-1, 0 better, 1), where that is all that a label says."""
    opened = _OPENING.fullmatch(label)
    if opened:
        return opened[2], CHANGE_NOUNS[opened[1].lower()]
    closed = _CLOSING.fullmatch(label)
    return (closed[1].rstrip("- "), CLOSING_NOUNS[closed[2].lower()]) if closed else None


_OF: Final = "de du des di del della delle dei do da dos das em en no na nos nas der von van sur in nel nella"
_ARTICLES: Final = "el la las los le les il de het der"
_OPENING: Final = re.compile(
    rf"({'|'.join(CHANGE_NOUNS)}) (?:d['’]|(?:{_OF.replace(' ', '|')}) (?:l['’]|(?:{_ARTICLES.replace(' ', '|')}) )?)"
    r"([\w’'/-][\w’'/ -]{0,60})",
    re.IGNORECASE,
)
_CLOSING: Final = re.compile(rf"([\w-]{{2,40}}?)s?-?({'|'.join(CLOSING_NOUNS)})", re.IGNORECASE)
"""German and Dutch write the thing and its change as one word."""
