"""Read how many fewer of what is counted each time needs: "two queries less per page", "one less query per page"."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.roles.parts import Part


def is_rated(tokens: Tokens, part: Part, after: int) -> bool:
    """Whether "one less query per page" says how often, so that even one of them is counted."""
    if tokens.words[after - 1] not in _FEWER or tokens.words[part.found.first] == "no":
        return False
    return "per" in tokens.words[after + 1 : after + _LONGEST_NOUN] and _is_of_before(tokens, after)


_LONGEST_NOUN: Final = 6


def is_fewer(tokens: Tokens, part: Part) -> bool:
    """Whether what is counted comes before "less" or "fewer": "two queries less per page"; takes both."""
    if _FEWER.isdisjoint(tokens.lows) or part.role or part.quantity.unit or part.quantity.comparator:
        return False
    at = next((at for at in _BEHIND_NOUNS if tokens.words[part.after + at : part.after + at + 1] in _LESS), 0)
    end = part.after + at
    if (
        not at
        or tokens.words[end + 1 : end + 2] not in _EACH_TIME
        or "number" in tokens.sorts[part.after : end]
    ):
        return False
    if not _is_of_before(tokens, end):
        return False
    part.noun = " ".join([token.text for token in tokens[part.after : end]])
    part.role, part.after, part.sign = "by", end + 1, -1
    return True


def _is_of_before(tokens: Tokens, at: int) -> bool:
    """Whether nothing behind says that fewer are there than should be: "two rows less per page than expected"."""
    if "than" not in tokens.lows:
        return True
    behind = tokens.words[at:]
    than = behind.index("than") if "than" in behind else len(behind)
    return than == len(behind) or not _FORMER.isdisjoint(behind[than + 1 : than + 4])


_FORMER: Final = vocabulary("before main master today now currently previously it old previous was current")
_FEWER: Final = frozenset({"less", "fewer"})
_LESS: Final = tuple((low,) for low in _FEWER)
_BEHIND_NOUNS: Final = (1, 2, 3)
_EACH_TIME: Final = (("per",), ("each",), ("every",))
"""Words behind "two queries less" that say how often; a mere count says no more than its sentence."""
