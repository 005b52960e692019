"""Read one of two tables of the same metrics, of which one holds the values of before and the other those of after."""

from __future__ import annotations

from typing import Final

from outcomes.statement.heads.outline import PROMISING, Context
from outcomes.statement.markup.page import Block
from outcomes.statement.tabular.column_pairs import MOSTLY, share_of_values
from outcomes.statement.tabular.headers import VALUED, header_role
from outcomes.statement.words import Role


def half(table: Block, context: Context) -> list[list[Block]] | None:
    """Return a table of names and values below "Before" or "Target" with the headers that it means, or None."""
    label = context.headings[-1].label if context.headings else None
    if label not in _HEADERS or any(len(row) != len(_COLUMNS) for row in table.rows):
        return None
    header, *rows = table.rows
    roles = [header_role(cell.plain) for cell in header]
    about = roles[0] is Role.METRIC or any(heading.role in PROMISING for heading in context.headings[:-1])
    if not about or any(map(VALUED.__contains__, roles)) or share_of_values(table.rows, 1) < MOSTLY:
        return None
    texts = (_COLUMNS[0], _HEADERS[label])
    return [[cell.saying(text) for cell, text in zip(header, texts, strict=True)], *rows]


_COLUMNS: Final = ("Metric", "Value")
_HEADERS: Final[dict[Role | None, str]] = {
    Role.BASELINE: "Baseline",
    Role.TARGET: "Target",
    Role.GOAL: "Target",
}
