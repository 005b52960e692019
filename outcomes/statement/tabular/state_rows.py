"""Tell the rows of a table that are states of the work: "without patch" and "with patch", "Old" and "New"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.forms.states import State, state_of
from outcomes.statement.markup.page import Block
from outcomes.statement.names.metric_kind import is_measured, is_setting
from outcomes.statement.tabular.column_pairs import MOSTLY, mostly_with_units
from outcomes.statement.tabular.headers import header_role
from outcomes.statement.words import Role

Rows = Sequence[list[Block]]


def roles_of(rows: Rows) -> list[Role | None]:
    """Return what each row behind the header is, going by its first cell; at most one of them is that of after."""
    names = [row[0].plain if row else "" for row in rows[1:]]
    roles = list(map(header_role, names))
    if _TARGET in roles and not _OTHERS.isdisjoint(roles):
        return _last_only(roles, names)
    if len(names) > _MOST_STATES or not _are_measures(rows):
        return roles
    states = list(map(state_of, names))
    told = [state.role if state else None for state in states]
    if told.count(_BASELINE) == told.count(_TARGET) == 1:
        return told if _belong_together(states) else roles
    if len(names) == _BOTH and told[0] is _BASELINE and told[1] is None and _says_before(names[0]):
        return [_BASELINE, _TARGET]
    return roles


def _last_only(roles: list[Role | None], names: Sequence[str]) -> list[Role | None]:
    """Leave alone all but the last of several rows of after, as each goes on from the one before."""
    places = [at for at, role in enumerate(roles) if role is _TARGET]
    if len(places) == 1 or Role.BASELINE not in roles or not all(map(_says_after, names[places[0] :])):
        return roles
    return [None if at in places[:-1] else role for at, role in enumerate(roles)]


def _are_measures(rows: Rows) -> bool:
    """Whether the columns are measured: most by their headers, or all by the units of their values."""
    heads = [cell.plain for cell in rows[0][1:]]
    if not heads or any(map(is_setting, heads)):
        return False
    named = sum(map(is_measured, heads))
    return named > len(heads) * MOSTLY or mostly_with_units(rows, range(1, len(rows[0])))


def _belong_together(states: Sequence[State | None]) -> bool:
    """Whether both are states of one thing: "without cache" and "with cache" are, "with retries" is none of them."""
    first, second = (state for state in states if state)
    return first.arm == second.arm and (not first.arm or first.about == second.about or not second.about)


def _says_before(name: str) -> bool:
    return name.lower().partition(" ")[0].strip("*_:") in _BEFORE


def _says_after(name: str) -> bool:
    return name.lower().partition(" ")[0].strip("*_:") in _AFTER


_BASELINE, _TARGET = Role.BASELINE, Role.TARGET
_OTHERS: Final = frozenset({Role.BASELINE, Role.CHANGE, Role.METRIC})
"""What stands in the rows beside that of after, where a table is turned."""
_BEFORE: Final = vocabulary("before baseline original initial initially currently current previously")
_AFTER: Final = frozenset({"after", "final", "finally", "now"})
_BOTH: Final = 2
_MOST_STATES: Final = 8
