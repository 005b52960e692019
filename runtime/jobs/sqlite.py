"""The queue as a table: claim by update, a lease that is renewed, a due time and a count of attempts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlite_utils import Database as Connection

from outcomes.event import Event, Route
from runtime.database import Database
from runtime.jobs import Depth, Job, Receipt, leases

LEASE = timedelta(seconds=60)
CAPACITY = 100_000

_CLAIM = """
    update jobs set owner = :owner, lease_until = :lease, attempts = attempts + 1
    where id = (
        select id from jobs as job
        where due <= :now and (owner is null or lease_until < :now)
          and not exists (
            select 1 from jobs as other
            where other.subject = job.subject and other.id <> job.id
              and other.owner is not null and other.lease_until >= :now)
        order by due, id limit 1)
    returning *
"""


class SqliteJobs:
    """Jobs in one SQLite file, for any number of threads and processes of one machine."""

    def __init__(self, database: Database, *, lease: timedelta = LEASE, capacity: int = CAPACITY) -> None:
        """Keep jobs in `database`; a worker that is silent for `lease` loses its job to another."""
        self._db = database
        self._lease = lease
        self._capacity = capacity
        self._owner = leases.owner()

    def accept(self, event: Event, route: Route | None, now: datetime) -> Receipt:
        """Keep the event and queue it in one transaction (see Jobs)."""
        with self._db.write() as db:
            known = next(db.query("select state from deliveries where id = ?", [event.id]), None)
            if known and known["state"] != "failed":
                return Receipt.DUPLICATE
            if route and self._count(db) >= self._capacity:
                return Receipt.FULL
            _record(db, event, route, now)
            if route is None:
                return Receipt.IGNORED
            return _queue(db, event, route, now)

    def _count(self, db: Connection) -> int:
        return int(next(db.query("select count(*) as n from jobs"))["n"])

    def claim(self, now: datetime) -> Job | None:
        """Take the next due job (see Jobs)."""
        lease = (now + self._lease).timestamp()
        with self._db.write() as db:
            claim = {"owner": self._owner, "lease": lease, "now": now.timestamp()}
            row = next(db.query(_CLAIM, claim), None)
            if row is None:
                return None
            delivery = next(db.query("select * from deliveries where id = ?", [row["delivery"]]))
        return _job(row, delivery)

    def renew(self, job: Job, now: datetime) -> bool:
        """Prolong the lease (see Jobs)."""
        with self._db.write() as db:
            done = db.execute(
                "update jobs set lease_until = ? where id = ? and owner = ?",
                [(now + self._lease).timestamp(), job.id, self._owner],
            )
            return done.rowcount == 1

    def done(self, job: Job, now: datetime) -> None:
        """Take the job off the queue (see Jobs)."""
        self._finish(job, now, "done", None)

    def fail(self, job: Job, error: str, now: datetime) -> None:
        """Give the job up (see Jobs)."""
        self._finish(job, now, "failed", error)

    def _finish(self, job: Job, now: datetime, state: str, error: str | None) -> None:
        with self._db.write() as db:
            gone = db.execute("delete from jobs where id = ? and owner = ?", [job.id, self._owner])
            if gone.rowcount:
                leases.close(db, job.event.id, state, now.timestamp(), error)

    def retry(self, job: Job, due: datetime, error: str) -> None:
        """Put the job back after a failed attempt (see Jobs)."""
        self._put_back(job, due, 0, error)

    def postpone(self, job: Job, due: datetime) -> None:
        """Put the job back without counting the attempt (see Jobs)."""
        self._put_back(job, due, 1, None)

    def _put_back(self, job: Job, due: datetime, uncount: int, error: str | None) -> None:
        with self._db.write() as db:
            mine = next(
                db.query("select * from jobs where id = ? and owner = ?", [job.id, self._owner]), None
            )
            if mine is None:
                return
            leases.release(db, mine | {"attempts": mine["attempts"] - uncount, "due": due.timestamp()})
            if error:
                db.execute("update deliveries set error = ? where id = ?", [error, job.event.id])

    def depth(self, now: datetime) -> Depth:
        """Return how much there is to do (see Jobs)."""
        db = self._db.connection
        row = next(
            db.query(
                "select count(*) filter (where owner is null) as waiting,"
                " count(*) filter (where owner is not null) as running,"
                " min(case when owner is null and due <= :now then due end) as oldest from jobs",
                {"now": now.timestamp()},
            )
        )
        failed = next(db.query("select count(*) as n from deliveries where state = 'failed'"))["n"]
        age = now.timestamp() - row["oldest"] if row["oldest"] is not None else 0.0
        return Depth(row["waiting"], row["running"], failed, max(0.0, age))

    def recover(self) -> int:
        """Free the leases of workers of this machine that are gone (see Jobs)."""
        with self._db.write() as db:
            owners = [r["owner"] for r in db.query("select distinct owner from jobs where owner is not null")]
            freed = 0
            for owner in owners:
                if owner != self._owner and leases.gone(owner):
                    freed += leases.free(db, owner)
            return freed

    def prune(self, payloads_before: datetime, records_before: datetime) -> None:
        """Forget old payloads and records (see Jobs)."""
        finished = "state in ('done', 'ignored')"
        with self._db.write() as db:
            db.execute(
                f"update deliveries set payload = null where {finished} and received_at < ?",  # noqa: S608 (a constant)
                [payloads_before.timestamp()],
            )
            db.execute(
                f"delete from deliveries where {finished} and received_at < ?",  # noqa: S608 (a constant)
                [records_before.timestamp()],
            )


def _record(db: Connection, event: Event, route: Route | None, now: datetime) -> None:
    row = {
        "id": event.id,
        "name": event.name,
        "action": event.action,
        "subject": route.subject if route else None,
        # ASCII escapes keep lone surrogates, which UTF-8 has no bytes for.
        "payload": json.dumps(event.payload) if route else None,
        "received_at": now.timestamp(),
        "state": "queued" if route else "ignored",
        "finished_at": None,
        "error": None,
    }
    db.table("deliveries").insert(row, pk="id", replace=True)


def _queue(db: Connection, event: Event, route: Route, now: datetime) -> Receipt:
    if route.collapse:
        waiting = next(
            db.query("select id, delivery from jobs where collapse = ? and owner is null", [route.collapse]),
            None,
        )
        if waiting:
            db.execute(
                "update jobs set delivery = ?, merged = merged + 1 where id = ?", [event.id, waiting["id"]]
            )
            leases.close(db, waiting["delivery"], "done", now.timestamp(), "merged into a newer event")
            return Receipt.MERGED
    db.table("jobs").insert(
        {
            "delivery": event.id,
            "subject": route.subject,
            "collapse": route.collapse,
            "due": now.timestamp(),
            "queued_at": now.timestamp(),
        }
    )
    return Receipt.QUEUED


def _job(row: Mapping[str, Any], delivery: Mapping[str, Any]) -> Job:
    payload = json.loads(delivery["payload"])
    event = Event(delivery["id"], delivery["name"], delivery["action"], payload)
    return Job(row["id"], event, row["subject"], row["attempts"], row["merged"])
