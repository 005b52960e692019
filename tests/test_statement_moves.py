"""Families of forms: what moves by how much and to where, in the words of several languages."""

from __future__ import annotations

import pytest
from support_statement import goals, number

from outcomes.model import Direction
from outcomes.statement import read

CHANGES: list[tuple[str, str, float]] = [
    ("Tras el cambio, las llamadas repetidas bajarán un 25 % en 60 días.", "llamadas repetidas", -25),
    ("Las quejas de clientes aumentarán un 10 %.", "quejas de clientes", 10),
    ("Las llamadas bajan un 25 %, hasta 300 al mes.", "llamadas", -25),
    ("Le temps d'attente baissera de 25 % d'ici juin 2027.", "temps d'attente", -25),
    ("Les plaintes diminueront de 30 %.", "plaintes", -30),
    ("As reclamações cairão 30 %.", "reclamações", -30),
    ("As reclamações vão cair 30 %.", "reclamações", -30),
    ("As reclamações caem em 30 %.", "reclamações", -30),
    ("I reclami scenderanno del 30 %.", "reclami", -30),
    ("De klachten dalen met 30 %.", "klachten", -30),
    ("De wachttijd zal met 25 % dalen.", "wachttijd", -25),
    ("Repeat calls will sink 25%.", "Repeat calls", -25),
    ("- 投诉量减少 40%", "投诉量", -40),
    ("- 投诉量下降了40%", "投诉量", -40),
    ("- 平均等待时间缩短 30%", "平均等待时间", -30),
    ("- 用户满意度提高 15%", "用户满意度", 15),
    ("- 客服成本下滑 12%", "客服成本", -12),
    ("## 成功指标\n\n- 用电量削减 10%", "用电量", -10),
    ("- 問い合わせ件数を40%削減", "問い合わせ件数", -40),
    ("待ち時間が 30% 減ります。", "待ち時間", -30),
]
LEVELS = [
    ("La tasa de rebote bajará al 25 %.", (None, 25)),
    ("La tasa de rebote bajará a un 25 %.", (None, 25)),
    ("La tasa de rebote bajará hasta un 25 %.", (None, 25)),
    ("Le taux d'échec baissera à 5 %.", (None, 5)),
    ("A taxa de erros cairá para 5 %.", (None, 5)),
    ("Il tasso di errore scenderà al 5 %.", (None, 5)),
    ("Complaints will fall to 30%.", (None, 30)),
    ("La tasa de error bajará del 9 % al 4 %.", (9, 4)),
    ("Die Wartezeit fällt auf 30 %.", (None, 30)),
]
HALVED: list[tuple[str, str, float]] = [
    (
        "Queremos reduzir pela metade os pedidos devolvidos até 30 de setembro de 2027.",
        "pedidos devolvidos",
        0.5,
    ),
    ("Queremos reduzir os pedidos devolvidos pela metade.", "pedidos devolvidos", 0.5),
    ("Queremos reducir a la mitad los pedidos devueltos.", "pedidos devueltos", 0.5),
    ("Queremos duplicar las reservas en línea.", "reservas en línea", 2),
    ("Réduire les retours de moitié d'ici juin 2027.", "retours", 0.5),
    ("Les réservations en ligne doubleront.", "réservations en ligne", 2),
    ("Wir wollen die Rücksendungen halbieren.", "Rücksendungen", 0.5),
    ("Vogliamo dimezzare i resi entro giugno 2027.", "resi", 0.5),
    ("Il nuovo sportello dimezza i resi.", "resi", 0.5),
    ("Le prenotazioni online raddoppiano.", "prenotazioni online", 2),
    ("De retouren halveren.", "retouren", 0.5),
    ("返品を半分に減らす", "返品", 0.5),
    ("退货量减半", "退货量", 0.5),
    ("The new desk halves the number of returns.", "number of returns", 0.5),
]
DONE_TO: list[tuple[str, str, float]] = [
    ("Pupils who get a hint after the second wrong answer finish 15% more exercises.", "exercises", 15),
    ("Riders with the app take 12% more trips.", "trips", 12),
    ("Users will send 30% fewer support tickets.", "support tickets", -30),
    ("Schüler lösen 15 % mehr Aufgaben.", "Aufgaben", 15),
    ("Los alumnos terminan un 15 % más de ejercicios.", "ejercicios", 15),
    ("Os alunos concluem 15 % mais exercícios.", "exercícios", 15),
    ("El nuevo buscador reducirá un 30 % las llamadas.", "llamadas", -30),
    ("Nous voulons réduire de 30 % les retours.", "retours", -30),
    ("Customers wait 30% less.", "Customers wait", -30),
    ("Checkout of large repos takes 20% less time.", "Checkout of large repos", -20),
]
SAVED: list[tuple[str, str, tuple[float, str]]] = [
    ("Saves each night nurse about 25 minutes per shift.", "night nurse time per shift", (-25, "min")),
    ("Saves clerks 12 minutes per claim.", "clerks time per claim", (-12, "min")),
    ("Saves 3 hours a week at the returns desk.", "returns desk", (-3, "h/wk")),
    ("Frees up 3 hours a week for each teacher.", "each teacher", (-3, "h/wk")),
    ("Spart jeder Pflegekraft etwa 25 Minuten pro Schicht.", "jeder Pflegekraft", (-25, "min")),
    ("Bespaart elke verpleegkundige 25 minuten per dienst.", "elke verpleegkundige", (-25, "min")),
    (
        "**Value**\n- [x] 🧾 About €650 a month less for machine translation",
        "machine translation",
        (-650, "EUR/mo"),
    ),
    ("## Expected impact\n\n- €650 less per month for translation", "translation", (-650, "EUR/mo")),
    ("## Nutzen\n\n- Rund 650 € im Monat weniger für Übersetzungen", "Übersetzungen", (-650, "EUR/mo")),
    ("## Bénéfices attendus\n\n- 650 € de moins par mois pour la traduction", "traduction", (-650, "EUR/mo")),
    ("## Obiettivi\n\n- 650 euro al mese in meno per le traduzioni", "traduzioni", (-650, "EUR/mo")),
    ("## Doelen\n\n- 650 euro per maand minder voor vertalingen", "vertalingen", (-650, "EUR/mo")),
]
TAKEN_UP = [
    (
        (
            "Die Pflegekräfte suchen heute im Schnitt 17 Minuten je Schicht nach Geräten. "
            "Mit den Ortungsmarken sollen es weniger als 5 Minuten sein, gemessen 60 Tage nach dem Start."
        ),
        (17, 5),
    ),
    (
        "Nurses search 17 minutes per shift for devices today. With the tags it should be less than 5 minutes.",
        (17, 5),
    ),
    ("Klanten wachten nu 17 minuten. Met de nieuwe balie moet dat 5 minuten worden.", (17, 5)),
    ("Oggi i clienti aspettano 17 minuti. Con il nuovo sportello saranno meno di 5.", (17, 5)),
    ("Sorting the returns takes 2 h 10 min every morning; we want 45 min by 2027-02-28.", (130, 45)),
    ("The export takes 3 h each night; we want 1 h.", (3, 1)),
    ("- Quejas: de 35 a menos de 10 al mes", (35, 10)),
]
BEFORE = [
    ("Cost per translated word sinks below $0.09 (we pay $0.14).", "Cost per translated word", (0.14, 0.09)),
    ("Cost per call falls below $2 (was paying $3).", "Cost per call", (3, 2)),
    ("Wait falls below 5 min (customers wait 9 min).", "Wait", (9, 5)),
    ("Return rate climbs to 41% (it sits at 33%).", "Return rate", (33, 41)),
    ("Kosten je Wort sinken unter 0,09 € (wir zahlen 0,14 €).", "Kosten je Wort", (0.14, 0.09)),
    ("El coste por palabra baja a 0,09 € (pagamos 0,14 €).", "coste por palabra", (0.14, 0.09)),
    ("Cost per word falls below $0.09 (we promised $0.14).", "Cost per word", (None, 0.09)),
    ("We aim for $1.2M in grants (last round: $870k).", "grants", (870_000, 1_200_000)),
    ("## Goal\n\nWe hope for 40 applications (previous call: 22).", "applications", (22, 40)),
    ("We aim at a wait of 5 minutes (last quarter: 9).", "wait", (9, 5)),
    ("- Crashes per 1,000 sessions: 9 down to 3", "Crashes per 1,000 sessions", (9, 3)),
    ("- Return rate: 33% up to 41%", "Return rate", (33, 41)),
    ("- Beschwerden je Monat: 9 herunter auf 3", "Beschwerden je Monat", (9, 3)),
    ("- Crashes: 9 falling to 3", "Crashes", (9, 3)),
    ("## Goals\n\n- Wait at the desk: 20% down to 14 min", "Wait at the desk", (None, 14)),
    ("Readers a month: 12_000 → 15_000", "Readers a month", (12_000, 15_000)),
    ("## Goals\n\n- 400 day tickets sold", "day tickets sold", (None, 400)),
    (
        "- KR 2: Get refunds in the first two hours down to 6% (was 11%)",
        "refunds in the first two hours",
        (11, 6),
    ),
    ("Il tasso di errore scenderà sotto il 5 %.", "tasso di errore", (None, 5)),
]
COUNTED = [
    ("上线两个月内,发错药的次数从每月 6 次降到 1 次以下。", ("发错药的次数", 6, 1, "P2M")),
    ("- 投诉:每月 40 件降到 10 件以下", ("投诉", 40, 10, None)),
    ("- 每天排队人数从 120 人减少到 50 人以内", ("每天排队人数", 120, 50, None)),
    ("- 月活跃用户:3000 人 → 5000 人", ("月活跃用户", 3000, 5000, None)),
    ("- 苦情件数:月40件から月10件以下へ", ("苦情件数", 40, 10, None)),
    ("## 目標\n\n- 苦情件数を月40件から10件に削減", ("苦情件数", 40, 10, None)),
]
DATED = [
    ("- Tempo di attesa: da 6 a 2 minuti entro il 30 aprile 2027", "2027-04-30"),
    ("- Tempo di attesa: da 6 a 2 minuti entro la fine di aprile 2027", "2027-04-30"),
    ("- Tempo di attesa: da 6 a 2 minuti al 31 dicembre 2027", "2027-12-31"),
    ("- Tempo di attesa: da 6 a 2 minuti entro il 1° luglio 2027", "2027-07-01"),
    ("- Tempo di attesa entro il 30 aprile 2027: da 6 a 2 minuti", "2027-04-30"),
    ("- Wartezeit: von 6 auf 2 Minuten bis spätestens 30. April 2027", "2027-04-30"),
    ("- Wartezeit bis zum 30. April 2027: von 6 auf 2 Minuten", "2027-04-30"),
    ("- Temps d'attente : de 6 à 2 minutes avant le 1er mai 2027", "2027-05-01"),
    ("- Temps d'attente : de 6 à 2 minutes d'ici à la fin avril 2027", "2027-04-30"),
    ("- Temps d'attente : de 6 à 2 minutes au 30 juin 2027", "2027-06-30"),
    ("- Tiempo de espera: de 6 a 2 minutos para abril de 2027", "2027-04-30"),
    ("- Tempo de espera: de 6 para 2 minutos até o dia 30 de abril de 2027", "2027-04-30"),
    ("- Tempo de espera: de 6 para 2 minutos até 1º de maio de 2027", "2027-05-01"),
    ("- Wachttijd: van 6 naar 2 minuten voor 30 april 2027", "2027-04-30"),
    ("- Wachttijd: van 6 naar 2 minuten tegen eind maart 2027", "2027-03-31"),
    ("- 平均等待时间:2027年4月30日前从 6 分钟降到 2 分钟", "2027-04-30"),
    ("- 平均待ち時間:2027年4月30日までに6分から2分に短縮", "2027-04-30"),
    ("- Wait (by 30 April 2027): from 6 to 2 minutes", "2027-04-30"),
    ("- Wait: from 6 to 2 minutes not later than 30 April 2027", "2027-04-30"),
]


