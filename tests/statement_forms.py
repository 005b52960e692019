"""Write a criterion in each of the forms that people use, to see whether it is read back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """What a text is made to say."""

    metric: str
    baseline: float
    target: float
    unit: str
    deadline: str


def _value(number: float, unit: str) -> str:
    return f"{number:.6g} {unit}".strip()


def _verb(said: Said) -> str:
    return "drops" if said.target < said.baseline else "rises"


def sentence(said: Said) -> str:
    return (
        f"When this is done, {said.metric} {_verb(said)} from {_value(said.baseline, said.unit)}"
        f" to {_value(said.target, said.unit)} by {said.deadline}."
    )


def arrow(said: Said) -> str:
    values = f"{_value(said.baseline, said.unit)} → {_value(said.target, said.unit)}"
    return f"## Success metrics (by {said.deadline})\n\n- {said.metric}: {values}\n"


def bold_keys(said: Said) -> str:
    return (
        f"**Metric:** {said.metric}\n**Baseline:** {_value(said.baseline, said.unit)}\n"
        f"**Target:** {_value(said.target, said.unit)}\n**By:** {said.deadline}\n"
    )


def listed_keys(said: Said) -> str:
    return (
        f"- KPI: {said.metric}\n- Today: {_value(said.baseline, said.unit)}\n"
        f"- Deadline: {said.deadline}\n- Target: {_value(said.target, said.unit)}\n"
    )


def table(said: Said) -> str:
    return (
        "| Metric | Baseline | Target | By |\n|---|---:|---:|---|\n"
        f"| {said.metric} | {_value(said.baseline, said.unit)} | {_value(said.target, said.unit)} | {said.deadline} |\n"
    )


def answers(said: Said) -> str:
    return (
        f"### Metric\n\n{said.metric}\n\n### Baseline\n\n{_value(said.baseline, said.unit)}\n\n"
        f"### Target\n\n{_value(said.target, said.unit)}\n\n### By when\n\n{said.deadline}\n"
    )


def fence(said: Said) -> str:
    return (
        f"```yaml\noutcome:\n  metric: {said.metric}\n  baseline: {_value(said.baseline, said.unit)}\n"
        f"  target: {_value(said.target, said.unit)}\n  deadline: {said.deadline}\n```\n"
    )


def sibling_lists(said: Said) -> str:
    return (
        f"### Baseline\n\n- {said.metric}: {_value(said.baseline, said.unit)}\n\n"
        f"### Target (by {said.deadline})\n\n- {said.metric}: {_value(said.target, said.unit)}\n"
    )


FORMS: tuple[Callable[[Said], str], ...] = (
    sentence,
    arrow,
    bold_keys,
    listed_keys,
    table,
    answers,
    fence,
    sibling_lists,
)
