"""The store in one SQLite file, by sqlite-utils."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from pydantic import TypeAdapter

from outcomes.measurement import Point
from outcomes.outcome import Outcome
from runtime.database import Database
from runtime.store import CachedFile, Measurement, Memory, Posting, Said

_outcome = TypeAdapter(Outcome)


class SqliteStore:
    """Store in one SQLite file, for any number of threads and processes of one machine."""

    def __init__(self, database: Database) -> None:
        """Keep everything in `database`."""
        self._db = database

    def _one(self, sql: str, *values: object) -> dict[str, Any] | None:
        return next(iter(self._rows(sql, *values)), None)

    def _rows(self, sql: str, *values: object) -> list[dict[str, Any]]:
        return list(self._db.connection.query(sql, list(values)))

    def _put(self, table: str, row: Mapping[str, object]) -> None:
        with self._db.write() as db:
            db.table(table).insert(dict(row), replace=True)

    def memory(self, subject: str) -> Memory | None:
        """Return what is known of a subject."""
        row = self._one("select * from subjects where key = ?", subject)
        return _memory(row) if row else None

    def remember(self, memory: Memory) -> None:
        """Keep what a subject looks like now."""
        self._put("subjects", asdict(memory) | {"open": int(memory.open), "passed": int(memory.passed)})

    def heading(self, repository_id: int, sha: str) -> list[Memory]:
        """Return the open pull requests whose head is this commit."""
        rows = self._rows(
            "select * from subjects where repository_id = ? and head_sha = ? and open = 1 order by number",
            repository_id,
            sha,
        )
        return [_memory(row) for row in rows]

    def posting(self, subject: str, key: str) -> Posting | None:
        """Return what was posted under this key."""
        row = self._one("select * from postings where subject = ? and key = ?", subject, key)
        return _posting(row) if row else None

    def post(self, posting: Posting) -> None:
        """Keep a posting, or the intent of one."""
        self._put("postings", asdict(posting) | {"state": posting.state.value, "folded": int(posting.folded)})

    def unpost(self, subject: str, key: str) -> None:
        """Forget a posting that is gone."""
        with self._db.write() as db:
            db.execute("delete from postings where subject = ? and key = ?", [subject, key])

    def file(self, repository: str, ref: str, path: str) -> CachedFile | None:
        """Return a file as it was last read."""
        row = self._one(
            "select * from files where repository = ? and ref = ? and path = ?", repository, ref, path
        )
        return CachedFile(**(row | {"checked_at": _time(row["checked_at"])})) if row else None

    def keep_file(self, file: CachedFile) -> None:
        """Keep a file as it was read."""
        self._put("files", asdict(file) | {"checked_at": file.checked_at.timestamp()})

    def drop_files(self, repository: str, ref: str | None = None) -> None:
        """Forget the files of a repository, of one branch or of all."""
        with self._db.write() as db:
            db.execute(
                "delete from files where repository = ? and (? is null or ref = ?)", [repository, ref, ref]
            )

    def last_good(self, repository: str) -> str | None:
        """Return the last configuration of a repository that could be read."""
        row = self._one("select text from last_good where repository = ?", repository)
        return str(row["text"]) if row else None

    def keep_last_good(self, repository: str, text: str) -> None:
        """Keep a configuration that could be read."""
        self._put("last_good", {"repository": repository, "text": text})

    def installation(self, number: int) -> str | None:
        """Return the state of an installation, None when it is not known."""
        row = self._one("select state from installations where id = ?", number)
        return str(row["state"]) if row else None

    def keep_installation(self, number: int, account: str, state: str) -> None:
        """Keep the state of an installation."""
        self._put("installations", {"id": number, "account": account, "state": state})

    def outcome(self, subject: str) -> Outcome | None:
        """Return the outcome declared on a subject."""
        row = self._one("select record from outcomes where subject = ?", subject)
        return _outcome.validate_json(row["record"]) if row else None

    def keep_outcome(self, outcome: Outcome, next_due: datetime | None) -> None:
        """Keep an outcome and when it is to be looked at next."""
        row = {
            "subject": outcome.subject,
            "state": outcome.state.value,
            "installation": outcome.installation,
            "repository": outcome.repository,
            "number": outcome.number,
            "record": _outcome.dump_json(outcome).decode(),
            "next_due": next_due.timestamp() if next_due else None,
        }
        self._put("outcomes", row)

    def drop_outcome(self, subject: str) -> None:
        """Forget an outcome that is declared no more, with its values."""
        with self._db.write() as db:
            db.execute("delete from outcomes where subject = ?", [subject])
            db.execute("delete from measurements where subject = ?", [subject])

    def due_outcomes(self, now: datetime, most: int) -> list[tuple[Outcome, datetime]]:
        """Return outcomes that are due, the longest waiting first, each with the time it was due."""
        rows = self._rows(
            "select record, next_due from outcomes where next_due <= ? order by next_due limit ?",
            now.timestamp(),
            most,
        )
        return [(_outcome.validate_json(row["record"]), _time(row["next_due"])) for row in rows]

    def outcomes_in(self, repository: str, state: str) -> list[Outcome]:
        """Return the outcomes of a repository in one state."""
        rows = self._rows(
            "select record from outcomes where repository = ? and state = ? order by number",
            repository,
            state,
        )
        return [_outcome.validate_json(row["record"]) for row in rows]

    def measurements(self, subject: str) -> list[Measurement]:
        """Return what was measured for an outcome, in order of time."""
        rows = self._rows("select * from measurements where subject = ? order by series, start", subject)
        return [_measurement(row) for row in rows]

    def keep_measurements(self, subject: str, measurements: Sequence[Measurement]) -> None:
        """Keep values; one of the same series and start replaces the older one."""
        rows = [
            {
                "subject": subject,
                "series": m.series,
                "start": m.point.start.timestamp(),
                "end": m.point.end.timestamp(),
                "value": m.point.value,
                "samples": m.point.samples,
                "complete": int(m.point.complete),
                "source": m.source,
                "query": m.query,
                "fetched_at": m.fetched_at.timestamp(),
            }
            for m in measurements
        ]
        with self._db.write() as db:
            db.table("measurements").insert_all(rows, replace=True)

    def rename(self, repository_id: int, name: str) -> None:
        """Write a repository's new name wherever its old one is kept."""
        with self._db.write() as db:
            db.execute("update subjects set repository = ? where repository_id = ?", [name, repository_id])
            db.execute(
                "update outcomes set repository = ?, record = json_set(record, '$.repository', ?)"
                " where subject like ?",
                [name, name, f"{repository_id}#%"],
            )

    def ready(self) -> None:
        """Write and read once; raises when the store cannot be used."""
        with self._db.write() as db:
            db.execute("select count(*) from subjects").fetchone()


def _time(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _posting(row: Mapping[str, Any]) -> Posting:
    return Posting(**(dict(row) | {"state": Said(row["state"]), "folded": bool(row["folded"])}))


def _memory(row: Mapping[str, Any]) -> Memory:
    return Memory(**(dict(row) | {"open": bool(row["open"]), "passed": bool(row["passed"])}))


def _measurement(row: Mapping[str, Any]) -> Measurement:
    point = Point(
        _time(row["start"]), _time(row["end"]), row["value"], row["samples"], complete=bool(row["complete"])
    )
    return Measurement(row["series"], point, row["source"], row["query"], _time(row["fetched_at"]))
