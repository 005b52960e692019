"""Statements in the forms that people write them, and numbers that mean something else."""

from __future__ import annotations

from datetime import date

import pytest

from outcomes.model import Criterion, Direction
from outcomes.statement import KnownMetric, read


def only(body: str) -> Criterion:
    goals = [criterion for criterion in read(body).criteria if not criterion.guardrail]
    assert len(goals) == 1, goals
    return goals[0]


def values(body: str) -> tuple[float | None, float | None, float | None]:
    found = only(body)
    return tuple(q.value if q else None for q in (found.baseline, found.target, found.change))  # type: ignore[return-value]


SENTENCES = [
    (
        "When this is done, p95 checkout latency will drop from 840 ms to 500 ms within 14 days.",
        (840, 500, None),
    ),
    ("Nightly build: down to 18 min from 52 min.", (52, 18, None)),
    ("This change reduces CI time by about 50 seconds.", (None, None, -50)),
    ("After rollout, median time-to-first-byte should fall by 40% within two weeks.", (None, None, -40)),
    ("We expect e-mails asking for pickup times to drop by three quarters.", (None, None, -75)),
    ("Halve the on-call pages for the ingest team.", (None, None, 0.5)),
    ("Migrated CI to warm runners: builds take 7 minutes instead of 19.", (19, 7, None)),
    ("The longest job went from 4:31 to 2:58, saving 1:33 (34%).", (271, 178, -34)),
    ("12k daily readers by New Year; we have 9.4k.", (9400, 12000, None)),
    ("KR: 90% of access requests answered within 2 working days", (None, 90, None)),
    ("Improve click-through from 0.5% → 2-3% (≈ 70 extra clicks a month).", (0.5, 2, None)),
    ("Memory per worker: 1.2 GiB -> 640 MiB (-48%).", (1.2, 640, -48)),
    ("The wait drops from 9 to 4 minutes.", (9, 4, None)),
    ("Error rate of the label printer below 0.5% (baseline: TBD).", (None, 0.5, None)),
    ("The order page needs 6 queries instead of 140.", (140, 6, None)),
    ("Nach dem Umbau sinkt die Wartezeit von 3,8 s auf höchstens 2,0 s.", (3.8, 2.0, None)),
    ("El tiempo de alta baja de 3 días a 4 horas.", (3, 4, None)),
    ("Le délai passe de 9 min à 3 min.", (9, 3, None)),
    ("延迟从 9 秒降到 2 秒。", (9, 2, None)),
]


@pytest.mark.parametrize(("body", "expected"), SENTENCES)
def test_a_sentence_is_read(body: str, expected: tuple[float | None, float | None, float | None]) -> None:
    assert values(body) == pytest.approx(expected)


LEFT_ALONE = [
    "Bump the retry limit from 3 to 8 and the timeout from 10 s to 45 s.",
    "Moves the base image from 22.04 to 24.04.",
    "Bumps imagelib from 2.4.1 to 2.5.0.",
    "Set the app server's keep-alive to 95 seconds, five more than the balancer.",
    "Drafts are kept for 30 days in the bin.",
    "1. Set price from 20 to 40",
    "This makes dashboards much faster.",
    "> Last quarter's goal was to cut churn from 5% to 3%.",
    "~~Error rate drops from 5% to 1%.~~",
    "```\ntarget: p95 < 200ms\nbaseline: 350ms\n```",
    "<!-- Outcome: error rate from 2% to 0.5% -->\nRefactors the retry helper.",
    'Write "refunds take 2 days, today 9" and not "improve refunds".',
    "We revert if the bill is more than 10% higher.",
    "- item padding goes from `8px` to `6px`",
    "Reproduced on 2 of 5 devices, after 10 to 15 minutes.",
    "## Test plan\n\nLatency goes from 9 s to 2 s when the flag is on.",
    "Questions are answered on workdays from 9:00 to 17:00.",
]


@pytest.mark.parametrize("body", LEFT_ALONE)
def test_numbers_that_promise_nothing_are_left_alone(body: str) -> None:
    assert not read(body).declared


def test_a_version_bump_is_remarked() -> None:
    assert "version-bump" in {
        remark.code for remark in read("Moves the base image from 22.04 to 24.04.").remarks
    }


