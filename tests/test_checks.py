"""The checks: what they say of a description, and that what they suggest is a way out."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import checks
from checks import View
from checks.quoting import quoted
from outcomes.model import Declaration, Finding, Level, Reference, Remark, Span
from outcomes.policy import Policy
from outcomes.statement import read

EVERYTHING = ("outcome", "metric", "baseline", "target", "deadline", "source", "problem", "who", "goal")
WHOLE = "When this is done, p95 checkout latency will drop from 840 ms to 500 ms within 14 days."
CORPUS = Path(__file__).parent / "corpus"
BODIES = {
    "nothing": "",
    "white space": " \n\n ",
    "only a comment": "<!-- what will change? -->",
    "output": "Add Redis",
    "outputs": "- Ship 10 features\n- 90% coverage\n- merge 12 pull requests",
    "aspiration": "This makes dashboards much better.",
    "outcome heading over an output": "## Outcome\n\nPublish 3 blog posts",
    "placeholder": "### Outcome\n\n_No response_",
    "template": "**Outcome:** [e.g. conversion up 5% within 30 days]",
    "target only": "Checkout latency < 500 ms",
    "no deadline": "p95 checkout latency drops from 840 ms to 500 ms",
    "change only": "30% fewer support tickets",
    "keyed": "Metric: checkout latency\nTarget: 500 ms",
    "keyed without value": "Metric: checkout latency",
    "table": "| Metric | Baseline | Target |\n|---|---|---|\n| Churn | 4% | 3% |\n| NPS | TBD | 40 |",
    "closing keyword": "Closes #12",
    "version bump": "Bump lodash from 4.17.20 to 4.17.21",
    "deadline without year": "p95 latency from 800 ms to 500 ms by the end of Q2",
    "zero": "Zero lost messages",
    "two outcomes": "Churn from 4% to 3%\n\nWaiting time from 20 min to 5 min",
    "windows line ends": "## Summary\r\n\r\nAdd an index\r\n",
    "german": "Die Wartezeit sinkt von 40 auf 15 Minuten",
    "chinese": "页面加载时间从 5 秒降到 2 秒",
    "long": "Refactor the parser. " * 200,
    "contradiction": "Time to deploy: 60 days to 42 days, +30%",
}
TITLES = (
    "",
    "Speed up checkout",
    "feat(api): add pagination to the list endpoint",
    "Fix crash when the cart is empty",
    "docs: rewrite the quick start",
    "Refactor 12 modules of `core`",
    "Bump actions/checkout from 4 to 5",
    "Improve conversion",
    "修复登录错误",
    "[WIP] #42 !!! <b>2.0</b> | TBD",
    "Outcome: #12",
    "Increase test coverage to 90%",
)


def view(
    body: str, *, title: str = "", require: tuple[str, ...] = ("outcome", "metric", "target", "deadline")
) -> View:
    return View(
        declaration=read(body, title=title),
        policy=Policy.model_validate({"require": list(require)}),
        body=body,
        title=title,
        subject="pull_request",
        today=date(2026, 12, 1),
    )


def errors(found: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in found if finding.level is Level.ERROR]


def speaks(
    body: str, *, title: str = "", require: tuple[str, ...] = ("outcome", "metric", "target", "deadline")
) -> list[str]:
    return [finding.check for finding in checks.run(view(body, title=title, require=require))]


def test_a_whole_outcome_leaves_nothing_to_say() -> None:
    assert checks.run(view(WHOLE)) == ()


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
@pytest.mark.parametrize(
    ("require", "titles"),
    [
        (("outcome", "metric", "target", "deadline"), TITLES),
        (EVERYTHING, TITLES[:2]),
        (("deadline", "who"), TITLES[2:4]),
    ],
    ids=["usual", "everything", "parts"],
)
def test_pasting_any_suggestion_makes_its_finding_go_away_and_the_description_pass(
    body: str, require: tuple[str, ...], titles: tuple[str, ...]
) -> None:
    for title in titles:
        for finding in errors(checks.run(view(body, title=title, require=require))):
            assert finding.suggestion
            pasted = f"{body}\n\n{finding.suggestion}"
            assert errors(checks.run(view(pasted, title=title, require=require))) == [], title


SWALLOWING = {"t2-bd-034", "t2-bd-035"}
"""Descriptions that end in a comment or a fence which nobody closed: only what stands above it is seen."""


def test_pasting_helps_every_description_of_the_corpus() -> None:
    for name in ("statements.jsonl", "bodies.jsonl"):
        for line in (CORPUS / name).read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            body = item["body"]
            for finding in errors(checks.run(view(body)))[:1]:
                suggestion = finding.suggestion or ""
                whole = [suggestion, body] if item["id"] in SWALLOWING else [body, suggestion]
                assert errors(checks.run(view("\n\n".join(whole)))) == [], item["id"]


@given(title=st.text(max_size=60), body=st.text(max_size=60))
def test_no_text_makes_a_check_fail_and_every_error_has_a_way_out(title: str, body: str) -> None:
    for finding in errors(checks.run(view(body, title=title))):
        assert finding.suggestion
        assert errors(checks.run(view(finding.suggestion, title=title))) == []


@pytest.mark.parametrize(
    ("body", "check", "says"),
    [
        ("", "outcome", "found no outcome"),
        ("Add Redis", "outcome", "“Add Redis”"),
        ("This makes dashboards much better.", "outcome", "nothing in it that could be measured"),
        ("### Outcome\n\n_No response_", "placeholder", "template"),
        ("Closes #12", "outcome", "#12"),
        ("Checkout latency < 500 ms", "deadline", "no deadline"),
    ],
)
def test_what_was_understood_and_what_is_missing_is_said(body: str, check: str, says: str) -> None:
    [finding] = checks.run(view(body))
    assert (finding.check, finding.level) == (check, Level.ERROR)
    assert says in finding.message


def test_the_line_is_named_where_it_stands() -> None:
    [finding] = checks.run(view("## Why\n\nAdd Redis to the cart service\n"))
    assert finding.span == Span(3, 1, 3, 30)


def test_what_stands_in_the_place_for_the_outcome_is_quoted_first() -> None:
    [finding] = checks.run(view("Some words about the cache.\n\n## Outcome\n\nPublish the guide\n"))
    assert "“Publish the guide”" in finding.message
    assert finding.span == Span(5, 1, 5, 18)


@pytest.mark.parametrize(
    ("body", "quote", "line"),
    [
        (
            "Adds a cache. This makes the list much faster. Tests are in.",
            "This makes the list much faster.",
            1,
        ),
        ("See #3\n\nPEO-4417\n\nShow matrix managers in the chart", "Show matrix managers in the chart", 5),
        (
            "| a | b |\n|---|---|\n| c | d |\n\nRewrites the parser of rules",
            "Rewrites the parser of rules",
            5,
        ),
        ("| Plan | Price |\n|---|---|\n| Starter | $9 |", "Starter | $9", 3),
        ("Test coverage goes from 60% to 80%", "Test coverage goes from 60% to 80%", 1),
        ("**Outcome:** [e.g. conversion up 5% soon]", "Outcome: [e.g. conversion up 5% soon]", 1),
        ("## Why\n\nx\n\n### Outcome\n\n_No response_", "No response", 7),
        ("## Outcome\n\n## Notes\n\nNone yet", "Outcome", 1),
        ("| Metric | Baseline | Target |\n|---|---|---|\n| | | |", "Metric | Baseline | Target", 1),
        ("Improve **the\nlist** of `rules`", "Improve the list of rules", 1),
        ("Improve ![shot](a.png) the \u202etsil\u202c", "Improve the tsil", 1),
        ("Improve the ”list” of “rules”", 'Improve the "list" of "rules"', 1),
        ("Improve " + "many words " * 30, "Improve " + "many words " * 9 + "many words…", 1),
    ],
)
def test_the_sentence_that_is_nearest_to_an_outcome_is_quoted_with_its_place(
    body: str, quote: str, line: int
) -> None:
    finding = next(f for f in checks.run(view(body)) if f.level is Level.ERROR)
    assert f"“{quote}”" in finding.message
    assert finding.span
    assert finding.span.line == line


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("Our NPS is 32.", "Is it today's, or the one to reach?"),
        ("Metric: checkout latency", "a metric without a number"),
        ("## KPIs\n\n- Retention", "a metric without a number"),
        ("We want to get to 99.9%", "could not tell which number is to change"),
        ("Users can invite their teammates by e-mail.", "no number in it says how much"),
        ("Bump lodash from 4.17.20 to 4.17.21", "a version says what was set"),
        ("![shot](a.png)", "no words of yours"),
        ("> p95 is somewhat high", "no words of yours"),
        ("🚀", "found no outcome"),
        ("Target: 80%", "“80%” has no deadline"),
    ],
)
def test_the_reason_is_true_of_what_is_quoted(body: str, says: str) -> None:
    assert any(says in finding.message for finding in checks.run(view(body)))


def test_what_was_read_in_passing_has_its_place_and_is_told_once() -> None:
    body = "Adds the rules as code.\n\nThe number of rules went from 30 to 27, and their size from 9 to 4."
    told = [finding for finding in checks.run(view(body)) if finding.check == "unclear"]
    assert len(told) == 1
    assert told[0].span
    assert told[0].span.line == 3


@given(text=st.text(max_size=400))
def test_a_quote_holds_neither_mark_of_its_own_nor_what_is_not_seen(text: str) -> None:
    said = quoted(text)
    assert not set(said) & set("“”\ufffc\u202a\u202e\u2066\u200f\x1b\n\r")
    assert len(said) <= 120


def test_the_suggestion_speaks_of_what_the_author_speaks_of() -> None:
    for title, word in (("Speed up checkout", "checkout"), ("Fix crash in the importer", "importer")):
        [finding] = checks.run(view("", title=title))
        assert word in (finding.suggestion or "")


def test_the_suggestion_keeps_the_values_that_were_given() -> None:
    [finding] = checks.run(view("p95 checkout latency drops from 840 ms to 500 ms"))
    assert "p95 checkout latency" in (finding.suggestion or "")
    assert "840 ms to 500 ms" in (finding.suggestion or "")


@pytest.mark.parametrize("part", ["baseline", "source", "problem", "who", "goal"])
def test_a_part_is_asked_for_only_where_the_policy_asks_for_it(part: str) -> None:
    body = "Support tickets go down by 20% within 30 days"
    assert speaks(body) == []
    assert speaks(body, require=("outcome", part)) == [part]


def test_one_whole_outcome_is_enough_beside_rough_ones() -> None:
    assert errors(checks.run(view(f"NPS: 40\n\n{WHOLE}"))) == []


def test_a_reference_that_leads_to_an_outcome_is_enough() -> None:
    found = replace(view("Outcome: #12"), referenced=read(WHOLE))
    assert checks.run(found) == ()


def test_a_reference_that_leads_nowhere_says_why() -> None:
    lost = replace(view("Outcome: #12"), reference_problem="o/r#12 declares no outcome yet.")
    [finding] = checks.run(lost)
    assert finding.level is Level.ERROR
    assert "o/r#12 declares no outcome yet." in finding.message


def test_a_reference_that_nobody_followed_is_taken_at_its_word() -> None:
    [finding] = checks.run(view("Outcome: #12"))
    assert finding.level is Level.NOTICE


def test_an_outcome_of_its_own_outweighs_a_reference_that_leads_nowhere() -> None:
    own = read(WHOLE)
    both = replace(
        view(WHOLE), declaration=replace(own, references=(Reference(12),)), reference_problem="#12 is gone."
    )
    assert checks.run(both) == ()


def test_a_contradiction_is_shown_with_the_line_that_would_agree() -> None:
    line = "Time to deploy: 60 days to 42 days, +30%"
    own = read(line)
    torn = replace(own, remarks=(Remark("contradiction", line, own.criteria[0].span),))
    [finding] = checks.run(replace(view(line, require=("outcome",)), declaration=torn))
    assert (finding.check, finding.level) == ("contradiction", Level.WARNING)
    assert line in finding.message
    assert speaks(finding.suggestion or "") == ["made_up"]


def test_a_change_of_version_is_named_only_where_no_outcome_is_declared() -> None:
    remark = Remark("version-bump", "from 4.17.20 to 4.17.21")
    bump = replace(view("x"), declaration=Declaration(remarks=(remark,)))
    assert {finding.check for finding in checks.run(bump)} == {"outcome", "unclear"}
    whole = replace(view(WHOLE), declaration=replace(read(WHOLE), remarks=(remark,)))
    assert checks.run(whole) == ()


def test_what_was_taken_for_a_fact_in_passing_is_told_at_most_twice_with_the_words_that_decided() -> None:
    remarks = tuple(
        Remark("in-passing", f"Case {at} grew from 3% to 4%", words=("timeout",)) for at in range(3)
    )
    findings = checks.run(replace(view("x"), declaration=Declaration(remarks=remarks)))
    told = [finding.message for finding in findings if finding.check == "unclear"]
    assert [("Case 0" in message, "“timeout”" in message) for message in told] == [
        (True, True),
        (False, True),
    ]
    assert checks.run(replace(view(WHOLE), declaration=replace(read(WHOLE), remarks=remarks))) == ()


def test_a_subject_that_is_asked_for_nothing_hears_no_error() -> None:
    for body in BODIES.values():
        assert errors(checks.run(view(body, require=()))) == []


def test_no_message_blames() -> None:
    for body in BODIES.values():
        for finding in checks.run(view(body, require=EVERYTHING)):
            assert "invalid" not in finding.message.lower()
            assert len(finding.message) < 500


def test_a_declaration_without_a_reader_is_judged_too() -> None:
    empty = replace(view(""), declaration=Declaration())
    assert [finding.check for finding in checks.run(empty)] == ["outcome"]


def test_every_check_has_its_heading_in_the_documentation() -> None:
    text = (Path(__file__).parents[1] / "docs" / "checks.md").read_text(encoding="utf-8")
    headings = [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")]
    assert sorted(headings) == sorted(checks.names())


def test_every_check_speaks_of_its_example_in_the_documentation() -> None:
    text = (Path(__file__).parents[1] / "docs" / "checks.md").read_text(encoding="utf-8")
    for section in text.split("\n## ")[1:]:
        name, *lines = section.splitlines()
        example = "\n".join(line.removeprefix("> ") for line in lines if line.startswith("> "))
        assert example, name
        wanted = {name} & set(EVERYTHING) or {"outcome"}
        assert name in speaks(example, require=tuple(wanted)), name


@pytest.mark.parametrize(
    "body",
    [
        "## Goals\n\n- Conversion rate: 2.1% → ?",
        "| Metric | Now | Target |\n|---|---|---|\n| Conversion rate | 2.1% | TBD |",
    ],
)
def test_a_value_of_today_beside_an_open_slot_is_asked_for_its_target_alone(body: str) -> None:
    [finding] = errors(checks.run(view(body)))
    assert finding.check == "placeholder"
    assert finding.message.startswith("“Conversion rate” is 2.1% today, and what it is to be is still open.")


def test_a_metric_without_a_target_beside_an_outcome_is_mentioned_and_blocks_nothing() -> None:
    table = "| Metric | Now | Target | By |\n|---|---|---|---|\n| Refunds | 40 a week | 20 a week | 2027-03-31 |\n"
    [finding] = checks.run(view(f"{table}| Conversion rate | 2.1% | TBD | |"))
    assert (finding.check, finding.level) == ("target", Level.NOTICE)
    assert finding.message.startswith("“Conversion rate” is 2.1% today")
    assert checks.run(view(f"{table}\n- Guardrail: error rate, 2 % today, does not rise")) == ()
