"""Read when the values of a section are looked at, where a sentence without a value of its own says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from outcomes.model import Deadline
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import deadline, page
from outcomes.statement.draft import Draft
from outcomes.statement.sentence import take_apart

_LOGGED: Final = re.compile(r"\W{0,4}20\d\d-\d\d-\d\d\W{0,3}[:–—]")
"""How an entry of a log of decisions begins: its date is none to look at values."""
_DATE: Final = re.compile(r"\b20\d\d\b")
_LOOKED_AT: Final = vocabulary(
    "look decide both stichtag frist plazo prazo échéance"
    " measur window messung gemessen mesur medición medida medido medição medimos evaluat judge check review"
    " compare figures numbers reached achieved erreich bilan revue измер 测量 計測 ölçül"
)
"""Beginnings of the words that tell when values are looked at."""
_SHORT: Final = 8
"""Words of a sentence that says nothing but until when: "To be reached within 12 weeks."."""
_OPENINGS: Final = ("by ", "bis ", "until ", "all of ", "für ")


def window(text: str) -> Deadline | None:
    """Return until when the criteria around a sentence hold: "Measured in the first 8 weeks.", "By June 2027 we …"."""
    if _LOGGED.match(text):
        return None
    low = text.lower()
    opened = low.lstrip(" *_-").startswith(_OPENINGS)
    if not (opened or any(word in low for word in _LOOKED_AT)):
        return None
    due = next((due.deadline for due in take_apart(text).dues if due.deadline), None)
    if due is not None:
        return due
    if _DATE.search(text):
        dated = deadline.parse(page.plain(text))
        return dated if dated and dated.on else None
    return deadline.parse(page.plain(text)) if len(text.split()) <= _SHORT else None


def spread(drafts: Sequence[Draft], text: str) -> Deadline | None:
    """Give the window that a sentence tells to those criteria that have none, and return it.

    Without criteria it is looked for all the same, as it may hold for those to come.
    """
    waiting = [draft for draft in drafts if draft.deadline is None]
    due = window(text) if waiting or not drafts else None
    for draft in waiting:
        draft.deadline = due
    return due
