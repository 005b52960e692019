"""What two clauses or sentences tell together: how a thing is today, and how it is to be."""

from __future__ import annotations

import pytest
from support_statement import goals, number

from outcomes.statement import read

CLAUSES = [
    ("Opening the list takes 11 s, we want 2 s.", "Opening the list", (11, 2)),
    ("People wait 9 days for an answer, but it should be 3.", "People wait", (9, 3)),
    ("A reply takes 3 days on average — the goal is one day.", "reply", (3, 1)),
    ("Heute dauert die Suche 9 Sekunden, danach nur noch 2.", "Suche", (9, 2)),
    ("Wir verlieren heute 12 % der Anfragen, es sollen höchstens 5 % sein.", "Anfragen", (12, 5)),
    ("Les conseillers passent 12 min par appel, nous visons 8 min.", "conseillers", (12, 8)),
    ("Hoy el 22 % de los pedidos llega tarde; queremos que sea menos del 10 %.", "pedidos", (22, 10)),
    (
        "Oggi servono 3 giorni per attivare un contratto, dopo il rilascio basteranno 4 ore.",
        "contratto",
        (3, 4),
    ),
    ("Nu duurt een aanvraag gemiddeld 14 dagen; na deze wijziging nog 3.", "aanvraag", (14, 3)),
]
KEYS = [
    (
        "One in eight people gives up on the upload page. Goal: one in twenty by May 2027.",
        "upload page",
        (12.5, 5),
    ),
    ("Restores take 50 minutes on the large tenants.\nTarget: 20 minutes.", "Restores", (50, 20)),
    ("Hoje 40% dos chamados são reabertos. Meta: 15% até dezembro de 2027.", "chamados", (40, 15)),
    ("Heute brechen 38 % den Antrag ab. Ziel: 25 %.", "Antrag", (38, 25)),
]


@pytest.mark.parametrize(("body", "name", "values"), [*CLAUSES, *KEYS])
def test_today_and_the_goal_are_one_criterion(body: str, name: str, values: tuple[float, float]) -> None:
    (goal,) = goals(body)
    assert name in goal.metric
    assert (number(goal.baseline), number(goal.target)) == values


def test_a_key_that_names_what_it_counts_takes_no_value_of_today_from_before() -> None:
    (goal,) = goals("We ship 3 boxes to each school. Target: 40 schools by May 2027.")
    assert (goal.metric, number(goal.baseline), number(goal.target)) == ("schools", None, 40)


@pytest.mark.parametrize(
    "body",
    [
        "The timeout is 30 s, we want 60 s.",
        "We waited 3 days, then 2 days more.",
        "The cache holds 200 entries, we need 300.",
    ],
)
def test_settings_and_tales_are_none(body: str) -> None:
    assert not read(body).declared


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ("By May 2027, 70% of teams deploy without a ticket. Today it's about 25%.", (25, 70)),
        ("Users no longer have to wait 24 h for their export; it's ready in 10 minutes.", (24, 10)),
        ("Latency: the budget is 200 ms. We're at 340 ms, this gets us to 190 ms.", (340, 190)),
        ("Should bring the error rate on uploads (3.8 % over the last 7 days) under 0.5 %.", (3.8, 0.5)),
        ("Goal: onboarding done in ≤ 2 days for 90 % of new hires (currently 60 %)", (60, 90)),
    ],
)
def test_the_value_of_today_is_found_where_people_put_it(body: str, values: tuple[float, float]) -> None:
    goal = goals(body)[-1]
    assert (number(goal.baseline), number(goal.target)) == values


