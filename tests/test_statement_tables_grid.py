"""Tables as people write them: headers in any words and order, keys and values, halves, and tables that say nothing."""

from __future__ import annotations

import pytest
from support_statement import goals, said

from outcomes.statement import read

Values = list[tuple[str, str | None, str | None]]
BOTH: Values = [("Checkout latency", "840 ms", "500 ms"), ("Form completion", "62 %", "75 %")]


def table(*rows: tuple[str, ...]) -> str:
    """Write rows as Markdown, the header first."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]])


def values(body: str) -> Values:
    return [(goal.metric, said(goal.baseline), said(goal.target)) for goal in goals(body)]


HEADERS = [
    ("KPI", "Now", "Goal"),
    ("Metric", "Today", "Q3 target"),
    ("", "Before", "After"),
    ("What", "Current state", "Desired state"),
    ("Metric", "Baseline", "Success criterion"),
    ("Metric", "Baseline¹", "Target²"),
    ("Metric", "Existing", "Proposed"),
    ("Metric", "Pre", "Post"),
    ("Metric", "Initial", "Final"),
    ("Metric", "Without this change", "With this change"),
    ("Measurement", "Current state", "To-be"),
    ("Was", "Heute", "Soll"),
    ("Größe", "Aktuell", "Soll-Zustand"),
    ("Mesure", "Valeur actuelle", "Valeur cible"),
    ("Criterio", "Situación actual", "Situación deseada"),
    ("O quê", "Agora", "Desejado"),
    ("Cosa", "Oggi", "Traguardo"),
    ("Maatstaf", "Voorheen", "Gewenste situatie"),
    ("項目", "現在", "目標"),
    ("项目", "改前", "改后"),
]


@pytest.mark.parametrize("heads", HEADERS)
def test_headers_are_known_in_any_order(heads: tuple[str, str, str]) -> None:
    rows = (("Checkout latency", "840 ms", "500 ms"), ("Form completion", "62 %", "75 %"))
    for order in ((0, 1, 2), (0, 2, 1), (2, 0, 1)):
        if order != (0, 1, 2) and heads[2] in ("Proposed", "Success criterion"):
            continue  # which is after is told by where it stands
        body = table(*[tuple([row[at] for at in order]) for row in (heads, *rows)])
        assert values(body) == BOTH, body


@pytest.mark.parametrize(
    ("name", "now", "goal"),
    [
        ("Wait", "Now (min)", "Goal (min)"),
        ("Wait", "Now [min]", "Goal [min]"),
        ("Wait", "Now in min", "Goal in min"),
        ("Wait", "Now, min", "Goal, min"),
        ("Wait", "Now min", "Goal min"),
        ("Wait [min]", "Now", "Goal"),
        ("Wait in minutes", "Now", "Goal"),
        ("Wait, in min", "Now", "Goal"),
    ],
)
def test_a_header_or_a_name_may_carry_the_unit(name: str, now: str, goal: str) -> None:
    body = table(("Metric", now, goal), (name, "84", "50"))
    assert values(body) == [(name, "84 min", "50 min")]


@pytest.mark.parametrize("head", ["Unit", "UoM", "Unit of measure", "Unité", "Unità", "Eenheid", "単位"])
def test_units_may_have_a_column(head: str) -> None:
    assert values(table(("Metric", head, "Now", "Goal"), ("Wait", "min", "84", "50"))) == [
        ("Wait", "84 min", "50 min")
    ]


@pytest.mark.parametrize(
    "heads", [("Last quarter", "Goal"), ("Today", "In 90 days"), ("Last year", "This year's aim")]
)
def test_a_header_of_a_time_gives_no_unit(heads: tuple[str, str]) -> None:
    (goal,) = goals(table(("Metric", *heads), ("Late parcels", "84", "50")))
    assert (said(goal.baseline), said(goal.target)) == ("84", "50")


@pytest.mark.parametrize(
    "head",
    ["Before → After", "Baseline → Target", "From → To", "Before/After", "Movement", "Impact", "Value"],
)
@pytest.mark.parametrize(
    "cell", ["840 ms → 500 ms", "840 ms ➡️ 500 ms", "from 840 ms to 500 ms", "500 ms (was 840 ms)"]
)
def test_a_cell_may_hold_both_values(head: str, cell: str) -> None:
    assert values(table(("Metric", head), ("Checkout latency", cell))) == BOTH[:1]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (("840 ± 12 ms", "500 ± 10 ms"), ("840 ms", "500 ms")),
        (("**840 ms**", "🟢 <500ms"), ("840 ms", "<500 ms")),
        (("n/a", "≥ 99.9%"), (None, ">=99.9 %")),
        (("1,840 ms[^1]", "400–500 ms"), ("1840 ms", "400..500 ms")),
        (("8,4 s", "~5,2 s"), ("8.4 s", "~5.2 s")),
    ],
)
def test_cells_are_read_as_they_are_decorated(
    cells: tuple[str, str], told: tuple[str | None, str | None]
) -> None:
    assert values(table(("KPI", "Now", "Goal"), ("Checkout latency", *cells))) == [
        ("Checkout latency", *told)
    ]


def test_raw_html_may_spell_its_signs() -> None:
    cells = "<td>Checkout latency</td><td>840&nbsp;ms</td><td>&le; 500&nbsp;ms</td>"
    body = f"<table><tr><th>Metric</th><th>Now</th><th>Goal</th></tr><tr>{cells}</tr></table>"
    assert values(body) == [("Checkout latency", "840 ms", "<=500 ms")]


@pytest.mark.parametrize("key", ["Metric", "What", "Name", "KPI", "Indicator"])
@pytest.mark.parametrize("header", [("Key", "Value"), ("", ""), ("Field", "Answer")])
def test_keys_may_stand_in_the_first_column(key: str, header: tuple[str, str]) -> None:
    rows = ((key, "Checkout latency"), ("Baseline", "840 ms"), ("Target", "500 ms"), ("By", "2027-06-30"))
    found = read(table(header, *rows, ("Guardrail", "error rate stays below 0.5 %"))).criteria
    assert [(one.metric, said(one.target), one.guardrail) for one in found] == [
        ("Checkout latency", "500 ms", False),
        ("error rate", "<0.5 %", True),
    ]


def test_a_heading_names_what_keys_and_values_are_about() -> None:
    rows = (("Key", "Value"), ("Baseline", "840 ms"), ("Target", "500 ms"))
    assert values(f"## Checkout latency\n\n{table(*rows)}") == BOTH[:1]


@pytest.mark.parametrize("heads", [("Metric", "Value"), ("Measure", "Result"), ("", "p95")])
@pytest.mark.parametrize(
    "ends", [("Before", "After"), ("Now", "Goal"), ("Vorher", "Nachher"), ("Avant", "Après")]
)
def test_before_and_after_may_be_two_tables(heads: tuple[str, str], ends: tuple[str, str]) -> None:
    halves = (
        table(heads, *[(name, old) for name, old, _ in BOTH if old]),
        table(heads, *[(name, new) for name, _, new in BOTH if new]),
    )
    for head in ("### {}", "**{}**", "{}:"):
        body = "\n\n".join(f"{head.format(end)}\n\n{half}" for end, half in zip(ends, halves, strict=True))
        assert values(f"## Outcome\n\n{body}") == BOTH, body


@pytest.mark.parametrize("head", ["Limit", "Max", "Must stay", "Budget", "Acceptable", "Condition", "SLO"])
@pytest.mark.parametrize("cell", ["< 0.5 %", "stays below 0.5 %"])
def test_a_table_of_guardrails_may_call_its_bounds_anything(head: str, cell: str) -> None:
    (held,) = read(f"## Guardrails\n\n{table(('Metric', head), ('Error rate', cell))}").criteria
    assert (held.guardrail, said(held.target)) == (True, "<0.5 %")


@pytest.mark.parametrize(
    "name",
    ["Guardrail: error rate", "Error rate (guardrail)", "[Guardrail] Error rate", "Guardrail – error rate"],
)
def test_a_row_may_call_itself_a_guardrail(name: str) -> None:
    _, held = read(table(("Metric", "Now", "Goal"), BOTH[0], (name, "0.4 %", "< 0.5 %"))).criteria  # type: ignore[arg-type]
    assert (held.guardrail, held.metric.lower()) == (True, "error rate")


@pytest.mark.parametrize("cell", ["yes", "✅", "x"])
def test_a_column_may_mark_the_guardrails(cell: str) -> None:
    rows = (("Checkout latency", "840 ms", "500 ms", ""), ("Error rate", "0.4 %", "< 0.5 %", cell))
    found = read(table(("Metric", "Now", "Goal", "Guardrail?"), *rows)).criteria
    assert [one.guardrail for one in found] == [False, True]


@pytest.mark.parametrize(
    "head", ["By", "When", "Datum", "Zeitpunkt", "Pour le", "Antes de", "Data", "Até", "日付"]
)
def test_a_column_of_dates_is_one_of_deadlines(head: str) -> None:
    (goal,) = goals(
        table(("KPI", "Now", "Goal", head), ("Checkout latency", "840 ms", "500 ms", "2027-06-30"))
    )
    assert goal.deadline is not None
    assert (goal.deadline.iso, goal.source) == ("2027-06-30", None)


ABOVE = ["Deadline: 31 March 2027", "**By:** 2027-03-31", "Target date: 2027-03-31"]
AROUND = [
    "By end of March 2027.",
    "All targets by end of Q1 2027.",
    "Targets are for 31 March 2027.",
    "Entro il 31 marzo 2027.",
    "Antes del 31 de marzo de 2027.",
    "D'ici fin mars 2027.",
    "2027年3月31日までに。",
]


@pytest.mark.parametrize("line", [*ABOVE, *AROUND])
def test_a_line_beside_a_table_tells_until_when(line: str) -> None:
    rows = table(("Metric", "Before", "After"), ("Checkout latency", "840 ms", "500 ms"))
    bodies = [f"{line}\n\n{rows}", *([f"{rows}\n\n{line}"] if line in AROUND else [])]
    for body in bodies:
        (goal,) = goals(body)
        assert goal.deadline is not None, body
        assert goal.deadline.iso == "2027-03-31", body


LOOK_ALIKES = [
    (("Package", "From", "To"), ("react", "18.2.0", "19.0.0")),
    (("Package", "Before → After"), ("react", "18 → 19")),
    (("Option", "Old", "New"), ("request timeout", "30 s", "60 s")),
    (("Alert", "Today", "Proposed"), ("HighLatency", "> 500 ms", "> 300 ms")),
    (("Suite", "Before", "After"), ("unit", "412", "418")),
    (("", "Base", "Head", "Δ"), ("src/app.ts", "92.1%", "93.0%", "+0.9%")),
    (("Input", "Expected", "Actual"), ("10 MB", "12 s", "30 s")),
    (("Test case", "Expected", "Result"), ("Empty cart", "0", "0")),
    (("Status code", "Before", "After"), ("Expired token", "500", "401")),
    (("Feature", "Old API", "New API"), ("Uploads", "10 MB", "100 MB")),
    (("Plan", "Before", "After"), ("Team", "$10", "$12")),
    (("Step", "Target", "Date"), ("Canary", "1%", "2027-01-10")),
    (("Metric", "Labels", "Type"), ("http_requests_total", "3", "counter")),
    (("Stage", "Date", "Traffic"), ("Canary", "2027-01-10", "1%")),
]


@pytest.mark.parametrize("rows", LOOK_ALIKES)
@pytest.mark.parametrize("above", ["", "## Changes\n\n", "### Before\n\n"])
def test_other_tables_promise_nothing(rows: tuple[tuple[str, ...], ...], above: str) -> None:
    assert goals(above + table(*rows)) == []
