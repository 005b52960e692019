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


def door(
    *,
    jobs: Jobs,
    route: Callable[[Event], Route | None],
    secrets: Sequence[str],
    problems: Callable[[], list[str]],
    accepted: Callable[[], None],
) -> Flask:
    """Return the web application.

    `route` says where an event goes, `problems` what keeps the app from working (none when it is ready),
    `accepted` is called when something was queued.
    """
    web = Flask("outcomes")
    web.config["MAX_CONTENT_LENGTH"] = MAX_BODY

    @web.post("/webhook")
    def webhook() -> Answer:
        name = request.headers.get("X-GitHub-Event")
        try:
            event = receive(
                request.get_data(cache=False),
                signature=request.headers.get("X-Hub-Signature-256"),
                name=name,
                delivery=request.headers.get("X-GitHub-Delivery"),
                secrets=secrets,
            )
        except Refused as refusal:
            DELIVERIES.labels("unknown", f"refused {refusal.status}").inc()
            return jsonify(error=str(refusal)), refusal.status
        receipt = jobs.accept(event, route(event), datetime.now(UTC))
        DELIVERIES.labels(event.name if receipt is not Receipt.IGNORED else "other", receipt.value).inc()
        if receipt is Receipt.FULL:
            # GitHub then shows a failed delivery, which can be sent again.
            return jsonify(error="The queue is full; deliver again later."), 503
        accepted()
        return jsonify(result=receipt.value), 202

    @web.get("/healthz")
    def healthz() -> Answer:
        return jsonify(status="alive"), 200

    @web.get("/readyz")
    def readyz() -> Answer:
        found = problems()
        return jsonify(status="not ready" if found else "ready", problems=found), 503 if found else 200

    @web.get("/metrics")
    def metrics() -> Response:
        depth = jobs.depth(datetime.now(UTC))
        WAITING.set(depth.waiting)
        RUNNING.set(depth.running)
        FAILED.set(depth.failed)
        OLDEST.set(depth.oldest_seconds)
        return Response(generate_latest(), content_type=CONTENT_TYPE_LATEST)

    return web
