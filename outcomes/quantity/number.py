"""Read a number as people write it: grouping, decimal commas, exponents, clock readings, words."""

from __future__ import annotations

import re
from typing import Final

from outcomes.quantity.spellings import NUMBER_WORDS
from outcomes.quantity.tokens import Token

_SPACES: Final = re.compile(r"[\s\u00a0\u202f\u2009'’_]")
_HAN: Final = {digit: float(number) for number, digit in enumerate("一二三四五六七八九十", 1)} | {"两": 2.0}
_LONGEST: Final = 30
"""Digits beyond this are no measurement, and Python refuses to convert thousands of them."""


def value_of(token: Token) -> float | None:
    """Return the value of a `number`, `clock` (in seconds) or number-word token, or None when it is none.

    "1,100" is eleven hundred, "3,8" is 3.8, "1.234.567" is grouped, "1.234" keeps its point.
    """
    kind, text = token.kind, token.text
    if kind == "number":
        if len(text) > _LONGEST:
            return None
        is_plain = text.replace(".", "", 1).isdecimal()
        return float(text) if is_plain else _plain(_SPACES.sub("", text))
    if kind == "word":
        number = NUMBER_WORDS.get(token.low)
        return None if number is None else float(number)
    if kind == "clock":
        return _clock(text)
    return _HAN.get(token.low) if kind == "cjk" else None


def clock_unit(clock: Token, unit: str | None) -> str:
    """Return the unit of the value of `clock` before `unit`: "6:20 min" is counted in seconds, "1:30 h" in minutes."""
    if unit not in ("min", "h"):
        return unit or "s"
    return "min" if unit == "h" and clock.text.count(":") == 1 else "s"


def is_grouped_by_point(text: str) -> bool:
    """Whether "1.200" may be twelve hundred: one group of three digits behind a point."""
    return text[-4:-3] == "." and _GROUPED.fullmatch(text) is not None


_GROUPED: Final = re.compile(r"[1-9]\d{0,2}\.\d{3}")


def _plain(text: str) -> float:
    mantissa, exponent, power = text.lower().partition("e")
    commas, points = mantissa.count(","), mantissa.count(".")
    if commas and points:
        decimal = max(mantissa.rfind(","), mantissa.rfind("."))
        whole = mantissa[:decimal].replace(",", "").replace(".", "")
        mantissa = f"{whole}.{mantissa[decimal + 1 :]}"
    elif commas > 1 or points > 1:
        mantissa = mantissa.replace(",", "").replace(".", "")
    elif commas:
        grouped = re.fullmatch(r"[1-9]\d{0,2},\d{3}", mantissa)
        mantissa = mantissa.replace(",", "" if grouped else ".")
    return float(mantissa + exponent + power)


def _clock(text: str) -> float:
    total = 0.0
    for part in text.split(":"):
        total = total * 60 + int(part)
    return total
