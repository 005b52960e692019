"""Small reports without a table: two lines, items or halves of a line that name two states of one thing."""

from __future__ import annotations

import pytest
from support_statement import goals, said

from outcomes.statement import read

Told = tuple[str, str | None, str | None, str | None]

PAIRS: list[tuple[str, Told]] = [
    ("Linting the docs\n\nOriginal time: 21.4 s\nImproved time: 3.1 s", ("time", "21.4 s", "3.1 s", None)),
    ("Startup of the agent\n\nmaster: 910 ms\nthis PR: 260 ms", ("Startup", "910 ms", "260 ms", None)),
    ("Time to open a vault:\nmain: 7.5s\nPR: 2.2s", ("Time", "7.5 s", "2.2 s", None)),
    ("Heap of the worker:\n- before 2.1GB\n- after 240MB", ("Heap", "2.1 GB", "240 MB", None)),
    ("### Image size\nbefore: 1.4GB / alpine: 210MB", ("Image size", "1.4 GB", "210 MB", None)),
    ("before 1.4GB / alpine 210MB", ("", "1.4 GB", "210 MB", None)),
    ("### Memory usage\n* Before - 700 MB\n* After - 310 MB", ("Memory usage", "700 MB", "310 MB", None)),
    ("Without this patch: 8.8 s\nWith this patch: 2.9 s", ("", "8.8 s", "2.9 s", None)),
    ("- without the index: 8.8 s\n- with the index: 90 ms", ("", "8.8 s", "90 ms", None)),
    ("Baseline (linear scan): 2.4 ms\nOptimized (hash map): 0.4 ms", ("", "2.4 ms", "0.4 ms", None)),
    ("* Original: 40 ns\n* Improved: 12 ns\n* Gain: 70%", ("", "40 ns", "12 ns", "-70 %")),
    ("Bundle size before: 14.2 MB\nBundle size after: 11.1 MB", ("Bundle size", "14.2 MB", "11.1 MB", None)),
    ("Cold start before the fix: 4 s\nCold start after the fix: 1 s", ("Cold start", "4 s", "1 s", None)),
    ("Throughput (main): 900 req/s\nThroughput (this PR): 1,400 req/s", ("Throughput", "900", "1400", None)),
    ("CI on main: 17 min\nCI on this branch: 9 min", ("CI", "17 min", "9 min", None)),
    ("- `develop`: 4.2 s\n- `this branch`: 1.3 s", ("", "4.2 s", "1.3 s", None)),
    ("Arena, low detail:\nv3.1: 48 FPS\nThis PR: 77 FPS", ("FPS (Arena", "48", "77", None)),
    ("this PR: 3.3 s\nmain: 9.1 s", ("", "9.1 s", "3.3 s", None)),
    ("Peak memory of imports:\nBefore: 4.1 GB\nAfter: 1.3 GB", ("Peak memory", "4.1 GB", "1.3 GB", None)),
]


@pytest.mark.parametrize(("body", "expected"), PAIRS)
def test_two_lines_beside_each_other_name_two_states(body: str, expected: Told) -> None:
    (goal,) = goals(body)
    name, baseline, target, change = expected
    assert goal.metric.startswith(name)
    assert (said(goal.baseline) or "").startswith(baseline or "")
    assert (said(goal.target) or "").startswith(target or "")
    assert said(goal.change) == change


@pytest.mark.parametrize(
    "body",
    [
        "- main: 1.2.3\n- PR: 1.3.0",
        "Old timeout: 30s\nNew timeout: 60s",
        "With Docker: 3 GB\nWithout Podman: 1 GB",
        "with retries: 9 s\nwithout retries: 2 s",
        "main: 3\nthis PR: 5",
        "Prior: 12 ms\nPosterior: 13 ms",
        "Original size: 30 MB\nDelivery: 12 days",
        "The list shows\nafter 3 s and stays for\nanother 5 s.",
        "- Before 3 pm\n- After 5 pm",
        "- original: 24px\n- updated: 18px",
    ],
)
def test_lines_about_other_things_are_no_states(body: str) -> None:
    assert not read(body).declared


def test_what_else_stands_in_the_paragraph_is_still_read() -> None:
    found = goals(
        "Latency dropped from 90 ms to 40 ms.\nmaster: 7.5 s\nthis PR: 2.2 s\nErrors fell from 9 to 2."
    )
    assert [(said(goal.baseline), said(goal.target)) for goal in found] == [
        ("7.5 s", "2.2 s"),
        ("90 ms", "40 ms"),
        ("9", "2"),
    ]
