"""Every API call that was made, to be counted."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Entry:
    """One call: `template` is GitHub's path with its parameters' names, None for an unknown path."""

    method: str
    template: str | None
    path: str
    query: Mapping[str, str]
    body: Any
    status: int


class Ledger:
    """The calls since the last reset, in order."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._entries: list[Entry] = []

    def add(self, entry: Entry) -> None:
        """Note one call."""
        with self._lock:
            self._entries.append(entry)

    def entries(self) -> list[Entry]:
        """Return the calls."""
        with self._lock:
            return list(self._entries)

    def counts(self) -> Counter[tuple[str, str]]:
        """Return how often each (method, template) was called."""
        return Counter((e.method, e.template or e.path) for e in self.entries())

    def reset(self) -> None:
        """Begin to count anew."""
        with self._lock:
            self._entries.clear()
