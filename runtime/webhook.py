"""From signed bytes to an event, as a pure function of the body and three header values.

GitHub docs, "Validating webhook deliveries".
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Sequence

from outcomes.event import Event

MAX_BODY = 25 * 1024 * 1024
"""GitHub sends no larger payload."""
MAX_NAME = 100
"""Longest event name or delivery id that is taken; GitHub's are far shorter."""


class Refused(Exception):
    """A delivery that is not taken; `status` is the HTTP answer, the message its body."""

    def __init__(self, status: int, message: str) -> None:
        """Carry the HTTP status and one plain sentence."""
        super().__init__(message)
        self.status = status


def receive(
    body: bytes,
    *,
    signature: str | None,
    name: str | None,
    delivery: str | None,
    secrets: Sequence[str],
) -> Event:
    """Return the event in `body` once its signature is verified against one of `secrets`.

    `signature`, `name` and `delivery` are the values of X-Hub-Signature-256, X-GitHub-Event and
    X-GitHub-Delivery. Raises Refused with 401 for a wrong signature and 400 for anything that cannot be read.
    """
    if not _signed(body, signature, secrets):
        raise Refused(401, "The signature does not match.")
    if not name or not delivery or len(name) > MAX_NAME or len(delivery) > MAX_NAME:
        raise Refused(400, "X-GitHub-Event and X-GitHub-Delivery are both needed.")
    payload = _decode(body)
    action = payload.get("action")
    return Event(delivery, name, action if isinstance(action, str) else None, payload)


def _signed(body: bytes, signature: str | None, secrets: Sequence[str]) -> bool:
    """Compare in constant time with every secret, so that timing tells neither a prefix nor which one matched."""
    given = (signature or "").encode("utf-8", "replace")
    matches = [
        hmac.compare_digest(
            b"sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest().encode(), given
        )
        for secret in secrets
        if secret
    ]
    return any(matches)


def _decode(body: bytes) -> dict[str, object]:
    """Read JSON; bytes that are not UTF-8 become replacement characters, so that a finding can speak of them."""
    try:
        payload = json.loads(body.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        raise Refused(400, "The body is not JSON.") from None
    if not isinstance(payload, dict):
        raise Refused(400, "The body is not a JSON object.")
    return payload
