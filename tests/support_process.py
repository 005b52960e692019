"""`outcomes serve` as a real process, to be killed and started again."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests

from sandbox.github import StandIn
from sandbox.keys import KeyPair

SECRET = "sandbox"
ROOT = Path(__file__).parent.parent


class Process:
    """One run of the app; the database outlives it."""

    def __init__(self, github: StandIn, keys: KeyPair, folder: Path) -> None:
        environ = {
            "PATH": os.environ["PATH"],
            "GITHUB_APP_ID": "7",
            "GITHUB_PRIVATE_KEY": keys.private,
            "GITHUB_WEBHOOK_SECRET": SECRET,
            "GITHUB_API_URL": github.url,
            "DATABASE_URL": f"sqlite:///{folder / 'outcomes.db'}",
            "PYTHONPATH": str(ROOT),
        }
        self._log = (folder / "app.log").open("ab")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "cli", "serve", "--port", "0"],
            env=environ,
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line.startswith("listening "):
            self._end()
            raise AssertionError((folder / "app.log").read_text())
        self.url = line.removeprefix("listening ").strip()

    def kill(self) -> None:
        """End it as a power cut would."""
        self._process.send_signal(signal.SIGKILL)
        self._end()

    def stop(self) -> int:
        """End it as an operator does; return the exit code."""
        self._process.terminate()
        return self._end()

    def _end(self) -> int:
        code = self._process.wait(20)
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._log.close()
        return code

    def settle(self, seconds: float = 40.0) -> None:
        """Wait until nothing waits and nothing runs."""
        end = time.monotonic() + seconds
        quiet = 0
        while quiet < 3:
            assert time.monotonic() < end, "the app did not come to rest"
            page = requests.get(f"{self.url}/metrics", timeout=10).text
            busy = [
                float(n) for n in re.findall(r"^outcomes_jobs_(?:waiting|running) (\S+)", page, re.MULTILINE)
            ]
            quiet = quiet + 1 if busy == [0.0, 0.0] else 0
            time.sleep(0.05)


@contextmanager
def served(github: StandIn, keys: KeyPair, folder: Path) -> Iterator[Process]:
    """Run it and stop it at the end, killed or not."""
    process = Process(github, keys, folder)
    try:
        yield process
    finally:
        process.stop()
