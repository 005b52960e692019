"""Find the column of bounds in a table without one of targets: "Threshold", or any values below Guardrails."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from outcomes.quantity.convert import base
from outcomes.statement.names.metric_kind import is_measured, is_setting
from outcomes.statement.sentence import take_apart
from outcomes.statement.tabular.column_pairs import MOSTLY, Table, share_of_amounts, share_of_bounds
from outcomes.statement.tabular.headers import figures
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


def of_bounds(rows: Table, roles: Sequence[Role | None], *, names: int | None) -> int | None:
    """Return the one unknown column that holds bounds of what is measured: "what we signed up for"."""
    free = [at for at, role in enumerate(roles) if role is None and at != names]
    shares = {at: share for at in free if (share := share_of_bounds(rows, at))}
    if len(shares) != 1 or max(shares.values()) <= MOSTLY or names is None or Role.IGNORED in roles:
        return None
    at = next(iter(shares))
    told = [row for row in rows[1:] if max(at, names) < len(row)]
    measured = [row for row in told if _is_measured_row(row[names].plain, row[at].plain)]
    return at if len(measured) > len(told) * MOSTLY else None


def may_hold(rows: Table) -> bool:
    """Whether one of the first rows holds a bound, to be asked before all cells are taken apart."""
    return any(_BOUND.search(cell.plain) for row in rows[1:_FEW] for cell in row)


_FEW: Final = 4


def _is_measured_row(name: str, value: str) -> bool:
    """Whether a bound is of something that is counted or timed, and nothing that is set."""
    if is_setting(name):
        return False
    parts = take_apart(value).parts
    timed = bool(parts) and base(parts[0].quantity)[0] == "time"
    return timed or is_measured(name)


_BOUND: Final = re.compile(
    r"^\W{0,3}(?:[<>≤≥]|(?:under|below|less than|fewer than|at most|at least|max|min|no more than|up to"
    r"|within|unter|höchstens"
    r"|mindestens|moins de|au plus|au moins|menos de|como máximo|al menos|meno di|al massimo|almeno)\b)"
    r"|\bor (?:fewer|less|more|better|faster)\b|\d\+",
    re.IGNORECASE,
)
_FREE: Final = (None, Role.GUARDRAIL, Role.IGNORED)
"""The roles of columns that a bound may stand in: "Limit", "Must stay", "Budget"."""
