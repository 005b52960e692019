"""Read what something no longer comes to behind a verb: "instead of growing to 1.2 GB", "rather than taking 12 s"."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary

OPENING: Final = frozenset({"instead", "rather"})


def replaced_at(tokens: Tokens, at: int) -> int | None:
    """Return where "instead of growing to" begins right before the value at token `at`, or None."""
    for first in range(max(0, at - _LONGEST), at - 2):
        if tokens.words[first : first + 2] in _INSTEAD and tokens.words[first + 2].endswith("ing"):
            return first if _BETWEEN.issuperset(tokens.words[first + 3 : at]) else None
    return None


_LONGEST: Final = 7
_INSTEAD: Final = (("instead", "of"), ("rather", "than"))
_BETWEEN: Final = vocabulary(
    "to up down about around roughly nearly almost well over at a the for us all some ~"
)
"""Words between the verb and its value."""
