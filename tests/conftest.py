"""Fixtures shared by all tests: a key pair, and a stand-in for GitHub that judges the requests it gets."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from hypothesis import settings
from support_description import GitHubDescription

from sandbox.github import StandIn
from sandbox.keys import KeyPair, key_pair

APP_ID = 7

# A deadline measures the machine's other work; speed is measured in benchmarks.
settings.register_profile("outcomes", deadline=None)
settings.load_profile("outcomes")


@pytest.fixture(scope="session")
def app_keys() -> KeyPair:
    """One RSA pair for all tests: making one is slow."""
    return key_pair()


@pytest.fixture(scope="session")
def description() -> GitHubDescription:
    """GitHub's own description of its REST API."""
    return GitHubDescription.load()


class Violations:
    """Collects what GitHub's description does not allow, from whichever process a request comes."""

    def __init__(self, description: GitHubDescription) -> None:
        self._description = description
        self._guard = threading.Lock()
        self.found: list[str] = []

    def __call__(self, method: str, path: str, query: Mapping[str, str], body: Any) -> None:
        wrong = self._description.check(method, path, query, body)
        with self._guard:
            self.found += wrong


@pytest.fixture
def standin(app_keys: KeyPair, description: GitHubDescription) -> Iterator[Callable[..., StandIn]]:
    """A factory of running stand-ins: `standin(webhook_url=…)`; at the end their requests are judged."""
    running: list[StandIn] = []
    violations = Violations(description)

    def start(**options: Any) -> StandIn:
        settings: dict[str, Any] = {"public_key": app_keys.public, "app_id": APP_ID, "observe": violations}
        made = StandIn(**(settings | options))
        made.start()
        running.append(made)
        return made

    yield start
    for one in running:
        one.stop()
    assert not violations.found, "requests that GitHub's description does not allow:\n  " + "\n  ".join(
        violations.found
    )


@pytest.fixture
def github(standin: Callable[..., StandIn]) -> StandIn:
    """A running stand-in for GitHub."""
    return standin()
