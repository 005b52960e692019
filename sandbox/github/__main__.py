"""`python -m sandbox.github`: the stand-in as a process of its own, until SIGTERM or Ctrl-C."""

from __future__ import annotations

import signal
import threading
from pathlib import Path
from typing import Any

import click
from ruamel.yaml import YAML

from sandbox.github.standin import StandIn


@click.command()
@click.option("--port", default=0, help="Port of 127.0.0.1; 0 takes any free one.")
@click.option("--webhook-url", default=None, help="Where events are sent; without it they are only logged.")
@click.option("--secret", default="sandbox", help="Signs the webhooks.")
@click.option("--app-id", default=1, help="The app's id.")
@click.option(
    "--manifest",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The app's manifest (app.yml): what it may do and which events it gets.",
)
@click.option(
    "--public-key",
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="PEM file of the app's public key.",
)
def main(manifest: Path | None, public_key: Path, **options: Any) -> None:
    """Serve until told to stop."""
    done = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: done.set())
    if manifest:
        declared = YAML(typ="safe").load(manifest)
        options |= {"permissions": declared["default_permissions"], "events": declared["default_events"]}
    with StandIn(public_key=public_key.read_text("utf-8"), **options) as gh:
        click.echo(f"listening {gh.url}")
        done.wait()


if __name__ == "__main__":
    main()
