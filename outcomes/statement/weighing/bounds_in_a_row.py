"""Tell the goals of a line that gives measure after measure its bound: "activation ≥60%, retention ≥25%, churn ≤3%"."""

from __future__ import annotations

from typing import Final

from outcomes.statement.draft import Draft
from outcomes.statement.sentence import Sentence
from outcomes.statement.weighing import wanted


def is_one_of_a_row(sentence: Sentence, draft: Draft) -> bool:
    """Whether a line is a row of bounds that are written as signs, and this one is of something people want."""
    if len(sentence.parts) < _ROW or draft.target is None or draft.baseline or draft.guardrail:
        return False
    if not all(part.quantity.text.startswith(_SIGNS) for part in sentence.parts):
        return False
    return wanted.is_wanted(draft, None) or draft.metric.endswith(" rate")


_ROW: Final = 3
_SIGNS: Final = ("≥", "≤", "<", ">")
