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


@pytest.mark.parametrize(
    "body",
    [
        "| Metric | Value |\n|---|---|\n| Clicks | 20 |\n| CTR | 0.8% |",
        "## Site now (28d)\n\n| Metric | Value |\n|---|---|\n| Signups | 12 |\n| CTR | 0.4% |",
        "### Metrics\n\n| Metric | Value |\n|---|---|\n| Visits | 40 |\n| Position | 8.2 |",
    ],
)
def test_a_table_of_metrics_and_values_tells_how_it_is(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "### Targets\n\n| Metric | Value |\n|---|---|\n| Visits | 40 |",
        "### December 2027\n\n| Metric | Value |\n|---|---|\n| Visits | 40 |",
        "### Metrics\n\n| Metric | Value |\n|---|---|\n| Visits | > 40 |",
    ],
)
def test_a_table_of_metrics_and_values_that_are_to_be(body: str) -> None:
    assert told(body) == [("Visits", 40)]


@pytest.mark.parametrize(
    "body",
    [
        "Items go stale after 60 days instead of 90.",
        "Sprints last 2 weeks now instead of 3.",
        "Hosts get 5 days instead of 8 to answer",
        "| Threshold | Before | After |\n|---|---|---|\n| Items go stale after | 3 years | 2 years |",
        "The price must stay under 40 EUR",
        "Raise our velocity to 50 or more points a sprint",
        "- Rate each garden as you see it now (0 to 1)",
        "Check that the fees are valid (0-100%)",
        "- Split the course in two halves",
        "The till did not answer.\n- Status: none\n- Ping latency: 0 ms",
        "It's the share of tours that stopped within 10 minutes",
        "It is the share of guests that come back within 7 days",
        "Translation completeness went from 50% to 58%.",
        "Usually the build takes under 10 minutes.",
        "About 40% of users get lost in the menu.",
        "Its **regular guest** definition (>= 6 visits in >= 4 of 6 weeks)",
        "We fail if fewer than 10% of members come back.",
        "**Failure means**\nFewer than 3% of guests sign the book",
        "## Failure criteria\n\n- Fewer than 10% come back",
    ],
)
def test_what_people_set_estimate_or_note_is_no_goal(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "Average price per parcel falls from 6 to 4 EUR.",
        "From here on the stock count is usually over in under 40 minutes.",
        "Cycle time drops from 9 to 4 days.",
        "The wait is cut in half.",
        "## Success\n\n- Error rate 0-1%",
    ],
)
def test_what_only_looks_like_it(body: str) -> None:
    assert len(read(body).criteria) == 1


@pytest.mark.parametrize("heading", ["## Goal", "## Goals", "## Objective", "## Success"])
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Grow newsletter readers to 3,000.", ("newsletter readers", 3000)),
        ("Raise the click rate to 5%.", ("click rate", 5)),
        ("- Bring the rating to 4.5", ("rating", 4.5)),
    ],
)
def test_what_is_to_be_reached_below_a_heading_of_goals(heading: str, line: str, expected: Told) -> None:
    assert told(f"{heading}\n\n{line}") == [expected]


@pytest.mark.parametrize("line", ["Migrate 12 services.", "Write 4 guides.", "Build 3 pages by June."])
def test_work_below_a_heading_of_goals(line: str) -> None:
    assert told(f"## Goal\n\n{line}") == []


@pytest.mark.parametrize(
    ("body", "today"),
    [
        ("Grow newsletter readers to 3,000.\n\nRight now we have 1,250 newsletter readers.", 1250),
        ("So far we have ~1.2k readers.\n\n## Goals\n\n- 3,000 readers", 1200),
        ("So far there are 80 stars.\n\nWe hope to reach 200 stars by autumn.", 80),
        (
            'One of our aims is to "Raise patrons to 900".\n\n### Notes\n\nAt the moment there are 512 patrons.',
            512,
        ),
        ("## Goal\n\nGrow readers to 3,000.\n\n## Where we stand\n\nRight now we have 1,250 readers.", 1250),
    ],
)
def test_how_many_there_are_today_is_told_elsewhere(body: str, today: float) -> None:
    [found] = read(body).criteria
    assert found.baseline is not None
    assert found.baseline.value == today


