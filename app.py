"""The roof: reads the settings once, joins the rooms, and offers the whole as a web application and a worker."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from flask import Flask
from ruamel.yaml import YAML

import checks
import handlers
from handlers.apologise import apologise
from handlers.clock import tick
from runtime.database import Database
from runtime.forge import Forge
from runtime.jobs import Job, Jobs
from runtime.jobs.sqlite import SqliteJobs
from runtime.readiness import Readiness
from runtime.schema import migrations
from runtime.settings import Settings, SettingsError
from runtime.store import Store
from runtime.store.sqlite import SqliteStore
from runtime.web import Door
from runtime.worker import Clock, Worker
from sources import Connection, kinds
from sources.connections import BUILT_IN, load
from sources.http import GuardedHttp

MANIFEST = Path(__file__).with_name("app.yml")
SQLITE = "sqlite:///"

TIDY_EVERY = 3600.0
KEEP_PAYLOADS = timedelta(days=7)
KEEP_RECORDS = timedelta(days=90)
"""How long finished deliveries are kept, with what they held and without."""


def manifest() -> dict[str, Any]:
    """Return the app's manifest: its permissions and events."""
    found: dict[str, Any] = YAML(typ="safe").load(MANIFEST.read_text())
    return found


@dataclass(frozen=True, slots=True)
class App:
    """The rooms, joined."""

    web: Flask
    worker: Worker
    clocks: tuple[Clock, ...]
    jobs: Jobs
    store: Store
    forge: Forge
    database: Database

    def work(self) -> None:
        """Begin to work on the queue and to queue what time makes due."""
        self.worker.start()
        for clock in self.clocks:
            clock.start()

    def close(self) -> None:
        """Finish what is at hand and let go of the database."""
        for clock in self.clocks:
            clock.stop()
        self.worker.stop()
        self.database.close()


def create_app(
    settings: Settings,
    *,
    environ: Mapping[str, str] | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    tick_every: float = 15.0,
    threads: int = 2,
) -> App:
    """Return the app, ready to be served and its worker to be started.

    `environ` resolves the secrets that connections refer to; `now` is the time that outcomes are measured by.
    Raises SettingsError when a setting cannot be used, and ConnectionsError for the operator's connections.
    """
    wanted = manifest()
    _load_parts()
    database = Database(_sqlite_path(settings.database), migrations)
    jobs, store = SqliteJobs(database), SqliteStore(database)
    connections = _connections(settings, os.environ if environ is None else environ)
    http = GuardedHttp()
    forge = _forge(settings, wanted, now)

    def context(job: Job) -> handlers.Context:
        return handlers.Context(store, forge, now(), connections, http, job.fresh, job.attempts)

    worker = Worker(
        jobs,
        lambda job: handlers.dispatch(job, context(job)),
        lambda job: apologise(job.event, context(job)),
        clock=now,
        threads=threads,
    )
    clocks = (
        Clock(lambda: tick(store, jobs, now(), datetime.now(UTC), worker.wake), every=tick_every),
        Clock(lambda: _tidy(jobs, datetime.now(UTC)), every=TIDY_EVERY),
    )
    door = Door(
        jobs=jobs,
        route=handlers.route,
        secrets=settings.secrets,
        problems=Readiness(store, forge, wanted),
        accepted=worker.wake,
    )
    return App(door.application(), worker, clocks, jobs, store, forge, database)


def _load_parts() -> None:
    """Load every part now: one that is broken must not wait for the first delivery to say so."""
    for parts in (handlers.bindings, checks.names, kinds):
        parts()


def _tidy(jobs: Jobs, wall: datetime) -> None:
    jobs.prune(wall - KEEP_PAYLOADS, wall - KEEP_RECORDS)


def _forge(settings: Settings, wanted: Mapping[str, Any], now: Callable[[], datetime]) -> Forge:
    try:
        return Forge(
            app_id=settings.app_id,
            private_key=settings.private_key,
            api_url=settings.api_url,
            permissions=wanted["default_permissions"],
            now=now,
        )
    except (ValueError, TypeError):
        raise SettingsError(
            "The private key is not an RSA key in PEM; take the file GitHub gave you."
        ) from None


def _sqlite_path(url: str) -> str:
    if not url.startswith(SQLITE):
        raise SettingsError(f"DATABASE_URL starts with {SQLITE}; nothing else is supported yet.")
    return url.removeprefix(SQLITE)


def _connections(settings: Settings, environ: Mapping[str, str]) -> Mapping[str, Connection]:
    """Return the operator's connections; links to searches are those of the GitHub that people see."""
    found: dict[str, Connection] = dict(BUILT_IN)
    if settings.connections is not None:
        path = Path(settings.connections)
        try:
            found |= load(path.read_text(), environ)
        except OSError as error:
            raise SettingsError(f"CONNECTIONS: {path} cannot be read ({error.strerror}).") from None
    return found | {"github": replace(found["github"], url=settings.web_url)}
