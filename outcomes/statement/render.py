"""Say a criterion in one plain sentence, in the form that the reader itself understands best."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from outcomes.model import Direction, Quantity

_VERBS: Final = {
    Direction.INCREASE: "rises",
    Direction.DECREASE: "drops",
    Direction.MAINTAIN: "stays",
    None: "goes",
}
_OPERATORS: Final = {"<": "below ", "<=": "at most ", ">": "above ", ">=": "at least ", "~": "about "}


class Movement(NamedTuple):
    """The values of a criterion, and the way that they go."""

    baseline: Quantity | None
    target: Quantity | None
    change: Quantity | None
    direction: Direction | None

    def said(self, write: Callable[[Quantity], str]) -> str:
        """Return "drops from 840 ms to 500 ms" and the like, whatever form it was written in."""
        baseline, target, change, direction = self
        verb = _VERBS[direction]
        if target is None and change is not None:
            return f"{verb} by {write(replace(change, value=-change.value) if change.value < 0 else change)}"
        start = f" from {write(baseline)}" if baseline else ""
        end = f" to {write(target)}" if target else ""
        return f"{verb}{start}{end}"


def quantity(value: Quantity) -> str:
    """Return a quantity as a person would write it: "at most 500 ms", "20 to 30 %"."""
    upper = "" if value.upper is None else f"-{abs(value.upper):g}"
    return _written(f"{value.value:.12g}{upper}", value.unit or "", value.comparator or "")


def alike(value: Quantity) -> str:
    """Return a quantity as others of its kind, whatever number they have, so that there are few: "at most 9 ms"."""
    if value.upper is not None or not _LEAST <= value.value < _YEARS:
        return quantity(value)
    return _of_kind(value.unit or "", value.comparator or "")


@lru_cache(maxsize=256)
def _of_kind(unit: str, comparator: str) -> str:
    return _written("9", unit, comparator)


_LEAST: Final = 0.001
"""Below it a number may be written with an exponent, and negative ones have a sign."""
_YEARS: Final = 2000
"""A number from here on may be a year."""


def _written(number: str, unit: str, comparator: str) -> str:
    space = "" if not unit or unit.startswith("/") or unit in ("%", "x") else " "
    return f"{_OPERATORS.get(comparator, '')}{number}{space}{unit}"
