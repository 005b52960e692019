"""The loop: what is raised decides whether a job is done, early, tried again or given up, and no loop ever dies."""

import json
import logging
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from outcomes.event import Event, Route
from runtime.database import Database
from runtime.forge import Busy, Gone, NotAccepted, Trouble
from runtime.jobs import Job
from runtime.jobs.sqlite import SqliteJobs
from runtime.logs import Json, Text
from runtime.schema import migrations
from runtime.worker import MOST_ATTEMPTS, Clock, Worker, due_event, wait_after

FUTURE = datetime.now(UTC) + timedelta(days=30)


@pytest.fixture
def jobs(tmp_path: Path) -> Iterator[SqliteJobs]:
    database = Database(tmp_path / "outcomes.db", migrations)
    yield SqliteJobs(database)
    database.close()


class Handler:
    """Raises what it is told to, and keeps what it was given."""

    def __init__(self, *errors: Exception) -> None:
        self.errors = list(errors)
        self.seen: list[Job] = []
        self.sorry: list[Job] = []

    def __call__(self, job: Job) -> None:
        self.seen.append(job)
        if self.errors:
            raise self.errors.pop(0)


def worker(jobs: SqliteJobs, handler: Handler) -> Worker:
    return Worker(jobs, handler, handler.sorry.append, clock=lambda: datetime.now(UTC), poll=0.02)


def turn(jobs: SqliteJobs, handler: Handler, times: int = 1) -> None:
    """Work on what is there, as if every wait were over."""
    mine = worker(jobs, handler)
    for _ in range(times):
        job = jobs.claim(FUTURE)
        assert job is not None
        mine.work(job)


def accept(jobs: SqliteJobs) -> None:
    jobs.accept(Event("d-1", "issues", "opened", {}), Route("1#1"), datetime.now(UTC))


def left(jobs: SqliteJobs) -> tuple[int, int]:
    depth = jobs.depth(FUTURE)
    return depth.waiting + depth.running, depth.failed


@pytest.mark.parametrize("error", [None, NotAccepted("locked"), Gone("deleted", final=True)])
def test_what_is_done_or_can_never_be_done_leaves_the_queue(
    jobs: SqliteJobs, error: Exception | None
) -> None:
    accept(jobs)
    turn(jobs, Handler(*([error] if error else [])))
    assert left(jobs) == (0, 0)


def test_busy_puts_the_job_back_until_then_and_counts_nothing(jobs: SqliteJobs) -> None:
    accept(jobs)
    handler = Handler(Busy(datetime.now(UTC) + timedelta(minutes=10)))
    turn(jobs, handler)
    assert jobs.claim(datetime.now(UTC) + timedelta(minutes=9)) is None
    turn(jobs, handler)
    assert [job.attempts for job in handler.seen] == [1, 1]


@pytest.mark.parametrize("error", [Trouble("502"), ValueError("ours"), RecursionError("deep")])
def test_trouble_and_our_own_mistakes_are_tried_again(jobs: SqliteJobs, error: Exception) -> None:
    accept(jobs)
    handler = Handler(error)
    turn(jobs, handler, times=2)
    assert [job.attempts for job in handler.seen] == [1, 2]
    assert left(jobs) == (0, 0)


def test_not_found_may_only_be_early_and_is_believed_after_some_tries(jobs: SqliteJobs) -> None:
    accept(jobs)
    handler = Handler(*[Gone("404", final=False) for _ in range(9)])
    turn(jobs, handler, times=4)
    assert left(jobs) == (0, 0)


def test_after_the_third_failure_the_pull_request_is_told_once(jobs: SqliteJobs) -> None:
    accept(jobs)
    handler = Handler(*[Trouble("502") for _ in range(5)])
    turn(jobs, handler, times=6)
    assert [job.attempts for job in handler.sorry] == [3]


def test_what_never_works_is_kept_as_failed(jobs: SqliteJobs) -> None:
    accept(jobs)
    handler = Handler(*[Trouble("502") for _ in range(99)])
    turn(jobs, handler, times=MOST_ATTEMPTS)
    assert left(jobs) == (0, 1)


def test_waits_grow_to_an_hour_and_no_further() -> None:
    waits = [wait_after(n).total_seconds() for n in (1, 2, 3, 12, 13, 500)]
    assert waits == [1, 2, 4, 2048, 3600, 3600]


def test_the_threads_survive_everything_and_stop_when_told(jobs: SqliteJobs) -> None:
    handler = Handler(ValueError("ours"))
    mine = worker(jobs, handler)
    mine.start()
    accept(jobs)
    mine.wake()
    done = threading.Event()

    def wait() -> None:
        while left(jobs) != (0, 0):
            done.wait(0.02)
        done.set()

    waiting = threading.Thread(target=wait)
    waiting.start()
    waiting.join(10)
    assert [job.attempts for job in handler.seen] == [1, 2]
    mine.stop()


def test_a_clock_ticks_on_after_an_error() -> None:
    ticks: list[int] = []
    enough = threading.Event()

    def tick() -> None:
        ticks.append(1)
        if len(ticks) == 3:
            enough.set()
        raise ValueError("ours")

    clock = Clock(tick, every=0.01)
    clock.start()
    assert enough.wait(10)
    clock.stop()


def test_what_is_due_has_one_name_however_often_it_is_asked_for() -> None:
    due = datetime(2027, 3, 2, 1, tzinfo=UTC)
    first, again = (due_event("1#1", "judge", due, 7) for _ in range(2))
    assert first == again
    assert first.id != due_event("1#1", "measure", due, 7).id
    assert first.installation == 7


def test_the_log_tells_the_delivery_and_never_the_payload() -> None:
    record = logging.LogRecord("outcomes.worker", logging.INFO, __file__, 1, "done", None, None)
    record.delivery, record.subject, record.payload = "d-1", "1#1", "secret"
    told = json.loads(Json().format(record))
    assert (told["delivery"], told["subject"], told["message"]) == ("d-1", "1#1", "done")
    assert "delivery=d-1" in Text().format(record)
    assert "secret" not in json.dumps(told) + Text().format(record)
