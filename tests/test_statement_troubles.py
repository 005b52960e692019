"""A line that only reports trouble declares nothing, though its values move; the same values the other way round do."""

from __future__ import annotations

import pytest

from outcomes.statement import read

TROUBLES = (
    "Memory usage grows to 6 GB after a night",
    "CPU usage jumps to 100% when nobody is there",
    "Build time went up to 14 minutes",
    "Error rate rose from 2% to 6%",
    "Disk usage exceeds 85%",
    "40% of logins fail with 502",
    "Page load is 35% slower since 4.1",
    "p95 latency doubled since 4.1",
    "Startup takes 25% longer in 5.0",
    "Startup time regressed by 20%",
    "Battery drain of 15% per hour",
    "High CPU usage (95%) on Windows",
    "Frame rate drops to 12 FPS in the map",
    "Conversion dropped from 4% to 3% after the release",
    "Throughput dropped by 30% after the upgrade",
    "Upload stuck at 98%",
)
OUTCOMES = {
    "Error rate fell from 6% to 2%": 2,
    "CPU usage drops from 95% to 30%": 30,
    "Build time went down to 9 minutes": 9,
    "Conversion rose from 3% to 4%": 4,
    "Frame rate rises from 12 to 60 FPS in the map": 60,
    "Less than 1% of logins fail": 1,
    "Error rate drops to 1%": 1,
    "Failed logins fall to 2% by the end of June 2027": 2,
    "Reduce CPU usage from 95% to 30%": 30,
    "The error rate will go down from 6% to 2%": 2,
}


@pytest.mark.parametrize("text", TROUBLES)
def test_trouble_is_no_outcome(text: str) -> None:
    assert not read(text).declared
    assert not read("It happens every day since we moved.", title=text).declared, "as the title of an issue"


@pytest.mark.parametrize("text", OUTCOMES)
def test_the_other_way_round_it_is(text: str) -> None:
    (criterion,) = read(text).criteria
    assert criterion.target is not None
    assert criterion.target.value == OUTCOMES[text]
    assert read("", title=text).declared
