"""What numbers in a text say."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outcomes.model import Quantity
from outcomes.quantity import Tokens, parse, scan, tokenize
from outcomes.quantity.convert import base, compare

READ = [
    ("840 ms", 840, "ms", None, None),
    ("< 500 ms", 500, "ms", "<", None),
    ("≤ 2.2 秒", 2.2, "s", "<=", None),
    ("at most 8 hours", 8, "h", "<=", None),
    ("höchstens 30 %", 30, "%", "<=", None),
    ("moins de 2 %", 2, "%", "<", None),
    ("не более 2 %", 2, "%", "<=", None),
    ("3,8 s", 3.8, "s", None, None),
    ("1,100", 1100, None, None, None),
    ("1.200 Anfragen", 1200, None, None, None),
    ("1 200 €", 1200, "EUR", None, None),
    ("9,410.5 ms", 9410.5, "ms", None, None),
    ("1e-4", 0.0001, None, None, None),
    ("12k", 12_000, None, None, None),
    ("$2.5M", 2_500_000, "USD", None, None),
    ("12 k€/month", 12_000, "EUR/mo", None, None),
    ("US$3.20", 3.2, "USD", None, None),
    ("-30 %", -30, "%", None, None),
    ("↓ 38 %", -38, "%", None, None),
    ("+1.5pp", 1.5, "pp", None, None),
    ("10 percentage points", 10, "pp", None, None),
    ("5 points", 5, "points", None, None),
    ("%0.5", 0.5, "%", None, None),
    ("8 or fewer", 8, None, "<=", None),
    ("90%+", 90, "%", ">=", None),
    ("20-30s", 20, "s", None, 30),
    ("between 14 and 16 ms", 14, "ms", None, 16),
    ("12m40s", 760, "s", None, None),
    ("2 min 10 s", 130, "s", None, None),
    ("1 h 30 min", 90, "min", None, None),
    ("4:31", 271, "s", None, None),
    ("4.2/5", 4.2, "/5", None, None),
    ("17 per 100", 17, "/100", None, None),
    ("30 h/week", 30, "h/wk", None, None),
    ("22 a month", 22, "/mo", None, None),
    ("sub-2s", 2, "s", "<", None),
    ("2.8×", 2.8, "x", None, None),
    ("3 times faster", 3, "x", None, None),
    ("about 50 seconds", 50, "s", "~", None),
    ("at least a third", 33.3, "%", ">=", None),
    ("41.2MB", 41.2, "MB", None, None),
    ("256Mi", 256, "MiB", None, None),
]


@pytest.mark.parametrize(("text", "value", "unit", "comparator", "upper"), READ)
def test_a_quantity_is_read_with_its_unit_and_bound(
    text: str, value: float, unit: str | None, comparator: str | None, upper: float | None
) -> None:
    found = parse(text)
    assert found is not None
    assert found.value == pytest.approx(value)
    assert (found.unit, found.comparator, found.upper) == (unit, comparator, upper)


@pytest.mark.parametrize(
    "text",
    [
        "p95",
        "30-day retention",
        "day-7",
        "WCAG 2.2",
        "#402",
        "2.4.1",
        "v3.2",
        "KR 1",
        "utf-8",
        "1080p",
        "7.x",
        "4.5:1",
    ],
)
def test_a_number_within_a_name_is_no_quantity(text: str) -> None:
    assert parse(text) is None


def test_three_times_a_week_is_no_factor() -> None:
    found = parse("3 times a week")
    assert found is not None
    assert found.unit != "x"


@pytest.mark.parametrize(
    ("left", "right", "sign"),
    [
        ("8 s", "500 ms", -1),
        ("1.2 GiB", "640 MiB", -1),
        ("4 h", "20 min", -1),
        ("6%", "9%", 1),
        ("60 s", "1 min", 0),
        ("3 mA", "22 µA", -1),
        ("800 KB/s", "2.4 MB/s", 1),
        ("900 MHz", "1.2 GHz", 1),
    ],
)
def test_units_are_converted_before_they_are_compared(left: str, right: str, sign: int) -> None:
    one, other = parse(left), parse(right)
    assert one is not None
    assert other is not None
    assert compare(one, other) == sign


def test_unlike_units_are_not_compared() -> None:
    assert compare(Quantity(1, "s"), Quantity(1, "%")) is None
    assert base(Quantity(2, "min")) == ("time", 120)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_scanning_any_text_gives_quantities_in_order_that_do_not_overlap(text: str) -> None:
    found = scan(Tokens(tokenize(text), text))
    assert all(one.first < one.after for one in found)
    assert all(one.after <= other.first for one, other in pairwise(found))


@settings(deadline=None)
@given(
    st.floats(min_value=0.001, max_value=1e9, allow_nan=False).map(lambda value: float(f"{value:.6g}")),
    st.sampled_from(["ms", "s", "min", "h", "%", "pp", "MB", "GiB"]),
)
def test_what_is_written_is_what_is_read(value: float, unit: str) -> None:
    found = parse(f"{value:.10g} {unit}")
    assert found is not None
    assert found.value == pytest.approx(value)
    assert found.unit == unit
