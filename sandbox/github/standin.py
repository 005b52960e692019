"""The stand-in as a whole: world, API, webhooks and control behind one address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self

# Importing a module of operations is what offers them.
from sandbox.github import (  # noqa: F401
    apps,
    check_runs,
    comments,
    contents,
    control,
    graphql,
    issues,
    labels,
    pulls,
    releases,
    search,
)
from sandbox.github.api import Api, Observer, Request, Response
from sandbox.github.checking import Checking
from sandbox.github.courier import Courier
from sandbox.github.hosting import Hosting
from sandbox.github.levers import Levers
from sandbox.github.nouns import App
from sandbox.github.payloads import Json
from sandbox.github.pulling import Pulling
from sandbox.github.talking import Talking
from sandbox.github.transport import Server
from sandbox.github.world import World

PERMISSIONS = {
    "actions": "read",
    "checks": "write",
    "contents": "write",
    "deployments": "read",
    "issues": "write",
    "merge_queues": "read",
    "metadata": "read",
    "pull_requests": "write",
    "statuses": "write",
}
SECRET = "sandbox"
EVENTS = (
    "check_run",
    "check_suite",
    "deployment_status",
    "issue_comment",
    "issues",
    "merge_group",
    "pull_request",
    "push",
    "release",
    "repository",
)


class StandIn(Pulling, Talking, Checking, Hosting, Levers):
    """A GitHub for one app, on loopback. A context manager: it runs inside the `with` block."""

    def __init__(
        self,
        *,
        public_key: str,
        app_id: int = 1,
        slug: str = "outcomes",
        webhook_url: str | None = None,
        secret: str = SECRET,
        permissions: Mapping[str, str] = PERMISSIONS,
        events: Sequence[str] = EVENTS,
        port: int = 0,
        observe: Observer | None = None,
    ) -> None:
        """Prepare it; raises OSError when the port is taken.

        Args:
            public_key: PEM of the app's public key, by which its JWTs are verified.
            app_id: the app's id.
            slug: the app's name; its own user is `slug[bot]`.
            webhook_url: where events are sent; None keeps them in the log alone.
            secret: signs the webhooks.
            permissions: what an installation grants.
            events: what an installation is subscribed to.
            port: of 127.0.0.1; 0 takes any free one.
            observe: called with method, path, query and decoded body of each API request.
        """
        self._server = Server(port, self._answer)
        app = App(app_id, slug, public_key, dict(permissions), tuple(events))
        self.world = World(app, self._server.base, self._post)
        self.courier = Courier(webhook_url, secret, app_id, self.world.clock.now)
        self.api = Api(self.world, self.courier, observe)

    @property
    def url(self) -> str:
        """The base address, for `GITHUB_API_URL`."""
        return self._server.base

    def _post(self, event: str, payload: Json, installation: int | None) -> None:
        self.courier.post(event, payload, installation)

    def _answer(self, request: Request) -> Response:
        if request.target.startswith(control.PREFIX):
            return control.answer(self, request)
        return self.api.answer(request)

    def start(self) -> None:
        """Begin to answer and to send."""
        self._server.start()
        self.courier.start()

    def stop(self) -> None:
        """End; open connections are closed."""
        self.courier.stop()
        self._server.stop()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
