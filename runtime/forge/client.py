"""Calls to GitHub through PyGithub: one client for each thread and installation, its rate limit read every time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

import requests
from github import Auth, Github, GithubException
from github.Requester import Requester
from prometheus_client import Counter, Gauge

from runtime.forge.answers import Json, Remote, as_object, as_text
from runtime.forge.errors import Busy, Gone, Trouble, translate
from runtime.forge.tokens import Token, Tokens

CALLS = Counter("outcomes_github_calls_total", "Calls to GitHub", ["verb", "status"])
REMAINING = Gauge("outcomes_github_rate_remaining", "Calls left in the hour", ["installation"])
RESERVE = 50
"""Calls of the hour that are left to people's commands and the verdicts already begun."""
MAX_PAGES = 10


@dataclass(frozen=True, slots=True)
class Budget:
    """What the headers of the last call said of an installation."""

    remaining: int
    resets_at: datetime


class Forge:
    """GitHub for all installations of the app."""

    def __init__(
        self,
        *,
        app_id: int,
        private_key: str,
        api_url: str,
        permissions: Mapping[str, str],
        now: Callable[[], datetime],
    ) -> None:
        """Speak to the API at `api_url` as the app `app_id`; `now` is the clock that tokens expire by."""
        self.app_id = app_id
        self.now = now
        self._api_url = api_url
        self._tokens = Tokens(app_id, private_key, api_url, dict(permissions), now)
        self._local = threading.local()
        self.budgets: dict[int, Budget] = {}

    def hub(self, installation: int) -> Hub:
        """Return the calls of one installation, for the calling thread."""
        return Hub(self, installation)

    def app(self) -> Json:
        """Return the app as GitHub knows it, with its permissions and events."""
        try:
            app = self._tokens.integration.get_app()
            return {"slug": app.slug, "permissions": app.raw_data["permissions"], "events": app.events}
        except GithubException as error:
            raise translate(error, self.now()) from None
        except requests.RequestException as error:
            raise Trouble(f"GitHub was not reached: {type(error).__name__}") from None

    def client(self, installation: int) -> Github:
        """Return this thread's client, made anew when the token has changed."""
        token = self._tokens.get(installation)
        clients: dict[int, tuple[Token, Github]] = self._local.__dict__.setdefault("clients", {})
        found = clients.get(installation)
        if found and found[0] is token:
            return found[1]
        # PyGithub's pauses and its retry sleep inside the worker; our queue waits instead.
        client = Github(
            auth=Auth.Token(token.secret),
            base_url=self._api_url,
            timeout=10,
            retry=None,
            seconds_between_requests=0,
            seconds_between_writes=0,
            user_agent="outcomes",
            lazy=True,
        )
        clients[installation] = (token, client)
        return client

    def renew(self, installation: int) -> None:
        """Ask for a new token at the next call."""
        self._tokens.drop(installation)


