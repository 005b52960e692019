"""A title that says it all counts where the description declares nothing; one of mere work or a version does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomes.statement import read

WORK = "Keeps the parsed configuration between two starts."
TITLES = {
    "Reduce cold start from 3.2 s to 1.1 s": ("cold start", 1.1),
    "perf: reduce cold start from 3.2 s to 1.1 s": ("cold start", 1.1),
    "perf(start)!: cut `cold start` from 3.2 s to 1.1 s within 14 days": ("cold start", 1.1),
    "CI: cut build time from 14 to 9 minutes": ("build time", 9),
    "Checkout conversion from 2.1% to 2.8% by end of Q1 2027": ("Checkout conversion", 2.8),
    "Ladezeit der Startseite von 4 s auf 2 s senken": ("Ladezeit der Startseite", 2),
}


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize(
    "body", ["", WORK, f"## Summary\n\n{WORK}\n\n## Test plan\n\n- [x] unit tests, 12 new ones"]
)
def test_a_title_declares_what_the_description_does_not(title: str, body: str) -> None:
    found = read(body, title=title)
    (criterion,) = found.criteria
    assert found.declared
    assert criterion.target is not None
    assert (criterion.metric, criterion.target.value) == TITLES[title]
    assert criterion.span is None, "there is no such place in the description"


@pytest.mark.parametrize(
    "title",
    [
        "Bump lodash from 4.17.15 to 4.17.21",
        "build(deps): bump golang from 1.22 to 1.23",
        "Increase timeout from 30s to 60s",
        "fix: change cache TTL from 5 minutes to 1 hour",
        "Lower log retention from 30 days to 7 days",
        "Increase coverage from 60% to 80%",
        "Price change from $9 to $12 per month",
        "Scale workers from 2 to 4",
        "App takes 30 seconds to start on Android 14",
        "Error 500 when uploading files > 10 MB",
        "Remove 2,000 lines of dead code",
        "Version 2.0",
        "",
    ],
)
def test_a_title_of_work_declares_nothing(title: str) -> None:
    assert not read(WORK, title=title).declared


def test_the_description_goes_before_its_title() -> None:
    found = read(
        "Cold start drops from 3 s to 2 s within 14 days.", title="Reduce cold start from 3.2 s to 1.1 s"
    )
    (criterion,) = found.criteria
    assert criterion.target is not None
    assert criterion.target.value == 2


def test_a_title_is_not_asked_where_an_outcome_is_named() -> None:
    title = "Reduce cold start from 3.2 s to 1.1 s"
    assert not read("Outcome: #12", title=title).declared
    assert not read(WORK, title=title, title_counts=False).declared
    assert read("Closes #12", title=title).declared


def test_a_deadline_below_completes_a_title() -> None:
    (criterion,) = read(
        f"{WORK}\n\nBy: within 30 days", title="Reduce cold start from 3.2 s to 1.1 s"
    ).criteria
    assert criterion.deadline is not None
    assert criterion.deadline.iso == "P30D"


@given(title=st.text(max_size=300), body=st.sampled_from(["", WORK, "# Outcome\n\nTBD"]))
def test_any_title_is_fine(title: str, body: str) -> None:
    found = read(body, title=title)
    assert all(criterion.span is None for criterion in found.criteria)


@pytest.mark.parametrize(
    ("title", "body", "metric"),
    [
        ("perf: reduce memory of the index", "Measured: 30% less.", "memory of the index"),
        ("Shrink the index by packing keys", "15% smaller than before.", "index"),
    ],
)
def test_a_title_that_says_what_gets_better_names_it(title: str, body: str, metric: str) -> None:
    (criterion,) = read(body, title=title).criteria
    assert criterion.metric == metric


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Reduce retries to the gateway", "Now the limit is 5 instead of 10."),
        ("Improve the docs", "See the 3 pages."),
    ],
)
def test_a_title_makes_no_change_of_other_numbers(title: str, body: str) -> None:
    assert not read(body, title=title).declared
