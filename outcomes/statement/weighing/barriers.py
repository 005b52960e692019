"""Tell that a page is to be left without barriers: "Zero axe-core violations", "0 critical violations in the audit"."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft


def is_none_left(draft: Draft, *, promising: bool) -> bool:
    """Whether none is to be left of what an audit of accessibility finds; in a promising place it may go unnamed."""
    target = draft.target
    if target is None or target.value or target.comparator or draft.baseline or draft.change:
        return False
    named = draft.metric.lower().replace("-", " ").split()
    end = next((at for at, word in enumerate(named) if at and word in _BESIDE), len(named))
    if not named or named[end - 1] not in _FOUND:
        return False
    graded = promising and named[end - 1] == "violations" and not _GRADES.isdisjoint(named)
    return graded or not _AUDITS.isdisjoint(named)


_FOUND: Final = vocabulary("violations violation issues barriers findings")
_GRADES: Final = vocabulary("critical serious severe major")
_AUDITS: Final = vocabulary("axe wcag a11y accessibility aria")
_BESIDE: Final = vocabulary("in of on for from by across at")
