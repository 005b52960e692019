"""The roof: reads the settings once, joins the rooms, and offers the whole as a web application and a worker."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from dotenv import dotenv_values
from flask import Flask
from ruamel.yaml import YAML

import handlers
from handlers.apologise import apologise
from handlers.clock import tick
from runtime.database import Database
from runtime.forge import Busy, Forge, Gone, NotAccepted, Trouble
from runtime.jobs import Job, Jobs
from runtime.jobs.sqlite import SqliteJobs
from runtime.schema import migrations
from runtime.store import Store
from runtime.store.sqlite import SqliteStore
from runtime.web import door
from runtime.worker import Clock, Worker
from sources import Connection
from sources.connections import BUILT_IN, load
from sources.http import GuardedHttp

MANIFEST = Path(__file__).with_name("app.yml")
SQLITE = "sqlite:///"
READY_FOR = timedelta(minutes=1)
"""How long an answer of GitHub about our permissions is believed."""

log = logging.getLogger("outcomes")


class SettingsError(Exception):
    """A setting that is missing or cannot be used; the message says which, and what to do."""


@dataclass(frozen=True)
class Settings:
    """What the operator decides, from the environment."""

    app_id: int
    private_key: str = field(repr=False)
    secrets: tuple[str, ...] = field(repr=False)
    api_url: str = "https://api.github.com"
    web_url: str = "https://github.com"
    database: str = "sqlite:///outcomes.db"
    host: str = "127.0.0.1"
    port: int = 8000
    connections: str | None = None
    log_format: str = "text"

    @classmethod
    def read(cls, environ: Mapping[str, str], dotenv: Path | None = None) -> Settings:
        """Read the environment over a `.env` file; raises SettingsError naming all that is missing."""
        given = {k: v for k, v in dotenv_values(dotenv).items() if v} if dotenv and dotenv.is_file() else {}
        given |= environ
        missing = [
            name
            for name, there in {
                "GITHUB_APP_ID": given.get("GITHUB_APP_ID"),
                "GITHUB_PRIVATE_KEY or GITHUB_PRIVATE_KEY_PATH": given.get("GITHUB_PRIVATE_KEY")
                or given.get("GITHUB_PRIVATE_KEY_PATH"),
                "GITHUB_WEBHOOK_SECRET": given.get("GITHUB_WEBHOOK_SECRET", "").strip(" ,"),
            }.items()
            if not there
        ]
        if missing:
            raise SettingsError(f"Set {', '.join(missing)} (docs/operations.md says where they come from).")
        return cls(
            app_id=_number("GITHUB_APP_ID", given["GITHUB_APP_ID"]),
            private_key=_private_key(given),
            secrets=tuple(s.strip() for s in given["GITHUB_WEBHOOK_SECRET"].split(",") if s.strip()),
            api_url=given.get("GITHUB_API_URL", cls.api_url).rstrip("/"),
            web_url=given.get("GITHUB_URL", cls.web_url).rstrip("/"),
            database=given.get("DATABASE_URL", cls.database),
            host=given.get("HOST", cls.host),
            port=_number("PORT", given.get("PORT", str(cls.port))),
            connections=given.get("CONNECTIONS"),
            log_format=given.get("LOG_FORMAT", cls.log_format),
        )


def _number(name: str, text: str) -> int:
    if not text.strip().isdigit():
        raise SettingsError(f"{name} is a whole number.")
    return int(text)


def _private_key(given: Mapping[str, str]) -> str:
    """Return the key in PEM; in an environment variable its line ends are often written as two characters."""
    if given.get("GITHUB_PRIVATE_KEY"):
        return given["GITHUB_PRIVATE_KEY"].replace("\\n", "\n")
    path = Path(given["GITHUB_PRIVATE_KEY_PATH"])
    try:
        return path.read_text()
    except OSError as error:
        raise SettingsError(f"GITHUB_PRIVATE_KEY_PATH: {path} cannot be read ({error.strerror}).") from None


def manifest() -> dict[str, Any]:
    """Return the app's manifest: its permissions and events."""
    found: dict[str, Any] = YAML(typ="safe").load(MANIFEST.read_text())
    return found


@dataclass(frozen=True, slots=True)
class App:
    """The rooms, joined."""

    web: Flask
    worker: Worker
    clock: Clock
    jobs: Jobs
    store: Store
    forge: Forge
    database: Database

    def close(self) -> None:
        """Finish what is at hand and let go of the database."""
        self.clock.stop()
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
    clock = Clock(lambda: tick(store, jobs, now(), datetime.now(UTC), worker.wake), every=tick_every)
    web = door(
        jobs=jobs,
        route=handlers.route,
        secrets=settings.secrets,
        problems=Readiness(store, forge, wanted),
        accepted=worker.wake,
    )
    return App(web, worker, clock, jobs, store, forge, database)


def _forge(settings: Settings, wanted: Mapping[str, Any], now: Callable[[], datetime]) -> Forge:
    return Forge(
        app_id=settings.app_id,
        private_key=settings.private_key,
        api_url=settings.api_url,
        permissions=wanted["default_permissions"],
        now=now,
    )


def _sqlite_path(url: str) -> str:
    if not url.startswith(SQLITE):
        raise SettingsError(f"DATABASE_URL starts with {SQLITE}; nothing else is supported yet.")
    return url.removeprefix(SQLITE)


def _connections(settings: Settings, environ: Mapping[str, str]) -> Mapping[str, Connection]:
    if settings.connections is None:
        return BUILT_IN
    path = Path(settings.connections)
    try:
        return load(path.read_text(), environ)
    except OSError as error:
        raise SettingsError(f"CONNECTIONS: {path} cannot be read ({error.strerror}).") from None


class Readiness:
    """What keeps the app from working: the store, the credentials, or permissions and events not as in app.yml."""

    def __init__(self, store: Store, forge: Forge, wanted: Mapping[str, Any]) -> None:
        """Compare GitHub's record of the app with `wanted`, the manifest."""
        self._store = store
        self._forge = forge
        self._wanted = wanted
        self._answer: tuple[datetime, list[str]] | None = None

    def __call__(self) -> list[str]:
        """Return the problems in plain words, none when the app is ready."""
        self._store.ready()
        now = datetime.now(UTC)
        if self._answer is None or now - self._answer[0] > READY_FOR:
            self._answer = (now, self._ask())
        return self._answer[1]

    def _ask(self) -> list[str]:
        try:
            app = self._forge.app()
        except (Busy, Gone, NotAccepted, Trouble) as error:
            return [f"GitHub does not know the app by these credentials, or was not reached: {error}"]
        permissions, events = app["permissions"], set(app["events"])
        missing = [
            f"permission {name}: {level} is not granted"
            for name, level in self._wanted["default_permissions"].items()
            if permissions.get(name) not in (level, "write", "admin")
        ]
        return missing + [
            f"event {name} is not subscribed to"
            for name in self._wanted["default_events"]
            if name not in events
        ]
