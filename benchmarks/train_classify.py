"""Train the weights of `outcomes.classify` on our own lines, and say by cross-validation what they are worth.

usage: python benchmarks/train_classify.py [--write] [--misses] [--folds N] [--seeds N]

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
from softmax import Table, fit

from outcomes.classify.features import features_of
from outcomes.classify.tokens import tokens_of

LINES = Path(__file__).parent / "classify"
WEIGHTS = Path(__file__).parents[1] / "outcomes" / "classify" / "weights.json"
KINDS = ("outcome", "output", "enabler", "aspiration")
LETTERS = {"o": "outcome", "w": "output", "e": "enabler", "a": "aspiration"}
SCALE = {"b": 0.7, "p": 0.7, "e": 0.5, "near": 0.5, "e2": 0.4, "e4": 0.4, "p5": 0.5, "c": 0.4}
"""What a family of features counts: there are far more pairs than words, and each says less."""
USUAL, FEWEST = 45, 20
"""Features of a usual statement, and the number below which a statement is not made to count for more."""
LEAST = 12
"""Thousandths below which a weight tips nothing and is not written."""
Row = dict[str, float]
Guess = NDArray[np.int64]


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


def scale(name: str) -> float:
    """Return what a feature counts."""
    return SCALE.get(name.split(" ", 1)[0], 1.0)


def counted(text: str) -> Row:
    """Return the features of a statement, scaled by their family; long statements do not count for more."""
    names = {name for name, _, _ in features_of(tokens_of(text))}
    damping = (USUAL / max(FEWEST, len(names))) ** 0.5
    return {name: scale(name) * damping for name in sorted(names)}


def lines_of(pairs: list[tuple[str, str]]) -> Lines:
    """Return lines from pairs of kind and text."""
    texts = [text for _, text in pairs]
    return Lines(texts, [KINDS.index(kind) for kind, _ in pairs], [counted(text) for text in texts])


def by_hand() -> list[tuple[str, str]]:
    """Return every line that we wrote, as kind and text; each begins with the letter of its kind."""
    files = sorted(LINES.glob("lines-*.txt"))
    said = [line for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    return [(LETTERS[line[0]], line[2:]) for line in said if line.strip()]


def columns_of(rows: list[Row], least: int = 2) -> dict[str, int]:
    """Return a column for each feature that at least `least` rows have."""
    seen = Counter(name for row in rows for name in row)
    return {name: at for at, name in enumerate(sorted(n for n, times in seen.items() if times >= least))}


def train(own: Lines, more: Lines, asked: argparse.Namespace) -> tuple[dict[str, int], NDArray[np.float64]]:
    """Return the columns and the weights (a row a kind) of a model of both."""
    rows = own.rows + more.rows
    columns = columns_of(rows)
    worth = np.array([1.0] * len(own.rows) + [asked.worth] * len(more.rows))
    kinds = np.array(own.kinds + more.kinds)
    truth = np.eye(len(KINDS))[kinds].T
    return columns, fit(Table.of(rows, columns), truth, worth / worth.sum(), asked.ridge, asked.steps)


def cross_validate(own: Lines, more: Lines, asked: argparse.Namespace, seed: int) -> Guess:
    """Return for each of our own lines the kind that a model says which has not seen it."""
    order = list(range(len(own.kinds)))
    random.Random(seed).shuffle(order)
    guess = np.zeros(len(order), dtype=np.int64)
    for fold in range(asked.folds):
        out = order[fold :: asked.folds]
        held = set(out)
        columns, weights = train(own.only([at for at in order if at not in held]), more, asked)
        guess[out] = Table.of(own.only(out).rows, columns).times(weights).argmax(axis=0)
    return guess


def shares(own: Lines, guess: Guess) -> tuple[float, float]:
    """Return which share of the kinds is right, and which share of accepting or refusing."""
    kinds = np.array(own.kinds)
    accept = np.isin(kinds, (0, 2)) == np.isin(guess, (0, 2))
    return float(np.mean(kinds == guess)), float(accept.mean())


def tell(own: Lines, guesses: list[Guess], *, misses: bool) -> None:
    """Print the two figures that matter with their spread over the seeds, and the misses when asked for."""
    figures = np.array([shares(own, guess) for guess in guesses])
    (four, two), (spread, other) = figures.mean(axis=0), figures.std(axis=0)
    lines = len(own.kinds)
    print(f"{lines} lines: four_way {four:.3f} ± {spread:.3f}  accept_or_refuse {two:.3f} ± {other:.3f}")
    if misses:
        for at in np.flatnonzero(guesses[0] != np.array(own.kinds)):
            print(f"  {KINDS[own.kinds[at]]} -> {KINDS[guesses[0][at]]} | {own.texts[at]}")


def write(columns: dict[str, int], weights: NDArray[np.float64]) -> None:
    """Write the weights in thousandths, those that would not tip anything left out."""
    centred = weights - weights.mean(axis=0, keepdims=True)
    kept = {}
    for name, at in columns.items():
        whole = [round(float(w) * scale(name) * 1000) for w in centred[:, at]]
        if max(map(abs, whole)) >= LEAST:
            kept[name] = whole
    body = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(w)}" for name, w in sorted(kept.items())
    )
    WEIGHTS.write_text("{" + body + "}\n", encoding="utf-8")
    print(f"{len(kept)} of {len(columns)} weights, {WEIGHTS.stat().st_size // 1024} KiB")


def options() -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="train on everything and write weights.json")
    parser.add_argument(
        "--misses", action="store_true", help="print the lines that cross-validation gets wrong"
    )
    parser.add_argument("--folds", type=int, default=5, help="0 for no cross-validation")
    parser.add_argument("--seeds", type=int, default=1, help="how often to cross-validate, shuffled anew")
    parser.add_argument("--ridge", type=float, default=0.0005, help="weight of the quadratic penalty")
    parser.add_argument("--composed", type=int, default=3000, help="how many composed lines to train on")
    parser.add_argument(
        "--worth", type=float, default=0.3, help="what a composed line counts beside one by hand"
    )
    parser.add_argument("--steps", type=int, default=40)
    return parser.parse_args()


def main() -> None:
    """Cross-validate, print the misses, and write the weights when asked to."""
    asked = options()
    own, more = lines_of(by_hand()), lines_of(composed(LINES / "grammar.txt", asked.composed))
    if asked.folds:
        guesses = [cross_validate(own, more, asked, seed) for seed in range(1, asked.seeds + 1)]
        tell(own, guesses, misses=asked.misses)
    if asked.write:
        write(*train(own, more, asked))


if __name__ == "__main__":
    main()
