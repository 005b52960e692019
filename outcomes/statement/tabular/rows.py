"""Read the rows of a table: a draft for each, or for each case that its target tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Final

from outcomes.model import Deadline, Quantity
from outcomes.quantity.tokens import tokenize
from outcomes.quantity.vocabulary import vocabulary
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
from outcomes.statement.pairing.formers import NOW
from outcomes.statement.roles.parts import is_content
from outcomes.statement.roles.values import due_of, former_of, level_of, lone_value, target_of
from outcomes.statement.sentence import take_apart
from outcomes.statement.tabular import column_units
from outcomes.statement.tabular.columns import MOST_COLUMNS, Columns
from outcomes.statement.tabular.guard_marks import marks, unmarked
from outcomes.statement.tabular.headers import shared_head
from outcomes.statement.words import HOLDS, MOVES, STOP, Role

_LEVELS: Final = (Role.BASELINE, Role.TARGET)
_CHANGE: Final = (Role.CHANGE,)
_READ: Final = (*_LEVELS, *_CHANGE, Role.DEADLINE, Role.SOURCE)
"""The roles of the columns that every row is read by, in this order."""
_ABSENT: Final = (None,) * (MOST_COLUMNS + 1)
"""What stands behind the end of a row."""


class Rows:
    """Reads the rows of one table, whose columns are settled."""

    def __init__(self, columns: Columns, context: Context) -> None:
        """Take the columns, and look up once what holds for every row."""
        self._columns = columns
        self._heading = context.heading
        self._above = line_above(context.lead)
        self._over = measured_above(self._above, self._heading)
        self._about = columns.header[columns.names].plain.strip() if columns.names is not None else ""
        self._shared = shared_head(columns.of_values)
        self._due = columns.due() or _due_above(context.lead)
        self._guarded = context.role is Role.GUARDRAIL
        places = list(map(columns.place, _READ))
        self._cells = itemgetter(*places)
        self._named = MOST_COLUMNS if columns.names is None else columns.names
        until = places[_READ.index(Role.DEADLINE)]
        self._until = columns.header[until].plain if until < len(columns.header) else ""

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
        _fill(draft, baseline, target, change)
        draft.deadline = draft.deadline or self._due
        self._units(draft, row, named)
        slot = target or change
        draft.placeholder = slot is not None and placeholder.is_placeholder(slot.plain)
        _extras(draft, due, source, self._until)
        draft.guardrail = draft.guardrail or self._guarded or self._marks_guardrail(draft, row)
        return _cases(draft, target) if draft.metric and (draft.measured or draft.placeholder) else []

    def _metric(self, named: str) -> str:
        about, above = self._about, self._above
        lead = above or self._heading
        if self._shared and not named:
            return self._shared
        if _names_something(named):
            bare = named.strip(" \"“”'")
            if self._shared and not is_measured(bare):
                return f"{self._shared} ({bare})"
            of_cases = bool(about) and role_of_label(about) is None and not is_measured(f"{named} {about}")
            over = self._over if of_cases or not about else ""
            return f"{over} ({bare})" if over and not is_measured(bare) else bare
        return f"{lead} ({f'{named} {about}'.strip()})" if lead and named else lead

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
        columns = self._columns
        cells = zip(columns.header, row, strict=False)
        return any(
            at != columns.names and marks(head.plain, cell.plain) for at, (head, cell) in enumerate(cells)
        )


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


def _fill(draft: Draft, baseline: Block | None, target: Block | None, change: Block | None) -> None:
    """Read each cell by its column: a sign or "fewer" in a target cell makes it a change."""
    if baseline is not None:
        draft.baseline = level_of(baseline.plain)
    if target is not None:
        draft.target = lone_value(target.plain)
        if draft.target is None:
            _fill_target(draft, target.plain)
    if change is not None:
        former = None if draft.target else former_of(change.plain)
        if former:  # the column of changes holds "58% → 62%"
            draft.baseline, draft.target = draft.baseline or former, target_of(change.plain)[0]
            return
        _, of_column = target_of(change.plain, bare=True)
        if draft.change is None or draft.change.unit != "x":
            draft.change = of_column or draft.change


def _fill_target(draft: Draft, text: str) -> None:
    """Read a target cell that is more than a number: it may bring along a former value and a deadline."""
    draft.target, draft.change = target_of(text)
    counted = draft.baseline or is_measured(draft.metric)
    if counted and draft.target is None and text.strip(" .").lower() in _NONE:
        unit = draft.baseline.unit if draft.baseline else None
        draft.target = Quantity(0.0, unit, text=text.strip())
    draft.baseline = draft.baseline or former_of(text)
    draft.deadline = due_of(text)
    _hold(draft, text)


def _hold(draft: Draft, text: str) -> None:
    """Take "no worse than today (1.1%)", "unchanged" for a guardrail, its value for the one of today."""
    if _FREE.match(text):
        return
    tokens, level = take_apart(text).tokens, draft.target
    hit = HOLDS.match(tokens, 0) if tokens else None
    if hit is None or (draft.baseline and level and level.comparator):
        return
    draft.guardrail = True
    if (
        level
        and level.comparator is None
        and ("(" in text or "（" in text or not NOW.isdisjoint(tokens.lows))
    ):
        draft.baseline, draft.target = draft.baseline or level, None


_FREE: Final = re.compile(r"[\W\d]")
"""How a cell begins that says a value."""
_NONE: Final = vocabulary("none nil zero keine ninguno ninguna aucun aucune nenhum nessuno geen ingen 0")


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
