"""Read the rows of a table: a draft for each, or for each case that its target tells."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import Final

from outcomes.model import Deadline
from outcomes.quantity.tokens import tokenize
from outcomes.statement.deadlines import deadline
from outcomes.statement.deadlines.calendar import day_first
from outcomes.statement.draft import Draft, Place
from outcomes.statement.heads import placeholder
from outcomes.statement.heads.labels import role_of_label
from outcomes.statement.heads.outline import Context
from outcomes.statement.markup import page
from outcomes.statement.markup.page import Block
from outcomes.statement.names.cases import line_above, measured_above
from outcomes.statement.names.metric_kind import is_measured
from outcomes.statement.roles.parts import is_content
from outcomes.statement.roles.values import target_of
from outcomes.statement.tabular import column_units
from outcomes.statement.tabular.columns import MOST_COLUMNS, Columns
from outcomes.statement.tabular.guard_marks import marked, unmarked
from outcomes.statement.tabular.headers import shared_head
from outcomes.statement.tabular.row_values import fill
from outcomes.statement.words import MOVES, STOP, Role

_LEVELS: Final = (Role.BASELINE, Role.TARGET)
_CHANGE: Final = (Role.CHANGE,)
_READ: Final = (*_LEVELS, *_CHANGE, Role.DEADLINE, Role.SOURCE)
"""The roles of the columns that every row is read by, in this order."""
_UNTIL: Final = _READ.index(Role.DEADLINE)
_ABSENT: Final = (None,) * (MOST_COLUMNS + 1)
"""What stands behind the end of a row."""


@lru_cache(maxsize=256)
def _reading(roles: tuple[Role | None, ...]) -> Callable[[Sequence[Block | None]], tuple[Block | None, ...]]:
    """Return what takes the cells that are read from a row; remembered, as many tables have the same columns."""
    return itemgetter(*[roles.index(role) if role in roles else MOST_COLUMNS for role in _READ])


class Rows:
    """Reads the rows of one table, whose columns are settled."""

    def __init__(self, columns: Columns, context: Context) -> None:
        """Take the columns, and look up once what holds for every row."""
        self._columns = columns
        self._lead, self._heading = context.lead, context.heading
        self._about = columns.header[columns.names].plain.strip() if columns.names is not None else ""
        self._labelled = bool(self._about) and role_of_label(self._about) is not None
        self._shared = shared_head(columns.of_values)
        self._due = columns.due() or _due_above(context.lead)
        self._guarded = context.role is Role.GUARDRAIL
        self._cells = _reading(tuple(columns.roles))
        self._named = MOST_COLUMNS if columns.names is None else columns.names
        until = self._cells((*columns.header, *_ABSENT[len(columns.header) :]))[_UNTIL]
        self._until = until.plain if until else ""

    def read(self, row: Sequence[Block]) -> list[Draft]:
        """Return a draft for a row that names a metric and holds a value or an empty slot for one."""
        cells: tuple[Block | None, ...] = (*row, *_ABSENT[len(row) :])
        baseline, target, change, due, source = self._cells(cells)
        if baseline is None and target is None and change is None:
            return []
        name = cells[self._named]
        named = name.plain.strip() if name else ""
        filled = [cell for cell in row if cell.text and not cell.text.isspace()]
        draft = Draft(
            metric=self._metric(named),
            sentence=" ".join([cell.plain.strip() for cell in filled]),
            heading=self._heading,
            places=[Place(cell, 0, len(cell.text)) for cell in filled],
        )
        if _is_example_row(filled):
            draft.placeholder = True
            return _cases(draft, target)
        fill(draft, baseline, target, change)
        draft.deadline = draft.deadline or self._due
        self._units(draft, row, named)
        slot = target or change
        draft.placeholder = slot is not None and placeholder.is_placeholder(slot.plain)
        if due is not None or source is not None:
            _extras(draft, due, source, self._until)
        draft.guardrail = draft.guardrail or self._guarded or self._marks_guardrail(draft, row)
        return _cases(draft, target) if draft.metric and (draft.measured or draft.placeholder) else []

    @cached_property
    def _above(self) -> str:
        """The line above the table; few rows need it."""
        return line_above(self._lead)

    @cached_property
    def _over(self) -> str:
        """What the rows are cases of, where they are."""
        return measured_above(self._above, self._heading)

    def _metric(self, named: str) -> str:
        if self._shared and not named:
            return self._shared
        if _names_something(named):
            bare = named.strip(" \"“”'")
            if self._shared and not is_measured(bare):
                return f"{self._shared} ({bare})"
            over = self._over if self._may_be_case(named) else ""
            return f"{over} ({bare})" if over and not is_measured(bare) else bare
        lead = self._above or self._heading
        return f"{lead} ({f'{named} {self._about}'.strip()})" if lead and named else lead

    def _may_be_case(self, named: str) -> bool:
        """Whether a row may be a case of what is above the table, as its column says nothing of what is measured."""
        return not self._labelled and not (self._about and is_measured(f"{named} {self._about}"))

    def _units(self, draft: Draft, row: Sequence[Block], named: str) -> None:
        """Give the unit of a unit column, of the name or of a header to bare numbers."""
        baseline, target, change = draft.baseline, draft.target, draft.change
        if change and change.unit is None:
            draft.change = replace(change, unit=self._unit_in(_CHANGE))
        bare = (baseline and baseline.unit is None) or (target and target.unit is None)
        unit = self._unit_for(row, named) if bare else None
        if unit is None:
            return
        if baseline and baseline.unit is None:
            draft.baseline = replace(baseline, unit=unit)
        if target and target.unit is None:
            draft.target = replace(target, unit=unit)

    def _unit_for(self, row: Sequence[Block], named: str) -> str | None:
        at = self._columns.unit
        unit = column_units.unit_of(row[at].plain) if at is not None and at < len(row) else None
        return unit or column_units.of_name(named) or self._unit_in(_LEVELS)

    def _unit_in(self, roles: Sequence[Role]) -> str | None:
        """Return the unit that the header of a column of one of these roles carries."""
        heads = zip(self._columns.header, self._columns.roles, strict=True)
        units = [column_units.of_header(cell.plain) for cell, role in heads if role in roles]
        return next(filter(None, units), None)

    def _marks_guardrail(self, draft: Draft, row: Sequence[Block]) -> bool:
        """Whether a row calls itself a guardrail, in its own column or before its name."""
        bare = unmarked(draft.metric)
        if bare is not None:
            draft.metric = bare
            return True
        return marked(self._columns.header, row, self._columns.names)


def _due_above(lead: str) -> Deadline | None:
    """Return what the line above a table says for all of its rows: "Deadline: 31 March 2027"."""
    label, _, rest = lead.partition(":")
    return deadline.parse(rest) if rest and role_of_label(label) is Role.DEADLINE else None


def _names_something(name: str) -> bool:
    """Whether a name holds a word that is no function word and no verb of movement."""
    for word in name.lower().split():
        if len(word) > 1 and word.isalpha() and word.isascii() and word not in _EMPTY:
            return True
    tokens = tokenize(name)
    return any(is_content(tokens, at) for at in range(len(tokens)))


_EMPTY: Final = STOP.union(MOVES)
"""Words that say nothing of what is measured, or may not; most names have another one, which spares the tokens."""


def _extras(draft: Draft, due: Block | None, source: Block | None, until: str) -> None:
    """Take the deadline and the source of a row; `until` heads the column of deadlines."""
    if due is not None:
        draft.deadline = deadline.parse(day_first(due.plain, until)) or draft.deadline
    if source is not None and due is None and _DATE.match(source.plain):  # "Data" is a date in Italian
        draft.deadline = deadline.parse(source.plain) or draft.deadline
    elif source is not None:
        draft.source = source.links[0] if source.links else source.plain.strip() or None


_DATE: Final = re.compile(r"\s*\d{1,4}[-./ ]")


def _is_example_row(filled: Sequence[Block]) -> bool:
    """Whether a row is an example left in place: it says so, or all of it is in emphasis."""
    if not filled:
        return False
    first = filled[0].text.strip()
    return placeholder.is_example(first) or (first[0] == page.EMPHASIS and all(map(_is_in_emphasis, filled)))


def _is_in_emphasis(cell: Block) -> bool:
    text = cell.text.strip()
    return text[0] == page.EMPHASIS and text[-1] == page.EMPHASIS_END


def _cases(draft: Draft, cell: Block | None) -> list[Draft]:
    """Divide a target cell of several cases: "< 1 s (cached), < 4 s (cold)"."""
    if cell is None or draft.baseline is not None or "(" not in cell.plain:
        return [draft]
    found = _CASE.findall(cell.plain)
    targets = [target_of(value)[0] for value, _ in found]
    if len(found) < _SEVERAL or not all(targets):
        return [draft]
    return [
        replace(draft, metric=f"{draft.metric} ({case.strip()})", target=target, places=list(draft.places))
        for (_, case), target in zip(found, targets, strict=True)
    ]


_CASE: Final = re.compile(r"\s*([^(),;]{1,40}?)\s*\(([^()\d]{1,40})\)\s*(?:[,;]|and|$)")
_SEVERAL: Final = 2
