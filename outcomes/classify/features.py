"""What the model sees of a statement: its words and their letters, their roles, which of them meet, and its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, combinations, pairwise
from typing import NamedTuple

from outcomes.classify.parts import MARK, clauses_of, head_of, prefix_of
from outcomes.classify.tokens import Token

Feature = tuple[str, int, int]
"""A name and the two tokens (often the same) that it speaks of."""

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
    roles: frozenset[str]
    flags: str
    """Whether there is a number, and whether there is a before and after."""
    clauses: list[list[int]]

    @classmethod
    def of(cls, tokens: tuple[Token, ...]) -> Sight:
        """Return the sight of a statement."""
        if not tokens:
            return cls(tokens, 0, [], frozenset(), "", [])
        start = min(prefix_of(tokens), len(tokens) - 1)
        symbols = [(role, at) for at, token in enumerate(tokens) for role in token.roles if role != "mark"]
        roles = frozenset(role for role, _ in symbols)
        flags = f"{not _NUMBERS.isdisjoint(roles):d}{'contrast' in roles or 'arrow' in roles:d}"
        return cls(tokens, start, symbols, roles, flags, clauses_of(tokens, start))


@lru_cache(maxsize=8192)
def _letters(stem: str, text: str) -> tuple[str, ...]:
    """Return a word, its beginnings and ends, by which words that nobody trained on resemble others."""
    names = [f"w {stem}"]
    word = text.lower()
    if stem.startswith("<"):
        return tuple(names)
    if len(stem) > _SHORT:
        names.append(f"e {word[-3:]}")
    if len(word) > _SHORT + 1:
        names.append(f"p {word[:5]}")
    return tuple(names)


def _of_words(tokens: tuple[Token, ...]) -> Iterator[Feature]:
    """Yield words and their letters, neighbours, and neighbours but one."""
    before, earlier = "^", ""
    at_before = at_earlier = 0
    for at, token in enumerate(tokens):
        if token.roles == MARK:
            continue
        stem = token.stem
        for name in _letters(stem, token.text):
            yield name, at, at
        yield f"b {before} {stem}", at_before, at
        if earlier:
            yield f"sk {earlier} {stem}", at_earlier, at
        earlier, at_earlier, before, at_before = before, at_before, stem, at


def _of_roles(symbols: list[tuple[str, int]]) -> Iterator[Feature]:
    """Yield roles, and what stands shortly before what."""
    for place, (role, at) in enumerate(symbols):
        yield f"r {role}", at, at
        for other, there in symbols[place + 1 : place + 1 + _FARTHEST]:
            if there > at + 1:
                yield f"near {role} {other}", at, there


def _of_meetings(symbols: list[tuple[str, int]]) -> Iterator[Feature]:
    """Yield which two roles occur in one statement, wherever they stand."""
    places: dict[str, int] = {}
    for role, at in symbols:
        places.setdefault(role, at)
    for (role, at), (other, there) in combinations(sorted(places.items()), 2):
        yield f"c {role} {other}", at, there


def _of_shape(sight: Sight) -> Iterator[str]:
    """Yield what is missing, how many numbers and clauses there are, and how it begins."""
    tokens, roles = sight.tokens, sight.roles
    numbers = sum(1 for token in tokens if not _NUMBERS.isdisjoint(token.roles))
    yield f"numbers {min(numbers, _MOST)}"
    for role, absent, bare in _ABSENT:
        if role not in roles:
            yield absent
            if numbers == 0:
                yield bare
    yield f"long {min(len(tokens) // 4, 4)}"
    yield f"nc {sight.flags}"
    yield f"cl {min(len(sight.clauses), _MOST)}"
    if len(sight.clauses) > 1:
        counted = any(not _NUMBERS.isdisjoint(tokens[at].roles) for at in sight.clauses[-1])
        yield f"tn {counted}"
    if sight.start:
        yield f"pre {tokens[0].text.lower()}"


def _of_clauses(tokens: tuple[Token, ...], clauses: list[list[int]]) -> Iterator[Feature]:
    """Yield the roles of the first clause and of the last: often work, and what comes of it."""
    if len(clauses) > 1:
        for family, clause in (("h", clauses[0]), ("t", clauses[-1])):
            for at in clause:
                for role in tokens[at].roles:
                    yield f"{family} {role}", at, at


def _of_head(tokens: tuple[Token, ...], start: int) -> Iterator[Feature]:
    """Yield what the statement is about."""
    head = head_of(tokens, start)
    if head is None:
        return
    yield f"hd {tokens[head].stem}", head, head
    for role in tokens[head].roles or ("none",):
        yield f"hr {role}", head, head


def _first_form(token: Token) -> str:
    """Return what form the first word has: a participle, a plural, a number."""
    if token.stem.startswith("<"):
        return "num"
    low = token.text.lower()
    return next((end for end in ("ed", "ing", "s") if low.endswith(end)), "x")


def _of_start(tokens: tuple[Token, ...], start: int, flags: str) -> Iterator[Feature]:
    """Yield the first word behind a prefix, and its form together with what else the statement has."""
    first = tokens[start]
    if start:
        yield f"b ^ {first.stem}", start, start
    form = _first_form(first)
    yield f"fw {form}", start, start
    yield f"fw {form} {flags}", start, start


def _of_counts(tokens: tuple[Token, ...], start: int) -> Iterator[Feature]:
    """Yield what numbers count: the word behind each."""
    for number, (token, after) in enumerate(pairwise(tokens[start:]), start):
        if token.stem == "<count>":
            at = number + 1
            if after.text.lower() in _BETWEEN and at + 1 < len(tokens):
                at += 1
            yield f"cn {tokens[at].stem}", number, at


def placed(sight: Sight) -> Iterable[Feature]:
    """Return the features that speak of words of the statement, some of them more than once."""
    tokens, start = sight.tokens, sight.start
    if not tokens:
        return ()
    return chain(
        _of_words(tokens),
        _of_roles(sight.symbols),
        _of_meetings(sight.symbols),
        _of_clauses(tokens, sight.clauses),
        _of_head(tokens, start),
        _of_start(tokens, start, sight.flags),
        _of_counts(tokens, start),
    )


def of_the_whole(sight: Sight) -> Iterator[str]:
    """Yield the names of the features that speak of no word of the statement in particular."""
    yield "bias"
    if sight.tokens:
        yield from _of_shape(sight)


def names_of(tokens: tuple[Token, ...]) -> set[str]:
    """Return the names of all features of a statement."""
    sight = Sight.of(tokens)
    return {name for name, _, _ in placed(sight)}.union(of_the_whole(sight))
