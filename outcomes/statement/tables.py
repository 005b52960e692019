"""Read criteria from tables: columns by the role of their header, in any order and language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from outcomes.model import Deadline, Quantity
from outcomes.quantity.tokens import Token, tokenize
from outcomes.statement import deadline, page, placeholder
from outcomes.statement.draft import Draft, Place
from outcomes.statement.groups import compose, is_content
from outcomes.statement.outline import Context, role_of_label
from outcomes.statement.page import Block
from outcomes.statement.parts import CHANGE, take_apart
from outcomes.statement.words import LABELS, Role

_UNITS: Final = frozenset({"unit", "units", "einheit", "unidad", "unité", "единица", "单位", "birim"})
_MOST_ROWS: Final = 60
_MOSTLY: Final = 0.5
_VALUES: Final = (Role.BASELINE, Role.TARGET, Role.CHANGE)


def read(table: Block, context: Context) -> list[Draft]:
    """Return a draft for each row that names a metric and holds a value or an empty slot for one."""
    if not table.rows[1:]:
        return []
    columns = Columns(table.rows)
    if not columns.worth(context):
        turned = _turned(table)
        if turned is None:
            return []
        columns = Columns(turned)
    drafts = [_row(columns, row, context) for row in columns.rows[1:_MOST_ROWS]]
    return [draft for draft in drafts if draft is not None]


class Columns:
    """The columns of a table by what they hold."""

    def __init__(self, rows: list[list[Block]]) -> None:
        """Take the rows, the header first, and settle the role of each column."""
        self.rows = rows
        self.header = rows[0]
        self.roles = [_header_role(cell.plain) for cell in self.header]
        self.unit = next(
            (at for at, cell in enumerate(self.header) if cell.plain.strip().lower() in _UNITS), None
        )
        self.names = self._name_column()
        if self.names is not None:
            self.roles[self.names] = Role.METRIC
        self._infer()
        self._first_target_only()

    def worth(self, context: Context) -> bool:
        """Whether the columns hold what a criterion needs: a target, or a change of something named."""
        if Role.TARGET in self.roles:
            return True
        return Role.CHANGE in self.roles and (self._names_metric() or context.promising)

    def _names_metric(self) -> bool:
        return self.names is not None and role_of_label(self.header[self.names].plain) is Role.METRIC

    def _name_column(self) -> int | None:
        """Return the column of names: headed as one, or the first that holds words and no values."""
        if Role.METRIC in self.roles:
            return self.roles.index(Role.METRIC)
        open_columns = [
            at
            for at in range(len(self.header))
            if at != self.unit
            and (self.roles[at] not in _NEVER_NAMES or (at == 0 and self.roles[at] is Role.SOURCE))
        ]
        worded = [at for at in open_columns if self._share_of_values(at) < _MOSTLY and self._has_words(at)]
        if worded:
            return worded[0]
        return next((at for at in open_columns if self.roles[at] is None), None)

    def _has_words(self, at: int) -> bool:
        return any(row[at].plain.strip() for row in self.rows[1:_MOST_ROWS] if at < len(row))

    def _share_of_values(self, at: int) -> float:
        """Return the share of a column's cells that begin with a quantity."""
        cells = [row[at].plain for row in self.rows[1:_MOST_ROWS] if at < len(row)]
        return sum(_begins_with_value(cell) for cell in cells) / max(1, len(cells))

    def _infer(self) -> None:
        """Let a column of values beside a known one be its counterpart: "Spring | Goal", "Now | In 90 days"."""
        unknown = [
            at
            for at, role in enumerate(self.roles)
            if role is None and at != self.unit and self._share_of_values(at) >= _MOSTLY
        ]
        if Role.TARGET in self.roles and self.roles.index(Role.TARGET) - 1 in unknown:
            unknown = [self.roles.index(Role.TARGET) - 1]
        if len(unknown) != 1:
            return
        at = unknown[0]
        if (
            Role.TARGET in self.roles
            and Role.BASELINE not in self.roles
            and at < self.roles.index(Role.TARGET)
        ):
            self.roles[at] = Role.BASELINE
        elif (
            Role.BASELINE in self.roles
            and Role.TARGET not in self.roles
            and at > self.roles.index(Role.BASELINE)
        ):
            self.roles[at] = Role.TARGET

    def _first_target_only(self) -> None:
        """Keep the first of several target columns: the others are stretch goals or later years."""
        for role in (Role.TARGET, Role.BASELINE):
            places = [at for at, other in enumerate(self.roles) if other is role]
            for at in places[1:]:
                self.roles[at] = Role.IGNORED

    def due(self) -> Deadline | None:
        """Return the deadline that the header of the target column carries: "Goal by 2027-06-30"."""
        at = self.roles.index(Role.TARGET) if Role.TARGET in self.roles else None
        return None if at is None else deadline.in_heading(self.header[at].plain)


