"""Train the weights of `outcomes.statement.weighing.evidence` on labelled texts of ours, and cross-validate them.

usage: python benchmarks/train_evidence.py [--write] [--misses] [--folds N] [--seeds N]

Every group of values that the reader finds in the prose of a text is a candidate; it is true when a labelled criterion
or guardrail means it. Texts are held out whole.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from softmax import Table, fit

sys.path.append(str(Path(__file__).parents[1] / "tests"))  # the labelled texts belong to the tests

from support_corpus import CORPUS, Row, counts, meets, near, rows, same

from outcomes.model import Criterion, Kind
from outcomes.statement import read
from outcomes.statement.draft import Draft
from outcomes.statement.weighing import evidence
from outcomes.statement.weighing.caveats import gives_up
from outcomes.statement.weighing.evidence_features import Candidate, features

WEIGHTS = Path(evidence.__file__).with_name("evidence.json")
PARTS = (
    "",
    "part2",
    "part3",
    "part4",
    "part5",
    "part6",
    "part7",
    "part8",
    "part9",
    "part10",
    "part11",
    "part12",
    "part13",
    "part14",
    "part15",
    "part16",
    "part17",
    "part18",
    "lines",
)
SCALE = {"word": 0.5, "first": 0.7, "before1": 0.7, "before2": 0.7, "opens": 0.6, "closes": 0.6}
"""What a family of features counts: there are far more words than shapes, and each says less."""
FEWEST = 3
"""Candidates that must share a feature before it is learned."""
LEAST = 8
"""Thousandths below which a weight tips nothing and is not written."""


LEAN = 0.25
"""By how much the model leans towards keeping: to overlook a promise troubles its author, who has to say it again."""


@dataclass(frozen=True)
class Seen:
    """A candidate with its text's id, its features, what the rules say, and whether it is a criterion."""

    text: str
    row: dict[str, float]
    ruled: bool
    true: bool
    said: str


def candidates() -> list[Seen]:
    """Return every candidate of the texts that are trained on, those with debatable labels left out."""
    names = sorted(
        str(path.relative_to(CORPUS)) for part in PARTS for path in (CORPUS / part).glob("[sb]*.jsonl")
    )
    return [seen for name in names for row in rows(name) for seen in _of(row)]


def _of(row: Row) -> Iterator[Seen]:
    found: list[tuple[Candidate, bool]] = []

    def note(candidate: Candidate) -> bool:
        ruled = (
            bool(candidate.draft.metric) and not gives_up(candidate.sentence) and evidence.ruled(candidate)
        )
        found.append((candidate, ruled))
        return ruled

    admits, evidence.admits = evidence.admits, note
    try:
        read(row["body"])
    finally:
        evidence.admits = admits
    for candidate, ruled in found:
        truth = _truth(row["expect"], candidate.draft) if candidate.draft.metric else None
        if truth is not None:
            values = {name: scale(name) for name in sorted(features(candidate, ruled=ruled))}
            yield Seen(
                row["id"], values, ruled, truth, f"{candidate.draft.metric} | {candidate.draft.sentence}"
            )


def _truth(expect: Row, draft: Draft) -> bool | None:
    """Whether a labelled criterion or guardrail means this draft; None when that is debatable."""
    found = Criterion(draft.metric, Kind.OUTCOME, None, draft.baseline, draft.target, draft.change)
    named = [label for label in expect["criteria"] if near(label["metric"], draft.metric)]
    if any(counts(label) and meets(label, found) for label in named):
        return True
    if any(near(label["metric"], draft.metric) for label in expect.get("guardrails", [])):
        return True
    halves = any(label.get("baseline") and same(label["baseline"], draft.target) for label in named)
    told = any(
        label[role] and same(label[role], value)
        for label in expect["criteria"]
        for role, value in (("target", draft.target), ("change", draft.change))
    )
    return None if halves or told or not all(map(counts, named)) else False


def scale(name: str) -> float:
    """Return what a feature counts."""
    return SCALE.get(name.split(" ", 1)[0], 1.0)


def train(seen: list[Seen], asked: argparse.Namespace) -> dict[str, float]:
    """Return the weight of each feature that enough candidates have."""
    often = Counter(name for one in seen for name in one.row)
    columns = {name: at for at, name in enumerate(sorted(n for n, times in often.items() if times >= FEWEST))}
    truth = np.eye(2)[np.array([int(one.true) for one in seen])].T
    worth = np.full(len(seen), 1 / len(seen))
    weights = fit(Table.of([one.row for one in seen], columns), truth, worth, asked.ridge, asked.steps)
    return {name: float(weights[1, at] - weights[0, at]) * scale(name) for name, at in columns.items()}


def cross_validate(seen: list[Seen], asked: argparse.Namespace, seed: int) -> NDArray[np.bool_]:
    """Return for each candidate what a model says that has not seen its text."""
    texts = sorted({one.text for one in seen})
    random.Random(seed).shuffle(texts)
    fold_of = {text: at % asked.folds for at, text in enumerate(texts)}
    guess = np.zeros(len(seen), dtype=np.bool_)
    for fold in range(asked.folds):
        weights = train([one for one in seen if fold_of[one.text] != fold], asked)
        for at, one in enumerate(seen):
            if fold_of[one.text] == fold:
                guess[at] = sum(weights.get(name, 0.0) for name in one.row) > 0
    return guess


def tell(name: str, seen: list[Seen], guess: NDArray[np.bool_]) -> None:
    """Print how many are rightly kept, wrongly kept and lost, and the F1."""
    true = np.array([one.true for one in seen])
    kept, wrong, lost = (int(x.sum()) for x in (guess & true, guess & ~true, ~guess & true))
    print(f"{name}: kept {kept}, wrongly {wrong}, lost {lost}, F1 {2 * kept / (2 * kept + wrong + lost):.3f}")


def write(weights: dict[str, float]) -> None:
    """Write the weights in thousandths, those that would not tip anything left out."""
    kept = {name: whole for name, w in sorted(weights.items()) if abs(whole := round(w * 1000)) >= LEAST}
    lines = ",\n".join(f"{json.dumps(name, ensure_ascii=False)}: {w}" for name, w in kept.items())
    WEIGHTS.write_text("{" + lines + "}\n", encoding="utf-8")
    print(f"{len(kept)} of {len(weights)} weights, {WEIGHTS.stat().st_size // 1024} KiB")


def options() -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="train on everything and write evidence.json")
    parser.add_argument("--misses", action="store_true", help="print what cross-validation gets wrong")
    parser.add_argument("--folds", type=int, default=8, help="0 for no cross-validation")
    parser.add_argument("--seeds", type=int, default=2, help="how often to cross-validate, shuffled anew")
    parser.add_argument("--ridge", type=float, default=0.002, help="weight of the quadratic penalty")
    parser.add_argument("--steps", type=int, default=80)
    return parser.parse_args()


def main() -> None:
    """Cross-validate, print the misses, and write the weights when asked to."""
    asked = options()
    seen = candidates()
    print(f"{len(seen)} candidates")
    tell("rules alone", seen, np.array([one.ruled for one in seen]))
    for seed in range(asked.seeds if asked.folds else 0):
        guess = cross_validate(seen, asked, seed)
        tell(f"held out, seed {seed}", seen, guess)
        for at in np.flatnonzero(guess != np.array([one.true for one in seen])) if asked.misses else ():
            print(f"  {'lost' if seen[at].true else 'wrong'} | {seen[at].text} | {seen[at].said}")
    if asked.write:
        weights = train(seen, asked)
        write(weights | {"bias": weights["bias"] + LEAN})


if __name__ == "__main__":
    main()
