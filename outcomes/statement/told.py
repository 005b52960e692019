"""What the sentences of a line tell: a draft for each group of values, named, placed and let through the gate."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from outcomes.model import Direction, Remark
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import evidence, follow, gate, page, savings, words
from outcomes.statement.cases import name_above
from outcomes.statement.draft import Draft, Place
from outcomes.statement.evidence_features import Candidate
from outcomes.statement.metric_kind import is_better_low
from outcomes.statement.named import named_groups
from outcomes.statement.naming import Name, name
from outcomes.statement.outline import Context
from outcomes.statement.page import Block
from outcomes.statement.parts import Group, Part, enclosing, is_aside
from outcomes.statement.sentence import Sentence, take_apart

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


def tell(setting: Setting, former: Stretch, stretch: Stretch, remarks: list[Remark]) -> list[Draft]:
    """Return the criteria that the sentence at `stretch` tells; `former` is where the one before it stands."""
    text = setting.line.text
    sentence = take_apart(text[stretch[0] : stretch[1]])
    pairs = named_groups(sentence, setting.label, text[former[0] : former[1]]) if sentence.parts else []
    if not pairs:
        return []
    _from_above(setting, pairs)
    groups = [group for _, group in pairs]
    holds = [first for first, after, _ in words.HOLDS.find(sentence.tokens) if not _is_other(sentence, after)]
    drafts: list[Draft] = []
    for at, (named, group) in enumerate(pairs):
        draft = drafted(sentence, group, named, setting, stretch[0])
        saves = bool(setting.saved) and savings.turn(
            draft, sentence, setting.saved, named=bool(setting.label)
        )
        if holds and _is_held(sentence, groups, at, holds):
            _hold(draft, sentence, group)
        if _is_score_up(draft):
            draft.target, draft.change = None, draft.target
        draft.guardrail = draft.guardrail or _may_worsen(draft)
        candidate = Candidate(sentence, draft, named, setting.promising, setting.bullet, setting.line.context)
        if (saves and draft.metric) or evidence.admits(candidate):
            drafts.append(draft)
        elif draft.metric and gate.looks_like_version(draft):
            remarks.append(Remark("version-bump", draft.sentence[:200]))
        elif draft.metric and _tells_a_change(draft):
            remarks.append(Remark("in-passing", draft.sentence[:200], words=evidence.deciding(candidate)))
    if drafts and any(due.deadline is None for due in sentence.dues):
        remarks.append(Remark("quarter-without-year", page.plain(sentence.text).strip()[:200]))
    return drafts


def _from_above(setting: Setting, pairs: list[tuple[Name, Group]]) -> None:
    """Let what stands above name the first pair of values that has no name."""
    named, group = pairs[0]
    told = group.target and (group.baseline or group.target.quantity.comparator not in (None, "~"))
    if told and group.target and not (named.text or setting.label):
        pairs[0] = (named._replace(text=name_above(setting.line.context, group.target)), group)


def _is_other(sentence: Sentence, after: int) -> bool:
    """Whether "keep" is said of the change itself: "Keep it if sign-ups rise by 2 pp"."""
    return after < len(sentence.tokens) and (
        sentence.tokens[after].low in ("it", "this") or sentence.tokens[after].low.endswith("ing")
    )


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
        )
        draft = drafted(after, group, Name(spoken, None, moves=True), setting, stretch[0])
        draft.guardrail = any(first < group.first for first, _, _ in words.HOLDS.find(after.tokens))
    elif turned is not None:
        spoken, baseline, part = turned
        group = Group(part.first, part.after, target=part)
        spoken = spoken or setting.label or name(before, [group], 0).text
        draft = drafted(before, group, Name(spoken, None, moves=True), setting, former[0])
    else:
        return None
    draft.baseline = baseline
    draft.sentence = page.plain(f"{before.text} {after.text}").strip()
    if not setting.promising and not gate.is_evidence(draft):
        return None
    return draft


def _is_held(sentence: Sentence, groups: Sequence[Group], at: int, holds: Sequence[int]) -> bool:
    """Whether one of the words at `holds`, such as "stays", stands in the clause around a group."""
    first, last = _clause(sentence, groups, at)
    return any(first <= hold < last for hold in holds)


def _hold(draft: Draft, sentence: Sentence, group: Group) -> None:
    """Take a level to be kept for a guardrail, or for a promise of its own: "stays under 120 ms even at 900 rps"."""
    if draft.baseline is None and not _EVEN.isdisjoint(sentence.tokens.words[group.after : group.after + 2]):
        draft.direction = Direction.MAINTAIN
    else:
        draft.guardrail = True
    if draft.change and draft.change.comparator in _NEGATED:
        draft.change = replace(draft.change, comparator=_NEGATED[draft.change.comparator])


_NEGATED: Final = {">": "<=", ">=": "<"}
"""What is left of a bound that something must not pass: "must not rise by more than 1 %"."""


def _is_score_up(draft: Draft) -> bool:
    """Whether "+10" is by how much a score is to rise: "NPS: +10", with no other value of it told."""
    target = draft.target
    if target is None or draft.baseline or draft.change or target.unit or not target.text.startswith("+"):
        return False
    return not _SCORES.isdisjoint(draft.metric.lower().split())


_SCORES: Final = vocabulary("nps csat score scores rating ratings sus enps stars")


def _may_worsen(draft: Draft) -> bool:
    """Whether it is said how much worse a thing may get: "at most +50 ms on p95", "at most a 2 pp drop in sales".

    "Up to" promises as much as it bounds: "up to 30 % faster".
    """
    change = draft.change
    if change is None or draft.baseline or draft.target or change.comparator not in ("<", "<="):
        return False
    if change.value <= 0 or change.text.lower().startswith(_UP_TO):
        return False
    return (draft.direction is Direction.DECREASE) is not is_better_low(draft.metric)


_UP_TO: Final = ("up to", "bis zu", "hasta", "jusqu", "até", "fino a", "tot")


_EVEN: Final = frozenset({"even", "selbst", "sogar", "incluso", "aun", "même", "anche", "zelfs", "mesmo"})


def _clause(sentence: Sentence, groups: Sequence[Group], at: int) -> tuple[int, int]:
    """Narrow the words around a group to its own clause."""
    group = groups[at]
    first = groups[at - 1].after if at else 0
    last = groups[at + 1].first if at + 1 < len(groups) else len(sentence.tokens)
    lows = sentence.tokens.words
    ends = (";", ",", "，", "；", "while", "but", "(", "without")
    start = max(
        [i + 1 for i in range(first, group.first) if lows[i] in (";", "，", "；", "while", "but")],
        default=first,
    )
    end = min([i for i in range(group.after, last) if lows[i] in ends], default=last)
    return start, end


def drafted(sentence: Sentence, group: Group, named: Name, setting: Setting, start: int) -> Draft:
    """Return the draft of a named group of a sentence that begins at `start` of its line."""
    label, line = setting.label, setting.line
    said = page.plain(f"{label}: {sentence.text}" if label else sentence.text).strip()
    draft = Draft(metric=named.text.strip(" \"'“”*"), sentence=said, prose=True)
    bare, _, rest = draft.metric.partition(" ")
    if rest and bare.lower() in ("same", "unchanged", "gleiche", "misma", "mismo", "même"):
        draft.metric, draft.guardrail = rest, True
    draft.baseline = group.baseline.quantity if group.baseline else None
    draft.target = group.target.quantity if group.target else None
    draft.change = group.change.quantity if group.change else None
    if sentence.dues:
        aside = _aside_of(sentence, group.baseline)
        dues = [due.deadline for due in sentence.dues if due.deadline and due.first not in aside]
        draft.deadline = dues[0] if dues else None
    draft.heading = line.context.heading
    draft.direction = _DIRECTIONS.get(named.sign)
    first, end = sentence.tokens.start(group.first), sentence.tokens.end(group.after - 1)
    offset = line.start + start
    draft.places = [Place(line.block, offset + first, offset + end)]
    return draft


def _aside_of(sentence: Sentence, baseline: Part | None) -> Collection[int]:
    """Return where the parentheses around a former value are: a year in them is when that was, and no deadline."""
    if baseline is None or not is_aside(sentence.tokens, baseline):
        return ()
    return enclosing(sentence.tokens, baseline)


_DIRECTIONS: Final[dict[int | None, Direction]] = {-1: Direction.DECREASE, 1: Direction.INCREASE}
