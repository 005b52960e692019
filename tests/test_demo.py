"""`outcomes demo`, as a stranger runs it."""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_demo_plays_to_its_end_and_leaves_nothing_behind() -> None:
    before = set(Path(tempfile.gettempdir()).glob("outcomes-demo-*"))
    told = subprocess.run(
        [sys.executable, "-m", "cli", "demo"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    for part in (
        "✗ outcome: Missing: outcome",
        "✓ outcome: p95 checkout latency from 840 ms to 500 ms within 28 days",
        "comment was folded away as resolved",
        "**Day 14 of 28**",
        "## Met",
        "## Not met",
        "| In percent | -22.2% | 95% interval -27.5% … -16.1% |",
        "That was the whole loop",
    ):
        assert part in told.stdout
    assert set(Path(tempfile.gettempdir()).glob("outcomes-demo-*")) == before
    left = subprocess.run(
        ["pgrep", "-f", "sandbox.(app|metrics) "], capture_output=True, text=True, check=False
    )
    assert left.stdout == ""
