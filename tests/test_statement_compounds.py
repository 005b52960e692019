"""A change told by a noun: "a 40% memory reduction", "Memory reduction: 40%", "Benchmarks show a 30% drop in …"."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomes.statement import read

COMPOUNDS = {
    "A 20% latency reduction.": ("latency", -20, "%"),
    "This is a 20% latency reduction for large tenants.": ("latency for large tenants", -20, "%"),
    "It provides a 20% performance improvement.": ("performance", 20, "%"),
    "We expect a 40% memory reduction.": ("memory", -40, "%"),
    "Expected: 40% memory reduction": ("memory", -40, "%"),
    "30% build time reduction": ("build time", -30, "%"),
    "Achieves a ~60% file size reduction.": ("file size", -60, "%"),
    "15% conversion uplift": ("conversion", 15, "%"),
    "5% accuracy gain": ("accuracy", 5, "%"),
    "3x throughput increase": ("throughput", 3, "x"),
    "$2k/month cost reduction": ("cost", -2000, "USD/mo"),
    "25% performance boost for large lists": ("performance for large lists", 25, "%"),
}
LABELS = {
    "Memory reduction: 40%": ("Memory", -40, "%"),
    "Expected memory reduction: 40%": ("memory", -40, "%"),
    "Reduction in memory: 40%": ("memory", -40, "%"),
    "Latency improvement: 30ms": ("Latency", -30, "ms"),
    "Throughput increase: 25%": ("Throughput", 25, "%"),
    "Expected performance gain: 20-30%": ("performance", 20, "%"),
    "Cost savings: $400/month": ("Cost", -400, "USD/mo"),
    "Time saved: 3 hours per week": ("Time", -3, "h/wk"),
    "Latency improvements of 30 ms per request.": ("Latency", -30, "ms"),
    "Performance gains of up to 40%.": ("Performance", 40, "%"),
    "Memory reduction of 40%.": ("Memory", -40, "%"),
}
REPORTED = {
    "Benchmarks show a 30% reduction in startup time.": ("startup time", -30, "%"),
    "Benchmarks on my laptop show a 30% reduction in startup time.": ("startup time", -30, "%"),
    "We observed a 30% reduction in startup time.": ("startup time", -30, "%"),
    "Local testing shows ~15% lower memory usage.": ("memory usage", -15, "%"),
    "The new cache gives us a 40% reduction of page load time.": ("page load time", -40, "%"),
    "Our profiling indicates a 40% decrease in CPU usage.": ("CPU usage", -40, "%"),
    "This change achieves a 40% decrease in CPU usage.": ("CPU usage", -40, "%"),
    "In our tests this gave a 20% better throughput.": ("throughput", 20, "%"),
    "Users see a 25% shorter wait.": ("wait", -25, "%"),
    "This leads to a 2x speedup of the parser.": ("parser", 2, "x"),
    "Erste Messungen zeigen eine um 30 % kürzere Ladezeit.": ("Ladezeit", -30, "%"),
}


@pytest.mark.parametrize("text", [*COMPOUNDS, *LABELS, *REPORTED])
def test_what_changes_is_named_by_what_stands_beside_the_noun_of_the_change(text: str) -> None:
    metric, value, unit = (COMPOUNDS | LABELS | REPORTED)[text]
    (criterion,) = read(text).criteria
    assert criterion.change is not None
    assert criterion.target is None
    assert (criterion.metric, criterion.change.value, criterion.change.unit) == (metric, value, unit)


VALUES = {
    "We saw startup time drop from 4 s to 2 s.": ("startup time", 4, 2),
    "Tests show that startup time drops from 4 s to 2 s.": ("startup time", 4, 2),
    "The change brings startup time from 4 s to 2 s.": ("startup time", 4, 2),
    "Leads rose from 200 to 300 a month.": ("Leads", 200, 300),
    "Voice commands that are brought to a wrong page fall from 12 % to 4 %.": (
        "Voice commands that are brought to a wrong page",
        12,
        4,
    ),
}


@pytest.mark.parametrize("text", VALUES)
def test_who_saw_it_is_no_part_of_the_name(text: str) -> None:
    (criterion,) = read(text).criteria
    assert criterion.baseline is not None
    assert criterion.target is not None
    assert (criterion.metric, criterion.baseline.value, criterion.target.value) == VALUES[text]


@pytest.mark.parametrize(
    "text", ["The 30% growth rate is normal.", "Reduce costs: 3 steps", "Improvement of the docs, 2 pages"]
)
def test_a_noun_that_goes_on_or_counts_no_change_makes_none(text: str) -> None:
    assert not [
        criterion for criterion in read(text).criteria if criterion.change and criterion.metric == "growth"
    ]
    assert not [
        criterion for criterion in read(text).criteria if criterion.change and criterion.change.unit is None
    ]


@given(
    value=st.integers(2, 90),
    noun=st.sampled_from(
        ["reduction", "decrease", "drop", "increase", "uplift", "growth", "gain", "improvement"]
    ),
    metric=st.sampled_from(
        ["page load time", "error rate", "memory", "throughput", "conversion rate", "support cost"]
    ),
)
def test_a_compound_and_its_label_say_the_same(value: int, noun: str, metric: str) -> None:
    (told,) = read(f"We expect a {value}% {metric} {noun} within 14 days.").criteria
    (keyed,) = read(f"Expected {metric} {noun}: {value}% within 14 days").criteria
    assert told.change is not None
    assert keyed.change is not None
    assert (told.metric, told.direction, told.change.value) == (
        keyed.metric,
        keyed.direction,
        keyed.change.value,
    )
