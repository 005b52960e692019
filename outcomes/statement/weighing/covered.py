"""Tell shares of code that tests reach, where the word stands elsewhere, and of texts that are translated."""

from __future__ import annotations

import re
from typing import Final

from outcomes.statement.draft import Draft


def is_coverage(draft: Draft) -> bool:
    """Whether shares are of translations, of a piece of code, or of nothing where the line speaks of coverage."""
    if is_translated(draft):
        return True
    if draft.target is None or draft.target.unit != "%" or draft.change:
        return False
    if _COVERAGE.search(draft.metric):
        return False
    last = draft.metric.rpartition(" ")[2]
    if draft.baseline and _CODE.fullmatch(last):
        return True
    if len(draft.metric.split()) > 1 or not draft.places:
        return False
    place = draft.places[0]
    return _COVERAGE.search(place.block.text, max(0, place.start - _NEAR), place.start) is not None


def is_translated(draft: Draft) -> bool:
    """Whether a share is how much is translated: "Translation completeness went from 50% to 58%"."""
    share = draft.target or draft.change
    if share is None or "%" not in share.text:
        return False
    low = draft.metric.lower()
    if "completeness" in low:
        return "translat" in draft.sentence.lower()
    return ("trans" in low or "übers" in low or "traduc" in low) and _TRANSLATED.search(low) is not None


_TRANSLATED: Final = re.compile(
    r"\b(?:translations?|translated|übersetzung(?:en)?|übersetzt|traducid[oa]s?)\b", re.IGNORECASE
)
_CODE: Final = re.compile(
    r"[\w.-]{1,60}(?:/[\w.-]{1,60}){1,6}|[a-z]{1,30}(?:[A-Z][a-z0-9]{1,30}){1,5}|(?:[A-Z][a-z0-9]{1,30}){2,6}"
)
"""A path, or words run together as names in code are."""
_NEAR: Final = 160
_COVERAGE: Final = re.compile(r"\b(?:coverage|testabdeckung|cobertura|couverture)\b", re.IGNORECASE)
