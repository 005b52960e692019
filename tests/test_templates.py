"""This repository's own rule, form and template: they follow GitHub's rules, and nothing in them is an answer."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import checks
from outcomes.conclusion import conclude
from outcomes.model import Declaration
from outcomes.policy import PATHS, Effective, Layer, load
from outcomes.policy.document import parse
from outcomes.statement import read

HOME = Path(__file__).resolve().parent.parent
TEMPLATE = (HOME / ".github/PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")
FORM = (HOME / ".github/ISSUE_TEMPLATE/outcome.yml").read_text(encoding="utf-8")
SENTENCE = "When this is done, median CI time will drop from 22 min to 5 min within 4 weeks."
ANSWERS = {
    "Metric": "median CI time",
    "Baseline": "22 min",
    "Target": "5 min",
    "By": "within 4 weeks",
    "Source": "the Actions page",
    "Guardrail": "flaky builds stay below 2 %",
}


def our_own() -> Effective:
    return load([Layer("repository", PATHS[0], (HOME / PATHS[0]).read_text(encoding="utf-8"))])


def declared(body: str) -> Declaration:
    return read(body, templates=(TEMPLATE, FORM))


def submitted(answers: dict[str, str]) -> str:
    """Write an issue's body as GitHub does from the form."""
    labels = [field["attributes"]["label"] for field in fields()]
    return "\n\n".join(f"### {label}\n\n{answers.get(label, '_No response_')}" for label in labels)


def fields() -> list[dict[str, Any]]:
    return [field for field in parse(FORM).data["body"] if field["type"] != "markdown"]


def test_we_keep_our_own_rule_without_problems() -> None:
    effective = our_own()
    assert effective.problems == ()
    assert effective.policy.mode == "enforce"


@pytest.mark.parametrize("body", [TEMPLATE, TEMPLATE.replace("\n", "\r\n"), submitted({})])
def test_left_untouched_they_declare_nothing(body: str) -> None:
    found = declared(body)
    assert not found.declared
    assert found.placeholder
    assert found.references == ()


@pytest.mark.parametrize(
    ("body", "conclusion"),
    [(TEMPLATE, "failure"), (submitted({}), "failure"), (submitted({"Outcome": SENTENCE}), "success")],
)
def test_our_own_check_refuses_them_untouched_and_passes_them_filled_in(body: str, conclusion: str) -> None:
    policy = our_own().policy
    findings = checks.run(checks.View(declared(body), policy, body, "", "pull_request", date(2026, 12, 1)))
    assert conclude(findings, policy.mode) == conclusion


def test_a_hint_taken_out_of_its_comment_is_still_no_answer() -> None:
    assert not declared(TEMPLATE.replace("<!--", "").replace("-->", "")).declared


@pytest.mark.parametrize("field", [field for field in fields() if "placeholder" in field["attributes"]])
def test_the_placeholder_of_a_form_typed_in_as_it_stands_is_no_answer(field: dict[str, Any]) -> None:
    attributes = field["attributes"]
    assert not declared(submitted({attributes["label"]: attributes["placeholder"]})).declared


@pytest.mark.parametrize(
    "body",
    [
        re.sub(r"(## Outcome\n\n)<!--.*?-->", lambda head: head[1] + SENTENCE, TEMPLATE, flags=re.DOTALL),
        TEMPLATE.replace("-->\n\nMetric:", f"-->\n\n{SENTENCE}\n\nMetric:"),
        submitted({"Outcome": SENTENCE}),
        submitted({"Outcome": SENTENCE} | ANSWERS),
        submitted({"Outcome": "Contributors wait less for their builds"} | ANSWERS),
    ],
)
def test_filled_in_they_declare_what_was_written(body: str) -> None:
    for text in (body, body.replace("\n", "\r\n")):
        [goal] = declared(text).goals
        assert goal.metric == "median CI time"
        assert (goal.baseline and goal.baseline.text, goal.target and goal.target.text) == ("22 min", "5 min")
        assert goal.deadline is not None
        assert goal.deadline.iso == "P4W"


def test_the_lines_of_the_template_take_every_part() -> None:
    body = TEMPLATE
    for label, answer in ANSWERS.items():
        body = re.sub(rf"^{label}:$", f"{label}: {answer}", body, flags=re.MULTILINE)
    found = declared(body)
    assert [goal.metric for goal in found.goals] == ["median CI time"]
    assert found.goals[0].source == "the Actions page"
    assert len(found.guardrails) == 1


def test_the_template_can_point_to_an_issue() -> None:
    [reference] = declared(TEMPLATE.replace("-->\n\nMetric:", "-->\n\nOutcome: #12\n\nMetric:")).references
    assert (reference.number, reference.closing) == (12, False)


def test_problem_and_who_of_the_form_are_heard() -> None:
    found = declared(submitted({"Problem": "Builds are slow.", "Who": "contributors", "Outcome": SENTENCE}))
    assert (found.problem, found.who) == ("Builds are slow.", "contributors")


ATTRIBUTES = {
    "markdown": {"value"},
    "textarea": {"label", "description", "placeholder", "value", "render"},
    "input": {"label", "description", "placeholder", "value"},
}


def test_the_form_follows_the_syntax_of_issue_forms() -> None:
    """Hold the form against docs.github.com, "Syntax for issue forms" and "Syntax for GitHub's form schema"."""
    form = parse(FORM).data
    assert {"name", "description", "body"} <= set(form)
    assert set(form) <= {"name", "description", "body", "assignees", "labels", "title", "type", "projects"}
    for field in form["body"]:
        assert set(field) <= {"type", "id", "attributes", "validations"}
        assert set(field["attributes"]) <= ATTRIBUTES[field["type"]]
    names = [field["id"] for field in fields()]
    labels = [field["attributes"]["label"] for field in fields()]
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", name) for name in names)
    assert len(set(names)) == len(names) == len(set(labels))


def test_the_label_of_the_form_is_one_that_our_rule_asks() -> None:
    issues = our_own().policy.issues
    assert not isinstance(issues, bool)
    assert set(parse(FORM).data["labels"]) <= set(issues.labels)


def test_the_chooser_lets_people_write_freely() -> None:
    chooser = parse((HOME / ".github/ISSUE_TEMPLATE/config.yml").read_text(encoding="utf-8")).data
    assert chooser == {"blank_issues_enabled": True}
