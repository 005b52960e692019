"""The contract of an API operation: what it is given, what it answers, and how its path is found."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlencode

from sandbox.github.courier import Courier
from sandbox.github.nouns import Token
from sandbox.github.payloads import Json
from sandbox.github.refusals import Refusal, archived, failed, not_found
from sandbox.github.world import Place, World

PER_PAGE = 30
MAX_PER_PAGE = 100
SLASHED = {"path", "ref", "name"}
"""Parameters that may hold slashes."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back: JSON, or nothing."""

    body: Any = None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Call:
    """One request whose credentials and permissions are in order."""

    world: World
    courier: Courier
    method: str
    url_path: str
    path: Mapping[str, str]
    query: Mapping[str, str]
    body: Any
    token: Token | None

    def place(self) -> Place:
        """Return the repository of the path; 404 when the installation can't see it, 301 or 307 when renamed."""
        asked = f"{self.path['owner']}/{self.path['repo']}"
        found = self.world.repository(asked)
        if self.token and found.id not in self.token.repositories:
            raise not_found()
        if found.full_name.lower() != asked.lower():
            rest = self.url_path.split("/", 4)[4:]
            self.redirect("/".join([f"/repos/{found.full_name}", *rest]))
        return Place(self.world, found)

    def writable(self) -> Place:
        """Return the repository of the path for a write; 403 when it is archived."""
        place = self.place()
        if place.repo.archived:
            raise archived()
        return place

    def redirect(self, path: str) -> None:
        """Answer that the resource lives at another path; writes get 307."""
        status, word = (301, "Moved Permanently") if self.method == "GET" else (307, "Temporary Redirect")
        raise Refusal(status, word, headers={"Location": self.world.base + path})

    def number(self, name: str) -> int:
        """Return a number of the path; 404 for anything else."""
        try:
            return int(self.path[name])
        except ValueError:
            raise not_found() from None

    def field(self, name: str, resource: str) -> Any:
        """Return a required field of the body; 422 when it is missing."""
        if self.body.get(name) is None:
            raise failed(resource, name, code="missing_field")
        return self.body[name]

    def given(self, *names: str) -> Json:
        """Return those of the fields that the body holds."""
        return {name: self.body[name] for name in names if name in self.body}

    def count(self, name: str, otherwise: int) -> int:
        """Return a number of the query; what is no number counts as not given."""
        text = self.query.get(name, "")
        return int(text) if text.isascii() and text.isdigit() else otherwise

    def page(self, items: Sequence[Any], wrap: str | None = None, **more: Any) -> Answer:
        """Answer one page of the items, with GitHub's `Link` header; `wrap` names the list beside total_count."""
        size = min(max(self.count("per_page", PER_PAGE), 1), MAX_PER_PAGE)
        here = max(self.count("page", 1), 1)
        last = max(-(-len(items) // size), 1)
        shown = list(items[(here - 1) * size : here * size])
        links: dict[str, int] = {}
        if here < last:
            links |= {"next": here + 1, "last": last}
        if here > 1:
            links |= {"prev": here - 1, "first": 1}
        header = ", ".join(f'<{self._page_url(n)}>; rel="{rel}"' for rel, n in links.items())
        body = shown if wrap is None else {"total_count": len(items), **more, wrap: shown}
        return Answer(body, headers={"Link": header} if header else {})

    def _page_url(self, number: int) -> str:
        query = urlencode({**self.query, "page": number})
        return f"{self.world.base}{self.url_path}?{query}"


Handler = Callable[[Call], Answer]


@dataclass(frozen=True, slots=True)
class Operation:
    """One line of GitHub's API: `needs` holds permissions of which one suffices."""

    method: str
    template: str
    handler: Handler
    needs: tuple[str, ...]
    docs: str
    by_app: bool
    pattern: re.Pattern[str]


_operations: list[Operation] = []


def operation(
    method: str, template: str, *, docs: str, needs: Sequence[str] = (), by_app: bool = False
) -> Callable[[Handler], Handler]:
    """Return a decorator that offers a function as an operation.

    `needs` are permissions such as `issues:write`; `by_app` means that the app's JWT is asked for instead of
    an installation's token; `docs` is the page below https://docs.github.com/rest.
    """

    def segment(match: re.Match[str]) -> str:
        name = match.group(1)
        return f"(?P<{name}>.+)" if name in SLASHED else f"(?P<{name}>[^/]+)"

    pattern = re.compile(re.sub(r"\{(\w+)\}", segment, template))

    def offer(handler: Handler) -> Handler:
        _operations.append(Operation(method, template, handler, tuple(needs), docs, by_app, pattern))
        # The most literal template first: /commits/{ref}/check-runs before /commits/{ref}.
        _operations.sort(key=lambda o: (o.template.count("{"), -len(o.template)))
        return handler

    return offer


def operations() -> tuple[Operation, ...]:
    """Return every operation, the most literal paths first."""
    return tuple(_operations)


def find(method: str, path: str) -> tuple[Operation, dict[str, str]] | None:
    """Return the operation of a request and the unquoted parameters of its path."""
    for one in _operations:
        if one.method == method and (match := one.pattern.fullmatch(path)):
            return one, {name: unquote(value) for name, value in match.groupdict().items()}
    return None
