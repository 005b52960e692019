"""The parts of a statement: a prefix such as "KR:", clauses, and the word that the first clause is about."""

from __future__ import annotations

from collections.abc import Sequence

from outcomes.classify.tokens import Word

MARK = ("mark",)
_FARTHEST_COLON = 6
_PREFIXES = "feat fix chore docs perf refactor test build ci squash style revert goal ac o1 o2 o3"
_AUXILIARIES = (
    "is are was were be been has have had will would can could may must should do does did a an the"
)
_PREPOSITIONS = (
    "for of in on at per to from by with into via under within after before during between among without as than"
    " against over above below since until"
)
_OPENS = frozenset(_PREFIXES.split())
_SKIPPED = frozenset(_AUXILIARIES.split())
_ENDS_HEAD = _SKIPPED.union(_PREPOSITIONS.split())
_TURNS = frozenset(["down", "up", "contrast", "link", "stopped"])
"""Roles of words that say what happens to the head, and so are not part of it."""
_SEPARATORS = frozenset(",;:.(")


def prefix_of(words: Sequence[Word]) -> int:
    """Return how many words "KR:", "fix(cart):" and their like take at the start, 0 without any."""
    first = words[0]
    low = first.low
    if low in _OPENS or "okr" in first.roles or low.startswith("kr"):
        for at in range(1, min(_FARTHEST_COLON, len(words))):
            if words[at].stem == ":":
                return at + 1
    return 0


def clauses_of(words: Sequence[Word], start: int) -> list[list[int]]:
    """Return the places of the words from `start` on, clause by clause; a "so" opens one as a comma does."""
    clauses: list[list[int]] = [[]]
    for at in range(start, len(words)):
        word = words[at]
        if word.roles == MARK:
            if word.stem in _SEPARATORS and clauses[-1]:
                clauses.append([])
            continue
        if "link" in word.roles and clauses[-1]:
            clauses.append([])
        clauses[-1].append(at)
    return clauses if clauses[-1] or len(clauses) == 1 else clauses[:-1]


def head_of(
    lows: Sequence[str], stems: Sequence[str], roles: Sequence[tuple[str, ...]], start: int
) -> int | None:
    """Return the place of the noun that a statement is about, roughly: the word before what is said of it."""
    head = None
    for at in range(start, len(lows)):
        low, number = lows[at], stems[at][0] == "<"
        if number or low in _ENDS_HEAD or roles[at] == MARK:
            if head is None and (number or low in _SKIPPED):
                continue
            break
        if head is not None and not _TURNS.isdisjoint(roles[at]):
            break
        head = at
    return head
