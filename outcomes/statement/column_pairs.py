"""Tell by their cells whether two columns hold measured values, and values of the same things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from outcomes.quantity.convert import base
from outcomes.statement.labels import role_of_label
from outcomes.statement.metric_kind import is_identifier, is_measured
from outcomes.statement.name_words import FEWER
from outcomes.statement.page import Block
from outcomes.statement.sentence import take_apart
from outcomes.statement.values import level_of
from outcomes.statement.words import MOVES, Role

_MOSTLY: Final = 0.5
Table = Sequence[Sequence[Block]]
"""The rows of a table, its header first."""


def mostly_with_units(rows: Table, places: Sequence[int]) -> bool:
    """Whether most values in these columns carry a unit, as no versions or settings do."""
    cells = [row[at] for row in rows[1:] for at in places if at < len(row)]
    found = [part.quantity for cell in cells for part in take_apart(cell.plain).parts[:1]]
    return sum(quantity.unit is not None for quantity in found) > len(found) * _MOSTLY


def are_variants(rows: Table, names: int, places: Sequence[int]) -> bool:
    """Whether two columns behind the names hold the same measures for two ways: "full refresh | incremental"."""
    first, second = places
    if names > first or first + 1 != second:
        return False
    whole = [row for row in rows[1:] if len(row) > second]
    pairs = [(level_of(row[first].plain), level_of(row[second].plain)) for row in whole]
    told = [old is not None and new is not None and base(old)[0] == base(new)[0] for old, new in pairs]
    return all(told) and sum(is_measured(row[names].plain) for row in whole) > len(whole) * _MOSTLY


def are_identifiers(rows: Table, names: int | None) -> bool:
    """Whether all rows are named by files, keys or versions, whose bare numbers measure nothing."""
    named = [row[names].plain.strip() for row in rows[1:] if names is not None and names < len(row)]
    return bool(named) and all(map(is_identifier, named))


def has_words(rows: Table, at: int) -> bool:
    """Whether any cell of a column below its header holds something."""
    return any(row[at].plain.strip() for row in rows[1:] if at < len(row))


def measures_of_goals(rows: Table, names: int | None, roles: list[Role | None]) -> int | None:
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
    if plain > len(pairs) * _MOSTLY or told <= len(pairs) * _MOSTLY:
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
