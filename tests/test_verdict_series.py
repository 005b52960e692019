"""From text and times to a series: grids, tables, and what is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise

import pytest

from outcomes.verdict import Change, QuestionError, When
from outcomes.verdict.grid import grid
from outcomes.verdict.table import parse_change, parse_table, parse_time, parse_value

BERLIN_WINTER, BERLIN_SUMMER = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))


def every(step: timedelta, count: int = 20, start: datetime = datetime(2026, 3, 1, tzinfo=UTC)) -> list[When]:
    return [start + step * i for i in range(count)]


def months(step: int, day: int = 1) -> list[When]:
    return [date(2020 + month // 12, month % 12 + 1, day) for month in range(0, 36, step)]


@pytest.mark.parametrize(
    ("times", "unit", "period"),
    [
        (every(timedelta(hours=1)), "hour", 24),
        (every(timedelta(days=1)), "day", 7),
        (every(timedelta(days=7)), "week", 1),
        (every(timedelta(hours=6)), "step of 6 h", 4),
        (every(timedelta(minutes=7)), "step of 0.116667 h", 1),
        (months(1), "month", 12),
        (months(1, day=15), "month", 12),
        (months(3), "quarter", 4),
        (months(12), "year", 1),
        (months(2), "2 months", 1),
        ([date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)], "month", 12),
    ],
)
def test_the_grid_is_read_off_the_times(times: list[When], unit: str, period: int) -> None:
    found = grid(times, times[0])
    assert (found.unit, found.period) == (unit, period)
    assert found.index.tolist() == list(range(len(times)))


def test_missing_rows_leave_gaps_in_the_numbering() -> None:
    days = every(timedelta(days=1), 28)
    kept = [day for number, day in enumerate(days) if number % 7 < 5]
    found = grid(kept, days[14])
    assert (found.unit, found.shipped) == ("day", 14)
    assert found.index.tolist() == [number for number in range(28) if number % 7 < 5]


def test_a_change_of_clocks_does_not_break_the_days() -> None:
    winter: list[When] = [datetime(2026, 3, day, tzinfo=BERLIN_WINTER) for day in range(20, 30)]
    summer: list[When] = [datetime(2026, 3, day, tzinfo=BERLIN_SUMMER) for day in (30, 31)]
    assert grid(winter + summer, date(2026, 3, 25)).index.tolist() == list(range(12))


@pytest.mark.parametrize(
    ("times", "shipped", "position"),
    [
        (months(1), date(2020, 3, 1), 2.0),
        (months(1), date(2020, 3, 16), 2 + 15 / 31),
        (months(12), date(2021, 1, 1), 1.0),
        ([date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)], date(2026, 2, 1), 1.0),
        (every(timedelta(days=1)), datetime(2026, 3, 3, 12, tzinfo=UTC), 2.5),
        (every(timedelta(days=1)), datetime(2026, 3, 3, 1, tzinfo=BERLIN_WINTER), 2.0),
    ],
)
def test_the_ship_date_falls_between_the_buckets(times: list[When], shipped: When, position: float) -> None:
    assert grid(times, shipped).shipped == pytest.approx(position)


@pytest.mark.parametrize(
    ("times", "words"),
    [
        ([date(2026, 1, 1), date(2026, 1, 3), date(2026, 1, 2)], "2026-01-02 comes after 2026-01-03"),
        ([date(2026, 1, 1), date(2026, 1, 1)], "2026-01-01 is there twice"),
        (
            [
                *every(timedelta(days=1), 30),
                datetime(2026, 3, 30, 12, tzinfo=UTC),
                datetime(2026, 3, 31, tzinfo=UTC),
            ],
            "2026-03-30 12:00:00 is off the day grid",
        ),
    ],
)
def test_times_that_are_no_grid_are_refused_naming_where(times: list[When], words: str) -> None:
    with pytest.raises(QuestionError, match=words):
        grid(times, times[0])


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2026-03-31", date(2026, 3, 31)),
        (" 2026-03 ", date(2026, 3, 1)),
        ("2026-Q2", date(2026, 4, 1)),
        ("2026Q4", date(2026, 10, 1)),
        ("1899", date(1899, 1, 1)),
        ("2026-W09", date(2026, 2, 23)),
        ("2026-03-31T12:00Z", datetime(2026, 3, 31, 12, tzinfo=UTC)),
        ("2026-03-31 12:00:00+02:00", datetime(2026, 3, 31, 12, tzinfo=BERLIN_SUMMER)),
        ("1767225600", datetime(2026, 1, 1, tzinfo=UTC)),
        ("1767225600000", datetime(2026, 1, 1, tzinfo=UTC)),
    ],
)
def test_times_are_read_as_people_and_tools_write_them(text: str, time: When) -> None:
    assert parse_time(text) == time


@pytest.mark.parametrize("text", ["", "yesterday", "31.03.2026", "2026-13", "2026-02-30", "0000", "9" * 400])
def test_what_is_no_time_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(QuestionError, match="2026-03-31"):
        parse_time(text)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("-40%", Change(-40, percent=True)),
        ("−40 %", Change(-40, percent=True)),
        ("+5%", Change(5, percent=True)),
        ("-120", Change(-120)),
        ("0.5", Change(0.5)),
    ],
)
def test_a_change_is_read_with_or_without_percent(text: str, change: Change) -> None:
    assert parse_change(text) == change


@pytest.mark.parametrize("text", ["", "%", "a lot", "1e5", "--4", "4%%"])
def test_what_is_no_change_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(QuestionError, match="-40%"):
        parse_change(text)


@pytest.mark.parametrize("text", ["", " ", "NA", "NaN", "null", "None", "-"])
def test_an_empty_field_is_a_missing_value(text: str) -> None:
    assert parse_value(text) is None


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("2026-01-01,1\n2026-01-02,\n2026-01-03,3\n", None),
        ("\ufeffday,value\r\n2026-01-01,1\r\n2026-01-02,NA\r\n2026-01-03,3\r\n", None),
        ("day;value\n2026-01-01;1\n\n2026-01-02;\n2026-01-03;3\n", None),
        ("day\tvalue\n2026-01-01\t1\n2026-01-02\t\n2026-01-03\t3\n", None),
        ("day,other,value\n2026-01-01,9,1\n2026-01-02,9,\n2026-01-03,9,3\n", "value"),
        ("day,other,value\n2026-01-01,9,1\n2026-01-02\n2026-01-03,9,3\n", "3"),
        ('day,"a, b"\n2026-01-01,"1"\n2026-01-02,""\n2026-01-03,"3"\n', None),
    ],
)
def test_a_table_is_read_whatever_its_dialect(text: str, column: str | None) -> None:
    assert [value for _, value in parse_table(text, column)] == [1.0, None, 3.0]
    assert all(later > earlier for (earlier, _), (later, _) in pairwise(parse_table(text, column)))


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("", None, "empty"),
        ("day,value\n2026-01-01,many\n", None, "Line 2: 'many' is not a number"),
        ("day,value\n2026-01-01,1\nsoon,2\n", None, "Line 3: 'soon' is not a time"),
        ("day,a,b\n2026-01-01,1,2\n", None, "day, a, b"),
        ("day,a,b\n2026-01-01,1,2\n", "c", "there are: a, b"),
        ("day,a,b\n2026-01-01,1,2\n", "1", "there are: a, b"),
        ("day\n2026-01-01\n", None, "columns day"),
        ('day,value\n2026-01-01,"' + "1" * 200_000 + '"\n', None, "cannot be read as CSV"),
    ],
)
def test_a_table_that_cannot_be_read_says_where_and_what_to_do(
    text: str, column: str | None, words: str
) -> None:
    with pytest.raises(QuestionError, match=words):
        parse_table(text, column)
