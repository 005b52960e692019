"""From an outcome and its stored values to verdicts: what was promised decides how it is judged."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from outcomes.judging import judge_goal, outlook, overall, question
from outcomes.measurement import Point, Query
from outcomes.model import Criterion, Direction, Kind, Quantity
from outcomes.outcome import Goal, Outcome, Plan, State
from outcomes.report.followup import Judged, check_in, verdict

SHIPPED = datetime(2027, 2, 1, tzinfo=UTC)
DAY = timedelta(days=1)
QUERY = Query("prometheus-main", "x")


def goal(query: Query | None = QUERY, **criterion: object) -> Goal:
    made: dict[str, object] = {"metric": "latency", "kind": Kind.OUTCOME, "direction": Direction.DECREASE}
    return Goal(Criterion(**(made | criterion)), query, "ms", "lower")  # type: ignore[arg-type]


def outcome(*goals: Goal) -> Outcome:
    return Outcome(
        "1#1", 1, "octo/shop", 1, "ada", goals, Plan(), State.SHIPPED, SHIPPED - DAY, SHIPPED, SHIPPED
    )


def values(before: float, after: float, noise: float = 10.0) -> list[Point]:
    found = []
    for day in range(-56, 28):
        start = SHIPPED + day * DAY
        level = (before if day < 0 else after) + noise * (((day * 37) % 11) - 5) / 5
        found.append(Point(start, start + DAY, level))
    return found


def judged(found: Goal, points: list[Point], *readings: float) -> Judged:
    said = [Point(SHIPPED + 20 * DAY, SHIPPED + 20 * DAY, value) for value in readings]
    return judge_goal(found, outcome(found), points, said, query="x")


TARGET: dict[str, Any] = {"baseline": Quantity(0.84, "s"), "target": Quantity(500, "ms")}


@pytest.mark.parametrize(
    ("after", "word"), [(480, "met"), (700, "partly met"), (840, "not met"), (990, "regressed")]
)
def test_a_target_is_judged_in_the_metrics_own_unit(after: float, word: str) -> None:
    assert judged(goal(**TARGET), values(840, after)).verdict.word == word


def test_a_promise_in_percent_is_judged_in_percent() -> None:
    found = judged(goal(change=Quantity(-40, "%")), values(840, 480)).verdict
    assert (found.word, found.log) == ("met", True)
    assert found.percent == pytest.approx(100 * (480 / 840 - 1), abs=1.5)


def test_a_factor_is_a_promise_in_percent() -> None:
    found = Goal(Criterion("throughput", Kind.OUTCOME, Direction.INCREASE, change=Quantity(2, "x")), QUERY)
    asked = question(found, outcome(found))
    assert asked.change is not None
    assert (asked.change.value, asked.change.percent) == (100, True)


@pytest.mark.parametrize(("after", "word"), [(4, "held"), (9, "violated")])
def test_a_guardrail_is_held_or_violated(after: float, word: str) -> None:
    guardrail = goal(target=Quantity(5, "ms", "<"), direction=Direction.MAINTAIN, guardrail=True)
    found = judged(guardrail, values(4, after, noise=0.5))
    assert found.verdict.word == word


def test_a_violated_guardrail_is_named_beside_what_was_met() -> None:
    met = judged(goal(**TARGET), values(840, 480))
    broken = judged(
        goal(metric="error rate", target=Quantity(5, "ms", "<"), guardrail=True), values(4, 9, noise=0.5)
    )
    assert str(overall([met, broken])) == "met, but error rate did not hold"


def test_a_value_by_a_person_has_no_probability() -> None:
    found = judged(goal(query=None, **TARGET), [], 480.0).verdict
    assert (found.word, found.probability_moved) == ("met (single reading)", None)


def test_nothing_measured_is_inconclusive_and_asks_for_a_value() -> None:
    nothing = judged(goal(query=None, **TARGET), [])
    assert nothing.verdict.word == "inconclusive"
    comment = verdict(outcome(nothing.goal), [nothing], "inconclusive")[0]
    assert "/outcome value" in comment.body  # type: ignore[union-attr]


def test_a_contradiction_is_said_and_not_guessed() -> None:
    wrong = Goal(
        Criterion("latency", Kind.OUTCOME, baseline=Quantity(60), target=Quantity(42)), QUERY, None, "higher"
    )
    found = judge_goal(wrong, outcome(wrong), values(60, 42), [])
    assert found.verdict.word == "inconclusive"
    assert "higher" in found.verdict.reason


def test_values_outside_the_window_do_not_count() -> None:
    far = [Point(SHIPPED + day * DAY, SHIPPED + (day + 1) * DAY, 1e6) for day in (-300, 200)]
    found = judged(goal(**TARGET), sorted([*values(840, 480), *far], key=lambda p: p.start)).verdict
    assert (found.n_before, found.n_after) == (56, 28)


def test_a_check_in_names_no_change_before_it_may_be_called() -> None:
    one = goal(**TARGET)
    early = judge_goal(one, outcome(one), values(840, 838)[:63], [], look=(1, 4))
    (comment,) = check_in(outcome(one), [early], SHIPPED + 7 * DAY, SHIPPED + 28 * DAY)
    assert "Day 7 of 28" in comment.body  # type: ignore[union-attr]
    assert "too early to tell" in comment.body  # type: ignore[union-attr]


@pytest.mark.parametrize(("target", "warned"), [(500, False), (839, True)])
def test_a_promise_too_small_to_be_seen_is_warned_of(target: float, warned: bool) -> None:
    one = goal(baseline=Quantity(840, "ms"), target=Quantity(target, "ms"))
    found = outlook(outcome(one), lambda _: values(840, 840)[:56], SHIPPED)
    assert bool(found) is warned
