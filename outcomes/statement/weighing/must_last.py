"""Tell how long something may take where the verb comes last: "Die Suche darf max. 2 Sekunden dauern"."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.convert import is_duration
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft
from outcomes.statement.sentence import Sentence


def is_bounded(sentence: Sentence, draft: Draft) -> bool:
    """Whether a modal verb and a bound stand before a time, and behind it a verb of lasting."""
    target, told = draft.target, sentence.tokens.words
    if target is None or draft.baseline or draft.change or _MODAL.isdisjoint(sentence.tokens.lows):
        return False
    if target.comparator not in ("<", "<=") or not is_duration(target):
        return False
    if not _LIVING.isdisjoint(sentence.tokens.lows):
        return False
    part = sentence.part_of(target)
    if part is None or _MODAL.isdisjoint(told[max(0, part.found.first - _NEAR) : part.found.first]):
        return False
    behind = told[part.found.after : part.found.after + 2]
    return bool(behind) and (behind[0] in _LASTING or behind in _THERE)


_MODAL: Final = vocabulary("darf dürfen muss müssen soll sollen sollte sollten mag moet moeten")
_LASTING: Final = vocabulary(
    "dauern betragen benötigen brauchen vergehen sein liegen laden erscheinen beginnen duren bedragen zijn"
)
_THERE: Final = (("da", "sein"), ("fertig", "sein"), ("sichtbar", "sein"), ("klaar", "zijn"))
_NEAR: Final = 16
"""Words that stand between the modal verb and the time, at most."""
_LIVING: Final = vocabulary(
    "timeout session sitzung token gültig cache ttl aufbewahrt gelöscht warten wartet abgemeldet gesperrt"
    " sperre intervall video clip lektion vortrag präsentation sessie geldig meeting sprint"
)
"""Words of what is given a time by those who make it."""
