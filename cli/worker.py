"""`outcomes worker`: work on the queue without the web server."""

from __future__ import annotations

import click

from cli.running import application
from runtime.serving import stopping


@click.command()
def command() -> None:
    """Work on the queue that `outcomes serve --no-worker` fills. SIGTERM and Ctrl-C stop it after the job at hand."""
    _, app = application()
    stop = stopping()
    app.work()
    click.echo("working")
    stop.wait()
    app.close()
