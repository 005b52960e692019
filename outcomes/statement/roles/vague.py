"""Read where a time goes from one that is only told roughly: "from several seconds to about 200 ms"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.quantity import spellings
from outcomes.quantity.convert import SECONDS, is_duration
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.roles.parts import TARGET, Part

_SEVERAL: Final = vocabulary(
    "several many multiple few plusieurs quelques varios varias vários várias variados mehreren mehrere vielen einigen"
    " diversi diverse vari varie enkele meerdere verschillende"
)
_FROM: Final = vocabulary("from de von da van desde")
_ONTO: Final = vocabulary("to auf à a para naar down -> →")
_TOLD: Final = 3
"""Words before the goal at least: "from", "several", "seconds"."""


def reach(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Let a value be where a time falls to that took several of a longer unit before."""
    if _SEVERAL.isdisjoint(tokens.lows):
        return
    for part in parts:
        at = _opening(tokens, part)
        if at is not None:
            part.role, part.sign, part.first = TARGET, -1, at


def _opening(tokens: Tokens, part: Part) -> int | None:
    """Return where "from several seconds" begins that ends right before a shorter time, or None."""
    if not is_duration(part.quantity) or part.first < _TOLD or tokens.words[part.first] not in _ONTO:
        return None
    unit = spellings.PERIODS.match(tokens, part.first - 1)
    several = part.first - 2
    if unit is None or unit[0] != part.first or tokens.words[several] not in _SEVERAL:
        return None
    shorter = part.quantity.value * SECONDS[part.quantity.unit or ""] < 2 * SECONDS.get(unit[1], 0)
    opened = several - 1 - (tokens.words[several - 1] == "a")
    return opened if shorter and tokens.words[opened] in _FROM else None
