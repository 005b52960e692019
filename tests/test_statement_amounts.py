"""How much, in every way people say it: each verb of falling with each way of giving the values."""

from __future__ import annotations

import pytest
from support_statement import goals, number, said

from outcomes.model import Direction
from outcomes.statement import read

VERBS = (
    "drops",
    "will drop",
    "should fall",
    "must go down",
    "is expected to decrease",
    "will be reduced",
    "is cut",
    "comes down",
    "needs to drop",
    "would decline",
    "has dropped",
    "went down",
    "is lowered",
    "dips",
)
AMOUNTS = [
    ("by 30 %", (None, None, "-30 %")),
    ("by up to 30 %", (None, None, "<=-30 %")),
    ("by at least 30 %", (None, None, ">=-30 %")),
    ("by 30 % or more", (None, None, ">=-30 %")),
    ("by about 30 %", (None, None, "~-30 %")),
    ("by between 20 and 30 %", (None, None, "-20..-30 %")),
    ("by 20-30 %", (None, None, "-20..-30 %")),
    ("by a factor of 3", (None, None, "3 x")),
    ("by half", (None, None, "0.5 x")),
    ("to a third", (None, None, "0.333 x")),
    ("to half of today's", (None, None, "0.5 x")),
    ("from 80 ms to 50 ms", ("80 ms", "50 ms", None)),
    ("from around 80 ms to about 50 ms", ("~80 ms", "~50 ms", None)),
    ("from over 80 ms to less than 50 ms", (">80 ms", "<50 ms", None)),
    ("from 80 ms now to 50 ms or less", ("80 ms", "<=50 ms", None)),
    ("from today's 80 ms to 50 ms", ("80 ms", "50 ms", None)),
    ("to 50 ms, from 80 ms", ("80 ms", "50 ms", None)),
    ("to 50 ms (was 80 ms)", ("80 ms", "50 ms", None)),
    ("to 50 ms (now: 80 ms)", ("80 ms", "50 ms", None)),
    ("to 50 ms, compared with 80 ms today", ("80 ms", "50 ms", None)),
    ("to 50 ms against 80 ms now", ("80 ms", "50 ms", None)),
    ("to 50 ms where it was 80 ms", ("80 ms", "50 ms", None)),
    ("to 50 ms, we see 80 ms", ("80 ms", "50 ms", None)),
    ("to no more than 50 ms", (None, "<=50 ms", None)),
    ("below 50 ms", (None, "<50 ms", None)),
    ("under 50 ms", (None, "<50 ms", None)),
    ("below the 50 ms mark", (None, "<50 ms", None)),
]
DUES = ("", " within 14 days", " by 2027-03-31", " by the end of June 2027")


@pytest.mark.parametrize(("amount", "values"), AMOUNTS)
def test_an_amount_is_read_behind_every_verb(amount: str, values: tuple[str | None, ...]) -> None:
    for at, verb in enumerate(VERBS):
        due = DUES[at % len(DUES)]
        for sentence in (
            f"Checkout latency {verb} {amount}{due}.",
            f"We expect that waits {verb} {amount}{due}.",
        ):
            (goal,) = goals(sentence)
            assert (said(goal.baseline), said(goal.target), said(goal.change)) == values, sentence
            assert goal.direction is Direction.DECREASE, sentence
            assert bool(goal.deadline) == bool(due), sentence


FACTORS = [
    ("Throughput rises by a factor of two.", 2, Direction.INCREASE),
    ("Latency improves by a factor of 4.", 4, Direction.DECREASE),
    ("Cold starts get three times shorter.", 3, Direction.DECREASE),
    ("Imports are three times as fast.", 3, Direction.DECREASE),
    ("Three times as many people finish the form.", 3, Direction.INCREASE),
    ("Pilots file a second flight plan half as often.", 0.5, Direction.DECREASE),
    ("Die Ladezeit sinkt um den Faktor 3.", 3, Direction.DECREASE),
    ("Die Zahl der Anrufe sinkt auf ein Drittel.", 0.333, Direction.DECREASE),
    ("Le temps de build baisse d'un facteur 4.", 4, Direction.DECREASE),
]


@pytest.mark.parametrize(("sentence", "factor", "way"), FACTORS)
def test_a_factor_is_one_however_it_is_said(sentence: str, factor: float, way: Direction) -> None:
    (goal,) = goals(sentence)
    assert goal.change is not None
    assert (goal.change.value, goal.change.unit, goal.direction) == (factor, "x", way)


LEVELS = [
    ("The share of late parcels falls to a third.", 33.3, "%"),
    ("Adoption rises to a third of users.", 33.3, "%"),
    ("Reconciliation goes down to half a day.", 0.5, "d"),
    ("Il tempo di chiusura passa da 2 giorni a mezza giornata.", 0.5, "d"),
    ("El cierre pasa de 2 horas a media hora.", 0.5, "h"),
    ("Die Inventur dauert heute 3 Tage, künftig einen halben Tag.", 0.5, "d"),
]


