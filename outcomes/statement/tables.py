"""Read criteria from tables: columns by the role of their header, in any order and language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.tokens import tokenize
from outcomes.statement import deadline, page, placeholder
from outcomes.statement.draft import Draft, Place
from outcomes.statement.groups import compose, is_content
from outcomes.statement.outline import Context, role_of_label
from outcomes.statement.page import Block
from outcomes.statement.parts import CHANGE, take_apart
from outcomes.statement.words import Role

_NAMES: Final = frozenset({"what", "was", "name", "dimension", "area", "aspect", "qué", "quoi", "item", "job", "scenario"})
_MOST_ROWS: Final = 60
_VALUES: Final = (Role.BASELINE, Role.TARGET, Role.CHANGE)


def read(table: Block, context: Context) -> list[Draft]:
    """Return a draft for each row that names a metric and holds a value or an empty slot for one."""
    if len(table.rows) < 2:
        return []
    roles = _roles(table.rows[0])
    if not _worth(roles, context):
        turned = _turned(table)
        return _read(turned, context) if turned else []
    return _read(table.rows, context)


def _read(rows: list[list[Block]], context: Context) -> list[Draft]:
    roles = _roles(rows[0])
    names = _name_column(roles, rows)
    drafts = [_row(rows[0], row, roles, names, context) for row in rows[1:_MOST_ROWS]]
    return [draft for draft in drafts if draft is not None]


def _roles(header: Sequence[Block]) -> list[Role | None]:
    roles = [_header_role(cell.plain) for cell in header]
    if roles.count(Role.TARGET) > 1:
        seen = False
        for at, role in enumerate(roles):
            roles[at] = Role.IGNORED if role is Role.TARGET and seen else role
            seen = seen or role is Role.TARGET
    return roles


def _header_role(text: str) -> Role | None:
    role = role_of_label(text)
    if role in (Role.OUTCOME, Role.GOAL):
        return Role.TARGET if role is Role.GOAL else Role.METRIC
    if role is not None:
        return role
    tokens = [token for token in tokenize(text[:100]) if token.kind in ("word", "cjk")]
    found = [role_of_label(token.text) for token in tokens]
    values = [role for role in found if role in (Role.BASELINE, Role.TARGET)]
    return values[-1] if values and len(tokens) <= 5 else None


def _worth(roles: Sequence[Role | None], context: Context) -> bool:
    """Whether the columns hold what a criterion needs: a target, a change, or a baseline with a sibling."""
    if Role.TARGET in roles or (Role.CHANGE in roles and (Role.METRIC in roles or context.promising)):
        return True
    return Role.BASELINE in roles and Role.METRIC in roles


def _turned(table: Block) -> list[list[Block]] | None:
    """Turn a table whose rows are Before and After; keys in the first column, metrics in the header."""
    roles = [_header_role(row[0].plain) if row else None for row in table.rows[1:]]
    if Role.TARGET not in roles or not {Role.BASELINE, Role.CHANGE, Role.METRIC} & set(roles):
        return None
    width = max(len(row) for row in table.rows)
    rows = [[row[at] if at < len(row) else Block("text") for row in table.rows] for at in range(min(width, 40))]
    if rows and not rows[0][0].text.strip():
        rows[0][0] = replace(rows[0][0], text="Metric")
    return rows


def _name_column(roles: Sequence[Role | None], rows: Sequence[Sequence[Block]]) -> int | None:
    if Role.METRIC in roles:
        return roles.index(Role.METRIC)
    named = [at for at, cell in enumerate(rows[0]) if cell.plain.strip().lower() in _NAMES and roles[at] is None]
    if named:
        return named[0]
    return next((at for at, role in enumerate(roles) if role is None), None)


def _row(
    header: Sequence[Block], row: Sequence[Block], roles: Sequence[Role | None], names: int | None, context: Context
) -> Draft | None:
    cells = {role: row[at] for at, role in reversed(list(enumerate(roles))) if role is not None and at < len(row)}
    values = [cells[role] for role in _VALUES if role in cells]
    if not values:
        return None
    named = page.plain(row[names].text).strip() if names is not None and names < len(row) else ""
    draft = Draft(metric=_metric(named, header, names, context), heading=context.heading)
    draft.sentence = " ".join(cell.plain.strip() for cell in row if cell.text.strip())
    draft.places = [Place(cell, 0, len(cell.text)) for cell in row if cell.text.strip()]
    _fill(draft, cells)
    unit = _unit_of(named) or next((_unit_of(header[at].plain) for at, r in enumerate(roles) if r in _VALUES), None)
    if unit:
        _give_unit(draft, unit)
    slot = cells.get(Role.TARGET) or cells.get(Role.CHANGE)
    draft.placeholder = slot is not None and placeholder.is_placeholder(slot.plain)
    if Role.DEADLINE in cells:
        draft.deadline = deadline.parse(cells[Role.DEADLINE].plain) or draft.deadline
    if Role.SOURCE in cells:
        source = cells[Role.SOURCE]
        draft.source = source.links[0] if source.links else source.plain.strip() or None
    draft.guardrail = context.role is Role.GUARDRAIL
    return draft if draft.metric and (draft.measured or draft.placeholder) else None


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
    if len(parts) > 1 and first.unit is None and first.upper is None and parts[1].cue in ("to", "bis", "à", "a"):
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


def _metric(named: str, header: Sequence[Block], names: int | None, context: Context) -> str:
    tokens = tokenize(named)
    if any(is_content(tokens, at) for at in range(len(tokens))):
        return named
    about = header[names].plain.strip() if names is not None and names < len(header) else ""
    lead = context.lead.strip().rstrip(":") or context.heading
    return f"{lead} ({named} {about})".strip() if lead and named else lead


def _unit_of(text: str) -> str | None:
    """Return the unit that a name or header carries in parentheses: "Load time (seconds)", "Target (ms)"."""
    start, end = text.rfind("("), text.rfind(")")
    if start < 0 or end < start:
        return None
    inside = f"1 {text[start + 1 : end].strip()}"
    parts = take_apart(inside).parts
    only = len(parts) == 1 and parts[0].found.after == len(take_apart(inside).tokens)
    return parts[0].quantity.unit if only else None


def _give_unit(draft: Draft, unit: str) -> None:
    if draft.baseline and draft.baseline.unit is None:
        draft.baseline = replace(draft.baseline, unit=unit)
    if draft.target and draft.target.unit is None:
        draft.target = replace(draft.target, unit=unit)
