"""A deadline within a sentence, and the words before it that announce one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from outcomes.model import Deadline
from outcomes.quantity.tokens import Token
from outcomes.quantity.vocabulary import vocabulary


@dataclass(slots=True)
class Due:
    """A deadline and the tokens that it took; `deadline` is None for one without a year."""

    first: int
    after: int
    deadline: Deadline | None


_SKIP: Final = vocabulary(
    ": the a an first next den der ersten los las les primeros about around roughly approximately some ca circa etwa"
    " rund ungefähr unos unas aproximadamente environ monday tuesday wednesday thursday friday saturday sunday mon tue"
    " tues wed thu thurs fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag lunes martes miércoles"
    " jueves viernes sábado domingo lundi mardi mercredi jeudi vendredi samedi dimanche"
)


def cue_of(tokens: Sequence[Token], at: int, cues: dict[int, tuple[int, str]]) -> tuple[int, str | None]:
    """Return where the words before a date or length begin, and their kind; "within a" and its like end in it."""
    over = cues.get(at + 1)
    if over and over[0] < at and at not in cues:
        return over
    first, kind = at, None
    for _ in range(3):
        start = first
        while start > 0 and start not in cues and tokens[start - 1].low in _SKIP:
            start -= 1
        if start not in cues:
            break
        first, kind = cues[start][0], cues[start][1]
    return first, kind


def spelled(tokens: Sequence[Token], first: int, after: int) -> str:
    """Return the words from token `first` to before `after`, with a blank between them."""
    return " ".join([token.text for token in tokens[first:after]])
