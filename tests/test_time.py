"""What is due and when: pure functions of an outcome and the time, and the grid its values are put on."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomes import journey
from outcomes.command import Command, parse
from outcomes.measurement import Point, Query
from outcomes.model import Criterion, Deadline, Kind, Quantity
from outcomes.outcome import Goal, Outcome, Plan, State
from outcomes.schedule import (
    GRACE,
    LAG,
    end,
    first_day,
    last_complete_day,
    look_now,
    looks_planned,
    next_due,
    step,
    window_days,
)
from outcomes.series import bucket_start, regrid
from outcomes.subject import Repository, Subject, issue, pull_request
from outcomes.units import in_unit

SHIPPED = datetime(2027, 2, 1, 9, 30, tzinfo=UTC)
DAY = timedelta(days=1)


def outcome(*deadlines: Deadline | None, state: State = State.SHIPPED, pulled: bool = True) -> Outcome:
    query = Query("prometheus-main", "x") if pulled else None
    goals = tuple(
        Goal(Criterion("latency", Kind.OUTCOME, deadline=deadline), query)
        for deadline in deadlines or (None,)
    )
    shipped = SHIPPED if state is State.SHIPPED else None
    return Outcome("1#1", 1, "octo/shop", 1, "ada", goals, Plan(), state, SHIPPED - 3 * DAY, shipped, shipped)


@pytest.mark.parametrize(
    ("deadline", "days"),
    [
        (None, 28),
        (Deadline(within="P14D"), 14),
        (Deadline(within="P6W"), 42),
        (Deadline(within="P3M"), 91),
        (Deadline(within="P1Y"), 365),
        (Deadline(on=date(2027, 2, 11)), 10),
        (Deadline(on=date(2027, 1, 1)), 28),
        (Deadline(within="PxD"), 28),
    ],
)
def test_a_window_ends_at_the_deadline_or_after_the_planned_time(
    deadline: Deadline | None, days: int
) -> None:
    assert window_days(deadline, SHIPPED, 28) == days


def test_the_day_it_ships_in_is_neither_before_nor_after() -> None:
    assert first_day(SHIPPED) == datetime(2027, 2, 2, tzinfo=UTC)
    assert first_day(datetime(2027, 2, 1, tzinfo=UTC)) == datetime(2027, 2, 1, tzinfo=UTC)
    assert end(outcome()) == datetime(2027, 3, 2, tzinfo=UTC)


def test_the_last_goal_decides_when_it_is_over() -> None:
    assert end(outcome(Deadline(within="P7D"), Deadline(within="P30D"))) == datetime(2027, 3, 4, tzinfo=UTC)


def test_a_day_is_complete_an_hour_after_it_ended() -> None:
    assert last_complete_day(datetime(2027, 2, 3, 0, 59, tzinfo=UTC)) == datetime(2027, 2, 2, tzinfo=UTC)
    assert last_complete_day(datetime(2027, 2, 3, 1, 0, tzinfo=UTC)) == datetime(2027, 2, 3, tzinfo=UTC)


def test_it_is_measured_until_the_end_and_then_judged() -> None:
    over = end(outcome()) + LAG
    assert step(outcome(), over - timedelta(seconds=1)) == "measure"
    assert step(outcome(), over) == "judge"
    assert step(outcome(state=State.DECLARED), over) == "measure"


def test_weekly_looks_end_with_the_verdict() -> None:
    found = outcome()
    assert looks_planned(found) == 4
    assert [look_now(found, SHIPPED + timedelta(days=day)) for day in (6, 7, 14, 27, 60)] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("found", "now", "due"),
    [
        (outcome(), SHIPPED, datetime(2027, 2, 2, 1, tzinfo=UTC)),
        (outcome(pulled=False), SHIPPED, datetime(2027, 3, 2, 1, tzinfo=UTC)),
        (outcome(), end(outcome()), end(outcome()) + LAG),
        (outcome(state=State.DECLARED), SHIPPED, datetime(2027, 2, 2, 1, tzinfo=UTC)),
        (outcome(state=State.DECLARED, pulled=False), SHIPPED, None),
        (outcome(state=State.DECLARED), SHIPPED + timedelta(days=365), None),
        (outcome(state=State.JUDGED), SHIPPED, None),
        (outcome(state=State.ABANDONED), SHIPPED, None),
    ],
)
def test_what_is_due_next(found: Outcome, now: datetime, due: datetime | None) -> None:
    assert next_due(found, now) == due


def test_trouble_is_looked_at_again_within_the_hour_until_the_grace_is_over() -> None:
    troubled = replace(outcome(), trouble="the source did not answer")
    assert next_due(troubled, SHIPPED) == SHIPPED + timedelta(hours=1)
    over = end(troubled) + LAG
    assert next_due(troubled, over + GRACE - timedelta(minutes=5)) == over + GRACE


@given(st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=60)))
def test_what_is_next_never_lies_in_the_past_of_an_open_outcome(after: timedelta) -> None:
    now = SHIPPED + after
    due = next_due(outcome(), now)
    assert due is not None
    assert due > now or step(outcome(), now) == "judge"


def points(first: date, values: list[float | None]) -> list[Point]:
    start = datetime(first.year, first.month, first.day, tzinfo=UTC)
    return [Point(start + i * DAY, start + (i + 1) * DAY, value) for i, value in enumerate(values)]


def test_only_whole_months_count() -> None:
    found = regrid(points(date(2027, 1, 20), [1.0] * 60), "month", "sum")
    assert [(p.start.month, p.value) for p in found] == [(2, 28.0)]


def test_weeks_begin_on_monday_and_gaps_are_passed_over() -> None:
    values: list[float | None] = [2.0] * 14
    values[3] = None
    found = regrid(points(date(2027, 2, 1), values), "week", "mean")
    assert [(p.start.weekday(), p.value) for p in found] == [(0, 2.0), (0, 2.0)]
    assert regrid(points(date(2027, 2, 1), [None] * 7), "week", "mean")[0].value is None


@pytest.mark.parametrize(
    ("aggregate", "value"),
    [("mean", 2.0), ("sum", 14.0), ("last", 5.0), ("max", 5.0), ("min", 0.0), ("median", 2.0)],
)
def test_days_become_one_as_the_metric_says(aggregate: str, value: float) -> None:
    days = points(date(2027, 2, 1), [0.0, 1.0, 1.0, 2.0, 2.0, 3.0, 5.0])
    assert regrid(days, "week", aggregate)[0].value == value  # type: ignore[arg-type]


def test_what_is_only_part_of_the_data_does_not_count() -> None:
    days = points(date(2027, 2, 1), [1.0, 2.0])
    assert regrid([days[0], replace(days[1], complete=False)], "day", "mean") == days[:1]


@given(st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1)))  # noqa: DTZ001 (made UTC below)
def test_a_bucket_holds_its_moment(at: datetime) -> None:
    moment = at.replace(tzinfo=UTC)
    assert bucket_start(moment, "week") <= moment < bucket_start(moment, "week") + timedelta(days=7)
    assert bucket_start(moment, "month").day == 1


@pytest.mark.parametrize(
    ("quantity", "unit", "value"),
    [
        (Quantity(0.84, "s"), "ms", 840),
        (Quantity(2, "h"), "min", 120),
        (Quantity(1, "GiB"), "MB", 1073.741824),
        (Quantity(5), "ms", 5),
        (Quantity(5, "ms"), None, 5),
        (Quantity(5, "%"), "ms", None),
        (Quantity(5, "%"), "%", 5),
        (Quantity(5, "GB"), "ms", None),
    ],
)
def test_units_of_one_kind_are_converted_and_others_refused(
    quantity: Quantity, unit: str | None, value: float | None
) -> None:
    assert in_unit(quantity, unit) == (pytest.approx(value) if value is not None else None)


@pytest.mark.parametrize(
    ("comment", "commands"),
    [
        ("/outcome check", [Command("check", "")]),
        ("Looks good.\r\n\r\n/outcome value 512 ms\r\n", [Command("value", "512 ms")]),
        ("/outcome", [Command("", "")]),
        ("/outcome KEEP it works", [Command("keep", "it works")]),
        ("/outcomes check", []),
        ("run /outcome check", []),
        ("> /outcome check", []),
        ("    /outcome check", []),
        ("```\n/outcome check\n```\n/outcome keep", [Command("keep", "")]),
        ("~~~\n/outcome check", []),
        ("", []),
    ],
)
def test_commands_stand_on_a_line_of_their_own(comment: str, commands: list[Command]) -> None:
    assert list(parse(comment)) == commands


@given(st.text(max_size=400))
def test_no_comment_holds_many_commands_and_none_makes_it_fail(comment: str) -> None:
    assert len(parse(comment + "\n/outcome check" * 10)) <= 5


WHERE = Repository(1, "octo/shop", "main")
PULL = {"number": 1, "state": "closed", "updated_at": "2027-02-01T09:30:00Z"}


def closed(**changes: object) -> Subject:
    return pull_request(PULL | changes, WHERE, 1)


def test_a_merge_starts_the_clock_and_a_close_lets_it_go() -> None:
    declared = outcome(state=State.DECLARED)
    merged = closed(merged_at="2027-02-01T09:30:00Z")
    assert journey.close(declared, merged, SHIPPED).shipped_at == SHIPPED
    assert journey.close(declared, closed(), SHIPPED).state is State.ABANDONED
    by_release = replace(declared, plan=Plan(starts="released"))
    waiting = journey.close(by_release, merged, SHIPPED)
    assert (waiting.state, waiting.shipped_at) == (State.MERGED, None)
    assert journey.ship(waiting, SHIPPED + DAY).shipped_at == SHIPPED + DAY


@pytest.mark.parametrize(
    ("reason", "state"),
    [("completed", State.SHIPPED), (None, State.SHIPPED), ("not_planned", State.ABANDONED)],
)
def test_an_issue_ships_only_when_it_is_closed_as_done(reason: str | None, state: State) -> None:
    found = issue(PULL | {"state_reason": reason, "closed_at": "2027-02-01T09:30:00Z"}, WHERE, 1)
    assert journey.close(outcome(state=State.DECLARED), found, SHIPPED).state is state


def test_what_is_judged_is_not_shipped_again() -> None:
    judged = outcome(state=State.JUDGED)
    assert journey.close(judged, closed(merged_at="2027-02-01T09:30:00Z"), SHIPPED) == judged


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda x: st.lists(x, max_size=3)
    )
)
def test_hostile_fields_of_a_pull_request_are_read_as_nothing(value: object) -> None:
    found = pull_request(
        {"number": 1, "title": value, "body": value, "user": value, "head": value, "merged_at": value},
        WHERE,
        1,
    )
    assert found.author == ""
    assert found.body.encode("utf-8") == (value.encode("utf-8", "replace") if isinstance(value, str) else b"")
