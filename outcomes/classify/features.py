"""What the model sees of a statement: its words, their beginnings and ends, their roles, and which roles meet."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from outcomes.classify.tokens import Token

Feature = tuple[str, int, int]
"""A name and the two tokens (often the same) that it speaks of."""

_NUMBERS = frozenset(
    ["money", "pct", "points", "factor", "size", "time", "count", "pixel", "version", "date"]
)
_SHORT = 4
"""Letters of a word whose beginnings and ends say nothing."""


def _symbols(tokens: tuple[Token, ...]) -> list[tuple[str, int]]:
    """Return the skeleton: the roles of every token that has any, with its place."""
    return [(role, at) for at, token in enumerate(tokens) for role in token.roles if role != "mark"]


def _of_letters(token: Token, at: int) -> Iterator[Feature]:
    """Yield beginnings and ends of a word, by which words that nobody trained on resemble others."""
    if token.stem.startswith("<"):
        return
    word = token.text.lower()
    if len(token.stem) > _SHORT:
        yield f"p {token.stem[:4]}", at, at
        yield f"e {word[-3:]}", at, at
    if len(word) > _SHORT:
        yield f"e2 {word[-2:]}", at, at
    if len(word) > _SHORT + 1:
        yield f"p5 {word[:5]}", at, at
        yield f"e4 {word[-4:]}", at, at


def _of_words(tokens: tuple[Token, ...]) -> Iterator[Feature]:
    """Yield stems, pairs of neighbours, and the letters of words."""
    before = "^"
    for at, token in enumerate(tokens):
        if token.roles == ("mark",):
            continue
        yield f"w {token.stem}", at, at
        yield f"b {before} {token.stem}", max(at - 1, 0), at
        before = token.stem
        yield from _of_letters(token, at)


def _of_roles(tokens: tuple[Token, ...]) -> Iterator[Feature]:
    """Yield roles, and what stands beside or shortly before what."""
    symbols = _symbols(tokens)
    for place, (role, at) in enumerate(symbols):
        yield f"r {role}", at, at
        if at == 0:
            yield f"first {role}", at, at
        for ahead in (1, 2, 3):
            if place + ahead < len(symbols):
                other, there = symbols[place + ahead]
                if there != at:
                    yield f"{'next' if there == at + 1 else 'near'} {role} {other}", at, there


def _of_meetings(tokens: tuple[Token, ...]) -> Iterator[Feature]:
    """Yield which two roles occur in one statement, wherever they stand."""
    places: dict[str, int] = {}
    for role, at in _symbols(tokens):
        places.setdefault(role, at)
    for (role, at), (other, there) in combinations(sorted(places.items()), 2):
        yield f"c {role} {other}", at, there


def _of_shape(tokens: tuple[Token, ...]) -> Iterator[Feature]:
    """Yield what is missing and how many numbers there are."""
    roles = {role for token in tokens for role in token.roles}
    numbers = sum(1 for token in tokens if _NUMBERS.intersection(token.roles))
    yield f"numbers {min(numbers, 3)}", 0, 0
    for absent in (
        "felt",
        "person",
        "technical",
        "artefact",
        "setting",
        "work",
        "vague",
        "up",
        "down",
        "contrast",
    ):
        if absent not in roles:
            yield f"no {absent}", 0, 0
            if numbers == 0:
                yield f"no number no {absent}", 0, 0
    yield f"long {min(len(tokens) // 4, 4)}", 0, 0
    last = tokens[-1].roles if tokens else ()
    for role in last:
        yield f"last {role}", len(tokens) - 1, len(tokens) - 1


def features_of(tokens: tuple[Token, ...]) -> Iterator[Feature]:
    """Yield the features of a statement, some of them more than once."""
    yield "bias", 0, 0
    if tokens:
        yield from _of_words(tokens)
        yield from _of_roles(tokens)
        yield from _of_meetings(tokens)
        yield from _of_shape(tokens)