@pytest.mark.parametrize(("body", "named", "change"), CHANGES + HALVED + DONE_TO)
def test_a_share_behind_a_verb_of_moving_says_by_how_much(body: str, named: str, change: float) -> None:
    (goal,) = goals(body)
    assert (goal.metric, number(goal.change)) == (named, change)


@pytest.mark.parametrize(("body", "values"), LEVELS)
def test_a_share_behind_to_says_where_it_goes(body: str, values: tuple[float | None, float]) -> None:
    (goal,) = goals(body)
    assert (number(goal.baseline), number(goal.target), goal.change) == (*values, None)


@pytest.mark.parametrize(
    "body", ["La migración afecta en 30 % de los casos.", "The flag is on for a 10% cohort."]
)
def test_a_share_without_a_verb_of_moving_is_no_change(body: str) -> None:
    assert not any(criterion.change for criterion in read(body).criteria)


@pytest.mark.parametrize(("body", "told"), COUNTED)
def test_a_counter_behind_a_number_is_no_part_of_a_name(
    body: str, told: tuple[str, float, float, str | None]
) -> None:
    (goal,) = goals(body)
    due = goal.deadline and goal.deadline.iso
    assert (goal.metric, number(goal.baseline), number(goal.target), due) == told


@pytest.mark.parametrize("body", ["重试次数从 3 次增加到 5 次", "テスト12件を追加", "修改了 5 个文件"])
def test_counted_work_and_settings_promise_nothing(body: str) -> None:
    assert not read(body).declared


