"""Take "792K" for kilobytes where a size stands beside it, or what is told of is measured in nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from outcomes.quantity.convert import base
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.roles.parts import Part


def sized(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Give bare numbers that end in K or M the unit of size that they leave out, where it can be nothing else."""
    bare = [part for part in parts if part.found.quantity.unit is None]
    loose = [part for part in bare if part.quantity.text[-1:] in _UNITS]
    if not loose:
        return
    beside = any(base(part.quantity)[0] == "size" for part in parts)
    if not beside and (len(loose) == 1 or _WEIGHED.isdisjoint(tokens.lows)):
        return
    for part in loose:
        unit, factor = _UNITS[part.quantity.text[-1]]
        part.found = replace(
            part.found, quantity=replace(part.quantity, unit=unit, value=part.quantity.value / factor)
        )


_UNITS: Final = {"K": ("KB", 1e3), "k": ("KB", 1e3), "M": ("MB", 1e6)}
_WEIGHED: Final = vocabulary("binary bundle heap rss footprint apk executable tarball wheel image")
"""Things that are weighed when their values end in K or M."""
