"""The signal that stops the app, at the worst moment."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
AT_THE_WORST_MOMENT = """
import os, signal
from runtime.serving import stopping

stop = stopping()
with stop._cond:  # as inside of wait(), between taking the lock and sleeping
    os.kill(os.getpid(), signal.SIGTERM)
print(stop.wait(5))
"""


def test_a_signal_that_comes_while_the_wait_begins_is_heard() -> None:
    program = [sys.executable, "-c", AT_THE_WORST_MOMENT]
    done = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, timeout=20, check=True)
    assert done.stdout == "True\n"
