"""What the model sees of a statement: its words and their letters, their roles, which of them meet, and its parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple, TypeVar

from outcomes.classify.parts import MARK, clauses_of, head_of, prefix_of
from outcomes.classify.tokens import Token

T = TypeVar("T")
Known = Callable[[str], T | None]
"""What is known of a feature by its name: its weights, or nothing, so that it is passed over."""
Places = dict[str, tuple[T, int, int]]
"""What is known of features, by name, with the two tokens (often the same) that each speaks of, where it came first."""

BIAS = "bias"
"""The feature that every statement has."""
_NUMBERS = frozenset(
    ["money", "pct", "points", "factor", "size", "time", "count", "pixel", "version", "date"]
)
_MISSED = "felt person technical artefact setting work vague up down contrast"
_ABSENT = [(role, f"no {role}", f"no number no {role}") for role in _MISSED.split()]
"""Roles that are missed where they are absent, and what that is called with and without numbers."""
_SHORT = 4
"""Letters of a word whose beginnings and ends say nothing."""
_FARTHEST = 3
"""Symbols between which roles still stand near each other."""
_MOST = 3
"""Numbers or clauses above which more of them say no more."""
_BETWEEN = frozenset(["new", "more", "fewer", "of", "the"])
"""Words between a number and what it counts."""


class Sight(NamedTuple):
    """A statement with what several families of features look at."""

    tokens: tuple[Token, ...]
    start: int
    """Where the statement begins, behind a prefix."""
    symbols: list[tuple[str, int]]
    """The skeleton: the roles of every token that has any, with its place."""
    first: dict[str, int]
    """Where each role comes first."""
    roles: frozenset[str]
    clauses: list[list[int]]
    """Empty where nothing parts any."""

    @classmethod
    def of(cls, tokens: tuple[Token, ...]) -> Sight:
        """Return the sight of a statement of at least one token."""
        start = min(prefix_of(tokens), len(tokens) - 1)
        symbols = [(role, at) for at, token in enumerate(tokens) for role in token.roles if role != "mark"]
        first = dict(reversed(symbols))
        parted = "link" in first or MARK in [token.roles for token in tokens]
        clauses = clauses_of(tokens, start) if parted else []
        return cls(tokens, start, symbols, first, frozenset(first), clauses)


@lru_cache(maxsize=8192)
def _letters(stem: str, low: str) -> tuple[str, ...]:
    """Return a word, its beginnings and ends, by which words that nobody trained on resemble others."""
    names = [f"w {stem}"]
    if len(stem) > _SHORT:
        names.append(f"e {low[-3:]}")
    if len(low) > _SHORT + 1:
        names.append(f"p {low[:5]}")
    return tuple(names)


@cache
def _number(stem: str) -> tuple[str, ...]:
    """Return a number by its kind."""
    return (f"w {stem}",)


def _add_words(found: Places[T], tokens: tuple[Token, ...], known: Known[T]) -> None:
    """Add words and their letters, neighbours, and neighbours but one."""
    before, earlier = "^", ""
    at_before = at_earlier = 0
    for at, token in enumerate(tokens):
        if token.roles == MARK:
            continue
        stem = token.stem
        for name in _number(stem) if stem[0] == "<" else _letters(stem, token.low):
            if (told := known(name)) and name not in found:
                found[name] = told, at, at
        name = f"b {before} {stem}"
        if (told := known(name)) and name not in found:
            found[name] = told, at_before, at
        if earlier:
            name = f"sk {earlier} {stem}"
            if (told := known(name)) and name not in found:
                found[name] = told, at_earlier, at
        earlier, at_earlier, before, at_before = before, at_before, stem, at


def _add_near(found: Places[T], symbols: list[tuple[str, int]], known: Known[T]) -> None:
    """Add what stands shortly before what."""
    for place, (role, at) in enumerate(symbols, 1):
        for other, there in symbols[place : place + _FARTHEST]:
            if there > at + 1:
                name = f"near {role} {other}"
                if (told := known(name)) and name not in found:
                    found[name] = told, at, there


def _clause_places(sight: Sight) -> Iterator[tuple[str, int, int]]:
    """Yield the roles of the first clause and of the last: often work, and what comes of it."""
    if len(sight.clauses) > 1:
        for family, clause in (("h", sight.clauses[0]), ("t", sight.clauses[-1])):
            for at in clause:
                for role in sight.tokens[at].roles:
                    yield f"{family} {role}", at, at


def _head_places(sight: Sight) -> list[tuple[str, int, int]]:
    """Return what the statement is about."""
    head = head_of(sight.tokens, sight.start)
    if head is None:
        return []
    token = sight.tokens[head]
    names = [f"hd {token.stem}", *[f"hr {role}" for role in token.roles or ("none",)]]
    return [(name, head, head) for name in names]


def _first_form(token: Token) -> str:
    """Return what form the first word has: a participle, a plural, a number."""
    if token.stem.startswith("<"):
        return "num"
    for end in ("ed", "ing", "s"):
        if token.low.endswith(end):
            return end
    return "x"


def _start_places(sight: Sight) -> list[tuple[str, int, int]]:
    """Return the first word behind a prefix, and its form together with what else the statement has."""
    start = sight.start
    first = sight.tokens[start]
    form = _first_form(first)
    names = [f"fw {form}", f"fw {form} {_flags(sight.roles)}"]
    if start:
        names.append(f"b ^ {first.stem}")
    return [(name, start, start) for name in names]


def _counted_places(sight: Sight) -> Iterator[tuple[str, int, int]]:
    """Yield what numbers count: the word behind each."""
    tokens, start = sight.tokens, sight.start
    for number, (token, after) in enumerate(pairwise(tokens[start:]), start):
        if token.stem == "<count>":
            at = number + 1
            if after.low in _BETWEEN and at + 1 < len(tokens):
                at += 1
            yield f"cn {tokens[at].stem}", number, at


def placed(sight: Sight, known: Known[T]) -> Places[T]:
    """Return what is known of the features that speak of words of the statement."""
    found: Places[T] = {}
    _add_words(found, sight.tokens, known)
    _add_near(found, sight.symbols, known)
    more = [*_head_places(sight), *_start_places(sight)]
    if sight.clauses:
        more += _clause_places(sight)
    if "count" in sight.roles:
        more += _counted_places(sight)
    for name, left, right in more:
        if (told := known(name)) and name not in found:
            found[name] = told, left, right
    return found


def of_roles(roles: frozenset[str], known: Known[T]) -> list[tuple[T, str, str]]:
    """Return what is known of roles, and of meetings of two, wherever they stand; with the two that it speaks of."""
    found = [(told, role, role) for role in roles if (told := known(f"r {role}"))]
    return found + [
        (told, role, other)
        for role, other in combinations(sorted(roles), 2)
        if (told := known(f"c {role} {other}"))
    ]


def missing(roles: frozenset[str]) -> list[str]:
    """Return what numbers there are, and what is missing, said again where there is no number either."""
    missed = [(absent, alone) for role, absent, alone in _ABSENT if role not in roles]
    bare = _NUMBERS.isdisjoint(roles)
    names = [name for absent, alone in missed for name in ((absent, alone) if bare else (absent,))]
    return [f"nc {_flags(roles)}", *names]


@lru_cache(maxsize=1024)
def _flags(roles: frozenset[str]) -> str:
    """Return whether there is a number, and whether there is a before and after."""
    return f"{not _NUMBERS.isdisjoint(roles):d}{'contrast' in roles or 'arrow' in roles:d}"


def of_the_whole(sight: Sight) -> list[str]:
    """Return the names of the features that speak of how much there is of what, and of no word in particular."""
    numbers = len({at for role, at in sight.symbols if role in _NUMBERS})
    names = [
        BIAS,
        f"numbers {min(numbers, _MOST)}",
        f"long {min(len(sight.tokens) // 4, 4)}",
        f"cl {min(len(sight.clauses) or 1, _MOST)}",
    ]
    if len(sight.clauses) > 1:
        last = [role for at in sight.clauses[-1] for role in sight.tokens[at].roles]
        names.append(f"tn {not _NUMBERS.isdisjoint(last)}")
    if sight.start:
        names.append(f"pre {sight.tokens[0].low}")
    return names


def names_of(tokens: tuple[Token, ...]) -> set[str]:
    """Return the names of all features of a statement."""
    if not tokens:
        return {BIAS}
    sight = Sight.of(tokens)
    by_role = [name for name, _, _ in of_roles(sight.roles, str)]
    return {*placed(sight, str), *by_role, *missing(sight.roles), *of_the_whole(sight)}