@pytest.mark.parametrize(("body", "day"), DATED)
def test_a_day_in_words_is_a_deadline_and_no_part_of_a_name(body: str, day: str) -> None:
    (goal,) = goals(body)
    assert (number(goal.baseline), number(goal.target)) == (6, 2)
    assert (goal.deadline and goal.deadline.iso) == day
    assert "2027" not in goal.metric
    assert len(goal.metric.split()) <= len(("Tempo", "di", "attesa"))


def test_days_in_a_pair_of_values_are_no_deadline() -> None:
    (goal,) = goals("- Tempo di attesa: da 9 al 3 giorni")
    assert (number(goal.target), goal.deadline) == (3, None)
    (kept,) = goals("- Retention after 30 days: 12% → 20%")
    assert (kept.metric, kept.deadline) == ("Retention after 30 days", None)


@pytest.mark.parametrize(
    "body",
    [
        "Double bookings remain at zero.",
        "Doubles the joy of our users.",
        "Verdoppelt die Freude unserer Nutzer.",
    ],
)
def test_a_factor_of_nothing_that_is_counted_promises_nothing(body: str) -> None:
    assert not goals(body)


@pytest.mark.parametrize(
    ("values", "pair"),
    [
        ("Readers per evening go up from 58 to 71", (58, 71)),
        ("Run time falls from 9 min to 4", (9, 4)),
    ],
)
def test_a_measured_thing_that_moves_is_read_beside_others_too(
    values: str, pair: tuple[float, float]
) -> None:
    body = f"Splits the tests in six.\n\n- Cache keys are per branch\n- 14 files moved\n\n{values}, a fair price."
    (goal,) = goals(body)
    assert (number(goal.baseline), number(goal.target)) == pair