@pytest.mark.parametrize(("sentence", "value", "unit"), LEVELS)
def test_a_part_of_a_day_or_of_all_is_a_level_and_no_factor(sentence: str, value: float, unit: str) -> None:
    (goal,) = goals(sentence)
    assert goal.target is not None
    assert (goal.target.value, goal.target.unit) == (value, unit)


PAIRS = [
    ("from 80 to 50 ms", "80 ms", "50 ms"),
    ("from 1.2 s to 800 ms", "1.2 s", "800 ms"),
    ("from 1 min 20 s to 45 s", "80 s", "45 s"),
    ("from 1:20 to 0:45", "80 s", "45 s"),
    ("from an hour and a half to 45 minutes", "1.5 h", "45 min"),
    ("from two and a half hours to one", "2.5 h", "1 h"),
    ("from 2½ hours to 1 hour", "2.5 h", "1 h"),
    ("from half a day to an hour", "0.5 d", "1 h"),
    ("from €1.2k to €900", "1200 EUR", "900 EUR"),
    ("from 1.200 € to 900 €", "1200 EUR", "900 EUR"),
    ("from $1.2 million to $900 thousand", "1.2e+06 USD", "900000 USD"),
    ("from 40/day to 25/day", "40 /d", "25 /d"),
    ("from 1 in 20 to 1 in 50", "5 %", "2 %"),
    ("from a fifth to a tenth", "20 %", "10 %"),
    ("from half to a third", "50 %", "33.3 %"),
    ("from 12,5 % to 8,25 %", "12.5 %", "8.25 %"),
    ("from 12 400 to 9 100", "12400", "9100"),
    ("from 80–90 ms to 50 ms", "80..90 ms", "50 ms"),
    ("from a dozen to three a week", "12 /wk", "3 /wk"),
    ("from 80 ms[^1] to 50 ms", "80 ms", "50 ms"),
    ("80 ms ▶ 50 ms", "80 ms", "50 ms"),
    ("80 ms ↘ 50 ms", "80 ms", "50 ms"),
    ("50 ms ← 80 ms", "80 ms", "50 ms"),
    ("80 ms (now) → 50 ms (target)", "80 ms", "50 ms"),
    ("baseline = 80 ms, target = 50 ms", "80 ms", "50 ms"),
    ("before: 80 ms / after: 50 ms", "80 ms", "50 ms"),
    ("50 ms instead of 80 ms", "80 ms", "50 ms"),
    ("50 ms (80 ms today)", "80 ms", "50 ms"),
    ("max. 50 ms (currently 80 ms)", "80 ms", "<=50 ms"),
]


@pytest.mark.parametrize(("pair", "baseline", "target"), PAIRS)
def test_a_pair_of_values_is_read_in_every_spelling(pair: str, baseline: str, target: str) -> None:
    (goal,) = goals(f"## Outcome\n\n- Checkout wait: {pair}")
    assert (said(goal.baseline), said(goal.target)) == (baseline, target)


SEVERAL = [
    "Late parcels drop from 9% to 4% and complaints from 40 to 25 a week by 2027-03-31.",
    "Late parcels drop from 9% to 4%, complaints from 40 to 25 a week.",
    "Late parcels: 9% → 4%; complaints: 40 → 25 a week",
    "Late parcels (9% → 4%), complaints (40 → 25 a week)",
    "Late parcels fall to 4% (from 9%) and complaints to 25 a week (from 40).",
    "First: late parcels 9% → 4%. Second: complaints 40 → 25 a week.",
    "(a) late parcels from 9% to 4%, (b) complaints from 40 to 25 a week",
]


@pytest.mark.parametrize("body", SEVERAL)
def test_two_metrics_in_a_line_keep_their_values(body: str) -> None:
    read_ = [(goal.metric.lower(), said(goal.baseline), said(goal.target)) for goal in goals(body)]
    assert read_ == [("late parcels", "9 %", "4 %"), ("complaints", "40 /wk", "25 /wk")]


PROVISOS = [
    " without letting refunds go above 2%",
    " while keeping refunds at or below 2%",
    " and refunds stay at or below 2%",
    " with refunds no higher than 2%",
    " with no more than 2% refunds",
    " as long as refunds stay at or below 2%",
    " provided that refunds do not exceed 2%",
    ", keeping refunds at or under 2%",
    "; refunds must not exceed 2%",
    ", but refunds must not rise above 2%",
    "; guardrail: refunds ≤ 2%",
    " (refunds stay ≤ 2%)",
    " without refunds exceeding 2%",
    ". Refunds must not exceed 2%.",
    "\n\n**Guardrail:** refunds ≤ 2%",
    "\n\n## Must not get worse\n\n- refunds ≤ 2%",
]


