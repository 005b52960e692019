"""Tell measures of how well a thing works, which are effects as they move: "BLEU", "positioning error in mm"."""

from __future__ import annotations

from typing import Final

from outcomes.statement.draft import Draft
from outcomes.statement.names.metric_kind import is_of_science, is_physical_point
from outcomes.statement.weighing.gate import UNMEASURED

SCORED: Final = "“{}”: a measure of how well something works is an effect."


def scores(draft: Draft) -> bool:
    """Whether a measure of science moves, or a physical error or consumption does."""
    moved = draft.change is not None or (draft.baseline is not None and draft.target is not None)
    if not moved:
        return False
    physical = any(value is not None and value.unit in UNMEASURED for value in draft.quantities)
    return is_of_science(draft.metric) or (physical and is_physical_point(draft.metric))