@pytest.mark.parametrize(
    "body", ["The connection timeout goes up from 30 s to 60 s.", "The number of workers rises from 4 to 8."]
)
def test_a_setting_that_moves_is_none(body: str) -> None:
    assert not goals(body)


@pytest.mark.parametrize(("body", "named", "pair"), BEFORE)
def test_a_value_before_is_found_however_it_is_told(
    body: str, named: str, pair: tuple[float | None, float]
) -> None:
    (goal,) = goals(body)
    assert (goal.metric, number(goal.baseline), number(goal.target)) == (named, *pair)


@pytest.mark.parametrize(
    ("body", "change"),
    [
        ("Query planning is 3.5x faster for joins over eight tables.", 3.5),
        ("Startup is 30% faster on devices with under 2 GB RAM.", -30),
        ("- Up to 40% fewer retries", -40),
    ],
)
def test_what_only_says_in_which_cases_is_no_target(body: str, change: float) -> None:
    (goal,) = goals(body)
    assert (goal.target, number(goal.change)) == (None, change)


@pytest.mark.parametrize(("body", "named", "saved"), SAVED)
def test_what_is_saved_or_spent_less_says_on_what_and_how_often(
    body: str, named: str, saved: tuple[float, str]
) -> None:
    (goal,) = goals(body)
    assert goal.change is not None
    assert (goal.metric, (goal.change.value, goal.change.unit)) == (named, saved)


@pytest.mark.parametrize(("body", "pair"), TAKEN_UP)
def test_a_wish_takes_up_the_value_told_before_it(body: str, pair: tuple[float, float]) -> None:
    (goal,) = goals(body)
    assert goal.baseline is not None
    assert (goal.baseline.value, number(goal.target)) == pair
    assert goal.baseline.unit in ("min", "h", "/mo")


@pytest.mark.parametrize(
    ("body", "held"),
    [
        ("Seat map p99 stays under 120 ms even at 900 requests per second.", False),
        ("Error rate stays below 0.1% even under double load.", False),
        ("Overhead stays below 12%.", True),
    ],
)
def test_a_level_kept_even_so_is_a_promise_and_no_guardrail(body: str, *, held: bool) -> None:
    (criterion,) = read(body).criteria
    assert (criterion.direction, criterion.guardrail) == (Direction.MAINTAIN, held)


def test_what_happens_unless_something_rises_is_no_goal() -> None:
    assert not goals("Unless bookings grow by at least 4% in 6 weeks, the banner goes away again.")


@pytest.mark.parametrize("body", ["Vacant allotments 63 → 20", "- Unpaid invoices 63 → 20"])
def test_what_waits_for_somebody_is_measured(body: str) -> None:
    (goal,) = goals(body)
    assert (number(goal.baseline), number(goal.target)) == (63, 20)


def test_what_only_the_code_is_short_of_is_not() -> None:
    assert not goals("Empty catch blocks 63 → 20")
