"""A production WSGI server on threads, with a graceful stop; waitress, so that the worker can live beside it."""

from __future__ import annotations

import _thread
import signal
import socket
import threading
from types import FrameType
from typing import Any

from flask import Flask
from waitress import wasyncore
from waitress.server import create_server

from runtime.webhook import MAX_BODY

GRACE = 10.0
"""Seconds for the requests at hand when it is stopped."""
LOOP = 1.0
"""Seconds that the server sleeps when nobody asks; a request or a stop wakes it at once."""
NAP = 0.5
"""Seconds after which a signal is seen that came just before the wait for it."""


class WebServer:
    """Serves a web application from a thread of its own."""

    def __init__(self, web: Flask, host: str, port: int) -> None:
        """Listen; raises OSError when the port is taken or the host is not ours."""
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listening = socket.create_server((host, port), family=family, backlog=1024)
        self._server: Any = create_server(
            web,
            sockets=[listening],
            threads=8,
            max_request_body_size=MAX_BODY + 1,
            ident="outcomes",
        )
        shown = f"[{host}]" if ":" in host else host
        self.url = f"http://{shown}:{listening.getsockname()[1]}"
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="web", daemon=True)

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def stop(self) -> None:
        """Answer the requests at hand, then close; what comes meanwhile is refused and can be sent again."""
        self._server.task_dispatcher.shutdown(cancel_pending=False, timeout=GRACE)
        self._stopping.set()
        self._server.pull_trigger()
        self._thread.join(GRACE)
        # Closed last and from here: while the loop runs they would be pulled from under its select, and had the loop
        # closed them, the byte that wakes it could go into a file that has been given the same number since.
        if not self._thread.is_alive():
            wasyncore.close_all(self._server._map)  # noqa: SLF001

    def _run(self) -> None:
        """Serve until stopped and every answer is sent."""
        while not self._stopping.is_set() or self._unsent():
            wasyncore.loop(timeout=LOOP, map=self._server._map, count=1)  # noqa: SLF001

    def _unsent(self) -> bool:
        return any(channel.total_outbufs_len for channel in self._server.active_channels.values())


class _Waking(threading.Event):
    """An event whose endless wait wakes now and then.

    A signal that comes just before the main thread goes to sleep wakes nobody: Python looks for it when that thread
    runs its next instruction.
    """

    def wait(self, timeout: float | None = None) -> bool:
        """Return whether the event is set, at the latest after `timeout` seconds when there is one."""
        if timeout is not None:
            return super().wait(timeout)
        while not super().wait(NAP):
            pass
        return True


def stopping() -> threading.Event:
    """Return an event that SIGTERM and SIGINT set."""
    stop = _Waking()

    def handle(number: int, frame: FrameType | None) -> None:
        del number, frame
        # Not here: the signal may have come while this very thread was about to wait, with the event's lock in its
        # hands, and would wait for itself. threading.Thread has locks of its own that this thread may hold, too.
        _thread.start_new_thread(stop.set, ())

    signal.signal(signal.SIGTERM, handle)
    signal.signal(signal.SIGINT, handle)
    return stop
