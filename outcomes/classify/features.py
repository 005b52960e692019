"""What the model sees of a statement: its words and their letters, their roles, which of them meet, and its parts."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

from outcomes.classify.parts import MARK, clauses_of, head_of, prefix_of
from outcomes.classify.tokens import Token

Places = dict[str, tuple[int, int]]
"""Names of features with the two tokens (often the same) that each speaks of, where it was found first."""

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
        roles = frozenset([role for role, _ in symbols])
        flags = f"{not _NUMBERS.isdisjoint(roles):d}{'contrast' in roles or 'arrow' in roles:d}"
        return cls(tokens, start, symbols, roles, flags, clauses_of(tokens, start))


@lru_cache(maxsize=8192)
def _letters(stem: str, low: str) -> tuple[str, ...]:
    """Return a word, its beginnings and ends, by which words that nobody trained on resemble others."""
    names = [f"w {stem}"]
    if stem.startswith("<"):
        return tuple(names)
    if len(stem) > _SHORT:
        names.append(f"e {low[-3:]}")
    if len(low) > _SHORT + 1:
        names.append(f"p {low[:5]}")
    return tuple(names)


def _add_words(found: Places, tokens: tuple[Token, ...]) -> None:
    """Add words and their letters, neighbours, and neighbours but one."""
    before, earlier = "^", ""
    at_before = at_earlier = 0
    for at, token in enumerate(tokens):
        if token.roles == MARK:
            continue
        stem = token.stem
        for name in _letters(stem, token.low):
            found.setdefault(name, (at, at))
        found.setdefault(f"b {before} {stem}", (at_before, at))
        if earlier:
            found.setdefault(f"sk {earlier} {stem}", (at_earlier, at))
        earlier, at_earlier, before, at_before = before, at_before, stem, at


def _add_roles(found: Places, symbols: list[tuple[str, int]]) -> None:
    """Add roles, and what stands shortly before what."""
    for place, (role, at) in enumerate(symbols):
        found.setdefault(f"r {role}", (at, at))
        for other, there in symbols[place + 1 : place + 1 + _FARTHEST]:
            if there > at + 1:
                found.setdefault(f"near {role} {other}", (at, there))


def _add_meetings(found: Places, symbols: list[tuple[str, int]]) -> None:
    """Add which two roles occur in one statement, wherever they stand."""
    places: dict[str, int] = {}
    for role, at in symbols:
        places.setdefault(role, at)
    for (role, at), (other, there) in combinations(sorted(places.items()), 2):
        found[f"c {role} {other}"] = at, there


def _add_clauses(found: Places, tokens: tuple[Token, ...], clauses: list[list[int]]) -> None:
    """Add the roles of the first clause and of the last: often work, and what comes of it."""
    if len(clauses) > 1:
        for family, clause in (("h", clauses[0]), ("t", clauses[-1])):
            for at in clause:
                for role in tokens[at].roles:
                    found.setdefault(f"{family} {role}", (at, at))


def _add_head(found: Places, tokens: tuple[Token, ...], start: int) -> None:
    """Add what the statement is about."""
    head = head_of(tokens, start)
    if head is None:
        return
    found[f"hd {tokens[head].stem}"] = head, head
    for role in tokens[head].roles or ("none",):
        found[f"hr {role}"] = head, head


def _first_form(token: Token) -> str:
    """Return what form the first word has: a participle, a plural, a number."""
    if token.stem.startswith("<"):
        return "num"
    for end in ("ed", "ing", "s"):
        if token.low.endswith(end):
            return end
    return "x"


def _add_start(found: Places, tokens: tuple[Token, ...], start: int, flags: str) -> None:
    """Add the first word behind a prefix, and its form together with what else the statement has."""
    first = tokens[start]
    if start:
        found.setdefault(f"b ^ {first.stem}", (start, start))
    form = _first_form(first)
    found[f"fw {form}"] = found[f"fw {form} {flags}"] = start, start


def _add_counts(found: Places, tokens: tuple[Token, ...], start: int) -> None:
    """Add what numbers count: the word behind each."""
    for number, (token, after) in enumerate(pairwise(tokens[start:]), start):
        if token.stem == "<count>":
            at = number + 1
            if after.low in _BETWEEN and at + 1 < len(tokens):
                at += 1
            found.setdefault(f"cn {tokens[at].stem}", (number, at))


def placed(sight: Sight) -> Places:
    """Return the features that speak of words of the statement."""
    tokens, start = sight.tokens, sight.start
    found: Places = {}
    if tokens:
        _add_words(found, tokens)
        _add_roles(found, sight.symbols)
        _add_meetings(found, sight.symbols)
        _add_clauses(found, tokens, sight.clauses)
        _add_head(found, tokens, start)
        _add_start(found, tokens, start, sight.flags)
        if "count" in sight.roles:
            _add_counts(found, tokens, start)
    return found


def of_the_whole(sight: Sight) -> list[str]:
    """Return the names of the features that speak of no word of the statement in particular."""
    tokens = sight.tokens
    if not tokens:
        return ["bias"]
    numbers = _numbers_in(tokens)
    return [
        "bias",
        f"numbers {min(numbers, _MOST)}",
        f"long {min(len(tokens) // 4, 4)}",
        f"nc {sight.flags}",
        f"cl {min(len(sight.clauses), _MOST)}",
        *_missing(sight.roles, bare=numbers == 0),
        *_of_parts(sight),
    ]


def _numbers_in(tokens: Iterable[Token]) -> int:
    return len([token for token in tokens if not _NUMBERS.isdisjoint(token.roles)])


@lru_cache(maxsize=1024)
def _missing(roles: frozenset[str], *, bare: bool) -> list[str]:
    """Return what is missing among the roles, said again where there is no number either."""
    missed = [(absent, alone) for role, absent, alone in _ABSENT if role not in roles]
    return [name for absent, alone in missed for name in ((absent, alone) if bare else (absent,))]


def _of_parts(sight: Sight) -> list[str]:
    """Return the prefix, and whether a last clause has numbers."""
    names = []
    if len(sight.clauses) > 1:
        last = [sight.tokens[at] for at in sight.clauses[-1]]
        names.append(f"tn {_numbers_in(last) > 0}")
    if sight.start:
        names.append(f"pre {sight.tokens[0].low}")
    return names


def names_of(tokens: tuple[Token, ...]) -> set[str]:
    """Return the names of all features of a statement."""
    sight = Sight.of(tokens)
    return {*placed(sight), *of_the_whole(sight)}
