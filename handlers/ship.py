"""Ship: where the clock starts with a deployment or a release, what was merged before it has shipped with it."""

from __future__ import annotations

from datetime import datetime

from handlers import Context, on, repository_wide
from outcomes import journey
from outcomes import subject as subjects
from outcomes.event import Event, Route
from outcomes.outcome import State
from outcomes.subject import moment


def succeeded(event: Event) -> Route | None:
    """Route only deployments that succeeded."""
    status = event.payload.get("deployment_status") or {}
    return repository_wide(event) if status.get("state") == "success" else None


@on("deployment_status", "created", router=succeeded)
def deployed(event: Event, context: Context) -> None:
    """Start the clock of all that was merged before this deployment to its environment was made."""
    deployment = event.payload["deployment"]
    at = moment(event.payload["deployment_status"].get("created_at")) or context.now
    made = moment(deployment.get("created_at")) or at
    _ship(event, f"deployed:{deployment.get('environment')}", made, at, context)


@on("release", "published", "released", router=repository_wide)
def released(event: Event, context: Context) -> None:
    """Start the clock of all that was merged before this release; drafts and pre-releases ship nothing."""
    release = event.payload["release"]
    if release.get("draft") or release.get("prerelease"):
        return
    at = moment(release.get("published_at")) or context.now
    _ship(event, "released", at, at, context)


def _ship(event: Event, starts: str, merged_before: datetime, at: datetime, context: Context) -> None:
    where = subjects.repository(event.payload["repository"])
    for outcome in context.store.outcomes_in(where.name, State.MERGED):
        if outcome.plan.starts == starts and outcome.merged_at and outcome.merged_at <= merged_before:
            context.store.keep_outcome(journey.ship(outcome, at), context.now)
