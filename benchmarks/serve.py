"""How fast the door answers and the worker reviews, against the stand-in for GitHub on this machine.

Prints the time to a 202 (median and 99th percentile) and the reviews a second, each of a new pull request, half of
them without an outcome. The stand-in shares the machine, so these are lower bounds.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from app import create_app
from runtime.serving import WebServer
from runtime.settings import Settings
from sandbox.github import StandIn
from sandbox.keys import key_pair
from sandbox.webhooks import deliver

REPO = "octo/shop"
GOOD = "When this is done, p95 checkout latency will drop from 840 ms to 500 ms within 14 days."
BAD = "Adds Redis in front of the checkout service."


def main(count: int) -> None:
    """Deliver `count` pull requests and print the figures."""
    keys = key_pair()
    with tempfile.TemporaryDirectory() as folder, StandIn(public_key=keys.public, secret="s") as github:
        app = create_app(
            Settings(
                app_id=1,
                private_key=keys.private,
                secrets=("s",),
                api_url=github.url,
                database=f"sqlite:///{Path(folder) / 'outcomes.db'}",
            ),
            environ={},
        )
        server = WebServer(app.web, "127.0.0.1", 0)
        server.start()
        github.create_repository(REPO)
        for number in range(count):
            github.open_pull(REPO, body=GOOD if number % 2 else BAD, user="ada")
        github.flush()
        opened = [d["payload"] for d in github.deliveries() if d["event"] == "pull_request"]
        print(_answers(f"{server.url}/webhook", opened))
        began = time.monotonic()
        app.work()
        while app.jobs.depth(datetime.now(UTC)).waiting or app.jobs.depth(datetime.now(UTC)).running:
            time.sleep(0.01)
        print(f"reviews     {count / (time.monotonic() - began):8.1f} a second, two threads")
        server.stop()
        app.close()


def _answers(url: str, payloads: list[dict[str, object]]) -> str:
    times = []
    for payload in payloads:
        began = time.perf_counter()
        assert deliver(url, "pull_request", payload, "s") == 202
        times.append((time.perf_counter() - began) * 1000)
    slow = statistics.quantiles(times, n=100)[98]
    return f"answer 202  {statistics.median(times):8.1f} ms median, {slow:.1f} ms for 99 in 100"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
