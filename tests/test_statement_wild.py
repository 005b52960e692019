"""Forms in which people wrote what nobody had thought of: found in blind texts, each held with its look-alikes."""

from __future__ import annotations

import pytest
from support_statement import goals, number

from outcomes.statement import read

TOLD = [
    ("Weekly builders ×3, from 400 today", "Weekly builders", 400, None),
    ("Processing time falls from a median of 31 minutes to 15.", "Processing time", 31, 15),
    ("Cold start (on the Moto G) 3.8 s → 2.1 s.", "Cold start (on the Moto G)", 3.8, 2.1),
    ("- Forecast error (MAE) under 6%", "Forecast error (MAE)", None, 6),
    ("Waiting sits at 6.3 days; we commit to 3.5 days by 1 July 2027.", "Waiting", 6.3, 3.5),
    ("The export should come back in less than 20 seconds, not after 2m 40s.", "export", 160, 20),
    ("60% of new volunteers stay for six months (was 38%)", "new volunteers", 38, 60),
    ("* Crash-free sessions: 98% → 99% (30 days after the season starts)", "Crash-free sessions", 98, 99),
    ("Pipelines for pull requests finish in 11 min where the old setup took 27 min.", "Pipelines", 27, 11),
    (
        "Also from the logs: checkout pages sent twice, 9.2% today, should drop to 4%.",
        "checkout pages",
        9.2,
        4,
    ),
    ("Zero double bookings by the end of November 2027", "double bookings", None, 0),
    ("- citas perdidas por debajo del 9 %", "citas perdidas", None, 9),
]


@pytest.mark.parametrize(("body", "metric", "baseline", "target"), TOLD)
def test_a_form_of_the_wild_is_read(
    body: str, metric: str, baseline: float | None, target: float | None
) -> None:
    (found,) = goals(f"## Outcome\n\n{body}")
    assert metric in found.metric
    assert (number(found.baseline), number(found.target)) == (baseline, target)


def test_a_letter_apart_from_its_number_scales_a_count() -> None:
    (found,) = goals("| | main | this branch |\n|---|---|---|\n| allocations | 252 M | 41 k |")
    assert (number(found.baseline), number(found.target)) == (252e6, 41e3)


def test_a_unit_may_stand_behind_a_plus() -> None:
    (found,) = goals("## Outcome\n\n- median session 11+ min")
    assert found.target is not None
    assert (found.target.value, found.target.unit, found.target.comparator) == (11, "min", ">=")


def test_a_sentence_behind_a_keyed_one_may_have_a_name_of_its_own() -> None:
    first, second = read("Geocoding run time: 4.5x faster. Match rate unchanged at 96 %.").criteria
    assert (first.metric, second.metric) == ("Geocoding run time", "Match rate unchanged")
    assert second.guardrail


def test_what_goes_together_by_order_is_kept_together() -> None:
    found = goals("Refunds, returns and complaints should drop to 8 %, 3 % and 1 % respectively.")
    assert [(c.metric, number(c.target)) for c in found] == [
        ("Refunds", 8),
        ("returns", 3),
        ("complaints", 1),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Adds `--max-age` (default 30d), drops Node 16, TypeScript must now be 5.2 or newer.",
        "62 % of sessions are on Android, 31 % on iOS, the rest web. So Android goes first.",
        "If fewer than 200 people a week open the map by March, we take it out again.",
        "If fewer than 5 % of users opt in we will remove it.",
        "Limiar do alerta baixado de 90% para 80%, retenção das métricas de 14d para 30d.",
        "・Node 18 → 22 に更新\n・タイムアウトを30秒から60秒に変更\n・テスト45件追加",
        "Wenn weniger als 5 % der Nutzer zustimmen, we switch it off.",
    ],
)
def test_a_look_alike_is_not_read(body: str) -> None:
    assert not read(body).declared


def test_the_next_number_of_a_name_is_no_value_of_another_metric() -> None:
    (found,) = goals("Node 18 → 22, abandoned carts 78 % → 65 %.")
    assert (number(found.baseline), number(found.target)) == (78, 65)


@pytest.mark.parametrize("name", ["size-bot", "codecov", "bundle-size", "bot"])
@pytest.mark.parametrize("ends", ["<!-- {}:end -->", "<!-- /{} -->", "<!-- end {} by the bot -->"])
def test_what_a_named_bot_wrote_between_its_comments_is_not_read(name: str, ends: str) -> None:
    said = "Latency of main.js 214 ms → 213 ms"
    body = f"<!-- {name}:start -->\n\n{said}\n\n{ends.format(name)}\n\nChurn drops from 4% to 3%"
    assert [c.metric for c in goals(body)] == ["Churn"]


