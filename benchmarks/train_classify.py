"""Train the weights of `outcomes.classify` on our own lines, and say by cross-validation what they are worth.

usage: python benchmarks/train_classify.py [--write]
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from outcomes.classify.features import features_of
from outcomes.classify.tokens import tokens_of

LINES = Path(__file__).parent / "classify"
WEIGHTS = Path(__file__).parents[1] / "outcomes" / "classify" / "weights.json"
KINDS = ("outcome", "output", "enabler", "aspiration")
LETTER = {"o": 0, "w": 1, "e": 2, "a": 3}
SCALE = {"w": 0.7, "b": 0.5, "p": 0.5, "e": 0.5}
"""Words weigh less than roles, so that the roles, which unseen text shares, carry the decision."""
Floats = NDArray[np.float32]


def lines() -> list[tuple[str, int]]:
    """Return every statement of our own with the index of its kind."""
    rows = []
    for path in sorted(LINES.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                rows.append((line[2:], LETTER[line[0]]))
    return rows


def counted(text: str) -> dict[str, float]:
    """Return the features of a statement, present or not, scaled by their family."""
    return {name: SCALE.get(name.split(" ", 1)[0], 1.0) for name, _, _ in features_of(tokens_of(text))}


def matrix(rows: list[dict[str, float]], columns: dict[str, int]) -> Floats:
    """Return rows of features as numbers; names without a column are left out."""
    table = np.zeros((len(rows), len(columns)), dtype=np.float32)
    for at, row in enumerate(rows):
        for name, value in row.items():
            if name in columns:
                table[at, columns[name]] = value
    return table


def fit(table: Floats, kinds: NDArray[np.int64], ridge: float = 0.002, steps: int = 300) -> Floats:
    """Return the weights of a softmax regression with a quadratic penalty, by Adam over the whole table."""
    truth = np.eye(len(KINDS), dtype=np.float32)[kinds]
    weights = np.zeros((table.shape[1], len(KINDS)), dtype=np.float32)
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, steps + 1):
        scores = table @ weights
        scores -= scores.max(axis=1, keepdims=True)
        chance = np.exp(scores)
        chance /= chance.sum(axis=1, keepdims=True)
        slope = table.T @ (chance - truth) / len(kinds) + ridge * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        weights -= 0.05 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def columns_of(rows: list[dict[str, float]], least: int = 2) -> dict[str, int]:
    """Return a column for each feature that at least `least` rows have."""
    seen = Counter(name for row in rows for name in row)
    return {name: at for at, name in enumerate(sorted(n for n, times in seen.items() if times >= least))}


def cross_validate(
    rows: list[dict[str, float]], kinds: NDArray[np.int64], folds: int, ridge: float
) -> NDArray[np.int64]:
    """Return for each row the kind that a model says which has not seen it."""
    order = list(range(len(rows)))
    random.Random(7).shuffle(order)
    guess = np.zeros(len(rows), dtype=np.int64)
    for fold in range(folds):
        out = order[fold::folds]
        held = set(out)
        kept = [at for at in order if at not in held]
        columns = columns_of([rows[at] for at in kept])
        weights = fit(matrix([rows[at] for at in kept], columns), kinds[kept], ridge)
        guess[out] = (matrix([rows[at] for at in out], columns) @ weights).argmax(axis=1)
    return guess


def score(kinds: NDArray[np.int64], guess: NDArray[np.int64]) -> str:
    """Return the two figures that matter."""
    accept = np.isin(kinds, (0, 2)) == np.isin(guess, (0, 2))
    return f"four_way {np.mean(kinds == guess):.3f}  accept_or_refuse {accept.mean():.3f}"


def write(columns: dict[str, int], weights: Floats) -> None:
    """Write the weights in hundredths, those that would not tip anything left out."""
    centred = weights - weights.mean(axis=1, keepdims=True)
    kept = {}
    for name, at in columns.items():
        whole = [round(float(w) * SCALE.get(name.split(" ", 1)[0], 1.0) * 1000) for w in centred[at]]
        if max(map(abs, whole)) >= 5:
            kept[name] = whole
    body = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(w)}" for name, w in sorted(kept.items())
    )
    WEIGHTS.write_text("{" + body + "}\n", encoding="utf-8")
    print(f"{len(kept)} of {len(columns)} weights, {WEIGHTS.stat().st_size // 1024} KiB")


def main() -> None:
    """Cross-validate, print the misses, and write the weights when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--ridge", type=float, default=0.002)
    asked = parser.parse_args()
    said = lines()
    rows = [counted(text) for text, _ in said]
    kinds = np.array([kind for _, kind in said])
    if asked.folds:
        guess = cross_validate(rows, kinds, asked.folds, asked.ridge)
        print(len(rows), "lines,", asked.folds, "folds:", score(kinds, guess))
        if asked.misses:
            for at in np.flatnonzero(guess != kinds):
                print(f"  {KINDS[kinds[at]]} -> {KINDS[guess[at]]} | {said[at][0]}")
    if asked.write:
        columns = columns_of(rows)
        write(columns, fit(matrix(rows, columns), kinds, asked.ridge))


if __name__ == "__main__":
    main()
