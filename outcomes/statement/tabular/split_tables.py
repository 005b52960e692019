"""Read two tables with one header of which the one stands below "Before …" and the other below "After …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from outcomes.statement.draft import Draft
from outcomes.statement.forms.states import side_of
from outcomes.statement.heads.outline import Context
from outcomes.statement.markup.page import Block
from outcomes.statement.names.metric_kind import is_measured
from outcomes.statement.tabular import tables
from outcomes.statement.tabular.column_pairs import MOSTLY, mostly_with_units, share_of_values
from outcomes.statement.tabular.columns import MOST_ROWS, Columns
from outcomes.statement.tabular.half_tables import half
from outcomes.statement.tabular.headers import VALUED, header_role
from outcomes.statement.words import Role

Rows = list[list[Block]]


class SplitTables:
    """The pairs of such tables in a body, each joined into one of before and after."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._joined: dict[int, list[Rows]] = {}
        kinds = [block.kind for block in blocks]
        if kinds.count("table") < len(_SIDES):
            return
        for old, new in pairwise([at for at, kind in enumerate(kinds) if kind == "table" and at]):
            sides = _side(blocks[old - 1]), _side(blocks[new - 1])
            if sides == _SIDES and id(blocks[old]) not in self._joined:
                found = _join(blocks[old].rows, blocks[new].rows)
                if found:
                    self._joined |= {id(blocks[old]): [], id(blocks[new]): found}

    def read(self, table: Block, context: Context) -> list[Draft]:
        """Return the drafts of a table: of one of two, nothing of the first and the whole of the second."""
        joined = self._joined.get(id(table)) if self._joined else None
        if joined is None or half(table, context):
            return tables.read(table, context)
        return [draft for rows in joined for draft in tables.drafts_of(Columns(rows), context)]


def _side(block: Block) -> Role | None:
    """Return which side a heading or a short line above a table names: "✅ After splitting", "**Before:**"."""
    said = block.plain.strip() if len(block.plain) <= _LONGEST else ""
    return side_of(said, opening=block.kind in ("heading", "text")) if said else None


def _join(old: Sequence[list[Block]], new: Sequence[list[Block]]) -> list[Rows]:
    """Return a table of before and after for each measured column of two tables whose rows share their names."""
    if len(old) <= 1 or len(new) <= 1:
        return []
    heads = [_said(cell) for cell in old[0]]
    before = {_key(row[0]): row for row in old[1:MOST_ROWS] if row}
    shared = [(before[_key(row[0])], row) for row in new[1:MOST_ROWS] if row and _key(row[0]) in before]
    if not shared or any(header_role(head) in VALUED for head in heads[1:]):
        return []
    places = [
        (heads.index(_said(cell), 1), at)
        for at, cell in enumerate(new[0][:_MOST_COLUMNS])
        if at and _said(cell) in heads[1:]
    ]
    measured = [(was, at) for was, at in places if _measures(old, was) and _measures(new, at)]
    change = _change_at(new[0]) if len(measured) == 1 else None
    return [_joined(shared, new[0][at], (was, at, change)) for was, at in measured]


def _joined(
    shared: Sequence[tuple[list[Block], list[Block]]], head: Block, places: tuple[int, int, int | None]
) -> Rows:
    """Return the table of one column, with that of the changes beside it where there is one."""
    was, at, change = places
    rows = [[head.saying(text) for text in (_HEADERS if change is None else _WITH_CHANGE)]]
    for former, row in shared:
        if was < len(former) and max(at, change or 0) < len(row):
            told = [_named(former[0], head), former[was], row[at]]
            rows.append(told if change is None else [*told, row[change]])
    return rows


def _change_at(header: Sequence[Block]) -> int | None:
    """Return the column of the changes, or None."""
    return next((at for at, cell in enumerate(header) if at and _is_change(cell)), None)


def _is_change(cell: Block) -> bool:
    return header_role(cell.plain.strip(" .")) is Role.CHANGE


def _measures(rows: Sequence[list[Block]], at: int) -> bool:
    """Whether a column holds measured values."""
    if share_of_values(rows, at) <= MOSTLY:
        return False
    return mostly_with_units(rows, [at]) or is_measured(rows[0][at].plain)


def _named(row: Block, head: Block) -> Block:
    """Return the name of a value: that of its row, and of its column where the row is no measure itself."""
    told = row.plain.strip()
    measured = is_measured(told) or not is_measured(head.plain)
    return row if measured else row.saying(f"{head.plain.strip()} ({told})")


def _key(cell: Block) -> str:
    """Return the name of a row without the hash that each build gives a file anew: "main.b31b802e.js"."""
    return _HASH.sub("", _said(cell))


_HASH: Final = re.compile(r"[.-](?=[a-z]{0,20}\d)[0-9a-z]{6,20}(?=\.)")


def _said(cell: Block) -> str:
    return cell.plain.strip().lower()


_LONGEST: Final = 60
_MOST_COLUMNS: Final = 8
_HEADERS: Final = ("Metric", "Before", "After")
_WITH_CHANGE: Final = (*_HEADERS, "Change")
_SIDES: Final = (Role.BASELINE, Role.TARGET)
