"""Results of work with people as teams write them down: key results, aims beside what is to stay, what can be done."""

from __future__ import annotations

import pytest

from outcomes.statement import read

Told = tuple[str, float]


def told(body: str) -> list[Told]:
    """Return the name and the target of each criterion."""
    return [(c.metric, c.target.value) for c in read(body).criteria if c.target]


NUMBERED = {
    "KR 1. At least 60% of members borrow again": ("members borrow again", 60),
    "KR 3) 90% of parcels arrive on the day promised": ("parcels arrive on the day promised", 90),
    "KR2 - 25% of donors give again": ("donors give again", 25),
    "KR1: Followers: 300": ("Followers", 300),
    "Key Result 3: 1,200 gardeners return": ("gardeners return", 1200),
    "Key result #2: churn below 4%": ("churn", 4),
    "KR 1. After each workshop, 75% of visitors fill in the form": ("visitors fill in the form", 75),
    "**KR 2.** Share of guests who return ≥ 40%": ("Share of guests who return", 40),
}


@pytest.mark.parametrize("line", NUMBERED)
def test_the_number_of_a_key_result_is_no_part_of_its_name(line: str) -> None:
    assert told(line) == [NUMBERED[line]]


def test_each_key_result_of_a_paragraph_is_a_line_of_its_own() -> None:
    body = (
        "Objective 1: Members come back\n"
        "KR 1. At least 60% of members borrow again\n"
        "KR 2. 45% of newcomers finish the tour\n\n"
        "Objective 2: Faster answers\n"
        "KR 1. 95% of letters are answered"
    )
    assert told(body) == [
        ("members borrow again", 60),
        ("newcomers finish the tour", 45),
        ("letters are answered", 95),
    ]


@pytest.mark.parametrize(
    "line", ["KR 1. Publish 3 guides", "KR 2: Hire 4 people", "AC 1. The list shows 5 rows"]
)
def test_work_stays_work_behind_a_number(line: str) -> None:
    assert [c for c in read(line).criteria if c.kind.value == "outcome"] == []


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("Lower paper use by 30–50% and keep the quality.", ("paper use", -30)),
        ("Lower API spend by 30% and maintain accuracy.", ("API spend", -30)),
        ("Reduce waste by 25% and keep throughput the same.", ("waste", -25)),
        ("Lower spend by 30% and keep accuracy above 95%.", ("spend", -30)),
        ("Reducir los costes un 30 % y mantener la calidad.", ("costes", -30)),
        ("Keep churn at 3% and raise donations by 10%.", ("donations", 10)),
    ],
)
def test_what_moves_beside_something_that_is_kept(text: str, moved: Told) -> None:
    found = [c for c in read(text).criteria if not c.guardrail]
    assert [(c.metric, c.change.value) for c in found if c.change] == [moved]


@pytest.mark.parametrize(
    "text",
    [
        "Refunds are to be 2% or less and remain unchanged.",
        "Keep refunds below 2% and maintain quality.",
        "The error rate should be under 1% and remain so.",
        "Die Fehlerquote soll unter 2 % bleiben.",
    ],
)
def test_what_is_kept_itself(text: str) -> None:
    assert [c.guardrail for c in read(text).criteria] == [True]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("## Key results\n\nWe can onboard a new school in two days.", ("onboard a new school", 2)),
        ("## Success\n\nA new colleague is able to deploy within one day.", ("new colleague deploy", 1)),
        ("## Success\n\nWe are able to print the bulletin in half a day.", ("print the bulletin", 0.5)),
        ("## Success\n\nWe are able to print it in one working day.", ("print", 1)),
    ],
)
def test_what_can_be_done_in_some_days(body: str, expected: Told) -> None:
    assert told(body) == [expected]


@pytest.mark.parametrize(
    "body",
    [
        "## Success\n\nWe can open the shop in two weeks.",
        "## Success\n\nWe can open the shop in 90 days.",
        "We can roll back a release in two days.",
        "Cut it in half a year.",
    ],
)
def test_until_when_something_is_done_is_no_value(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("A survey after the course shows at least 85% of trainers feel ready", ("trainers feel ready", 85)),
        ("The poll shows that 70% of tenants know whom to call", ("tenants know whom to call", 70)),
    ],
)
def test_what_people_are_asked_by_is_no_part_of_the_name(item: str, expected: Told) -> None:
    assert told(f"## Acceptance criteria\n\n- [ ] {item}") == [expected]


def test_what_we_would_expect_is_no_part_of_the_name() -> None:
    [found] = read(
        "- we'd expect letters about lost cards to be down by 60% a month after the launch"
    ).criteria
    assert found.metric == "letters about lost cards"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "#### Main metric: Donations\n\n- **Existing Conversion:** 2%\n- **Target Conversion:** 5%",
            ("Donations", 2, 5),
        ),
        ("- Current page views: 300\n- Target page views: 900", ("page views", 300, 900)),
        ("- Current wait time: 5 min\n- Desired wait time: 2 min", ("wait time", 5, 2)),
    ],
)
def test_two_keys_that_name_one_metric_today_and_to_be(body: str, expected: tuple[str, float, float]) -> None:
    found = read(body).criteria
    assert [(c.metric, c.baseline and c.baseline.value, c.target and c.target.value) for c in found] == [
        expected
    ]


@pytest.mark.parametrize(
    "body",
    [
        "- Current limit: 7 MB\n- Target limit: 15 MB",
        "- Current version: 5.1\n- Target version: 6.0",
        "- Current rate limit: 100/min\n- Target rate limit: 300/min",
    ],
)
def test_settings_of_today_and_to_be_are_no_metric(body: str) -> None:
    assert told(body) == []
