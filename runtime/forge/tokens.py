"""Installation tokens: asked for with the app's JWT, shared by all threads until shortly before they expire."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import requests
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from github import Auth, GithubException, GithubIntegration
from github.InstallationAuthorization import InstallationAuthorization

from runtime.forge.errors import Trouble, translate

MARGIN = timedelta(minutes=5)
"""A token is not used in its last minutes, so that none expires on the way."""


@dataclass(frozen=True, slots=True)
class Token:
    """A token and when it ends; never logged, never stored."""

    secret: str
    expires_at: datetime

    def __repr__(self) -> str:
        return f"Token(expires_at={self.expires_at:%Y-%m-%dT%H:%M:%SZ})"


class Tokens:
    """The tokens of all installations."""

    def __init__(
        self,
        app_id: int,
        private_key: str,
        api_url: str,
        permissions: dict[str, str],
        now: Callable[[], datetime],
    ) -> None:
        """Sign with `private_key` (PEM); ask for just `permissions`."""
        self.integration = GithubIntegration(
            auth=Auth.AppAuth(app_id, sign_func=_signer(private_key)),
            base_url=api_url,
            timeout=10,
            retry=None,
            seconds_between_requests=0,
            seconds_between_writes=0,
        )
        self._permissions = permissions
        self._now = now
        self._tokens: dict[int, Token] = {}
        self._locks: dict[int, threading.Lock] = {}
        self._lock = threading.Lock()

    def get(self, installation: int) -> Token:
        """Return a token that is good for some minutes yet; raises Busy, Gone, NotAccepted or Trouble."""
        with self._lock:
            lock = self._locks.setdefault(installation, threading.Lock())
        # One lock an installation: twenty threads ask once, and a slow installation holds up no other.
        with lock:
            token = self._tokens.get(installation)
            if token is None or token.expires_at - self._now() < MARGIN:
                token = self._tokens[installation] = self._ask(installation)
            return token

    def drop(self, installation: int) -> None:
        """Forget a token that GitHub did not take."""
        self._tokens.pop(installation, None)

    def _ask(self, installation: int) -> Token:
        try:
            given = self._given(installation)
        except GithubException as error:
            raise translate(error, self._now()) from None
        except requests.RequestException as error:
            raise Trouble(f"GitHub was not reached: {type(error).__name__}") from None
        expires = given.expires_at
        return Token(given.token, expires if expires.tzinfo else expires.replace(tzinfo=UTC))

    def _given(self, installation: int) -> InstallationAuthorization:
        """Ask for our permissions; where an admin has not granted all of them yet, for those that are."""
        try:
            return self.integration.get_access_token(installation, self._permissions)
        except GithubException as error:
            if error.status != 422:  # noqa: PLR2004 (HTTP's own number)
                raise
            return self.integration.get_access_token(installation)


def _signer(private_key: str) -> Callable[[dict[str, Any]], str]:
    """Return the signing of JWTs with the key read once: reading it takes far longer than signing."""
    key = serialization.load_pem_private_key(private_key.encode(), password=None)
    if not isinstance(key, RSAPrivateKey):
        raise TypeError("GitHub Apps sign with an RSA key.")

    def sign(claims: dict[str, Any]) -> str:
        return jwt.encode(claims, key, algorithm="RS256")

    return sign
