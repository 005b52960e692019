"""Rename: a repository has a new name or owner; what waits to be measured there follows it."""

from __future__ import annotations

from handlers import Context, on, repository_wide
from outcomes import subject as subjects
from outcomes.event import Event


@on("repository", "renamed", "transferred", router=repository_wide)
def rename(event: Event, context: Context) -> None:
    """Write the new name wherever the old one is kept; keys are made of ids and stay."""
    where = subjects.repository(event.payload["repository"])
    context.store.rename(where.id, where.name)
