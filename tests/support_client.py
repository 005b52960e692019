"""PyGithub as the app uses it against a stand-in: by the app's key, without pauses and retries."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from github import Auth, Github, GithubIntegration

from sandbox.github import StandIn
from sandbox.keys import KeyPair

UNHURRIED: dict[str, Any] = {"seconds_between_requests": 0, "seconds_between_writes": 0, "retry": None}


@contextmanager
def as_app(standin: StandIn, keys: KeyPair, **options: Any) -> Iterator[GithubIntegration]:
    """The app itself, by its JWT."""
    auth = Auth.AppAuth(standin.world.app.id, keys.private, **options)
    with GithubIntegration(auth=auth, base_url=standin.url, **UNHURRIED) as integration:
        yield integration


@contextmanager
def as_installation(standin: StandIn, keys: KeyPair, number: int = 1) -> Iterator[Github]:
    """One installation of the app, by its token."""
    with as_app(standin, keys) as integration:
        client = integration.get_github_for_installation(number)
        try:
            yield client
        finally:
            client.close()
