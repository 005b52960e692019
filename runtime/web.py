"""The door: a signed delivery is verified, kept and queued in one transaction, and answered; nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from flask import Flask, Response, jsonify, request
from prometheus_client import CONTENT_TYPE_LATEST, Counter, Gauge, generate_latest

from outcomes.event import Event, Route
from runtime.jobs import Jobs, Receipt
from runtime.webhook import MAX_BODY, Refused, receive

DELIVERIES = Counter("outcomes_deliveries_total", "Deliveries at the door", ["event", "result"])
WAITING = Gauge("outcomes_jobs_waiting", "Jobs that wait")
RUNNING = Gauge("outcomes_jobs_running", "Jobs that are worked on")
FAILED = Gauge("outcomes_deliveries_failed", "Deliveries that were given up")
OLDEST = Gauge("outcomes_jobs_oldest_seconds", "How long the oldest due job has waited")

Answer = tuple[Response, int]


class Door:
    """The pages of the web application, over the queue they fill."""

    def __init__(
        self,
        *,
        jobs: Jobs,
        route: Callable[[Event], Route | None],
        secrets: Sequence[str],
        problems: Callable[[], list[str]],
        accepted: Callable[[], None],
    ) -> None:
        """Keep what the pages need.

        `route` says where an event goes, `problems` what keeps the app from working (none when it is ready),
        `accepted` is called when something was queued.
        """
        self._jobs = jobs
        self._route = route
        self._secrets = secrets
        self._problems = problems
        self._accepted = accepted

    def application(self) -> Flask:
        """Return the web application."""
        web = Flask("outcomes")
        web.config["MAX_CONTENT_LENGTH"] = MAX_BODY
        web.post("/webhook")(self.webhook)
        web.get("/healthz")(self.healthz)
        web.get("/readyz")(self.readyz)
        web.get("/metrics")(self.metrics)
        return web

    def webhook(self) -> Answer:
        """Take one delivery: 202 when it is kept, and why when it is not."""
        try:
            event = receive(
                request.get_data(cache=False),
                signature=request.headers.get("X-Hub-Signature-256"),
                name=request.headers.get("X-GitHub-Event"),
                delivery=request.headers.get("X-GitHub-Delivery"),
                secrets=self._secrets,
            )
        except Refused as refusal:
            DELIVERIES.labels("unknown", f"refused {refusal.status}").inc()
            return jsonify(error=str(refusal)), refusal.status
        receipt = self._jobs.accept(event, self._route(event), datetime.now(UTC))
        DELIVERIES.labels(event.name if receipt is not Receipt.IGNORED else "other", receipt.value).inc()
        if receipt is Receipt.FULL:
            # GitHub then shows a failed delivery, which can be sent again.
            return jsonify(error="The queue is full; deliver again later."), 503
        self._accepted()
        return jsonify(result=receipt.value), 202

    def healthz(self) -> Answer:
        """Answer while the process lives."""
        return jsonify(status="alive"), 200

    def readyz(self) -> Answer:
        """Say whether the app can work, and what keeps it from working."""
        found = self._problems()
        return jsonify(status="not ready" if found else "ready", problems=found), 503 if found else 200

    def metrics(self) -> Response:
        """Return the figures in Prometheus' format."""
        depth = self._jobs.depth(datetime.now(UTC))
        WAITING.set(depth.waiting)
        RUNNING.set(depth.running)
        FAILED.set(depth.failed)
        OLDEST.set(depth.oldest_seconds)
        return Response(generate_latest(), content_type=CONTENT_TYPE_LATEST)
