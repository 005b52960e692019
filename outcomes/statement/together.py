"""Read what two clauses tell together, where neither does alone: how a thing is, and how it is to be."""

from __future__ import annotations

import re
from typing import Final

from outcomes.model import Remark
from outcomes.quantity.convert import compare
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import told
from outcomes.statement.deadlines import deadline
from outcomes.statement.draft import Draft
from outcomes.statement.markup.sentences import sentences
from outcomes.statement.names.metric_kind import is_setting
from outcomes.statement.names.naming import Name, name
from outcomes.statement.pairing import contrast, follow, tenses
from outcomes.statement.roles.parts import BASELINE, CHANGE, LEVEL, OPENED, SKIP, TARGET, Group, holds_content
from outcomes.statement.sentence import Sentence, take_apart
from outcomes.statement.told import Line, Setting, Stretch, across
from outcomes.statement.weighing import caveats, evidence, gate, plain_levels, unclaimed, worse
from outcomes.statement.weighing.evidence_features import Candidate
from outcomes.statement.worth import worth_reading

_ENDS: Final = vocabulary("; ； – — , ， but and aber und pero y mais et ma mas maar")
"""Signs and words behind which another clause begins."""
_PAIR: Final = 2


def tell(
    setting: Setting, former: Stretch, stretch: Stretch, remarks: list[Remark], *, joins: bool
) -> tuple[list[Draft], bool]:
    """Return what a sentence tells, alone or with the one at `former`, and whether it has taken that one in.

    `joins` says whether there is anything in the former sentence to be joined.
    """
    sentence = take_apart(setting.line.text[stretch[0] : stretch[1]])
    if not sentence.parts:
        return [], False
    both = across(setting, former, stretch) if joins else None
    joined = both is not None
    noticed: list[Remark] = []
    found = told.tell(sentence, setting, former, stretch[0], noticed)
    if both is None and not [draft for draft in found if draft.baseline]:
        both = _clauses(sentence, setting, stretch) or _aside(sentence, setting, stretch[0])
        if both is None and joins:
            both = _apart(setting, former, stretch, apart=True)
            joined = both is not None
    if both is None:
        remarks += noticed
        return found, False
    left = [draft for draft in found if draft.target != both.target]
    return [both, *(draft for draft in left if draft.direction or draft.target != both.baseline)], joined


def _clauses(sentence: Sentence, setting: Setting, stretch: Stretch) -> Draft | None:
    """Return what two clauses of a sentence tell: "Today 22 % arrive late; we want fewer than 10 %"."""
    cut = _between(sentence) if len(sentence.parts) > 1 and tenses.says_when(sentence) else None
    if cut is None or (unclaimed.is_question(sentence) and not setting.promising):
        return None
    start, end = stretch
    former = (start, start + sentence.tokens.start(cut))
    latter = (start + sentence.tokens.end(cut), end)
    return across(setting, former, latter) or _apart(setting, former, latter)


def _apart(setting: Setting, former: Stretch, latter: Stretch, *, apart: bool = False) -> Draft | None:
    """Return what two clauses, or sentences `apart`, tell: one is about today and the other about what is to be."""
    text = setting.line.text
    clauses = take_apart(text[slice(*former)]), take_apart(text[slice(*latter)])
    values = contrast.told_apart(*clauses, apart=apart)
    return _contrasted(setting, clauses, (former[0], latter[0]), values)


def _aside(sentence: Sentence, setting: Setting, start: int) -> Draft | None:
    """Return what a sentence tells with one value in parentheses: "App download under 60 MB (is 145)"."""
    text = sentence.text
    inside = None if OPENED.isdisjoint(sentence.tokens.lows) else _PARENTHESES.search(text)
    if inside is None or not worth_reading(inside[1]) or _is_a_date(inside[1]):
        return None
    second = take_apart(inside[1])
    if not second.parts:
        return None
    outside = text[: inside.start()] + " " * len(inside[0]) + text[inside.end() :]
    clauses = take_apart(outside), second
    values = contrast.told_apart(*clauses, aside=True)
    return _contrasted(setting, clauses, (start, start + inside.start(1)), values)


def _is_a_date(text: str) -> bool:
    """Whether a text is but a day: "(Q1 2027)"."""
    due = deadline.parse(text)
    return due is not None and due.on is not None and not take_apart(f"by {text}").parts


_PARENTHESES: Final = re.compile(r"[(（]([^()（）]{1,80})[)）]")


def _contrasted(
    setting: Setting,
    clauses: tuple[Sentence, Sentence],
    starts: tuple[int, int],
    apart: contrast.Contrast | None,
) -> Draft | None:
    """Return the draft of two clauses that were told apart, where that is a promise or a report."""
    if apart is None:
        return None
    opens, old, new = apart
    home, other = (clauses[1], clauses[0]) if opens else clauses
    plain = setting.promising or setting.line.context.length <= plain_levels.ALONE
    way = compare(old.quantity, new.quantity) if plain else None
    sign = None if not way else 1 if way > 0 else -1
    named = Name(setting.label or _name_of(clauses), sign, moves=True)
    draft = told.drafted(
        home, Group(new.first, new.after, target=new), named, setting, starts[1] if opens else starts[0]
    )
    draft.baseline = old.quantity
    draft.deadline = draft.deadline or other.deadline
    candidate = Candidate(home, draft, named, setting.promising, setting.bullet, setting.line.context)
    if told.is_setback(draft, setting) or is_setting(draft.metric):
        return None
    if not (gate.is_evidence(draft) and evidence.admits(candidate)):
        return None
    draft.worse = not setting.promising and worse.is_worse(home, draft)
    return draft


def _name_of(clauses: tuple[Sentence, Sentence]) -> str:
    """Return the name that the first of two clauses holds, else the second."""
    for clause in clauses:
        part = next((part for part in clause.parts if part.role != SKIP), clause.parts[0])
        text = name(clause, [Group(part.first, part.after, target=part)], 0).text
        if text:
            return text
    return ""


def _between(sentence: Sentence) -> int | None:
    """Return the token behind which a sentence goes on with another clause and where a level is to be, or None."""
    levels = [part for part in sentence.parts if part.role in (LEVEL, BASELINE, TARGET)]
    if len(levels) != _PAIR:
        levels = [part for part in sentence.parts if part.role != CHANGE]
    if len(levels) != _PAIR:
        return None
    gap = range(levels[0].after, levels[1].found.first)
    return next((at for at in reversed(gap) if sentence.tokens.words[at] in _ENDS), None)


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
    if caveats.gives_up(now) or not gate.admits(now, draft, named, promising=True, bullet=""):
        return None
    return draft if gate.is_evidence(draft) else None
