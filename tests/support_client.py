"""PyGithub as the app uses it against a stand-in: by the app's key, without pauses and retries."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from github import Auth, Github, GithubIntegration

from sandbox.github import StandIn
from sandbox.keys import KeyPair

UNHURRIED: dict[str, Any] = {"seconds_between_requests": 0, "seconds_between_writes": 0, "retry": None}


@cache
def _loaded(pem: str) -> RSAPrivateKey:
    # OpenSSL checks the numbers of a key whenever it reads one, which takes a tenth of a second.
    key = load_pem_private_key(pem.encode(), None)
    assert isinstance(key, RSAPrivateKey)
    return key


@contextmanager
def as_app(standin: StandIn, keys: KeyPair) -> Iterator[GithubIntegration]:
    """The app itself, by its JWT."""

    def sign(claims: dict[str, Any]) -> str:
        return jwt.encode(claims, _loaded(keys.private), algorithm="RS256")

    auth = Auth.AppAuth(standin.world.app.id, sign_func=sign)
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
