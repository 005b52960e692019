"""Families of forms: what is to happen no more, how things were and are, names and windows told elsewhere."""

from __future__ import annotations

import pytest
from support_statement import goals, number

from outcomes.model import Direction
from outcomes.statement import read

NO_MORE = [
    ("No pallet leaves the dock unlabelled any more.", "pallet leaves the dock unlabelled"),
    ("No order should ship with the wrong label any more.", "order should ship with the wrong label"),
    (
        "## Success\n\n- No repeat incident of this class in the next 6 months",
        "repeat incident of this class",
    ),
]
VALUES = [
    ("The indexer took 9 s to start, now it takes 2 s.", (9, 2, None)),
    ("The importer needed 2.4 GiB of memory at its peak, now it is 900 MiB (-63%).", (2.4, 900, -63)),
    ("Cuts the turnaround of translation reviews by two days.", (None, None, -2)),
    (
        "## Effets attendus\n\n- Réclamations sur facture divisées par deux d'ici le 31 mars 2028",
        (None, None, 0.5),
    ),
    (
        "## Secondary\n\n- Tickets about payslips | Baseline 44 a month | Goal 15 a month after 3 months",
        (44, 15, None),
    ),
    (
        "| KPI | This harvest | Next harvest |\n|---|---|---|\n| Crates weighed / hour | 85 | 120+ |",
        (85, 120, None),
    ),
    ("## Effect on builds\n\nThen: ~26 minutes\nNow: ~11 minutes", (26, 11, None)),
    ("## Effect on builds\n\nNow: 26 minutes\nThen: 11 minutes", (26, 11, None)),
    ("Brings the restore down from 52 min to 17 min by:\n\n1. Building indexes in parallel", (52, 17, None)),
    (
        "Time spent in resolve:\n\n| Modules | Before | After |\n|---|---|---|\n| 50 | 48 ms | 31 ms |",
        (48, 31, None),
    ),
    ("## Obiettivi\n\n- Resi: da 3,6 % a meno dell'1 %", (3.6, 1, None)),
    ("## Goal\n\nThe wait for a desk should be half of what it is now.", (None, None, 0.5)),
    ("Failure rate of the test, 1,000 runs on the CI runner each: 4.6% before, 0% after.", (4.6, 0, None)),
    ("Das Verbuchen von zehn Medien dauert dadurch statt 41 Sekunden nur noch 12 Sekunden.", (41, 12, None)),
]
NAMES = [
    ("This year we want €480k in monthly revenue, up from €390k.", "monthly revenue"),
    (
        "The nightly match for that customer went from 3 h 50 min to 14 min.",
        "nightly match for that customer",
    ),
    (
        "Where one sensor sends 80% of the rows, it picked a loop and the report query took 95 s. It now takes 1.1 s.",
        "report query",
    ),
    (
        "### Number that should move\n\nCalls per ward\n\n### Value now\n\n11\n\n### Value we want\n\n3 or fewer",
        "Calls per ward",
    ),
    ("## Metric: build time\n\nNow: 26 minutes\nThen: 11 minutes", "build time"),
    ("## Obiettivi\n\n- Almeno il 70 % dei visitatori prenota online", "visitatori prenota online"),
    ("We cache the prices. That took the checkout from 8 s to 3 s.", "checkout"),
    (
        "## Effect we bet on\n\n**Before:** 7.5 minutes median handling time for tickets\n**After:** 4 minutes",
        "median handling time for tickets",
    ),
    (
        "## Median handling time\n\nBefore: 7.5 minutes at night in winter\nAfter: 4 minutes",
        "Median handling time",
    ),
]
WINDOWS = [
    ("### 90 days after opening\n\n1. CSAT 4.3+\n2. Price disputes < 5 per month", "P90D"),
    ("## Outcome\n\nTime to close: 7 days to 3 days\n\nCounted over the first six weeks.", "P6W"),
    (
        (
            "## Woran wir den Erfolg messen\n\n| Kennzahl | Ist | Ziel |\n|---|---|---|\n| Anrufe | 260 | 120 |"
            "\n\nAuswertung am 30.06.2027 durch die Stabsstelle."
        ),
        "2027-06-30",
    ),
]


