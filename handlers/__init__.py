"""The shelf of handlers: one verb a file, bound to events by `@on`; dispatch finds the one for an event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from outcomes import subject
from outcomes.event import Event, Route
from outcomes.shelf import Shelf
from runtime.forge import Forge
from runtime.jobs import Job
from runtime.store import Store
from sources import Connection, Http


@dataclass(frozen=True, slots=True)
class Context:
    """The effects that a handler may use, and the moment it works at."""

    store: Store
    forge: Forge
    now: datetime
    connections: Mapping[str, Connection]
    http: Http
    fresh: bool = True
    """Whether the event's payload is the first and only word on the subject."""
    attempts: int = 1


Handler = Callable[[Event, Context], None]
Router = Callable[[Event], Route | None]


@dataclass(frozen=True, slots=True)
class Binding:
    """A handler with the events it answers."""

    handler: Handler
    event: str
    actions: tuple[str, ...]
    """Empty for every action."""
    router: Router


_shelf: Shelf[Binding] = Shelf("handlers")


def on(event: str, *actions: str, router: Router | None = None) -> Callable[[Handler], Handler]:
    """Return a decorator that binds a handler to an event, or to some of its actions.

    `router` names the subject of an event (one is worked on at a time) and whether waiting events of it
    become one; it returns None for an event that needs no work. By default that is the issue or pull
    request in the payload, collapsed. Raises ValueError when two handlers claim the same event and action.
    """

    def bind(handler: Handler) -> Handler:
        binding = Binding(handler, event, actions, router or subject_state)
        for action in actions or ("*",):
            _shelf.put(f"{event}.{action}")(binding)
        return handler

    return bind


def bindings() -> tuple[Binding, ...]:
    """Return every binding once, in the order of the shelf."""
    return tuple({id(b): b for b in _shelf.parts().values()}.values())


def binding(event: Event) -> Binding | None:
    """Return the binding for an event, None when nobody answers it."""
    parts = _shelf.parts()
    return parts.get(f"{event.name}.{event.action}") or parts.get(f"{event.name}.*")


def route(event: Event) -> Route | None:
    """Return where an event goes, None when there is nothing to do for it."""
    found = binding(event)
    return found.router(event) if found else None


def dispatch(job: Job, context: Context) -> None:
    """Hand a job's event to its handler; whatever the handler raises passes through."""
    found = binding(job.event)
    if found:
        found.handler(job.event, context)


def subject_state(event: Event) -> Route | None:
    """Route to the issue or pull request in the payload; only its state counts, so waiting events collapse."""
    where, number = _place(event)
    if where is None or number is None or event.installation is None:
        return None
    key = subject.key(where, number)
    return Route(key, collapse=f"{key}/state")


def subject_command(event: Event) -> Route | None:
    """Route to the issue or pull request in the payload; every event counts."""
    found = subject_state(event)
    return Route(found.subject) if found else None


def repository_wide(event: Event) -> Route | None:
    """Route to the repository in the payload; every event counts."""
    where, _ = _place(event)
    return Route(f"{where}") if where is not None and event.installation is not None else None


def installation_wide(event: Event) -> Route | None:
    """Route to the installation; every event counts."""
    return Route(f"installation/{event.installation}") if event.installation is not None else None


def named_subject(event: Event) -> Route | None:
    """Route an event of the clock to the subject it names."""
    named = event.payload.get("subject")
    return Route(named) if isinstance(named, str) else None


def _place(event: Event) -> tuple[int | None, int | None]:
    where = event.payload.get("repository")
    thing = event.payload.get("pull_request") or event.payload.get("issue")
    identity = where.get("id") if isinstance(where, Mapping) else None
    number = thing.get("number") if isinstance(thing, Mapping) else None
    return (
        identity if isinstance(identity, int) else None,
        number if isinstance(number, int) else None,
    )
