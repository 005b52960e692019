"""What holds for every series: units, mirrors, gaps and rubbish."""

from __future__ import annotations

import json
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from outcomes.verdict import Change, Question, Verdict, Word, interim, judge
from outcomes.verdict.plot import mermaid, sparkline
from outcomes.verdict.student import Mixture, Part, cdf

START = date(2026, 1, 5)
VALUES = st.lists(st.integers(-50, 50).map(float), min_size=14, max_size=60)
CUTS = st.floats(0.3, 0.7)
ANYTHING = st.lists(st.none() | st.floats(), max_size=50)
UNHURRIED = settings(deadline=None, max_examples=50)
"""Nothing here is a promise about time."""


def verdict(values: list[float | None], cut: float, question: Question) -> Verdict:
    shipped = START + timedelta(days=int(cut * len(values)))
    return judge(
        [(START + timedelta(days=day), value) for day, value in enumerate(values)], shipped, question
    )


def close(one: float, other: float, values: list[float]) -> bool:
    return one == pytest.approx(other, rel=1e-6, abs=1e-6 * (max(values) - min(values) + 1e-9))


@UNHURRIED
@given(VALUES, CUTS, st.integers(-30, 30))
def test_the_unit_of_the_metric_does_not_matter(values: list[float], cut: float, power: int) -> None:
    factor = 2.0**power
    question = Question(better="lower", change=Change(-4), scale="linear")
    scaled = Question(better="lower", change=Change(-4 * factor), scale="linear")
    one, other = verdict([*values], cut, question), verdict([factor * value for value in values], cut, scaled)
    assert one.word is other.word
    if one.estimate is not None:
        assert other.estimate is not None
        assert close(other.estimate / factor, one.estimate, values)


@UNHURRIED
@given(VALUES, CUTS, st.integers(-1000, 1000))
def test_the_zero_of_the_metric_does_not_matter(values: list[float], cut: float, shift: int) -> None:
    question = Question(better="lower", change=Change(-4), scale="linear")
    one, other = (
        verdict([*values], cut, question),
        verdict([value + shift for value in values], cut, question),
    )
    if one.estimate is not None:
        assert other.estimate is not None
        assert close(other.estimate, one.estimate, values)


@UNHURRIED
@given(VALUES, CUTS)
def test_a_mirrored_series_gets_the_mirrored_verdict(values: list[float], cut: float) -> None:
    one = verdict([*values], cut, Question(better="lower", change=Change(4), scale="linear"))
    other = verdict(
        [-value for value in values], cut, Question(better="higher", change=Change(4), scale="linear")
    )
    assert one.word is other.word
    if one.estimate is not None:
        assert other.estimate is not None
        assert close(-other.estimate, one.estimate, values)


@UNHURRIED
@given(
    ANYTHING, CUTS, st.sampled_from([Question(), Question(target=3.0), Question(better="higher", period=2)])
)
def test_any_numbers_get_a_verdict_that_is_plain_json(
    values: list[float | None], cut: float, question: Question
) -> None:
    one = verdict(values, cut, question)
    json.dumps(one.as_json(), allow_nan=False)
    if one.estimate is not None:
        assert one.interval is not None
        assert one.interval[0] <= one.estimate <= one.interval[1]
        assert one.detectable is not None
        assert one.detectable >= 0


@UNHURRIED
@given(VALUES, CUTS, st.sets(st.integers(0, 13)))
def test_a_missing_value_takes_itself_away_and_nothing_else(
    values: list[float], cut: float, gone: set[int]
) -> None:
    whole = verdict([*values], cut, Question(better="lower"))
    holes = verdict(
        [None if day in gone else v for day, v in enumerate(values)], cut, Question(better="lower")
    )
    assert whole.n_before + whole.n_after - len(gone) == holes.n_before + holes.n_after
    assert (whole.expected_before, whole.expected_after) == (holes.expected_before, holes.expected_after)


@UNHURRIED
@given(VALUES, CUTS, st.integers(1, 8))
def test_an_interim_look_never_calls_what_a_single_look_would_not(
    values: list[float], cut: float, look: int
) -> None:
    points = [(START + timedelta(days=day), value) for day, value in enumerate(values)]
    shipped = START + timedelta(days=int(cut * len(values)))
    said = interim(points, shipped, Question(better="lower"), look, 8)
    if said.called:
        assert said.word in (Word.MET, Word.REGRESSED)
        assert said.verdict.word is said.word


@UNHURRIED
@given(ANYTHING, st.integers(0, 60), st.text(max_size=60))
def test_any_series_can_be_drawn(values: list[float | None], at: int, title: str) -> None:
    times = [START + timedelta(days=day) for day in range(len(values))]
    line = sparkline(values, [at])
    assert len(line) == len(values) + (at <= len(values))
    chart = mermaid(values, times, 1.0, None, START + timedelta(days=at), title=title)
    assert chart == "" or (chart.startswith("```mermaid\n") and chart.endswith("\n```\n"))
    assert chart.count("`") in (0, 6)
    assert "e+" not in chart.partition("y-axis")[2]


@UNHURRIED
@given(st.floats(-40, 40), st.integers(1, 400))
def test_student_is_symmetric_and_rises(t: float, freedom: int) -> None:
    at, opposite, further = cdf(np.array([t, -t, t + 0.1]), freedom).tolist()
    assert at + opposite == pytest.approx(1, abs=1e-12)
    assert further >= at - 1e-15


@pytest.mark.parametrize(
    ("freedom", "quantile"),
    [(1, 12.706205), (2, 4.302653), (6, 2.446912), (47, 2.011741), (120, 1.979930), (1000, 1.962339)],
)
def test_student_agrees_with_the_tables(freedom: int, quantile: float) -> None:
    assert cdf(np.array([quantile]), freedom)[0] == pytest.approx(0.975, abs=2e-7)


@UNHURRIED
@given(
    st.lists(
        st.tuples(st.floats(-100, 100), st.floats(1e-6, 100), st.floats(0.01, 1)), min_size=1, max_size=8
    ),
    st.floats(1e-6, 1 - 1e-6),
)
@example([(0.0, 43.0, 0.375), (17.5, 8.0, 0.3125), (17.5, 14.0, 0.375), (18.5, 0.25, 0.109375)], 0.60546875)
@example([(-100.0, 100.0, 1.0), (99.0, 1e-6, 0.5)], 0.7)
def test_a_quantile_has_its_probability_below_it(
    components: list[tuple[float, float, float]], probability: float
) -> None:
    centre, scale, weight = (np.array(column)[:, None] for column in zip(*components, strict=True))
    mixture = Mixture((Part(7, centre, scale, weight / weight.sum()),))
    assert mixture.below(mixture.quantiles(probability))[0, 0] == pytest.approx(probability, abs=1e-6)
