"""What whole descriptions hold beside the outcome: windows told elsewhere, forms, numbers that are none."""

from __future__ import annotations

import pytest
from support_statement import goals, number

from outcomes.statement import read

LENGTHS = [
    ("Queue time drops by 20 % within a week", "P1W"),
    ("Queue time drops by 20 % in the first month", "P1M"),
    ("Queue time drops by 20 % within 2-3 weeks", "P3W"),
    ("Queue time drops by 20 % within 4 to 6 weeks", "P6W"),
    ("Queue time drops by 20 % within two to three months", "P3M"),
    ("Queue time drops by 20 % by EOY 2027", "2027-12-31"),
    ("Die Wartezeit sinkt innerhalb eines Monats um 20 %", "P1M"),
    ("Die Wartezeit sinkt im ersten Monat um 20 %", "P1M"),
    ("La espera baja un 20 % en el primer mes", "P1M"),
    ("Le délai baisse de 20 % dans le premier mois", "P1M"),
    ("A espera cai 20 % em um mês", "P1M"),
    ("L'attesa cala del 20 % nel primo mese", "P1M"),
    ("Queue time drops by 20 % before 2028", "2027-12-31"),
    ("Queue time drops by 20 % | Until: Dec 2027", "2027-12-31"),
    ("到 2027 年 3 月 31 日，等待时间降低 20%", "2027-03-31"),
]
_WAIT = "## Target\n\n- Ticket time: 21 min → 16 min\n\n"
WINDOWS = [
    ("## Outcome\n\nMissed appointments: 17% → 9%, six weeks after the pilot starts", "P6W"),
    ("## Outcome\n\nMissed appointments: 17% → 9%, three months after the trial ended", "P3M"),
    (f"{_WAIT}Target date for all of them: 2027-03-31.", "2027-03-31"),
    (f"{_WAIT}Deadline 2027-03-31. Owner: the desk.", "2027-03-31"),
    (f"{_WAIT}The deadline is 31 March 2027.", "2027-03-31"),
    (f"{_WAIT}We open two weeks later in the north. The others decide for themselves.", ""),
    (f"{_WAIT}Rooms open in May. We measure in the first 3 months. The lease ends in 2 years.", "P3M"),
    (f"{_WAIT}Stand: Bis zum 30. Juni 2027 wird gemessen. Danach entscheidet der Rat.", "2027-06-30"),
]
KEYS = [
    ("Metric", "Value today", "Value we aim for"),
    ("Metric", "Control today", "We expect"),
    ("Metric", "Number today", "We hope for"),
    ("Kennzahl", "Wert heute", "Zielwert"),
    ("Indicador", "Valor hoy", "Objetivo"),
    ("Indicateur", "Valeur aujourd'hui", "Cible"),
    ("Indicatore", "Valore oggi", "Obiettivo"),
    ("Indicador", "Valor hoje", "Meta"),
    ("Indicator", "Waarde nu", "Doel"),
]
SIBLINGS = """\
## Baseline (September)

- Ticket time: 21 min

## Target

- Ticket time: 16 min

## Period

We compare with the first 3 months of use.

## Rollout

Kitchens 2 and 3 two weeks later. The others decide for themselves.
"""
NAMES = [
    ("## Goals\n\n- Books finished per child: 6 (last school year: 2.3)", "Books finished per child"),
    ("## Goals\n\n- Books finished per child: 6 (spring term: 2.3)", "Books finished per child"),
]
NOTHING = [
    "- increase artifact retention from 5 to 14 days",
    "## Action items\n\n- Lower the alert window from 5 to 2 minutes",
    "- scale-down stabilisation 300s → 900s",
    "| File | Lines before | Lines after |\n|---|---|---|\n| billing_service.rb | 2,412 | 310 |",
    "| Setting 1 | Old | New |\n|---|---|---|\n| `limit_1` | 10 | 12 |",
    "| Build | After 30 min | After 60 min |\n|---|---|---|\n| 0.43.9 | 304 MB | 309 MB |",
    "We use it on deploys, which we do 6 to 10 times a day.",
    "The change was meant to bring the time to open a product from 900 ms to 400 ms. It did not.",
]


@pytest.mark.parametrize(("body", "due"), WINDOWS)
def test_when_values_are_looked_at_is_told_by_its_own_sentence(body: str, due: str) -> None:
    (criterion,) = goals(body)
    assert (criterion.deadline.iso if criterion.deadline else "") == due


@pytest.mark.parametrize(
    "layout", ["{0}: {1}\n{2}: 88\n{3}: 40", "### {0}\n\n{1}\n\n### {2}\n\n88\n\n### {3}\n\n40"]
)
@pytest.mark.parametrize(("metric", "now", "aim"), KEYS)
def test_a_form_asks_for_values_in_many_words(layout: str, metric: str, now: str, aim: str) -> None:
    (criterion,) = goals(layout.format(metric, "calls per week", now, aim))
    assert criterion.metric == "calls per week"
    assert (number(criterion.baseline), number(criterion.target)) == (88, 40)


