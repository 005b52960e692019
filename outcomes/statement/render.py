"""Say a criterion in one plain sentence, in the form that the reader itself understands best."""

from __future__ import annotations

from typing import Final

from outcomes.model import Direction, Quantity

_VERBS: Final = {
    Direction.INCREASE: "rises",
    Direction.DECREASE: "drops",
    Direction.MAINTAIN: "stays",
    None: "goes",
}
_OPERATORS: Final = {"<": "below ", "<=": "at most ", ">": "above ", ">=": "at least ", "~": "about "}


def sentence(
    metric: str,
    baseline: Quantity | None,
    target: Quantity | None,
    change: Quantity | None,
    direction: Direction | None,
) -> str:
    """Return "<metric> drops from 840 ms to 500 ms" and the like, whatever form it was written in."""
    verb = _VERBS[direction]
    if target is None and change is not None:
        return f"{metric} {verb} by {quantity(change, signed=False)}"
    start = f" from {quantity(baseline)}" if baseline else ""
    end = f" to {quantity(target)}" if target else ""
    return f"{metric} {verb}{start}{end}"


def quantity(value: Quantity, *, signed: bool = True) -> str:
    """Return a quantity as a person would write it: "at most 500 ms", "20 to 30 %"."""
    number = value.value if signed else abs(value.value)
    upper = "" if value.upper is None else f"-{abs(value.upper):g}"
    unit = value.unit or ""
    space = "" if not unit or unit.startswith("/") or unit in ("%", "x") else " "
    return f"{_OPERATORS.get(value.comparator or '', '')}{number:.12g}{upper}{space}{unit}"
