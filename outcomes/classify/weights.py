"""A linear model over features: what a statement most likely is, and which of its words say so."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files
from math import exp
from typing import NamedTuple

from outcomes.classify.features import BIAS, Sight, missing, of_roles, of_the_whole, placed
from outcomes.classify.tokens import Token
from outcomes.model import Kind

KINDS = (Kind.OUTCOME, Kind.OUTPUT, Kind.ENABLER, Kind.ASPIRATION)
"""The order of the numbers in weights.json."""

Row = tuple[int, int, int, int]


class Told(NamedTuple):
    """What the model knows of a statement, before anything else is said about it."""

    tokens: tuple[Token, ...]
    totals: Row
    telling: list[tuple[Row, int, int]]
    """The weights that speak of its words, and of which two each speaks."""
    roles: Roles
    first: dict[str, int]
    """Where each role comes first, which is where it speaks."""


class Roles(NamedTuple):
    """What the model knows of roles that occur together, in whatever statement."""

    total: Row
    telling: list[tuple[Row, str, str]]
    """The weights that speak of some of them, and of which two each speaks."""


NOTHING: Row = (0, 0, 0, 0)


@cache
def _weights() -> dict[str, Row]:
    """Return the weights that benchmarks/train_classify.py wrote, in thousandths."""
    text = files("outcomes.classify").joinpath("weights.json").read_text(encoding="utf-8")
    weights: dict[str, list[int]] = json.loads(text)
    return {name: (row[0], row[1], row[2], row[3]) for name, row in weights.items()}


@lru_cache(maxsize=1024)
def _of_roles(roles: frozenset[str]) -> Roles:
    """Return what is known of roles, and of those that are missing among them."""
    weight = _weights().get
    telling = of_roles(roles, weight)
    rows = [row for row, _, _ in telling]
    rows += [row for name in missing(roles) if (row := weight(name))]
    return Roles(_added(rows), telling)


def _added(rows: list[Row]) -> Row:
    outcome, output, enabler, aspiration = map(sum, zip(*rows, strict=True)) if rows else NOTHING
    return outcome, output, enabler, aspiration


def _decided(totals: Row) -> int:
    """Return the place of the kind: first whether it counts, by both kinds that do, then which of the two."""
    most = max(totals)
    outcome, output, enabler, aspiration = [exp((total - most) / 1000) for total in totals]
    if outcome + enabler > output + aspiration:
        return 0 if outcome >= enabler else 2
    return 1 if output >= aspiration else 3


def told(tokens: tuple[Token, ...]) -> Told:
    """Return what the features of a statement weigh; every feature counts once."""
    weight = _weights().get
    if not tokens:
        return Told((), weight(BIAS, NOTHING), [], Roles(NOTHING, []), {})
    sight = Sight.of(tokens)
    telling = list(placed(sight, weight).values())
    roles = _of_roles(sight.roles)
    rows = [row for row, _, _ in telling]
    rows += [row for name in of_the_whole(sight) if (row := weight(name))]
    rows.append(roles.total)
    return Told(tokens, _added(rows), telling, roles, sight.first)


def kind_of(told: Told, lean: Row = NOTHING) -> Kind:
    """Return what a statement most likely is.

    `lean` is what is known beforehand, added to the scores in thousandths.
    """
    return KINDS[_decided(_added([told.totals, lean]))]


def support(told: Told, kind: Kind) -> list[int]:
    """Return how much each token speaks for `kind`, in thousandths of log-odds and for both ends of a pair alike."""
    column = KINDS.index(kind)
    support = [0] * len(told.tokens)
    for row, left, right in told.telling:
        weight = row[column]
        support[left] += weight
        support[right] += weight
    first = told.first
    for row, role, other in told.roles.telling:
        weight = row[column]
        support[first[role]] += weight
        support[first[other]] += weight
    return support