@pytest.mark.parametrize(
    "body",
    [
        "Grow newsletter readers to 3,000.\n\nRight now we have 1,250 letters.",
        "Grow newsletter readers to 3,000.\n\nCurrently 12 readers are lost on the way.",
        "Grow newsletter readers to 3,000.\n\nRight now we have 4,000 readers of the printed one.",
        "Grow newsletter readers to 3,000.\n\nWe want 900 readers more than today.",
    ],
)
def test_other_counts_are_not_those_of_today(body: str) -> None:
    assert [c.baseline for c in read(body).criteria if c.target and c.target.value == 3000] == [None]


def test_what_is_quoted_is_a_goal_only_where_it_is_called_one() -> None:
    assert told('One of our aims is to "Raise donors to 900".') == [("donors", 900)]
    assert told('The tooltip says "Raise donors to 900".') == []


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("Revenue per guest: €1.80 control vs €3.60 calm", 1.8, 3.6),
        ("Click rate: 3.1% (control) vs 4.2% (variant B)", 3.1, 4.2),
        ("Conversion was 4.2% in the test group and 3.1% in the control group.", 3.1, 4.2),
        ("Conversion: control 3.1%, variant 4.2%", 3.1, 4.2),
        ("Quality control 3% vs 4% before", 4, 3),
    ],
)
def test_who_sees_what_there_was_before_tells_the_value_of_before(text: str, old: float, new: float) -> None:
    [found] = read(text).criteria
    assert (found.baseline and found.baseline.value, found.target and found.target.value) == (old, new)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Hosting: **~$90–120/mo** (mostly idle) vs **~$1,400/mo** now → **~$1,300/mo less**", -1300),
        ("Hosting falls from $1,400/mo to $90/mo → $1,310/mo less", -1310),
        ("From 9 min to 4 min → 5 min faster", -5),
    ],
)
def test_an_arrow_behind_two_values_leads_to_what_they_come_to(text: str, change: float) -> None:
    [found] = read(text).criteria
    assert found.baseline
    assert found.target
    assert found.change
    assert found.change.value == change


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("- at least .4 of the members should have voted by then", (40, "%")),
        ("- we hope that .75 of today's subscribers stay", (75, "%")),
    ],
)
def test_a_bare_decimal_of_all_there_are_is_a_share(text: str, share: tuple[float, str]) -> None:
    assert [(c.target.value, c.target.unit) for c in read(text).criteria if c.target] == [share]


@pytest.mark.parametrize(
    "body",
    [
        "**Success means**\nMore than 60% of guests sign the book\nBounce rate stays as it is",
        "**Goal**  \nLower paper usage by 30% and keep the quality.\n\n- Bundled orders (60% off the second)",
        "**Acceptance criteria**\nLetters are answered within two days",
    ],
)
def test_a_bold_first_line_heads_its_own_paragraph(body: str) -> None:
    long = "\n\nThe desk has moved twice, and nobody knows any more where the forms are kept in winter." * 3
    assert len([c for c in read(body + long).criteria if c.kind.value == "outcome"]) == 1


def test_a_report_of_a_fault_in_bold_lines_may_say_what_is_to_be() -> None:
    body = (
        "**Steps**\n1. Open the list\n2. Print it\n\n**What happens**\nIt hangs.\n\n"
        "**What I'd expect**\nThe printout should be there in less than 20 seconds, not after 90."
    )
    assert told(body)[0][1] == 20


@pytest.mark.parametrize("below", ["- a\n- b", "| a | b |\n|---|---|\n| 1 | 2 |", "1. a", "• a\n• b"])
def test_a_deadline_under_its_key_holds_whatever_list_follows_it(below: str) -> None:
    (criterion,) = read(f"## Outcome\n\nChurn from 4% to 3%\n\nBy: within 30 days\n\n{below}").criteria
    assert criterion.deadline is not None
    assert criterion.deadline.iso == "P30D"