def test_a_year_beside_a_former_value_is_no_deadline() -> None:
    (criterion,) = read("## Targets\n\n- Late parcels fall below 8% (19% in 2025)").criteria
    assert (number(criterion.baseline), criterion.deadline) == (19, None)


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ("The app crashed for 2.1 % of sessions on old phones. 8.3.1 brings that to 0.2 %.", (2.1, 0.2)),
        (
            "Setting up a desk should take no longer than 10 minutes; last week it took me 2.5 hours.",
            (2.5, 10),
        ),
        ("Currently 38% of flagged posts are fine. We want < 15% without missing more than 2%.", (38, 15)),
    ],
)
def test_a_pronoun_or_a_wish_takes_up_what_was_told(body: str, values: tuple[float, float]) -> None:
    goal = goals(body)[0]
    assert (number(goal.baseline), number(goal.target)) == values


def test_what_is_not_to_get_worse_is_a_guardrail() -> None:
    found = read("Success: CTR +1.5%, zero-result rate not worse than 3.2%").criteria
    assert [(c.guardrail, number(c.target or c.change)) for c in found] == [(False, 1.5), (True, 3.2)]


def test_the_day_in_a_goal_wins_over_how_long_the_work_takes() -> None:
    (goal,) = goals("Timeline: 6 months. Aim: 1,500 new members by 1 October 2027.")
    assert str(goal.deadline and goal.deadline.on) == "2027-10-01"


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ("Login failures hover around 4% these days. We would be happy with 1%.", (4, 1)),
        ("Matchmaking waits sit at 48 s in the south and should sit at 20 s by patch day.", (48, 20)),
        ("Pages per on-call week: today 40, then 10.", (40, 10)),
        ("Would love to see app store ratings at 4.5 again (3.9 as of today).", (3.9, 4.5)),
        ("The heaters left on cost us €2,300 a month. With the timer: €400.", (2300, 400)),
        ("Push the average basket over £32 (we are on £27.50).", (27.5, 32)),
        ("Responses average 1.4 s; they should average 0.6.", (1.4, 0.6)),
        ("App download under 60 MB (is 145), so people on metered plans keep it.", (145, 60)),
    ],
)
def test_words_of_now_and_of_wishing_tell_two_values_apart(body: str, values: tuple[float, float]) -> None:
    (goal,) = goals(body)
    assert (number(goal.baseline), number(goal.target)) == values


@pytest.mark.parametrize(
    "body",
    [
        "The form waits 250 ms after the last key. With less than 4 characters nothing is sent.",
        "We waited 3 days, then 2 days more.",
        "The report is built at 5:40. It should be there before the meeting at 9:30.",
        "The share of wrong bills is 5.2% today. It must not exceed 6%.",
    ],
)
def test_values_of_two_things_or_of_what_must_not_be_are_no_way_from_one_to_the_other(body: str) -> None:
    assert not any(goal.baseline and goal.target for goal in goals(body))


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ("Nach dem Umbau lädt die Startseite in 1,2 statt 3,4 Sekunden.", (3.4, 1.2)),
        ("El despliegue ya no dura 50 minutos sino 12.", (50, 12)),
        ("Ziel: Retourenquote < 4 % (Ist: 7,3 %)", (7.3, 4)),
        ("Niemand soll länger als 48 Stunden auf eine erste Antwort warten müssen.", (None, 48)),
        ("Que ningún cliente tenga que esperar más de 24 horas para recibir su factura.", (None, 24)),
        ("The remaining forms are signed in 7 days instead of 20.", (20, 7)),
    ],
)
def test_idioms_of_other_languages_tell_both_values(body: str, values: tuple[float | None, float]) -> None:
    (goal,) = goals(body)
    assert (number(goal.baseline), number(goal.target)) == values


def test_the_answer_to_what_is_expected_names_the_metric_of_the_fields_behind_it() -> None:
    form = (
        "### What is the outcome you expect?\n\nFewer abandoned donation forms\n\n"
        "### Current value\n\n39 %\n\n### Target value\n\n25 %"
    )
    (goal,) = goals(form)
    assert (goal.metric, number(goal.baseline), number(goal.target)) == (
        "Fewer abandoned donation forms",
        39,
        25,
    )
