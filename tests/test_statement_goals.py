"""Goals told in one sentence or as a title: "Reach 300 stars", "Our aim is 12 pilot schools", "We want a rate of …"."""

from __future__ import annotations

import pytest
from support_statement import goals

BROUGHT = {
    "Raise PageSpeed score to 85 on all pages": ("PageSpeed score", 85, None),
    "Increase the accessibility score to 97.": ("accessibility score", 97, None),
    "Bring our NPS to 45": ("NPS", 45, None),
    "Drive newsletter signups to 250 per month": ("newsletter signups", 250, "/mo"),
    "Get the store rating above 4.4": ("store rating", 4.4, None),
    "Get uptime to 99.95%": ("uptime", 99.95, "%"),
    "Grow our choir to 80 members": ("choir members", 80, None),
    "Scale to 3,000 daily active users": ("daily active users", 3000, None),
    "Grow the mailing to 4,000 subscribers by the end of the year": ("mailing subscribers", 4000, None),
    "Get the game to 50 FPS": ("game", 50, "fps"),
    "Bring churn down to 3%": ("churn", 3, "%"),
}
REACHED = {
    "Reach 300 stars by May.": ("stars", 300, None),
    "Reach 40 contributors": ("contributors", 40, None),
    "We'd like to reach 120 followers by Easter": ("followers", 120, None),
    "I plan to write about it and reach 60 stars.": ("stars", 60, None),
    "Community goal: get to 700 stargazers": ("stargazers", 700, None),
    "Let's get to 800 stars!": ("stars", 800, None),
    "Help us reach 90 backers": ("backers", 90, None),
    "It would be nice to reach 130 stars": ("stars", 130, None),
    "Hit €30,000 in revenue this year": ("revenue", 30000, "EUR"),
    "Achieve a p99 latency of 400ms": ("p99 latency", 400, "ms"),
    "Achieve an average rating of 4.2 stars": ("average rating", 4.2, None),
    "We want to get to 99.5% availability by the end of Q3": ("availability", 99.5, "%"),
    "400 members by July": ("members", 400, None),
}
WON = {
    "Get the first 30 paying customers": ("paying customers", 30, None),
    "Get 25 beta users in the first month.": ("beta users", 25, None),
    "Acquire 90 new customers in Q2 2027": ("new customers", 90, None),
    "Onboard 15 pilot clinics by May 2027": ("pilot clinics", 15, None),
    "Attract 20 new contributors": ("new contributors", 20, None),
    "Bring 300 new users to the site": ("new users to the site", 300, None),
    "Bring in 35 new donors": ("new donors", 35, None),
    "Sign up 70 testers": ("testers", 70, None),
}
CALLED = {
    "The monthly budget we want is about $90.": ("monthly budget", 90, "USD"),
    "Our goal is a bill of €70 per month": ("bill", 70, "EUR/mo"),
    "Our goal is 12 pilot customers.": ("pilot customers", 12, None),
    "Our target for this quarter is 35 paying customers": ("paying customers", 35, None),
    "The goal is to have 70% of users on the new app.": ("users on the new app", 70, "%"),
    "Company goal: 15 enterprise customers": ("enterprise customers", 15, None),
    "Success looks like 60 active users by May": ("active users", 60, None),
    "We're aiming for a crash-free rate of 99.7%.": ("crash-free rate", 99.7, "%"),
    "Target a conversion rate of 7%": ("conversion rate", 7, "%"),
    "I'm hoping for 150 sign-ups": ("sign-ups", 150, None),
    "We want a conversion rate of 8%": ("conversion rate", 8, "%"),
    "We expect about 90 attendees": ("attendees", 90, None),
    "Ideally 150 users by summer": ("users", 150, None),
}
PAIRS = {
    "Take the plugin from 23 stars to 400.": ("plugin stars", 23, 400),
    "Increase our followers from 300 to 900": ("followers", 300, 900),
    "From 31 stars to 200": ("stars", 31, 200),
    "Right now we have 640 stars. It would be nice to pass 700.": ("stars", 640, 700),
    "Right now we have 640 stars; to push us past 700 would be nice": ("stars", 640, 700),
    "We are at 64 stars. I plan to reach 150 stars.": ("stars", 64, 150),
}
TIMES = {
    "Setup should take no more than 20 minutes.": ("Setup", 20),
    "The pipeline should run in at most 40 min": ("pipeline", 40),
    "The average should be under 4 seconds with 800 concurrent users": ("average", 4),
    "The answer time should be under 6 seconds when used by 900 people at once.": ("answer time", 6),
    "The kiosk shall be able to get to its menu from cold boot within 900 ms.": (
        "menu from cold boot",
        900,
    ),
}
UP_TO = {
    "Bring the NPS up to 45 by the end of Q3": ("NPS", 45, None),
    "Take conversion up to 7%": ("conversion", 7, "%"),
    "Reaching 99.5% uptime": ("uptime", 99.5, "%"),
    "This should bring us 150 new users": ("new users", 150, None),
    "15 teams on the new platform by June": ("teams on the new platform", 15, None),
}
SHARES = {
    "Half of the users finish the tour": ("users finish the tour", 50, "%"),
    "75% of users complete checkout within 4 minutes": ("users complete checkout", 75, "%"),
}
NO_GOALS = [
    "Set a budget alert at $300 per month.",
    "The library costs $300 per month.",
    "60% of users are on mobile",
    "Half of the users are on iOS",
    "About 30% of users use Firefox",
    "Users need to reach 80 followers before they can stream",
    "Streamers must reach 300 followers to qualify",
    "As a user I want to get 4 suggestions",
    "I would like to see 40 orders in the overview",
    "I expect to see 4 users",
    "We would like to have 4 users in each group",
    "Get 2 maintainers to review",
    "Get 4 users for free",
    "Pass 4 customers as argument",
    "Should have 40 stars for the registry",
    "Each team should have 6 members",
    "Scale the service to 300 users",
    "Passwords must be changed within 60 days",
    "Increase the timeout to 75 s",
    "Set the limit to 300 users",
    "Raise the limit to 300 users",
    "Raise max users per room to 40",
    "Lift the restriction to 80 users",
    "Increase number of workers to 6",
    "Increase the batch to 300 users",
    "Push users to 2 new pages",
    "Increase test coverage to 85%",
    "Our goal is 85% test coverage",
    "Reach 45 story points per sprint",
    "Our goal is 8 blog posts",
    "The goal is to migrate 9 services",
    "Get 40 users per page",
    "Get the first 30 users from the database",
    "Get 30 users from the list",
    "Take 5 users from the list",
    "Get users with more than 4 orders",
    "Load 300 users in the test",
    "Ramp from 0 to 2,000 virtual users in 3 minutes",
    "Get to version 3.0 by June",
    "Targeting Android 15",
    "Can we reach 2,000 users?",
    "Should the goal be 80 stars?",
    "We have 800 stars now",
    "Once we reach 2,000 users we need sharding",
    "After we hit 300 stars, add a badge",
    "Increase the score to 80 when the user answers four questions",
    "Interview 12 customers",
    "Support 800 concurrent users",
    "We expect 4 rows",
    "Expected 6 users, got 4",
    "Hit the endpoint 80 times",
    "Reduce users to 4",
    "Set a latency target of 300 ms for the gateway",
    "Tokens must expire within 20 minutes",
]