@pytest.mark.parametrize(("body", "metric"), NAMES)
def test_words_beside_a_second_value_in_parentheses_name_nothing(body: str, metric: str) -> None:
    (criterion,) = goals(body)
    assert criterion.metric == metric


@pytest.mark.parametrize("body", NOTHING)
def test_what_is_set_counted_or_went_wrong_is_no_outcome(body: str) -> None:
    assert read(body).declared is False


def test_files_with_sizes_are_measured_all_the_same() -> None:
    (criterion,) = goals("| File | before | after |\n|---|---|---|\n| main.js | 412 KB | 310 KB |")
    assert (number(criterion.baseline), number(criterion.target)) == (412, 310)


def test_a_story_above_a_table_names_no_row() -> None:
    found = read(
        "It took me a week to build. Seven steps to go.\n\n| Before | After |\n|---|---|\n| 304 ms | 90 ms |"
    )
    assert not any("week" in criterion.metric for criterion in found.criteria)


def test_targets_may_stand_case_by_case_in_columns() -> None:
    rows = "| Crash-free sessions | ≥ 99.7% | ≥ 99.85% |\n| ANR rate | < 0.3% | – |"
    found = goals(f"### Targets\n\n| | Android | iOS |\n|---|---|---|\n{rows}")
    assert {(criterion.metric, number(criterion.target)) for criterion in found} == {
        ("Crash-free sessions (Android)", 99.7),
        ("Crash-free sessions (iOS)", 99.85),
        ("ANR rate (Android)", 0.3),
    }
    assert not read(
        "## Plan\n\n| | Android | iOS |\n|---|---|---|\n| Sprints | 2 | 3 |\n| Cost | 4 k€ | 9 k€ |"
    ).criteria


BUG = """\
**Describe the issue**

Throughput collapsed. We used to do 42k docs/s, now it's 17k docs/s.

**Expected**

The throughput of 8.11.

**Actual**

60% less, p99 of bulk requests 9.3 s instead of 1.1 s.
"""
INCIDENT = """\
## Post-incident review

### Impact

- call volume rose from 400 to 5,900
- the service level fell from 84% to 19%

### Timeline

* 06:12 the job starts

### Root cause

The lease.
"""


FORM = """\
**What happened:** After upgrading, pod startup went from 4s to 25s.
**What you expected to happen:** 4s.
**How to reproduce it:** create 50 pods.
"""


@pytest.mark.parametrize("body", [BUG, INCIDENT, FORM], ids=["bug", "incident", "form"])
def test_what_a_report_of_a_fault_tells_of_the_fault_is_no_outcome(body: str) -> None:
    assert not read(body).criteria
    (goal,) = goals(f"{body}\n\n## Outcome\n\nFailed jobs drop from 9 a week to 1 a week.")
    assert (number(goal.baseline), number(goal.target)) == (9, 1)


@pytest.mark.parametrize(
    "heading", ["How we'll measure it", "Woran wir den Erfolg messen", "How success is measured"]
)
def test_a_section_on_how_success_is_measured_holds_the_outcome(heading: str) -> None:
    (goal,) = goals(f"Some words.\n\n## {heading}\n\n- Alarms per shift: 340 → ≤ 40")
    assert (number(goal.baseline), number(goal.target)) == (340, 40)


@pytest.mark.parametrize(
    ("body", "metric", "change"),
    [
        ("Saves roughly $4,200/month (from $9,800).", "cost", -4200),
        ("This saves about 3 hours a week.", "time", -3),
        ("Moves the batch to spot instances. Saves us $4,200 a month.", "cost", -4200),
    ],
)
def test_what_is_saved_is_cost_or_time_where_nothing_else_names_it(
    body: str, metric: str, change: float
) -> None:
    (goal,) = goals(body)
    assert (goal.metric, number(goal.change)) == (metric, change)


@pytest.mark.parametrize("bound", ["no more than +50 ms on p95 latency", "at most 5% more memory"])
def test_by_how_much_a_thing_may_get_worse_is_a_guardrail(bound: str) -> None:
    found = read(f"## Expected impact\n\nFailed checkouts from 2.3% to 0.5%; {bound}")
    assert [criterion.guardrail for criterion in found.criteria] == [False, True]


@pytest.mark.parametrize(
    ("bound", "change"),
    [
        ("At most a 2 pp drop in conversion", 2),
        ("No more than 1% increase in refund rate", 1),
        ("Refund rate must not increase by more than 1%", 1),
        ("Höchstens 5 % mehr Rückfragen", 5),
    ],
)
def test_what_may_get_worse_by_so_much_at_most_is_a_guardrail_in_whichever_direction(
    bound: str, change: float
) -> None:
    (guardrail,) = read(f"## Success\n\n- {bound}").criteria
    assert guardrail.guardrail
    assert guardrail.change is not None
    assert (guardrail.change.comparator, guardrail.change.value) == ("<=", change)


