"""The state of the stand-in behind one lock: who and what exists, and a clock that can be moved."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from sandbox.github.nouns import App, Comment, Installation, Repository, Subject, Token, User
from sandbox.github.refusals import Refusal, deleted, not_found

if TYPE_CHECKING:
    from sandbox.github.payloads import Json


class Post(Protocol):
    """Where events go on their way to the app's webhook."""

    def __call__(self, event: str, payload: Json, installation: int | None) -> None:
        """Take one event for the app, with the installation it concerns."""


class Clock:
    """The time of this machine, moved by an offset."""

    def __init__(self) -> None:
        self._offset = timedelta()

    def now(self) -> datetime:
        """Return the present, in UTC."""
        return datetime.now(UTC) + self._offset

    def move(self, to: datetime) -> None:
        """Make it `to` now; the clock goes on from there."""
        self._offset = to - datetime.now(UTC)


class World:
    """Everything that exists. Whoever reads or changes it holds `lock`."""

    def __init__(self, app: App, base: str, post: Post) -> None:
        """Begin with nothing but the app; `base` is the address under which the stand-in is reached."""
        self.app = app
        self.base = base
        self.post = post
        self.lock = threading.RLock()
        self.clock = Clock()
        self.users: dict[str, User] = {}
        self.repositories: dict[str, Repository] = {}
        self.renamed: dict[str, str] = {}
        self.installations: dict[int, Installation] = {}
        self.tokens: dict[str, Token] = {}
        self.incomplete_search = False
        self._last_id = 1000
        self._last_installation = 0
        self.bot = self.user(f"{app.slug}[bot]", "Bot")

    def new_id(self) -> int:
        """Return a number that nothing else has."""
        self._last_id += 1
        return self._last_id

    def next_installation(self) -> int:
        """Return the number of the next installation: 1, 2, …; one that was taken off is not used again."""
        self._last_installation += 1
        return self._last_installation

    def new_sha(self) -> str:
        """Return a commit id that nothing else has."""
        return hashlib.sha1(str(self.new_id()).encode(), usedforsecurity=False).hexdigest()

    def user(self, login: str, kind: str | None = None) -> User:
        """Return the user of that login, made when there is none; `x[bot]` is a bot."""
        known = self.users.get(login.lower())
        if known is None:
            known = User(self.new_id(), login)
            if kind == "Organization":
                known.type = "Organization"
            elif kind == "Bot" or login.endswith("[bot]"):
                known.type = "Bot"
            self.users[login.lower()] = known
        return known

    def repository(self, full_name: str) -> Repository:
        """Return the repository of that name, after any renaming; 404 for an unknown one."""
        name = full_name.lower()
        while name in self.renamed:
            name = self.renamed[name]
        found = self.repositories.get(name)
        if found is None:
            raise not_found()
        return found

    def installation_of(self, repository: Repository) -> Installation | None:
        """Return the installation that can see the repository, if any."""
        for installation in self.installations.values():
            if repository.id in installation.repositories:
                return installation
        return None


@dataclass(frozen=True, slots=True)
class Place:
    """A repository of the world: where something happens."""

    world: World
    repo: Repository

    def subject(self, number: int, *, pull: bool = False) -> Subject:
        """Return the issue or pull request; 404 when unknown (or no pull request), 410 when deleted."""
        found = self.repo.subjects.get(number)
        if found is None or (pull and found.pull is None):
            raise not_found()
        if found.deleted:
            raise deleted()
        if found.moved:
            raise not_found()
        return found

    def comment(self, comment_id: int) -> tuple[Subject, Comment]:
        """Return the comment and what it belongs to; 404 when there is none."""
        for subject in self.repo.subjects.values():
            if comment_id in subject.comments and not subject.deleted and not subject.moved:
                return subject, subject.comments[comment_id]
        raise not_found()

    def commit(self, ref: str) -> str:
        """Return the sha of a branch or commit; 422 in GitHub's words for an unknown one."""
        try:
            return self.repo.resolve(ref)
        except KeyError:
            raise Refusal(422, f"No commit found for SHA: {ref}") from None
