"""The queue's promises: nothing twice, nothing lost, one at a time for each subject."""

import json
import sqlite3
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from outcomes.event import Event, Route
from runtime.database import Database
from runtime.jobs import Job, Receipt
from runtime.jobs.sqlite import SqliteJobs
from runtime.schema import migrations

NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)


def event(number: int, subject: str = "1#1", collapse: str | None = None) -> tuple[Event, Route]:
    return Event(f"d-{number}", "issues", "edited", {"n": number}), Route(subject, collapse)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    found = Database(tmp_path / "outcomes.db", migrations)
    yield found
    found.close()


@pytest.fixture
def jobs(database: Database) -> SqliteJobs:
    return SqliteJobs(database)


def test_a_delivery_is_queued_once(jobs: SqliteJobs) -> None:
    assert jobs.accept(*event(1), NOW) is Receipt.QUEUED
    assert jobs.accept(*event(1), NOW) is Receipt.DUPLICATE
    job = jobs.claim(NOW)
    assert job is not None
    assert (job.event.id, job.event.payload, job.attempts, job.fresh) == ("d-1", {"n": 1}, 1, True)
    jobs.done(job, NOW)
    assert jobs.accept(*event(1), NOW) is Receipt.DUPLICATE, "a finished delivery stays known"
    assert jobs.claim(LATER) is None


def test_a_failed_delivery_may_come_again(jobs: SqliteJobs) -> None:
    jobs.accept(*event(1), NOW)
    job = jobs.claim(NOW)
    assert job is not None
    jobs.fail(job, "boom", NOW)
    assert jobs.depth(NOW).failed == 1
    assert jobs.accept(*event(1), NOW) is Receipt.QUEUED
    assert jobs.claim(NOW) is not None


def test_an_event_without_a_route_is_only_recorded(jobs: SqliteJobs) -> None:
    assert jobs.accept(event(1)[0], None, NOW) is Receipt.IGNORED
    assert jobs.claim(NOW) is None
    assert jobs.accept(event(1)[0], None, NOW) is Receipt.DUPLICATE


def test_one_subject_is_worked_on_by_one_at_a_time(jobs: SqliteJobs) -> None:
    jobs.accept(*event(1), NOW)
    jobs.accept(*event(2), NOW)
    jobs.accept(*event(3, "1#2"), NOW)
    first, other = jobs.claim(NOW), jobs.claim(NOW)
    assert first is not None
    assert other is not None
    assert (first.event.id, other.event.id) == ("d-1", "d-3")
    assert jobs.claim(NOW) is None
    jobs.done(first, NOW)
    second = jobs.claim(NOW)
    assert second is not None
    assert second.event.id == "d-2"


def test_waiting_events_of_a_subject_become_the_newest(jobs: SqliteJobs) -> None:
    receipts = [jobs.accept(*event(n, collapse="1#1/state"), NOW) for n in range(1, 6)]
    assert receipts == [Receipt.QUEUED, *[Receipt.MERGED] * 4]
    job = jobs.claim(NOW)
    assert job is not None
    assert (job.event.id, job.merged, job.fresh) == ("d-5", 4, False)
    # What comes while it is worked on waits for itself, and is not lost.
    assert jobs.accept(*event(6, collapse="1#1/state"), NOW) is Receipt.QUEUED
    assert jobs.claim(NOW) is None
    jobs.done(job, NOW)
    assert jobs.claim(NOW) is not None


def test_a_retry_meets_the_event_that_came_meanwhile(jobs: SqliteJobs) -> None:
    jobs.accept(*event(1, collapse="s"), NOW)
    job = jobs.claim(NOW)
    assert job is not None
    jobs.accept(*event(2, collapse="s"), NOW)
    jobs.retry(job, LATER, "boom")
    assert jobs.claim(NOW) is None, "the back-off holds for the merged job too"
    again = jobs.claim(LATER)
    assert again is not None
    assert (again.event.id, again.attempts, again.merged) == ("d-2", 2, 1)


def test_a_lease_that_ends_frees_the_job(jobs: SqliteJobs) -> None:
    jobs.accept(*event(1), NOW)
    job = jobs.claim(NOW)
    assert job is not None
    assert jobs.claim(NOW + timedelta(seconds=59)) is None
    assert jobs.renew(job, NOW + timedelta(seconds=50))
    assert jobs.claim(NOW + timedelta(seconds=100)) is None, "the renewed lease holds"
    taken = jobs.claim(NOW + timedelta(seconds=111))
    assert taken is not None
    assert taken.attempts == 2


def test_a_worker_that_lost_its_lease_changes_nothing(database: Database) -> None:
    slow, quick = SqliteJobs(database), SqliteJobs(database)
    slow.accept(*event(1), NOW)
    lost = slow.claim(NOW)
    assert lost is not None
    taken = quick.claim(LATER)
    assert taken is not None
    slow.done(lost, LATER)
    slow.retry(lost, LATER, "late")
    assert not slow.renew(lost, LATER)
    assert quick.depth(LATER).running == 1


def test_postponing_does_not_count_as_an_attempt(jobs: SqliteJobs) -> None:
    jobs.accept(*event(1), NOW)
    for _ in range(3):
        job = jobs.claim(LATER)
        assert job is not None
        assert job.attempts == 1
        jobs.postpone(job, LATER)