@pytest.mark.parametrize("promise", ["Pages get up to 30 % faster", "Cost drops by at most 5 %"])
def test_a_bound_on_what_gets_better_is_no_guardrail(promise: str) -> None:
    assert not any(criterion.guardrail for criterion in read(f"## Success\n\n- {promise}").criteria)


def test_why_something_is_taken_back_is_no_outcome() -> None:
    assert not read("Reverts #8812\n\nIt increased p99 latency from 300 ms to 900 ms.").criteria


@pytest.mark.parametrize(
    ("body", "metric", "values"),
    [
        (
            "Outcome: NPS of first-time users +8 (from 22) by Q2 2027",
            "NPS of first-time users",
            (22, None, 8),
        ),
        ("検索のゼロ件ヒット率を 18% から 10% に下げる", "検索のゼロ件ヒット率", (18, 10, None)),
        ("Metric: login tickets a week\nBaseline: 31\nTarget: half", "login tickets a week", (31, None, 0.5)),
        (
            "## Ziel\n\nWeniger Rückfragen beim Antrag: von 4,2 auf unter 2",
            "Rückfragen beim Antrag",
            (4.2, 2, None),
        ),
        ("SLO: 99.9% → 99.95% availability over a rolling 30 days", "availability", (99.9, 99.95, None)),
    ],
)
def test_values_are_what_their_words_say(
    body: str, metric: str, values: tuple[float | None, float | None, float | None]
) -> None:
    (goal,) = goals(body)
    assert goal.metric.startswith(metric)
    assert (number(goal.baseline), number(goal.target), number(goal.change)) == values


def test_who_keeps_doing_something_holds_nothing_back() -> None:
    (goal,) = goals("Success = at least 3 of 5 pilot teams keep using it after week 6.")
    assert not goal.guardrail


def test_one_day_in_words_bounds_a_wait() -> None:
    (goal,) = goals(
        "Customers wait 3.2 days for a refund. After this change we expect them to wait no longer than one day."
    )
    assert (number(goal.baseline), number(goal.target)) == (3.2, 1)


def test_a_rating_that_moves_is_an_effect() -> None:
    (goal,) = goals("| Metric | Now | Target |\n|---|---|---|\n| Reviewer survey | 3.1/5 | 4/5 |")
    assert (number(goal.baseline), number(goal.target)) == (3.1, 4)


@pytest.mark.parametrize(
    "body",
    [
        "Today p95 checkout latency is 840 ms. The goal is 500 ms within 30 days.",
        "P95 checkout latency is 840 ms now and should be 500 ms before 1 May 2027.",
        "Heute dauert die Antwort 840 ms. Das Ziel sind 500 ms bis Mai 2027.",
        "La espera media es de 840 ms. El objetivo es 500 ms en 6 semanas.",
        "L'attente est de 840 ms. L'objectif est de 500 ms d'ici mai 2027.",
    ],
)
def test_a_sentence_of_its_own_may_say_the_goal(body: str) -> None:
    (goal,) = goals(body)
    assert (number(goal.baseline), number(goal.target)) == (840, 500)
    assert goal.deadline


def test_a_season_is_no_value() -> None:
    (goal,) = goals("P95 latency drops by 20% by summer 2027.")
    assert (goal.target, number(goal.change)) == (None, -20)
    assert not read("The cache holds 840 MB. The goal of this PR is to add 3 tests.").declared


@pytest.mark.parametrize(
    ("body", "metric", "pair"),
    [
        ("Let's get p99 < 1 s. It is 2.4 s now.", "p99", (2.4, 1)),
        ("The report took over 40 minutes. It now takes 6.", "report", (40, 6)),
        (
            "We'll consider this done when median review time is < 24 h (now 41 h).",
            "median review time",
            (41, 24),
        ),
        (
            "Aim is to have at least 80% of new merchants live within 48 h (52% in October) by March 2027.",
            "new merchants live",
            (52, 80),
        ),
    ],
)
def test_the_value_of_now_is_the_one_before(body: str, metric: str, pair: tuple[float, float]) -> None:
    (goal,) = goals(body)
    assert (goal.metric, number(goal.baseline), number(goal.target)) == (metric, *pair)


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ("Kunden warten höchstens 3 Tage auf eine Antwort (bisher 9).", (9, 3)),
        ("Wartezeit sinkt auf eine Stunde", (None, 1)),
    ],
)
def test_an_article_counts_only_what_has_a_unit(body: str, values: tuple[float | None, float]) -> None:
    (goal,) = goals(body)
    assert (number(goal.baseline), number(goal.target)) == values
