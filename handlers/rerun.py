"""Rerun: somebody pressed the button, or GitHub asks for the checks of a whole suite again.

The page's button sends check_suite.rerequested, the API check_run.rerequested; both name a commit, and for a
fork no pull request (GitHub docs, "check_suite" and "check_run" events), so the commit is looked up in memory.
"""

from __future__ import annotations

from handlers import Context, on, repository_wide
from handlers.current import fetch, refetch
from handlers.review import look, say_again
from outcomes import subject as subjects
from outcomes.event import Event


@on("check_run", "rerequested", router=repository_wide)
def one(event: Event, context: Context) -> None:
    """Look again at the pull requests of the commit whose check run was asked for."""
    run = event.payload["check_run"]
    _again(event, str(run["head_sha"]), _number(str(run.get("external_id") or "")), context)


@on("check_suite", "rerequested", router=repository_wide)
def suite(event: Event, context: Context) -> None:
    """Look again at the pull requests of the commit whose checks were asked for."""
    _again(event, str(event.payload["check_suite"]["head_sha"]), None, context)


def _number(external_id: str) -> int | None:
    """Return the number in `owner/repo#number`."""
    number = external_id.rpartition("#")[2]
    return int(number) if number.isdigit() else None


def _again(event: Event, sha: str, number: int | None, context: Context) -> None:
    where = subjects.repository(event.payload["repository"])
    memories = context.store.heading(where.id, sha)
    for memory in memories:
        say_again(memory.key, context)
        look(refetch(memory, context), context)
    if number is not None and not memories:
        look(fetch("pull_request", where, number, event.installation or 0, context), context)