_NEVER_NAMES: Final = frozenset({Role.BASELINE, Role.CHANGE, Role.DEADLINE, Role.SOURCE})


def _begins_with_value(text: str) -> bool:
    sentence = take_apart(text)
    return bool(sentence.parts) and not any(
        is_content(sentence.tokens, at) for at in range(sentence.parts[0].first)
    )


def _header_role(text: str) -> Role | None:
    role = role_of_label(text)
    if role in (Role.OUTCOME, Role.GOAL):
        return Role.TARGET if role is Role.GOAL else Role.METRIC
    if role is not None:
        return role
    tokens = [token for token in tokenize(text[:100]) if token.kind in ("word", "cjk")]
    if tokenize(text)[:1] and len(tokens) > _SHORT_HEADER:
        return None
    return _value_role(tokens)


_SHORT_HEADER: Final = 6


def _value_role(tokens: list[Token]) -> Role | None:
    """Return the role of the first word of a header that names a value: "Target by June", "Expected after"."""
    values = [
        hit[1]
        for at in range(len(tokens))
        if (hit := LABELS.match(tokens, at)) and hit[1] in (Role.BASELINE, Role.TARGET, Role.CHANGE)
    ]
    return values[0] if values else None


def _turned(table: Block) -> list[list[Block]] | None:
    """Turn a table whose rows are Before and After; keys in the first column, metrics in the header."""
    roles = [_header_role(row[0].plain) if row else None for row in table.rows[1:]]
    if Role.TARGET not in roles or not {Role.BASELINE, Role.CHANGE, Role.METRIC} & set(roles):
        return None
    width = max(len(row) for row in table.rows)
    rows = [
        [row[at] if at < len(row) else Block("text") for row in table.rows] for at in range(min(width, 40))
    ]
    if Role.METRIC in roles:
        return [[cell for at, cell in enumerate(row) if at] for row in rows]
    if role_of_label(table.rows[0][0].plain) is Role.METRIC and width == 2:
        return rows
    rows[0][0] = replace(rows[0][0], text="Metric")
    return rows


def _row(columns: Columns, row: Sequence[Block], context: Context) -> Draft | None:
    cells = {
        role: row[at]
        for at, role in reversed(list(enumerate(columns.roles)))
        if role is not None and at < len(row)
    }
    if not any(role in cells for role in _VALUES):
        return None
    named = (
        page.plain(row[columns.names].text).strip()
        if columns.names is not None and columns.names < len(row)
        else ""
    )
    draft = Draft(metric=_metric(named, columns, context), heading=context.heading)
    draft.sentence = " ".join(cell.plain.strip() for cell in row if cell.text.strip())
    draft.places = [Place(cell, 0, len(cell.text)) for cell in row if cell.text.strip()]
    if _is_example_row(row):
        draft.placeholder = True
        return draft
    _fill(draft, cells)
    draft.deadline = draft.deadline or columns.due()
    _units(draft, columns, row, named)
    slot = cells.get(Role.TARGET) or cells.get(Role.CHANGE)
    draft.placeholder = slot is not None and placeholder.is_placeholder(slot.plain)
    _extras(draft, cells)
    draft.guardrail = context.role is Role.GUARDRAIL or _marks_guardrail(draft, columns, row)
    return draft if draft.metric and (draft.measured or draft.placeholder) else None


def _extras(draft: Draft, cells: dict[Role, Block]) -> None:
    if Role.DEADLINE in cells:
        draft.deadline = deadline.parse(cells[Role.DEADLINE].plain) or draft.deadline
    if Role.SOURCE in cells:
        source = cells[Role.SOURCE]
        draft.source = source.links[0] if source.links else source.plain.strip() or None


def _is_example_row(row: Sequence[Block]) -> bool:
    """Whether a row is an example left in place: it says so, or all of it is in emphasis."""
    filled = [cell.text.strip() for cell in row if cell.text.strip()]
    emphasised = all(cell.startswith(page.EMPHASIS) and cell.endswith(page.EMPHASIS_END) for cell in filled)
    return bool(filled) and (emphasised or placeholder.is_example(filled[0]))


