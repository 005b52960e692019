"""`outcomes check`: what the app would say about a description."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Literal

import click

from checks import View, run
from cli import diagnostics
from cli.errors import CouldNotRun
from outcomes.conclusion import Conclusion, conclude
from outcomes.model import Criterion, Declaration, Finding, Quantity
from outcomes.policy import Layer, Policy, load
from outcomes.statement import KnownMetric, read

Kind = Literal["pull_request", "issue"]


@click.command(name="check")
@click.argument("file", required=False, default="-")
@click.option(
    "--kind", type=click.Choice(["pull_request", "issue"]), default="pull_request", help="What is described."
)
@click.option("--title", default="", help="Its title, which counts where the text declares nothing.")
@click.option("--config", type=click.Path(path_type=Path), help="The policy; built-in defaults without one.")
@click.option("--now", metavar="ISO", help="The day to judge deadlines by; today without it.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--jsonl", is_flag=True, help='Read {"id", "body"} a line, print one JSON object a line.')
@click.option(
    "--format", "form", type=click.Choice(["text", "github"]), default="text", help="How findings are shown."
)
def command(
    file: str,
    kind: Kind,
    title: str,
    config: Path | None,
    now: str | None,
    as_json: bool,
    jsonl: bool,
    form: str,
) -> None:
    """Say what the app would say about a description.

    FILE is its text; `-`, or nothing, reads standard input. Exit code 0: it passes; 1: it does not; 2: could not run.
    """
    policy = _policy(config)
    today = _today(now)
    text = _text(file)
    if jsonl:
        sys.exit(_each(text, kind, policy, today))
    declaration, findings = _review(text, title, kind, policy, today)
    conclusion = conclude(findings, policy.mode)
    if as_json:
        click.echo(json.dumps(_answer(declaration, findings, conclusion), indent=2, ensure_ascii=False))
    elif form == "github":
        for line in diagnostics.workflow_commands(findings, file):
            click.echo(line)
    else:
        diagnostics.show(text, file, declaration, findings, conclusion)
    sys.exit(0 if conclusion == "success" else 1)


def _each(text: str, kind: Kind, policy: Policy, today: date) -> int:
    """Answer each line of JSON; returns the exit code."""
    passed = True
    for number, row in _rows(text):
        body, title = row.get("body"), row.get("title")
        if body is not None and not isinstance(body, str):
            raise CouldNotRun(f'line {number}: "body" is to be a text or null')
        declaration, findings = _review(body, title if isinstance(title, str) else "", kind, policy, today)
        conclusion = conclude(findings, policy.mode)
        passed = passed and conclusion == "success"
        click.echo(
            json.dumps(
                {"id": row.get("id"), **_answer(declaration, findings, conclusion)}, ensure_ascii=False
            )
        )
    return 0 if passed else 1


def _rows(text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise CouldNotRun(f"line {number}: this is no JSON: {error}") from error
        if not isinstance(row, dict):
            raise CouldNotRun(f'line {number}: expected an object such as {{"id": "1", "body": "…"}}')
        yield number, row


def _review(
    body: str | None, title: str, kind: Kind, policy: Policy, today: date
) -> tuple[Declaration, tuple[Finding, ...]]:
    metrics = tuple(KnownMetric(*metric) for metric in policy.known_metrics())
    declaration = read(body, title=title, metrics=metrics)
    return declaration, run(View(declaration, policy, body or "", title, kind, today))


def _policy(path: Path | None) -> Policy:
    """Return the policy of a file, or the defaults; raises CouldNotRun with the first problem and its place."""
    if path is None:
        return load([]).policy
    effective = load([Layer("file", str(path), _bytes(str(path)))])
    if effective.problems:
        problem = effective.problems[0]
        raise CouldNotRun(f"{problem.path}:{problem.line}:{problem.column}: {problem.message}")
    return effective.policy


def _today(now: str | None) -> date:
    if now is None:
        return datetime.now(UTC).date()
    try:
        return datetime.fromisoformat(now).date()
    except ValueError as error:
        raise CouldNotRun(f"--now {now}: expected a date such as 2027-01-31") from error


def _text(file: str) -> str:
    if file != "-":
        return _bytes(file)
    return sys.stdin.buffer.read().decode("utf-8", "replace")


def _bytes(file: str) -> str:
    try:
        return Path(file).read_bytes().decode("utf-8", "replace")
    except OSError as error:
        raise CouldNotRun(f"{file}: {error.strerror}") from error


def _answer(
    declaration: Declaration, findings: tuple[Finding, ...], conclusion: Conclusion
) -> dict[str, Any]:
    return {
        "conclusion": conclusion,
        "declared": declaration.declared,
        "statement": declaration.statement,
        "criteria": [_criterion(criterion) for criterion in declaration.criteria],
        "findings": [_finding(finding) for finding in findings],
    }


def _criterion(criterion: Criterion) -> dict[str, Any]:
    return {
        "metric": criterion.metric,
        "direction": criterion.direction,
        "baseline": _quantity(criterion.baseline),
        "target": _quantity(criterion.target),
        "change": _quantity(criterion.change),
        "deadline": criterion.deadline.iso if criterion.deadline else None,
        "kind": criterion.kind,
        "guardrail": criterion.guardrail,
        "source": criterion.source,
    }


def _quantity(quantity: Quantity | None) -> dict[str, Any] | None:
    if quantity is None:
        return None
    value = int(quantity.value) if quantity.value == int(quantity.value) else quantity.value
    return {"value": value, "unit": quantity.unit}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "check": finding.check,
        "level": finding.level,
        "message": finding.message,
        "line": finding.span.line if finding.span else None,
        "column": finding.span.column if finding.span else None,
        "suggestion": finding.suggestion,
    }
