"""Tell whether a table holds criteria, by the columns it has and by what its rows are about."""

from __future__ import annotations

import re
from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.heads.labels import role_of_label
from outcomes.statement.heads.outline import Context
from outcomes.statement.markup.page import Block
from outcomes.statement.names.metric_kind import is_measured, is_setting
from outcomes.statement.sentence import take_apart
from outcomes.statement.tabular.column_pairs import MOSTLY, are_identifiers, are_unlike, share_of_values
from outcomes.statement.tabular.columns import MOST_ROWS, Columns
from outcomes.statement.tabular.headers import ENDS, PARTS, is_aimed, is_series, shared_head
from outcomes.statement.tabular.look_alikes import is_look_alike
from outcomes.statement.words import Role


def worth(columns: Columns, context: Context) -> bool:
    """Whether the columns hold what a criterion needs: a target, or a change of something named."""
    guarded = context.role is Role.GUARDRAIL
    if not context.promising and is_look_alike(columns):
        return False
    if (
        _of_parts(columns)
        or (_of_settings(columns) and not guarded)
        or (not context.promising and _of_observations(columns))
    ):
        return False
    if Role.TARGET in columns.roles:
        if _only_tells_today(columns, context) or (
            Role.BASELINE in columns.roles and are_unlike(columns.rows, _ends(columns))
        ):
            return False
        return (
            context.promising or columns.names_aim() or not _only_ends(columns) or _mostly_measured(columns)
        )
    if Role.CHANGE not in columns.roles:
        return False
    effects = role_of_label(columns.header[columns.roles.index(Role.CHANGE)].plain) is Role.OUTCOME
    return effects or _names_metric(columns) or columns.names_aim() or context.promising


def _only_tells_today(columns: Columns, context: Context) -> bool:
    """Whether a table but tells a value of each metric, and nothing says that it is to be."""
    if Role.BASELINE in columns.roles or Role.CHANGE in columns.roles:
        return False
    return columns.heads[columns.place(Role.TARGET)] in _VALUE and not _is_to_be(columns, context)


_VALUE: Final = vocabulary(
    "value values wert werte valor valores valeur valeurs valore valori waarde waarden"
)


def _is_to_be(columns: Columns, context: Context) -> bool:
    """Whether such values are to be: their heading says so or carries a date, or they are bounds or two at a time."""
    if context.role in _AHEAD or (context.due is not None and context.due.on is not None):
        return True
    at = columns.place(Role.TARGET)
    for row in columns.rows[1:MOST_ROWS]:
        found = [part.quantity for part in take_apart(row[at].plain).parts] if at < len(row) else []
        if len(found) > 1 or any(quantity.comparator not in (None, "~") for quantity in found):
            return True
    return False


_AHEAD: Final = (Role.OUTCOME, Role.TARGET, Role.GOAL, Role.GUARDRAIL)


def _ends(columns: Columns) -> tuple[int, int]:
    """Return the columns of the values before and after."""
    return columns.roles.index(Role.BASELINE), columns.roles.index(Role.TARGET)


def _of_parts(columns: Columns) -> bool:
    """Whether the rows are settings, packages or other parts of the software, and not so and so many of them."""
    parts = [at for at, head in enumerate(columns.heads[:2]) if head.rstrip("s") in PARTS]
    if not parts or is_measured(shared_head([head.strip().lower() for head in columns.of_values])):
        return False
    named = any(share_of_values(columns.rows, at) < MOSTLY for at in parts)
    return named and not (is_aimed(columns.heads, columns.place(Role.TARGET)) and _mostly_measured(columns))


def _of_observations(columns: Columns) -> bool:
    """Whether the rows are files or versions with bare numbers, or the columns one thing as time goes on."""
    if are_identifiers(columns.rows, columns.names) and not _mostly_measured(columns):
        return True
    return is_series(columns.heads) and not (_names_metric(columns) or Role.BASELINE in columns.roles)


def _of_settings(columns: Columns) -> bool:
    """Whether the columns of values are headed by something that is set: "Lifetime before", "New limit"."""
    heads = [head for head in columns.of_values if not _BRANCH.fullmatch(head.strip())]
    return any(is_setting(head) and "threshold" not in head.lower() for head in heads)


_BRANCH: Final = re.compile(r"[\w.-]{1,40}(?:/[\w.-]{1,60}){1,3}")
"""The name of a branch, which says nothing of what is set: "feat/retry-limit"."""


def _only_ends(columns: Columns) -> bool:
    """Whether the target's column says but "To" or "End", as tables of versions and settings do."""
    return columns.heads[columns.roles.index(Role.TARGET)] in ENDS


def _mostly_measured(columns: Columns) -> bool:
    """Whether most rows name something measured or hold values with units, as no versions or settings do."""
    rows = columns.rows[1:MOST_ROWS]
    return sum(_is_measured_row(columns, row) for row in rows) > len(rows) * MOSTLY


def _is_measured_row(columns: Columns, row: list[Block]) -> bool:
    at = columns.names
    if at is None or at >= len(row) or is_setting(row[at].plain):
        return False
    cells = [
        cell for place, cell in enumerate(row) if place != at and columns.roles[place : place + 1] != [None]
    ]
    quantities = [part.quantity for cell in cells for part in take_apart(cell.plain).parts]
    return bool(quantities) and (is_measured(row[at].plain) or all(quantity.unit for quantity in quantities))


def _names_metric(columns: Columns) -> bool:
    return columns.names is not None and role_of_label(columns.header[columns.names].plain) is Role.METRIC
