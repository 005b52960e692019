"""A linear model over features: what a statement most likely is, and which of its words say so."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from math import exp
from operator import add, lshift
from struct import unpack
from typing import NamedTuple, TypeVar

from outcomes.classify.features import (
    BIAS,
    MISSED,
    Pair,
    Sight,
    few_of,
    flags_of,
    missing,
    pairs_of,
    placed,
    single_of,
    together,
)
from outcomes.classify.tokens import Token, Word
from outcomes.model import Kind

T = TypeVar("T")
KINDS = (Kind.OUTCOME, Kind.OUTPUT, Kind.ENABLER, Kind.ASPIRATION)
"""The order of the numbers in weights.json."""
_OUTCOME, _OUTPUT, _ENABLER, _ASPIRATION = KINDS
_BITS = 32
_SHIFTS = [_BITS * at for at in range(len(KINDS))]
_HALF = 1 << (_BITS - 1)


def packed(row: Sequence[int]) -> int:
    """Return the weights of a feature, one for each kind, as one number, so that many are added up at once."""
    return sum(map(lshift, row, _SHIFTS))


_HALVES = packed([_HALF] * len(KINDS))
"""What makes every weight of a sum positive."""


def unpacked(total: int) -> list[int]:
    """Return the weights that were packed into a number, or the sums of those in the numbers that it is the sum of."""
    lanes = unpack("<4I", (total + _HALVES).to_bytes(4 * len(KINDS), "little"))
    return [lane - _HALF for lane in lanes]


class Told(NamedTuple):
    """What the model knows of a statement, before anything else is said about it."""

    tokens: tuple[Token, ...]
    weighed: Weighed


class Weighed(NamedTuple):
    """What words weigh together."""

    sums: Sequence[int]
    """One for each kind."""
    sight: Sight | None


@cache
def _weights() -> dict[str, int]:
    """Return the weights that benchmarks/train_classify.py wrote, in thousandths, packed."""
    text = files("outcomes.classify").joinpath("weights.json").read_text(encoding="utf-8")
    weights: dict[str, list[int]] = json.loads(text)
    return {name: packed(row) for name, row in weights.items()}


_MEETINGS = ("b", "sk", "near")
"""The families of meetings, as they are called in the names of features."""


@cache
def _weights_of_pairs() -> dict[str, dict[Pair, int]]:
    """Return the weights of meetings of two: to look up a pair takes less time than to spell out its name first.

    A name of more than three words holds a phrase, and is that of every pair that it can be read as.
    """
    found: dict[str, dict[Pair, int]] = {family: {} for family in _MEETINGS}
    for name, weight in _weights().items():
        family, _, rest = name.partition(" ")
        left, _, right = rest.partition(" ")
        while right and family in found:
            found[family][left, right] = weight
            word, _, right = right.partition(" ")
            left = f"{left} {word}"
    return found


@cache
def _weights_of_roles() -> dict[Pair, int]:
    """Return the weights of two roles, wherever they stand, and those of one as if it met itself."""
    named = [(name.split(" "), weight) for name, weight in _weights().items()]
    return {(name[1], name[-1]): weight for name, weight in named if name[0] in ("r", "c")}


@lru_cache(maxsize=1024)
def _of_roles(roles: frozenset[str]) -> int:
    """Return what roles weigh that occur together, and those that are missing among them."""
    return _sum_of(_weights_of_roles(), together(roles)) + _of_missing(MISSED - roles, flags_of(roles))


@lru_cache(maxsize=1024)
def _of_missing(absent: frozenset[str], flags: str) -> int:
    """Return what it weighs that roles are absent."""
    return _sum_of(_weights(), missing(absent, flags))


def _sum_of(weights: dict[T, int], features: Iterable[T]) -> int:
    """Return what features weigh together; those that are not known weigh nothing."""
    return sum(filter(None, map(weights.get, features)))


@lru_cache(maxsize=4096)
def _of_few(names: tuple[str, ...]) -> int:
    """Return what features weigh that come together in many statements."""
    return _sum_of(_weights(), names)


def told(tokens: tuple[Token, ...]) -> Told:
    """Return what the model knows of a statement."""
    return Told(tokens, weigh(tuple([token.word for token in tokens])))


@lru_cache(maxsize=128)
def weigh(words: tuple[Word, ...]) -> Weighed:
    """Return what the features of words weigh, whatever the numbers among them are; every feature counts once."""
    if not words:
        return Weighed(unpacked(_weights()[BIAS]), None)
    sight = Sight(words)
    total = _of_roles(sight.roles) + sum(map(_of_few, few_of(sight))) + _sum_of(_weights(), single_of(sight))
    of_pairs = _weights_of_pairs()
    for family, pairs in zip(_MEETINGS, pairs_of(sight), strict=True):
        total += _sum_of(of_pairs[family], pairs)
    return Weighed(unpacked(total), sight)


UNKNOWN = (0,) * len(KINDS)
"""Nothing is known beforehand."""


def kind_of(weighed: Weighed, lean: Sequence[int] = UNKNOWN) -> Kind:
    """Return what a statement most likely is: first whether it counts, by both kinds that do, then which of the two.

    `lean` is what is known beforehand, added to the weights.
    """
    sums = outcome, output, enabler, aspiration = list(map(add, weighed.sums, lean))
    ahead = max(outcome, enabler) - max(output, aspiration)
    if ahead > _TWICE or (ahead > -_TWICE and _likelier_together(sums)):
        return _OUTCOME if outcome >= enabler else _ENABLER
    return _OUTPUT if output >= aspiration else _ASPIRATION


_TWICE = 694
"""Thousandths of log-odds, just above ln 2: a kind so far ahead of two others is likelier than both together."""


def _likelier_together(sums: Sequence[int]) -> bool:
    """Return whether the kinds that count are more likely than the others, where neither side is far ahead."""
    most = max(sums)
    outcome, output, enabler, aspiration = [exp((weight - most) / 1000) for weight in sums]
    return outcome + enabler > output + aspiration


def support(told: Told, kind: Kind) -> list[int]:
    """Return how much each token speaks for `kind`, in thousandths of log-odds and for both ends of a pair alike."""
    column = KINDS.index(kind)
    support = [0] * len(told.tokens)
    sight = told.weighed.sight
    if sight is None:
        return support
    weights, of_roles = _weights(), _weights_of_roles()
    first = dict(zip(reversed(sight.symbols), reversed(sight.places()), strict=True))
    places = {name: (left, right) for name, left, right in reversed(placed(sight)) if name in weights}
    telling = [(weights[name], left, right) for name, (left, right) in places.items()]
    telling += [
        (of_roles[role, other], first[role], first[other])
        for role, other in together(sight.roles)
        if (role, other) in of_roles
    ]
    for packed_weight, left, right in telling:
        weight = unpacked(packed_weight)[column]
        support[left] += weight
        support[right] += weight
    return support
