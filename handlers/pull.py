"""Pull the values of an outcome's metrics from their sources and keep them, before retention takes them away."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers import Context
from outcomes.measurement import Point, Series, Window
from outcomes.outcome import Goal, Outcome
from outcomes.schedule import DAY, last_complete_day, midnight
from runtime.forge import Hub
from runtime.store import Measurement
from sources import Connection, Reach, SourceError, fetch
from sources.buckets import span

REVISIT = timedelta(days=2)
"""The newest days are asked for again: some sources correct them late."""
CHUNK = {"github": timedelta(days=20)}
"""Days asked for at once where each is a call of its own and calls a minute are few (30 searches)."""


class RepositoryOnGitHub:
    """What a source may ask of GitHub, with the repository's own token."""

    def __init__(self, hub: Hub, repository: str) -> None:
        """Answer for `owner/repo` `repository`."""
        self._hub = hub
        self._repository = repository

    def search_count(self, query: str) -> int:
        """Return the number of issues and pull requests that match."""
        return self._hub.search_count(query)

    def file_text(self, path: str) -> str | None:
        """Return the text of a file on the default branch, or None when it is not there."""
        return self._hub.file(self._repository, path).text


def pull(outcome: Outcome, context: Context) -> str | None:
    """Bring the stored values up to the last complete day; return what failed, in words for people, or None.

    Raises Busy when GitHub's budget is used up; what was fetched until then is kept.
    """
    troubles = []
    for goal in outcome.goals:
        if goal.query is None:
            continue
        try:
            _pull_goal(goal, outcome, context)
        except SourceError as error:
            troubles.append(str(error))
    return "; ".join(dict.fromkeys(troubles)) or None


def _pull_goal(goal: Goal, outcome: Outcome, context: Context) -> None:
    assert goal.query is not None
    connection = context.connections.get(goal.query.connection)
    if connection is None:
        raise SourceError(f"There is no connection {goal.query.connection!r} here.", lasting=True)
    hub = context.forge.hub(outcome.installation)
    reach = Reach(context.http, outcome.repository, RepositoryOnGitHub(hub, outcome.repository))
    for window in _windows(goal, outcome, connection, context):
        series = fetch(connection, goal.query, window, reach)
        # Each pull asks for its own days: the report names the whole window once.
        asked = series.resolved.removesuffix(span(window)).rstrip()
        _keep(goal, outcome, connection, replace(series, resolved=asked), context)


def _windows(goal: Goal, outcome: Outcome, connection: Connection, context: Context) -> list[Window]:
    """Return what is to be asked for, oldest first: from the baseline's start, or from what is there already."""
    kept = [point.end for point in points(goal, outcome, context)]
    start = midnight(outcome.declared_at) - timedelta(days=outcome.plan.baseline_days)
    if kept:
        start = max(start, max(kept) - REVISIT)
    end = last_complete_day(context.now)
    chunk = CHUNK.get(connection.kind, end - start)
    windows = []
    while start < end:
        windows.append(Window(start, min(start + chunk, end), DAY))
        start = windows[-1].end
    return windows


def _keep(goal: Goal, outcome: Outcome, connection: Connection, series: Series, context: Context) -> None:
    """Keep what came in; a gap never takes the place of a value, for some sources only ever know the present."""
    known = {point.start for point in points(goal, outcome, context) if point.value is not None}
    fresh = [p for p in series.points if p.value is not None or p.start not in known]
    context.store.keep_measurements(
        outcome.subject,
        [Measurement(goal.series, p, connection.name, series.resolved, context.now) for p in fresh],
    )


def points(goal: Goal, outcome: Outcome, context: Context) -> list[Point]:
    """Return the stored values of a goal, in order of time."""
    kept = context.store.measurements(outcome.subject)
    return [m.point for m in kept if m.series == goal.series]
