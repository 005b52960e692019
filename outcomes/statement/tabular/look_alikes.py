"""Tell tables that look like criteria and are none: tests, files, offers, steps of a rollout."""

from __future__ import annotations

import re
from typing import Final

from outcomes.quantity.convert import base
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.heads.labels import role_of_label
from outcomes.statement.markup.page import Block
from outcomes.statement.names.metric_kind import is_identifier, is_measured
from outcomes.statement.sentence import take_apart
from outcomes.statement.tabular.column_pairs import MOSTLY
from outcomes.statement.tabular.columns import Columns
from outcomes.statement.tabular.headers import shared_head
from outcomes.statement.words import Role


def is_look_alike(columns: Columns) -> bool:
    """Whether the rows are cases of a test, files and their sizes, what a product offers, or steps of a rollout."""
    heads = [head.rstrip("s") for head in columns.heads]
    if _is_a_test(columns):
        return True
    if columns.names is None or is_measured(shared_head(columns.of_values)):
        return False
    head = heads[columns.names]
    if head in _FILES or _are_files(columns, columns.names):
        return not _mostly_measured(columns, sizes=True)
    listed = head in _LISTED or (head in _STEPS and Role.BASELINE not in columns.roles)
    return listed and not _mostly_measured(columns, sizes=False)


def _are_files(columns: Columns, names: int) -> bool:
    """Whether all rows are named by files, or by keys and versions as they are in code."""
    named = [row[names].plain.strip() for row in columns.rows[1:] if names < len(row)]
    return all(is_identifier(name) or _PATH.fullmatch(name) for name in named)


def _is_a_test(columns: Columns) -> bool:
    """Whether a column of what was expected stands before one of what came out: "Input | Expected | Actual"."""
    at = columns.place(Role.TARGET)
    if at >= len(columns.heads) - 1 or role_of_label(columns.heads[columns.names or 0]) is Role.METRIC:
        return False
    return columns.heads[at].startswith("expected") and columns.heads[at + 1].split()[:1] in _CAME_OUT


def _mostly_measured(columns: Columns, *, sizes: bool) -> bool:
    rows = columns.rows[1:]
    return sum(_is_measured_row(columns, row, sizes=sizes) for row in rows) > len(rows) * MOSTLY


def _is_measured_row(columns: Columns, row: list[Block], *, sizes: bool) -> bool:
    """Whether a row names what is measured, or holds times or rates, or of files sizes: more than shares or counts."""
    at = columns.names or 0
    if at < len(row) and is_measured(row[at].plain):
        return True
    cells = [cell.plain for place, cell in enumerate(row) if place != at]
    found = [part.quantity for cell in cells for part in take_apart(cell).parts]
    return any(
        base(one)[0] in (("time", "size") if sizes else ("time",)) or "/" in (one.unit or "") for one in found
    )


_LISTED: Final = frozenset(
    {
        *vocabulary("feature capability plan tier product suite case input"),
        *("test case", "status code", "test suite"),
    }
)
"""Headers, singular, of names under which few things are measured."""
_PATH: Final = re.compile(r"[\w.@-]{1,80}/[\w.@/-]{0,200}")
_FILES: Final = vocabulary("file asset chunk bundle")
_STEPS: Final = vocabulary("stage step phase wave ring")
_CAME_OUT: Final = (["actual"], ["result"], ["got"], ["received"], ["observed"])
