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
from outcomes.statement.tabular.column_pairs import (
    MOSTLY,
    are_identifiers,
    are_unlike,
    share_of_values,
)
from outcomes.statement.tabular.columns import MOST_ROWS, Columns
from outcomes.statement.tabular.headers import ENDS, FIGURES, is_aimed, is_series, shared_head
from outcomes.statement.tabular.look_alikes import is_look_alike
from outcomes.statement.words import Role

_BASELINE, _CHANGE, _GUARDRAIL, _METRIC, _OUTCOME, _TARGET = (
    Role.BASELINE,
    Role.CHANGE,
    Role.GUARDRAIL,
    Role.METRIC,
    Role.OUTCOME,
    Role.TARGET,
)
"""Asked for again and again; to look up a member of an enumeration takes longer than the rest of most questions."""


def worth(columns: Columns, context: Context) -> bool:
    """Whether the columns hold what a criterion needs: a target, or a change of something named."""
    guarded = context.role is _GUARDRAIL
    if not context.promising and is_look_alike(columns):
        return False
    if (
        _of_parts(columns)
        or (_of_settings(columns) and not guarded)
        or (not context.promising and _of_observations(columns))
        or _only_says(columns, context)
    ):
        return False
    if _TARGET in columns.roles:
        if _BASELINE in columns.roles and are_unlike(columns.rows, _ends(columns)):
            return False
        return (
            context.promising or columns.names_aim() or not _only_ends(columns) or _mostly_measured(columns)
        )
    if _CHANGE not in columns.roles:
        return False
    effects = role_of_label(columns.header[columns.roles.index(_CHANGE)].plain) is _OUTCOME
    return effects or _names_metric(columns) or columns.names_aim() or context.promising


def _only_says(columns: Columns, context: Context) -> bool:
    """Whether a column "Value" without a bound tells how things are, as neither a heading nor a day says otherwise."""
    if _BASELINE in columns.roles or _TARGET not in columns.roles:
        return False
    at = columns.roles.index(_TARGET)
    if columns.heads[at] not in FIGURES:
        return False
    dated = context.due is not None and context.due.on is not None
    if dated or context.role not in (None, _METRIC, _BASELINE):
        return False
    told = [take_apart(row[at].plain).parts for row in columns.rows[1:] if at < len(row)]
    if any(len(parts) > 1 or (parts and parts[0].quantity.comparator not in (None, "~")) for parts in told):
        return False
    return _GOALS.isdisjoint(context.heading.lower().split())


_GOALS: Final = vocabulary("success goal goals target targets kpi kpis okr okrs objective objectives")


def _ends(columns: Columns) -> tuple[int, int]:
    """Return the columns of the values before and after."""
    return columns.roles.index(_BASELINE), columns.roles.index(_TARGET)


def _of_parts(columns: Columns) -> bool:
    """Whether the rows are settings, packages or other parts of the software, and not so and so many of them."""
    if not columns.parts or is_measured(
        shared_head(tuple([head.strip().lower() for head in columns.of_values]))
    ):
        return False
    named = any(share_of_values(columns.rows, at) < MOSTLY for at in columns.parts)
    return named and not (is_aimed(columns.heads, columns.place(_TARGET)) and _mostly_measured(columns))


def _of_observations(columns: Columns) -> bool:
    """Whether the rows are files or versions with bare numbers, or the columns one thing as time goes on."""
    if are_identifiers(columns.rows, columns.names) and not _mostly_measured(columns):
        return True
    return is_series(columns.heads) and not (_names_metric(columns) or _BASELINE in columns.roles)


def _of_settings(columns: Columns) -> bool:
    """Whether the columns of values are headed by something that is set: "Lifetime before", "New limit"."""
    heads = [head for head in columns.of_values if is_setting(head) and "threshold" not in head.lower()]
    return any(not _BRANCH.fullmatch(head.strip()) for head in heads)


_BRANCH: Final = re.compile(r"[\w.-]{1,40}(?:/[\w.-]{1,60}){1,3}")
"""The name of a branch, which says nothing of what is set: "feat/retry-limit"."""


def _only_ends(columns: Columns) -> bool:
    """Whether the target's column says but "To" or "End", as tables of versions and settings do."""
    return columns.heads[columns.roles.index(_TARGET)] in ENDS


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
    return columns.names is not None and role_of_label(columns.header[columns.names].plain) is _METRIC
