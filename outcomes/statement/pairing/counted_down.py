"""Read a count whose noun stands between the two values: "58 queries down to 4", "Reduces 58 queries to 4"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.roles.parts import BASELINE, LEVEL, TARGET, Part, is_content


def count_down(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Take a count and the number it is brought to for before and after, where a word says which way that is."""
    for count, level in pairwise(parts):
        if level.cue != "to" or level.role not in ("to", "to?") or count.role != LEVEL:
            continue
        gap = range(count.after, level.first)
        if not _is_bare(count) or not (_is_bare(level) and 0 < len(gap) <= _LONGEST_NOUN):
            continue
        sign = _DOWN_UP.get(tokens.words[level.first]) or _verb_before(tokens, count)
        if sign and _is_noun(tokens, gap) and not _counts_another(tokens, gap, level):
            count.role, level.role, level.sign = BASELINE, TARGET, sign


def _is_bare(part: Part) -> bool:
    return part.quantity.unit is None and not part.found.signed and not part.found.weak


def _is_noun(tokens: Tokens, gap: range) -> bool:
    """Whether nothing stands between but what is counted, and of which: "queries of the index page"."""
    spoken = [tokens.sorts[at] == "word" for at in gap]
    return (
        all(spoken)
        and is_content(tokens, gap.start)
        and _NO_NOUNS.isdisjoint(tokens.words[gap.start : gap.stop])
    )


def _counts_another(tokens: Tokens, gap: range, level: Part) -> bool:
    """Whether another noun stands behind the second number: "moves 3 tables to 2 schemas"."""
    if level.after >= len(tokens) or not is_content(tokens, level.after):
        return False
    return tokens.words[level.after] not in tokens.words[gap.start : gap.stop]


def _verb_before(tokens: Tokens, count: Part) -> int | None:
    """Return the direction of the verb right before a count: "Reduces 58 …", "cut the 58 …"."""
    at = count.first
    if at and tokens.words[at - 1] in _ARTICLES:
        at -= 1
    hit = words.MOVES.match(tokens, at - 1) if at else None
    return hit[1] if hit and hit[0] == at and hit[1] in (-1, 1) else None


_DOWN_UP: Final = {"down": -1, "up": 1}
_ARTICLES: Final = vocabulary("the our these those its")
_NO_NOUNS: Final = vocabulary("and or but than is are was were will to from with by if when which that")
_LONGEST_NOUN: Final = 7
"""Tokens between the two numbers, at most."""
