"""The current state of a subject: the payload's when it is fresh and first, else GitHub's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers import Context
from outcomes import subject as subjects
from outcomes.event import Event
from outcomes.subject import Repository, Subject
from runtime.store import Memory


def current(event: Event, context: Context) -> Subject:
    """Return the subject of an event as it is now; raises Busy, Gone or Trouble when GitHub must be asked.

    Deliveries come in any order and minutes late (GitHub docs, "Troubleshooting webhooks"), so a payload is
    believed only when it is newer than all that was seen, or says the same.
    """
    where = subjects.repository(event.payload["repository"])
    given = _parse(event.payload, where, event.installation or 0)
    memory = context.store.memory(given.key)
    if context.fresh and (memory is None or given.updated_at > memory.updated_at):
        return given
    if memory and given.updated_at == memory.updated_at and given.digest == memory.digest:
        return given
    return fetch(given.kind, where, given.number, given.installation, context)


def fetch(kind: str, where: Repository, number: int, installation: int, context: Context) -> Subject:
    """Return a subject as GitHub has it now."""
    hub = context.forge.hub(installation)
    if kind == "pull_request":
        return subjects.pull_request(hub.pull(where.name, number), where, installation)
    return subjects.issue(hub.issue(where.name, number), where, installation)


def refetch(memory: Memory, context: Context) -> Subject:
    """Return a remembered subject as GitHub has it now."""
    where = Repository(memory.repository_id, memory.repository, memory.default_branch)
    return fetch(memory.kind, where, memory.number, memory.installation, context)


def remember(subject: Subject, context: Context, *, passed: bool) -> None:
    """Keep what a subject looks like, now that everything it asked for is done."""
    context.store.remember(
        Memory(
            key=subject.key,
            kind=subject.kind,
            installation=subject.installation,
            repository_id=subject.repository.id,
            repository=subject.repository.name,
            default_branch=subject.repository.default_branch,
            number=subject.number,
            updated_at=subject.updated_at,
            digest=subject.digest,
            head_sha=subject.head_sha,
            open=subject.open,
            passed=passed,
        )
    )


def _parse(payload: Mapping[str, Any], where: Repository, installation: int) -> Subject:
    if "pull_request" in payload:
        return subjects.pull_request(payload["pull_request"], where, installation)
    return subjects.issue(payload["issue"], where, installation)