def _marks_guardrail(draft: Draft, columns: Columns, row: Sequence[Block]) -> bool:
    """Whether a row calls itself a guardrail, in its own column or before its name."""
    label, _, rest = draft.metric.partition(":")
    if rest.strip() and role_of_label(label) is Role.GUARDRAIL:
        draft.metric = rest.strip()
        return True
    at = columns.names
    return any(role_of_label(cell.plain) is Role.GUARDRAIL for i, cell in enumerate(row) if i != at)


def _units(draft: Draft, columns: Columns, row: Sequence[Block], named: str) -> None:
    """Give the unit of a unit column, of the name or of a header to bare numbers."""
    texts = [row[columns.unit].plain] if columns.unit is not None and columns.unit < len(row) else []
    unit = next((found for text in texts if (found := _unit(text))), None) or _unit_of(named)
    heads = [columns.header[at].plain for at, role in enumerate(columns.roles) if role in _VALUES]
    unit = unit or next((found for text in heads if (found := _unit_of(text))), None)
    if unit:
        _give_unit(draft, unit)


def _fill(draft: Draft, cells: dict[Role, Block]) -> None:
    """Read each cell by its column: a sign or "fewer" in a target cell makes it a change."""
    if Role.BASELINE in cells:
        draft.baseline = level_of(cells[Role.BASELINE].plain)
    if Role.TARGET in cells:
        text = cells[Role.TARGET].plain
        draft.target, draft.change = target_of(text)
        due = [due.deadline for due in take_apart(text).dues if due.deadline]
        draft.deadline = due[0] if due else None
    if Role.CHANGE in cells:
        _, change = target_of(cells[Role.CHANGE].plain, bare=True)
        draft.change = change or draft.change


def level_of(text: str) -> Quantity | None:
    """Return the value that a baseline cell or key states, or None for words such as TBD."""
    if placeholder.is_placeholder(text):
        return None
    parts = take_apart(text).parts
    if not parts:
        return None
    first = parts[0].quantity
    if (
        len(parts) > 1
        and first.unit is None
        and first.upper is None
        and parts[1].cue in ("to", "bis", "à", "a")
    ):
        second = parts[1].quantity
        return replace(first, upper=second.value, unit=second.unit)
    return first


def target_of(text: str, *, bare: bool = False) -> tuple[Quantity | None, Quantity | None]:
    """Return the level and the change that a target cell or key states; with `bare`, a plain number is a change."""
    if placeholder.is_placeholder(text):
        return None, None
    sentence = take_apart(text)
    target = change = None
    for group in compose(sentence):
        if group.target and target is None:
            target = group.target.quantity
        if group.change and change is None:
            change = _signed(group.change.quantity, group.change.sign)
    if target is None and change is None:
        spare = [part.quantity for part in sentence.parts if part.role != CHANGE]
        target = spare[0] if spare else None
    if bare:
        return None, change or target
    return target, change


def _signed(quantity: Quantity, sign: int | None) -> Quantity:
    if sign == -1 and quantity.value > 0 and quantity.unit != "x":
        return replace(quantity, value=-quantity.value)
    return quantity


def _metric(named: str, columns: Columns, context: Context) -> str:
    tokens = tokenize(named)
    if any(is_content(tokens, at) for at in range(len(tokens))):
        return named.strip(" \"“”'")
    about = columns.header[columns.names].plain.strip() if columns.names is not None else ""
    lead = context.lead.strip().rstrip(":") or context.heading
    return f"{lead} ({named} {about})".strip() if lead and named else lead


def _unit_of(text: str) -> str | None:
    """Return the unit that a name or header carries in parentheses: "Load time (seconds)", "Target (ms)"."""
    start, end = text.rfind("("), text.rfind(")")
    return None if start < 0 or end < start else _unit(text[start + 1 : end])


def _unit(text: str) -> str | None:
    """Return the unit that a text is, or None."""
    sentence = take_apart(f"1 {text.strip()}")
    whole = len(sentence.parts) == 1 and sentence.parts[0].after == len(sentence.tokens)
    return sentence.parts[0].quantity.unit if whole else None


def _give_unit(draft: Draft, unit: str) -> None:
    if draft.baseline and draft.baseline.unit is None:
        draft.baseline = replace(draft.baseline, unit=unit)
    if draft.target and draft.target.unit is None:
        draft.target = replace(draft.target, unit=unit)
