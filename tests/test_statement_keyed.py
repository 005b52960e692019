"""Keys, lists and forms as people lay them out: one criterion in every layout, and numbers that look like one."""

from __future__ import annotations

import pytest
from support_statement import goals, said

from outcomes.statement import read

Pairs = list[tuple[str, str]]
LINK = "https://graphs.example.com/d/1"
KEYED: dict[str, tuple[str, ...]] = {
    "p95 checkout latency": ("Metric", "Baseline", "Target", "Deadline", "2027-03-31", "Source"),
    "checkout latency": ("KPI", "Now", "Goal", "By", "end of March 2027", "Where"),
    "Wartezeit an der Kasse": ("Kennzahl", "Ausgangswert", "Zielwert", "Frist", "31.03.2027", "Quelle"),
    "temps d'attente": ("Indicateur", "Aujourd'hui", "Cible", "D'ici", "fin mars 2027", "Mesuré par"),
    "tiempo de espera": ("Métrica", "Valor actual", "Objetivo", "Plazo", "31 de marzo de 2027", "Fuente"),
    "tempo de espera": ("Indicador", "Hoje", "Alvo", "Até", "fim de março de 2027", "Medido com"),
    "tempo di attesa": ("Metrica", "Oggi", "Traguardo", "Entro", "fine marzo 2027", "Fonte"),
    "wachttijd": ("Indicator", "Nu", "Streefwaarde", "Uiterlijk", "31 maart 2027", "Bron"),
    "レジの待ち時間": ("指標", "現状", "目標", "期限", "2027年3月31日", "データソース"),
    "结账等待时间": ("指标", "当前值", "目标值", "截止日期", "2027年3月31日", "数据来源"),
}
"""What is measured, the keys for it, for its values, for the day and that day, and the key for its source."""
EACH = [
    "{key}: {value}",
    "- **{key}:** {value}",
    "**{key}** — {value}",
    "- **{key}** - {value}",
    "- {key} - {value}",
    "- {key} → {value}",
    "{key} -> {value}",
    "{key} = {value}",
    "📌 **{key}:** {value}",
    "1. `{key}`: {value}",
    "- [ ] {key}: {value}",
    "### {key}\n\n{value}\n",
    "### {key}\n- {value}\n",
    "**{key}**\n{value}\n",
    "{key}:\n{value}\n",
    "- **{key}**\n  {value}",
    "- {key}\n  - {value}",
]
"""How one key and its value stand on the page."""
ONE_LINE = [" | ", " · ", "; ", ", ", " / "]
"""What parts several keys of a line."""


def _keyed(metric: str) -> Pairs:
    named, before, goal, until, day, source = KEYED[metric]
    return [(named, metric), (before, "840 ms"), (goal, "500 ms"), (until, day), (source, LINK)]


def _is_read(body: str, metric: str) -> bool:
    found = [
        (c.metric, said(c.baseline), said(c.target), c.deadline and c.deadline.iso, c.source)
        for c in goals(body)
    ]
    return found == [(metric, "840 ms", "500 ms", "2027-03-31", LINK)]


@pytest.mark.parametrize("form", EACH)
@pytest.mark.parametrize("metric", KEYED)
def test_a_key_and_its_value_may_stand_in_any_way(metric: str, form: str) -> None:
    assert _is_read("\n".join(form.format(key=key, value=value) for key, value in _keyed(metric)), metric)


@pytest.mark.parametrize("mark", ONE_LINE)
@pytest.mark.parametrize("metric", KEYED)
def test_several_keys_may_stand_on_a_line(metric: str, mark: str) -> None:
    """The line itself begins with one."""
    assert _is_read(mark.join(f"{key}: {value}" for key, value in _keyed(metric)), metric)


ONE_METRIC = [
    "Metric: wait\nBaseline → Target: 840 ms → 500 ms",
    "Metric: wait\nBefore / After: 840 ms / 500 ms",
    "Metric: wait\nFrom → to: 840 ms → 500 ms",
    "Metric: wait\nChange: 840 ms → 500 ms",
    "Metric: wait\nBaseline: 840 ms | Target: 500 ms",
    "Metric: wait\nBaseline: 840 ms, Target: 500 ms",
    "Target: 500 ms\nBaseline: 840 ms\nMetric: wait",
    "Metric\n: wait\n\nFrom\n: 840 ms\n\nTo\n: 500 ms",
    "### p95 wait\n840 ms → 500 ms",
    "- p95 wait\n  - 840 ms → 500 ms",
    "**p95 wait**\nBaseline: 840 ms\nTarget: 500 ms",
    "Current p95 wait: 840 ms\nTarget p95 wait: 500 ms",
    "- p95 wait before: 840 ms\n- p95 wait after: 500 ms",
    "p95 wait (before): 840 ms\np95 wait (after): 500 ms",
    "p95 wait (baseline: 840 ms, target: 500 ms)",
    "**Given** today's load **When** this ships **Then** p95 wait drops from 840 ms to 500 ms",
    "**Primary metric**\np95 wait, 840 ms → 500 ms",
]


@pytest.mark.parametrize("body", ONE_METRIC)
def test_two_values_may_stand_under_their_metric_or_say_it(body: str) -> None:
    (found,) = goals(body)
    assert (found.metric.removeprefix("p95 "), said(found.baseline), said(found.target)) == (
        "wait",
        "840 ms",
        "500 ms",
    )


