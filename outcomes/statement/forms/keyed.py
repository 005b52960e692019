"""Assemble a criterion from keyed lines and form answers: Metric, Baseline, Target, By, Source, Guardrail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from outcomes.model import Deadline, Quantity
from outcomes.quantity.convert import base
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.deadlines import deadline
from outcomes.statement.deadlines.calendar import day_first
from outcomes.statement.draft import Draft, Place
from outcomes.statement.heads import placeholder
from outcomes.statement.heads.announced import is_pair
from outcomes.statement.markup import page
from outcomes.statement.names.metric_kind import is_measured
from outcomes.statement.names.name_words import FEWER
from outcomes.statement.names.naming import name
from outcomes.statement.pairing.subjects import claimed
from outcomes.statement.roles import savings
from outcomes.statement.roles.groups import compose
from outcomes.statement.roles.parts import is_content
from outcomes.statement.roles.values import due_of, former_of, level_of, lone_value, target_of
from outcomes.statement.sentence import take_apart
from outcomes.statement.words import MEASURED, MOVES, PEOPLE, Role

KEYS: Final = (Role.METRIC, Role.BASELINE, Role.TARGET, Role.CHANGE, Role.DEADLINE, Role.SOURCE)


@dataclass(slots=True)
class Record:
    """The keyed lines of one criterion while they are collected."""

    draft: Draft = field(default_factory=Draft)
    hint: str = ""
    """What the values say about the metric, when no key names it: "3.2k MAU"."""
    due: Deadline | None = None
    keys: set[Role] = field(default_factory=set)
    open: bool = False
    """Whether it holds a metric or a value."""

    itemized: bool = False
    """Whether its keys stand below a list item of their own."""
    above: str = ""
    """The text above its keys, of which the last claim names what nothing else does: "Start-up gets faster."."""
    said: str = ""
    """What an outcome's key says without a value of its own; it names the values in the keys behind it."""
    told: Sequence[Draft] = ()
    """What was read in it all the same: the 24 hours of "first reply within 24 hours"."""

    def hear(self, value: str, told: Sequence[Draft]) -> None:
        """Keep what an outcome's key says, before any other key of the criterion."""
        plain = page.plain(value).strip(" .")
        if not self.open and len(plain.split()) <= _LONGEST_SAID:
            self.said, self.told = plain, told

    @property
    def is_nameless(self) -> bool:
        """Whether it holds the values of before and of the goal, and no key has named the metric yet."""
        return bool(self.draft.baseline and self.draft.target) and not (
            self.draft.metric or Role.METRIC in self.keys or is_measured(self.hint)
        )

    def takes(self, role: Role) -> bool:
        """Whether another key of this role still belongs to it."""
        if role is Role.METRIC:
            return not self.open
        return role not in self.keys

    def put(self, role: Role, value: str, links: tuple[str, ...], place: Place) -> None:
        """Fill in the value of a key; an unfilled slot is remembered as one."""
        self.keys.add(role)
        self.open = self.open or role not in (Role.DEADLINE, Role.SOURCE)
        plain = page.plain(value).strip()
        self.draft.places.append(place)
        self.draft.sentence = f"{self.draft.sentence} {plain}".strip()
        if role is Role.SOURCE:
            self.draft.source = None if placeholder.is_placeholder(plain) else (links[0] if links else plain)
        elif placeholder.is_placeholder(value):
            self.draft.placeholder = self.draft.placeholder or role is not Role.BASELINE
        elif role is Role.METRIC:
            self._metric(plain)
        elif role is Role.DEADLINE:
            self.due = deadline.parse(plain)
        elif role is Role.BASELINE:
            self.draft.baseline = level_of(plain)
            self._hint(plain)
        else:
            self._target(role, plain)

    def _metric(self, plain: str) -> None:
        """Take a metric's name, and the change or bound that closes it: "sign-up rate, +12%", "LCP < 2.5 s"."""
        self.draft.metric = plain.strip(" .")
        sentence = take_apart(plain)
        groups = compose(sentence)
        hidden = {at for due in sentence.dues for at in range(due.first, due.after)}
        rest = (
            [at for at in range(groups[0].after, len(sentence.tokens)) if at not in hidden] if groups else []
        )
        if len(groups) != 1 or any(is_content(sentence.tokens, at) for at in rest):
            return
        group, named = groups[0], name(sentence, groups, 0).text
        bound = (
            group.target and group.target.quantity.comparator and "within" not in group.target.quantity.text
        )
        if named and not group.baseline and (group.change or bound):
            self.draft.metric = named
            self.draft.target = group.target.quantity if group.target else None
            self.draft.change = group.change.quantity if group.change else None
            self.due = sentence.deadline

    def _target(self, role: Role, plain: str) -> None:
        former = former_of(plain) if role is Role.CHANGE else None
        target, change = target_of(plain, bare=role is Role.CHANGE and former is None)
        self.draft.target = target or self.draft.target
        self.draft.change = change or self.draft.change
        self.due = due_of(plain) or self.due
        if target or change:
            self.draft.baseline = self.draft.baseline or former_of(plain)
            self._hint(plain)

    def _hint(self, plain: str) -> None:
        if self.hint or lone_value(plain) is not None:
            return
        sentence = take_apart(plain)
        groups = compose(sentence)
        if groups:
            self.hint = name(sentence, groups, 0).text

    def _is_told(self, target: Quantity) -> bool:
        """Whether the outcome's own sentence tells the same values: "p95 under 400 ms", and below "Goal: 400 ms"."""
        levels = [other.target for other in self.told if not (other.baseline or other.change)]
        return len(levels) < len(self.told) or any(
            level is not None and base(level)[0] == base(target)[0] for level in levels
        )

    def finish(self, fallback: str) -> Draft | None:
        """Return the draft, or None when nothing was filled in; `fallback` names the metric if nothing else does."""
        draft = self.draft
        plain = self.itemized and _is_topic(fallback) and not _has_noun(self.hint)
        named = self.hint if _names_more(self.hint, fallback) and not plain else fallback
        if (
            self.said
            and not draft.metric
            and draft.baseline
            and draft.target
            and not self._is_told(draft.target)
        ):
            draft.metric = self.said
            for other in self.told:
                other.listed, other.target = True, None
        draft.metric = draft.metric or named or self.hint
        if not draft.metric and draft.baseline and draft.target:
            draft.metric = claimed(self.above)
        draft.deadline = draft.deadline or self.due
        _let_share_be_of(draft)
        if not self.open or not (draft.measured or draft.placeholder or draft.metric):
            return None
        return draft


