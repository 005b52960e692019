"""A subject: the issue or pull request under review, read from GitHub's JSON without trusting it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Literal

from outcomes.effects import digest

Json = Mapping[str, Any]
BELONGING = frozenset({"OWNER", "MEMBER", "COLLABORATOR"})
"""GitHub's words (`author_association`) for people who belong to a repository."""


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository of a subject."""

    id: int
    name: str
    """`owner/repo`."""
    default_branch: str

    @property
    def owner(self) -> str:
        """The organisation or user it belongs to."""
        return self.name.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Subject:
    """An issue or pull request at one moment."""

    kind: Literal["pull_request", "issue"]
    installation: int
    repository: Repository
    number: int
    title: str
    body: str
    author: str
    author_is_bot: bool
    author_belongs: bool
    """Whether GitHub counts the author to the repository; a link pasted by others is not followed."""
    labels: tuple[str, ...]
    created: date | None
    updated_at: str
    """ISO 8601 in UTC with seconds, as GitHub writes it: compares as text."""
    open: bool
    draft: bool = False
    merged_at: datetime | None = None
    closed_at: datetime | None = None
    completed: bool = False
    """An issue closed as done, not as `not planned`."""
    head_sha: str | None = None
    base: str = ""
    """The branch whose policy counts."""

    @property
    def key(self) -> str:
        """`<repository id>#<number>`: stays the same when the repository is renamed."""
        return key(self.repository.id, self.number)

    @property
    def reference(self) -> str:
        """`owner/repo#number`."""
        return f"{self.repository.name}#{self.number}"

    @property
    def digest(self) -> str:
        """A short name for all of it; equal state, equal digest."""
        return digest(self)


def key(repository_id: int, number: int) -> str:
    """Return the key under which a subject is remembered."""
    return f"{repository_id}#{number}"


def repository(given: Json) -> Repository:
    """Read a repository object; raises KeyError or ValueError when it has no id or name."""
    return Repository(int(given["id"]), str(given["full_name"]), _text(given.get("default_branch")) or "main")


def pull_request(given: Json, where: Repository, installation: int) -> Subject:
    """Read a pull request object of a payload or of the API; raises KeyError when it is none."""
    head, base = _map(given.get("head")), _map(given.get("base"))
    return Subject(
        kind="pull_request",
        **_common(given, where, installation),
        draft=given.get("draft") is True,
        merged_at=moment(given.get("merged_at")),
        closed_at=moment(given.get("closed_at")),
        head_sha=_text(head.get("sha")) or None,
        base=_text(base.get("ref")) or where.default_branch,
    )


def issue(given: Json, where: Repository, installation: int) -> Subject:
    """Read an issue object of a payload or of the API; raises KeyError when it is none."""
    reason = given.get("state_reason")
    return Subject(
        kind="issue",
        **_common(given, where, installation),
        closed_at=moment(given.get("closed_at")),
        completed=reason in (None, "completed"),
        base=where.default_branch,
    )


def _common(given: Json, where: Repository, installation: int) -> dict[str, Any]:
    user = _map(given.get("user"))
    created = moment(given.get("created_at"))
    labels = given.get("labels") or ()
    return {
        "installation": installation,
        "repository": where,
        "number": int(given["number"]),
        "title": clean(given.get("title")),
        "body": clean(given.get("body")),
        "author": _text(user.get("login")),
        "author_is_bot": user.get("type") == "Bot",
        "author_belongs": given.get("author_association") in BELONGING,
        "labels": tuple(sorted(_text(_map(label).get("name")) for label in labels)),
        "created": created.date() if created else None,
        "updated_at": _text(given.get("updated_at")),
        "open": given.get("state", "open") == "open",
    }


def clean(text: object) -> str:
    """Return text that every part downstream can encode: null is empty, lone surrogates are replaced."""
    return text.encode("utf-8", "replace").decode("utf-8") if isinstance(text, str) else ""


def _text(value: object) -> str:
    return clean(value)


def _map(value: object) -> Json:
    return value if isinstance(value, Mapping) else {}


def moment(value: object) -> datetime | None:
    """Return a time as GitHub writes it, None for anything else."""
    if not isinstance(value, str):
        return None
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
