"""Walk over the visible blocks of a body and collect what each of them declares."""

from __future__ import annotations

from typing import Final

from outcomes.statement import prose, references
from outcomes.statement.deadlines import windows
from outcomes.statement.forms import halves, state_lines, yaml_fence
from outcomes.statement.forms.collect import TEXTS, Collector
from outcomes.statement.forms.keyed import KEYS
from outcomes.statement.heads import announced, answers, keys, placeholder
from outcomes.statement.heads.headings import Heading
from outcomes.statement.heads.keys import LISTED
from outcomes.statement.heads.outline import Context, outline, repeats_heading
from outcomes.statement.heads.templates import Templates
from outcomes.statement.markup import page
from outcomes.statement.markup.page import Block, Page
from outcomes.statement.prose import Line
from outcomes.statement.roles.values import opens_with_value
from outcomes.statement.sentence import take_apart
from outcomes.statement.tabular import tables
from outcomes.statement.tabular.split_tables import SplitTables
from outcomes.statement.words import Role
from outcomes.statement.worth import cost, worth_reading

_BASELINE, _GOAL, _METRIC = Role.BASELINE, Role.GOAL, Role.METRIC
_IGNORED, _OUTCOME, _TARGET = Role.IGNORED, Role.OUTCOME, Role.TARGET
"""Asked for again and again; to look up a member of an enumeration takes longer than the rest of most questions."""
_FIELDS: Final = (Role.OUTCOME, Role.METRIC, Role.TARGET)
"""What is left empty where nothing stands under it."""
_ANSWERS: Final = tuple(role for role in KEYS if role is not Role.CHANGE)
_GOING_ON: Final = (*KEYS, *TEXTS, _IGNORED, Role.GUARDRAIL)
"""Labels of form fields that come between those of one criterion."""
_MOST_DRAFTS: Final = 40
"""Criteria of a body; people write up to seven."""
_MOST_BYTES: Final = 4000
"""UTF-8 bytes of number-bearing lines that are read in promising places, and as many elsewhere; people need 2,100."""


