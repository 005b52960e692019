"""Settle which of several columns is the one of its role: of those headed alike, the one that holds what it should."""

from __future__ import annotations

from typing import Final

from outcomes.statement.tabular.column_pairs import MOSTLY, Table, share_of_values
from outcomes.statement.words import Role


def settle_doubled(rows: Table, roles: list[Role | None]) -> None:
    """Leave alone a column of values that holds none, and one of names that holds values, where another one fits.

    "Was" is "what" in German, "Actual" is filled in later, and "Success" beside "Metric" holds values.
    """
    for role in _DOUBLED:
        if roles.count(role) <= 1:
            continue
        places = [at for at, other in enumerate(roles) if other is role]
        valued = [at for at in places if share_of_values(rows, at) >= MOSTLY]
        wrong = valued if role is Role.METRIC else [at for at in places if valued and at not in valued]
        for at in wrong:
            roles[at] = None


_DOUBLED: Final = (Role.TARGET, Role.BASELINE, Role.METRIC)
