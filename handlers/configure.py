"""Configure: a push that touches the rules drops them from the cache, so that the next review reads them anew."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers import Context, on, repository_wide
from outcomes import subject as subjects
from outcomes.event import Event, Route

FOLDER = ".github/"
MOST_COMMITS = 20
"""GitHub lists at most so many commits of a push... beyond that, anything may have been touched."""


def touching(event: Event) -> Route | None:
    """Route a push only when it may have touched the rules: most pushes need no work at all."""
    return repository_wide(event) if _touches(event.payload) else None


@on("push", router=touching)
def forget(event: Event, context: Context) -> None:
    """Drop the files of the branch that was pushed; an organisation's `.github` repository counts for all."""
    where = subjects.repository(event.payload["repository"])
    branch = str(event.payload.get("ref", "")).removeprefix("refs/heads/")
    context.store.drop_files(where.name, branch)
    if branch == where.default_branch:
        # The organisation's layer is read at its default branch, without naming it.
        context.store.drop_files(where.name, "")


def _touches(payload: Mapping[str, Any]) -> bool:
    commits = payload.get("commits")
    if not isinstance(commits, list) or len(commits) >= MOST_COMMITS or payload.get("forced"):
        return True
    paths = (
        path
        for commit in commits
        if isinstance(commit, Mapping)
        for kind in ("added", "modified", "removed")
        for path in commit.get(kind) or ()
    )
    return any(isinstance(path, str) and path.startswith(FOLDER) for path in paths)
