"""Read what two clauses tell together, where neither does alone: how a thing is, and how it is to be."""

from __future__ import annotations

from typing import Final

from outcomes.model import Remark
from outcomes.quantity.tokens import Token
from outcomes.statement import follow, gate, told
from outcomes.statement.draft import Draft
from outcomes.statement.lines import sentences
from outcomes.statement.naming import name
from outcomes.statement.parts import BASELINE, LEVEL, TARGET, Group, holds_content
from outcomes.statement.sentence import Sentence, take_apart
from outcomes.statement.told import Line, Setting, Stretch, across

_ENDS: Final = frozenset({";", "；", "–", "—", ",", "，", "but", "aber", "pero", "mais", "ma", "mas", "maar"})
_PAIR: Final = 2


def tell(
    setting: Setting, former: Stretch, stretch: Stretch, remarks: list[Remark], *, joins: bool
) -> tuple[list[Draft], bool]:
    """Return what a sentence tells, alone or with the one at `former`, and whether it has taken that one in.

    `joins` says whether there is anything in the former sentence to be joined.
    """
    both = across(setting, former, stretch) if joins else None
    joined = both is not None
    noticed: list[Remark] = []
    found = told.tell(setting, former, stretch, noticed)
    if both is None and not any(draft.baseline for draft in found):
        both = _clauses(setting, stretch)
    if both is None:
        remarks += noticed
        return found, False
    return [both, *(draft for draft in found if draft.target != both.target)], joined


def _clauses(setting: Setting, stretch: Stretch) -> Draft | None:
    """Return what two clauses of a sentence tell: "Today 22 % arrive late; we want fewer than 10 %"."""
    start, end = stretch
    sentence = take_apart(setting.line.text[start:end])
    cut = _between(sentence)
    return across(setting, (start, start + cut.start), (start + cut.end, end)) if cut else None


def _between(sentence: Sentence) -> Token | None:
    """Return the token behind which a sentence goes on with another clause and where a level is to be, or None."""
    levels = [part for part in sentence.parts if part.role in (LEVEL, BASELINE, TARGET)]
    if len(levels) != _PAIR:
        return None
    gap = sentence.tokens[levels[0].after : levels[1].found.first]
    return next((token for token in reversed(gap) if token.low in _ENDS), None)


def with_key(line: Line, offset: int, *, opens: bool) -> Draft | None:
    """Return what a key tells with the sentence before it: "We lose one parcel in eight. Goal: one in twenty".

    The value of the key starts at `offset`. One that names what it counts speaks of that: "Goal: 40 schools".
    `opens` says that it is the value of before: "8 of 10 users find it now. Before: 3 of 10".
    """
    before = sentences(line.block.text[: line.start])
    value = take_apart(line.text[offset:])
    behind = range(value.parts[-1].after, len(value.tokens)) if value.parts else []
    dated = {at for due in value.dues for at in range(due.first, due.after)}
    if not before or holds_content(value.tokens, [at for at in behind if at not in dated]):
        return None
    start = before[-1][0]
    whole = Line(line.block, start, line.end, line.context)
    length = line.start - start
    setting = Setting(whole, "", promising=True, bullet="")
    if opens:
        return _as_it_was(setting, take_apart(whole.text[:length]), value)
    return across(setting, (0, length), (length, line.end - start))


def _as_it_was(setting: Setting, now: Sentence, value: Sentence) -> Draft | None:
    """Return what a sentence about today tells with a value of before behind it."""
    old, new = (follow.lone_level(sentence) for sentence in (value, now))
    if old is None or new is None or not follow.alike(old, new):
        return None
    if new.role == BASELINE and not follow.is_recent(now.tokens, new):
        return None
    group = Group(new.first, new.after, target=new)
    named = name(now, [group], 0)
    draft = told.drafted(now, group, named, setting, 0)
    draft.baseline = old.quantity
    kept = gate.admits(now, draft, named, promising=True, bullet="") and gate.is_evidence(draft)
    return draft if kept else None