@pytest.mark.parametrize(
    ("text", "expected"), list((BROUGHT | REACHED | WON | CALLED | UP_TO | SHARES).items())
)
def test_goal(text: str, expected: tuple[str, float, str | None]) -> None:
    found = goals(text)
    assert [(c.metric, c.target and c.target.value, c.target and c.target.unit) for c in found] == [expected]


@pytest.mark.parametrize(("text", "expected"), PAIRS.items())
def test_goal_with_what_is_today(text: str, expected: tuple[str, float, float]) -> None:
    found = goals(text)
    assert [(c.metric, c.baseline and c.baseline.value, c.target and c.target.value) for c in found] == [
        expected
    ]


@pytest.mark.parametrize(("text", "expected"), TIMES.items())
def test_time_that_is_not_to_be_passed(text: str, expected: tuple[str, float]) -> None:
    assert [(c.metric, c.target and c.target.value) for c in goals(text)] == [expected]


def test_only_what_is_wanted_of_several_goals() -> None:
    assert [
        (c.metric, c.target and c.target.value)
        for c in goals("This year the goals are 40 talks and 300 attendees.")
    ] == [("attendees", 300)]


@pytest.mark.parametrize("text", NO_GOALS)
def test_numbers_that_are_no_goal(text: str) -> None:
    assert not goals(text)