@pytest.mark.parametrize("proviso", PROVISOS)
def test_what_must_hold_meanwhile_is_a_guardrail_and_the_promise_is_none(proviso: str) -> None:
    promise, held = read(f"## Outcome\n\nCheckout conversion rises from 4% to 6%{proviso}").criteria
    assert (promise.guardrail, said(promise.baseline), said(promise.target)) == (False, "4 %", "6 %")
    assert (held.guardrail, said(held.target), held.metric.lower()) == (True, "<=2 %", "refunds")


HELD = [
    ("Battery use per shift may grow by 5% at most.", (None, "<=5 %")),
    ("Der Speicherbedarf darf um höchstens 5 % steigen.", (None, "<=5 %")),
    ("La latencia puede subir como máximo un 5 %.", (None, "<=5 %")),
    ("Conversion stays at 4 %.", ("4 %", None)),
    ("## Guardrails\n\n- staff stays at 12 people", ("12", None)),
    ("## Success\n\nOrders per day stay at 400 ± 5 %.", ("400", None)),
]


@pytest.mark.parametrize(("body", "values"), HELD)
def test_what_may_get_worse_or_is_to_stay_is_a_guardrail(body: str, values: tuple[str | None, ...]) -> None:
    (held,) = read(body).criteria
    assert held.guardrail
    assert (said(held.target), said(held.change)) == values


FORMER = [
    ("Deploys used to block the queue for a quarter of an hour. With this they take 3 minutes.", (0.25, 3)),
    ("Fewer than 1 in 200 labels should need a reprint; we see about 1 in 40.", (2.5, 0.5)),
    ("Error budget burn at 40% or below, we ended at 130%.", (130, 40)),
    ("Answers within 2 h ± 10 min, today 5 h.", (5, 2)),
    (
        "Within six weeks of opening the new desk, 80% of visitors are helped at once (today it is 56%).",
        (56, 80),
    ),
    ("- **Missed connections** (baseline unknown, target fewer than 40 a month)", (None, 40)),
    ("Antworten gehen künftig in spätestens 5 Tagen raus, heute dauert es im Schnitt 12.", (12, 5)),
]


@pytest.mark.parametrize(("body", "values"), FORMER)
def test_the_value_of_today_is_found_beside_the_promised_one(
    body: str, values: tuple[float | None, float]
) -> None:
    (goal,) = goals(body)
    assert (number(goal.baseline), number(goal.target)) == values


NAMED = [
    ("So the wait for a merge is cut in half: 31m10s → 15m30s.", "wait for a merge"),
    ("The wait for a merge halves: 31 min → 15 min.", "wait for a merge"),
    ("- **Missed connections** (baseline unknown, target fewer than 40 a month)", "Missed connections"),
    ("In the first month after moving to the new host, errors fall to 0.2 %.", "errors"),
]


@pytest.mark.parametrize(("body", "metric"), NAMED)
def test_a_metric_is_named_without_what_becomes_of_it(body: str, metric: str) -> None:
    (goal,) = goals(body)
    assert goal.metric == metric


def test_a_deadline_beside_both_values_in_brackets_is_the_targets() -> None:
    (goal,) = goals("- **Late departures** (baseline 16%, target 9%, by 2027-11-30)")
    assert goal.deadline is not None
    assert str(goal.deadline.on) == "2027-11-30"


def test_the_first_word_of_a_name_says_which_way_where_nothing_else_does() -> None:
    (goal,) = goals("1. Shorter handover\n   * from: unknown\n   * to: 7 minutes")
    assert goal.direction is Direction.DECREASE


EFFECTS = (
    "## Outcome\n\n- No lost parcels",
    "## Outcome\n\n- Five complaints a week at most",
    "- Faster rollout: 6 min → 2 min",
    "## Targets\n\n- Dropped events: 0",
    "## Goals\n\n- 250 paying studios",
)


@pytest.mark.parametrize("body", EFFECTS)
def test_what_people_wait_for_lose_or_pay_is_an_effect(body: str) -> None:
    assert len(goals(body)) == 1


def test_a_column_that_only_counts_its_rows_holds_no_values() -> None:
    table = "| # | Measure | Target |\n|---|---|---|\n| 1 | Late parcels | 4% |\n| 2 | Lost parcels | 1% |"
    assert [(goal.baseline, said(goal.target)) for goal in goals(table)] == [(None, "4 %"), (None, "1 %")]


