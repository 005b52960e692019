"""Tell by a row of a table that it is a guardrail: its name says so, or a cell of its own does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.heads.labels import role_of_label
from outcomes.statement.markup.page import Block
from outcomes.statement.words import Role


@lru_cache(maxsize=128)
def unmarked(name: str) -> str | None:
    """Return the name of a guardrail that calls itself one: "Guardrail: error rate", "Error rate (guardrail)"."""
    for pattern in _MARKED if _SIGN.search(name) else ():
        found = pattern.fullmatch(name)
        if found and role_of_label(found["mark"]) is Role.GUARDRAIL:
            return found["name"].strip()
    return None


def marked(header: Sequence[Block], row: Sequence[Block], names: int | None) -> bool:
    """Whether a cell beside the name of a row says that it is a guardrail; none that begins with a value does."""
    for at, cell in enumerate(row[: len(header)]):
        text = cell.plain
        if at != names and not text[:1].isdigit() and _marks(header[at].plain, text):
            return True
    return False


def _marks(head: str, cell: str) -> bool:
    """Whether a cell says that its row is a guardrail: "Guardrail", or "yes" below such a header."""
    if _WORDED.search(cell) and role_of_label(cell) is Role.GUARDRAIL:
        return True
    return cell.strip().lower() in _YES and role_of_label(head) is Role.GUARDRAIL


_SIGN: Final = re.compile(r"[:\[(–—]| -")
"""What sets a mark off from a name."""
_MARKED: Final = (
    re.compile(r"(?P<mark>[^:]{1,60}):(?P<name>.*\S.*)", re.DOTALL),
    re.compile(r"\[(?P<mark>[^\[\]]{1,60})\](?P<name>.*\S.*)", re.DOTALL),
    re.compile(r"(?P<mark>[^–—]{1,60}?) +[–—-] +(?P<name>\S.*)", re.DOTALL),
    re.compile(r"(?P<name>[^()]*\S) *\((?P<mark>[^()]{1,60})\)"),
    re.compile(r"(?P<name>[^–—]*\S) +[–—-] +(?P<mark>\w[^–—]{0,60})"),
)
_WORDED: Final = re.compile(r"[^\W\d_]{4}|[\u3005-\uffff]")
"""What a cell holds that is more than a value; no word for a guardrail is as short as a unit."""
_YES: Final = vocabulary("yes y x ✅ ✓ ✔ ☑ ja oui sí si sim sì はい 是 true")
