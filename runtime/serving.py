"""A production WSGI server on threads, with a graceful stop; waitress, so that the worker can live beside it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any

from flask import Flask
from waitress.server import create_server

from runtime.webhook import MAX_BODY


def serve(web: Flask, host: str, port: int, *, ready: Callable[[str], None]) -> None:
    """Serve until SIGTERM or SIGINT, then finish the requests at hand; raises OSError when the port is taken.

    `ready` is called with the address once requests are answered.
    """
    server: Any = create_server(
        web, host=host, port=port, threads=8, max_request_body_size=MAX_BODY + 1, ident="outcomes"
    )
    stop = stopping()
    running = threading.Thread(target=server.run, name="web", daemon=True)
    running.start()
    ready(f"http://{host}:{_port(server)}")
    stop.wait()
    server.task_dispatcher.shutdown(cancel_pending=False, timeout=10)
    server.close()


def _port(server: Any) -> int:
    """Return the port listened on; a name such as `localhost` may stand for several addresses."""
    listens: list[tuple[str, int]] = getattr(server, "effective_listen", None) or [
        ("", server.effective_port)
    ]
    return int(listens[0][1])


def stopping() -> threading.Event:
    """Return an event that SIGTERM and SIGINT set."""
    stop = threading.Event()

    def handle(number: int, frame: FrameType | None) -> None:
        del number, frame
        stop.set()

    signal.signal(signal.SIGTERM, handle)
    signal.signal(signal.SIGINT, handle)
    return stop
