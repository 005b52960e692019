"""The app, from the environment of this process, with its mistakes told in a line each."""

from __future__ import annotations

import os
from pathlib import Path

from app import App, create_app
from cli.errors import CouldNotRun
from runtime.logs import configure
from runtime.settings import Settings, SettingsError
from sources.connections import ConnectionsError


def application() -> tuple[Settings, App]:
    """Return the settings and the app; exits with 2 and what to do when something is missing."""
    try:
        settings = Settings.read(os.environ, Path(".env"))
        configure(settings.log_format)
        return settings, create_app(settings)
    except SettingsError as error:
        raise CouldNotRun(str(error)) from None
    except ConnectionsError as error:
        raise CouldNotRun(f"The connections file needs a look:\n{error}") from None
