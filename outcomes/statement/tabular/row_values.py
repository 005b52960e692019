"""Read the values of a row into its draft, each cell by its column."""

from __future__ import annotations

import re
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft
from outcomes.statement.markup.page import Block
from outcomes.statement.names.metric_kind import is_measured
from outcomes.statement.pairing.formers import NOW
from outcomes.statement.roles.values import due_of, former_of, level_of, lone_value, target_of
from outcomes.statement.sentence import take_apart
from outcomes.statement.words import HOLDS


def fill(draft: Draft, baseline: Block | None, target: Block | None, change: Block | None) -> None:
    """Read each cell by its column: a sign or "fewer" in a target cell makes it a change."""
    if baseline is not None:
        draft.baseline = level_of(baseline.plain)
    if target is not None:
        draft.target = lone_value(target.plain)
        if draft.target is None:
            _fill_target(draft, target.plain)
    if change is not None:
        former = None if draft.target else former_of(change.plain)
        if former:  # the column of changes holds "58% → 62%"
            draft.baseline, draft.target = draft.baseline or former, target_of(change.plain)[0]
            return
        _, of_column = target_of(change.plain, bare=True)
        if draft.change is None or draft.change.unit != "x":
            draft.change = of_column or draft.change


def _fill_target(draft: Draft, text: str) -> None:
    """Read a target cell that is more than a number: it may bring along a former value and a deadline."""
    draft.target, draft.change = target_of(text)
    counted = draft.baseline or is_measured(draft.metric)
    if counted and draft.target is None and text.strip(" .").lower() in _NONE:
        unit = draft.baseline.unit if draft.baseline else None
        draft.target = Quantity(0.0, unit, text=text.strip())
    draft.baseline = draft.baseline or former_of(text)
    draft.deadline = due_of(text)
    _hold(draft, text)


def _hold(draft: Draft, text: str) -> None:
    """Take "no worse than today (1.1%)", "unchanged" for a guardrail, its value for the one of today."""
    if _FREE.match(text):
        return
    tokens, level = take_apart(text).tokens, draft.target
    hit = HOLDS.match(tokens, 0) if tokens else None
    if hit is None or (draft.baseline and level and level.comparator):
        return
    draft.guardrail = True
    if (
        level
        and level.comparator is None
        and ("(" in text or "（" in text or not NOW.isdisjoint(tokens.lows))
    ):
        draft.baseline, draft.target = draft.baseline or level, None


_FREE: Final = re.compile(r"[\W\d]")
"""How a cell begins that says a value."""
_NONE: Final = vocabulary("none nil zero keine ninguno ninguna aucun aucune nenhum nessuno geen ingen 0")