@pytest.mark.parametrize(("body", "named"), NO_MORE)
def test_what_is_to_happen_no_more_is_to_fall_to_none(body: str, named: str) -> None:
    (goal,) = goals(body)
    assert (goal.metric, number(goal.target), goal.direction) == (named, 0, Direction.DECREASE)


@pytest.mark.parametrize(
    "body", ["No production code is touched.", "- No new runtime dependency.", "No login."]
)
def test_a_plain_no_promises_nothing(body: str) -> None:
    assert not read(body).declared


@pytest.mark.parametrize(("body", "expected"), VALUES)
def test_values_find_their_parts(body: str, expected: tuple[float | None, ...]) -> None:
    (goal,) = goals(body)
    assert (number(goal.baseline), number(goal.target), number(goal.change)) == expected


@pytest.mark.parametrize(("body", "named"), NAMES)
def test_a_name_is_found_where_the_author_put_it(body: str, named: str) -> None:
    (goal,) = goals(body)
    assert goal.metric == named


@pytest.mark.parametrize(("body", "until"), WINDOWS)
def test_a_window_told_beside_the_values_holds_for_them(body: str, until: str) -> None:
    assert {goal.deadline and goal.deadline.iso for goal in goals(body)} == {until}


def test_a_bold_key_needs_no_colon() -> None:
    found = goals("**Success means** 80% of lost items matched, no claim older than 14 days")
    assert [number(goal.target) for goal in found] == [80, 14]


def test_a_count_by_the_week_is_no_number_of_weeks() -> None:
    (goal,) = goals("| Métrica | Hoy | Meta |\n|---|---|---|\n| Devoluciones por semana | 48 | 15 |")
    assert goal.target is not None
    assert goal.target.unit is None


def test_a_table_without_headers_under_a_promising_heading_holds_names_and_targets() -> None:
    table = (
        "| | |\n|---|---|\n| Mis-picks | ≤ 0.2 % |\n| Training of a new picker | 1 day, down from 4 days |"
    )
    found = goals(f"## What good looks like\n\n{table}\n\nTo be reached 90 days after go-live.")
    assert [(goal.metric, number(goal.baseline), number(goal.target)) for goal in found] == [
        ("Mis-picks", None, 0.2),
        ("Training of a new picker", 4, 1),
    ]
    assert not read(f"## Hardware\n\n{table}").declared


def test_what_two_headers_share_names_the_cases_below() -> None:
    table = "| Platform | Hitches >50 ms before | Hitches >50 ms after |\n|---|---|---|\n| PS5 | 17 | 2 |"
    (goal,) = goals(table)
    assert (goal.metric, number(goal.baseline), number(goal.target)) == ("Hitches >50 ms (PS5)", 17, 2)
    (plain,) = goals("| Metric | Value before | Value after |\n|---|---|---|\n| Lost parcels | 17 | 2 |")
    assert plain.metric == "Lost parcels"


def test_results_of_two_ways_are_before_and_after() -> None:
    table = (
        "| | full refresh | incremental |\n|---|---|---|\n| Runtime of the nightly job | 2h 50min | 55min |"
    )
    (goal,) = goals(f"**Result on prod since Monday**\n\n{table}")
    assert (goal.metric, number(goal.baseline), number(goal.target)) == (
        "Runtime of the nightly job",
        170,
        55,
    )
    assert not read(f"## Alternatives\n\n{table}").declared
    assert not read("## Results\n\n| | Redis | Postgres |\n|---|---|---|\n| Licence | 3 | 2 |").declared


def test_a_number_glued_to_a_word_is_a_name() -> None:
    assert not read("If it goes wrong, `0303_down` swaps back.").criteria


