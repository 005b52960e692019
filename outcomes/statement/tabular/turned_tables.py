"""Turn tables on their side: keys in the first column, and a value of each metric in the columns behind it."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.heads.labels import role_of_label, role_of_section
from outcomes.statement.heads.outline import Context
from outcomes.statement.markup.page import Block
from outcomes.statement.tabular.headers import header_role
from outcomes.statement.tabular.state_rows import roles_of
from outcomes.statement.words import Role


def turned(table: Block, context: Context) -> list[list[Block]] | None:
    """Turn a table whose rows are Before and After; keys in the first column, metrics in the header."""
    roles = roles_of(table.rows)
    if Role.TARGET not in roles or not {Role.BASELINE, Role.CHANGE, Role.METRIC} & set(roles):
        return None
    named = None if Role.METRIC in roles else _naming_key(table, roles)
    width = max(len(row) for row in table.rows)
    rows = [
        [row[at] if at < len(row) else Block("text") for row in table.rows] for at in range(min(width, 40))
    ]
    if named is not None:
        rows[0][named] = rows[0][named].saying("Metric")
    if named is not None or Role.METRIC in roles:
        return [[cell for at, cell in enumerate(row) if at] for row in rows]
    if role_of_label(table.rows[0][0].plain) is Role.METRIC and len(rows) - 1 == 1:
        return rows
    rows[0][0] = rows[0][0].saying("Metric")
    _call(rows[0], roles)
    rows = _with_changes(rows, roles)
    if len(rows) == _PAIR and rows[1][0].plain.strip().lower() in _SAYING_NOTHING and _names(context.heading):
        rows[1][0] = rows[1][0].saying("")
    return rows


def _call(header: list[Block], roles: list[Role | None]) -> None:
    """Give the columns that the rows have become headers that say what they hold; the others say nothing."""
    for at, role in enumerate(roles, 1):
        if header_role(header[at].plain) is not role:
            header[at] = header[at].saying(_HEADERS.get(role, _OTHER))


def _with_changes(rows: list[list[Block]], roles: list[Role | None]) -> list[list[Block]]:
    """Let a column "Speedup" hold the changes of the metric before it, and no metric of its own."""
    places = [at for at, row in enumerate(rows) if at > 1 and header_role(row[0].plain) is Role.CHANGE]
    if not places or Role.CHANGE in roles:
        return rows
    target = roles.index(Role.TARGET) + 1
    told = {at - 1: rows[at][target] for at in places if target < len(rows[at])}
    kept = [[*row, told.get(at, Block("text"))] for at, row in enumerate(rows) if at not in places]
    kept[0][-1] = rows[0][0].saying("Change")
    return kept


_HEADERS: Final[dict[Role | None, str]] = {Role.BASELINE: "Before", Role.TARGET: "After"}
_OTHER: Final = "-"


def _naming_key(table: Block, roles: list[Role | None]) -> int | None:
    """Return the row that a plain "What" or "Name" heads, where none says "Metric"."""
    for at, (row, role) in enumerate(zip(table.rows[1:], roles, strict=True), 1):
        free = role is None or roles.count(role) > 1  # "Was" is "what" in German
        if row and free and row[0].plain.strip(" :?").lower() in _NAMES:
            return at
    return None


def _names(heading: str) -> bool:
    """Whether a heading may name what a table of values below it is about, and announces nothing itself."""
    return bool(heading) and role_of_label(heading) is None and role_of_section(heading) is None


_PAIR: Final = 2
_NAMES: Final = vocabulary(
    "what name was wer qué que quoi cosa wat nome nom nombre naam 項目 项目 名称 名前"
) | {"o que", "o quê"}
_SAYING_NOTHING: Final = vocabulary(
    "value values answer answers detail details entry description content wert werte antwort valeur réponse valor"
    " respuesta valore waarde 値 值"
)
"""Headers of the second column of keys and values."""
