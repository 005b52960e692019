"""Issues and pull requests of the repository, counted by a search: for every bucket, or as they stand now.

The search: https://docs.github.com/en/search-github/searching-on-github/searching-issues-and-pull-requests.
"""

from __future__ import annotations

import re

from outcomes.measurement import Query, Series, Window
from sources import GitHub, SourceError
from sources.buckets import SNAPSHOT, fill, snapshot, span
from sources.templates import each_bucket, placeholders, resolve

_LONGEST = 200  # GitHub answers 422 to more than 256 characters, ours included
_KIND = re.compile(r"(?<!\S)(is|type):(issue|pr|pull-request)(?!\S)", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\b(repo|org|user|enterprise)\s*:", re.IGNORECASE)
_BOOLEAN = re.compile(r"\b(AND|OR|NOT)\b|[()]")


def counted(text: str, query: Query, window: Window, repository: str, github: GitHub) -> Series:
    """Return how many match in every bucket, or how many match now when the search names no time.

    Raises SourceError for a search that could look beyond the repository, or would never match.
    """
    search = f"repo:{repository} {_accepted(text)}"
    resolved = f"GitHub search: {search} {span(window)}"
    if not placeholders(search):
        return Series(snapshot(window, query, github.search_count(search)), resolved, (SNAPSHOT,))
    counts = {
        # GitHub's ranges hold both ends, so {end} is the bucket's last day, or its last second.
        start: float(github.search_count(resolve(search, {"start": at["start"], "end": at["last"]})))
        for start, at in each_bucket(window)
    }
    return Series(fill(window, query, counts), resolved)


def _accepted(text: str) -> str:
    if len(text) > _LONGEST:
        raise SourceError(f"A search may have {_LONGEST} characters; this has {len(text)}.", lasting=True)
    if _ELSEWHERE.search(text):
        raise SourceError(
            "The search is of this repository alone: leave out repo:, org:, user: and enterprise:.",
            lasting=True,
        )
    if _BOOLEAN.search(re.sub(r'"[^"]*"', "", text)):
        raise SourceError(
            "The search may not hold AND, OR, NOT or parentheses; use label:a,b and -label:c.", lasting=True
        )
    if not _KIND.search(text):
        raise SourceError("The search must say is:issue or is:pr.", lasting=True)
    return text
