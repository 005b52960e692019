"""What the sentences of a line tell: a draft for each group of values, named, placed and let through the gate."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from outcomes.model import Direction, Quantity, Remark
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.draft import Draft, Place
from outcomes.statement.forms import enumerated
from outcomes.statement.heads.outline import Context
from outcomes.statement.markup import page
from outcomes.statement.markup.page import Block
from outcomes.statement.names import unnamed
from outcomes.statement.names.cases import name_above
from outcomes.statement.names.named import named_groups
from outcomes.statement.names.naming import Name, name
from outcomes.statement.pairing import branches, follow, reduced, respective
from outcomes.statement.roles import compounds, savings
from outcomes.statement.roles.parts import Group, enclosing, is_aside
from outcomes.statement.sentence import Sentence, take_apart
from outcomes.statement.weighing import evidence, gate, goals, guardrails, wanted, worse
from outcomes.statement.weighing.evidence_features import Candidate

Stretch = tuple[int, int]
"""Where a sentence begins and ends in its line."""


@dataclass(slots=True)
class Line:
    """A logical line of a block, with its context."""

    block: Block
    start: int
    end: int
    context: Context

    text: str = field(init=False)
    """The visible text with marks, newlines as spaces (so that places stay)."""

    def __post_init__(self) -> None:
        self.text = self.block.text[self.start : self.end].replace("\n", " ")


class Setting(NamedTuple):
    """A line with what stands before its sentences."""

    line: Line
    label: str
    """The name before a colon, or empty."""
    promising: bool
    bullet: gate.Manner
    saved: str = ""
    """Which amounts are saved below the heading or behind the key: "all", those of "time", or none."""


def tell(
    sentence: Sentence, setting: Setting, former: Stretch, start: int, remarks: list[Remark]
) -> list[Draft]:
    """Return the criteria that a sentence tells, which begins at `start` of its line; the one before is at `former`."""
    before = setting.line.text[former[0] : former[1]]
    pairs = named_groups(sentence, setting.label, before)
    if not pairs:
        return []
    _from_above(setting, pairs, sentence, before)
    groups = [group for _, group in pairs]
    holds = guardrails.holds_of(sentence)
    drafts: list[Draft] = []
    promised = setting.promising and setting.line.context.role is not words.Role.GUARDRAIL
    listed = promised and enumerated.is_list(sentence, groups)
    for at, (named, group) in enumerate(pairs):
        draft = drafted(sentence, group, named, setting, start)
        saves = bool(setting.saved) and savings.turn(
            draft, sentence, setting.saved, named=bool(setting.label)
        )
        if draft.target is not None and _is_score_up(draft, draft.target):
            draft.target, draft.change = None, draft.target
        if setting.label:
            compounds.turn(draft, page.plain(setting.label).strip(" *_:"))
        guardrails.settle(draft, sentence, groups, at, holds)
        candidate = Candidate(sentence, draft, named, setting.promising, setting.bullet, setting.line.context)
        along = listed and not evidence.is_no_promise(candidate)
        along = along or (bool(drafts) and respective.is_said(sentence) and bool(respective.read(sentence)))
        if ((saves or along) and draft.metric) or evidence.admits(candidate):
            draft.goal = goals.is_stated(sentence, draft, named.sign) or wanted.is_grown(draft)
            draft.worse = not setting.promising and worse.is_worse(sentence, draft)
            drafts.append(draft)
        elif draft.metric and gate.looks_like_version(draft):
            remarks.append(Remark("version-bump", draft.sentence[:200]))
        elif draft.metric and _tells_a_change(draft):
            remarks.append(Remark("in-passing", draft.sentence[:200], words=evidence.deciding(candidate)))
    if drafts and None in [due.deadline for due in sentence.dues]:
        remarks.append(Remark("quarter-without-year", page.plain(sentence.text).strip()[:200]))
    return drafts


def _from_above(setting: Setting, pairs: list[tuple[Name, Group]], sentence: Sentence, before: str) -> None:
    """Let what stands above or before name the first pair of values that has no name."""
    named, group = pairs[0]
    target = group.target
    told = target and (
        group.baseline or target.cue in gate.AIMED or target.quantity.comparator not in (None, "~")
    )
    if group.change and not (group.baseline or target or setting.label) and not named.text.strip(_MARKS):
        text = unnamed.name_of_change(sentence, group.change, before, setting.line.context)
        pairs[0] = (named._replace(text=text), group)
    nameless = not named.text or (group.baseline and named.text.split()[0].lower() in _LASTING)
    if told and target and nameless and not setting.label:
        text = name_above(setting.line.context, target)
        if not text and setting.line.block.kind in ("text", "item"):
            text = unnamed.name_of(sentence, group, before, setting.line.context)
        pairs[0] = (named._replace(text=text or named.text), group)


_MARKS: Final = " .,;:!()"
_LASTING: Final = frozenset({"held", "sustained", "measured", "averaged", "kept", "over", "my"})
"""Words behind two values that say for how long they are to hold, or on whose machine, and name nothing."""


def _tells_a_change(draft: Draft) -> bool:
    """Whether values that were not kept look like a change all the same, so that it is worth a word."""
    relative = draft.change is not None and draft.change.unit in ("%", "pp", "x")
    return relative or (draft.baseline is not None and draft.target is not None)


def across(setting: Setting, former: Stretch, stretch: Stretch) -> Draft | None:
    """Return what two sentences tell together: "The report took 40 minutes. It now takes 6."."""
    text = setting.line.text
    before, after = take_apart(text[slice(*former)]), take_apart(text[slice(*stretch)])
    if not before.parts or not after.parts:
        return None
    both = follow.before_and_after(before, after)
    turned = follow.now_and_before(before, after) if both is None else None
    if both is not None:
        spoken, baseline, group = both
        spoken = (
            spoken
            or setting.label
            or (name_above(setting.line.context, group.target) if group.target else "")
            or name(after, [group], 0).text
        )
        home, named = after, Name(spoken, None, moves=True)
        draft = drafted(home, group, named, setting, stretch[0])
        draft.guardrail = any(first < group.first for first, _, _ in words.HOLDS.find(after.tokens))
    elif turned is not None:
        spoken, baseline, part = turned
        group = Group(part.first, part.after, target=part)
        own = "" if before.tokens.words[0].endswith("ed") else name(before, [group], 0).text
        spoken = own or spoken or setting.label or name(before, [group], 0).text
        home, named = before, Name(spoken, None, moves=True)
        draft = drafted(home, group, named, setting, former[0])
    else:
        return _reduced(setting, (before, after), stretch[0])
    draft.baseline = baseline
    draft.goal = wanted.is_wanted(draft, named.sign)
    draft.sentence = page.plain(f"{before.text} {after.text}").strip()
    candidate = Candidate(home, draft, named, setting.promising, setting.bullet, setting.line.context)
    if is_setback(draft, setting) or evidence.is_no_promise(candidate):
        return None
    if not (setting.promising or gate.is_evidence(draft)):
        return None
    draft.worse = not setting.promising and worse.is_worse(home, draft)
    return draft


def is_setback(draft: Draft, setting: Setting) -> bool:
    """Whether what two clauses report takes longer, or needs more, than before: nobody does that on purpose."""
    old, new = draft.baseline, draft.target
    return not setting.promising and bool(old and new and branches.gets_worse(old, new))


def _reduced(setting: Setting, sentences: tuple[Sentence, Sentence], start: int) -> Draft | None:
    """Return the change that a sentence makes to the value of the one before, where that is a promise."""
    before, after = sentences
    found = reduced.change_of_before(before, after)
    if found is None:
        return None
    spoken, baseline, part = found
    group = Group(part.first, part.after, change=part)
    sign = name(after, [group], 0).sign
    named = Name(setting.label or spoken, part.sign if sign is None else sign, moves=True)
    draft = drafted(after, group, named, setting, start)
    draft.baseline = baseline
    draft.sentence = page.plain(f"{before.text} {after.text}").strip()
    candidate = Candidate(after, draft, named, setting.promising, setting.bullet, setting.line.context)
    return draft if draft.direction and evidence.admits(candidate) else None


def _is_score_up(draft: Draft, target: Quantity) -> bool:
    """Whether "+10" is by how much a score is to rise: "NPS: +10", with no other value of it told."""
    if draft.baseline or draft.change or target.unit or not target.text.startswith("+"):
        return False
    return not _SCORES.isdisjoint(draft.metric.lower().split())


_SCORES: Final = vocabulary("nps csat score scores rating ratings sus enps stars")


def drafted(sentence: Sentence, group: Group, named: Name, setting: Setting, start: int) -> Draft:
    """Return the draft of a named group of a sentence that begins at `start` of its line."""
    label, line = setting.label, setting.line
    said = page.plain(f"{label}: {sentence.text}" if label else sentence.text).strip()
    first, end = sentence.tokens.start(group.first), sentence.tokens.end(group.after - 1)
    offset = line.start + start
    draft = Draft(
        metric=named.text.strip(" \"'“”*"),
        baseline=group.baseline.found.quantity if group.baseline else None,
        target=group.target.found.quantity if group.target else None,
        change=group.change.found.quantity if group.change else None,
        direction=_DIRECTIONS.get(named.sign),
        sentence=said,
        heading=line.context.heading,
        places=[Place(line.block, offset + first, offset + end)],
        prose=True,
    )
    bare, _, rest = draft.metric.partition(" ")
    opened = bare.lower()
    if opened in ("given", "when", "if"):
        draft.metric = _SCENARIO.sub("", draft.metric)
    elif " Then " in draft.metric:
        draft.metric = _STEPS.sub("", draft.metric)
    if rest and opened in ("same", "unchanged", "gleiche", "misma", "mismo", "même"):
        draft.metric, draft.guardrail = rest, draft.change is None or rest[0].isdigit()
    if sentence.dues:
        aside = _aside_of(sentence, group)
        dues = [due.deadline for due in sentence.dues if due.deadline and due.first not in aside]
        draft.deadline = dues[0] if dues else None
    return draft


def _aside_of(sentence: Sentence, group: Group) -> Collection[int]:
    """Return where the parentheses around a former value are: a year in them is when that was, and no deadline.

    In "(baseline 16%, target 9%, by 2027-11-30)" the day is that of the target.
    """
    if group.baseline is None or not is_aside(sentence.tokens, group.baseline):
        return ()
    around = enclosing(sentence.tokens, group.baseline)
    return () if group.target and group.target.found.first in around else around


_SCENARIO: Final = re.compile(r"\A(?:given|when|if)\b.{0,300}? then,? ", re.IGNORECASE)
"""What a scenario says before its end: "Given a cart of 20 items When the customer pays Then …"."""
_STEPS: Final = re.compile(r"\A.{0,300}?\b(?:Given|When)\b.{0,300}\bThen (?:the )?")
"""The same behind the name of a scenario, in words that begin its lines."""
_DIRECTIONS: Final[dict[int | None, Direction]] = {-1: Direction.DECREASE, 1: Direction.INCREASE}
