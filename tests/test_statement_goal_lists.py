"""Lists below headings that announce goals, and lists that hold numbers and announce none."""

from __future__ import annotations

import pytest

from outcomes.statement import read

Told = tuple[str, float]


def told(body: str) -> list[Told]:
    """Return the name and the target of each criterion."""
    return [(c.metric, c.target.value) for c in read(body).criteria if c.target]


COUNTS = {
    "- 250 GitHub stars": ("GitHub stars", 250),
    "- 40 Discord members": ("Discord members", 40),
    "- 12 questions or ideas from people we do not know": (
        "questions or ideas from people we do not know",
        12,
    ),
    "- 6 testers that keep it longer than 3 weeks": ("testers that keep it longer than 3 weeks", 6),
    "- reach 30 sponsors": ("sponsors", 30),
    "- At least three contributors from outside": ("contributors from outside", 3),
}


@pytest.mark.parametrize("heading", ["Success metrics", "Proposed metrics", "Goals", "Key results", "KPIs"])
@pytest.mark.parametrize("item", COUNTS)
def test_counts_of_people_below_a_heading_of_goals(heading: str, item: str) -> None:
    assert told(f"## {heading}\n\n{item}") == [COUNTS[item]]


@pytest.mark.parametrize(
    "body",
    [
        "## Acceptance criteria\n\n- 3 users in the seed file\n- 2 reviewers approve",
        "## Release notes\n\n- 250 stars on GitHub, thank you",
        "## Goals\n\n- 3 platforms: Linux, macOS, Windows\n- 2 architectures",
        "- 40 people invited",
    ],
)
def test_counts_that_are_no_goal(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    ("lead", "within"),
    [
        ("After the announcement, window of 6 weeks:", "P6W"),
        ("A 30-day window:", "P30D"),
        ("Measurement window: 3 months", "P3M"),
    ],
)
def test_a_window_above_a_list_holds_for_all_of_it(lead: str, within: str) -> None:
    body = f"## Proposed metrics\n\n{lead}\n\n- 250 GitHub stars\n- 12 bug reports from users\n"
    criteria = read(body).criteria
    assert [c.deadline and c.deadline.within for c in criteria] == [within, within]


NAMES = [
    "Percent of outages mended within four days",
    "Share of questions answered in under 24 hours",
    "Average number of users that return within 7 days",
    "Percentage of jobs that take less than 10 min",
    "2 week retention",
    "7-day retention",
    "30 day churn",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_time_that_is_part_of_a_name_is_no_target(name: str) -> None:
    body = f"## Measuring success\n\n- {name}\n- Crash rate below 1%\n"
    criteria = read(body).criteria
    assert told(body) == [("Crash rate", 1)]
    assert criteria[0].deadline is None


@pytest.mark.parametrize(
    ("item", "target"),
    [
        ("Share of questions answered within 24 hours: 95%", 95),
        ("Share of questions answered within 24 hours is 95%", 95),
        ("Number of days to close < 5 days", 5),
        ("D7 retention 30%", 30),
        ("Share of replies within 2 hours should be 90%", 90),
    ],
)
def test_a_name_with_a_time_may_have_a_target(item: str, target: float) -> None:
    assert [value for _, value in told(f"## Measuring success\n\n- {item}")] == [target]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("< 5 shops with a return rate > 10%", ("shops with a return rate > 10%", 5)),
        ("fewer than 3 clients with more than 5 open faults", ("clients with more than 5 open faults", 3)),
        ("less than 1% of calls with a wait over 2s", ("calls with a wait over 2s", 1)),
        ("95% of readers with a load time < 2s", ("readers with a load time < 2s", 95)),
    ],
)
def test_a_bound_behind_with_belongs_to_the_name(item: str, expected: Told) -> None:
    assert told(f"## KPIs\n\n- {item}") == [expected]


ALARMS = [
    "- < 55% means page",
    "- error rate > 5% pages on-call",
    "- error rate > 5% triggers an alert",
    "- Alert when disk usage is above 80%",
    "- p99 latency > 500ms: warning",
    "- p95 latency > 2s → alert",
    "Somebody gets paged if it falls below 75%.",
    "If the share falls below 75%, somebody gets paged.",
    "## SLOs\n\n- Page us if availability is below 99%",
]


@pytest.mark.parametrize("body", ALARMS)
def test_a_bound_at_which_somebody_is_alarmed_promises_nothing(body: str) -> None:
    assert read(body).criteria == ()


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("availability 99.9%, alert below 99.5%", ("availability", 99.9)),
        ("Fewer than 5 alerts a week", ("alerts a week", 5)),
        ("Alerts fire within 60 s", ("Alerts fire", 60)),
        ("Page load < 2 s", ("Page load", 2)),
        ("no more than 3 pages per on-call shift", ("pages per on-call shift", 3)),
    ],
)
def test_promises_about_alarms_and_beside_them_are_read(item: str, expected: Told) -> None:
    assert told(f"## SLOs\n\n- {item}") == [expected]


