"""Leases of jobs: whose worker is gone, and how a job that was claimed waits again."""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from sqlite_utils import Database as Connection


def owner() -> str:
    """Return a new name for this process as an owner; host and process tell a living owner from a dead one."""
    return f"{socket.gethostname()}/{os.getpid()}/{uuid4().hex}"


def _waiting_twin(db: Connection, job: int) -> int | None:
    row = next(
        db.query(
            "select twin.id from jobs as mine join jobs as twin on twin.collapse = mine.collapse"
            " where mine.id = ? and twin.id <> mine.id and twin.owner is null",
            [job],
        ),
        None,
    )
    return int(row["id"]) if row else None


def gone(owner: str) -> bool:
    """Whether the owner was a process of this machine that runs no more, or this process number in an earlier life."""
    host, pid, _ = owner.split("/")
    if host != socket.gethostname():
        return False
    if int(pid) == os.getpid():
        return True
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


def free(db: Connection, owner: str) -> int:
    """Let every job of an owner wait again, and return how many there were."""
    rows = list(db.query("select * from jobs where owner = ?", [owner]))
    for row in rows:
        release(db, row)
    return len(rows)


def release(db: Connection, job: Mapping[str, Any]) -> None:
    """Let a claimed job wait again; when a newer event of its subject waits already, become one with it."""
    twin = _waiting_twin(db, job["id"])
    if twin is None:
        db.execute(
            "update jobs set owner = null, lease_until = null, due = ?, attempts = ? where id = ?",
            [job["due"], job["attempts"], job["id"]],
        )
        return
    db.execute(
        "update jobs set merged = merged + 1, attempts = max(attempts, ?), due = max(due, ?) where id = ?",
        [job["attempts"], job["due"], twin],
    )
    db.execute("delete from jobs where id = ?", [job["id"]])
    close(db, job["delivery"], "done", job["queued_at"], "merged into a newer event")


def close(db: Connection, delivery: str, state: str, at: float, error: str | None) -> None:
    """Note that a delivery is done with: its state, the time as seconds, and the error if there was one."""
    db.execute(
        "update deliveries set state = ?, finished_at = ?, error = ? where id = ?",
        [state, at, error, delivery],
    )
