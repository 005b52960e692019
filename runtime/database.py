"""One SQLite file: a connection for each thread, migrations by sqlite-utils, and transactions that can be trusted."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database as Connection
from sqlite_utils import Migrations

BUSY_SECONDS = 30
"""How long a writer waits for another one; both are short."""


class Database:
    """A SQLite file shared by threads and processes."""

    def __init__(self, path: Path | str, migrations: Migrations) -> None:
        """Open or create the file at `path` and bring it up to date."""
        self._path = str(path)
        self._local = threading.local()
        self._all: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        with self._lock:
            migrations.apply(self.connection)

    @property
    def connection(self) -> Connection:
        """The calling thread's own connection."""
        found: Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = self._local.connection = self._connect()
        return found

    def _connect(self) -> Connection:
        raw = sqlite3.connect(self._path, timeout=BUSY_SECONDS, check_same_thread=False)
        connection = Connection(raw)
        connection.enable_wal()
        # FULL: a delivery that was answered 202 survives a power cut (SQLite docs, "PRAGMA synchronous").
        raw.execute("pragma synchronous = full")
        raw.execute("pragma foreign_keys = on")
        self._all.append(raw)
        return connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Run one transaction that takes the write lock at once, so that it cannot fail half-way for being late."""
        connection = self.connection
        connection.conn.execute("begin immediate")
        try:
            yield connection
        except BaseException:
            connection.conn.rollback()
            raise
        connection.conn.commit()

    def close(self) -> None:
        """Close the connections of all threads."""
        for raw in self._all:
            raw.close()
        self._all.clear()