def test_none_below_the_goals_is_zero() -> None:
    body = "### Current state\n- Timeouts: 48 a month\n\n### Target state\n- Timeouts: none"
    (goal,) = goals(body)
    assert (number(goal.baseline), number(goal.target)) == (48, 0)


def test_what_is_added_names_what_it_is_added_to() -> None:
    promise, held = read(
        "Adds at least 2 pp to the add-to-cart rate while returns remain at or below 11%."
    ).criteria
    assert (promise.metric, said(promise.change)) == ("add-to-cart rate", ">=2 pp")
    assert (held.metric, held.guardrail, said(held.target)) == ("returns", True, "<=11 %")


def test_what_nobody_wants_to_happen_is_a_guardrail() -> None:
    (held,) = read("## Success\n\n- We do not want opt-in to drop under 48%").criteria
    assert (held.metric, held.guardrail, said(held.target)) == ("opt-in", True, ">=48 %")


SHARES = [
    ("Heute bricht jede achte Buchung ab, künftig nur noch jede zwanzigste.", (12.5, 5)),
    ("Jeder dritte Antrag braucht eine Rückfrage; Ziel ist jeder zehnte.", (33.3, 10)),
    ("## Success\n\nEvery eighth caller hangs up today; we want it to be one in twenty.", (12.5, 5)),
    ("## Outcome\n\n- Every tenth order needs a call (today every third)", (33.3, 10)),
    ("Höchstens jede zwanzigste Lieferung kommt künftig zu spät, heute ist es noch jede achte.", (12.5, 5)),
]


@pytest.mark.parametrize(("body", "values"), SHARES)
def test_an_ordinal_tells_a_share(body: str, values: tuple[float, float]) -> None:
    (goal,) = goals(body)
    assert (number(goal.baseline), number(goal.target)) == values


@pytest.mark.parametrize(
    "body",
    [
        "Every third Tuesday the job runs for 2 hours.",
        "In every fourth review somebody mentions the 12 s wait.",
    ],
)
def test_an_ordinal_that_says_when_or_how_many_promises_nothing(body: str) -> None:
    assert not read(body).declared


def test_a_german_proviso_behind_its_verb_is_a_guardrail() -> None:
    body = "## Ziel\n\nDie Erstlösungsquote soll von 61 % auf 75 % steigen, ohne dass die Wartezeit über 2 min steigt."
    promise, held = read(body).criteria
    assert (promise.metric, promise.guardrail) == ("Erstlösungsquote", False)
    assert (held.metric, held.guardrail, said(held.target)) == ("Wartezeit", True, "<=2 min")


def test_times_by_the_week_are_counted_and_no_factor() -> None:
    (goal,) = goals("**Outcome:** on-call gets paged ≤ 2×/week (now ~9×/week)")
    assert (said(goal.baseline), said(goal.target)) == ("~9 /wk", "<=2 /wk")


def test_a_name_behind_what_is_expected_has_no_opening_clause() -> None:
    (goal,) = goals("After this ships we expect the share of late parcels to go from a third to a quarter.")
    assert goal.metric == "share of late parcels"


def test_a_factor_before_an_event_is_no_value_of_before() -> None:
    (goal,) = goals("Cut the number of manual price corrections in half before the summer sale.")
    assert (goal.metric, said(goal.change)) == ("number of manual price corrections", "0.5 x")


def test_what_does_not_go_up_keeps_the_value_beside_it() -> None:
    (held,) = read("## Acceptance\n\n- Upload errors do not go up (0.6% last month)").criteria
    assert (held.guardrail, said(held.baseline), said(held.change)) == (True, "0.6 %", None)


def test_a_resolution_that_people_reach_is_no_setting() -> None:
    (goal,) = goals("First-contact resolution climbs from 58 to 70 percent by 1 March 2027.")
    assert (said(goal.baseline), said(goal.target)) == ("58 %", "70 %")


MINUS = [
    ("Photos rejected at the desk: minus 35%", "-35 %", "Photos rejected at the desk"),
    ("## Outcome\n\nLatency: minus 60 ms by the end of 2028", "-60 ms", "Latency"),
    ("Erwartet wird ein Rückgang der Fehlbuchungen um mindestens ein Viertel.", ">=-25 %", "Fehlbuchungen"),
]


@pytest.mark.parametrize(("body", "change", "metric"), MINUS)
def test_minus_in_words_is_a_sign(body: str, change: str, metric: str) -> None:
    (goal,) = goals(body)
    assert (said(goal.change), goal.metric) == (change, metric)


def test_a_level_that_a_duration_passes_below_is_no_deadline() -> None:
    (goal,) = goals(
        "Le délai moyen devra passer sous les 5 jours d’ici au 30 juin 2027, contre 12 aujourd’hui."
    )
    assert (number(goal.baseline), said(goal.target), goal.metric) == (12, "<5 d", "délai moyen")
