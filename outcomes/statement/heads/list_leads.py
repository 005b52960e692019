"""Tell a line above a list that announces goals in running text: "In spring the kitchen has two goals"."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 200
"""Characters of such a line; more tells a story."""
_ANNOUNCING: Final = re.compile(
    r"\b(?:two|three|four|five|six|[2-9]|these|following|our|the|has|have|set) (?:[\w-]{1,20} ){0,2}"
    r"(?:okrs?|krs?|key results?|goals|objectives|targets|kpis|success (?:metrics|criteria))\b[^.!?;]{0,60}"
    r"(?:\. (?:these|they) (?:include|are))?[:.]?\s*$",
    re.IGNORECASE,
)
_STEMS: Final = ("kr", "key result", "goals", "objectives", "targets", "kpi", "success")
"""What each such line holds one of: they are found far faster than the pattern is."""
_OTHERWISE: Final = re.compile(
    r"\b(?:non-goals|not|no|were|was|had|missed|previous|last|former|against|than|versus|see|link\w*|document\w*)\b",
    re.IGNORECASE,
)
"""Words with which a line speaks of other goals, or only of where they stand."""


def announces(text: str) -> bool:
    """Whether a line says that what follows it are goals."""
    if len(text) > _LONGEST or "\n" in text:
        return False
    low = text.lower()
    if not [stem for stem in _STEMS if stem in low]:
        return False
    return _ANNOUNCING.search(text) is not None and _OTHERWISE.search(text) is None
