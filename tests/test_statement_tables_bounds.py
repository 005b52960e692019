"""Tables whose headers say nothing: one column of bounds of what is measured is where it is to be."""

from __future__ import annotations

import pytest
from support_statement import number

from outcomes.statement import read

Row = tuple[str, float | None, float | None]

TOLD: list[tuple[str, list[Row]]] = [
    (
        (
            "| SLI | last 28d | what we signed up for |\n|--|--|--|\n| checkout success | 99.71% | 99.95% |\n"
            "| p99 cart write | 840ms | under 300ms |\n| pages per on-call shift | 11 | 4 or fewer |"
        ),
        [
            ("checkout success", 99.71, 99.95),
            ("p99 cart write", 840, 300),
            ("pages per on-call shift", 11, 4),
        ],
    ),
    (
        (
            "| What we promise the museums | |\n|---|---|\n| Ticket scan | under 1 s |\n"
            "| Gate offline per day | max. 2 min |"
        ),
        [("Ticket scan", None, 1), ("Gate offline per day", None, 2)],
    ),
    (
        "| Surface | Budget |\n|---|---|\n| Bulk import of 500 rows | < 45 s |\n| Gradebook open | < 800 ms |",
        [("Bulk import of 500 rows", None, 45), ("Gradebook open", None, 800)],
    ),
]


@pytest.mark.parametrize(("body", "expected"), TOLD)
def test_a_column_of_bounds_is_read_whatever_its_header_says(body: str, expected: list[Row]) -> None:
    found = [(c.metric, number(c.baseline), number(c.target)) for c in read(body).criteria]
    assert found == expected


@pytest.mark.parametrize(
    "body",
    [
        "| Component | Requirement |\n|---|---|\n| RAM | ≥ 8 GB |\n| Disk | ≥ 40 GB |\n| Python | >= 3.11 |",
        "| Setting | Allowed |\n|---|---|\n| Session timeout | < 30 min |\n| Upload limit | max 10 MB |",
        "| Field | Rule |\n|---|---|\n| Password length | at least 12 |\n| Attempts | at most 5 |",
        "| Endpoint | Rate limit |\n|---|---|\n| /search | max 20/s |\n| /login | max 5/min |",
        "| Browser | Supported |\n|---|---|\n| Chrome | ≥ 120 |\n| Firefox | ≥ 121 |",
    ],
)
def test_limits_of_what_is_set_or_needed_are_left_alone(body: str) -> None:
    assert not read(body).declared


def test_two_columns_of_bounds_are_two_cases_and_no_before_and_after() -> None:
    rows = "| Crash-free sessions | ≥ 99.7% | ≥ 99.85% |\n| ANR rate | < 0.3% | < 0.2% |"
    body = f"| | Android | iOS |\n|---|---|---|\n{rows}"
    assert all(c.baseline is None for c in read(f"## Targets\n\n{body}").criteria)


def test_lines_with_pictures_and_other_arrows_are_lines_of_their_own() -> None:
    body = "📈 saves per day 0.8 ➜ 1.5\n📉 uninstalls in a week 17% ➜ 10%"
    assert [number(c.target) for c in read(f"## Outcome\n\n{body}").criteria] == [1.5, 10]
