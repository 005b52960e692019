"""The app itself as `outcomes serve` runs it, only that its time is a clock that the demo moves."""

from __future__ import annotations

import os
from pathlib import Path

import click

from app import create_app
from runtime.logs import configure
from runtime.serving import WebServer, stopping
from runtime.settings import Settings
from sandbox.clock import FileClock


@click.command()
@click.option(
    "--clock", required=True, type=click.Path(path_type=Path), help="File with the offset in seconds."
)
def main(clock: Path) -> None:
    """Serve until SIGTERM; settings come from the environment."""
    settings = Settings.read(os.environ)
    configure(settings.log_format)
    app = create_app(settings, now=FileClock(clock), tick_every=0.2)
    server = WebServer(app.web, settings.host, settings.port)
    stop = stopping()
    app.work()
    server.start()
    click.echo(f"listening {server.url}")
    stop.wait()
    server.stop()
    app.close()


if __name__ == "__main__":
    main()
