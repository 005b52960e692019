"""Sends the events to the app's webhook, one after the other, and keeps the log of deliveries."""

from __future__ import annotations

import json
import threading
import time
import uuid
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import requests

from sandbox import webhooks
from sandbox.github.payloads import Json


@dataclass(slots=True)
class Delivery:
    """One attempt to hand over one event; `guid` stays the same when it is sent again."""

    id: int
    guid: str
    event: str
    body: bytes
    installation_id: int | None
    redelivery: bool = False
    delivered_at: datetime | None = None
    duration: float = 0.0
    status: str = "pending"
    status_code: int = 0

    @property
    def payload(self) -> Json:
        """The event's JSON."""
        decoded: Json = json.loads(self.body)
        return decoded

    @property
    def action(self) -> str | None:
        """The payload's action, if the event has any."""
        action: str | None = self.payload.get("action")
        return action


class Courier:
    """One thread, one queue. Without a URL the deliveries are only kept in the log."""

    def __init__(self, url: str | None, secret: str, app_id: int, now: Callable[[], datetime]) -> None:
        """Send to `url`, signed with `secret`; `now` stamps the log."""
        self.url = url
        self.secret = secret
        self._app_id = app_id
        self._now = now
        self._log: list[Delivery] = []
        self._waiting: deque[Delivery] = deque()
        self._turn = threading.Condition()
        self._busy = False
        self._paused = False
        self._lose = 0
        self._stopped = False
        self._thread = threading.Thread(target=self._run, name="github-webhooks", daemon=True)

    def start(self) -> None:
        """Begin to send."""
        self._thread.start()

    def stop(self) -> None:
        """Send nothing more; what is on its way is waited for."""
        with self._turn:
            self._stopped = True
            self._turn.notify_all()
        if self._thread.is_alive():
            self._thread.join()

    def post(self, event: str, payload: Json, installation: int | None) -> None:
        """Queue one event."""
        body = json.dumps(payload).encode()
        with self._turn:
            self._queue(Delivery(len(self._log) + 1, str(uuid.uuid4()), event, body, installation))

    def redeliver(self, delivery_id: int) -> Delivery | None:
        """Queue the same event with the same GUID once more; None when there is no such delivery."""
        with self._turn:
            old = next((d for d in self._log if d.id == delivery_id), None)
            if old is None:
                return None
            again = replace(
                old,
                id=len(self._log) + 1,
                redelivery=True,
                status="pending",
                status_code=0,
                delivered_at=None,
            )
            self._queue(again)
            return again

    def _queue(self, delivery: Delivery) -> None:
        self._log.append(delivery)
        if self._lose:
            self._lose -= 1
            self._settle(delivery, "timed out", 504, 0.0)
        else:
            self._waiting.append(delivery)
            self._turn.notify_all()

    def deliveries(self) -> list[Delivery]:
        """Return the log, oldest first."""
        with self._turn:
            return list(self._log)

    def lose(self, count: int) -> None:
        """Let the next `count` events fail without reaching the app, as in an outage."""
        with self._turn:
            self._lose = count

    def pause(self) -> None:
        """Hold events back until `resume`."""
        with self._turn:
            self._paused = True

    def resume(self, order: Callable[[list[Delivery]], list[Delivery]] | None = None) -> None:
        """Send what was held back, in the order of events or in that which `order` returns."""
        with self._turn:
            if order is not None:
                self._waiting = deque(order(list(self._waiting)))
            self._paused = False
            self._turn.notify_all()

    def flush(self, seconds: float = 30.0) -> bool:
        """Wait until nothing is waiting or on its way (held-back events aside); False when that takes too long."""
        with self._turn:
            return self._turn.wait_for(
                lambda: not self._busy and (self._paused or not self._waiting), timeout=seconds
            )

    def _run(self) -> None:
        while True:
            with self._turn:
                self._busy = False
                self._turn.notify_all()
                self._turn.wait_for(lambda: self._stopped or (self._waiting and not self._paused))
                if self._stopped:
                    return
                delivery = self._waiting.popleft()
                self._busy = True
            self._send(delivery)

    def _send(self, delivery: Delivery) -> None:
        if self.url is None:
            self._settle(delivery, "no webhook", 0, 0.0)
            return
        began = time.monotonic()
        try:
            code = webhooks.deliver(
                self.url, delivery.event, delivery.body, self.secret, delivery.guid, app_id=self._app_id
            )
            status = "OK" if code < 300 else f"Invalid HTTP Response: {code}"  # noqa: PLR2004
        except requests.Timeout:
            code, status = 504, "timed out"
        except requests.RequestException:
            code, status = 502, "failed to connect to host"
        self._settle(delivery, status, code, time.monotonic() - began)

    def _settle(self, delivery: Delivery, status: str, code: int, duration: float) -> None:
        delivery.status = status
        delivery.status_code = code
        delivery.duration = duration
        delivery.delivered_at = self._now()


def as_json(delivery: Delivery) -> dict[str, Any]:
    """Return a delivery as `GET /app/hook/deliveries` lists it."""
    at = delivery.delivered_at
    return {
        "id": delivery.id,
        "guid": delivery.guid,
        "delivered_at": at.strftime("%Y-%m-%dT%H:%M:%SZ") if at else None,
        "redelivery": delivery.redelivery,
        "duration": round(delivery.duration, 2),
        "status": delivery.status,
        "status_code": delivery.status_code,
        "event": delivery.event,
        "action": delivery.action,
        "installation_id": delivery.installation_id,
        "repository_id": delivery.payload.get("repository", {}).get("id"),
        "throttled_at": None,
    }