def test_a_comment_about_robots_hides_nothing() -> None:
    assert goals("<!-- robot -->\n\nChurn drops from 4% to 3%")


@pytest.mark.parametrize("by", ["by 2028", "until 2028", "bis 2028"])
def test_a_year_alone_is_its_last_day(by: str) -> None:
    (found,) = goals(f"Churn drops from 4% to 3% {by}.")
    assert found.deadline is not None
    assert found.deadline.iso == "2028-12-31"


def test_a_number_like_a_year_may_be_what_something_rises_by() -> None:
    (found,) = goals("## Outcome\n\nSign-ups rise by 2028 a week.")
    assert number(found.change) == 2028


def test_what_stays_beside_what_others_have_is_held() -> None:
    found = read(
        "## Business case\n\n- Churn 4.8% → 3.9%\n- Price stays at €9 (vs €14 at the competitor)"
    ).criteria
    assert [c.guardrail for c in found] == [False, True]


SENTENCES = [
    ("Write-offs are 9.4% of sales. The pilot pays off if they come down to 6.5%.", 9.4, 6.5),
    (
        "The forum gets 12 questions every month. A month after this is out I'd like to count fewer than 4 a month.",
        12,
        4,
    ),
    ("This team got 14 pages a week in October. I want that at 3 a week or fewer.", 14, 3),
    ("We'd call it a win if 3 in 4 volunteers come back; last summer it was just over half.", 50, 75),
]


@pytest.mark.parametrize(("body", "baseline", "target"), SENTENCES)
def test_a_goal_is_joined_with_what_the_sentence_beside_it_tells(
    body: str, baseline: float, target: float
) -> None:
    (found,) = goals(f"## Outcome\n\n{body}")
    assert (number(found.baseline), number(found.target)) == (baseline, target)


def test_a_second_outcome_under_keys_has_its_own_name() -> None:
    keys = "Outcome: views delayed by lookups\nToday: 11.5 %\nGoal: < 1 %\nBy: 2027-05-31"
    first, second = goals(
        f"{keys}\n\nOutcome: checkout outages per quarter\nToday: 2\nGoal: 0\nBy: 2027-06-30"
    )
    assert first.metric == "views delayed by lookups"
    assert (second.metric, number(second.baseline), number(second.target)) == (
        "checkout outages per quarter",
        2,
        0,
    )


def test_in_japanese_a_period_stands_before_its_number_and_each_person_is_none() -> None:
    (found,) = goals("## 期待する効果\n\n- 一人あたりの残業：月 10 時間減")
    assert found.change is not None
    assert (found.metric, found.change.value, found.change.unit) == ("一人あたりの残業", -10, "h/mo")


COMPARED = [
    ("Waiting sits at 6.3 %; the national figure is 2 %; we commit to 3.5 % by 1 July 2027.", 6.3, 3.5),
    ("Win rate is 18 % (industry average 25 %); we want 22 %.", 18, 22),
]


@pytest.mark.parametrize(("body", "baseline", "target"), COMPARED)
def test_what_others_have_is_no_value_of_ours(body: str, baseline: float, target: float) -> None:
    (found,) = goals(f"## Outcome\n\n{body}")
    assert (number(found.baseline), number(found.target)) == (baseline, target)


@pytest.mark.parametrize("body", ["Market share rises from 4 % to 6 %", "National coverage: 40 % → 60 %"])
def test_a_metric_may_be_called_like_what_others_have(body: str) -> None:
    (found,) = read(f"## Outcome\n\n{body}").criteria
    assert found.baseline is not None


REDUCED = [
    ("Hosting costs $38,400 a month. This should cut that by a third.", 38400, -33.3),
    ("## Outcome\n\nA nurse spends 40 minutes a shift on paper. The app halves that.", 40, 0.5),
]


@pytest.mark.parametrize(("body", "baseline", "change"), REDUCED)
def test_a_change_is_one_of_the_value_in_the_sentence_before(
    body: str, baseline: float, change: float
) -> None:
    (found,) = goals(body)
    assert (number(found.baseline), number(found.change)) == (baseline, change)


def test_a_change_of_its_own_subject_takes_nothing_over() -> None:
    body = "We ran it with half of the staff accounts. Calls to the help desk went down by 60% in that group."
    (found,) = goals(body)
    assert (number(found.baseline), number(found.change)) == (None, -60)


@pytest.mark.parametrize(
    "body",
    ["**ANR rate**: 0.61 %, want < 0.47 % (the store's threshold)", "- ANR rate: 0.61 % → 0.47 % (weekly)"],
)
def test_how_a_keyed_value_is_measured_is_not_added_to_its_name(body: str) -> None:
    (found,) = goals(body)
    assert found.metric == "ANR rate"
