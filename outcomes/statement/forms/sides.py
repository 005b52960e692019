"""Join two values whose names say which is which: "Current wait: 14 min" and "Target wait: 8 min"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from outcomes.statement.draft import Draft
from outcomes.statement.heads.label_classes import PRESENT
from outcomes.statement.heads.labels import role_of_label
from outcomes.statement.words import Role

_LONGEST: Final = 120
"""Characters of a name; more is a sentence."""
_CLOSING: Final = re.compile(r"(?P<name>.+?)[ ,–—-]*\(?(?P<side>[^\W\d_]+)\)?")
"""A name and its last word, which may stand in parentheses."""


def joined(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with two neighbours made one where they are the two sides of one metric."""
    kept = list(drafts)
    if sum(map(_is_lone, kept)) <= 1:
        return kept
    for former, latter in pairwise(drafts):
        if not (_is_lone(former) and _is_lone(latter)):
            continue
        name, side = _apart(former.metric)
        other, aim = _apart(latter.metric)
        if (side, aim) == (Role.BASELINE, Role.TARGET) and name.lower() == other.lower():
            latter.metric, latter.baseline = _named_above(latter) or name, former.target
            latter.deadline = latter.deadline or former.deadline
            latter.places = former.places + latter.places
            kept = [draft for draft in kept if draft is not former]
    return kept


def _is_lone(draft: Draft) -> bool:
    """Whether a draft has one level and nothing else, and a name of some words."""
    if draft.target is None or draft.baseline or draft.change or draft.listed:
        return False
    return " " in draft.metric and len(draft.metric) <= _LONGEST


def _apart(metric: str) -> tuple[str, Role | None]:
    """Return a name without the word for its side, and what that word announces."""
    first, _, rest = metric.partition(" ")
    side = Role.BASELINE if first.lower() in PRESENT else role_of_label(first)
    if side in (Role.BASELINE, Role.TARGET):
        return rest, side
    closing = _CLOSING.fullmatch(metric)
    return (closing["name"], role_of_label(closing["side"])) if closing else (metric, None)


def _named_above(draft: Draft) -> str:
    """Return the metric that a heading names behind its key: "Main metric: clicks on the map"."""
    key, _, named = draft.heading.partition(":")
    return named.strip() if named and role_of_label(key) is Role.METRIC else ""
