"""The loop: claim a job, dispatch it, and tell from what was raised whether it is done, too early or to be retried."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from prometheus_client import Counter, Histogram

from outcomes.event import Event
from runtime.forge.errors import Busy, Gone, NotAccepted, Trouble
from runtime.jobs import Job, Jobs

log = logging.getLogger("outcomes.worker")

JOBS = Counter("outcomes_jobs_total", "Jobs by what became of them", ["event", "result"])
SECONDS = Histogram("outcomes_job_seconds", "Time from claim to end", ["event"])

MOST_ATTEMPTS = 20
APOLOGISE_AT = 3
"""The attempt after which a pull request is told that we are the ones who fail."""
NOT_YET = 4
"""Attempts for which a 404 may be GitHub's copies being late rather than the thing being gone."""
FIRST_WAIT = timedelta(seconds=1)
LONGEST_WAIT = timedelta(hours=1)

Dispatch = Callable[[Job], None]
Apologise = Callable[[Job], None]
Tick = Callable[[], object]


def wait_after(attempts: int) -> timedelta:
    """Return how long to wait after so many failed attempts: 1 s, 2 s, 4 s … up to an hour."""
    return min(FIRST_WAIT * (1 << min(attempts - 1, 16)), LONGEST_WAIT)


def attempt(do: Callable[[], object]) -> Exception | None:
    """Do something and return what it raised, None when nothing: the one catch-all, so that no loop ever dies."""
    try:
        do()
    except (Busy, Gone, NotAccepted, Trouble) as expected:
        log.warning("%s: %s", type(expected).__name__, expected)
        return expected
    except Exception as error:
        log.exception("failed")
        return error
    return None


class Worker:
    """Some threads that work on the queue until they are told to stop."""

    def __init__(
        self,
        jobs: Jobs,
        dispatch: Dispatch,
        apologise: Apologise,
        *,
        clock: Callable[[], datetime],
        threads: int = 2,
        poll: float = 1.0,
    ) -> None:
        """Work on `jobs`; `clock` is the time GitHub's limits are told in, the queue itself lives by the wall's."""
        self._jobs = jobs
        self._dispatch = dispatch
        self._apologise = apologise
        self._clock = clock
        self._poll = poll
        self._stop = threading.Event()
        self._wake = threading.Condition()
        self._running: dict[int, Job] = {}
        self._threads = [
            threading.Thread(target=self._loop, name=f"worker-{n}", daemon=True) for n in range(threads)
        ]
        self._threads.append(threading.Thread(target=self._renew, name="leases", daemon=True))

    def start(self) -> None:
        """Free what a crash left claimed, and begin."""
        self._jobs.recover()
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """Look at the queue now: something came in."""
        with self._wake:
            self._wake.notify()

    def stop(self, timeout: float = 30.0) -> None:
        """Finish the jobs at hand and end; a job that takes longer keeps its lease and is done by the next start."""
        self._stop.set()
        with self._wake:
            self._wake.notify_all()
        end = time.monotonic() + timeout
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))

    def _loop(self) -> None:
        while not self._stop.is_set():
            if attempt(self._turn):
                # The store itself does not answer (a full disk, say); the jobs wait there, and so do we.
                self._stop.wait(5)

    def _turn(self) -> None:
        job = self._jobs.claim(_wall())
        if job is None:
            with self._wake:
                self._wake.wait(self._poll)
            return
        self._running[job.id] = job
        try:
            self.work(job)
        finally:
            del self._running[job.id]

    def _renew(self) -> None:
        while not self._stop.wait(10):
            for job in list(self._running.values()):
                self._jobs.renew(job, _wall())

    def work(self, job: Job) -> None:
        """Do one job, and write down what became of it."""
        start = time.monotonic()
        result = self._outcome(job)
        SECONDS.labels(job.event.name).observe(time.monotonic() - start)
        JOBS.labels(job.event.name, result).inc()
        log.info(
            result,
            extra={
                "delivery": job.event.id,
                "event": job.event.name,
                "action": job.event.action,
                "subject": job.subject,
                "attempt": job.attempts,
                "ms": round((time.monotonic() - start) * 1000),
            },
        )

    def _outcome(self, job: Job) -> str:
        error = attempt(lambda: self._dispatch(job))
        match error:
            case None:
                self._jobs.done(job, _wall())
                return "done"
            case Busy():
                early = max(timedelta(seconds=1), error.until - self._clock())
                self._jobs.postpone(job, _wall() + early)
                return "postponed"
            case NotAccepted():
                self._jobs.done(job, _wall())
                return "refused"
            case Gone() if error.final or job.attempts >= NOT_YET:
                self._jobs.done(job, _wall())
                return "gone"
            case _:
                return self._again(job, f"{type(error).__name__}: {error}"[:500])

    def _again(self, job: Job, error: str) -> str:
        if job.attempts == APOLOGISE_AT:
            attempt(lambda: self._apologise(job))
        if job.attempts >= MOST_ATTEMPTS:
            self._jobs.fail(job, error, _wall())
            return "failed"
        self._jobs.retry(job, _wall() + wait_after(job.attempts), error)
        return "retried"


class Clock:
    """Time as a source of events: what is due is queued like a delivery, so one retry rule serves both."""

    def __init__(self, tick: Tick, *, every: float = 15.0) -> None:
        """Call `tick` every so many seconds."""
        self._tick = tick
        self._every = every
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop, name="clock", daemon=True)

    def start(self) -> None:
        """Begin to tick."""
        self._thread.start()

    def stop(self) -> None:
        """End."""
        self._stop.set()
        self._thread.join(5)

    def _loop(self) -> None:
        while not self._stop.wait(self._every):
            attempt(self._tick)


def due_event(subject: str, action: str, due: datetime, installation: int) -> Event:
    """Return the clock's event for an outcome; its id is made of what is due, so it is queued once."""
    return Event(
        id=f"clock/{subject}/{due.astimezone(UTC):%Y-%m-%dT%H:%M:%S}/{action}",
        name="clock",
        action=action,
        payload={"subject": subject, "due": due.isoformat(), "installation": {"id": installation}},
    )


def _wall() -> datetime:
    """The wall's time: leases and waiting are about real machines, whatever the clock of the domain says."""
    return datetime.now(UTC)
