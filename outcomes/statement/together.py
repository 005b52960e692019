"""Read what two clauses tell together, where neither does alone: how a thing is, and how it is to be."""

from __future__ import annotations

from typing import Final

from outcomes.model import Remark
from outcomes.quantity.tokens import Token
from outcomes.statement import told
from outcomes.statement.draft import Draft
from outcomes.statement.lines import sentences
from outcomes.statement.parts import BASELINE, LEVEL, TARGET, holds_content
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


def with_key(line: Line, offset: int) -> Draft | None:
    """Return what a key tells with the sentence before it: "We lose one parcel in eight. Goal: one in twenty".

    The value of the key starts at `offset`. One that names what it counts speaks of that: "Goal: 40 schools".
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
    return across(Setting(whole, "", promising=True, bullet=""), (0, length), (length, line.end - start))
