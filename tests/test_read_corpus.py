"""The reader against the labelled corpus of this repository: it may get better, not worse."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from outcomes.model import Criterion, Kind, Quantity
from outcomes.quantity.convert import base
from outcomes.statement import read

CORPUS = Path(__file__).parent / "corpus"
WORD = re.compile(r"[^\W_]+")
SMALL = set("the a an of to in on for and per our is with by".split())  # noqa: SIM905


def rows(name: str) -> list[dict[str, Any]]:
    lines = (CORPUS / name).read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines if line.strip()]
    return [row for row in found if not row.get("ambiguous") and not row["expect"].get("ambiguous")]


def words(text: str) -> set[str]:
    return set(WORD.findall(text.lower())) - SMALL


def near(left: str, right: str) -> bool:
    ours, theirs = words(left), words(right)
    return bool(ours and theirs) and len(ours & theirs) / min(len(ours), len(theirs)) >= 0.5


def same(label: dict[str, Any] | None, read_: Quantity | None) -> bool:
    if label is None or read_ is None:
        return label is None and read_ is None
    ours, theirs = base(Quantity(label["value"], label["unit"])), base(read_)
    return abs(ours[1]) == pytest.approx(abs(theirs[1]), rel=1e-6)


def meets(label: dict[str, Any], found: Criterion) -> bool:
    if not near(label["metric"], found.metric):
        return False
    if label["target"]:
        return same(label["target"], found.target)
    if label["change"]:
        return same(label["change"], found.change)
    return same(label["baseline"], found.baseline)


def score(name: str) -> tuple[float, float]:
    """Return the share of right `declared` and the F1 of criteria that are no guardrails."""
    right = hits = wanted = given = 0
    corpus = rows(name)
    for row in corpus:
        found = read(row["body"])
        right += found.declared == row["expect"]["declared"]
        left = [c for c in found.criteria if c.kind in (Kind.OUTCOME, Kind.ENABLER) and not c.guardrail]
        labels = [
            c for c in row["expect"]["criteria"] if c.get("kind") != "output" and not c.get("ambiguous")
        ]
        given += len(left) if found.declared or row["expect"]["declared"] else 0
        for label in labels:
            wanted += 1
            match = next((c for c in left if meets(label, c)), None)
            if match is not None:
                hits += 1
                left.remove(match)
    return right / len(corpus), 2 * hits / (wanted + given)


@pytest.mark.parametrize(
    ("name", "declared", "f1"), [("statements.jsonl", 0.96, 0.93), ("bodies.jsonl", 0.92, 0.87)]
)
def test_the_reader_keeps_its_score(name: str, declared: float, f1: float) -> None:
    share, quality = score(name)
    assert share >= declared
    assert quality >= f1
