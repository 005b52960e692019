"""Tables of reports: states as rows or in the header, a goal for each of several dates, and columns of changes."""

from __future__ import annotations

import pytest
from support_statement import goals, said

from outcomes.statement import read

Told = list[tuple[str, str | None, str | None, str | None]]


def told(body: str) -> Told:
    return [(goal.metric, said(goal.baseline), said(goal.target), said(goal.change)) for goal in goals(body)]


def table(*rows: str) -> str:
    """Write rows as Markdown, the header first."""
    columns = rows[0].count("|") + 1
    return "\n".join(f"| {row} |" for row in (rows[0], "|".join(["---"] * columns), *rows[1:]))


STATES: list[tuple[str, Told]] = [
    (table("Lint time before | Lint time after", "96 s | 31 s"), [("Lint time", "96 s", "31 s", None)]),
    (table("Boot (before) | Boot (after)", "5.2 s | 2.4 s"), [("Boot", "5.2 s", "2.4 s", None)]),
    (table("Old size | New size", "22 MB | 13 MB"), [("size", "22 MB", "13 MB", None)]),
    (table(" | `main` | `fix/lazy-pool`", "p50 | 31 ms | 12 ms"), [("p50", "31 ms", "12 ms", None)]),
    (
        table("Setup | Time | Memory", "without patch | 14 s | 900 MB", "with patch | 6 s | 420 MB"),
        [("Time", "14 s", "6 s", None), ("Memory", "900 MB", "420 MB", None)],
    ),
    (table("Branch | Time", "develop | 52 s", "this branch | 33 s"), [("Time", "52 s", "33 s", None)]),
    (table("Version | Time", "Original | 52 s", "Optimized | 33 s"), [("Time", "52 s", "33 s", None)]),
    (table("Way | Time", "Baseline | 52 s", "Batched writes | 33 s"), [("Time", "52 s", "33 s", None)]),
    (
        table("Stage | p95", "Before | 700 ms", "After caching | 310 ms", "After pooling | 90 ms"),
        [("p95", "700 ms", "90 ms", None)],
    ),
    (
        table(
            "Setup | Run time | Speedup",
            "baseline | 44 min | 1.0x",
            "**6 shards (chosen)** | **11 min** | 4x",
        ),
        [("Run time", "44 min", "11 min", "4 x")],
    ),
]


@pytest.mark.parametrize(("body", "expected"), STATES)
def test_states_are_read_wherever_a_table_names_them(body: str, expected: Told) -> None:
    assert told(body) == expected


CHANGES: list[tuple[str, Told]] = [
    (
        table(" | Before | After | %", "Queries | 212 | 14 | -93%"),
        [("Queries", "212", "14", "-93 %")],
    ),
    (
        table("Image | Old size | New size | Ratio", "api | 140 MB | 70 MB | 0.5x"),
        [("size (api)", "140 MB", "70 MB", "0.5 x")],
    ),
    (
        table("Suite | Serial | Parallel | Speedup", "unit | 10 s | 5 s | 2x"),
        [("unit", "10 s", "5 s", "2 x")],
    ),
    (table("Job | Sync | Async | Diff", "import | 10 s | 4 s | -6 s"), [("import", "10 s", "4 s", "-6 s")]),
    (table(" | Old | New", "Image size | 1.2 GB | 480 MB (40%)"), [("Image size", "1.2 GB", "480 MB", None)]),
    (
        table(" | Old | New", "Image size | 1.2 GB | 480 MB (60%)"),
        [("Image size", "1.2 GB", "480 MB", "-60 %")],
    ),
]


@pytest.mark.parametrize(("body", "expected"), CHANGES)
def test_changes_follow_from_the_values_beside_them(body: str, expected: Told) -> None:
    assert told(body) == expected


DATED = [
    table("Metric | Target (Month 2) | Target (Month 6)", "Weekly active clubs | 40 | 150"),
    "## Targets\n\n" + table("KPI | Month 2 | Month 6", "Weekly active clubs | 40 | 150"),
    table("KPI | Now | Month 2 | Month 6", "Weekly active clubs | 12 | 40 | 150"),
]


@pytest.mark.parametrize("body", DATED)
def test_each_dated_column_is_a_goal_of_its_own(body: str) -> None:
    found = [(said(goal.target), goal.deadline and goal.deadline.iso) for goal in goals(body)]
    assert found == [("40", "P2M"), ("150", "P6M")]


@pytest.mark.parametrize(
    "body",
    [
        table("Policy | Team A | Team B | Delta", "Critical | 2 days | 6 days | B is 3x looser"),
        table("alpha | beta | gamma | delta", "150 | 9200 | 4100 | 3700"),
        table("Framework | Time", "with Rails | 9 s", "without Django | 2 s"),
        table("Branch | Coverage | Jobs", "main | 81% | 12", "release | 79% | 8"),
        table("Env | Memory limit", "original | 2 GB", "new | 4 GB"),
        table("Old port | New port", "8080 | 9090"),
        table("Old name | New name", "flag_30 | flag_20"),
        table("Library | Time | Memory", "quickjson | 12 ms | 4 MB", "slowjson | 27 ms | 6 MB"),
        table("Package | 7 days | 30 days", "core | 500 | 1,900"),
    ],
)
def test_comparisons_of_other_things_are_left_alone(body: str) -> None:
    assert not read(body).declared