KEYED = """- Metric: checkout completion rate
- Baseline: 58%
- Target: 64%
- Deadline: 2027-02-15
- Source: https://metrics.example.com/d/checkout
"""
FORM = """### Metric

checkout completion rate

### Baseline

58%

### Target

64%

### By when

2027-02-15

### How will we measure it?

https://metrics.example.com/d/checkout
"""
TABLE = """| Source | Until | Target | Now | KPI |
|---|---|---|---|---|
| https://metrics.example.com/d/checkout | 2027-02-15 | 64% | 58% | checkout completion rate |
"""
TURNED = """| Metric | checkout completion rate |
|---|---|
| Baseline | 58% |
| Target | 64% |
| Deadline | 2027-02-15 |
| Source | https://metrics.example.com/d/checkout |
"""
FENCE = """```yaml
outcome:
  metric: checkout completion rate
  baseline: 58%
  target: 64%
  deadline: 2027-02-15
  source: https://metrics.example.com/d/checkout
```
"""


@pytest.mark.parametrize(
    "body",
    [KEYED, FORM, TABLE, TURNED, FENCE, KEYED.replace("- ", "**", 1).replace("**Metric:", "**Metric:**")],
)
def test_every_form_says_the_same(body: str) -> None:
    found = only(body)
    assert found.metric == "checkout completion rate"
    assert (found.baseline and found.baseline.value, found.target and found.target.value) == (58, 64)
    assert found.direction is Direction.INCREASE
    assert found.deadline is not None
    assert found.deadline.on == date(2027, 2, 15)
    assert found.source == "https://metrics.example.com/d/checkout"


@pytest.mark.parametrize(
    "header",
    [
        "Metric|Baseline|Target",
        "KPI|Now|Goal",
        "Kennzahl|Heute|Ziel",
        "Métrica|Antes|Meta",
        "指标|当前|目标",
        "Indicateur|Avant|Après",
    ],
)
def test_a_table_is_read_whatever_its_language(header: str) -> None:
    assert values(f"|{header}|\n|-|-|-|\n|wait at the counter|14 min|8 min|\n") == (14, 8, None)


def test_a_gap_column_is_not_the_change() -> None:
    assert values("|Metric|Current|Target|Gap|\n|-|-|-|-|\n|Active couriers|640|1,100|-460|\n") == (
        640,
        1100,
        None,
    )


def test_sibling_lists_are_joined_by_metric() -> None:
    body = "### Baseline\n- Median wait: 14 min\n- Walk-outs: 6%\n\n### Target\n- Walk-outs: 3%\n- Median wait: 8 min\n"
    found = {c.metric: (c.baseline, c.target) for c in read(body).criteria}
    assert {name: tuple(q.value for q in pair if q) for name, pair in found.items()} == {
        "Median wait": (14, 8),
        "Walk-outs": (6, 3),
    }


def test_a_criterion_said_twice_is_one() -> None:
    body = (
        "p95 checkout latency will drop from 840 ms to 500 ms within 14 days.\n\n"
        "- Metric: p95 checkout latency\n- Baseline: 840 ms\n- Target: 500 ms\n"
    )
    assert only(body).deadline is not None


def test_several_criteria_of_a_line_are_told_apart() -> None:
    body = (
        "The shipped binary goes from 41.2MB to 29.8MB (-28%), "
        "the compressed download from 14.9 MiB to 11.3 MiB (-24%)."
    )
    assert [c.metric for c in read(body).criteria] == ["shipped binary", "compressed download"]


def test_a_heading_gives_its_deadline() -> None:
    found = only("## Goals (first 60 days)\n\n- NPS 40+\n")
    assert found.deadline is not None
    assert found.deadline.iso == "P60D"


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("within 14 days", "P14D"),
        ("in the first month after launch", "P1M"),
        ("by 31 October 2027", "2027-10-31"),
        ("by end of Q2 2027", "2027-06-30"),
        ("by the end of 2027", "2027-12-31"),
        ("after 8 weeks", "P8W"),
    ],
)
def test_a_deadline_is_a_date_or_counts_from_shipping(words: str, iso: str) -> None:
    found = only(f"Error rate drops from 4% to 1% {words}.")
    assert found.deadline is not None
    assert found.deadline.iso == iso


def test_a_quarter_without_a_year_stays_open() -> None:
    found = read("Error rate drops from 4% to 1% by Q3.")
    assert found.criteria[0].deadline is None
    assert "quarter-without-year" in {remark.code for remark in found.remarks}


def test_how_fast_a_thing_is_done_is_no_deadline() -> None:
    assert only("KR: 90% of access requests answered within 2 working days").deadline is None


PLACEHOLDERS = [
    "- Metric:\n- Baseline:\n- Target:\n- Deadline:",
    "| Metric | Baseline | Target |\n|--------|----------|--------|\n| <metric> | <value> | <value> |",
    "### Success metrics\n\n_No response_",
    "- Reduce [metric] from [X] to [Y] by [date]",
    "**Success metric:** _e.g. support tickets −20% within 30 days_",
    "Target: XX% (currently YY%)",
    "### KPI\n{{ kpi_name }}: {{ baseline }} → {{ target }}",
    "**Baseline:** ______\n**Target:** ______",
    "## Outcome\n\n<!-- write one sentence -->\n\n## Type\n\n- [x] chore",
    "Goal: increase {what} by {N}% until {when}",
]


