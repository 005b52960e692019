"""Find the column of a table that tells both values in one cell: "840 ms → 500 ms" below "Before → After"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from outcomes.statement.markup.page import Block
from outcomes.statement.roles.values import former_of
from outcomes.statement.tabular.column_pairs import MOSTLY
from outcomes.statement.tabular.headers import ENDS, VALUED, header_role
from outcomes.statement.words import Role


def settle(rows: Sequence[Sequence[Block]], heads: Sequence[str], roles: list[Role | None]) -> None:
    """Give the column of both values the role of the target, whose cells may bring along a former value."""
    metrics = Role.METRIC in roles
    told = told_by(tuple(heads), metrics=metrics)
    if told is not None:
        roles[told] = Role.TARGET
        return
    if not metrics or any(map(VALUED.__contains__, roles)):
        return
    for at, role in enumerate(roles):
        free = role is None or (role is Role.METRIC and roles.index(Role.METRIC) != at)
        if at and free and _holds_both(rows, at):
            roles[at] = Role.TARGET
            return


@lru_cache(maxsize=256)
def told_by(heads: tuple[str, ...], *, metrics: bool) -> int | None:
    """Return the column whose header names both values; remembered, as many tables have the same headers."""
    return next((at for at, head in enumerate(heads) if _says_both(head, metrics=metrics)), None)


def _says_both(head: str, *, metrics: bool) -> bool:
    """Whether a header names the value of before and the one of after; "From → To" does so of metrics only."""
    ends = _BETWEEN.split(head)
    if len(ends) != _BOTH or not all(ends):
        return False
    known = metrics or not any(end in ENDS for end in ends)
    return known and [header_role(end) for end in ends] == [Role.BASELINE, Role.TARGET]


def _holds_both(rows: Sequence[Sequence[Block]], at: int) -> bool:
    """Whether most cells of a column tell a former value and a new one."""
    cells = [row[at].plain for row in rows[1:] if at < len(row)]
    found = [cell for cell in cells if _MOVES.search(cell) and former_of(cell)]
    return len(found) > len(cells) * MOSTLY


_BETWEEN: Final = re.compile(r"\s*(?:→|➜|➡|⇒|⟶|-{1,2}>|=>|/|\bvs\.?|\bto\b)\s*")
_MOVES: Final = re.compile(
    r"\d.*(?:→|➜|➡|⇒|⟶|->|=>|\b(?:to|from|was|auf|statt|currently|now|today)\b)", re.DOTALL
)
"""What a cell with two values has at least, which spares taking apart all others."""
_BOTH: Final = 2
