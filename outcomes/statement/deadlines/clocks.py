"""Tell a reading of the clock from a length of time: "from 9:00 to 17:30", but "9:00 before, 4:30 now"."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.deadlines.months import MONTHS
from outcomes.statement.roles.parts import Part


def is_time_of_day(tokens: Tokens, part: Part) -> bool:
    """Whether "9:00" reads a clock: a full quarter of an hour, and nothing in the sentence moves."""
    if part.found.quantity.text.startswith("0:") or tokens.words[part.found.after - 1][-2:] not in (
        "00",
        "15",
        "30",
        "45",
    ):
        return False
    if _is_on_a_day(tokens):
        return True
    if not _LASTING.isdisjoint(tokens.lows) and sum(token.kind == "clock" for token in tokens) > 1:
        return False
    return not any(tokens[first].low not in _BEING for first, _, _ in words.MOVES.find(tokens))


def _is_on_a_day(tokens: Tokens) -> bool:
    """Whether a reading of the clock stands behind a day: "on 6 December, 22:00 to about 04:00"."""
    clocks = [at for at, token in enumerate(tokens) if token.kind == "clock"]
    return any(not MONTHS.isdisjoint(tokens.words[max(0, at - 3) : at]) for at in clocks)


_LASTING: Final = vocabulary(
    "time wait duration length hold delay lead cycle runtime latency median average mean dauer zeit"
    " wartezeit tiempo"
    " espera temps durée tempo время now was before today instead → ->"
)
"""Nouns of what lasts, and words of change: two clock readings beside one are durations."""

_BEING: Final = vocabulary(
    "is are be was were been has have had ist sind es son est sont está é são starts opens"
)
