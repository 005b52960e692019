"""Until when, in the ways people write it in English: each form of a deadline in sentences, lists and up front."""

from __future__ import annotations

import pytest
from support_statement import goals

DUES = {
    "within 14 days": "P14D",
    "within two weeks": "P14D",
    "within a fortnight": "P14D",
    "within a month": "P1M",
    "within the first month": "P1M",
    "within 30 days of the launch": "P30D",
    "within roughly six weeks": "P6W",
    "within half a year": "P6M",
    "within a year and a half": "P18M",
    "in the first 90 days": "P90D",
    "in about a month": "P1M",
    "over the next two months": "P2M",
    "a month after launch": "P1M",
    "four weeks after rollout": "P4W",
    "30 days post-launch": "P30D",
    "six months from now": "P6M",
    "at the six-month mark": "P6M",
    "at day 90": "P90D",
    "by day 90": "P90D",
    "by week 6": "P6W",
    "by month three": "P3M",
    "in week 4 after launch": "P4W",
    "measured 30 days after launch": "P30D",
    "by 2027-03-31": "2027-03-31",
    "by 31 March 2027": "2027-03-31",
    "by the 31st of March 2027": "2027-03-31",
    "by March 31, 2027": "2027-03-31",
    "by Mar 31st, 2027": "2027-03-31",
    "by Friday 31 March 2027": "2027-03-31",
    "by close of business on 31 March 2027": "2027-03-31",
    "on 31 March 2027": "2027-03-31",
    "come 31 March 2027": "2027-03-31",
    "by 31.03.2027": "2027-03-31",
    "by 2027.06.30": "2027-06-30",
    "by 30 June '27": "2027-06-30",
    "by March 2027": "2027-03-31",
    "by Jun-2027": "2027-06-30",
    "by 2027-06": "2027-06-30",
    "by mid-March 2027": "2027-03-15",
    "before April 2027": "2027-03-31",
    "by Q1 2027": "2027-03-31",
    "in Q1 2027": "2027-03-31",
    "by the second quarter of 2027": "2027-06-30",
    "by the end of the first half of 2027": "2027-06-30",
    "by year-end 2027": "2027-12-31",
    "by the close of 2027": "2027-12-31",
    "before the end of 2027": "2027-12-31",
}
FORMS = (
    "Checkout latency drops from 80 ms to 50 ms {}.",
    "## Outcome\n\n- Late parcels: from 9% to 4% {}",
    "{} the number of complaints falls by 30 %.",
    "We will cut failed logins to 12 a week {}",
)


@pytest.mark.parametrize(("said", "due"), DUES.items())
def test_a_deadline_is_read_wherever_it_stands(said: str, due: str) -> None:
    for form in FORMS:
        body = form.format(said[0].upper() + said[1:] if form.startswith("{") else said)
        (goal,) = goals(body)
        assert goal.deadline is not None, body
        assert str(goal.deadline.on or goal.deadline.within) == due, body


@pytest.mark.parametrize("aside", ["(Q1 2027)", "(by 2027-03-31)", "(due 31 March 2027)", "[by 2027-03-31]"])
def test_a_deadline_in_brackets_is_no_value(aside: str) -> None:
    (goal,) = goals(f"We will cut failed logins to 12 a week {aside}")
    assert goal.baseline is None
    assert goal.deadline is not None
    assert str(goal.deadline.on) == "2027-03-31"


PASSING = [
    "## Outcome\n\nIt was 80 ms on 12 November 2026, 50 ms is what we want.",
    "## Outcome\n\n- Delivery in 2 days or less",
    "## Outcome\n\nLate parcels: 9% → 4%, see `reports/2027-05.pdf`",
]


@pytest.mark.parametrize("body", PASSING)
def test_a_day_of_the_past_a_path_and_a_bound_are_no_deadlines(body: str) -> None:
    assert [goal.deadline for goal in goals(body)] == [None]


WINDOWS = [
    ("We look at it again 12 weeks after the last site is switched over.", "P12W"),
    ("- Prüfung: Ende Juni 2027", "2027-06-30"),
    ("Latest date: 2027-10-15", "2027-10-15"),
]


@pytest.mark.parametrize(("line", "due"), WINDOWS)
def test_when_values_are_looked_at_is_told_beside_them(line: str, due: str) -> None:
    (goal,) = goals(f"## Outcome\n\n- Late parcels: 9% → 4%\n\n{line}")
    assert goal.deadline is not None
    assert str(goal.deadline.on or goal.deadline.within) == due


def test_a_person_who_has_to_look_sets_no_window() -> None:
    (goal,) = goals(
        "## Outcome\n\nLate parcels: 9% → 4%\n\nAfter a day it gives up and a person has to look."
    )
    assert goal.deadline is None
