"""A linear model over features: what a statement most likely is, and which of its words say so."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from outcomes.classify.features import Sight, of_the_whole, placed
from outcomes.classify.tokens import Token
from outcomes.model import Kind

KINDS = (Kind.OUTCOME, Kind.OUTPUT, Kind.ENABLER, Kind.ASPIRATION)
"""The order of the numbers in weights.json."""

Row = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Weighed:
    """The kind that the scores decide for, and how much each token spoke for it."""

    kind: Kind
    scores: tuple[float, ...]
    """In the order of KINDS, in natural units of log-odds."""
    support: tuple[float, ...]
    """One number a token; positive where it spoke for `kind`."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the model knows of a statement, before anything else is said about it."""

    tokens: tuple[Token, ...]
    totals: tuple[int, ...]
    telling: tuple[tuple[Row, tuple[int, int]], ...]
    """The weights that speak of its words, and of which two each speaks."""


@cache
def _weights() -> dict[str, Row]:
    """Return the weights that benchmarks/train_classify.py wrote, in thousandths."""
    text = files("outcomes.classify").joinpath("weights.json").read_text(encoding="utf-8")
    weights: dict[str, Row] = json.loads(text)
    return weights


def _decided(totals: Sequence[int]) -> int:
    """Return the place of the kind: first whether it counts, by both kinds that do, then which of the two."""
    most = max(totals)
    outcome, output, enabler, aspiration = (exp((total - most) / 1000) for total in totals)
    if outcome + enabler > output + aspiration:
        return 0 if outcome >= enabler else 2
    return 1 if output >= aspiration else 3


def told(tokens: tuple[Token, ...]) -> Told:
    """Return what the features of a statement weigh; every feature counts once."""
    weight = _weights().get
    sight = Sight.of(tokens)
    telling = [(row, place) for name, place in placed(sight).items() if (row := weight(name))]
    rows = [row for row, _ in telling]
    rows += [row for name in of_the_whole(sight) if (row := weight(name))]
    return Told(tokens, tuple([sum(column) for column in zip(*rows, strict=True)]), tuple(telling))


def weigh(told: Told, lean: Row = (0, 0, 0, 0)) -> Weighed:
    """Return what a statement most likely is.

    `lean` is what is known beforehand, added to the scores in thousandths.
    """
    totals = [total + more for total, more in zip(told.totals, lean, strict=True)]
    best = _decided(totals)
    support = [0.0] * len(told.tokens)
    for row, (left, right) in told.telling:
        half = row[best] / 2
        support[left] += half
        support[right] += half
    return Weighed(KINDS[best], tuple([total / 1000 for total in totals]), tuple(support))
