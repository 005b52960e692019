"""One HTTP request's wire: the address it really reached is looked at, and its whole time is limited."""

from __future__ import annotations

import contextlib
import ipaddress
import socket
import threading
from collections.abc import Iterable
from types import TracebackType
from typing import Any, Self

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from sources import SourceError

# Where clouds serve credentials to whoever asks from inside, beside the link-local range:
# AWS over IPv6 (EC2 user guide, "Instance metadata"), Azure ("What is IP address 168.63.129.16"), Alibaba Cloud.
_METADATA = frozenset(map(ipaddress.ip_address, ("fd00:ec2::254", "168.63.129.16", "100.100.100.200")))


def guarded(host: str) -> bool:
    """Tell whether an IP address is link-local or a cloud's metadata service, where credentials are handed out."""
    address = ipaddress.ip_address(host.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return address.is_link_local or address in _METADATA


class Watch:
    """The sockets of one request: shut down when `seconds` are over, refused when they lead to a guarded address.

    A time limit on each read alone would let a server hold us for ever with one byte at a time.
    """

    def __init__(self, seconds: float, *, allow_link_local: bool) -> None:
        self.expired = False
        self._allow_link_local = allow_link_local
        self._lock = threading.Lock()
        self._twins: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._expire)
        self._timer.daemon = True

    def vet(self, host: str, port: int | None) -> None:
        """Raise SourceError when the name, as it resolves now, leads to a guarded address."""
        with contextlib.suppress(OSError):  # a name that does not resolve is for the connection to report
            self._refuse(
                str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            )

    def admit(self, sock: socket.socket) -> socket.socket:
        """Return the fresh socket; raises SourceError, and closes it, when it has reached a guarded address.

        A name server may answer twice in different ways, so what `vet` saw does not suffice.
        """
        try:
            self._refuse([sock.getpeername()[0]])
        except SourceError:
            sock.close()
            raise
        with self._lock:
            # TLS takes the file descriptor away from `sock`, so the watch keeps its own.
            self._twins.append(sock.dup())
            if self.expired:
                self._shut()
        return sock

    def _refuse(self, hosts: Iterable[str]) -> None:
        if not self._allow_link_local and any(guarded(host) for host in hosts):
            raise SourceError(
                "The connection's host leads to a link-local or metadata address, which is never asked for metrics "
                "(its operator can set the option allow_link_local).",
                lasting=True,
            )

    def _expire(self) -> None:
        with self._lock:
            self.expired = True
            self._shut()

    def _shut(self) -> None:
        for twin in self._twins:
            with contextlib.suppress(OSError):  # the other side has closed it already
                twin.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        with self._lock:
            for twin in self._twins:
                twin.close()
            self._twins.clear()


class WatchedAdapter(HTTPAdapter):
    """The transport of `requests` whose every new connection is shown to a watch first; it never retries."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        """Make the pools of connections; urllib3's place to change how one is opened is `_new_conn`."""
        super().init_poolmanager(*args, **options)
        watch = self._watch

        class Plain(HTTPConnection):
            def _new_conn(self) -> socket.socket:
                watch.vet(self.host, self.port)
                return watch.admit(super()._new_conn())

        class Secure(HTTPSConnection):
            def _new_conn(self) -> socket.socket:
                watch.vet(self.host, self.port)
                return watch.admit(super()._new_conn())

        class PlainPool(HTTPConnectionPool):
            ConnectionCls = Plain

        class SecurePool(HTTPSConnectionPool):
            ConnectionCls = Secure

        self.poolmanager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}