def test_a_value_that_is_called_the_target_is_of_the_item_above() -> None:
    body = "- Share of parcels on time\n  - 7 day window\n  - 88% is the goal. < 60% means page.\n"
    assert told(body) == [("Share of parcels on time", 88)]
    assert told("- Time to restore\n  - under 4 hours is the goal") == [("Time to restore", 4)]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            "Lighthouse: **Performance ≥90, Accessibility 100, SEO ≥ 95**",
            [("Lighthouse Performance", 90), ("Accessibility", 100), ("SEO", 95)],
        ),
        ("FCP < 1.5s, CLS < 0.05, TBT < 200ms on slow 4G", [("FCP", 1.5), ("CLS", 0.05), ("TBT", 200)]),
        ("Recall >= 0.9, precision >= 0.8, F1 0.85", [("Recall", 0.9), ("precision", 0.8), ("F1", 0.85)]),
        (
            "mean frame rate is at least 50 FPS and fifth-percentile is at least 25 FPS",
            [("mean frame rate", 50), ("fifth-percentile", 25)],
        ),
    ],
)
def test_each_of_a_list_of_marks_in_one_line(item: str, expected: list[Told]) -> None:
    assert told(f"## Acceptance\n\n- {item}") == expected


@pytest.mark.parametrize(
    "item",
    [
        "Node ≥ 18, npm 9",
        "iOS ≥ 15, Android 12",
        "width ≥ 300, height 200",
        "timeout ≤ 30, retries 3",
    ],
)
def test_versions_and_settings_in_one_line_are_no_marks(item: str) -> None:
    assert len(told(f"## Acceptance\n\n- {item}")) < 2  # one at most, as for a line of its own


@pytest.mark.parametrize(
    "heading",
    [
        "Definition of done",
        "DoD",
        "Non-functional requirements",
        "Performance budget",
        "Metrics we propose",
        "How do we find out whether it worked?",
    ],
)
def test_headings_that_announce_goals(heading: str) -> None:
    assert told(f"## {heading}\n\n- p95 latency 200 ms") == [("p95 latency", 200)]


@pytest.mark.parametrize(
    "body",
    [
        "## Limits\n\n- 100 requests per minute\n- max 5 MB per file",
        "## Steps to reproduce\n\n1. Open 5 tabs\n2. Wait 30 s\n3. CPU goes from 5% to 90%",
        "## Pricing\n\n- Pro: $20/month, 20% off per year\n- Team: 10 seats for $90",
        "## Schedule\n\n- Week 1: 3 interviews\n- Week 4: 50% of the migration",
        "## Definition of done\n\n- [ ] Export of 10 formats\n- [ ] Docs updated, 2 examples added",
        "## Non-functional requirements\n\n- Data kept for 30 days\n- Session timeout 15 minutes\n- Python 3.11",
    ],
)
def test_lists_that_announce_nothing(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("## Acceptance criteria\n\n- causes no pause longer than 80 ms", ("pause", 80)),
        ("# Share of failed builds\n\n- **>12% → <6%**, held for 5 days", ("Share of failed builds", 6)),
        ("- Crash rate\n  - 3% -> 1%, sustained over two weeks", ("Crash rate", 1)),
        (
            "## Acceptance\n\n- Scenario: search\n  When I search\n  Then the first results are shown within 500 ms",
            ("first results shown", 500),
        ),
        ("- Launch page live (PRD §5): week-2 retention ≥70%", ("week-2 retention", 70)),
        ("- Ship the new onboarding: activation rate ≥ 40%", ("activation rate", 40)),
        ("- Checkout: conversion rate ≥ 4%", ("Checkout conversion rate", 4)),
        ("## Goals\n\n1) Tier 1 handles 75% of tickets", ("tickets Tier 1 handles", 75)),
        ("- [ ] 60 FPS while drawing on old tablets", ("FPS while drawing on old tablets", 60)),
        ("## Targets\n\n- at least 50 FPS in a battle", ("FPS in battle", 50)),
    ],
)
def test_names_of_what_a_list_promises(body: str, expected: Told) -> None:
    assert told(body) == [expected]


@pytest.mark.parametrize(
    "lead",
    [
        "For Q3 support has two goals",
        "The team has two Q3 OKRs about support. These include:",
        "Our targets for the autumn:",
        "The following KPIs",
    ],
)
def test_a_sentence_above_a_list_may_announce_goals(lead: str) -> None:
    assert told(f"{lead}\n\n1. Self service answers 60% of questions\n2. Cut the time to close") == [
        ("questions Self service answers", 60)
    ]


@pytest.mark.parametrize(
    "body",
    [
        "These were the targets of last year\n\n1. Self service answers 60% of questions",
        "See the document about our goals\n\n1. Self service answers 60% of questions",
        "- 60 fps video at 1080p\n- 4K at 30 fps\n- 24 fps",
    ],
)
def test_leads_and_items_that_promise_nothing(body: str) -> None:
    assert told(body) == []
