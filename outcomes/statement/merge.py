"""Join what belongs together: sibling Baseline and Target lists, and a criterion that is said twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.convert import base
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft
from outcomes.statement.forms import sides
from outcomes.statement.tabular.footers import summed_up

_WORD: Final = re.compile(r"[^\W_]+")
_IGNORED: Final = vocabulary(
    "the a an of to in on for and per our is with by from at will be de la des el von der die"
)
_SAME: Final = 0.6
_SHORTEST_PLURAL: Final = 3


def merge(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with siblings joined and repetitions folded into the first."""
    kept: list[Draft] = []
    for draft in sides.joined(drafts):
        twin = _twin(kept, draft) or summed_up(kept, draft)
        if twin is None:
            kept.append(draft)
        else:
            _absorb(twin, draft)
    return [draft for draft in kept if not draft.listed or draft.target or draft.change or draft.placeholder]


def _twin(kept: Sequence[Draft], draft: Draft) -> Draft | None:
    """Return the first of the drafts before that is the other side of the same, or the same again."""
    belongs = _joins if draft.listed else _repeats
    for other in kept:
        if belongs(other, draft):
            return other
    return None


def similar(left: str, right: str) -> bool:
    """Whether two names share most of the shorter one's words."""
    if left == right:
        return True
    ours, theirs = _words(left), _words(right)
    if not ours or not theirs:
        return left.strip() == right.strip()
    return len(ours & theirs) / min(len(ours), len(theirs)) >= _SAME


@lru_cache(maxsize=256)
def _words(text: str) -> frozenset[str]:
    found = frozenset(_WORD.findall(text.lower())) - _IGNORED
    return frozenset(
        word[:-1] if word.endswith("s") and len(word) > _SHORTEST_PLURAL else word for word in found
    )


def _joins(left: Draft, right: Draft) -> bool:
    """Whether one is the baseline and the other the target of the same metric, each from its own list."""
    if not (left.listed and right.listed) or not _alike(left.metric, right.metric):
        return False
    return (left.baseline is None) != (right.baseline is None) and not (left.target and right.target)


def _alike(left: str, right: str) -> bool:
    ours, theirs = _words(left), _words(right)
    return (
        bool(ours & theirs) and len(ours & theirs) / max(len(ours), len(theirs)) >= _SAME
    ) or left == right


def _repeats(left: Draft, right: Draft) -> bool:
    if left.guardrail != right.guardrail or left.listed or right.listed or not _same_values(left, right):
        return False
    return similar(left.metric, right.metric) or not (left.metric and right.metric)


def _same_values(left: Draft, right: Draft) -> bool:
    """Whether both hold some of the same values, and no others where both hold one."""
    shared = False
    pairs = ((left.baseline, right.baseline), (left.target, right.target), (left.change, right.change))
    for ours, theirs in pairs:
        if ours is not None and theirs is not None:
            if not _equal(ours, theirs):
                return False
            shared = True
    return shared


def _equal(left: Quantity, right: Quantity) -> bool:
    if left.value == right.value and left.unit == right.unit:
        return True
    ours, theirs = base(left), base(right)
    close = abs(abs(ours[1]) - abs(theirs[1])) <= 1e-9 * max(1.0, abs(ours[1]))
    return close and (ours[0] == theirs[0] or None in (ours[0], theirs[0]))


def _absorb(kept: Draft, other: Draft) -> None:
    later = other if other.target and not kept.target else kept  # until when is said where the target stands
    kept.deadline = later.deadline or kept.deadline or other.deadline
    kept.metric = kept.metric or other.metric
    kept.baseline = kept.baseline or other.baseline
    kept.target = kept.target or other.target
    kept.change = kept.change or other.change
    kept.direction = kept.direction or other.direction
    kept.source = kept.source or other.source
    kept.places += other.places
    kept.listed = kept.listed and other.listed
