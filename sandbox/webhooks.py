"""A webhook as GitHub sends it: signed JSON with the event and the delivery in its headers.

https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
"""

from __future__ import annotations

import hashlib
import hmac
import json
import uuid
from collections.abc import Mapping
from typing import Any

import requests

TIMEOUT = 10
"""Seconds that GitHub waits for an answer."""


def sign(secret: str, body: bytes) -> str:
    """Return the value of `X-Hub-Signature-256` for the raw body."""
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def headers(event: str, body: bytes, secret: str, delivery_id: str, app_id: int = 1) -> dict[str, str]:
    """Return every header that GitHub sends with a delivery to an app."""
    return {
        "Content-Type": "application/json",
        "User-Agent": "GitHub-Hookshot/0000000",
        "X-GitHub-Delivery": delivery_id,
        "X-GitHub-Event": event,
        "X-GitHub-Hook-ID": "1",
        "X-GitHub-Hook-Installation-Target-ID": str(app_id),
        "X-GitHub-Hook-Installation-Target-Type": "integration",
        "X-Hub-Signature-256": sign(secret, body),
    }


def deliver(
    url: str,
    event: str,
    payload: Mapping[str, Any] | bytes,
    secret: str,
    delivery_id: str | None = None,
    *,
    app_id: int = 1,
) -> int:
    """POST one signed event and return the status of the answer; redirects are not followed.

    `payload` may be raw bytes, to send what GitHub would not. Raises requests.RequestException when nobody
    answers within ten seconds.
    """
    body = payload if isinstance(payload, bytes) else json.dumps(payload).encode()
    sent = headers(event, body, secret, delivery_id or str(uuid.uuid4()), app_id)
    with requests.Session() as session:
        session.trust_env = False
        answer = session.post(url, data=body, headers=sent, timeout=TIMEOUT, allow_redirects=False)
        return answer.status_code
