"""Layouts in which names and values stand apart: headers, keys, items with keys below, cells that say no value."""

from __future__ import annotations

import pytest
from support_statement import goals, number

from outcomes.model import Direction
from outcomes.statement import read

TURNS = [
    ("上线前", "上线后", "投诉量", "每周 85 件", "每周 30 件以下", (85, 30)),
    ("发布前", "发布后", "投诉量", "85 件/周", "30 件/周", (85, 30)),
    ("改造前", "改造后", "下单转化率", "3.1%", "4.5%", (3.1, 4.5)),
    ("以前", "今後", "問い合わせ件数", "週 85 件", "週 30 件以下", (85, 30)),
    ("導入前", "導入後", "待ち時間", "12 分", "5 分", (12, 5)),
    ("リリース前", "リリース後", "待ち時間", "12 分", "5 分以内", (12, 5)),
]


@pytest.mark.parametrize(("before", "after", "name", "old", "new", "values"), TURNS)
def test_headers_say_before_and_after_what_is_done(  # a table has that many cells
    before: str, after: str, name: str, old: str, new: str, values: tuple[float, float]
) -> None:
    """As Chinese and Japanese name the two columns by the event between them."""
    (found,) = goals(f"| 指标 | {before} | {after} |\n|---|---|---|\n| {name} | {old} | {new} |")
    assert (found.metric, number(found.baseline), number(found.target)) == (name, *values)


COMMITTED = [
    "**Commit:** 70% of tickets scanned without staff\n**Stretch:** 85%\n**Today:** 52%\n**By:** end of March 2027",
    "- Commit: 70% of tickets scanned without staff\n- Aspirational: 85%\n- Today: 52%\n- By: 2027-03-31",
    "| KPI | Today | Stretch | Commit |\n|-|-|-|-|\n| tickets scanned without staff | 52% | 85% | 70% by 2027-03-31 |",
]


@pytest.mark.parametrize("body", COMMITTED)
def test_what_a_team_commits_to_is_the_target_and_its_stretch_is_none(body: str) -> None:
    """The committed value names the metric as a target does."""
    (found,) = goals(body)
    assert found.metric == "tickets scanned without staff"
    assert (number(found.baseline), number(found.target)) == (52, 70)
    assert found.deadline is not None
    assert found.deadline.iso == "2027-03-31"


@pytest.mark.parametrize("body", ["Commit: 8412345", "Commit: fix 3 bugs", "Commit: 3 days of work"])
def test_a_commit_with_its_hash_or_message_promises_nothing(body: str) -> None:
    """Only a share, a rate or a bound is committed to."""
    assert goals(body) == []


MEASURED_BY = [
    ("Objective", "Measured by", "Less paper", "Reminder letters posted per month"),
    ("Goal", "How we measure", "Quicker refunds", "Median days to pay out"),
    ("Ziel", "Gemessen an", "Weniger Papier", "Mahnbriefe pro Monat"),
    ("Objetivo", "Medido por", "Menos papel", "Cartas enviadas al mes"),
    ("Objectif", "Mesuré par", "Moins de papier", "Courriers envoyés par mois"),
    ("Doel", "Gemeten aan", "Minder papier", "Brieven per maand"),
]


@pytest.mark.parametrize(("aim", "by", "goal", "metric"), MEASURED_BY)
def test_what_a_goal_is_measured_by_is_the_metric(aim: str, by: str, goal: str, metric: str) -> None:
    """The goal beside it says what for."""
    (found,) = goals(
        f"| {aim} | {by} | Target | Status |\n|---|---|---|---|\n| {goal} | {metric} | 12 (was 31) | open |"
    )
    assert (found.metric, number(found.baseline), number(found.target)) == (metric, 31, 12)


@pytest.mark.parametrize(
    ("goal", "by"),
    [("Refund wait", "Zendesk"), ("Refund wait", "orders per month"), ("Quicker refunds", "Ticket report")],
)
def test_what_a_metric_is_read_from_is_no_name(goal: str, by: str) -> None:
    """A tool, or a column beside names that say what is measured themselves."""
    (found,) = goals(
        f"| Goal | Measured by | Today | Target |\n|---|---|---|---|\n| {goal} | {by} | 31 d | 12 d |"
    )
    assert found.metric == goal


SLOTS = [
    "| KPI | Baseline | Target |\n|---|---|---|\n| Unsold bread | 14% | TBD |\n| Queue at 7:30 | 6 min | TBD |",
    "| KPI | Baseline | Target |\n|---|---|---|\n| Unsold bread | 14% | ? |",
    "| KPI | Baseline | Target |\n|---|---|---|\n| Unsold bread | 14% | — |",
    "| Metrica | Oggi | Obiettivo |\n|---|---|---|\n| Pane invenduto | 14% | da definire |",
    "| Kennzahl | Heute | Ziel |\n|---|---|---|\n| Beschwerden am Tag | 14 | noch festzulegen |",
    "**Metric:** unsold bread\n**Now:** 14%\n**Goal:** ?",
    "Conversion rate: 2.1% → ?",
    "## Goals\n\n- Conversion rate: 2.1% -> TBD",
    "| Metric | Current | Goal | Deadline |\n|---|---|---|---|",
]


