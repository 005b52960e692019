"""What reading leaves behind, and what it does where the parser's library hides its means."""

from __future__ import annotations

import subprocess
import sys

import pytest

from outcomes.statement import read
from outcomes.statement.markup.markdown import to_html
from outcomes.statement.markup.visible import visible

BODY = "# Outcome\n\n- [x] **p95** drops from `840 ms` to 500 ms & <b>stays</b>\n\n|a|b|\n|-|-|\n|1|~~2~~|\n\nhttps://x.example\n"

PARSE_OFTEN = """
import resource
from outcomes.statement.markup.markdown import to_html
body = "p95 drops from **840 ms** to 500 ms\\n\\n|a|b|\\n|-|-|\\n|1|2|\\n\\n" * 40
for _ in range(300):
    to_html(body)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for _ in range(5000):
    to_html(body)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""
HIDE = """
import ctypes, sys
real = ctypes.CDLL
class Hiding:
    def __init__(self, *given):
        self._real = real(*given)
    def __getattr__(self, name):
        raise AttributeError(name)
ctypes.CDLL = Hiding
from outcomes.statement.markup.markdown import to_html
sys.stdout.write(to_html(sys.stdin.read()))
"""


def test_memory_stays_flat_over_thousands_of_bodies() -> None:
    done = subprocess.run([sys.executable, "-c", PARSE_OFTEN], capture_output=True, text=True, check=True)
    unit = 1024 if sys.platform != "darwin" else 1
    assert int(done.stdout) * unit < 10_000_000


def test_a_library_that_hides_what_frees_memory_reads_the_same() -> None:
    done = subprocess.run(
        [sys.executable, "-c", HIDE], input=BODY, capture_output=True, text=True, check=True
    )
    assert done.stdout == to_html(BODY)


@pytest.mark.parametrize("tail", ["<b", "<b" * 4000, "<b" + "a" * 60_000, "<", "< a", '<a title="x'])
def test_a_tag_left_open_hides_nothing_before_it(tail: str) -> None:
    page = visible("<div>\nlatency 500 ms " + tail)
    assert page.blocks[0].text.startswith("latency 500 ms")


def test_a_body_that_is_too_long_says_so() -> None:
    declaration = read("- latency: 9 ms → 2 ms\n" * 2800)
    assert "too-long" in {remark.code for remark in declaration.remarks}
