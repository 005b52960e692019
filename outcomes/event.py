"""An event: what happened, from GitHub or from the clock, and the subject to look at because of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened; `payload` is other people's JSON and to be read with care."""

    id: str
    """The delivery id (`X-GitHub-Delivery`), or a name that the clock made up; handled once."""
    name: str
    """GitHub's `X-GitHub-Event`, or `clock`."""
    action: str | None = None
    payload: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @property
    def installation(self) -> int | None:
        """The id of the installation that the event belongs to."""
        found = self.payload.get("installation")
        number = found.get("id") if isinstance(found, Mapping) else None
        return number if isinstance(number, int) else None


@dataclass(frozen=True, slots=True)
class Route:
    """Where an accepted event goes: one at a time for each `subject`."""

    subject: str
    collapse: str | None = None
    """Waiting events with the same value here become one, the newest; None for events that each count."""
