"""Whether the app can work: the store, the credentials, and permissions and events as in the manifest."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from runtime.forge import Busy, Forge, Gone, NotAccepted, Trouble
from runtime.store import Store

READY_FOR = timedelta(minutes=1)
"""How long an answer of GitHub about our permissions is believed."""


class Readiness:
    """What keeps the app from working: the store, the credentials, or permissions and events not as in app.yml."""

    def __init__(self, store: Store, forge: Forge, wanted: Mapping[str, Any]) -> None:
        """Compare GitHub's record of the app with `wanted`, the manifest."""
        self._store = store
        self._forge = forge
        self._wanted = wanted
        self._answer: tuple[datetime, list[str]] | None = None

    def __call__(self) -> list[str]:
        """Return the problems in plain words, none when the app is ready."""
        self._store.ready()
        now = datetime.now(UTC)
        if self._answer is None or now - self._answer[0] > READY_FOR:
            self._answer = (now, self._ask())
        return self._answer[1]

    def _ask(self) -> list[str]:
        try:
            app = self._forge.app()
        except (Busy, Gone, NotAccepted, Trouble) as error:
            return [f"GitHub does not know the app by these credentials, or was not reached: {error}"]
        permissions, events = app["permissions"], set(app["events"])
        missing = [
            f"permission {name}: {level} is not granted"
            for name, level in self._wanted["default_permissions"].items()
            if permissions.get(name) not in (level, "write", "admin")
        ]
        return missing + [
            f"event {name} is not subscribed to"
            for name in self._wanted["default_events"]
            if name not in events
        ]