@pytest.mark.parametrize("body", SLOTS)
def test_a_value_of_today_beside_a_slot_declares_nothing(body: str) -> None:
    """Where it is to go is still to be written down."""
    found = read(body)
    assert (found.declared, found.placeholder) == (False, True)
    assert [c.target or c.change for c in found.criteria if c.target or c.change] == []


def test_the_value_before_an_open_arrow_is_the_one_of_today() -> None:
    """And the slot is no part of the name."""
    (found,) = read("## Goals\n\n- Conversion rate: 2.1% -> TBD").criteria
    assert (found.metric, number(found.baseline), found.target) == ("Conversion rate", 2.1, None)


def test_a_slot_in_one_row_takes_nothing_from_the_others() -> None:
    """A table may be half filled."""
    body = (
        "| KPI | Baseline | Target |\n|---|---|---|\n| Unsold bread | 14% | TBD |\n| Queue | 6 min | 4 min |"
    )
    found = read(body)
    assert found.declared
    assert not found.placeholder


HELD = [
    ("Metric", "Target", "Fraud cases missed", "no worse than today (1.1%)"),
    ("Metric", "Target", "Fraud cases missed", "unchanged (1.1%)"),
    ("Kennzahl", "Ziel", "Fehlerquote", "nicht schlechter als heute (1,1 %)"),
    ("Métrica", "Meta", "Tasa de error", "sin cambios (1,1 %)"),
    ("指标", "目标", "错误率", "持平（1.1%）"),
]


@pytest.mark.parametrize(("head", "aim", "name", "cell"), HELD)
def test_a_target_cell_may_say_that_a_value_is_to_be_held(head: str, aim: str, name: str, cell: str) -> None:
    """What it is today stands beside it."""
    (held,) = read(f"| {head} | {aim} |\n|---|---|\n| {name} | {cell} |").guardrails
    assert (held.metric, number(held.baseline), held.target, held.direction) == (
        name,
        1.1,
        None,
        Direction.MAINTAIN,
    )


@pytest.mark.parametrize("cells", ["no more than 1.1%", "stays under 1.1% (was 4%)"])
def test_a_bound_in_a_target_cell_is_a_goal(cells: str) -> None:
    """Only words for holding what is there make a guardrail."""
    (found,) = goals(f"| Metric | Target |\n|---|---|\n| Fraud cases missed | {cells} |")
    assert (number(found.target), found.direction) == (1.1, Direction.DECREASE)


ITEMS = [
    ("1. **Dead air**", "Baseline: about 40 gaps a month", "Target: < 5 a month", "Dead air"),
    ("- Dead air", "Today: 40 gaps a month", "Goal: under 5 gaps a month", "Dead air"),
    ("1. Sendepausen", "Heute: rund 40 Lücken im Monat", "Ziel: unter 5 im Monat", "Sendepausen"),
    ("- Better reliability", "Baseline: 40 outages a month", "Target: 5 a month", "outages a month"),
    ("- Improve checkout", "Baseline: 40 abandoned carts a day", "Target: 5 a day", "abandoned carts a day"),
]


@pytest.mark.parametrize(("item", "baseline", "target", "named"), ITEMS)
def test_an_item_with_keys_below_names_them(item: str, baseline: str, target: str, named: str) -> None:
    """Unless it says what is to be done, and the values what is counted."""
    (found,) = goals(f"{item}\n   - {baseline}\n   - {target}\n   - How: the detector")
    assert (found.metric, number(found.baseline), number(found.target)) == (named, 40, 5)


DEVICES = ["(Pi 4)", "(iPhone 12)", "(Raspberry Pi 4)", "(Hall 4)"]


@pytest.mark.parametrize("device", DEVICES)
def test_a_device_in_parentheses_is_no_value(device: str) -> None:
    """Its number is part of its name."""
    (found,) = goals(f"## Budgets\n\n- *Startup*: `<= 900ms` {device}")
    assert (found.metric.split()[0], found.baseline, number(found.target)) == ("Startup", None, 900)


def test_a_former_value_in_parentheses_is_one() -> None:
    """A word for when stands before it."""
    (found,) = goals("## Goals\n\n- Complaints: under 9 a week (Last year 14)")
    assert (number(found.baseline), number(found.target)) == (14, 9)


BOUNDED_LINES = [
    ("Re-sent commands: max. 1 per pass", "Re-sent commands", 1, "/pass"),
    ("Alarms at night: at most 3 per shift", "Alarms at night", 3, "/shift"),
    ("Wait for a slot: from 9 to 5 min", "Wait for a slot", 5, "min"),
    ("Late cues: under 2 a show", "Late cues", 2, "/show"),
]


@pytest.mark.parametrize(("line", "named", "value", "unit"), BOUNDED_LINES)
def test_a_line_that_opens_with_a_name_and_a_bound_is_one_of_its_own(
    line: str, named: str, value: float, unit: str
) -> None:
    """As a line with a number behind its name is."""
    _, found = goals(f"## Goal\n\nGround link uptime: 99.95%\n{line}")
    assert found.target is not None
    assert (found.metric, found.target.value, found.target.unit) == (named, value, unit)


