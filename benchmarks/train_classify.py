"""Train the weights of `outcomes.classify` on our own lines, and say by cross-validation what they are worth.

usage: python benchmarks/train_classify.py [--write] [--misses] [--folds N]

Lines in benchmarks/classify/lines-*.txt are written by hand; those from grammar.txt are composed, and only ever
trained on. Cross-validation judges lines written by hand by a model that has not seen them.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from compose_lines import composed
from numpy.typing import NDArray

from outcomes.classify.features import features_of
from outcomes.classify.tokens import tokens_of

LINES = Path(__file__).parent / "classify"
WEIGHTS = Path(__file__).parents[1] / "outcomes" / "classify" / "weights.json"
KINDS = ("outcome", "output", "enabler", "aspiration")
LETTERS = {"o": "outcome", "w": "output", "e": "enabler", "a": "aspiration"}
SCALE = {"b": 0.7, "p": 0.7, "e": 0.5, "near": 0.5}
"""What a family of features counts: there are far more pairs than words, and each says less."""
Floats = NDArray[np.float32]
Row = dict[str, float]


@dataclass(frozen=True)
class Lines:
    """Statements with the index of their kind and their features."""

    texts: list[str]
    kinds: list[int]
    rows: list[Row]

    def only(self, places: list[int]) -> Lines:
        """Return the lines at these places."""
        return Lines(
            [self.texts[at] for at in places],
            [self.kinds[at] for at in places],
            [self.rows[at] for at in places],
        )


def counted(text: str) -> Row:
    """Return the features of a statement, scaled by their family."""
    return {name: SCALE.get(name.split(" ", 1)[0], 1.0) for name, _, _ in features_of(tokens_of(text))}


def lines_of(pairs: list[tuple[str, str]]) -> Lines:
    """Return lines from pairs of kind and text."""
    texts = [text for _, text in pairs]
    return Lines(texts, [KINDS.index(kind) for kind, _ in pairs], [counted(text) for text in texts])


def by_hand() -> list[tuple[str, str]]:
    """Return every line that we wrote, as kind and text; each begins with the letter of its kind."""
    files = sorted(LINES.glob("lines-*.txt"))
    said = [line for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    return [(LETTERS[line[0]], line[2:]) for line in said if line.strip()]


def matrix(rows: list[Row], columns: dict[str, int]) -> Floats:
    """Return rows of features as numbers; names without a column are left out."""
    table = np.zeros((len(rows), len(columns)), dtype=np.float32)
    for at, row in enumerate(rows):
        for name, value in row.items():
            if name in columns:
                table[at, columns[name]] = value
    return table


def columns_of(rows: list[Row], least: int = 2) -> dict[str, int]:
    """Return a column for each feature that at least `least` rows have."""
    seen = Counter(name for row in rows for name in row)
    return {name: at for at, name in enumerate(sorted(n for n, times in seen.items() if times >= least))}


def fit(table: Floats, kinds: NDArray[np.int64], worth: Floats, ridge: float, steps: int) -> Floats:
    """Return the weights of a softmax regression with a quadratic penalty, by Adam over the whole table."""
    truth = np.eye(len(KINDS), dtype=np.float32)[kinds]
    weights = np.zeros((table.shape[1], len(KINDS)), dtype=np.float32)
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, steps + 1):
        scores = table @ weights
        chance = np.exp(scores - scores.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        slope = table.T @ ((chance - truth) * worth) / worth.sum() + ridge * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        weights -= 0.05 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def train(own: Lines, more: Lines, asked: argparse.Namespace) -> tuple[dict[str, int], Floats]:
    """Return the columns and the weights of a model of both."""
    rows = own.rows + more.rows
    columns = columns_of(rows)
    worth = np.array([1.0] * len(own.rows) + [asked.worth] * len(more.rows), dtype=np.float32)[:, None]
    kinds = np.array(own.kinds + more.kinds)
    return columns, fit(matrix(rows, columns), kinds, worth, asked.ridge, asked.steps)


def cross_validate(own: Lines, more: Lines, asked: argparse.Namespace) -> NDArray[np.int64]:
    """Return for each of our own lines the kind that a model says which has not seen it."""
    order = list(range(len(own.kinds)))
    random.Random(7).shuffle(order)
    guess = np.zeros(len(order), dtype=np.int64)
    for fold in range(asked.folds):
        out = order[fold :: asked.folds]
        held = set(out)
        columns, weights = train(own.only([at for at in order if at not in held]), more, asked)
        guess[out] = (matrix(own.only(out).rows, columns) @ weights).argmax(axis=1)
    return guess


def tell(own: Lines, guess: NDArray[np.int64], *, misses: bool) -> None:
    """Print the two figures that matter, and the misses when asked for."""
    kinds = np.array(own.kinds)
    accept = np.isin(kinds, (0, 2)) == np.isin(guess, (0, 2))
    print(f"{len(kinds)} lines: four_way {np.mean(kinds == guess):.3f}  accept_or_refuse {accept.mean():.3f}")
    if misses:
        for at in np.flatnonzero(guess != kinds):
            print(f"  {KINDS[kinds[at]]} -> {KINDS[guess[at]]} | {own.texts[at]}")


def write(columns: dict[str, int], weights: Floats) -> None:
    """Write the weights in thousandths, those that would not tip anything left out."""
    centred = weights - weights.mean(axis=1, keepdims=True)
    kept = {}
    for name, at in columns.items():
        whole = [round(float(w) * SCALE.get(name.split(" ", 1)[0], 1.0) * 1000) for w in centred[at]]
        if max(map(abs, whole)) >= 8:
            kept[name] = whole
    body = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(w)}" for name, w in sorted(kept.items())
    )
    WEIGHTS.write_text("{" + body + "}\n", encoding="utf-8")
    print(f"{len(kept)} of {len(columns)} weights, {WEIGHTS.stat().st_size // 1024} KiB")


def main() -> None:
    """Cross-validate, print the misses, and write the weights when asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="train on everything and write weights.json")
    parser.add_argument(
        "--misses", action="store_true", help="print the lines that cross-validation gets wrong"
    )
    parser.add_argument("--folds", type=int, default=10, help="0 for no cross-validation")
    parser.add_argument("--ridge", type=float, default=0.001, help="weight of the quadratic penalty")
    parser.add_argument("--composed", type=int, default=3000, help="how many composed lines to train on")
    parser.add_argument(
        "--worth", type=float, default=0.3, help="what a composed line counts beside one by hand"
    )
    parser.add_argument("--steps", type=int, default=200)
    asked = parser.parse_args()
    own, more = lines_of(by_hand()), lines_of(composed(LINES / "grammar.txt", asked.composed))
    if asked.folds:
        tell(own, cross_validate(own, more, asked), misses=asked.misses)
    if asked.write:
        write(*train(own, more, asked))


if __name__ == "__main__":
    main()
