"""The shelf of metric sources: one kind of provider a file; each turns a query and a window into a series."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from outcomes.measurement import Point, Query, Series, Window
from outcomes.shelf import Shelf


class SourceError(Exception):
    """A source that could not answer; the message is shown to people and holds no credential and no answer body."""

    def __init__(self, message: str, *, lasting: bool = False, retry_after: int | None = None) -> None:
        """Say what went wrong; `lasting` when asking again cannot help (a wrong query, a metric that is not there).

        `retry_after` is the number of seconds after which the source asked to be asked again.
        """
        super().__init__(message)
        self.lasting = lasting
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class Connection:
    """One configured instance of a source: its address and credentials, from the operator and from nobody else."""

    name: str
    kind: str
    url: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    options: Mapping[str, str] = field(default_factory=dict)


class GitHub(Protocol):
    """What a source may ask of GitHub, answered with the token of the repository's own installation."""

    def search_count(self, query: str) -> int:
        """Return the number of issues and pull requests that match."""
        ...

    def file_text(self, path: str) -> str | None:
        """Return the text of a file on the default branch, or None when it is not there."""
        ...


class Http(Protocol):
    """The guarded session: pinned to the connection's host, no redirects, a time limit and a size limit."""

    def get(self, connection: Connection, path: str, params: Mapping[str, str]) -> object:
        """Return the decoded JSON of a GET; raises SourceError."""
        ...

    def post(self, connection: Connection, path: str, form: Mapping[str, str]) -> object:
        """Return the decoded JSON of a form POST; raises SourceError."""
        ...


@dataclass(frozen=True, slots=True)
class Reach:
    """The effects that a source may use, handed in."""

    http: Http
    repository: str
    """`owner/repo` of the subject."""
    github: GitHub | None = None
    readings: tuple[Point, ...] = ()
    """Values that people reported by `/outcome value`."""


Source = Callable[[Connection, Query, Window, Reach], Series]


@dataclass(frozen=True, slots=True)
class Demands:
    """What a kind of source wants of its entry in `connections.yml`."""

    url: bool = False
    """Whether an address must be given."""
    options: frozenset[str] = frozenset()
    """The options that it knows."""


_shelf: Shelf[Source] = Shelf("sources")
_demands: dict[str, Demands] = {}


def source(kind: str, *, url: bool = False, options: Iterable[str] = ()) -> Callable[[Source], Source]:
    """Return a decorator that puts a source on the shelf under its `kind`, the word used in `connections.yml`.

    `url` and `options` let a mistake in `connections.yml` be found when it is read: whether the kind needs an
    address, and the options it knows.
    """
    _demands[kind] = Demands(url, frozenset(options))
    return _shelf.put(kind)


def demands(kind: str) -> Demands:
    """Return what the source of that kind wants of a connection; KeyError when there is none."""
    _shelf.parts()
    return _demands[kind]


def kinds() -> tuple[str, ...]:
    """Return the kinds of all sources."""
    return tuple(_shelf.parts())


def fetch(connection: Connection, query: Query, window: Window, reach: Reach) -> Series:
    """Return the series of `query` over `window`; raises SourceError."""
    provider = _shelf.parts().get(connection.kind)
    if provider is None:
        known = ", ".join(sorted(kinds()))
        raise SourceError(
            f"There is no source of kind {connection.kind!r}; there are: {known}.", lasting=True
        )
    return provider(connection, query, window, reach)