PERIODS = [
    ("### By day 30\n\n- 25% of drivers check in from the cab", "P30D"),
    ("### By the end of June 2027\n\n- 25% of drivers check in from the cab", "2027-06-30"),
    ("### Nach 30 Tagen\n\n- 25 % der Fahrer melden sich vom Wagen aus an", "P30D"),
    ("### Bis Ende Juni 2027\n\n- 25 % der Fahrer melden sich vom Wagen aus an", "2027-06-30"),
    ("### A los 90 días\n\n- 25 % de los clientes piden en línea", "P90D"),
    ("### Après 90 jours\n\n- Réclamations sous 5 % des commandes", "P90D"),
    ("### Até 30/06/2027\n\n- Reclamações abaixo de 5 % dos pedidos", "2027-06-30"),
    ("### Dopo 90 giorni\n\n- Reclami sotto il 5 % degli ordini", "P90D"),
    ("### Na 90 dagen\n\n- Klachten onder 5 % van de bestellingen", "P90D"),
    ("## Goals\n\n- By day 30: 25% of drivers check in from the cab", "P30D"),
]


@pytest.mark.parametrize(("body", "until"), PERIODS)
def test_a_heading_that_is_a_period_announces_what_holds_then(body: str, until: str) -> None:
    (goal,) = goals(body)
    assert goal.target is not None
    assert (goal.target.unit, goal.deadline and goal.deadline.iso) == ("%", until)


def test_a_heading_with_the_word_of_a_deadline_and_no_period_announces_nothing() -> None:
    assert not read("### By hand\n\n- 25% of drivers check in from the cab").declared


KEYED = [
    (
        ("**Métrica:** alunos que entregam a tarefa\n**Base:** 27%\n**Meta:** 45%\n**Prazo:** 05/08/2027"),
        ("alunos que entregam a tarefa", 27, 45, "2027-08-05"),
    ),
    (
        "**Indicateur :** devoirs rendus\n**Base :** 27 %\n**Cible :** 45 %\n**Échéance :** 31/08/2027",
        ("devoirs rendus", 27, 45, "2027-08-31"),
    ),
    (
        "**Métrica:** tareas entregadas\n**Base:** 27 %\n**Meta:** 45 %\n**Plazo:** 31-08-2027",
        ("tareas entregadas", 27, 45, "2027-08-31"),
    ),
    (
        "**Metrica:** compiti consegnati\n**Valore di partenza:** 27 %\n**Traguardo:** 45 %\n**Entro:** 05/08/2027",
        ("compiti consegnati", 27, 45, "2027-08-05"),
    ),
    (
        (
            "**Meetwaarde:** ingeleverde taken\n**Nulmeting:** 27 %\n**Streefwaarde:** 45 %\n"
            "**Uiterlijk:** 31-8-2027"
        ),
        ("ingeleverde taken", 27, 45, "2027-08-31"),
    ),
    (
        "| Métrica | Base | Meta | Prazo |\n|---|---|---|---|\n| Pedidos devolvidos | 9% | 4% | 05/08/2027 |",
        ("Pedidos devolvidos", 9, 4, "2027-08-05"),
    ),
    (
        "Die Retouren sinken bis 05/08/2027 von 9 % auf 4 %.",
        ("Retouren", 9, 4, "2027-08-05"),
    ),
    (
        "Les retours passent de 9 % à 4 % d'ici le 05/08/2027.",
        ("retours", 9, 4, "2027-08-05"),
    ),
    (
        (
            "**What moves:** time from alarm to answer on ward 7\n**Today:** 11 min\n**Goal:** 4 min\n"
            "**Checked:** 45 days after go-live"
        ),
        ("time from alarm to answer on ward 7", 11, 4, "P45D"),
    ),
    (
        (
            "**Was sich bewegt:** Zeit bis zur Quittung auf Station 7\n**Heute:** 11 min\n**Ziel:** 4 min\n"
            "**Geprüft:** 45 Tage nach dem Start"
        ),
        ("Zeit bis zur Quittung auf Station 7", 11, 4, "P45D"),
    ),
    (
        "**Success metric:** waits over 10 minutes at counter 3\n**Today:** 44 a week\n**Goal:** 10 a week",
        ("waits over 10 minutes at counter 3", 44, 10, None),
    ),
    (
        "**Outcome:** first reply within 24 hours\n**Today:** 44%\n**Goal:** 80%",
        ("first reply within 24 hours", 44, 80, None),
    ),
]


