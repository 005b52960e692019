"""A series as text: what is drawn, and what a hostile title cannot do."""

from __future__ import annotations

import math
import re
from datetime import date, timedelta

import pytest

from outcomes.verdict.plot import mermaid, sparkline

START = date(2026, 1, 5)


def days(count: int) -> list[date]:
    return [START + timedelta(days=day) for day in range(count)]


@pytest.mark.parametrize(
    ("values", "marks", "line"),
    [
        ([], [], ""),
        ([1, 2, 3, 4, 5, 6, 7, 8], [], "▁▂▃▄▅▆▇█"),
        ([1, None, math.nan, 2], [2], "▁·│·█"),
        ([1, 2], [0], "│▁█"),
        ([1, 2], [2], "▁█│"),
        ([1, 2], [9], "▁█"),
        ([5, 5, 5], [1], "▅│▅▅"),
        ([None], [], "·"),
    ],
)
def test_a_sparkline_shows_gaps_and_the_ship_date(
    values: list[float | None], marks: list[int], line: str
) -> None:
    assert sparkline(values, marks) == line


def test_a_long_series_is_averaged_down_around_the_ship_date() -> None:
    line = sparkline([10.0] * 150 + [0.0] * 50, [150], width=40)
    assert line == "█" * 30 + "│" + "▁" * 10


def test_a_chart_counts_from_shipping_and_carries_gaps_on() -> None:
    times = days(6)
    chart = mermaid([840, None, 820, 500, 510, None], times, 840, 500, times[3], title="p95 checkout")
    assert chart == (
        "```mermaid\n"
        '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#0969da, #8c959f, #1a7f37"}}}}%%\n'
        "xychart-beta\n"
        '    title "p95 checkout"\n'
        '    x-axis "days since shipping" -3 --> 1\n'
        "    y-axis 466.0 --> 874.0\n"
        "    line [840.0, 840.0, 820.0, 500.0, 510.0]\n"
        "    line [840.0, 840.0]\n"
        "    line [500.0, 500.0]\n"
        "```\n"
    )


def test_days_that_are_not_there_are_gaps_too() -> None:
    times = [START, START + timedelta(days=1), START + timedelta(days=4)]
    assert "line [1.000, 2.000, 2.000, 2.000, 3.000]" in mermaid([1, 2, 3], times, None, None, START)


def test_a_long_series_stays_readable_and_does_not_mix_the_sides() -> None:
    values = [10.0] * 500 + [2.0] * 500
    chart = mermaid(values, days(1000), None, None, START + timedelta(days=500))
    line = re.findall(r"line \[(.*)\]", chart)[0].split(", ")
    assert len(line) <= 121
    assert set(line) == {"10.000", "2.000"}
    assert "-504 --> 495" in chart


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ('say "hi"', "say hi"),
        ("a\n```\n# b", "a b"),
        ("%%{init: {}}%% x", "% init: % x"),
        ("100 % – größer", "100 % größer"),
        ("a --> b", "a - b"),
        ("x" * 500, "x" * 100),
    ],
)
def test_a_hostile_title_stays_a_title(title: str, shown: str) -> None:
    assert f'    title "{shown}"\n' in mermaid([1, 2], days(2), None, None, START, title=title)


@pytest.mark.parametrize("values", [[1e-9, 2e-9], [1e150, -1e150], [3.0, 3.0], [0.0, 0.0], [7.0]])
def test_numbers_are_written_out_and_the_axis_has_a_margin(values: list[float]) -> None:
    chart = mermaid(values, days(len(values)), None, None, START)
    low, high = re.findall(r"y-axis (\S+) --> (\S+)", chart)[0]
    assert re.fullmatch(r"-?\d+(\.\d+)?", low)
    assert float(low) < min(values)
    assert float(high) > max(values)


def test_nothing_measured_draws_nothing() -> None:
    assert mermaid([None, math.nan], days(2), 1.0, 2.0, START) == ""
