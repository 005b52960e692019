"""Read halves of criteria, values of before or of the goal, which wait for their siblings in another list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import prose
from outcomes.statement.draft import Draft, Place
from outcomes.statement.heads import keys, placeholder
from outcomes.statement.heads.headings import Heading
from outcomes.statement.heads.outline import Context
from outcomes.statement.markup import page
from outcomes.statement.prose import Line
from outcomes.statement.roles import values
from outcomes.statement.words import Role


def listed(role: Role, line: Line) -> list[Draft]:
    """Return "Median wait: 14 min" under a heading such as Baseline, or "62 manual refunds a week"."""
    keyed = keys.key_value(line.text)
    if keyed is None:
        return _halved(role, _told(line, 0)) if line.block.kind == "item" else []
    value = line.text[keyed[1] :]
    quantity = values.level_of(page.plain(value))
    if role is Role.TARGET and page.plain(value).strip(" .").lower() in _NONE:
        quantity = Quantity(0.0, None, text=page.plain(value).strip())
    if quantity is None and not placeholder.is_placeholder(value):
        return []
    draft = Draft(metric=keyed[0].strip(" *_-•"), listed=True, sentence=page.plain(line.text).strip())
    draft.heading = line.context.heading
    draft.places = [Place(line.block, line.start, line.end)]
    if role is Role.BASELINE:
        draft.baseline = quantity
    else:
        draft.target, draft.change = values.target_of(page.plain(value))
        draft.target = draft.target or (None if draft.change else quantity)
        draft.baseline = values.former_of(page.plain(value)) if draft.target else None
        draft.listed = draft.baseline is None
    return [draft]


_NONE: Final = vocabulary("none zero keine ninguno ninguna aucun aucune nessuno nessuna nenhum nenhuma geen")
"""What a goal is where nothing of it is to be left: "Timeouts: none"."""


def several(role: Role, line: Line, offset: int) -> list[Draft]:
    """Return the halves of one value: "Before: median deploy 38 min, 4 rollbacks a month"."""
    text = line.text[offset:]
    if "," not in text and ";" not in text and not _AND.search(text):
        return []
    found = _told(line, offset)
    whole = any(draft.baseline and draft.target for draft in found)
    return [] if len(found) == 1 or whole else _halved(role, found)


_AND: Final = re.compile(r" (?:and|und|y|et|e|en) ")


def _told(line: Line, offset: int) -> list[Draft]:
    return prose.read(Line(line.block, line.start + offset, line.end, announced(line.context)), [])


def _halved(role: Role, found: list[Draft]) -> list[Draft]:
    for draft in found:
        draft.listed = True
        if role is Role.BASELINE:
            draft.baseline, draft.target = draft.baseline or draft.target, None
    return found


def announced(context: Context) -> Context:
    """Return the context of a value that its key announces as an outcome."""
    heading = Heading("", 9, Role.OUTCOME, None, None)
    return Context((*context.headings, heading), context.parent, length=context.length, announced=True)


def waiting(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the values of before that wait for those of the goal."""
    return [draft for draft in drafts if draft.listed and draft.baseline and not draft.target]


def is_aim(label: str) -> bool:
    """Whether a label heads the goals of which the values of before stand in a list above: "Goals", "Zielwerte"."""
    return page.plain(label).strip(" :：*_-•").lower() in _AIMS


_AIMS: Final = vocabulary("targets goals aims zielwerte ziele metas objetivos objectifs obiettivi doelen")
