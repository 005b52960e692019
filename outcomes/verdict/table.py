"""A table of text becomes a series: a CSV of two columns, or one chosen column of a wider one."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime

from outcomes.verdict.grid import When
from outcomes.verdict.question import Change, QuestionError
from outcomes.verdict.series import Reading

_NOTHING = {"", "na", "n/a", "nan", "null", "none", "-", "."}
_QUARTER = re.compile(r"(\d{4})-?[Qq]([1-4])")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"\d{4}")
_EPOCH = re.compile(r"\d{9,13}(?:\.\d{1,9})?")
_NUMBER = re.compile(r"([+-]?\d{1,30}(?:\.\d{1,30})?)\s?(%?)")
_MILLISECONDS = 1e11


def parse_time(text: str) -> When:
    """Read a time: ISO dates and times, 2026-03, 2026-Q1, 2026, 2026-W09, or seconds or milliseconds since 1970.

    Raises:
        QuestionError: None of these.
    """
    text = text.strip()
    try:
        if quarter := _QUARTER.fullmatch(text):
            return date(int(quarter[1]), 3 * int(quarter[2]) - 2, 1)
        if month := _MONTH.fullmatch(text):
            return date(int(month[1]), int(month[2]), 1)
        if _YEAR.fullmatch(text):
            return date(int(text), 1, 1)
        if _EPOCH.fullmatch(text):
            seconds = float(text)
            return datetime.fromtimestamp(seconds / 1000 if seconds > _MILLISECONDS else seconds, UTC)
        return date.fromisoformat(text) if len(text) <= len("2026-W09-1") else datetime.fromisoformat(text)
    except (ValueError, OverflowError, OSError):
        raise QuestionError(
            f"{text[:40]!r} is not a time; write it like 2026-03-31 or 2026-03-31T12:00Z."
        ) from None


def parse_value(text: str) -> float | None:
    """Read a number; nothing, NA, null and the like are a missing value.

    Raises:
        QuestionError: Anything else.
    """
    text = text.strip()
    if text.lower() in _NOTHING:
        return None
    try:
        return float(text)
    except ValueError:
        raise QuestionError(
            f"{text[:40]!r} is not a number; leave the field empty where a value is missing."
        ) from None


def parse_change(text: str) -> Change:
    """Read a declared change: -40%, -120, +5 %.

    Raises:
        QuestionError: Not a number, with or without a percent sign.
    """
    found = _NUMBER.fullmatch(text.strip().replace("−", "-"))
    if not found:
        raise QuestionError(f"{text[:40]!r} is not a change; write it like -40% or -120.")
    return Change(float(found[1]), percent=bool(found[2]))


def parse_table(text: str, column: str | None = None) -> list[Reading]:
    """Read a CSV (comma, semicolon or tab; with or without a header) whose first column is the time.

    Args:
        text: The file.
        column: Header or number (from 1) of the value column; needed only when there are more than two columns.

    Raises:
        QuestionError: A cell that cannot be read, with its line; a column that is not there.
    """
    lines = text.removeprefix("\ufeff").splitlines()
    first = next((line for line in lines if line.strip()), "")
    delimiter = max(",;\t", key=first.count)
    rows = [(number, row) for number, row in _rows("\n".join(lines), delimiter) if any(map(str.strip, row))]
    if not rows:
        raise QuestionError("The file is empty; two columns are needed, time and value.")
    header = None if _is_time(rows[0][1][0]) else [cell.strip() for cell in rows[0][1]]
    place = _place(header or [str(i) for i in range(1, len(rows[0][1]) + 1)], column)
    return [_reading(number, row, place) for number, row in rows[bool(header) :]]


def _rows(text: str, delimiter: str) -> list[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    try:
        return [(reader.line_num, row) for row in reader]
    except csv.Error as error:
        raise QuestionError(f"Line {reader.line_num} cannot be read as CSV: {error}.") from None


def _is_time(cell: str) -> bool:
    try:
        parse_time(cell)
    except QuestionError:
        return False
    return True


def _place(names: Sequence[str], column: str | None) -> int:
    """Return the position of the value column."""
    if column is None:
        if len(names) == 2:  # noqa: PLR2004
            return 1
        raise QuestionError(f"The file has the columns {', '.join(names)[:200]}; name one with --column.")
    if column in names[1:]:
        return names.index(column, 1)
    if column.isdecimal() and 2 <= int(column[:9]) <= len(names):  # noqa: PLR2004
        return int(column) - 1
    raise QuestionError(f"There is no value column {column[:40]!r}; there are: {', '.join(names[1:])[:200]}.")


def _reading(number: int, row: Sequence[str], place: int) -> Reading:
    try:
        return parse_time(row[0]), parse_value(row[place] if place < len(row) else "")
    except QuestionError as error:
        raise QuestionError(f"Line {number}: {error}") from None
