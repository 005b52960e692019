"""The reader against the labelled corpus of this repository: it may get better, not worse."""

from __future__ import annotations

import pytest
from support_corpus import counts, meets, rows

from outcomes.statement import read


def score(name: str) -> tuple[float, float]:
    """Return the share of right `declared` and the F1 of criteria that are no guardrails, nor debatable."""
    right = hits = wanted = given = 0
    corpus = rows(name)
    for row in corpus:
        found = read(row["body"])
        right += found.declared == row["expect"]["declared"]
        debatable = [label for label in row["expect"]["criteria"] if label.get("ambiguous")]
        left = [c for c in found.goals if not any(meets(label, c) for label in debatable)]
        given += len(left) if found.declared or row["expect"]["declared"] else 0
        for label in filter(counts, row["expect"]["criteria"]):
            wanted += 1
            match = next((c for c in left if meets(label, c)), None)
            if match is not None:
                hits += 1
                left.remove(match)
    return right / len(corpus), 2 * hits / (wanted + given)


@pytest.mark.parametrize(
    ("name", "declared", "f1"),
    [
        ("statements.jsonl", 0.98, 0.97),
        ("bodies.jsonl", 0.97, 0.9),
        ("part2/statements.jsonl", 0.95, 0.95),
        ("part2/bodies.jsonl", 0.8, 0.78),
        ("part3/statements.jsonl", 0.95, 0.91),
        ("part3/bodies.jsonl", 0.9, 0.84),
        ("part4/statements.jsonl", 0.97, 0.96),
        ("part4/bodies.jsonl", 0.97, 0.93),
        ("part5/statements.jsonl", 0.95, 0.92),
        ("part5/bodies.jsonl", 0.94, 0.88),
        ("part6/statements.jsonl", 0.95, 0.94),
        ("part6/bodies.jsonl", 0.86, 0.78),
        ("part7/statements.jsonl", 0.96, 0.94),
        ("part7/bodies.jsonl", 0.79, 0.73),
        ("part8/statements.jsonl", 0.94, 0.91),
        ("part8/bodies.jsonl", 0.97, 0.81),
        ("part9/statements.jsonl", 0.96, 0.92),
        ("part9/bodies.jsonl", 0.97, 0.88),
        ("part10/statements.jsonl", 0.93, 0.89),
        ("part10/bodies.jsonl", 0.94, 0.86),
        ("part11/statements.jsonl", 0.92, 0.87),
        ("part11/bodies.jsonl", 0.93, 0.84),
        ("part12/statements.jsonl", 0.96, 0.9),
        ("part12/bodies.jsonl", 0.97, 0.85),
        ("part13/statements.jsonl", 0.96, 0.92),
        ("part13/bodies.jsonl", 0.9, 0.88),
        ("part14/statements.jsonl", 0.97, 0.92),
        ("part14/bodies.jsonl", 0.97, 0.82),
        ("part15/statements.jsonl", 0.95, 0.91),
        ("part15/bodies.jsonl", 0.95, 0.89),
        ("part16/statements.jsonl", 0.93, 0.84),
        ("part16/bodies.jsonl", 0.82, 0.78),
        ("part17/statements.jsonl", 0.94, 0.82),
        ("part17/bodies.jsonl", 0.87, 0.74),
        ("part18/statements.jsonl", 0.81, 0.58),
        ("part18/bodies.jsonl", 0.77, 0.56),
        ("part19/statements.jsonl", 0.75, 0.58),
        ("part19/bodies.jsonl", 0.75, 0.52),
        ("lines/statements.jsonl", 0.68, 0.64),
    ],
)
def test_the_reader_keeps_its_score(name: str, declared: float, f1: float) -> None:
    share, quality = score(name)
    assert share >= declared
    assert quality >= f1
