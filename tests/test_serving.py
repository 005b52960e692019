"""The signal that stops the app, at the worst moment."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

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
    server.stop()
    assert server._server.adj.asyncore_loop_timeout >= 1  # waitress makes whole seconds of it


def test_a_signal_that_comes_while_the_wait_begins_is_heard() -> None:
    program = [sys.executable, "-c", AT_THE_WORST_MOMENT]
    done = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, timeout=20, check=True)
    assert done.stdout == "True\n"
