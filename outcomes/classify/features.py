"""What the model sees of a statement: its words and their letters, their roles, which of them meet, and its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

from outcomes.classify.parts import MARK, clauses_of, head_of, prefix_of
from outcomes.classify.tokens import Token

Pair = tuple[str, str]
Ends = tuple[int, int]
Place = tuple[str, int, int]
"""A feature by its name, with the two tokens (often the same) that it speaks of."""
Places = tuple[tuple[str, ...], int, int]
"""Several features of the same tokens."""

BIAS = "bias"
"""The feature that every statement has."""
_NUMBERS = frozenset(
    ["money", "pct", "points", "factor", "size", "time", "count", "pixel", "version", "date"]
)
_BEGINS = "^"
_MISSED = "felt person technical artefact setting work vague up down contrast"
_ABSENT = [(role, f"no {role}", f"no number no {role}") for role in _MISSED.split()]
"""Roles that are missed where they are absent, and what that is called with and without numbers."""
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
    letters: Sequence[Sequence[str]]
    """The features of each token alone."""
    stems: list[str]
    """Those of its words and numbers, behind a mark for where it begins."""
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
        _, _, stems, roles, letters = zip(*tokens, strict=True)
        symbols = [(role, at) for at, played in enumerate(roles) if played for role in played]
        marked = MARK in roles
        if marked:
            symbols = [(role, at) for role, at in symbols if role != "mark"]
            stems = tuple([token.stem for token in tokens if token.roles != MARK])
        first = dict(reversed(symbols))
        clauses = clauses_of(tokens, start) if marked or "link" in first else []
        return cls(tokens, start, letters, [_BEGINS, *stems], symbols, first, frozenset(first), clauses)


def _near(symbols: list[tuple[str, int]]) -> list[tuple[Pair, Ends]]:
    """Return which roles stand shortly before which, and where."""
    return [
        ((role, other), (at, there))
        for place, (role, at) in enumerate(symbols, 1)
        for other, there in symbols[place : place + _FARTHEST]
        if there > at + 1
    ]


def pairs_of(sight: Sight) -> tuple[set[Pair], set[Pair], set[Pair]]:
    """Return the features that are meetings of two: of neighbours, of neighbours but one, and of near roles."""
    stems = sight.stems
    beside = set(pairwise(stems))
    if sight.start:
        beside.add((_BEGINS, sight.tokens[sight.start].stem))
    return beside, set(zip(stems, stems[2:], strict=False)), {pair for pair, _ in _near(sight.symbols)}


def single_of(sight: Sight) -> set[str]:
    """Return the names of all other features but those of roles."""
    few = [names for names, _, _ in _few(sight)]
    return set(_of_the_whole(sight)).union(*few, *sight.letters)


def placed(sight: Sight) -> list[Place]:
    """Return the features that speak of words of the statement; one may come again, and counts where it came first."""
    tokens, stems = sight.tokens, sight.stems
    places = [(name, at, at) for at, letters in enumerate(sight.letters) for name in letters]
    ends = [0, *[at for at, token in enumerate(tokens) if token.roles != MARK]]
    for family, step in (("b", 1), ("sk", 2)):
        places += [
            (f"{family} {left} {right}", at, there)
            for left, right, at, there in zip(stems, stems[step:], ends, ends[step:], strict=False)
        ]
    if sight.start:
        places.append((f"b {_BEGINS} {tokens[sight.start].stem}", sight.start, sight.start))
    places += [(f"near {role} {other}", at, there) for (role, other), (at, there) in _near(sight.symbols)]
    return places + [(name, left, right) for names, left, right in _few(sight) for name in names]


def _few(sight: Sight) -> list[Places]:
    """Return what the statement is about and how it begins, and what its clauses and its numbers say."""
    start, head = sight.start, head_of(sight.tokens, sight.start)
    few = [(_names_of_start(_form_of(sight.tokens[start]), _flags(sight.roles)), start, start)]
    if head is not None:
        token = sight.tokens[head]
        few.append((_names_of_head(token.stem, token.roles), head, head))
    if len(sight.clauses) > 1:
        few += _clause_places(sight)
    if "count" in sight.roles:
        few += _counted_places(sight)
    return few


def _clause_places(sight: Sight) -> Iterator[Places]:
    """Yield the roles of the first clause and of the last: often work, and what comes of it."""
    for family, clause in (("h", sight.clauses[0]), ("t", sight.clauses[-1])):
        for at in clause:
            yield tuple([f"{family} {role}" for role in sight.tokens[at].roles]), at, at


@lru_cache(maxsize=4096)
def _names_of_head(stem: str, roles: tuple[str, ...]) -> tuple[str, ...]:
    """Return the features of what a statement is about."""
    return (f"hd {stem}", *[f"hr {role}" for role in roles or ("none",)])


@cache
def _names_of_start(form: str, flags: str) -> tuple[str, ...]:
    """Return the form of the first word behind a prefix, alone and together with what else the statement has."""
    return f"fw {form}", f"fw {form} {flags}"


def _form_of(token: Token) -> str:
    """Return what form a first word has: a participle, a plural, a number."""
    if token.stem[0] == "<":
        return "num"
    for end in ("ed", "ing", "s"):
        if token.low.endswith(end):
            return end
    return "x"


def _counted_places(sight: Sight) -> Iterator[Places]:
    """Yield what numbers count: the word behind each."""
    tokens, start = sight.tokens, sight.start
    for number, (token, after) in enumerate(pairwise(tokens[start:]), start):
        if token.stem == "<count>":
            at = number + 1
            if after.low in _BETWEEN and at + 1 < len(tokens):
                at += 1
            yield (f"cn {tokens[at].stem}",), number, at


def of_roles(roles: frozenset[str]) -> list[tuple[str, str, str]]:
    """Return the features of roles, and of meetings of two, wherever they stand; with the two that each speaks of."""
    alone = [(f"r {role}", role, role) for role in roles]
    return alone + [(f"c {role} {other}", role, other) for role, other in combinations(sorted(roles), 2)]


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


def _of_the_whole(sight: Sight) -> list[str]:
    """Return the names of the features that speak of how much there is of what, and of no word in particular."""
    numbers = len({at for role, at in sight.symbols if role in _NUMBERS})
    names = _much(numbers, len(sight.tokens), len(sight.clauses))
    if len(sight.clauses) > 1:
        last = [role for at in sight.clauses[-1] for role in sight.tokens[at].roles]
        names = [*names, f"tn {not _NUMBERS.isdisjoint(last)}"]
    return [*names, f"pre {sight.tokens[0].low}"] if sight.start else names


@lru_cache(maxsize=1024)
def _much(numbers: int, tokens: int, clauses: int) -> list[str]:
    """Return how many numbers, words and clauses there are, roughly."""
    return [
        BIAS,
        f"numbers {min(numbers, _MOST)}",
        f"long {min(tokens // 4, 4)}",
        f"cl {min(clauses or 1, _MOST)}",
    ]


def names_of(tokens: tuple[Token, ...]) -> set[str]:
    """Return the names of all features of a statement."""
    if not tokens:
        return {BIAS}
    sight = Sight.of(tokens)
    spoken = [name for name, _, _ in [*placed(sight), *of_roles(sight.roles)]]
    return single_of(sight).union(spoken, missing(sight.roles))