SIDES = [
    ("Baseline", "Target"),
    ("Today", "Goal"),
    ("Ausgangslage", "Zielwerte"),
    ("Avant", "Objectifs"),
    ("現状", "目標"),
]
LISTS = [
    "### {}\nlatency: 840 ms\nerrors: 2 %\n### {}\nlatency: 500 ms\nerrors: 1 %",
    "**{}**\n- latency: 840 ms\n- errors: 2 %\n\n**{}**\n- errors: 1 %\n- latency: 500 ms",
    "- {}\n  - latency: 840 ms\n  - errors: 2 %\n- {}\n  - latency: 500 ms\n  - errors: 1 %",
    "- **{}:**\n  - latency: 840 ms\n  - errors: 2 %\n- **{}:**\n  - latency: 500 ms\n  - errors: 1 %",
    "### {}\n- latency 840 ms\n- errors 2 %\n### {}\n- latency 500 ms\n- errors 1 %",
    "{}: latency 840 ms and errors 2 %\n\n{}: latency 500 ms and errors 1 %",
]


@pytest.mark.parametrize("lists", LISTS)
@pytest.mark.parametrize(("before", "goal"), SIDES)
def test_two_lists_are_the_sides_of_their_metrics(before: str, goal: str, lists: str) -> None:
    found = {(c.metric, said(c.baseline), said(c.target)) for c in goals(lists.format(before, goal))}
    assert found == {("latency", "840 ms", "500 ms"), ("errors", "2 %", "1 %")}


TIMES = [
    ("Window: 30 days", "P30D"),
    ("Timeframe: 6 weeks", "P6W"),
    ("Deadline – 31.03.2027", "2027-03-31"),
    ("Within 30 days of release.", "P30D"),
    ("(by 2027-03-31)", "2027-03-31"),
    ("📅 2027-03-31", "2027-03-31"),
    ("⏱ 30 days after release", "P30D"),
    ("Bis Ende März 2027", "2027-03-31"),
    ("D'ici fin mars 2027", "2027-03-31"),
    ("Antes del 31 de marzo de 2027", "2027-03-31"),
    ("Até 31/03/2027", "2027-03-31"),
    ("Entro il 31 marzo 2027", "2027-03-31"),
    ("Uiterlijk 31 maart 2027", "2027-03-31"),
    ("Misurato 30 giorni dopo il rilascio", "P30D"),
    ("期间：6周", "P6W"),
]
STATED = [
    "Latency drops from 840 ms to 500 ms.",
    "- Metric: latency\n- Baseline: 840 ms\n- Target: 500 ms",
    "- latency: 840 ms → 500 ms",
]


@pytest.mark.parametrize("stated", STATED)
@pytest.mark.parametrize(("line", "iso"), TIMES)
def test_a_line_of_its_own_says_until_when(line: str, iso: str, stated: str) -> None:
    """It stands above or below what it holds for, under a heading that announces outcomes."""
    for body in (f"## Outcome\n\n{stated}\n\n{line}", f"## Outcome\n\n{line}\n\n{stated}"):
        (found,) = goals(body)
        assert found.deadline is not None, body
        assert found.deadline.iso == iso


NOTHING = [
    "- OS: Ubuntu 22.04\n- RAM: 16 GB\n- Node: 20.11",
    "Timeout - 30 s\nRetries - 5",
    "- Timeout → 30 s\n- Pool size → 20",
    "Effort: 3 days | Story points: 5 | Priority: 2",
    "Estimate: 5 points, Sprint: 14, Due: 2027-03-31",
    "Release: 2027-03-31 / Freeze: 2027-03-20",
    "- Version\n  - 2.4.1\n- Build\n  - 1201",
    "**Expected**\n200\n\n**Actual**\n500",
    "## Notes\n\n**Expected:** response in 200 ms\n**Actual:** response in 900 ms",
    "**What I expected**\nThe page in 200 ms.\n\n**What I saw**\nIt took 900 ms.",
    "**What I expected**\n02:30, or a message.\n\n**What I saw**\n01:30",
    "Goal: migrate 12 services by March 2027",
    "Goal: write 20 docs pages",
    "- Goal - close 30 issues",
    "Testabdeckung: 81 % → 84 %",
    "Baseline → Target: <value> → <value>",
    "**Metric**\n_No response_\n\n**Target**\n_No response_",
    "Metric:\n\nBaseline:\n\nTarget:\n\n",
    "- **Metric**\n  e.g. p95 latency\n- **Target**\n  e.g. 500 ms",
    "> **Metric**\n> latency\n>\n> **Target**\n> 500 ms",
    "~~Baseline: 840 ms, Target: 500 ms~~",
    "## Rollout plan\n- day 1 → 10 %\n- day 2 → 50 %",
    "Step 1 → 10 s\nStep 2 → 20 s",
    "Within 30 days",
    "## Outcome\n\nWithin 30 days",
]


@pytest.mark.parametrize("body", NOTHING)
def test_what_only_looks_keyed_is_left_alone(body: str) -> None:
    for text in (body, f"Caches prices.\n\n{body}\n\nCloses #12."):
        assert not read(text).declared, text


def test_a_time_alone_is_read_only_among_outcomes() -> None:
    """Elsewhere it may be of anything: when a meeting is, how long a trial runs."""
    (found,) = goals("## What\n\nLatency drops from 840 ms to 500 ms.\n\n## Meeting\n\n2027-03-31")
    assert found.deadline is None
