"""What the stand-in remembers: repositories and everything in them, as plain records."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal


@dataclass(slots=True)
class User:
    """A person, a bot or an organisation."""

    id: int
    login: str
    type: Literal["User", "Bot", "Organization"] = "User"


@dataclass(slots=True)
class Commit:
    """A snapshot of all files."""

    sha: str
    tree: dict[str, bytes]
    message: str
    author: User
    at: datetime
    parent: str | None = None


@dataclass(slots=True)
class Label:
    """A label of a repository."""

    id: int
    name: str
    color: str = "ededed"
    description: str | None = None


@dataclass(slots=True)
class Comment:
    """A comment of an issue or pull request."""

    id: int
    repository: str
    number: int
    body: str
    user: User
    created_at: datetime
    updated_at: datetime
    minimized: str | None = None
    reactions: list[tuple[int, str, User]] = field(default_factory=list)

    @property
    def node_id(self) -> str:
        """The id by which GraphQL knows it."""
        return f"IC_{self.id}"


@dataclass(slots=True)
class Pull:
    """What a pull request has beyond an issue."""

    head_ref: str
    head_repository: str | None
    head_sha: str
    base_ref: str
    base_sha: str
    draft: bool = False
    merged_at: datetime | None = None
    merged_by: User | None = None
    merge_sha: str | None = None


@dataclass(slots=True)
class Subject:
    """An issue; with `pull`, a pull request."""

    id: int
    number: int
    title: str
    body: str | None
    user: User
    created_at: datetime
    updated_at: datetime
    association: str = "CONTRIBUTOR"
    pull: Pull | None = None
    state: Literal["open", "closed"] = "open"
    state_reason: str | None = None
    closed_at: datetime | None = None
    locked: bool = False
    labels: list[Label] = field(default_factory=list)
    comments: dict[int, Comment] = field(default_factory=dict)
    deleted: bool = False
    moved: tuple[str, int] | None = None
    """Where it was transferred to: repository and number."""


@dataclass(slots=True)
class CheckSuite:
    """All check runs of one app on one commit."""

    id: int
    head_sha: str
    head_branch: str | None
    created_at: datetime
    before: str | None = None


@dataclass(slots=True)
class CheckRun:
    """One check run of our app."""

    id: int
    suite: CheckSuite
    name: str
    head_sha: str
    status: str
    started_at: datetime
    conclusion: str | None = None
    completed_at: datetime | None = None
    external_id: str = ""
    details_url: str | None = None
    title: str | None = None
    summary: str | None = None
    text: str | None = None
    annotations: list[dict[str, object]] = field(default_factory=list)
    actions: list[dict[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Release:
    """A published release."""

    id: int
    tag: str
    name: str
    target: str
    at: datetime
    author: User
    downloads: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Deployment:
    """A deployment and the states it went through."""

    id: int
    sha: str
    ref: str
    environment: str
    at: datetime
    creator: User
    statuses: list[tuple[int, str, datetime]] = field(default_factory=list)


@dataclass(slots=True)
class Repository:
    """A repository: its history, its conversations, its checks."""

    id: int
    owner: User
    name: str
    default_branch: str
    created_at: datetime
    private: bool = False
    archived: bool = False
    fork: bool = False
    commits: dict[str, Commit] = field(default_factory=dict)
    branches: dict[str, str] = field(default_factory=dict)
    labels: dict[str, Label] = field(default_factory=dict)
    """By name in lower case: GitHub's labels know no case."""
    subjects: dict[int, Subject] = field(default_factory=dict)
    suites: dict[int, CheckSuite] = field(default_factory=dict)
    runs: dict[int, CheckRun] = field(default_factory=dict)
    statuses: dict[str, list[dict[str, object]]] = field(default_factory=dict)
    releases: list[Release] = field(default_factory=list)
    deployments: list[Deployment] = field(default_factory=list)
    collaborators: dict[str, str] = field(default_factory=dict)
    """Login → permission: admin, write, read."""

    @property
    def full_name(self) -> str:
        """`owner/name`."""
        return f"{self.owner.login}/{self.name}"

    def tree(self, ref: str) -> dict[str, bytes]:
        """Return the files at a branch or commit; raises KeyError when there is none of that name."""
        return self.commits[self.resolve(ref)].tree

    def resolve(self, ref: str) -> str:
        """Return the commit of a branch, `heads/BRANCH`, or sha; raises KeyError for an unknown one."""
        name = ref.removeprefix("refs/").removeprefix("heads/")
        sha = self.branches.get(name, ref)
        return self.commits[sha].sha


@dataclass(slots=True)
class Installation:
    """The app on one account."""

    id: int
    account: User
    repositories: set[int]
    permissions: dict[str, str]
    events: tuple[str, ...]
    created_at: datetime
    suspended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Token:
    """An installation token: good for an hour, for some permissions and repositories."""

    value: str
    installation: Installation
    permissions: dict[str, str]
    chosen: frozenset[int]
    """The repositories it was asked for; none means all of the installation, new ones too."""
    expires_at: datetime

    @property
    def repositories(self) -> frozenset[int]:
        """The ids of the repositories it sees."""
        return self.chosen or frozenset(self.installation.repositories)


@dataclass(frozen=True, slots=True)
class App:
    """Our app as GitHub knows it; `public_key` is the PEM half that it keeps."""

    id: int
    slug: str
    public_key: str
    permissions: dict[str, str]
    events: tuple[str, ...]
