"""Train the weights of `outcomes.classify` on our own lines, and say by cross-validation what they are worth.

usage: python benchmarks/train_classify.py [--write] [--misses] [--folds N] [--seeds N] [--by-file]

Lines in benchmarks/classify/lines-*.txt are written by hand; those from grammar.txt are composed, and only ever
trained on. Cross-validation judges lines written by hand by a model that has not seen them; --by-file leaves out a
whole file at a time, which is what lines by somebody else are like: the lines of one file resemble each other.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from dataclasses import dataclass
from math import log
from pathlib import Path

import numpy as np
from compose_lines import composed
from numpy.typing import NDArray
from softmax import Table, fit

from outcomes.classify.features import names_of
from outcomes.classify.tokens import tokens_of

LINES = Path(__file__).parent / "classify"
WEIGHTS = Path(__file__).parents[1] / "outcomes" / "classify" / "weights.json"
KINDS = ("outcome", "output", "enabler", "aspiration")
LETTERS = {"o": "outcome", "w": "output", "e": "enabler", "a": "aspiration"}
_FAMILIES = {
    1.2: "b",
    0.9: "t h cl tn",
    0.8: "r fw nc",
    0.7: "cn",
    0.6: "p",
    0.5: "sk",
    0.45: "e",
    0.4: "near",
    0.35: "c",
}
SCALE = {family: scale for scale, families in _FAMILIES.items() for family in families.split()}
"""What a family of features counts, one for those not named: there are far more pairs than words."""
RAREST, USUAL = 3.0, 0.3
"""Bounds of what a feature counts for being rare: a word in every other line tells less than one in ten lines."""
LENGTH = 4.0
"""The length that every row is brought to, so that long statements do not count for more."""
DOUBT = 0.3
"""How much of a label is spread over all kinds: a few lines stand on a border, and none should bend the rest."""
LEAST = 12
"""Thousandths below which a weight tips nothing and is not written."""
Row = dict[str, float]
Guess = NDArray[np.int64]


@dataclass(frozen=True)
class Lines:
    """Statements with the index of their kind, the names of their features, and the file that each is from."""

    texts: list[str]
    kinds: list[int]
    names: list[list[str]]
    files: list[int]

    def only(self, places: list[int]) -> Lines:
        """Return the lines at these places."""
        return Lines(
            [self.texts[at] for at in places],
            [self.kinds[at] for at in places],
            [self.names[at] for at in places],
            [self.files[at] for at in places],
        )


@dataclass(frozen=True)
class Trained:
    """What each feature counts, its column, and the weights, a row a kind."""

    counts: Row
    columns: dict[str, int]
    weights: NDArray[np.float64]

    def guess(self, lines: Lines) -> Guess:
        """Return the index of the kind that each line most likely has."""
        rows = [{name: self.counts[name] for name in names if name in self.counts} for names in lines.names]
        return decided(Table.of(rows, self.columns).times(self.weights))


def decided(scores: NDArray[np.float64]) -> Guess:
    """Return the kinds: whether it is accepted is decided first, by both kinds that are, then which of two it is."""
    powers = np.exp(scores - scores.max(axis=0))
    accepted = powers[0] + powers[2] > powers[1] + powers[3]
    return np.where(accepted, np.where(powers[0] >= powers[2], 0, 2), np.where(powers[1] >= powers[3], 1, 3))


def lines_of(pairs: list[tuple[str, str]], files: list[int]) -> Lines:
    """Return lines from pairs of kind and text."""
    texts = [text for _, text in pairs]
    names = [sorted(names_of(tuple([token.word for token in tokens_of(text)]))) for text in texts]
    return Lines(texts, [KINDS.index(kind) for kind, _ in pairs], names, files)


def by_hand() -> Lines:
    """Return every line that we wrote; each begins with the letter of its kind."""
    pairs, files = [], []
    for number, path in enumerate(sorted(LINES.glob("lines-*.txt"))):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                pairs.append((LETTERS[line[0]], line[2:]))
                files.append(number)
    return lines_of(pairs, files)


def counts_of(own: Lines, least: int = 2) -> Row:
    """Return what each feature counts that at least `least` lines have: by its family, and for being rare."""
    seen = Counter(name for names in own.names for name in names)
    total = len(own.names)
    return {
        name: SCALE.get(name.split(" ", 1)[0], 1.0) * min(RAREST, max(USUAL, log(total / times) / 3))
        for name, times in seen.items()
        if times >= least
    }


def evened(rows: list[Row], counts: Row) -> tuple[list[Row], float]:
    """Return rows of one length, and the factor that brought the usual row to it."""
    lengths = [sum(counts[name] ** 2 for name in row) ** 0.5 for row in rows]
    even = [
        {name: LENGTH / length * counts[name] for name in row}
        for row, length in zip(rows, lengths, strict=True)
    ]
    return even, LENGTH * len(lengths) / sum(lengths)


def train(own: Lines, more: Lines, asked: argparse.Namespace) -> Trained:
    """Return a model of both; composed lines count less, and not at all for what is rare."""
    counts = counts_of(own)
    known = [{name: 1.0 for name in names if name in counts} for names in own.names + more.names]
    rows, factor = evened(known, counts)
    columns = {name: at for at, name in enumerate(sorted(counts))}
    worth = np.array([1.0] * len(own.names) + [asked.worth] * len(more.names))
    truth = np.eye(len(KINDS))[np.array(own.kinds + more.kinds)].T * (1 - DOUBT) + DOUBT / len(KINDS)
    weights = fit(Table.of(rows, columns), truth, worth / worth.sum(), asked.ridge, asked.steps)
    return Trained(counts, columns, weights * factor)


def parted(own: Lines, asked: argparse.Namespace, seed: int) -> list[list[int]]:
    """Return the places of the lines in parts, to be left out one after the other."""
    order = list(range(len(own.kinds)))
    if asked.by_file:
        return [[at for at in order if own.files[at] == file] for file in sorted(set(own.files))]
    random.Random(seed).shuffle(order)
    return [order[fold :: asked.folds] for fold in range(asked.folds)]


def cross_validate(own: Lines, more: Lines, asked: argparse.Namespace, seed: int) -> Guess:
    """Return for each of our own lines the kind that a model says which has not seen it."""
    guess = np.zeros(len(own.kinds), dtype=np.int64)
    for out in parted(own, asked, seed):
        held = set(out)
        rest = own.only([at for at in range(len(own.kinds)) if at not in held])
        guess[out] = train(rest, more, asked).guess(own.only(out))
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


def write(trained: Trained) -> None:
    """Write the weights in thousandths, those that would not tip anything left out."""
    centred = trained.weights - trained.weights.mean(axis=0, keepdims=True)
    kept = {}
    for name, at in trained.columns.items():
        whole = [round(float(w) * trained.counts[name] * 1000) for w in centred[:, at]]
        if max(map(abs, whole)) >= LEAST:
            kept[name] = whole
    body = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(w, separators=(',', ':'))}"
        for name, w in sorted(kept.items())
    )
    WEIGHTS.write_text("{" + body + "}\n", encoding="utf-8")
    print(f"{len(kept)} of {len(trained.columns)} weights, {WEIGHTS.stat().st_size // 1024} KiB")


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
    parser.add_argument("--by-file", action="store_true", help="leave out one file of lines at a time")
    parser.add_argument("--seeds", type=int, default=1, help="how often to cross-validate, shuffled anew")
    parser.add_argument("--ridge", type=float, default=0.00015, help="weight of the quadratic penalty")
    parser.add_argument("--composed", type=int, default=3000, help="how many composed lines to train on")
    parser.add_argument(
        "--worth", type=float, default=0.1, help="what a composed line counts beside one by hand"
    )
    parser.add_argument("--steps", type=int, default=80)
    return parser.parse_args()


def main() -> None:
    """Cross-validate, print the misses, and write the weights when asked to."""
    asked = options()
    own = by_hand()
    made = composed(LINES / "grammar.txt", asked.composed)
    more = lines_of(made, [-1] * len(made))
    if asked.folds:
        guesses = [cross_validate(own, more, asked, seed) for seed in range(1, asked.seeds + 1)]
        tell(own, guesses, misses=asked.misses)
    if asked.write:
        write(train(own, more, asked))


if __name__ == "__main__":
    main()
