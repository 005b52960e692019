"""HTTP/1.1 on loopback, a thread a connection.

Python's own http.server and not a framework: dropping a connection after the work is done takes the socket.
"""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import Any

from sandbox.github.api import Request, Response

Answering = Callable[[Request], Response]


class _Handler(BaseHTTPRequestHandler):
    """Reads a request, lets it be answered, writes the answer or drops the connection."""

    protocol_version = "HTTP/1.1"
    server_version = "GitHub.com"
    disable_nagle_algorithm = True
    wbufsize = -1
    server: Server

    def _any(self) -> None:
        size = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(size) if size else b""
        response = self.server.answering(Request(self.command, self.path, dict(self.headers.items()), body))
        if response.drop:
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)
            return
        self.send_response(response.status)
        for name, value in response.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(response.body)))
        self.end_headers()
        self.wfile.write(response.body)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _any  # noqa: N815

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Stay silent; the ledger knows every call."""


POLL = 0.01
"""Seconds until a stop is noticed."""


class Server(ThreadingHTTPServer):
    """Listens on 127.0.0.1; on stopping it closes the connections that callers keep alive."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 128

    def __init__(self, port: int, answering: Answering) -> None:
        """Listen on `port`, 0 for any free one; raises OSError when it is taken."""
        super().__init__(("127.0.0.1", port), _Handler)
        self.answering = answering
        self._open: set[socket.socket] = set()
        self._guard = threading.Lock()
        self._thread = threading.Thread(target=self.serve_forever, args=(POLL,), name="github", daemon=True)

    @property
    def base(self) -> str:
        """The address under which it is reached."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def stop(self) -> None:
        """Answer no more."""
        self.shutdown()
        self._thread.join()
        self.server_close()
        with self._guard:
            for connection in self._open:
                with suppress(OSError):  # its caller may be closing it at this moment
                    connection.shutdown(socket.SHUT_RDWR)

    def server_bind(self) -> None:
        """Bind without asking the name service who 127.0.0.1 is, which HTTPServer does and which can be slow."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = "127.0.0.1", self.server_address[1]

    def process_request(self, request: Any, client_address: Any) -> None:
        """Remember the connection while it is open."""
        with self._guard:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Forget a connection that is being closed."""
        with self._guard:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Leave a caller that hung up in peace; anything else is our mistake and is printed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)