class Hub:
    """The calls of one installation; every one raises Busy, Gone, NotAccepted or Trouble."""

    def __init__(self, forge: Forge, installation: int) -> None:
        """Call for `installation`."""
        self._forge = forge
        self._installation = installation
        self.app_id = forge.app_id

    def call(
        self,
        verb: str,
        path: str,
        body: object = None,
        *,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> tuple[dict[str, Any], Any]:
        """Make one call and return its headers and JSON."""

        def ask(requester: Requester) -> tuple[dict[str, Any], Any]:
            return requester.requestJsonAndCheck(
                verb, path, parameters=dict(params or {}), headers=dict(headers or {}), input=body
            )

        return self._ask(verb, ask)

    def _ask(
        self, verb: str, ask: Callable[[Requester], tuple[dict[str, Any], Any]]
    ) -> tuple[dict[str, Any], Any]:
        """Ask through this thread's client; count the call, keep the budget it tells, translate what it raises."""
        status = "error"
        try:
            answered, data = ask(self._forge.client(self._installation).requester)
            status = "ok"
        except GithubException as error:
            status = str(error.status)
            self._keep_budget(error.headers or {})
            if error.status == 401:  # noqa: PLR2004 (HTTP's own number)
                self._forge.renew(self._installation)
            raise translate(error, self._forge.now()) from None
        except requests.RequestException as error:
            raise Trouble(f"GitHub was not reached: {type(error).__name__}") from None
        finally:
            CALLS.labels(verb, status).inc()
        self._keep_budget(answered)
        return answered, data

    def _keep_budget(self, headers: Mapping[str, Any]) -> None:
        lower = {str(k).lower(): str(v) for k, v in headers.items()}
        remaining, reset = lower.get("x-ratelimit-remaining", ""), lower.get("x-ratelimit-reset", "")
        if lower.get("x-ratelimit-resource", "core") == "core" and remaining.isdigit() and reset.isdigit():
            budget = Budget(int(remaining), datetime.fromtimestamp(int(reset), UTC))
            self._forge.budgets[self._installation] = budget
            REMAINING.labels(str(self._installation)).set(budget.remaining)

    def afford(self, calls: int) -> None:
        """Raise Busy when so many more calls would use up the hour's budget."""
        budget = self._forge.budgets.get(self._installation)
        if budget and budget.remaining - calls < RESERVE and budget.resets_at > self._forge.now():
            raise Busy(min(budget.resets_at, self._forge.now() + timedelta(hours=1)))

    def pull(self, repository: str, number: int) -> Json:
        """Return a pull request."""
        return as_object(self.call("GET", f"/repos/{repository}/pulls/{number}")[1])

    def issue(self, repository: str, number: int) -> Json:
        """Return an issue or a pull request as an issue."""
        return as_object(self.call("GET", f"/repos/{repository}/issues/{number}")[1])

    def changed_paths(self, repository: str, number: int) -> tuple[str, ...]:
        """Return the paths a pull request changes, the former names of renamed files among them."""
        files = self.pages(f"/repos/{repository}/pulls/{number}/files")
        names = [str(f[key]) for f in files for key in ("filename", "previous_filename") if f.get(key)]
        return tuple(names)

    def pages(self, path: str, params: Mapping[str, str] | None = None) -> list[Json]:
        """Return the objects of a list, up to 1,000."""
        found: list[Json] = []
        for page in range(1, MAX_PAGES + 1):
            asked = {**(params or {}), "per_page": "100", "page": str(page)}
            _, data = self.call("GET", path, params=asked)
            rows = (
                next((v for v in data.values() if isinstance(v, list)), [])
                if isinstance(data, dict)
                else data
            )
            found += [row for row in rows if isinstance(row, dict)]
            if len(rows) < 100:  # noqa: PLR2004 (a page)
                break
        return found

    def names(self, repository: str, folder: str, ref: str) -> tuple[str, ...]:
        """Return the names in a folder of a repository, none when it is not there."""
        try:
            _, data = self.call(
                "GET", f"/repos/{repository}/contents/{quote(folder)}", params={"ref": ref} if ref else {}
            )
        except Gone:
            return ()
        return tuple(str(row["name"]) for row in data) if isinstance(data, list) else ()

    def file(self, repository: str, path: str, ref: str | None = None, etag: str | None = None) -> Remote:
        """Return a text file; with the `etag` of an earlier answer, an unchanged one costs nothing."""
        params = {"ref": ref} if ref else {}
        headers = {"If-None-Match": etag} if etag else {}
        try:
            answered, data = self.call(
                "GET", f"/repos/{repository}/contents/{quote(path)}", params=params, headers=headers
            )
        except Gone:
            return Remote(None, None)
        lower = {str(k).lower(): str(v) for k, v in answered.items()}
        if data is None:
            return Remote(None, etag, unchanged=True)
        return Remote(as_text(data), lower.get("etag"))

    def search_count(self, query: str) -> int:
        """Return how many issues and pull requests match."""
        _, data = self.call("GET", "/search/issues", params={"q": query, "per_page": "1"})
        if data.get("incomplete_results"):
            raise Trouble("GitHub's search gave up half-way; its count would be too small")
        return int(data["total_count"])

    def react(self, repository: str, comment: int, reaction: str) -> None:
        """Answer a comment by a reaction: nobody is notified."""
        self.call("POST", f"/repos/{repository}/issues/comments/{comment}/reactions", {"content": reaction})

    def minimise(self, node_id: str) -> None:
        """Fold a comment away as resolved."""
        self._mutate("minimizeComment", {"subjectId": node_id, "classifier": "RESOLVED"}, "minimizedComment")

    def unminimise(self, node_id: str) -> None:
        """Show a folded comment again."""
        self._mutate("unminimizeComment", {"subjectId": node_id}, "unminimizedComment")

    def _mutate(self, name: str, given: Mapping[str, str], answer: str) -> None:
        def ask(requester: Requester) -> tuple[dict[str, Any], Any]:
            return requester.graphql_named_mutation(name, dict(given), f"{answer} {{ isMinimized }}")

        self._ask("POST", ask)
