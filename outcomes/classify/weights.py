"""A linear model over features: what a statement most likely is, and which of its words say so."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from outcomes.classify.features import features_of
from outcomes.classify.tokens import Token
from outcomes.model import Kind

KINDS = (Kind.OUTCOME, Kind.OUTPUT, Kind.ENABLER, Kind.ASPIRATION)
"""The order of the numbers in weights.json."""

Row = tuple[int, int, int, int]
_OF_THE_WHOLE = ("bias", "no ", "numbers", "long")
"""Features that speak of no word of the statement in particular."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The kind with the highest score, and how much each token spoke for it."""

    kind: Kind
    scores: tuple[float, ...]
    """In the order of KINDS, in natural units of log-odds."""
    support: tuple[float, ...]
    """One number a token; positive where it spoke for `kind`."""


@cache
def _weights() -> dict[str, Row]:
    """Return the weights that benchmarks/train_classify.py wrote, in thousandths."""
    text = files("outcomes.classify").joinpath("weights.json").read_text(encoding="utf-8")
    weights: dict[str, Row] = json.loads(text)
    return weights


def weigh(tokens: Sequence[Token], lean: Row = (0, 0, 0, 0)) -> Weighed:
    """Return what a statement of these tokens most likely is; every feature counts once.

    `lean` is what is known beforehand, added to the scores in thousandths.
    """
    weights = _weights()
    used: dict[str, tuple[Row, int, int]] = {}
    one, two, three, four = lean
    for name, left, right in features_of(tuple(tokens)):
        row = weights.get(name)
        if row is not None and name not in used:
            used[name] = (row, left, right)
            one, two, three, four = one + row[0], two + row[1], three + row[2], four + row[3]
    totals = (one, two, three, four)
    best = totals.index(max(totals))
    support = [0.0] * len(tokens)
    for name, (row, left, right) in used.items():
        if not name.startswith(_OF_THE_WHOLE):
            support[left] += row[best] / 2
            support[right] += row[best] / 2
    return Weighed(KINDS[best], tuple(total / 1000 for total in totals), tuple(support))
