"""The labelled texts of tests/corpus, and when something that was read is what a label means."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from outcomes.model import Criterion, Quantity
from outcomes.quantity.convert import base

CORPUS = Path(__file__).parent / "corpus"
Row = dict[str, Any]
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset("the a an of to in on for and per our is with by".split())  # noqa: SIM905
_ENOUGH = 0.5
_CLOSE = 1e-6


def rows(name: str) -> list[Row]:
    """Return the labelled texts of a file below tests/corpus, without those whose labels are debatable."""
    lines = (CORPUS / name).read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines if line.strip()]
    return [row for row in found if not row.get("ambiguous") and not row["expect"].get("ambiguous")]


def counts(label: Row) -> bool:
    """Whether a labelled criterion is to be found: no output, not debatable, with a value."""
    valued = label.get("target") or label.get("change") or label.get("baseline")
    return bool(valued) and label.get("kind") != "output" and not label.get("ambiguous")


def near(left: str, right: str) -> bool:
    """Whether two names share half of the words of the shorter one."""
    ours, theirs = _words(left), _words(right)
    return bool(ours and theirs) and len(ours & theirs) / min(len(ours), len(theirs)) >= _ENOUGH


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower())) - _SMALL


def same(label: Row | None, read: Quantity | None) -> bool:
    """Whether a value is the labelled one, whatever unit of its dimension it is told in."""
    if label is None or read is None:
        return label is None and read is None
    ours, theirs = abs(base(Quantity(label["value"], label["unit"]))[1]), abs(base(read)[1])
    return abs(ours - theirs) <= _CLOSE * max(1.0, ours, theirs)


def meets(label: Row, found: Criterion) -> bool:
    """Whether a criterion is the labelled one: by its name, and by its target, else its change, else its baseline."""
    if not near(label["metric"], found.metric):
        return False
    return any(
        same(label[role], value)
        for role, value in (("target", found.target), ("change", found.change))
        if label[role]
    ) or (not label["target"] and not label["change"] and same(label["baseline"], found.baseline))
