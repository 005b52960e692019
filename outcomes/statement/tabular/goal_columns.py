"""Tell the column that says what of each goal is measured from one that says where its value is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from outcomes.statement.heads.labels import role_of_label
from outcomes.statement.markup.page import Block
from outcomes.statement.names.metric_kind import is_measured
from outcomes.statement.names.name_words import FEWER
from outcomes.statement.tabular.column_pairs import MOSTLY
from outcomes.statement.words import MOVES, Role


def settle_names(rows: Sequence[Sequence[Block]], names: int | None, roles: list[Role | None]) -> int | None:
    """Return the column that names the metrics, `names` or the one beside it, and give it its role."""
    at = _measures_of_goals(rows, names, roles)
    if at is not None:
        roles[at] = Role.METRIC
    return at


def _measures_of_goals(
    rows: Sequence[Sequence[Block]], names: int | None, roles: list[Role | None]
) -> int | None:
    """Return the column "Measured by" where it says what of each goal is measured, or else `names`.

    The goals are then left alone. They name the metrics where they are names themselves, or a tool stands beside them.
    """
    if names is None or role_of_label(rows[0][names].plain) not in _AIMS:
        return names
    at = next((at for at, role in enumerate(roles) if role is Role.SOURCE), None)
    if at is None or not _MEASURED_BY.search(rows[0][at].plain):
        return names
    pairs = [(row[names].plain, row[at]) for row in rows[1:] if max(at, names) < len(row)]
    plain = sum(_is_plainly_measured(goal) for goal, _ in pairs)
    told = sum(is_measured(cell.plain) and not _is_a_tool(cell) for _, cell in pairs)
    if plain > len(pairs) * MOSTLY or told <= len(pairs) * MOSTLY:
        return names
    roles[names] = Role.IGNORED
    return at


def _is_plainly_measured(goal: str) -> bool:
    """Whether a goal is a name such as "Refund wait", and no wish such as "Quicker refunds"."""
    first = goal.strip().partition(" ")[0].lower()
    return is_measured(goal) and first not in FEWER and first not in MOVES and not first.endswith("er")


def _is_a_tool(cell: Block) -> bool:
    return bool(cell.links) or _TOOL.search(cell.plain) is not None


_AIMS: Final = (Role.GOAL, Role.OUTCOME, Role.TARGET)
_MEASURED_BY: Final = re.compile(r"measur|mess|medi|mide|mesur|misur|gemet|衡量|計測|測定", re.IGNORECASE)
_TOOL: Final = re.compile(
    r"\b(?:dashboard|reports?|tool|surveys?|query|logs?|analytics|script|export|grafana|umfrage|bericht|encuesta"
    r"|informe|panel|enquête|rapport|sondaggio|relatório)\b",
    re.IGNORECASE,
)
"""What a value is read from, and no name of it."""
