"""Tell the bound of a well-known measure in a place that announces outcomes: "Lighthouse score ≥ 80"."""

from __future__ import annotations

from typing import Final

from outcomes.statement.names.metric_kind import is_measured, is_setting
from outcomes.statement.names.short_measures import names_measure
from outcomes.statement.weighing.evidence_features import Candidate


def is_bounded(candidate: Candidate) -> bool:
    """Whether an item of such a place gives a measure that nobody sets its bound, and nothing else."""
    draft = candidate.draft
    if not (candidate.promising and candidate.bullet) or draft.target is None or draft.change:
        return False
    if draft.baseline or draft.target.comparator in (None, "~") or is_setting(draft.metric):
        return False
    named = draft.metric.lower()
    return named.startswith(_TIMES) or "lighthouse" in named or names_measure(draft.metric)


def is_to_hold(candidate: Candidate) -> bool:
    """Whether something measured is to stay within a bound: "error rate stays below 0.4 %".

    In such a place nothing else ever weighs against that, so that nothing else need be weighed.
    """
    draft, target = candidate.draft, candidate.draft.target
    if not (candidate.promising and draft.guardrail) or target is None or target.comparator is None:
        return False
    return is_measured(draft.metric)


def is_gain(candidate: Candidate) -> bool:
    """Whether a description is but a line that calls a share a gain of performance: "Performance gain: 20%"."""
    draft = candidate.draft
    told = draft.change is not None and draft.metric.lower() == "performance"
    return told and candidate.context.length <= _LINE and candidate.bullet == "label"


_LINE: Final = 120
_TIMES: Final = ("time to ", "time-to-")
