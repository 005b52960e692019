"""A number that a file of the repository's default branch holds: one in a JSON file, or a series in a CSV file.

The query reads `path.json | JSONPath` or `path.csv | column of the time | column of the value`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import datetime
from io import StringIO

from outcomes.measurement import Query, Series, Window
from sources import GitHub, SourceError
from sources.answers import decode, moment, number, printable
from sources.buckets import SNAPSHOT, gather, snapshot, span
from sources.paths import single

_LARGEST = 1_000_000
_JSON_PARTS = 2
_CSV_PARTS = 3


def from_file(text: str, query: Query, window: Window, repository: str, github: GitHub) -> Series:
    """Return the number of a JSON file as the last bucket's, or the points of a CSV file; raises SourceError."""
    parts = [part.strip() for part in text.split(" | ")]
    path = parts[0]
    resolved = f"{repository}: {text} {span(window)}"
    if path.endswith(".json") and len(parts) == _JSON_PARTS:
        value = number(single(decode(_content(path, github)), parts[1]))
        return Series(snapshot(window, query, value), resolved, (SNAPSHOT,))
    if path.endswith(".csv") and len(parts) == _CSV_PARTS:
        return Series(gather(window, query, _rows(_content(path, github), *parts[1:])), resolved)
    raise SourceError(
        "A file is named as in `file: metrics/p95.json | $.value` or `file: metrics/daily.csv | date | value`.",
        lasting=True,
    )


def _content(path: str, github: GitHub) -> str:
    if path.startswith("/") or ".." in path.split("/") or not path.isprintable():
        raise SourceError(
            "The file's path is relative to the top of the repository, without `..`.", lasting=True
        )
    text = github.file_text(path)
    if text is None:
        raise SourceError(f"There is no file {printable(path)} on the default branch.", lasting=True)
    if len(text) > _LARGEST:
        raise SourceError(f"{printable(path)} is larger than {_LARGEST:,} characters.", lasting=True)
    return text.removeprefix("\ufeff")


def _rows(text: str, time: str, value: str) -> Iterator[tuple[datetime, float | None]]:
    """Yield the rows' times and values; a row without a value has None. Raises SourceError with the line."""
    rows = csv.DictReader(StringIO(text), skipinitialspace=True)
    try:
        _name_columns(rows, time, value)
        for row in rows:
            yield moment(row[time]), number((row[value] or "").strip() or None)
    except csv.Error:
        raise SourceError(f"Line {rows.line_num} of the file is not CSV.", lasting=True) from None
    except SourceError as error:
        raise SourceError(f"Line {max(rows.line_num, 1)} of the file: {error}", lasting=True) from None


def _name_columns(rows: csv.DictReader[str], *wanted: str) -> None:
    columns = [name.strip() for name in rows.fieldnames or ()]
    rows.fieldnames = columns
    for name in wanted:
        if name not in columns:
            known = printable(", ".join(columns[:20])) or "none"
            raise SourceError(
                f"there is no column {printable(name)}; the columns are: {known}.", lasting=True
            )
