"""Real servers on loopback that answer what a test says, and the days that tests measure."""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from outcomes.measurement import Window
from sources import Connection, Reach
from sources.http import GuardedHttp, Limits

SECRET = "s3cret-token-of-ours"
SMALL = Limits(size=100_000)

Reply = Callable[[socket.socket, bytes], None]


def day(number: int) -> datetime:
    return datetime(2026, 3, 1, tzinfo=UTC) + timedelta(days=number)


def days(count: int, first: int = 0) -> Window:
    return Window(day(first), day(first + count))


@dataclass
class Server:
    url: str
    requests: list[bytes] = field(default_factory=list)

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])


@contextlib.contextmanager
def serving(reply: Reply, tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    """Serve one connection after the other with `reply(socket, request)`, which writes raw bytes."""
    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        if tls:
            listener = stack.enter_context(tls.wrap_socket(listener, server_side=True))
        server = Server(f"http{'s' if tls else ''}://127.0.0.1:{listener.getsockname()[1]}")
        thread = threading.Thread(target=_serve, args=(listener, server, reply))
        thread.start()
        try:
            yield server
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join()


def _serve(listener: socket.socket, server: Server, reply: Reply) -> None:
    while True:
        try:
            client, _ = listener.accept()
        except ssl.SSLError:  # a client that does not trust us
            continue
        except OSError:
            return
        with client, contextlib.suppress(OSError):  # a client that has had enough hangs up
            client.settimeout(5)
            server.requests.append(_request(client))
            reply(client, server.requests[-1])


def _request(client: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        data += client.recv(65_536) or b"\r\n\r\n"
    head, _, body = data.partition(b"\r\n\r\n")
    lengths = [
        int(line.split(b":")[1]) for line in head.lower().splitlines() if line.startswith(b"content-length")
    ]
    while lengths and len(body) < lengths[0]:
        body += client.recv(65_536)
    return head + b"\r\n\r\n" + body


def raw(status: str, body: bytes, content_type: str = "application/json", *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {content_type}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join([*lines, "Connection: close", "", ""]).encode() + body


def answering(answer: object, status: str = "200 OK", *headers: str) -> Reply:
    return lambda client, _request: client.sendall(
        raw(status, json.dumps(answer).encode(), "application/json", *headers)
    )


def connection(url: str, kind: str = "prometheus", **options: str) -> Connection:
    return Connection("metrics-main", kind, url, {"Authorization": f"Bearer {SECRET}"}, options)


def reach(limits: Limits = SMALL) -> Reach:
    return Reach(GuardedHttp(limits), "octo/shop")
