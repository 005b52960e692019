"""`outcomes serve`: receive webhooks, and by default work on them in the same process."""

from __future__ import annotations

import click

from cli.errors import CouldNotRun
from cli.running import application
from runtime.serving import WebServer, stopping


@click.command()
@click.option("--host", envvar="HOST", default=None, help="Address to listen on  [default: 127.0.0.1].")
@click.option("--port", envvar="PORT", type=int, default=None, help="Port to listen on  [default: 8000].")
@click.option("--no-worker", is_flag=True, help="Only receive; `outcomes worker` does the work.")
def command(host: str | None, port: int | None, *, no_worker: bool) -> None:
    """Receive webhooks on POST /webhook and work on them.

    Settings come from the environment and a .env file: GITHUB_APP_ID, GITHUB_PRIVATE_KEY (or
    GITHUB_PRIVATE_KEY_PATH), GITHUB_WEBHOOK_SECRET, GITHUB_API_URL, DATABASE_URL, CONNECTIONS, LOG_FORMAT.
    SIGTERM and Ctrl-C stop it when the requests and jobs at hand are done.
    """
    settings, app = application()
    try:
        server = WebServer(app.web, host or settings.host, settings.port if port is None else port)
    except OSError as error:
        raise CouldNotRun(f"Cannot listen there: {error.strerror}.") from None
    stop = stopping()
    if not no_worker:
        app.work()
    server.start()
    click.echo(f"listening {server.url}")
    stop.wait()
    server.stop()
    app.close()
