"""GitHub itself, which every repository has: issues counted by a search, or a number that a file of it holds.

The query reads `search: …` or `file: …`.
"""

from __future__ import annotations

from outcomes.measurement import Query, Series, Window
from sources import Connection, Reach, SourceError, source
from sources.github_file import from_file
from sources.github_search import counted

_READERS = {"search": counted, "file": from_file}


@source("github")
def fetch(connection: Connection, query: Query, window: Window, reach: Reach) -> Series:
    """Return the points of a window; raises SourceError."""
    del connection
    word, _, text = query.text.strip().partition(":")
    reader = _READERS.get(word.strip().lower())
    if reader is None or not text.strip():
        raise SourceError(
            "A GitHub query begins with `search:` or `file:`, as in "
            "`search: is:issue label:bug created:{start}..{end}` or `file: metrics/p95.json | $.value`.",
            lasting=True,
        )
    if reach.github is None:
        raise SourceError("GitHub cannot be asked from here: the app's access to the repository is missing.")
    return reader(text.strip(), query, window, reach.repository, reach.github)
