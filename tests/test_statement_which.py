"""Numbers that only say of which cases, how much work or when; what is saved, added, and by how much less."""

from __future__ import annotations

import pytest
from support_statement import goals, number

from outcomes.statement import read

VALUES = [
    ("## Done when\n\n- Restore of a 200 GB database in less than 25 min", (None, 25, None)),
    ("## Done when\n\n- Search over 5 million records in under 300 ms", (None, 300, None)),
    ("p95 of search under 300ms for tenants with > 1M documents (currently 1.1s)", (1.1, 300, None)),
    ("Expected: zero payment errors for 30 days (last 30 days: 1,482)", (1482, 0, None)),
    ("## Outcome\n\nAt most 10 crashes a day (last 7 days: 45)", (45, 10, None)),
    (
        "Reduce alert noise (currently ~120/day; 80% of it is idle) by at least half within one sprint",
        (120, None, -50),
    ),
    ("- **Bookings fixed by hand**: 60 a week now, 15 a week after the update", (60, 15, None)),
    ("- Meals wasted per day | now 41 | goal 25 by 2027-06-01 | kitchen log", (41, 25, None)),
    ("**Metric:** on-time departures\n**We are at:** 71%\n**Commit:** 80%", (71, 80, None)),
    ("Cuts 35 ms off every request to the pricing service.", (None, None, -35)),
    ("Trims roughly 35 ms off every request to the pricing service.", (None, None, -35)),
    ("## Outcome\n\nAdds at least 3 points to NPS.", (None, None, 3)),
    ("## Success\n\n- Two fewer rollbacks a month", (None, None, -2)),
    ("## Success\n\n- Support tickets halve", (None, None, 0.5)),
    ("- **SC-1**: No maintenance windows for schema changes (currently 2 per month)", (2, 0, None)),
    ("## Goals\n\n- Rating not under 4.5/5", (None, 4.5, None)),
    ("Peak heap drops from 11.2 MiB to 7.9 MiB", (11.2, 7.9, None)),
]
RATES = [
    ("- Saves ~14 h of manual matching every week", "h/wk"),
    ("- Avoids roughly €2k a month in late fees", "EUR/mo"),
    ("- 2 fewer rollbacks per month", "/mo"),
    ("- 30 fewer calls a day at the counter", "/d"),
]
PASSING = [
    "The archive moves to the new data centre on 6 December, 22:00 to about 04:00.",
    "## Acceptance\n\n- [ ] works for people who moved less than 14 days ago",
    "## Open\n\nThe runner has only 4 GB of memory. It is enough for now, the peak was 3.1 GB.",
    "The share of people who give up half way is not known.",
]


@pytest.mark.parametrize(("body", "values"), VALUES)
def test_the_value_that_is_promised_is_told_from_the_others(
    body: str, values: tuple[float | None, ...]
) -> None:
    (goal,) = goals(body)
    assert tuple(map(number, (goal.baseline, goal.target, goal.change))) == values


@pytest.mark.parametrize(("line", "unit"), RATES)
def test_what_is_saved_by_the_week_is_so_though_the_week_stands_apart(line: str, unit: str) -> None:
    (goal,) = goals(f"## Business case\n\n{line}")
    assert goal.change is not None
    assert goal.change.unit == unit


@pytest.mark.parametrize("body", PASSING)
def test_times_of_day_and_how_long_ago_are_no_values(body: str) -> None:
    assert not read(body).declared


@pytest.mark.parametrize(
    ("line", "change"), [("NPS: +10", 10), ("CSAT score +0.3", 0.3), ("NPS of new users +6 by June 2027", 6)]
)
def test_a_score_with_a_plus_rises_by_so_much(line: str, change: float) -> None:
    (goal,) = goals(f"## Targets\n\n- {line}")
    assert (number(goal.target), number(goal.change)) == (None, change)


def test_a_limit_that_is_raised_is_no_promise() -> None:
    assert not read("### New\n\n- up to 12 saved searches per person, before it was 5").declared


def test_when_a_release_is_looked_at_is_read_in_japanese() -> None:
    (goal,) = goals("新規登録の完了率を 42% から 55% に上げる（リリース後 4 週間）")
    assert goal.deadline is not None
    assert goal.deadline.within == "P4W"


@pytest.mark.parametrize(
    "body",
    [
        "Retention of raw events drops from 90 to 30 days to comply with the agreement.",
        "The flaky test failed 7 times. Increased the wait from 1 s to 3 s and it passed 200 runs.",
        "Our VAT rate on books is 7% and not 19%. Fixed the invoice template.",
        "Exposure of the experiment: 5% → 25%",
        "The demo account expires after 14 days (was 30).",
        "Battery icon turns red at 15% instead of 10%.",
        "Increase Postgres shared_buffers from 2GB to 8GB.",
        "Rate of the sampler from 44.1 kHz to 48 kHz.",
        'Reverts "Speed up search by 40%" because it returned wrong results for 2% of queries.',
    ],
)
def test_what_is_set_or_taken_back_is_no_promise(body: str) -> None:
    assert not read(body).declared
