import statistics
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sources_support import day, days

from outcomes.measurement import Aggregate, Point, Query, Series, Window
from sources import Connection, Reach, SourceError, demands, fetch, kinds
from sources.buckets import gather, snapshot, span, starts
from sources.http import GuardedHttp

QUERY = Query("c", "q")


@pytest.mark.parametrize(
    ("aggregate", "value"),
    [("mean", 4.0), ("median", 3.0), ("sum", 12.0), ("last", 8.0), ("max", 8.0), ("min", 1.0)],
)
def test_readings_of_a_bucket_are_aggregated_in_order_of_time(aggregate: Aggregate, value: float) -> None:
    noon = timedelta(hours=12)
    readings = [(day(0) + noon, 3.0), (day(0) + noon * 1.9, 8.0), (day(0), 1.0), (day(0) + noon, None)]
    first, second = gather(days(2), Query("c", "q", aggregate, scale=10), readings)
    assert (first.value, first.samples) == (value * 10, 3)
    assert (second.value, second.samples) == (None, 0)


@given(st.lists(st.tuples(st.integers(-72, 24 * 8), st.floats(-1e6, 1e6)), max_size=40))
def test_every_reading_of_the_window_counts_in_its_own_bucket_once(readings: list[tuple[int, float]]) -> None:
    points = gather(days(5), Query("c", "q", "sum"), [(day(0) + timedelta(hours=h), v) for h, v in readings])
    assert [p.start for p in points] == [day(i) for i in range(5)]
    for number, point in enumerate(points):
        inside = [value for hour, value in readings if number * 24 <= hour < (number + 1) * 24]
        assert point.samples == len(inside)
        assert point.value == (pytest.approx(sum(inside), abs=1e-3) if inside else None)


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=9))
def test_mean_and_median_are_those_of_the_statistics_module(values: list[float]) -> None:
    readings = [(day(0) + timedelta(hours=i), value) for i, value in enumerate(values)]
    for aggregate, function in (("mean", statistics.fmean), ("median", statistics.median)):
        (point,) = gather(days(1), Query("c", "q", aggregate), readings)  # type: ignore[arg-type]
        assert point.value == pytest.approx(function(values))


def test_missing_says_what_a_bucket_without_readings_is() -> None:
    readings = [(day(1), 2.0)]
    assert [p.value for p in gather(days(3), Query("c", "q", missing="gap"), readings)] == [None, 2.0, None]
    assert [p.value for p in gather(days(3), Query("c", "q", missing="zero"), readings)] == [0.0, 2.0, 0.0]
    with pytest.raises(
        SourceError, match=r"no data for 2026-03-01, 2026-03-03, 2026-03-04 and 2 more"
    ) as caught:
        gather(days(6), Query("c", "q", missing="error"), readings)
    assert not caught.value.lasting, "the data may still come"


@pytest.mark.parametrize(
    "window",
    [
        Window(day(0).replace(tzinfo=None), day(1).replace(tzinfo=None)),
        Window(day(0), day(0) + timedelta(hours=30)),
        Window(day(1), day(0)),
        Window(day(0), day(1), timedelta(0)),
    ],
)
def test_a_window_that_is_not_whole_buckets_of_utc_is_our_own_error(window: Window) -> None:
    with pytest.raises((ValueError, TypeError)):
        starts(window)


def test_an_empty_window_has_no_buckets_and_an_endless_one_is_refused() -> None:
    assert starts(days(0)) == ()
    assert snapshot(days(0), QUERY, 1.0) == ()
    with pytest.raises(SourceError, match="20,000 buckets"):
        starts(Window(day(0), day(30), timedelta(minutes=1)))


def test_a_number_of_now_stands_in_the_last_bucket() -> None:
    points = snapshot(days(3), Query("c", "q", missing="zero", scale=2), 21.0)
    assert [p.value for p in points] == [None, None, 42.0]
    assert points[-1].end == day(3)


def test_a_window_is_shown_in_days_or_in_hours() -> None:
    assert span(days(2)) == "from 2026-03-01 to 2026-03-03"
    hours = Window(day(0), day(0) + timedelta(hours=2), timedelta(hours=1))
    assert span(hours) == "from 2026-03-01T00:00Z to 2026-03-01T02:00Z"


def test_what_people_reported_is_a_source() -> None:
    def reading(start: datetime, value: float) -> Point:
        return Point(start, start, value)

    reach = Reach(
        GuardedHttp(), "o/r", readings=(reading(day(1), 512.0), reading(day(1), 488.0), reading(day(9), 1.0))
    )
    series = fetch(Connection("person", "person"), Query("person", "", scale=1000), days(3), reach)
    assert series == Series(
        (
            Point(day(0), day(1), None, 0),
            Point(day(1), day(2), 500.0, 2),
            Point(day(2), day(3), None, 0),
        ),
        "values reported by people from 2026-03-01 to 2026-03-04",
    )


def test_an_unknown_kind_names_the_known_ones() -> None:
    with pytest.raises(SourceError, match="github, http, person, prometheus") as caught:
        fetch(Connection("x", "prometeus"), QUERY, days(1), Reach(GuardedHttp(), "o/r"))
    assert caught.value.lasting


def test_every_kind_says_what_it_wants_of_a_connection() -> None:
    assert {kind: demands(kind).url for kind in kinds()} == {
        "github": False,
        "http": True,
        "person": False,
        "prometheus": True,
    }
    assert "resolution" in demands("prometheus").options
