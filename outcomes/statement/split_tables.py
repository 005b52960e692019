"""Read two tables with one header of which the one stands below "Before …" and the other below "After …"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from outcomes.statement import tables
from outcomes.statement.column_pairs import MOSTLY, mostly_with_units, share_of_values
from outcomes.statement.columns import MOST_ROWS, Columns
from outcomes.statement.draft import Draft
from outcomes.statement.half_tables import half
from outcomes.statement.headers import VALUED, header_role
from outcomes.statement.metric_kind import is_measured
from outcomes.statement.outline import Context
from outcomes.statement.page import Block
from outcomes.statement.states import state_of
from outcomes.statement.words import Role

Rows = list[list[Block]]


class SplitTables:
    """The pairs of such tables in a body, each joined into one of before and after."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._joined: dict[int, list[Rows]] = {}
        places = [at for at, block in enumerate(blocks) if block.kind == "table" and at]
        for old, new in pairwise(places):
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
    words = [word.strip(".:*_") for word in said.lower().split()]
    spoken = [word for word in words if any(map(str.isalpha, word))]
    if spoken and spoken[0] in _OPENING and block.kind in ("heading", "text"):
        return _OPENING[spoken[0]]
    state = state_of(said) if spoken else None
    return state.role if state else None


def _join(old: Sequence[list[Block]], new: Sequence[list[Block]]) -> list[Rows]:
    """Return a table of before and after for each measured column of two tables whose rows share their names."""
    if len(old) <= 1 or len(new) <= 1:
        return []
    heads = [_said(cell) for cell in old[0]]
    before = {_said(row[0]): row for row in old[1:MOST_ROWS] if row}
    shared = [row for row in new[1:MOST_ROWS] if row and _said(row[0]) in before]
    if not shared or any(header_role(head) in VALUED for head in heads[1:]):
        return []
    found: list[Rows] = []
    for at, cell in enumerate(new[0][1:_MOST_COLUMNS], 1):
        if _said(cell) not in heads[1:] or not (
            _measures(new, at) and _measures(old, heads.index(_said(cell)))
        ):
            continue
        was = heads.index(_said(cell))
        top = [cell.saying(text) for text in _HEADERS]
        rows = [
            [_named(row[0], cell), before[_said(row[0])][was], row[at]]
            for row in shared
            if at < len(row) and was < len(before[_said(row[0])])
        ]
        found.append([top, *rows])
    return found


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


def _said(cell: Block) -> str:
    return cell.plain.strip().lower()


_LONGEST: Final = 60
_MOST_COLUMNS: Final = 8
_HEADERS: Final = ("Metric", "Before", "After")
_SIDES: Final = (Role.BASELINE, Role.TARGET)
_OPENING: Final = {"before": Role.BASELINE, "after": Role.TARGET}
