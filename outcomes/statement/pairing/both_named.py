"""Pair two values by a name that says what each of them is: "Build time before/after: 9 min / 4 min"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.quantity.convert import LESS_IS_BETTER, base, compare
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.roles.parts import BASELINE, LEVEL, TARGET, Part


def pair_named(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Let the first two values be those that "before/after", "(old → new)" at the end of their name announce."""
    if _LATER.isdisjoint(tokens.lows) or _EARLIER.isdisjoint(tokens.lows):
        return
    one, other = parts[0], parts[1]
    start = _named_at(tokens, one.found.first)
    between = tokens.words[one.after : other.found.first]
    kind = base(one.quantity)[0]
    falls = kind not in LESS_IS_BETTER or compare(one.quantity, other.quantity) == -1
    alike = kind == base(other.quantity)[0] and falls
    plain = one.role in (LEVEL, TARGET, BASELINE) and other.role in (LEVEL, TARGET, BASELINE)
    if start and between in _BETWEEN and alike and plain:
        one.role, other.role = BASELINE, TARGET
        one.first, one.cue, other.first = start, "before", one.after


def _named_at(tokens: Tokens, value: int) -> int:
    """Return where "before/after" begins that ends the name right before a value, or 0."""
    words = tokens.words
    at = value - 1
    while at > 0 and words[at] in _ENDS:
        at -= 1
    named = (
        at > _LENGTH and words[at] in _LATER and (words[at - 1],) in _BETWEEN and words[at - 2] in _EARLIER
    )
    if not named:
        return 0
    at -= _LENGTH
    return at - 1 if words[at - 1] in _OPENING else at


_LENGTH: Final = 2
"""Tokens from "before" to "after"."""
_EARLIER: Final = vocabulary("before old main master baseline")
_LATER: Final = vocabulary("after new pr branch patched")
_ENDS: Final = vocabulary(": ) ] = - – —")
_OPENING: Final = vocabulary("( [ , -")
_BETWEEN: Final = tuple((low,) for low in ("/", "|", ",", "→", "->", "=>", "vs", "vs.", "and", "to", "&"))
