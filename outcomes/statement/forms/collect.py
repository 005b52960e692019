"""Collect keyed lines and form answers into criteria, beside the drafts that are finished already."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.model import Deadline, Remark
from outcomes.statement import prose, together
from outcomes.statement.deadlines import deadline
from outcomes.statement.draft import Draft, Place
from outcomes.statement.forms import halves
from outcomes.statement.forms.keyed import KEYS, Record, as_said
from outcomes.statement.heads import answers, keys, placeholder
from outcomes.statement.heads.headings import Heading
from outcomes.statement.heads.keys import LISTED
from outcomes.statement.heads.outline import Context
from outcomes.statement.heads.templates import Templates
from outcomes.statement.markup import page
from outcomes.statement.markup.page import Block
from outcomes.statement.names.cases import name_in
from outcomes.statement.prose import Line
from outcomes.statement.roles.values import is_bare
from outcomes.statement.weighing.time_limits import tells_need
from outcomes.statement.words import Role

TEXTS: Final = {Role.WHO: "who", Role.PROBLEM: "problem", Role.GOAL: "goal"}
_SHORT_LEAD: Final = 8
"""Words of a line above keyed lines that may name what they are about."""
_ANSWERED: Final = 400
"""Characters of an answer to Who, Problem or Goal that are kept."""

Turn = tuple[tuple[Heading, ...], Role, Block]
"""A label that stood alone: the headings it stood under, what it announces, and where it stands."""


class Collector:
    """The drafts, texts and empty slots of one body, and the record that is being filled."""

    def __init__(self, templates: Templates) -> None:
        self.drafts: list[Draft] = []
        self.remarks: list[Remark] = []
        self.texts: dict[str, str] = {}
        self.empty_slot = False
        self._templates = templates
        self._record = Record()
        self._fallback = ""
        self._section_start = self._former_start = 0
        self._window_due: Deadline | None = None
        """Until when the criteria hold that are yet to come, where a line before them says it."""
        self._turn: Turn | None = None

    def _label_of(self, heading: Heading | None) -> Role | None:
        if heading is None:
            return None
        return heading.label or self._templates.role(heading.text)

    def _text(self, role: Role, value: str) -> bool:
        """Keep the answer to Who, Problem or Goal; a goal with numbers is a target."""
        plain = page.plain(value).strip()
        slot = placeholder.has_slot(plain)
        empty = placeholder.is_placeholder(plain)
        if slot or (role is Role.GOAL and empty):
            self.empty_slot = True
        if not empty and not slot:
            known = self.texts.get(TEXTS[role])
            self.texts[TEXTS[role]] = (f"{known} {plain}" if known else plain)[:_ANSWERED]
        needs = role is Role.PROBLEM and tells_need(plain)
        return (role is not Role.GOAL or bool(plain)) and not needs

    def _turns(self, line: Line) -> bool:
        """Take a line that is but a label ("Now", "Target:") for the heading of the keyed lines behind it."""
        opens, closes = line.start == 0, line.end == len(line.block.text)
        role = keys.role_alone(line.text, opens=opens, closes=closes)
        if role is None:
            return False
        self._turn = (line.context.headings, role, line.block)
        self.empty_slot = True
        return True

    def _asked(self, line: Line) -> Role | None:
        """Return what the label announces that stands alone before a line: in its paragraph, or as the item above."""
        if self._turn is not None and self._turn[2] is line.block:
            return self._turn[1]
        parent = line.context.parent if line.block.kind == "item" else None
        return keys.role_of_item(parent.text) if parent else None

    def _fills(self, role: Role, line: Line) -> bool:
        """Take a line for the value of the label of that role before it, if it can be one."""
        if not answers.fills(role, line):
            return False
        self._turn = None
        self._put(role, line, 0)
        return True

    def _turned(self, line: Line, turn: Turn, role: Role | None, offset: int) -> tuple[Role | None, int]:
        """Return what a line announces under the last label that stood alone, and where its value starts."""
        if turn[0] != line.context.headings or turn[1] not in LISTED:
            return role, offset
        keyed = keys.key_value(line.text)
        if keyed and (role is None or (role in LISTED and offset == 0)) and prose.worth_reading(line.text):
            return turn[1], 0
        self._turn = None
        return role, offset

    def _key(self, role: Role, line: Line, offset: int) -> bool:
        """Take a key's value into the record; returns whether the line is done with."""
        if role in LISTED:
            found = halves.several(role, line, offset) if offset else halves.listed(role, line)
            self._keep(found, line.context)
            if found:
                return True
            if not offset and line.block.kind == "item" and not (self._record.open and is_bare(line.text)):
                return False
        if role in (Role.TARGET, Role.METRIC, Role.CHANGE) and self._is_sentence(line, role, offset):
            return False
        if role in LISTED and offset and self._completes(role, line, offset):
            return True
        self._put(role, line, offset)
        return True

    def _completes(self, role: Role, line: Line, offset: int) -> bool:
        """Keep "Goal: one in twenty" with what the sentence before it tells, where nothing else names the metric."""
        last = self.drafts[-1] if self.drafts else None
        beside = last is not None and any(place.block is line.block for place in last.places)
        bare = (
            last is not None and last.target and not (last.baseline or last.change or last.target.comparator)
        )
        if self._record.open or (beside and not bare) or line.start == 0:
            return False
        both = together.with_key(line, offset, opens=role is Role.BASELINE)
        if both and beside:
            self.drafts.pop()
        if both:
            self._keep([both], line.context)
        return both is not None

    def _put(self, role: Role, line: Line, offset: int) -> None:
        value = as_said(role, line.text[:offset] or line.context.heading, line.text[offset:])
        late = role in (Role.DEADLINE, Role.SOURCE)
        if late and self._is_left_empty(line):
            self._close_record()
        if late and not self._record.open:
            self._attach(role, value, line)
            return
        if role is Role.METRIC and self._record.open and placeholder.is_placeholder(value):
            return
        if role is Role.METRIC and self._record.is_nameless and not self._fallback:
            self._record.draft.metric = page.plain(value).strip(" .")
            return
        if not late and not self._record.takes(role):
            self._close_record()
        label = self._label_of(line.context.headings[-1]) if line.context.headings else None
        parent = line.context.parent
        lead = line.context.lead.strip()
        lead = lead if lead.endswith((":", "：")) or 0 < len(lead.split()) <= _SHORT_LEAD else ""
        named = parent.plain if parent else ((lead or line.context.heading) if label not in KEYS else "")
        self._fallback = name_in(named) or self._fallback or answers.headed(line)
        self._record.itemized = parent is not None
        self._record.above = self._record.above or answers.above(line)
        if label is Role.DEADLINE:
            self._record.due = self._record.due or line.context.due
        self._record.put(role, value, line.block.links, Place(line.block, line.start + offset, line.end))

    def _is_left_empty(self, line: Line) -> bool:
        """Whether the record is a list item without values, and `line` stands behind the list."""
        draft = self._record.draft
        return not draft.measured and any(place.block.kind != line.block.kind for place in draft.places)

    def _is_sentence(self, line: Line, role: Role, offset: int) -> bool:
        """Whether the value of a key is a whole statement: it names its own metric and its values."""
        found = prose.read(
            Line(line.block, line.start + offset, line.end, halves.announced(line.context)), []
        )
        whole = any(draft.baseline and draft.target for draft in found)
        moved = any(
            draft.direction and (draft.change or draft.target) and len(draft.metric.split()) > 1
            for draft in found
        )
        if role is Role.METRIC:
            return whole or moved or sum(draft.target is not None for draft in found) > 1
        return bool(found) and not self._record.draft.metric and (whole or moved)

    def _attach(self, role: Role, value: str, line: Line) -> None:
        """Give a deadline or source that follows finished criteria to those of its section."""
        recent = self.drafts[self._section_start :] or self.drafts[self._former_start :]
        dates = role is Role.DEADLINE
        due = deadline.parse(page.plain(value)) if dates else None
        if dates and not recent:
            self._record.due = due
            if line.context.promising:
                self._window_due = self._window_due or due
        if placeholder.is_placeholder(value):
            return
        for draft in recent:
            if dates:
                draft.deadline = draft.deadline or due
            else:
                draft.source = draft.source or (
                    line.block.links[0] if line.block.links else page.plain(value).strip()
                )

    def _sibling(self, line: Line) -> bool:
        """Keep "Median wait: 8 min" under any heading when a Baseline list has named the same metric, and say so."""
        waiting = halves.waiting(self.drafts)
        keyed = keys.key_value(line.text) if waiting else None
        if keyed and any(draft.metric.lower() == keyed[0].strip(" *_-•").lower() for draft in waiting):
            found = halves.listed(Role.TARGET, line)
            self._keep(found, line.context)
            return bool(found)
        return False

    def _keep(self, found: Sequence[Draft], context: Context) -> None:
        if not found:
            return
        due = context.due or self._window_due
        for draft in found:
            draft.deadline = draft.deadline or due
        self.drafts += found

    def _hand_over(self, found: Sequence[Draft]) -> None:
        """Give "So far: 90" to the sentence behind it that has no value of its own for that."""
        half = self._record.draft
        lone = half.baseline and not (half.metric or half.target or half.change)
        if lone and len(found) == 1 and found[0].baseline is None and found[0].target:
            found[0].baseline = half.baseline
            self._record = Record(due=self._record.due)

    def _takes_half(self, draft: Draft) -> bool:
        """Give "So far: 90" to the sentence before it in the same section; returns whether it was wanted there."""
        last = self.drafts[-1] if len(self.drafts) > self._section_start else None
        lone = draft.baseline and not (draft.target or draft.change) and not draft.metric
        if not lone or last is None or last.baseline or last.target is None or not last.prose:
            return False
        last.baseline = draft.baseline
        last.places += draft.places
        return True

    def _close_record(self) -> None:
        if not self._record.keys:
            self._fallback = ""
            return
        if self._takes_half(self._record.draft):
            self._record, self._fallback = Record(due=self._record.due), ""
            return
        draft = self._record.finish(self._fallback)
        due = self._record.due if not self._record.open else None
        self._record, self._fallback = Record(due=due), ""
        if draft is None or not (draft.metric or draft.target or draft.change or draft.placeholder):
            return
        if draft.measured:
            draft.deadline = draft.deadline or self._window_due
            self.drafts.append(draft)
        if draft.placeholder and not (draft.target or draft.change):
            self.empty_slot = True