class Reader(Collector):
    """Reads one body from top to bottom."""

    def __init__(self, found: Page, templates: Templates) -> None:
        super().__init__(templates)
        self._page = found
        self._placed = outline(found.blocks)
        self._states = state_lines.Pairs(self._placed)
        self._tables = SplitTables(found.blocks)
        self._section: tuple[Heading, ...] = ()
        self._label: Role | None = None
        self._filled = True
        self._answered = False
        self._spent = {True: 0, False: 0}

    def read(self) -> None:
        """Read every block of the page."""
        for at, (block, context) in enumerate(self._placed):
            heads = block.kind == "heading"
            if heads or context.headings != self._section:
                self._enter(context)
            if context.dead or heads or repeats_heading(block, context):
                continue
            self._filled = True
            if not (block.kind == "item" and self._goes_deeper(at) and answers.leads(block)):
                self._block(block, context)
        self._close_record()
        self.empty_slot = self.empty_slot or not self._filled

    def _goes_deeper(self, at: int) -> bool:
        """Whether the block behind the one at that place stands below it."""
        block, *following = self._page.blocks[at : at + 2]
        return bool(following) and following[0].level > block.level

    def _enter(self, context: Context) -> None:
        """Notice where a section ends: an outcome section without content is an empty slot."""
        old, self._section = self._section, context.headings
        deeper = len(context.headings) > len(old)
        if not self._filled and not deeper:
            self.empty_slot = True
        last = context.headings[-1] if context.headings else None
        label = self._label_of(last)
        if last and label is _OUTCOME and halves.is_aim(last.text) and halves.waiting(self.drafts):
            label = _TARGET
        self._label = label
        if label not in _GOING_ON:
            self._close_record()
        if len(self.drafts) > self._section_start:
            self._former_start = self._section_start
        self._section_start = len(self.drafts)
        self._answered = False
        self._filled = not (last and label in _FIELDS)

    def _block(self, block: Block, context: Context) -> None:
        if block.kind == "table":
            self._answered = True
            found = self._tables.read(block, context)
            self._keep([draft for draft in found if draft.measured], context)
            for line in tables.lines(block, found, context):
                self._line(line)
            self.empty_slot = self.empty_slot or tables.is_empty(block, found)
        elif block.kind == "fence":
            self._fence(block, context)
        elif placeholder.is_form_source(block.plain):
            self.empty_slot = True
        else:
            told, rest = self._states.read(block, context)
            if told:
                self._keep(told, context)
                self._answered = True
            for start, end in rest:
                self._line(Line(block, start, end, context))

    def _fence(self, block: Block, context: Context) -> None:
        if not yaml_fence.counts(block):
            return
        for draft, role in yaml_fence.read(block):
            if role is not None:
                quoted = Block("item", where=block.where).saying(draft.sentence)
                under = Context((Heading("", 1, role, role, None),))
                found = prose.read(Line(quoted, 0, len(quoted.text), under), self.remarks)
                for other in found:
                    other.places = draft.places
                self._keep(found, context)
            else:
                self._keep([draft] if draft.measured else [], context)
                self.empty_slot = self.empty_slot or draft.placeholder

    def _line(self, line: Line) -> None:
        text = line.text
        part = line.start > 0 or line.end < len(line.block.text)
        if not self._affords(line, text) or (part and self._turns(line)):
            return
        if self._templates.has(text) or placeholder.is_example(text):
            self.empty_slot = self.empty_slot or line.context.promising
            return
        role, offset = self._role(line)
        asked = self._asked(line) if role is None and (self._turn or line.context.parent) else None
        if asked is not None:
            if self._fills(asked, line):
                return
            line, role = answers.under(asked, line)
        self._labelled(line, role, offset)

    def _labelled(self, line: Line, role: Role | None, offset: int) -> None:
        """Read a line whose label announces `role`, with the value from `offset` on."""
        text = line.text
        if self._turn is not None:
            role, offset = self._turned(line, self._turn, role, offset)
        if role is _IGNORED:
            if not offset or not line.context.promising or not announced.is_bound(text[offset:]):
                return
            role = None
        if role is not None:
            role = self._settled(role, line, offset)
            if role in TEXTS and self._text(role, text[offset:]):
                return
            if role in KEYS and self._key(role, line, offset):
                return
        self._prose(line, role, offset)

    def _settled(self, role: Role, line: Line, offset: int) -> Role:
        """Return what a label announces, going by the value behind it."""
        text = line.text
        if role is _OUTCOME and halves.is_aim(text[:offset]) and halves.waiting(self.drafts):
            return _TARGET
        if role is _OUTCOME and offset and answers.names_only(text[offset:]):
            return _METRIC
        if role is _GOAL and any(not part.found.weak for part in take_apart(text[offset:]).parts):
            return _GOAL if answers.is_work(line, offset) else _TARGET
        return answers.in_time(role, text[:offset], self._record.keys) if role in LISTED else role

    def _affords(self, line: Line, text: str) -> bool:
        """Whether the line is still read: what holds numbers is read up to a bound, promising places have their own."""
        if len(self.drafts) >= _MOST_DRAFTS:
            self._page.cut = True
            return False
        if worth_reading(text):
            place = line.context.promising
            spent = self._spent[place]
            if spent > _MOST_BYTES:
                self._page.cut = True
                return False
            self._spent[place] = spent + cost(text)
        return True

    def _role(self, line: Line) -> tuple[Role | None, int]:
        """Return what the line's own label, or the form label above it, announces, and where its value starts."""
        keyed = keys.key_value(line.text)
        if keyed:
            role = announced.role_of_key(keyed[0], line.text[keyed[1] :])
            if role is not None:
                return role, keyed[1]
        label = self._label
        if label is None:
            return None, 0
        waits = label is _BASELINE or (label is _TARGET and bool(halves.waiting(self.drafts)))
        own = waits and keyed is not None and opens_with_value(page.plain(line.text[keyed[1] :]))
        listed = label in LISTED and (line.block.kind == "item" or own)
        if label in TEXTS or label is _IGNORED or listed or self._answers(label, line):
            self._answered = True
            return label, 0
        return None, 0

    def _answers(self, label: Role, line: Line) -> bool:
        """Whether the line is the answer to the form's field of that label."""
        return (
            label in _ANSWERS
            and not self._answered
            and len(line.text.split()) <= answers.LONGEST_ANSWER
            and (line.block.kind == "text" or answers.may_answer(label, line.text))
            and (self._record.open or label not in LISTED or opens_with_value(line.text))
        )

    def _prose(self, line: Line, role: Role | None, offset: int) -> None:
        if line.block.kind == "item" and self._sibling(line):
            return
        found = prose.read(line, self.remarks)
        if found:
            self._hand_over(found)
            self._close_record()
        elif self._record.open and not self._record.draft.metric and placeholder.in_parentheses(line.text):
            self._fallback = self._fallback or page.plain(line.text).strip("() \n")
        if (line.block.kind == "text" and self._label is _OUTCOME) or (offset and role is _OUTCOME):
            if _TARGET in self._record.keys:
                self._close_record()
            self._record.hear(line.text[offset:], found)
        if not any(draft.target or draft.change for draft in found):
            self._notice_slot(line, role, offset)
        if found:
            self._keep(found, line.context)
        else:
            self._window(line)

    def _notice_slot(self, line: Line, role: Role | None, offset: int) -> None:
        """Note that a line without values is a slot that nobody filled, or asks for something to be filled in."""
        promising = line.context.promising or role in _FIELDS
        if self.empty_slot or not (promising or placeholder.has_slot(line.text)):
            return
        value = line.text[offset:]
        asked = promising and placeholder.is_instruction(line.block.text if offset == 0 else value)
        empty = asked or placeholder.is_placeholder(value) or placeholder.has_slot(value)
        self.empty_slot = empty and not references.is_reference(value)

    def _window(self, line: Line) -> None:
        """Let "Measured in the first 8 weeks." hold for the criteria of its section, or for all in one of its own."""
        recent = self.drafts[self._section_start :] or self.drafts
        if not recent and self._window_due:
            return
        due = windows.spread(recent, line.text, announced=line.context.promising)
        if self._record.open:
            self._record.due = self._record.due or due
        self._window_due = self._window_due or (None if recent else due)
