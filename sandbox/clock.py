"""A clock that another process moves, by writing an offset in seconds into a file."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path


class FileClock:
    """The time of this machine and the offset in a file."""

    def __init__(self, path: Path) -> None:
        """Read the offset from `path` each time; no file is no offset."""
        self._path = path

    def __call__(self) -> datetime:
        """Return the present, in UTC."""
        try:
            offset = float(self._path.read_text())
        except (FileNotFoundError, ValueError):
            # Not there yet, or caught in the middle of being written.
            offset = 0.0
        return datetime.now(UTC) + timedelta(seconds=offset)

    def move(self, to: datetime) -> None:
        """Make it `to` now; the clock goes on from there."""
        part = self._path.with_suffix(".part")
        part.write_text(repr((to - datetime.now(UTC)).total_seconds()))
        part.replace(self._path)
