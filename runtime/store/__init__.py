"""The contract of the store: what is known of subjects, what was said to them, and what was measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from outcomes.measurement import Point
from outcomes.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Memory:
    """What a subject looked like when it was last worked on."""

    key: str
    """`<repository id>#<number>`: survives a rename of the repository."""
    kind: str
    installation: int
    repository_id: int
    repository: str
    default_branch: str
    number: int
    updated_at: str
    digest: str
    """Of everything that the review depends on."""
    head_sha: str | None
    open: bool
    passed: bool
    """Whether nothing required was missing."""


class Said(StrEnum):
    """How far a posting has come."""

    INTENDED = "intended"
    """About to be posted; after a crash GitHub is asked whether it was."""
    POSTED = "posted"
    REFUSED = "refused"
    """GitHub will not take it (a locked conversation, an archived repository)."""


@dataclass(frozen=True, slots=True)
class Posting:
    """Something of ours on GitHub: a check run, a comment, a label."""

    subject: str
    key: str
    state: Said
    digest: str
    remote_id: int | None = None
    node_id: str | None = None
    head_sha: str | None = None
    folded: bool = False


@dataclass(frozen=True, slots=True)
class CachedFile:
    """A file of a repository as it was last read; `text` is None when there was none."""

    repository: str
    ref: str
    path: str
    etag: str | None
    text: str | None
    checked_at: datetime


@dataclass(frozen=True, slots=True)
class Measurement:
    """One stored value of one series of an outcome."""

    series: str
    point: Point
    source: str
    query: str
    fetched_at: datetime


class Store(Protocol):
    """What a store can do; every method is one transaction."""

    def memory(self, subject: str) -> Memory | None:
        """Return what is known of a subject."""
        ...

    def remember(self, memory: Memory) -> None:
        """Keep what a subject looks like now."""
        ...

    def heading(self, repository_id: int, sha: str) -> list[Memory]:
        """Return the open pull requests whose head is this commit."""
        ...

    def posting(self, subject: str, key: str) -> Posting | None:
        """Return what was posted under this key."""
        ...

    def post(self, posting: Posting) -> None:
        """Keep a posting, or the intent of one."""
        ...

    def unpost(self, subject: str, key: str) -> None:
        """Forget a posting that is gone."""
        ...

    def file(self, repository: str, ref: str, path: str) -> CachedFile | None:
        """Return a file as it was last read."""
        ...

    def keep_file(self, file: CachedFile) -> None:
        """Keep a file as it was read."""
        ...

    def drop_files(self, repository: str, ref: str | None = None) -> None:
        """Forget the files of a repository, of one branch or of all."""
        ...

    def last_good(self, repository: str) -> str | None:
        """Return the last configuration of a repository that could be read."""
        ...

    def keep_last_good(self, repository: str, text: str) -> None:
        """Keep a configuration that could be read."""
        ...

    def installation(self, number: int) -> str | None:
        """Return the state of an installation: active, suspended, deleted; None when it is not known."""
        ...

    def keep_installation(self, number: int, account: str, state: str) -> None:
        """Keep the state of an installation."""
        ...

    def outcome(self, subject: str) -> Outcome | None:
        """Return the outcome declared on a subject."""
        ...

    def keep_outcome(self, outcome: Outcome, next_due: datetime | None) -> None:
        """Keep an outcome and when it is to be looked at next."""
        ...

    def drop_outcome(self, subject: str) -> None:
        """Forget an outcome that is declared no more."""
        ...

    def due_outcomes(self, now: datetime, most: int) -> list[tuple[Outcome, datetime]]:
        """Return outcomes that are due, the longest waiting first, each with the time it was due."""
        ...

    def outcomes_in(self, repository: str, state: str) -> list[Outcome]:
        """Return the outcomes of a repository in one state."""
        ...

    def measurements(self, subject: str) -> list[Measurement]:
        """Return what was measured for an outcome, in order of time."""
        ...

    def keep_measurements(self, subject: str, measurements: Sequence[Measurement]) -> None:
        """Keep values; one of the same series and start replaces the older one."""
        ...

    def rename(self, repository_id: int, name: str) -> None:
        """Write a repository's new name wherever its old one is kept."""
        ...

    def ready(self) -> None:
        """Write and read once; raises when the store cannot be used."""
        ...
