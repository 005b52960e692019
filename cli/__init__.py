"""The command `outcomes`: one subcommand a file, each loaded only when it is called."""

from __future__ import annotations

import gc
import importlib

import click

COMMANDS = {
    "check": "Say what the app would say about a description.",
    "classify": "Tell outcomes from outputs, one statement a line.",
    "judge": "Judge a series of values before and after shipping.",
    "config": "Show the effective policy and where each value comes from.",
    "serve": "Receive webhooks and work on them.",
    "worker": "Work on the queue without the web server.",
    "demo": "Play the whole loop on this machine.",
}


class LazyGroup(click.Group):
    """A group that imports a subcommand's module only when it runs: `outcomes check` must start fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of a day's work."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name, or None."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        gc.disable()  # what a module makes stays; to look through it for rubbish takes an eighth of the start
        module = importlib.import_module(f"cli.{cmd_name}")
        gc.enable()
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="outcomes", message="%(version)s")
def main() -> None:
    """Ask every change what will be different because of it, and measure whether it is.

    Exit codes: 0 passed, 1 did not pass, 2 could not run.
    """