def test_a_full_queue_says_so_and_keeps_nothing(database: Database) -> None:
    jobs = SqliteJobs(database, capacity=1)
    jobs.accept(*event(1), NOW)
    assert jobs.accept(*event(2, "1#2"), NOW) is Receipt.FULL
    assert jobs.accept(event(3)[0], None, NOW) is Receipt.IGNORED
    job = jobs.claim(NOW)
    assert job is not None
    jobs.done(job, NOW)
    assert jobs.accept(*event(2, "1#2"), NOW) is Receipt.QUEUED


def test_a_dead_owners_job_is_free_at_the_next_start(database: Database) -> None:
    jobs = SqliteJobs(database)
    jobs.accept(*event(1), NOW)
    assert jobs.claim(NOW) is not None
    with database.write() as db:
        owner = next(db.query("select owner from jobs"))["owner"].split("/")
        db.execute("update jobs set owner = ?", [f"{owner[0]}/4194304/x"])
    assert jobs.recover() == 1
    assert jobs.claim(NOW) is not None


def test_another_machines_job_is_left_alone(database: Database) -> None:
    jobs = SqliteJobs(database)
    jobs.accept(*event(1), NOW)
    jobs.claim(NOW)
    with database.write() as db:
        db.execute("update jobs set owner = 'elsewhere/1/x'")
    assert jobs.recover() == 0


def test_lone_surrogates_and_nul_survive(jobs: SqliteJobs) -> None:
    body = json.loads('"\\ud800 \\u0000 \\udfff"')
    jobs.accept(Event("d", "issues", "opened", {"body": body}), Route("1#1"), NOW)
    job = jobs.claim(NOW)
    assert job is not None
    assert job.event.payload["body"] == body


def test_only_finished_deliveries_are_forgotten(jobs: SqliteJobs, database: Database) -> None:
    for number in (1, 2):
        jobs.accept(*event(number, f"1#{number}"), NOW)
    job = jobs.claim(NOW)
    assert job is not None
    jobs.done(job, NOW)
    jobs.prune(LATER, LATER)
    assert [row["id"] for row in database.connection.query("select id from deliveries")] == ["d-2"]


def test_many_threads_share_the_work_without_doing_any_twice(tmp_path: Path) -> None:
    database = Database(tmp_path / "busy.db", migrations)
    jobs = SqliteJobs(database)
    for number in range(40):
        jobs.accept(*event(number, f"1#{number % 7}"), NOW)
    done: list[str] = []
    at_work: set[str] = set()
    clashes: list[str] = []

    def work() -> None:
        mine = SqliteJobs(database)
        while (job := mine.claim(NOW)) is not None:
            if job.subject in at_work:
                clashes.append(job.subject)
            at_work.add(job.subject)
            done.append(job.event.id)
            at_work.discard(job.subject)
            mine.done(job, NOW)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    work()  # what a thread left because its subject was busy at that moment
    database.close()
    assert not clashes
    assert sorted(done) == sorted(f"d-{n}" for n in range(40))


def test_a_delivery_is_on_disk_before_it_is_answered(database: Database, tmp_path: Path) -> None:
    assert next(database.connection.query("pragma synchronous"))["synchronous"] == 2
    SqliteJobs(database).accept(*event(1), NOW)
    other = sqlite3.connect(tmp_path / "outcomes.db")
    assert other.execute("select count(*) from jobs").fetchone() == (1,)
    other.close()


class Queue(RuleBasedStateMachine):
    """Whatever happens in whatever order, every accepted event is done or still there."""

    def __init__(self) -> None:
        super().__init__()
        self.database = Database(":memory:", migrations)
        self.jobs = SqliteJobs(self.database)
        self.now = NOW
        self.count = 0
        self.claimed: list[Job] = []
        self.queued = 0

    @rule(subject=st.sampled_from("abc"), collapse=st.booleans())
    def accept(self, subject: str, collapse: bool) -> None:
        self.count += 1
        receipt = self.jobs.accept(*event(self.count, subject, subject if collapse else None), self.now)
        self.queued += receipt is Receipt.QUEUED

    @rule()
    def claim(self) -> None:
        job = self.jobs.claim(self.now)
        if job:
            assert job.subject not in {j.subject for j in self.claimed}
            self.claimed.append(job)

    @rule(how=st.sampled_from(["done", "retry", "postpone", "fail"]))
    def finish(self, how: str) -> None:
        if not self.claimed:
            return
        job = self.claimed.pop(0)
        before = self._jobs()
        match how:
            case "done":
                self.jobs.done(job, self.now)
            case "fail":
                self.jobs.fail(job, "x", self.now)
            case "retry":
                self.jobs.retry(job, self.now, "x")
            case _:
                self.jobs.postpone(job, self.now)
        self.queued -= before - self._jobs()

    def _jobs(self) -> int:
        depth = self.jobs.depth(self.now)
        return depth.waiting + depth.running

    @invariant()
    def nothing_is_lost(self) -> None:
        assert self._jobs() == self.queued

    def teardown(self) -> None:
        self.database.close()


TestQueue = Queue.TestCase
TestQueue.settings = settings(max_examples=30, stateful_step_count=30, deadline=None)
