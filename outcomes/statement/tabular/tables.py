"""Read criteria from tables: columns by the role of their header, in any order and language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from outcomes.statement.draft import Draft
from outcomes.statement.heads import placeholder
from outcomes.statement.heads.headings import Heading
from outcomes.statement.heads.labels import role_of_label
from outcomes.statement.heads.outline import Context
from outcomes.statement.markup.page import Block
from outcomes.statement.roles.values import opens_with_value
from outcomes.statement.tabular.column_worth import worth
from outcomes.statement.tabular.columns import MOST_ROWS, Columns
from outcomes.statement.tabular.dated_columns import at_each_date
from outcomes.statement.tabular.half_tables import half
from outcomes.statement.tabular.headers import header_role, shared_head
from outcomes.statement.tabular.rows import Rows
from outcomes.statement.tabular.turned_tables import turned
from outcomes.statement.told import Line
from outcomes.statement.words import Role


def read(table: Block, context: Context) -> list[Draft]:
    """Return a draft for each row that names a metric and holds a value or an empty slot for one."""
    if not table.rows[1:]:
        return []
    beside = _side_by_side(table.rows)
    if beside:
        return [draft for rows in beside for draft in drafts_of(Columns(rows), context)]
    one_half = half(table, context)
    if one_half:
        return [replace(draft, listed=True) for draft in drafts_of(Columns(one_half), context)]
    dated = at_each_date(table.rows, context)
    if dated:
        return [draft for rows in dated for draft in drafts_of(Columns(rows), context)]
    guarded = context.role is Role.GUARDRAIL
    columns = Columns(table.rows, above=f"{context.heading} {context.lead}", bounds=guarded)
    if worth(columns, context):
        return drafts_of(columns, context)
    whole = turned(table, context) or _headed(table, context)
    cases = [whole] if whole else _cases(table, context)
    return [draft for rows in cases for draft in drafts_of(Columns(rows), context)]


def _side_by_side(rows: Sequence[list[Block]]) -> list[list[list[Block]]]:
    """Return a table for each metric where several stand beside each other: "Flash before | after | RAM before | …"."""
    if len(rows[0]) < _TWO_PAIRS:
        return []
    heads = tuple([cell.plain for cell in rows[0]])
    roles = [header_role(head) for head in heads]
    pairs = [
        at
        for at in range(1, len(heads) - 1)
        if roles[at : at + 2] == [Role.BASELINE, Role.TARGET] and shared_head(heads[at : at + 2])
    ]
    if len(pairs) < _SEVERAL:
        return []
    return [[[row[0], *row[at : at + 2]] for row in rows if len(row) > at + 1] for at in pairs]


def drafts_of(columns: Columns, context: Context) -> list[Draft]:
    """Return a draft for each row of columns that are known to hold criteria."""
    rows = Rows(columns, context)
    return [draft for row in columns.rows[1:MOST_ROWS] for draft in rows.read(row)]


def is_empty(block: Block, found: Sequence[Draft]) -> bool:
    """Whether a table of criteria holds only its header or unfilled rows."""
    for draft in found:
        if draft.target or draft.change or (draft.baseline and not draft.placeholder):
            return False
    header = [role_of_label(cell.plain) for cell in block.rows[0]] if block.rows else []
    asks = not _AIMS.isdisjoint(header) and (Role.METRIC in header or Role.BASELINE in header)
    return (
        any(draft.placeholder for draft in found)
        or (asks and len(block.rows) <= 1)
        or (asks and all(placeholder.is_placeholder(cell.plain) for row in block.rows[1:] for cell in row))
    )


_AIMS: Final = frozenset({Role.TARGET, Role.GOAL})


def lines(table: Block, found: Sequence[Draft], context: Context) -> list[Line]:
    """Return the cells that are statements of their own: of a table without headers, or its rows of guardrails."""
    if not found:
        bare = bool(table.rows) and not any(cell.plain.strip() for cell in table.rows[0])
        cells = [row[-1] for row in table.rows[1:MOST_ROWS] if row] if bare else []
        return [Line(cell, 0, len(cell.text), context) for cell in cells]
    cells = [row[1] for row in table.rows[1:MOST_ROWS] if len(row) == _PAIR and _is_guardrail(row[0])]
    if not cells:
        return []
    guarded = Context((*context.headings, _GUARDED), length=context.length, announced=context.announced)
    return [Line(cell, 0, len(cell.text), guarded) for cell in cells]


def _is_guardrail(name: Block) -> bool:
    return role_of_label(name.plain) is Role.GUARDRAIL


_PAIR: Final = 2
_GUARDED: Final = Heading("", 9, Role.GUARDRAIL, None, None)


def _headed(table: Block, context: Context) -> list[list[Block]] | None:
    """Return a table of names and values without headers under a promising heading with the headers that it means."""
    header, *rows = table.rows
    if not context.promising or len(header) != len(_NAMED) or any(cell.plain.strip() for cell in header):
        return None
    if not all(len(row) == len(_NAMED) and opens_with_value(row[1].plain) for row in rows):
        return None
    return [[cell.saying(text) for cell, text in zip(header, _NAMED, strict=True)], *rows]


_NAMED: Final = ("Metric", "Target")


def _cases(table: Block, context: Context) -> list[list[list[Block]]]:
    """Return a table for each column where the targets of a section are told case by case: "| | Android | iOS |"."""
    header, *rows = table.rows
    heads = [cell.plain.strip() for cell in header[1:_MOST_CASES]]
    if not context.promising or len(heads) < _SEVERAL or not all(map(_names_case, heads)):
        return []
    cells = [cell.plain for row in rows for cell in row[1:]]
    if sum(map(opens_with_value, cells)) <= len(cells) / 2:
        return []
    top = [header[0].saying(text) for text in _NAMED]
    return [
        [top, *[_of_case(row, at, head) for row in rows if at < len(row)]] for at, head in enumerate(heads, 1)
    ]


def _names_case(head: str) -> bool:
    return bool(head) and header_role(head) is None and not opens_with_value(head)


def _of_case(row: Sequence[Block], at: int, head: str) -> list[Block]:
    return [row[0].saying(f"{row[0].text.strip()} ({head})"), row[at]]


_SEVERAL: Final = 2
_TWO_PAIRS: Final = 5
"""Columns of a table of names and of two metrics, before and after."""
_MOST_CASES: Final = 9
