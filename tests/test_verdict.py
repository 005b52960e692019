"""A verdict: published cases, the rules, and the table of verdicts."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from outcomes.measurement import Point
from outcomes.verdict import (
    Change,
    Limit,
    Question,
    QuestionError,
    Reading,
    Verdict,
    Word,
    combine,
    detectable,
    interim,
    judge,
    readings,
    single_reading,
    threshold,
)
from outcomes.verdict.judging import hold_table, move_table
from outcomes.verdict.table import parse_table

DATA = Path(__file__).parent / "data"
START = date(2026, 1, 5)
SHIPPED = START + timedelta(days=28)


def days(values: Sequence[float | None], start: date = START) -> list[Reading]:
    return [(start + timedelta(days=day), value) for day, value in enumerate(values)]


def noisy(before: float, after: float, spread: float = 1.0, length: int = 28, seed: int = 1) -> list[float]:
    noise = np.random.default_rng(seed).standard_normal(2 * length) * spread
    return [before + x for x in noise[:length].tolist()] + [after + x for x in noise[length:].tolist()]


def belts(column: str) -> list[Reading]:
    return parse_table((DATA / "uk_seatbelts.csv").read_text(), column)


def coal() -> list[Reading]:
    events = (DATA / "coal_disasters.csv").read_text().split()[1:]
    per_year = Counter(int(float(event)) for event in events)
    return [(date(year, 1, 1), float(per_year[year])) for year in range(1851, 1963)]


LAW = date(1983, 2, 1)


@pytest.mark.parametrize(
    ("column", "question", "percent", "low", "high"),
    [
        ("drivers", Question(better="lower", trend=False, scale="log"), -22.3, -28.5, -15.4),
        ("front", Question(better="lower", trend=False, scale="log"), -30.9, -39.0, -20.9),
        ("rear", Question(better="lower", trend=False, scale="log"), 2.1, -5.4, 10.5),
        ("drivers", Question(better="lower", scale="log", before=36), -22.2, -27.5, -16.1),
    ],
)
def test_the_seat_belt_law_comes_out_as_published(
    column: str, question: Question, percent: float, low: float, high: float
) -> None:
    verdict = judge(belts(column), LAW, question)
    assert verdict.percent_interval is not None
    assert verdict.percent == pytest.approx(percent, abs=0.051)
    assert verdict.percent_interval == pytest.approx((low, high), abs=0.051)
    assert verdict.word is (Word.INCONCLUSIVE if column == "rear" else Word.MET)


def test_the_nile_falls_as_published() -> None:
    verdict = judge(parse_table((DATA / "nile.csv").read_text()), date(1899, 1, 1), Question(better="lower"))
    assert verdict.estimate == pytest.approx(-254, abs=0.51)
    assert verdict.interval == pytest.approx((-341, -180), abs=0.51)
    assert (verdict.n_before, verdict.n_after, verdict.bucket) == (28, 72, "year")
    assert verdict.after is not None
    assert verdict.before is not None
    assert verdict.after - verdict.before == pytest.approx(-247.8, abs=0.05)


def test_the_coal_mines_become_safer_as_published() -> None:
    verdict = judge(coal(), date(1891, 1, 1), Question(better="lower", trend=False))
    assert verdict.estimate == pytest.approx(-2.2, abs=0.051)
    assert verdict.interval == pytest.approx((-2.7, -1.7), abs=0.051)
    assert verdict.before == pytest.approx(3.1, abs=0.05)
    assert verdict.after == pytest.approx(0.9, abs=0.05)


@pytest.mark.parametrize(
    ("improvement", "interval", "goal", "word"),
    [
        (-2.0, (-3.0, -1.0), 1.0, Word.REGRESSED),
        (2.0, (1.0, 3.0), 1.5, Word.MET),
        (2.0, (1.0, 3.0), 2.0, Word.MET),
        (2.0, (1.0, 3.0), 2.5, Word.PARTLY_MET),
        (2.0, (1.0, 3.0), 5.0, Word.PARTLY_MET),
        (2.0, (1.0, 3.0), 0.0, Word.MET),
        (0.0, (-1.0, 1.0), 2.0, Word.NOT_MET),
        (0.0, (-3.0, 3.0), 2.0, Word.INCONCLUSIVE),
        (0.0, (-3.0, 3.0), 0.0, Word.INCONCLUSIVE),
        (0.0, (0.0, 0.0), 0.0, Word.NOT_MET),
        (0.0, (0.0, 0.0), 2.0, Word.NOT_MET),
    ],
)
def test_the_table_of_verdicts(
    improvement: float, interval: tuple[float, float], goal: float, word: Word
) -> None:
    assert move_table(improvement, interval, goal) is word


@pytest.mark.parametrize(
    ("interval", "word"),
    [
        ((0.1, 2.0), Word.HELD),
        ((-2.0, -0.1), Word.VIOLATED),
        ((-1.0, 1.0), Word.INCONCLUSIVE),
        ((0.0, 0.0), Word.HELD),
    ],
)
def test_the_table_of_guardrails(interval: tuple[float, float], word: Word) -> None:
    assert hold_table(interval, 0.0) is word


@pytest.mark.parametrize(
    ("question", "after", "word"),
    [
        (Question(baseline=100, target=90), 88.0, Word.MET),
        (Question(target=90), 88.0, Word.MET),
        (Question(change=Change(-10, percent=True)), 88.0, Word.MET),
        (Question(change=Change(10, percent=True), better="lower"), 88.0, Word.MET),
        (Question(change=Change(-10)), 88.0, Word.MET),
        (Question(better="lower"), 88.0, Word.MET),
        (Question(baseline=100, target=80), 90.0, Word.PARTLY_MET),
        (Question(baseline=100, target=80), 100.0, Word.NOT_MET),
        (Question(baseline=100, target=80), 110.0, Word.REGRESSED),
        (Question(baseline=100, target=99.9), 100.0, Word.INCONCLUSIVE),
        (Question(target=110), 112.0, Word.MET),
        (Question(change=Change(10)), 112.0, Word.MET),
    ],
)
def test_a_declaration_gets_its_word(question: Question, after: float, word: Word) -> None:
    verdict = judge(days(noisy(100.0, after)), SHIPPED, question)
    assert verdict.word is word
    assert verdict.reason


def test_a_target_alone_is_held_against_the_measured_mean() -> None:
    verdict = judge(days(noisy(100.0, 88.0)), SHIPPED, Question(target=90.0))
    assert verdict.before is not None
    assert verdict.needed == pytest.approx(verdict.before - 90.0)


def test_a_target_reached_before_shipping_needs_no_more_than_its_direction() -> None:
    verdict = judge(days(noisy(100.0, 88.0)), SHIPPED, Question(target=105.0, better="lower"))
    assert (verdict.word, verdict.needed, verdict.probability_target) == (Word.MET, 0.0, None)


def test_probabilities_speak_of_the_declared_direction_and_size() -> None:
    series = days(noisy(100.0, 95.0, spread=3.0))
    down = judge(series, SHIPPED, Question(change=Change(-4)))
    up = judge(series, SHIPPED, Question(change=Change(4), better="higher"))
    assert down.probability_moved is not None
    assert up.probability_moved is not None
    assert down.probability_moved + up.probability_moved == pytest.approx(1)
    assert down.probability_moved > 0.95
    assert down.probability_target is not None
    assert 0.2 < down.probability_target < down.probability_moved


def test_without_a_direction_there_is_an_estimate_and_no_verdict() -> None:
    verdict = judge(days(noisy(100.0, 88.0)), SHIPPED, Question())
    assert verdict.word is Word.INCONCLUSIVE
    assert verdict.estimate == pytest.approx(-12, abs=1.5)
    assert "direction" in verdict.reason


@pytest.mark.parametrize(
    ("before", "after", "judged"),
    [(7, 5, True), (6, 28, False), (28, 4, False), (0, 28, False), (28, 0, False)],
)
def test_too_little_data_gets_no_estimate(before: int, after: int, judged: bool) -> None:
    values = [10.0 + day % 3 for day in range(before + after)]
    verdict = judge(days(values), START + timedelta(days=before), Question(better="lower"))
    assert (verdict.estimate is not None) is judged
    assert judged or verdict.word is Word.INCONCLUSIVE
    assert judged or "needed" in verdict.reason


def test_settling_days_are_missing_values() -> None:
    values = [*noisy(100.0, 80.0)[:28], *([500.0] * 7), *noisy(100.0, 80.0)[35:]]
    verdict = judge(days(values), SHIPPED, Question(better="lower", settle=7))
    assert (verdict.n_before, verdict.n_after, verdict.expected_after) == (28, 21, 21)
    assert verdict.after == pytest.approx(80, abs=1)


def test_the_bucket_in_which_it_shipped_belongs_to_neither_side() -> None:
    noon = datetime(2026, 2, 2, 12, tzinfo=UTC)
    verdict = judge(days(noisy(100.0, 80.0)), noon, Question(better="lower"))
    assert (verdict.n_before, verdict.n_after) == (28, 27)


def test_planned_windows_take_the_days_next_to_shipping() -> None:
    verdict = judge(days(noisy(100.0, 80.0)), SHIPPED, Question(better="lower", before=14, after=40))
    assert (verdict.n_before, verdict.expected_before) == (14, 14)
    assert (verdict.n_after, verdict.expected_after) == (28, 40)


def test_coverage_counts_what_was_missing() -> None:
    values: list[float | None] = list(noisy(100.0, 80.0))
    values[3], values[4], values[40] = None, math.nan, math.inf
    verdict = judge(days(values), SHIPPED, Question(better="lower"))
    assert (verdict.n_before, verdict.expected_before) == (26, 28)
    assert (verdict.n_after, verdict.expected_after) == (27, 28)


def test_incomplete_buckets_are_missing() -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    day = timedelta(days=1)
    points = [Point(start, start + day, 5.0), Point(start + day, start + 2 * day, 2.0, complete=False)]
    assert readings(points) == [(start, 5.0), (start + day, None)]


def test_an_outlier_is_pulled_in_and_counted() -> None:
    values = noisy(100.0, 90.0)
    values[40] = 10_000.0
    verdict = judge(days(values), SHIPPED, Question(better="lower"))
    assert verdict.winsorised == 1
    assert not verdict.log
    assert verdict.estimate == pytest.approx(-10, abs=1.5)


def test_a_weekend_is_no_outlier() -> None:
    pattern = [value + (60 if day % 7 == 6 else 0) for day, value in enumerate(noisy(100.0, 90.0))]
    verdict = judge(days(pattern), SHIPPED, Question(better="lower"))
    assert verdict.winsorised == 0
    assert verdict.estimate == pytest.approx(-10, abs=1.5)


def test_values_that_span_a_factor_of_three_are_judged_in_percent() -> None:
    values = [math.exp(x) for x in noisy(5.0, 4.0, spread=0.3)]
    verdict = judge(days(values), SHIPPED, Question(change=Change(-50, percent=True)))
    assert verdict.log
    assert verdict.percent == pytest.approx(100 * math.expm1(-1.0), abs=8)
    assert verdict.estimate is not None
    assert verdict.before is not None
    assert verdict.percent is not None
    assert verdict.estimate == pytest.approx(verdict.before * verdict.percent / 100)
    assert verdict.word is Word.MET


def test_a_target_of_zero_is_never_reached_in_percent() -> None:
    values = [math.exp(x) for x in noisy(5.0, 2.0, spread=0.3)]
    verdict = judge(days(values), SHIPPED, Question(target=0.0))
    assert (verdict.word, verdict.probability_target, verdict.target_inside) == (Word.PARTLY_MET, 0.0, False)


def test_percent_of_nothing_is_not_given() -> None:
    values = [0.0] * 28 + [float(1 + day % 3) for day in range(28)]
    verdict = judge(days(values), SHIPPED, Question(better="lower"))
    assert (verdict.percent, verdict.percent_interval, verdict.word) == (None, None, Word.REGRESSED)


@pytest.mark.parametrize(
    ("before", "after", "question", "word"),
    [
        (5.0, 5.0, Question(better="lower"), Word.NOT_MET),
        (0.0, 0.0, Question(target=-1.0), Word.NOT_MET),
        (10.0, 8.0, Question(baseline=10, target=8), Word.MET),
        (10.0, 8.0, Question(baseline=10, target=7), Word.PARTLY_MET),
        (10.0, 12.0, Question(baseline=10, target=8), Word.REGRESSED),
        (5.0, 5.0, Question(maintain=True, limit=Limit("below", 5.0)), Word.HELD),
        (5.0, 5.0, Question(maintain=True, better="lower"), Word.HELD),
    ],
)
def test_a_series_without_noise_is_taken_at_its_word(
    before: float, after: float, question: Question, word: Word
) -> None:
    verdict = judge(days([before] * 28 + [after] * 28), SHIPPED, question)
    assert verdict.word is word
    assert verdict.estimate == pytest.approx(after if question.limit else after - before)


@pytest.mark.parametrize(
    ("limit", "word"),
    [
        (Limit("below", 95.0), Word.HELD),
        (Limit("below", 85.0), Word.VIOLATED),
        (Limit("below", 90.2), Word.INCONCLUSIVE),
        (Limit("above", 85.0), Word.HELD),
        (Limit("above", 95.0), Word.VIOLATED),
    ],
)
def test_a_limit_is_held_against_the_level_after(limit: Limit, word: Word) -> None:
    verdict = judge(days(noisy(100.0, 90.0)), SHIPPED, Question(maintain=True, limit=limit))
    assert verdict.word is word
    assert verdict.estimate == pytest.approx(90.0, abs=0.5)


@pytest.mark.parametrize(
    ("after", "tolerated", "word"),
    [
        (100.0, 5.0, Word.HELD),
        (110.0, 5.0, Word.VIOLATED),
        (100.0, 0.0, Word.INCONCLUSIVE),
        (90.0, 0.0, Word.HELD),
    ],
)
def test_a_metric_that_must_not_get_worse(after: float, tolerated: float, word: Word) -> None:
    question = Question(maintain=True, better="lower", change=Change(tolerated))
    assert judge(days(noisy(100.0, after)), SHIPPED, question).word is word


def test_a_control_takes_out_what_moved_everything() -> None:
    rng = np.random.default_rng(5)
    shared = np.cumsum(rng.standard_normal(56)) * 3
    own = 100 + shared + rng.standard_normal(56) * 0.3
    own[28:] -= 2
    question = Question(better="lower", trend=False)
    alone = judge(days(own.tolist()), SHIPPED, question)
    helped = judge(days(own.tolist()), SHIPPED, question, control=days(shared.tolist()))
    assert helped.estimate == pytest.approx(-2, abs=0.5)
    assert helped.detectable is not None
    assert alone.detectable is not None
    assert helped.detectable < alone.detectable / 3


def test_a_constant_control_changes_nothing() -> None:
    series = days(noisy(100.0, 90.0))
    with_control = judge(series, SHIPPED, Question(better="lower"), control=days([1.0] * 56))
    assert with_control == judge(series, SHIPPED, Question(better="lower"))


@pytest.mark.parametrize(
    ("value", "question", "before", "word"),
    [
        (512.0, Question(target=500), 840.0, Word.NOT_MET_ONCE),
        (498.0, Question(target=500), 840.0, Word.MET_ONCE),
        (500.0, Question(baseline=840, target=500), None, Word.MET_ONCE),
        (60.0, Question(baseline=50, target=60), None, Word.MET_ONCE),
        (60.0, Question(change=Change(-40, percent=True)), 100.0, Word.MET_ONCE),
        (61.0, Question(change=Change(-40, percent=True)), 100.0, Word.NOT_MET_ONCE),
        (60.0, Question(change=Change(-40, percent=True)), None, Word.INCONCLUSIVE),
        (60.0, Question(better="lower"), 100.0, Word.INCONCLUSIVE),
        (None, Question(target=500), 840.0, Word.INCONCLUSIVE),
        (math.nan, Question(target=500), 840.0, Word.INCONCLUSIVE),
        (0.4, Question(maintain=True, limit=Limit("below", 0.5)), None, Word.MET_ONCE),
        (0.6, Question(maintain=True, limit=Limit("below", 0.5)), None, Word.NOT_MET_ONCE),
        (103.0, Question(maintain=True, better="lower", change=Change(5)), 100.0, Word.MET_ONCE),
        (106.0, Question(maintain=True, better="lower", change=Change(5)), 100.0, Word.NOT_MET_ONCE),
    ],
)
def test_a_single_reading_is_compared_and_never_given_a_probability(
    value: float | None, question: Question, before: float | None, word: Word
) -> None:
    verdict = single_reading(value, question, before)
    assert verdict.word is word
    assert (verdict.probability_moved, verdict.interval) == (None, None)


def test_one_value_before_and_one_after_is_a_single_reading() -> None:
    verdict = judge(days([840.0, 490.0]), START + timedelta(days=1), Question(target=500))
    assert (verdict.word, verdict.before, verdict.after) == (Word.MET_ONCE, 840.0, 490.0)


@pytest.mark.parametrize(
    ("looks", "bound"), [(1, 0.0500), (4, 0.0434), (5, 0.0414), (8, 0.0385), (12, 0.0366), (6, 0.0403)]
)
def test_the_last_look_keeps_most_of_the_five_percent(looks: int, bound: float) -> None:
    assert threshold(looks, looks) == pytest.approx(bound, abs=1e-3)


def test_thresholds_rise_from_look_to_look() -> None:
    bounds = [threshold(look, 8) for look in range(1, 9)]
    assert bounds == sorted(bounds)
    assert bounds[0] < 1e-7


def test_an_early_look_calls_only_a_plain_change() -> None:
    plain = interim(days(noisy(100.0, 80.0)), SHIPPED, Question(change=Change(-15)), 4, 8)
    assert (plain.called, plain.word) == (True, Word.MET)
    series = days(noisy(100.0, 99.0, seed=4))
    weak = interim(series, SHIPPED, Question(change=Change(-1)), 2, 8)
    assert weak.verdict.p is not None
    assert threshold(2, 8) < weak.verdict.p < 0.05
    assert (weak.called, weak.word) == (False, Word.INCONCLUSIVE)


def test_the_last_look_says_the_final_word() -> None:
    last = interim(days(noisy(100.0, 100.0)), SHIPPED, Question(change=Change(-15)), 8, 8)
    assert (last.called, last.word) == (False, Word.NOT_MET)


def test_a_look_at_too_little_data_calls_nothing() -> None:
    look = interim(days(noisy(100.0, 80.0)[:30]), SHIPPED, Question(better="lower"), 1, 4)
    assert (look.called, look.word) == (False, Word.INCONCLUSIVE)


def test_what_can_be_detected_scales_with_the_noise_and_shrinks_with_time() -> None:
    baseline = noisy(100.0, 100.0)[:28]
    one = detectable(baseline, 28)
    ten = detectable([10 * value for value in baseline], 28)
    longer = detectable(noisy(100.0, 100.0, length=56)[:56], 56)
    assert one is not None
    assert ten == pytest.approx(10 * one)
    assert longer is not None
    assert longer < one
    assert 0.5 < one < 3


@pytest.mark.parametrize(("count", "after"), [(6, 28), (28, 4)])
def test_windows_too_short_for_a_verdict_detect_nothing(count: int, after: int) -> None:
    assert detectable([float(day) for day in range(count)], after) is None


def word(one: Word) -> Verdict:
    return Verdict(one, "")


@pytest.mark.parametrize(
    ("criteria", "guardrails", "text"),
    [
        ([Word.MET], {}, "met"),
        ([Word.MET, Word.PARTLY_MET], {}, "partly met"),
        ([Word.MET, Word.INCONCLUSIVE, Word.NOT_MET], {}, "not met"),
        ([Word.NOT_MET, Word.REGRESSED], {}, "regressed"),
        ([Word.MET, Word.MET_ONCE], {}, "met (single reading)"),
        ([Word.MET], {"error rate": Word.HELD}, "met"),
        ([Word.MET], {"error rate": Word.INCONCLUSIVE}, "met"),
        ([Word.MET], {"error rate": Word.VIOLATED}, "met, but error rate did not hold"),
        ([Word.NOT_MET], {"error rate": Word.VIOLATED}, "not met; error rate did not hold"),
        ([Word.MET], {"a": Word.VIOLATED, "b": Word.VIOLATED}, "met, but a and b did not hold"),
        ([], {"error rate": Word.HELD}, "held"),
        ([], {}, "inconclusive"),
    ],
)
def test_several_verdicts_become_one(criteria: list[Word], guardrails: dict[str, Word], text: str) -> None:
    overall = combine([word(one) for one in criteria], {name: word(one) for name, one in guardrails.items()})
    assert str(overall) == text


def test_an_unclear_guardrail_is_named() -> None:
    overall = combine([word(Word.MET)], {"error rate": word(Word.INCONCLUSIVE)})
    assert overall.unclear == ("error rate",)


@pytest.mark.parametrize(
    "question",
    [
        {"baseline": 10.0, "target": 20.0, "better": "lower"},
        {"change": Change(-5), "better": "higher"},
        {"maintain": True},
        {"settle": -1},
        {"before": 0},
        {"baseline": math.nan},
        {"target": math.inf},
        {"change": Change(math.nan)},
        {"limit": Limit("below", math.inf)},
    ],
)
def test_a_question_that_contradicts_itself_is_refused(question: dict[str, object]) -> None:
    with pytest.raises(QuestionError):
        Question(**question)  # type: ignore[arg-type]


def test_logs_are_refused_where_a_value_is_not_positive() -> None:
    with pytest.raises(QuestionError, match="above zero"):
        judge(days([0.0, *noisy(5.0, 4.0)[1:]]), SHIPPED, Question(better="lower", scale="log"))


def test_a_series_without_end_is_refused() -> None:
    with pytest.raises(QuestionError, match="5,001"):
        judge(days([1.0] * 5001), SHIPPED, Question(better="lower"))


def test_the_unit_is_said() -> None:
    verdict = judge(days(noisy(840.0, 500.0)), SHIPPED, Question(target=510.0, unit="ms"))
    assert " ms [" in verdict.reason