@pytest.mark.parametrize(("body", "expected"), KEYED)
def test_keys_carry_a_name_two_values_and_a_date_in_the_order_of_their_language(
    body: str, expected: tuple[str, float, float, str | None]
) -> None:
    (goal,) = goals(body)
    until = goal.deadline and goal.deadline.iso
    assert (goal.metric, number(goal.baseline), number(goal.target), until) == expected


def test_an_outcome_that_tells_its_value_keeps_the_name_in_its_own_words() -> None:
    (goal,) = goals("**Outcome:** p95 under 400 ms\n**Today:** 900 ms\n**Goal:** 400 ms")
    assert (goal.metric, number(goal.baseline), number(goal.target)) == ("p95", 900, 400)


@pytest.mark.parametrize("body", ["Base: main\nHead: feature", "Base: 7.4\nHead: feature"])
def test_a_base_that_is_a_branch_is_no_value(body: str) -> None:
    assert not read(body).criteria


def test_a_date_of_two_readings_is_no_number_either() -> None:
    (goal,) = goals("Returns fall from 9% to 4% by 05/08/2027.")
    assert (goal.change, goal.deadline) == (None, None)


DEVICES = [
    ("Parameter", "Rev B today", "Goal for Rev C"),
    ("Parameters", "Rev. B heute", "Ziel für Rev. C"),
    ("Parámetro", "Rev B hoy", "Objetivo de la Rev C"),
    ("Paramètre", "Rév. B aujourd'hui", "Cible pour la rév. C"),
    ("Parametro", "Rev B oggi", "Obiettivo per la Rev C"),
    ("Parameter", "Rev B nu", "Doel voor Rev C"),
    ("参数", "Rev B 现状", "Rev C 目标"),
]


@pytest.mark.parametrize("heads", DEVICES)
def test_parameters_of_a_device_with_a_goal_are_measured(heads: tuple[str, str, str]) -> None:
    table = f"| {' | '.join(heads)} |\n|---|---|---|\n| Run time on one charge | 19 h | 30 h |"
    (goal,) = goals(table)
    assert (goal.metric, number(goal.baseline), number(goal.target)) == ("Run time on one charge", 19, 30)


@pytest.mark.parametrize(
    "rows",
    [
        "| Parameter | Current | Target |\n|---|---|---|\n| Cache lifetime | 30 s | 60 s |",
        "| Parameter | Today | Goal |\n|---|---|---|\n| Request timeout | 30 s | 60 s |",
        "| Parameter | Rev B | Rev C |\n|---|---|---|\n| Clock | 48 MHz | 64 MHz |",
    ],
)
def test_parameters_that_are_set_promise_nothing(rows: str) -> None:
    assert not read(rows).declared


SHARES = [
    ("- at least 19 of 20 trucks unloaded inside their slot", "trucks unloaded inside their slot", 95),
    ("- 3 of 4 parents log in each week, up from 1 of 4", "parents log in each week", 75),
    ("- 9 von 10 Anrufen werden sofort angenommen", "Anrufen werden sofort angenommen", 90),
    ("- neun von zehn Anrufen werden sofort angenommen", "Anrufen werden sofort angenommen", 90),
    ("- 9 de cada 10 pedidos llegan a tiempo", "pedidos llegan a tiempo", 90),
    ("- al menos 19 de 20 camiones descargados", "camiones descargados", 95),
    ("- au moins 9 appels sur 10 sont pris", "appels sont pris", 90),
    ("- pelo menos 9 em cada 10 pedidos chegam a tempo", "pedidos chegam a tempo", 90),
    ("- almeno 9 ordini su 10 arrivano in tempo", "ordini arrivano in tempo", 90),
    ("- minstens 9 van de 10 pakketten komen op tijd", "pakketten komen op tijd", 90),
]


@pytest.mark.parametrize(("line", "named", "share"), SHARES)
def test_so_many_of_a_round_whole_are_a_share(line: str, named: str, share: float) -> None:
    (goal,) = goals(f"## Success criteria\n\n{line}")
    assert goal.target is not None
    assert (goal.metric, goal.target.value, goal.target.unit) == (named, share, "%")


