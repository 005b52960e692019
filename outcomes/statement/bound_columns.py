"""Find the column of bounds in a table without one of targets: "Threshold", or any values below Guardrails."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.statement.column_pairs import MOSTLY, Table, share_of_amounts, share_of_bounds
from outcomes.statement.headers import figures
from outcomes.statement.words import Role


def of_goals(rows: Table, heads: Sequence[str], *, names: int | None, aimed: bool) -> int | None:
    """Return the column "Threshold" or "Number" of a table of goals, or of one that holds bounds."""
    at = figures(heads)
    if at is None or at == names:
        return None
    return at if aimed or share_of_bounds(rows, at) > MOSTLY else None


def of_guardrails(rows: Table, roles: Sequence[Role | None], *, names: int | None) -> int | None:
    """Return the first column of values of a table of guardrails, whatever its header calls it."""
    free = [at for at, role in enumerate(roles) if role in _FREE and at != names]
    return next((at for at in free if share_of_amounts(rows, at) >= MOSTLY), None)


_FREE: Final = (None, Role.GUARDRAIL, Role.IGNORED)
"""The roles of columns that a bound may stand in: "Limit", "Must stay", "Budget"."""
