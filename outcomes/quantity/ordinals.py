"""Read a share that is told by an ordinal: "every eighth caller", "jede achte Buchung"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.quantity import spellings
from outcomes.quantity.tokens import Token, low_at
from outcomes.quantity.vocabulary import vocabulary

EACH: Final = vocabulary("every each jede jeder jedes jeden jedem elke iedere ogni")
"""Words before an ordinal with which it tells a share."""
_STEMS: Final = {
    3: "third dritt derde terzo terza",
    4: "fourth viert vierde quarto quarta",
    5: "fifth fünft vijfde quinto quinta",
    6: "sixth sechst zesde sesto sesta",
    7: "seventh siebt zevende settimo settima",
    8: "eighth acht achtste ottavo ottava",
    9: "ninth neunt negende nono nona",
    10: "tenth zehnt tiende decimo decima",
    12: "twelfth zwölft twaalfde",
    15: "fifteenth fünfzehnt vijftiende",
    20: "twentieth zwanzigst twintigste ventesimo ventesima",
    25: "twenty-fifth fünfundzwanzigst",
    50: "fiftieth fünfzigst vijftigste",
    100: "hundredth hundertst honderdste",
}
_GERMAN: Final = ("e", "en", "er", "es", "em")
ORDINALS: Final = {
    word: number
    for number, stems in _STEMS.items()
    for stem in stems.split()
    for word in (stem, *[stem + ending for ending in _GERMAN if stem.endswith("t")])
    if word not in spellings.NUMBER_WORDS
}
_ENDINGS: Final = frozenset({"th", "st", "nd", "rd", ".", "e", "º", "ª"})


def share_at(tokens: Sequence[Token], at: int) -> tuple[int, float] | None:
    """Return the index after "every eighth" or "every 8th" at token `at` and the share of all in percent, or None."""
    number = ORDINALS.get(low_at(tokens, at + 1))
    after = at + 2
    if number is None and low_at(tokens, at + 1).isdecimal() and low_at(tokens, at + 2) in _ENDINGS:
        number, after = int(tokens[at + 1].low), at + 3
    if not number or after >= len(tokens) or tokens[after].low in _TIMES:
        return None
    return after, round(100 / number, 1)


_TIMES: Final = frozenset(spellings.PERIODS) | vocabulary(
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag"
    " sonntag time times mal night morning evening nacht morgen abend release sprint build line row"
)
"""What comes every third time, and is no share."""
