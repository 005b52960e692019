"""Tell the columns of changes by their cells: what stands beside two columns of values is to follow from them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.convert import base
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.roles.values import level_of
from outcomes.statement.tabular.column_pairs import MOSTLY, Table, share_of_values
from outcomes.statement.words import Role

_BASELINE, _CHANGE, _TARGET = Role.BASELINE, Role.CHANGE, Role.TARGET
"""Asked for again and again; to look up a member of an enumeration takes longer than the rest of most questions."""


def settle(rows: Table, heads: Sequence[str], roles: list[Role | None]) -> None:
    """Take the column behind those of before and after whose header is but a sign or "faster" for their changes."""
    if _CHANGE in roles or _BASELINE not in roles or _TARGET not in roles:
        return
    for at, head in enumerate(heads):
        if roles[at] is None and head.strip(" ()") in _SIGNS and share_of_values(rows, at) >= MOSTLY:
            roles[at] = _CHANGE
            return


_SIGNS: Final = vocabulary(
    "% x × ratio factor faster smaller less pct percent percentage +/- ± diff% vs. vs"
) | {
    "% faster",
    "x faster",
    "times faster",
    "% less",
    "% smaller",
    "faster by",
}
"""Headers of a column of changes that could be of anything elsewhere."""


def hold_differences(rows: Table, first: int, second: int, change: int) -> bool:
    """Whether the cells of a column say by how much those of two others differ, and nothing more in words."""
    whole = [row for row in rows[1:] if len(row) > max(first, second, change)]
    agreeing = [row for row in whole if _agree(row[first].plain, row[second].plain, row[change].plain)]
    return len(agreeing) > len(whole) * MOSTLY


def _agree(before: str, after: str, told: str) -> bool:
    if not _OPENS.match(told):
        return not any(map(str.isdigit, told))
    old, new, change = level_of(before), level_of(after), level_of(told)
    if old is None or new is None or change is None:
        return True
    return change.unit == "x" or change.unit != old.unit or _is_difference(old, new, change)


def _is_difference(old: Quantity, new: Quantity, change: Quantity) -> bool:
    apart = abs(base(new)[1] - base(old)[1])
    return abs(apart - abs(base(change)[1])) <= _NEAR * max(apart, abs(base(change)[1]))


_OPENS: Final = re.compile(r"[\W_]{0,6}\d")
_NEAR: Final = 0.1
"""By how much a difference may be off, as values in tables are rounded."""
