"""What labels announce: known ones, and those that are composed of the words that labels are made of."""

from __future__ import annotations

import json

import pytest
from support_corpus import CORPUS
from support_statement import goals, number

from outcomes.statement.heads.labels import role_of_label, role_of_section
from outcomes.statement.tabular.headers import header_role
from outcomes.statement.words import Role

COMPOSED = [
    ("Figure we started from", Role.BASELINE),
    ("Where are we at present?", Role.BASELINE),
    ("How long does it take them at the moment?", Role.BASELINE),
    ("Last measured level", Role.BASELINE),
    ("Level we would be happy with", Role.TARGET),
    ("Where it should land", Role.TARGET),
    ("Should go down to", Role.TARGET),
    ("Bar for a good score", Role.TARGET),
    ("When will we look at it?", Role.DEADLINE),
    ("How much faster?", Role.CHANGE),
    ("What we are counting", Role.METRIC),
    ("How did we count it?", Role.SOURCE),
    ("What must not get any worse", Role.GUARDRAIL),
    ("How we'd tell it was a success", Role.OUTCOME),
    ("Wie hoch soll die Zahl werden?", Role.TARGET),
    ("Où sommes-nous actuellement ?", Role.BASELINE),
    ("Valor al que queremos llegar", Role.TARGET),
]
OTHERS = [
    "Target platform",
    "Current directory",
    "Expected output",
    "Baseline run",
    "Before you start",
    "What's new",
    "Next release",
    "Impact score",
    "Last season",
    "end to end",
    "Not in this change",
    "Blocked by",
]


@pytest.mark.parametrize(("label", "role"), COMPOSED)
def test_a_label_says_by_its_words_what_it_announces(label: str, role: Role) -> None:
    assert role_of_label(label) is role


@pytest.mark.parametrize("label", OTHERS)
def test_a_label_with_another_word_in_it_names_something_else(label: str) -> None:
    assert role_of_label(label) is None


def test_labels_of_all_kinds_are_known() -> None:
    known = others = meant = alike = 0
    for line in (CORPUS / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        role = (header_role if row["as"] == "column" else role_of_label)(row["label"])
        if row["role"] == "none":
            alike += 1
            others += role in (None, Role.IGNORED, Role.DEAD)
        else:
            section = role_of_section(row["label"]) if row["as"] in ("heading", "question") else None
            meant += 1
            known += row["role"] in (role and role.value, section and section.value)
    assert known / meant >= 0.93
    assert others / alike >= 0.98


def test_a_form_with_labels_of_its_own_is_read() -> None:
    form = (
        "### What we are counting\n\nPages printed per ward\n\n### Where are we at present?\n\n410\n\n"
        "### Level we would be happy with\n\n150\n\n### When will we look at it?\n\n2027-09-30"
    )
    (goal,) = goals(form)
    assert (goal.metric, number(goal.baseline), number(goal.target)) == ("Pages printed per ward", 410, 150)
    assert str(goal.deadline and goal.deadline.on) == "2027-09-30"