def test_a_grade_and_a_count_of_all_there_are_stay_what_they_are() -> None:
    (grade,) = goals("## Goals\n\n- Rating of the guide: 4.2 of 5")
    assert (number(grade.target), grade.target and grade.target.unit) == (4.2, "/5")
    assert not goals("## Goals\n\n- 12 of 12 connectors ported")
    assert not read("Present: 7 of 9.").criteria


@pytest.mark.parametrize("by", ["sinkt von 30 auf 10", "steigt von 5 auf 10"])
def test_auf_between_two_values_is_a_way_and_no_share(by: str) -> None:
    (goal,) = goals(f"Die Zahl der Buchungen {by} im Monat.")
    assert goal.baseline is not None
    assert (number(goal.target), goal.target and goal.target.unit) == (10, "/mo")


HEADED = [
    (
        "Borrowers a month",
        "Now 15.5k, target 20k. If all goes well 26k, but nobody is held to that.",
        (15500, 20000),
    ),
    ("Time at the counter", "14 min → 5 min", (14, 5)),
    ("Time at the counter", "Currently 14 min. We aim for 5 min by June 2027.", (14, 5)),
    ("Missed appointments", "At 12% today; 8% is the target, 6% would be great.", (12, 8)),
    ("Missed appointments", "Under 8% by June 2027, stretch 6%.", (None, 8)),
    ("Wartezeit am Schalter", "Heute 14 min, Ziel 5 min bis Juni 2027.", (14, 5)),
    ("Espera en ventanilla", "Hoy 14 min, meta 5 min para junio de 2027.", (14, 5)),
    ("Temps d'attente", "Aujourd'hui 14 min, objectif 5 min d'ici juin 2027.", (14, 5)),
    ("Tempo di attesa", "Oggi 14 min, obiettivo 5 min entro giugno 2027.", (14, 5)),
    ("Wachttijd", "Nu 14 min, doel 5 min.", (14, 5)),
    ("等待时间", "目前 14 分钟，目标 5 分钟。", (14, 5)),
    ("待ち時間", "現在14分、目標5分。", (14, 5)),
]


@pytest.mark.parametrize(("heading", "said", "expected"), HEADED)
def test_a_heading_names_a_sentence_that_is_but_values(
    heading: str, said: str, expected: tuple[float | None, float]
) -> None:
    (goal,) = goals(f"### {heading}\n\n{said}")
    assert (goal.metric, number(goal.baseline), number(goal.target)) == (heading, *expected)


def test_an_item_names_the_values_nested_in_it() -> None:
    (goal,) = goals("- Borrowers a month\n  - Now 15.5k, target 20k")
    assert (goal.metric, number(goal.target)) == ("Borrowers a month", 20000)


@pytest.mark.parametrize(
    "body", ["### Request timeout\n\nNow 30 s, target 60 s.", "### Version\n\nFrom 2.1 to 2.2."]
)
def test_a_heading_that_names_what_is_set_names_nothing_measured(body: str) -> None:
    assert not read(body).declared


SAVED = [
    ("## Savings\n\n* roughly 14 staff hours a week at the returns desk", "staff hours", (-14, "h/wk")),
    ("## Expected savings\n\n- $4k/month in hosting", "hosting", (-4000, "USD/mo")),
    ("## Savings\n\n- Postage: €2,300 per year", "Postage", (-2300, "EUR/y")),
    ("**Savings:** 14 hours a week at the returns desk", "returns desk", (-14, "h/wk")),
    ("## Ersparnis\n\n- 2.300 € im Jahr an Porto", "Porto", (-2300, "EUR/y")),
    ("## Einsparungen\n\n- rund 14 Stunden pro Woche in der Retoure", "Retoure", (-14, "h/wk")),
    ("## Ahorro\n\n- unas 14 horas a la semana en devoluciones", "devoluciones", (-14, "h/wk")),
    ("## Économies\n\n- 14 heures par semaine au guichet des retours", "guichet des retours", (-14, "h/wk")),
    ("## Gains\n\n- 14 heures par semaine au guichet des retours", "guichet des retours", (-14, "h/wk")),
    ("## Economia\n\n- 14 horas por semana nas devoluções", "devoluções", (-14, "h/wk")),
    ("## Risparmio\n\n- circa 14 ore a settimana ai resi", "resi", (-14, "h/wk")),
]