def test_a_wrapped_sentence_does_not_begin_a_line_of_its_own() -> None:
    """A key may stand far behind in the second half."""
    text = "Crash-free sessions are at 99.7% in\n8.12.1, up from 99.1% in 8.11.0. Crashes in the list: fewer than 90"
    first, *_ = goals(text)
    assert (number(first.baseline), number(first.target)) == (99.1, 99.7)


def test_metrics_may_stand_beside_each_other_each_with_two_columns() -> None:
    """Board by board, flash and RAM."""
    head = "| Board | Flash before | Flash after | RAM before | RAM after |\n|---|---|---|---|---|\n"
    found = goals(f"## Results\n\n{head}| heron | 118 KiB | 96 KiB | 21 KiB | 18 KiB |")
    assert {(c.metric, number(c.baseline), number(c.target)) for c in found} == {
        ("Flash (heron)", 118, 96),
        ("RAM (heron)", 21, 18),
    }


def test_a_column_of_changes_may_hold_both_values() -> None:
    """An arrow says from where to where."""
    found = goals(
        "| KPI | Expected change |\n|---|---|\n| Unsold loaves | -35% |\n| Gross margin | 58% → 62% |"
    )
    assert [(number(c.baseline), number(c.target), number(c.change)) for c in found] == [
        (None, None, -35),
        (58, 62, None),
    ]


@pytest.mark.parametrize(
    ("body", "values"),
    [
        (
            "| Area | Expected effect |\n|---|---|\n| Wait for a decision | 30% shorter |\n| Morale | better |",
            (None, None, -30),
        ),
        (
            "| ID | Requirement | Threshold |\n|---|---|---|\n| SC-01 | Alarm reaches the phone on duty | ≤ 20 s |",
            (None, 20, None),
        ),
        (
            "| crate | peak RSS before | peak RSS after |\n|---|---|---|\n| demo | 3.4 GiB | 2.1 GiB |",
            (3.4, 2.1, None),
        ),
        ("Effect: median build 9 m 40 s → 4 m 15 s (−56 %)", (580, 255, -56)),
        ("Median build 9 min → 4 min", (9, 4, None)),
        ("**On-time trams**\nCommitted: 92%\nAspirational: 95%\nLast year: 88.4%", (88.4, 92, None)),
        ("**Measured by:** late payments, 410 today, 300 or less after 3 months", (410, 300, None)),
        ("### Obiettivi\n- Pratiche online: +25 punti percentuali", (None, None, 25)),
        (
            "| Success criterion | Threshold |\n|---|---|\n| Missed intrusions | none |\n| False alarms | ≤ 3 |",
            (None, 0, None),
        ),
        ("**What:** calls dropped during handover\n**From:** 2.2%\n**To:** 0.8%", (2.2, 0.8, None)),
        (
            "### Number to move\n\nEmpty seats\n\n### Value today\n\n11%\n\n### Value you want\n\n6%",
            (11, 6, None),
        ),
        ("**Metric:** nights booked\n**Baseline:** 29%\n**Ambition:** 45% of nights", (29, 45, None)),
        ("* KR2.2 Customers with an alert switched on: 15 % (Jan) to 40 %", (15, 40, None)),
        ("## Expected\n\n• Twice as many walkers log their route (last summer: 1,150)", (1150, None, 2)),
        (
            "- Goal: nine out of ten tickets are scanned at once.\n- Where we are: about seven out of ten.",
            (70, 90, None),
        ),
        ("Rejected declarations are now at 1.9%, compared with 6.3% before the engine.", (6.3, 1.9, None)),
        ("## Ожидаемый эффект\n- Среднее время доставки: с 3,5 дня до 2 дней", (3.5, 2, None)),
        ("Indexing a day of logs finishes in 25 min or less (today 1 h 50)", (110, 25, None)),
    ],
)
def test_values_are_read_wherever_the_layout_puts_them(body: str, values: tuple[float | None, ...]) -> None:
    goal = goals(body)[0]
    assert tuple(map(number, (goal.baseline, goal.target, goal.change))) == values


def test_a_risk_register_promises_nothing() -> None:
    table = "| Risk | Probability | Impact |\n|---|---|---|\n| Vendor is late | 2/5 | 4/5 |"
    assert not read(table).declared


@pytest.mark.parametrize(
    ("body", "within"),
    [
        ("## Day-90 targets\n\n- Churn under 3% a month", "P90D"),
        ("## Ziele\n\n- Wartezeit: von 70 auf 45 Minuten\n- Messung: drei Monate nach Einführung", "P3M"),
    ],
)
def test_the_window_is_read_from_its_heading_or_key(body: str, within: str) -> None:
    goal = goals(body)[0]
    assert goal.deadline is not None
    assert goal.deadline.within == within


def test_a_second_pair_takes_the_name_of_the_first() -> None:
    first, second = goals("Download size goes from 63 MB to 48 MB on Android and from 71 MB to 57 MB on iOS.")
    assert (first.metric, second.metric) == ("Download size", "Download size on iOS")
