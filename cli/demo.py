"""`outcomes demo`: the whole loop on this machine, through real processes, in under a minute."""

from __future__ import annotations

import signal
import tempfile
import time
from pathlib import Path

import click

from cli.errors import CouldNotRun
from runtime.serving import stopping
from sandbox.demo.scenes import Play
from sandbox.demo.show import Show
from sandbox.demo.stage import DemoError, Stage, stage


@click.command()
@click.option("--stay", is_flag=True, help="Keep the servers up at the end, to look around.")
def command(*, stay: bool) -> None:
    """Play three pull requests to their end: declare, check, ship, measure, judge.

    Starts a stand-in for GitHub, a metric server and the app on loopback, moves their clock over two years,
    shows what people would have seen, and leaves nothing behind.
    """
    began = time.monotonic()
    # SIGTERM ends the play like Ctrl-C does: the processes are stopped and the folder is removed.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with tempfile.TemporaryDirectory(prefix="outcomes-demo-") as folder:
        try:
            with stage(Path(folder)) as found:
                play(found)
                click.echo(f"\nThat was the whole loop, in {time.monotonic() - began:.0f} seconds.")
                if stay:
                    click.echo(
                        f"\nGitHub   {found.github}/sandbox\nMetrics  {found.metrics}\nApp      {found.app}/metrics"
                    )
                    click.echo("Ctrl-C ends it.")
                    stopping().wait()
        except DemoError as error:
            raise CouldNotRun(str(error)) from None


def play(found: Stage) -> None:
    """Play every scene in order; raises DemoError when one does not go as told."""
    told = Play(found, Show(click.echo))
    told.prepare()
    first, second, third = told.corrected(), told.declared(), told.law()
    told.ship(("acme/shop", first), ("acme/shop", second), ("transport/roads", third))
    told.check_in(first)
    told.verdicts(first, second)
    told.published(third)
