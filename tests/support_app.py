"""The whole app over HTTP: the real door, queue, worker and forge, against a stand-in for GitHub."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from app import App, create_app
from runtime.serving import WebServer
from runtime.settings import Settings
from sandbox.github import StandIn
from sandbox.keys import KeyPair

SECRET = "sandbox"


class Moved:
    """A clock that tests move."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


class Running:
    """A running app and the stand-in it works for."""

    def __init__(self, app: App, github: StandIn, clock: Moved, url: str) -> None:
        self.app = app
        self.github = github
        self.clock = clock
        self.url = url

    def settle(self, seconds: float = 30.0) -> None:
        """Wait until every webhook was handed over, nothing is due, and every job that is due is done."""
        end = time.monotonic() + seconds
        quiet = 0
        while quiet < 3:
            assert time.monotonic() < end, "the app did not come to rest"
            self.github.flush()
            time.sleep(0.02)
            depth = self.app.jobs.depth(datetime.now(UTC))
            busy = depth.oldest_seconds or depth.running or self.app.store.due_outcomes(self.clock.at, 1)
            quiet = 0 if busy else quiet + 1

    def advance(self, **by: float) -> None:
        """Move the domain's time on, here and at GitHub, and wait for what is due."""
        self.clock.at += timedelta(**by)
        self.github.set_time(self.clock.at.isoformat())
        self.settle()

    def calls(self) -> list[str]:
        return [f"{call['method']} {call['template']}" for call in self.github.calls()]


@contextmanager
def running(
    github: StandIn,
    keys: KeyPair,
    folder: Path,
    *,
    environ: Mapping[str, str] | None = None,
    start: datetime | None = None,
    **settings: Any,
) -> Iterator[Running]:
    """Run the app in this process until the end of the block."""
    clock = Moved(start or datetime.now(UTC))
    github.set_time(clock.at.isoformat())
    wanted = Settings(
        app_id=7,
        private_key=keys.private,
        secrets=(SECRET,),
        api_url=github.url,
        database=f"sqlite:///{folder / 'outcomes.db'}",
        **settings,
    )
    app = create_app(wanted, environ=environ or {}, now=clock, tick_every=0.1)
    server = WebServer(app.web, "127.0.0.1", 0)
    server.start()
    app.work()
    github.set_webhook(f"{server.url}/webhook", SECRET)
    try:
        yield Running(app, github, clock, server.url)
    finally:
        server.stop()
        app.close()
