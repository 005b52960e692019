"""A linear model over features: what a statement most likely is, and which of its words say so."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from math import exp
from typing import NamedTuple

from outcomes.classify.features import BIAS, Sight, missing, of_roles, of_the_whole, placed
from outcomes.classify.tokens import Token
from outcomes.model import Kind

KINDS = (Kind.OUTCOME, Kind.OUTPUT, Kind.ENABLER, Kind.ASPIRATION)
"""The order of the numbers in weights.json."""
_BITS = 32
_HALF, _MASK = 1 << (_BITS - 1), (1 << _BITS) - 1


def packed(row: Sequence[int]) -> int:
    """Return the weights of a feature, one for each kind, as one number, so that many are added up at once."""
    return sum([weight << (_BITS * at) for at, weight in enumerate(row)])


def unpacked(total: int) -> list[int]:
    """Return the weights that were packed into a number, or the sums of those in the numbers that it is the sum of."""
    row = []
    for _ in KINDS:
        weight = ((total + _HALF) & _MASK) - _HALF
        row.append(weight)
        total = (total - weight) >> _BITS
    return row


class Told(NamedTuple):
    """What the model knows of a statement, before anything else is said about it."""

    tokens: tuple[Token, ...]
    total: int
    """Its weights, packed."""
    telling: list[tuple[int, int, int]]
    """The weights that speak of its words, and of which two each speaks."""
    roles: Roles
    first: dict[str, int]
    """Where each role comes first, which is where it speaks."""


class Roles(NamedTuple):
    """What the model knows of roles that occur together, in whatever statement."""

    total: int
    telling: list[tuple[int, str, str]]
    """The weights that speak of some of them, and of which two each speaks."""


@cache
def _weights() -> dict[str, int]:
    """Return the weights that benchmarks/train_classify.py wrote, in thousandths, packed."""
    text = files("outcomes.classify").joinpath("weights.json").read_text(encoding="utf-8")
    weights: dict[str, list[int]] = json.loads(text)
    return {name: packed(row) for name, row in weights.items()}


@lru_cache(maxsize=1024)
def _of_roles(roles: frozenset[str]) -> Roles:
    """Return what is known of roles, and of those that are missing among them."""
    telling = of_roles(roles, _weights().get)
    total = sum([weight for weight, _, _ in telling])
    return Roles(total + _sum_of(missing(roles)), telling)


def _sum_of(names: Sequence[str]) -> int:
    """Return what features weigh together."""
    weight = _weights().get
    return sum([weight(name, 0) for name in names])


def told(tokens: tuple[Token, ...]) -> Told:
    """Return what the features of a statement weigh; every feature counts once."""
    if not tokens:
        return Told((), _sum_of([BIAS]), [], Roles(0, []), {})
    sight = Sight.of(tokens)
    telling = list(placed(sight, _weights().get).values())
    roles = _of_roles(sight.roles)
    total = sum([weight for weight, _, _ in telling]) + _sum_of(of_the_whole(sight)) + roles.total
    return Told(tokens, total, telling, roles, sight.first)


def kind_of(told: Told, lean: int = 0) -> Kind:
    """Return what a statement most likely is: first whether it counts, by both kinds that do, then which of the two.

    `lean` is what is known beforehand, packed and added to the weights.
    """
    totals = unpacked(told.total + lean)
    most = max(totals)
    outcome, output, enabler, aspiration = [exp((total - most) / 1000) for total in totals]
    if outcome + enabler > output + aspiration:
        return Kind.OUTCOME if outcome >= enabler else Kind.ENABLER
    return Kind.OUTPUT if output >= aspiration else Kind.ASPIRATION


def support(told: Told, kind: Kind) -> list[int]:
    """Return how much each token speaks for `kind`, in thousandths of log-odds and for both ends of a pair alike."""
    column = KINDS.index(kind)
    support = [0] * len(told.tokens)
    first = told.first
    of_roles = [(weight, first[role], first[other]) for weight, role, other in told.roles.telling]
    for packed_weight, left, right in told.telling + of_roles:
        weight = unpacked(packed_weight)[column]
        support[left] += weight
        support[right] += weight
    return support
