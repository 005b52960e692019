"""The contract of the queue: events are kept once, done one at a time for each subject, and never lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from outcomes.event import Event, Route


class Receipt(StrEnum):
    """What became of an event at the door."""

    QUEUED = "queued"
    MERGED = "merged"
    DUPLICATE = "duplicate"
    IGNORED = "ignored"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Job:
    """One event claimed by this worker until its lease ends."""

    id: int
    event: Event
    subject: str
    attempts: int
    """How often it was claimed, this time included."""
    merged: int
    """How many other events were collapsed into it."""

    @property
    def fresh(self) -> bool:
        """Whether the payload is the first and only word on the subject's state."""
        return self.attempts == 1 and self.merged == 0


@dataclass(frozen=True, slots=True)
class Depth:
    """How much there is to do."""

    waiting: int
    running: int
    failed: int
    oldest_seconds: float


class Jobs(Protocol):
    """What a queue can do; every method is one transaction."""

    def accept(self, event: Event, route: Route | None, now: datetime) -> Receipt:
        """Keep the event and queue it in one transaction; None as route keeps only the record.

        An id that was seen is a duplicate, unless its work failed: then it is queued again.
        """
        ...

    def claim(self, now: datetime) -> Job | None:
        """Take the next due job of a subject that nobody works on, under a lease; None when there is none."""
        ...

    def renew(self, job: Job, now: datetime) -> bool:
        """Prolong the lease; False when it was lost to another worker."""
        ...

    def done(self, job: Job, now: datetime) -> None:
        """Take the job off the queue; its delivery stays on record."""
        ...

    def retry(self, job: Job, due: datetime, error: str) -> None:
        """Put the job back after a failed attempt, not to be claimed before `due`."""
        ...

    def postpone(self, job: Job, due: datetime) -> None:
        """Put the job back without counting the attempt: nothing failed, it is only too early."""
        ...

    def fail(self, job: Job, error: str, now: datetime) -> None:
        """Give the job up; its delivery is kept as failed and may be delivered again."""
        ...

    def depth(self, now: datetime) -> Depth:
        """Return how much there is to do."""
        ...

    def recover(self) -> int:
        """Free the leases of workers of this machine that are gone; return how many."""
        ...

    def prune(self, payloads_before: datetime, records_before: datetime) -> None:
        """Forget payloads and records of finished deliveries that are older than the two times."""
        ...
