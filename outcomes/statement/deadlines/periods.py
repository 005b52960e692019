"""Read parts of a year that are named: "the second quarter of 2027", "mid-March 2027", "Jun-2027"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from outcomes.quantity.tokens import Token, low_at
from outcomes.statement.deadlines.months import MONTH, MONTHS, MONTHS_OF_A_YEAR, with_year

WHICH_PART: Final = {
    word: number
    for number, said in enumerate(
        (
            "first 1st erstes erste ersten erster primer primeiro premier primo eerste",
            "second 2nd zweites zweite zweiten zweiter segundo deuxième second secondo tweede",
            "third 3rd drittes dritte dritten dritter tercer terceiro troisième terzo derde",
            "fourth 4th last viertes vierte vierten vierter cuarto quarto quatrième vierde",
        ),
        1,
    )
    for word in said.split()
}
PARTS_OF_YEAR: Final = {
    **dict.fromkeys(("quarter", "quartal", "quartals", "trimestre", "kwartaal"), 3),
    **dict.fromkeys(("half", "halbjahr", "halbjahres", "hälfte", "semestre", "halfjaar"), 6),
}
"""Parts of a year by their months."""
MIDDLES: Final = frozenset({"mid", "mitte", "mi", "mediados", "meados", "metà", "middle"})
_MIDDLE: Final = 15
_HYPHENED: Final = re.compile(r"([^\W\d_]{3,}|[qths][1-4])-(20\d\d)")
"""A month or quarter that is hyphened to its year: "Jun-2027", "Q1-2027"."""


def months_of(low: str) -> int | None:
    """Return the last month of what "q1" or "h2" names, or None."""
    if len(low) != len("q1") or low[0] not in _LENGTHS or not low[1].isdecimal():
        return None
    months = _LENGTHS[low[0]] * int(low[1])
    return months if 0 < months <= MONTHS_OF_A_YEAR else None


_LENGTHS: Final = {"q": 3, "t": 3, "h": 6, "s": 6}
"""Quarters and halves, by the letters that stand for them, and their months."""


def part_of_year(tokens: Sequence[Token], at: int, number: int) -> tuple[int, date | None] | None:
    """Read what follows an ordinal: "quarter of 2027", "Halbjahr 2027"."""
    months = PARTS_OF_YEAR.get(low_at(tokens, at), 0) * number
    dated = with_year(tokens, at + 1, months, None) if 0 < months <= MONTHS_OF_A_YEAR else None
    return dated if dated and dated[1] else None


def middle(tokens: Sequence[Token], at: int) -> tuple[int, date | None] | None:
    """Read the month behind "mid", "a mediados de"."""
    at = at if tokens[at].low in MONTHS else at + 1
    month = MONTH.match(tokens, at)
    dated = with_year(tokens, month[0], int(month[1]), _MIDDLE) if month else None
    return dated if dated and dated[1] else None


def hyphened(tokens: Sequence[Token], at: int) -> tuple[int, date | None] | None:
    """Read "mid-March 2027", "Jun-2027", "Q1-2027": their parts one after the other."""
    parts = [replace(tokens[at], low=part) for part in tokens[at].low.split("-")]
    written = _HYPHENED.fullmatch(tokens[at].low)
    if written:
        parts[1] = replace(parts[1], kind="number")
        month = MONTH.match(parts, 0)
        months = int(month[1]) if month else months_of(parts[0].low)
        return (at + 1, with_year(parts, 1, months, None)[1]) if months else None
    if parts[0].low not in MIDDLES or parts[1].low not in MONTHS:
        return None
    dated = middle([*parts, *tokens[at + 1 : at + 4]], 1)
    return (at + dated[0] - 1, dated[1]) if dated else None
