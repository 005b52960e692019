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
    "Resident memory is 14% higher since 7.3",
    "Up to 6% start-up regression because of the plugin loader",
    "Warm boots take 0.7 s longer because of the font cache",
    "Reads drop from 310 MB/s to 170 MB/s on the new kernel",
    "The gateway falls from 900 req/s to 350 req/s",
    "Cache hit rate falls from 93% to 70%",
    "Since upgrading to 8.1 my GPU is at 97%",
    "The installer is 4 MB larger with debug symbols",
    "Sync takes three times as long on Windows",
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
    "Reads rise from 170 MB/s to 310 MB/s on the new kernel": 310,
    "Cache hit rate goes from 70% to 93%": 93,
    "Since the update uploads take 3 s instead of 9 s": 3,
}


@pytest.mark.parametrize("text", TROUBLES)
def test_trouble_is_no_outcome(text: str) -> None:
    assert not read(text).declared
    assert not read("It happens every day since we moved.", title=text).declared, "as the title of an issue"


LONG = "The loader was rewritten, and the callers stay as they are. We looked at it on three machines for a week."


@pytest.mark.parametrize(
    "told", ["Resident memory is 14% higher since then.", "Lookups went from 20 ms to 45 ms."]
)
def test_a_page_of_nothing_but_trouble_declares_nothing(told: str) -> None:
    declaration = read(f"{LONG} {told}")
    assert not declaration.declared
    assert [remark.code for remark in declaration.remarks] == ["in-passing"]


def test_what_a_gain_costs_is_told_with_it() -> None:
    told = read(f"{LONG} Cold starts drop from 900 ms to 300 ms. Resident memory grows from 80 MB to 95 MB.")
    assert [criterion.metric for criterion in told.criteria] == ["Cold starts", "Resident memory"]


@pytest.mark.parametrize("text", OUTCOMES)
def test_the_other_way_round_it_is(text: str) -> None:
    (criterion,) = read(text).criteria
    assert criterion.target is not None
    assert criterion.target.value == OUTCOMES[text]
    assert read("", title=text).declared
