"""Part a table whose targets are told for several dates: "Target (Month 1) | Target (Month 3)" are two goals a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from outcomes.statement.deadlines.heading_due import is_period
from outcomes.statement.heads.outline import Context
from outcomes.statement.markup.page import Block
from outcomes.statement.tabular.column_pairs import MOSTLY, share_of_values
from outcomes.statement.tabular.headers import due_in, header_role
from outcomes.statement.words import Role

Rows = Sequence[list[Block]]


def at_each_date(rows: Rows, context: Context) -> list[list[list[Block]]]:
    """Return a table for each column of targets that carries a date of its own, or nothing for all others."""
    if not _SEVERAL < len(rows[0]) <= _MOST_COLUMNS:
        return []
    if not _DIGIT.search(" ".join([cell.plain for cell in rows[0][1:]])):
        return []
    heads = [cell.plain.strip() for cell in rows[0]]
    roles = list(map(header_role, heads))
    told = [at for at, role in enumerate(roles) if role in _AIMS and at and due_in(heads[at])]
    if len(told) < _SEVERAL and _may_be_goals(roles, context):
        told = [at for at in range(1, len(heads)) if roles[at] not in _KNOWN and is_period(heads[at])]
    told = [at for at in told if share_of_values(rows, at) >= MOSTLY]
    if len({str(due_in(heads[at])) for at in told}) < max(_SEVERAL, len(told)):
        return []
    kept = [at for at, role in enumerate(roles) if at not in told and role not in _AIMS]
    return [_part(rows, kept, at) for at in told]


def _may_be_goals(roles: Sequence[Role | None], context: Context) -> bool:
    """Whether columns headed by nothing but a date hold goals: below such a heading, or behind one of today."""
    if Role.TARGET in roles or Role.GOAL in roles:
        return False
    return context.role in _AIMED or (roles[0] is Role.METRIC and Role.BASELINE in roles)


def _part(rows: Rows, kept: Sequence[int], at: int) -> list[list[Block]]:
    """Return the columns at `kept` and the targets at `at`, with a header that calls them so."""
    header, *values = [[row[place] for place in (*kept, at) if place < len(row)] for row in rows]
    last = rows[0][at]
    if header_role(last.plain) not in _AIMS:
        header[-1] = last.saying(f"Target ({last.plain.strip()})")
    return [header, *values]


_DIGIT: Final = re.compile(r"\d")
_SEVERAL: Final = 2
_MOST_COLUMNS: Final = 12
_AIMS: Final = (Role.TARGET, Role.GOAL)
_AIMED: Final = (Role.TARGET, Role.GOAL, Role.METRIC, Role.OUTCOME)
_KNOWN: Final = (Role.BASELINE, Role.CHANGE, Role.SOURCE, Role.IGNORED, Role.METRIC)
