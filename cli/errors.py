"""How a command says that it could not run: one plain line, exit code 2."""

from __future__ import annotations

import click


class CouldNotRun(click.ClickException):
    """Raised with the line that is shown."""

    exit_code = 2
