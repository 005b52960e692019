"""Name the values that stand in parentheses behind two others: "310 KB (52 gzipped) → 120 KB (19 gzipped)"."""

from __future__ import annotations

from dataclasses import replace

from outcomes.statement.names.naming import Name
from outcomes.statement.pairing.bracketed import NOTE, ROUND
from outcomes.statement.roles.parts import BASELINE, TARGET, Group, Part
from outcomes.statement.sentence import Sentence


def of_notes(sentence: Sentence, named: Name, group: Group) -> tuple[Name, Group] | None:
    """Return the pair of values that the notes of a pair hold, named like that and by their own words."""
    if group.baseline is None or group.target is None or len(sentence.parts) < ROUND:
        return None
    notes = [part for part in sentence.parts if part.cue == NOTE]
    if len(notes) != len((BASELINE, TARGET)):
        return None
    old, new = notes
    word = sentence.tokens.written(old.after, old.after + 1)
    unit = group.target.quantity.unit if new.quantity.unit is None else new.quantity.unit
    former = group.baseline.quantity.unit if old.quantity.unit is None else old.quantity.unit
    pair = Group(old.first, new.after, _of_unit(old, BASELINE, former), _of_unit(new, TARGET, unit))
    return named._replace(text=f"{named.text} {word}".strip()), pair


def _of_unit(part: Part, role: str, unit: str | None) -> Part:
    found = replace(part.found, quantity=replace(part.quantity, unit=unit))
    return replace(part, role=role, found=found)