_LONGEST_SAID: Final = 14
"""Words of an outcome's key that may be a name; more is a sentence."""


def as_said(role: Role, key: str, value: str) -> str:
    """Return the value of a key as it reads to somebody who has seen the key."""
    if role is Role.DEADLINE:
        return day_first(value, key)
    if " / " in value and is_pair(key.strip(" *_-•:：").lower()):
        return value.replace(" / ", " → ", 1)
    return savings.spoken(key, value) if role is Role.CHANGE else value


def _let_share_be_of(draft: Draft) -> None:
    """Let a share in words be one of the baseline where that is none itself: "Baseline: 31, Target: half"."""
    target, baseline = draft.target, draft.baseline
    whole = (baseline.unit or "")[1:] if baseline and (baseline.unit or "").startswith("/") else ""
    if target and baseline and target.unit == "%" and whole.isdecimal() and int(whole):
        draft.baseline = baseline = replace(baseline, value=100 * baseline.value / int(whole), unit="%")
    spoken = target and target.unit == "%" and not any(map(str.isdecimal, target.text))
    if target and spoken and baseline and baseline.unit != "%":
        draft.target, draft.change = None, Quantity(target.value / 100, "x", text=target.text)


def _names_more(hint: str, fallback: str) -> bool:
    """Whether the words behind a value name what is measured, and the heading above does not."""
    told = is_measured(hint) or len(hint.split()) > _TELLING
    return told and not is_measured(fallback)


def _has_noun(hint: str) -> bool:
    """Whether words behind a value name something measured themselves, not only by the period: "gaps a month"."""
    return not (MEASURED | PEOPLE).isdisjoint(hint.lower().split())


def _is_topic(item: str) -> bool:
    """Whether an item with keys below names what they are about, and does not say what is to be done."""
    words = item.lower().split()
    return 0 < len(words) <= _SHORT_ITEM and words[0] not in FEWER and words[0] not in _DOING


_SHORT_ITEM: Final = 6
_DOING: Final = frozenset(MOVES) | vocabulary(
    "make get fix keep help let stop add build move use better easier simpler hacer machen bessere faire rendre fare"
)
_TELLING: Final = 2
"""Words behind a value that may only say more of it: "840 ms at night"."""