@pytest.mark.parametrize(("body", "named", "change"), SAVED)
def test_amounts_under_savings_are_so_much_less(body: str, named: str, change: tuple[float, str]) -> None:
    (goal,) = goals(body)
    assert goal.change is not None
    assert goal.metric.startswith(named)
    assert (goal.change.value, goal.change.unit, goal.direction) == (*change, Direction.DECREASE)


@pytest.mark.parametrize(
    "body",
    [
        "## Savings\n\n- We spent 3 hours on this",
        "## Savings\n\n- one scanner licence",
        "## Savings account\n\n- €30 per year for each card",
        "## Costs\n\n- €2,300 per year in postage",
    ],
)
def test_other_amounts_are_not_saved(body: str) -> None:
    assert not read(body).declared


def test_values_under_savings_that_tell_their_way_keep_it() -> None:
    (goal,) = goals("## Gains\n\n- 14% more sign-ups")
    assert (number(goal.change), goal.direction) == (14, Direction.INCREASE)


NAMED_BY_A_BOUND = [
    ("- 400 schools with at least one class", "schools with at least one class", 400),
    ("- 1,000 users with more than 10 orders", "users with more than 10 orders", 1000),
    ("- 80% of schools with at least one class", "schools with at least one class", 80),
    ("- 400 escuelas con al menos una clase", "escuelas con al menos una clase", 400),
    ("- 400 escolas com pelo menos uma turma", "escolas com pelo menos uma turma", 400),
]


@pytest.mark.parametrize(("line", "named", "value"), NAMED_BY_A_BOUND)
def test_a_bound_that_says_which_are_counted_is_part_of_the_name(line: str, named: str, value: float) -> None:
    (goal,) = goals(f"## Goals (first 90 days)\n\n{line}")
    assert (goal.metric, number(goal.target)) == (named, value)
    assert goal.deadline is not None


def test_what_a_thing_costs_by_the_month_is_a_budget_and_no_price() -> None:
    (goal,) = goals("## Budgets\n\n- *Hosting*: `<= $4.5k/month`")
    assert (goal.metric, number(goal.target), goal.direction) == ("Hosting", 4500, Direction.DECREASE)
    assert not read("- Pro plan: up to $50/month").declared


MISHAPS = [
    ("zero mixed-up samples", "mixed-up samples"),
    ("zero duplicate invoices", "duplicate invoices"),
    ("0 damaged crates", "damaged crates"),
    ("cero facturas duplicadas", "facturas duplicadas"),
    ("zéro colis perdus", "colis perdus"),
    ("zero campioni scambiati", "campioni scambiati"),
    ("zero amostras trocadas", "amostras trocadas"),
]


@pytest.mark.parametrize(("said", "named"), MISHAPS)
def test_no_more_mishaps_are_an_outcome(said: str, named: str) -> None:
    found = goals(f"**Success metrics:** {said}; bedside scans at 85% (62% today)")
    assert (found[0].metric, number(found[0].target)) == (named, 0)


@pytest.mark.parametrize(
    "said", ["zero duplicate code blocks", "zero duplicated functions", "0 lint warnings"]
)
def test_no_more_flaws_of_the_code_are_an_output(said: str) -> None:
    assert not goals(f"## Success criteria\n\n- {said}")


def test_no_in_one_criterion_denies_nothing_behind_a_semicolon() -> None:
    *_, last = goals("**Success metrics:** no lost bags; less than 90 s to find a free bed")
    assert last.direction is Direction.DECREASE


def test_the_words_of_a_bound_close_no_name_in_french() -> None:
    (goal,) = goals("## Objectifs\n\n- Délai moyen de traitement ramené de 16 jours à 10 jours au plus")
    assert goal.metric.startswith("Délai moyen de traitement")
    assert not goal.metric.endswith("plus")
