"""Tell by their cells whether two columns hold measured values, and values of the same things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.convert import base
from outcomes.statement.markup.page import Block
from outcomes.statement.names.metric_kind import is_identifier, is_measured
from outcomes.statement.roles.values import level_of, opens_with_value, target_of
from outcomes.statement.sentence import take_apart

MOSTLY: Final = 0.5
"""The share of cells or rows by which a column, or a table, is told."""
Table = Sequence[Sequence[Block]]
"""The rows of a table, its header first."""


def mostly_with_units(rows: Table, places: Sequence[int]) -> bool:
    """Whether most values in these columns carry a unit, as no versions or settings do."""
    cells = [row[at] for row in rows[1:] for at in places if at < len(row)]
    found = [part.quantity for cell in cells for part in take_apart(cell.plain).parts[:1]]
    return sum(quantity.unit is not None for quantity in found) > len(found) * MOSTLY


def are_variants(rows: Table, names: int, places: Sequence[int]) -> bool:
    """Whether two columns behind the names hold the same measures for two ways: "full refresh | incremental"."""
    first, second = places
    if names > first or first + 1 != second:
        return False
    whole = [row for row in rows[1:] if len(row) > second]
    pairs = [(level_of(row[first].plain), level_of(row[second].plain)) for row in whole]
    told = [old is not None and new is not None and base(old)[0] == base(new)[0] for old, new in pairs]
    return all(told) and sum(is_measured(row[names].plain) for row in whole) > len(whole) * MOSTLY


def are_unlike(rows: Table, places: Sequence[int]) -> bool:
    """Whether two columns hold measures of different kinds in every row, so that none is what the other was."""
    first, second = places
    last = max(first, second)
    whole = [row for row in rows[1:] if last < len(row)]
    return bool(whole) and all(_unlike(row[first], row[second]) for row in whole)


def _unlike(one: Block, other: Block) -> bool:
    """Whether the values of two cells are measures of different kinds; mostly the first row tells that none are."""
    value, another = level_of(one.plain), target_of(other.plain)[0]
    if value is None or another is None or value.unit == another.unit:
        return False
    kind = _kind(value)
    return kind is not None and _kind(another) not in (None, kind)


def _kind(value: Quantity) -> str | None:
    """Return what a value is a measure of, or None; a share may be a change of anything."""
    return base(value)[0] if value.unit not in _RELATIVE else None


_RELATIVE: Final = ("%", "pp", "x", "points")


def are_identifiers(rows: Table, names: int | None) -> bool:
    """Whether all rows are named by files, keys or versions, whose bare numbers measure nothing."""
    named = [row[names].plain.strip() for row in rows[1:] if names is not None and names < len(row)]
    return bool(named) and all(map(is_identifier, named))


def has_words(rows: Table, at: int) -> bool:
    """Whether any cell of a column below its header holds something."""
    return any(row[at].plain.strip() for row in rows[1:] if at < len(row))


def numbers_rows(rows: Table, at: int) -> bool:
    """Whether a column only counts its rows: 1, 2, 3."""
    told = [row[at].plain.strip(" .)#") for row in rows[1:] if at < len(row)]
    return told == [str(number) for number in range(1, len(told) + 1)]


def share_of_values(rows: Table, at: int) -> float:
    """Return the share of a column's cells that begin with a quantity."""
    cells = [row[at].plain for row in rows[1:] if at < len(row)]
    return len([cell for cell in cells if opens_with_value(cell)]) / max(1, len(cells))


def share_of_amounts(rows: Table, at: int) -> float:
    """Return the share of a column's cells that tell a level or a change in any words: "stays below 0.5 %"."""
    cells = [target_of(row[at].plain) for row in rows[1:] if at < len(row)]
    return len([cell for cell in cells if any(cell)]) / max(1, len(cells))


def share_of_bounds(rows: Table, at: int) -> float:
    """Return the share of a column's cells that begin with a bound: "< 1 s", "at most 700 ms"."""
    cells = [take_apart(row[at].plain).parts[:1] for row in rows[1:] if at < len(row)]
    bounds = [cell for cell in cells if cell and cell[0].quantity.comparator not in (None, "~")]
    return len(bounds) / max(1, len(cells))