@pytest.mark.parametrize("body", PLACEHOLDERS)
def test_an_unfilled_slot_is_a_placeholder(body: str) -> None:
    found = read(body)
    assert found.placeholder
    assert not found.declared


def test_a_missing_baseline_does_not_undo_a_real_target() -> None:
    assert values("| KPI | Baseline | Target |\n|---|---|---|\n| Tile render p95 | TBD | < 180 ms |") == (
        None,
        180,
        None,
    )


def test_what_the_template_says_is_no_answer() -> None:
    template = "## Outcome\n\nSign-up errors drop from 4% to 1% within 14 days.\n"
    assert read(template).declared
    untouched = read(template, templates=[template])
    assert not untouched.declared
    assert untouched.placeholder


def test_a_form_label_means_what_the_id_of_its_field_says() -> None:
    form = "body:\n  - type: input\n    id: target\n    attributes:\n      label: Where do we want to land?\n"
    body = "### Metric\n\nwait at the counter\n\n### Where do we want to land?\n\n8 min\n"
    assert read(body, templates=[form]).criteria[0].target is not None


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Outcome: #12", (12, None, False)),
        ("Outcome: owner/repo#12", (12, "owner/repo", False)),
        ("**Outcome:** https://github.com/owner/repo/issues/12", (12, "owner/repo", False)),
        ("Closes #7", (7, None, True)),
        ("fixes: owner/repo#7", (7, "owner/repo", True)),
        ("Resolves https://github.com/owner/repo/pull/7.", (7, "owner/repo", True)),
    ],
)
def test_a_reference_names_the_holder_of_the_outcome(
    body: str, expected: tuple[int, str | None, bool]
) -> None:
    (found,) = read(body).references
    assert (found.number, found.repository, found.closing) == expected


def test_a_reference_in_a_quote_is_none() -> None:
    assert read("> Closes #7").references == ()


def test_a_metric_of_the_policy_is_recognised_and_brings_its_polarity() -> None:
    known = KnownMetric("happiness", "guest happiness", ("smiles",), None, "lower")
    (found,) = read("Improve smiles by 20%.", metrics=[known]).criteria
    assert found.key == "happiness"
    assert found.direction is Direction.DECREASE


def test_improving_a_time_lowers_it() -> None:
    assert only("Improve build time by 20%.").direction is Direction.DECREASE


def test_a_contradiction_is_remarked_and_both_are_kept() -> None:
    found = read(
        "| Metric | Before | After | Change |\n|-|-|-|-|\n| Days to resolve | 60 days | 42 days | +30% |"
    )
    assert "contradiction" in {remark.code for remark in found.remarks}
    assert found.criteria[0].direction is Direction.DECREASE


def test_a_guardrail_holds() -> None:
    found = read("### Guardrails\n\n- Error rate stays below 0.4%\n")
    assert [(c.guardrail, c.direction) for c in found.criteria] == [(True, Direction.MAINTAIN)]
    assert not found.declared


def test_a_span_points_at_the_body_as_written() -> None:
    link = "[today](https://a.example/840)"
    body = f"# Añadir\r\n\r\nIntro.\r\n\r\n**p95 latency** drops {link} from 840 ms to 500 ms.\r\n"
    span = only(body).span
    assert span is not None
    line = body.split("\r\n")[span.line - 1]
    assert line[span.column - 1 : span.end_column - 1] == "from 840 ms to 500 ms"


def test_a_span_in_a_table_points_at_the_cell() -> None:
    span = only(TABLE).span
    assert span is not None
    assert span.line == 3


def test_who_and_problem_are_kept_as_text() -> None:
    found = read("**Problem:** Clerks wait for the report.\n**Who:** 40 clerks in two towns\n")
    assert (found.problem, found.who) == ("Clerks wait for the report.", "40 clerks in two towns")


def test_what_bots_append_is_not_read() -> None:
    body = (
        "Renames fields.\n\n<!-- This is an auto-generated comment: summary -->\n"
        "Latency drops from 9 s to 2 s.\n<!-- end of auto-generated comment -->\n"
    )
    assert not read(body).declared


@pytest.mark.parametrize(
    "body", [None, "", " ", "\x00", "\r\n\r\n", "<!--", "| |\n|-|", "```yaml\noutcome:\n", "\ud800"]
)
def test_nothing_is_found_in_nothing(body: str | None) -> None:
    assert not read(body).declared
