"""The signal that stops the app, at the worst moment."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from flask import Flask

from runtime.serving import WebServer

ROOT = Path(__file__).parents[1]
AT_THE_WORST_MOMENT = """
import os, signal
from runtime.serving import stopping

stop = stopping()
with stop._cond:  # as inside of wait(), between taking the lock and sleeping
    os.kill(os.getpid(), signal.SIGTERM)
print(stop.wait(5))
"""
UNHEARD = """
import ctypes, signal, threading, time
from runtime.serving import stopping

stop = stopping()

def interrupt():  # notes the signal as its handler in C does, and wakes nobody
    time.sleep(0.3)
    ctypes.pythonapi.PyErr_SetInterruptEx(signal.SIGTERM)

threading.Thread(target=interrupt).start()
print(stop.wait())
"""


def test_a_signal_that_woke_nobody_is_heard() -> None:
    done = subprocess.run(
        [sys.executable, "-c", UNHEARD], cwd=ROOT, capture_output=True, text=True, timeout=20, check=True
    )
    assert done.stdout == "True\n"


def test_the_server_sleeps_while_nobody_asks() -> None:
    server = WebServer(Flask("idle"), "127.0.0.1", 0)
    server.start()
    before = time.process_time()
    time.sleep(0.3)
    spent = time.process_time() - before
    server.stop()
    assert spent < 0.1  # a loop that never sleeps would have spent all of it


def test_a_request_that_ends_while_the_server_stops_does_not_take_its_bell_away() -> None:
    server = WebServer(Flask("stopped"), "127.0.0.1", 0)
    server.start()
    bell = server._server.trigger
    ring = bell._physical_pull

    def ring_behind_another() -> None:
        ring()  # a thread that has just answered does, and the loop runs before our own ring
        server._thread.join(0.3)
        ring()

    bell._physical_pull = ring_behind_another
    server.stop()
    assert not server._server._map
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", _port(server)), timeout=5)


def test_an_answer_that_is_on_its_way_when_the_server_stops_is_sent_whole() -> None:
    web = Flask("busy")
    answer = b"x" * 16_000_000  # more than the system takes for a client that is slow to read

    @web.get("/")
    def whole() -> bytes:
        return answer

    server = WebServer(web, "127.0.0.1", 0)
    server.start()
    with ThreadPoolExecutor() as pool, socket.socket() as client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        client.connect(("127.0.0.1", _port(server)))
        client.sendall(b"GET / HTTP/1.0\r\n\r\n")
        assert client.recv(9) == b"HTTP/1.0 "
        stopped = pool.submit(server.stop)
        time.sleep(0.3)
        received = b"".join(iter(partial(client.recv, 65_536), b""))
        stopped.result()
    assert received.endswith(b"\r\n\r\n" + answer)


def _port(server: WebServer) -> int:
    return int(server.url.rpartition(":")[2])


def test_a_signal_that_comes_while_the_wait_begins_is_heard() -> None:
    program = [sys.executable, "-c", AT_THE_WORST_MOMENT]
    done = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, timeout=20, check=True)
    assert done.stdout == "True\n"
