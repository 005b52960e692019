"""Find the unit of a table's bare numbers: in a column of its own, in the name of a row or in a header."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.sentence import take_apart

HEADS: Final = frozenset(
    {
        *vocabulary(
            "unit units uom einheit maßeinheit unidad unité unità unidade eenheid единица birim jednostka"
        ),
        *vocabulary("单位 單位 単位 단위"),
        "unit of measure",
        "unit of measurement",
        "measured in",
        "unidad de medida",
        "unité de mesure",
        "unità di misura",
        "unidade de medida",
    }
)
"""Headers of a column of units."""


@lru_cache(maxsize=256)
def of_name(text: str) -> str | None:
    """Return the unit that a name carries behind it: "Load time (seconds)", "Load time [s]", "Load time in s"."""
    at = max(text.rfind("("), text.rfind("["))
    if at >= 0:
        end = text.find(")" if text[at] == "(" else "]", at)
        unit = None if end < 0 else unit_of(text[at + 1 : end])
        return f"/{unit}" if unit in _PERIODS and _COUNT.search(text, 0, at) else unit
    said = _TRAILING.search(text)
    return unit_of(said[1]) if said else None


@lru_cache(maxsize=256)
def of_header(text: str) -> str | None:
    """Return the unit that the header of a column of values carries: "Target (ms)", "Target in ms", "Target ms"."""
    last = unit_of(text.rpartition(" ")[2])
    return of_name(text) or (None if last in _WHEN else last)


@lru_cache(maxsize=256)
def unit_of(text: str) -> str | None:
    """Return the unit that a text is, or None."""
    said = text.strip().removeprefix("in ")
    sentence = take_apart(f"1 {said}") if said else None
    if sentence is None or len(sentence.parts) != 1 or sentence.parts[0].after != len(sentence.tokens):
        return None
    return sentence.parts[0].quantity.unit


_PERIODS: Final = frozenset({"d", "wk", "mo", "y"})
_WHEN: Final = _PERIODS | {"quarter"}
"""Units with which a header more often says when than how much: "Last quarter", "In 90 days"."""
_COUNT: Final = re.compile(r"[数數量额額]\s*$|\b[Nn]umber of\b")
"""How names of what is counted end in Chinese and Japanese, or begin: a period behind one says how often."""
_TRAILING: Final = re.compile(r"(?:,|\s(?:in|en|em))\s+((?:(?:in|per|pro|par|por|al) )?[^\s,()\[\]]{1,12})$")
"""What closes a name behind a comma or "in", as only a unit does of what can be read as one."""
