"""The stage: GitHub's stand-in, a metric server and the app as processes on loopback, gone when it ends."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any

import requests

from sandbox.clock import FileClock
from sandbox.demo import series
from sandbox.keys import key_pair

APP_ID = 7
SECRET = "a secret of the demo"
PATIENCE = 20.0
"""Seconds for anything to happen."""


class DemoError(Exception):
    """Something that should have happened did not; the message says what."""


@dataclass(frozen=True)
class Stage:
    """The addresses of the three, and the clock they live by."""

    github: str
    metrics: str
    app: str
    clock: FileClock

    def act(self, action: str, **given: Any) -> Any:
        """Do something as a person would on GitHub; see `sandbox.github` for the actions."""
        answer = requests.post(f"{self.github}/sandbox/{action}", json=given, timeout=PATIENCE)
        found = answer.json()
        if not answer.ok:
            raise DemoError(f"{action}: {found}")
        return found["result"]

    def wait(self, what: str, found: Callable[[], Any]) -> Any:
        """Return the first true answer of `found`; raises DemoError when it takes too long."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if result := found():
                return result
            time.sleep(0.05)
        raise DemoError(f"It took too long: {what}.")

    def clock_jobs(self) -> int:
        """Return how many of the clock's events the app has dealt with, as its metrics tell."""
        page = requests.get(f"{self.app}/metrics", timeout=PATIENCE).text
        found = re.search(r'^outcomes_jobs_total{event="clock",result="done"} (\S+)', page, re.MULTILINE)
        return round(float(found[1])) if found else 0

    def move(self, to: datetime) -> None:
        """Move the time, at GitHub and in the app."""
        self.clock.move(to)
        self.act("set_time", to=to.isoformat())


@contextmanager
def stage(folder: Path) -> Iterator[Stage]:
    """Start the processes, their files in `folder`; stop them at the end."""
    keys = key_pair()
    public = folder / "public.pem"
    public.write_text(keys.public)
    clock = FileClock(folder / "clock")
    with ExitStack() as stack:
        named = {
            path.stem: path
            for path in (make(folder) for make in (series.latency, series.tickets, series.drivers))
        }
        options = [part for name, path in named.items() for part in ("--series", f"{name}={path}")]
        metrics = stack.enter_context(_process("sandbox.metrics", *options))
        github = stack.enter_context(
            _process(
                "sandbox.github", "--app-id", str(APP_ID), "--public-key", str(public), "--secret", SECRET
            )
        )
        app = stack.enter_context(
            _process(
                "sandbox.app",
                "--clock",
                str(folder / "clock"),
                environ=_settings(folder, github, metrics, keys.private),
                log=folder / "app.log",
            )
        )
        found = Stage(github, metrics, app, clock)
        found.act("set_webhook", url=f"{app}/webhook")
        yield found


def _settings(folder: Path, github: str, metrics: str, private: str) -> dict[str, str]:
    connections = folder / "connections.yml"
    connections.write_text(f"prometheus-main:\n  kind: prometheus\n  url: {metrics}\n")
    return {
        "GITHUB_APP_ID": str(APP_ID),
        "GITHUB_PRIVATE_KEY": private,
        "GITHUB_WEBHOOK_SECRET": SECRET,
        "GITHUB_API_URL": github,
        "DATABASE_URL": f"sqlite:///{folder / 'outcomes.db'}",
        "CONNECTIONS": str(connections),
        "PORT": "0",
        "LOG_FORMAT": "json",
    }


@contextmanager
def _process(
    module: str, *options: str, environ: Mapping[str, str] | None = None, log: Path | None = None
) -> Iterator[str]:
    """Run a module of ours as a process that prints its address; stop it at the end."""
    with ExitStack() as stack:
        errors: IO[bytes] | int = stack.enter_context(log.open("wb")) if log else subprocess.DEVNULL
        process = stack.enter_context(
            subprocess.Popen(  # noqa: S603 (our own modules)
                [sys.executable, "-m", module, *options],
                stdout=subprocess.PIPE,
                stderr=errors,
                env={**os.environ, "PYTHONUNBUFFERED": "1", **(environ or {})},
                cwd=Path(__file__).parent.parent.parent,
                text=True,
            )
        )
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            if not line.startswith("listening "):
                raise DemoError(f"{module} did not start; its log: {_tail(log)}")
            yield line.removeprefix("listening ").strip()
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


def _tail(log: Path | None) -> str:
    return json.dumps(log.read_text()[-1000:]) if log and log.exists() else "none"
