"""Tell a wish with how it is today in the sentence behind: "Cut build time to 5 min. Currently it takes 12 min."."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.roles.parts import TARGET, Part


def opens_today(tokens: Tokens) -> bool:
    """Whether a sentence opens with words of today, and then goes on about what was named before."""
    at = behind_today(tokens)
    return at > 0 and tokens.words[at : at + 1] != () and tokens.words[at] in _IT


def behind_today(tokens: Tokens) -> int:
    """Return where a sentence goes on behind the words of today that it opens with, or 0."""
    lows = tokens.words
    if lows[0] not in _OPENING:
        return 0
    for length in (1, 2, 3):
        if lows[:length] in _TODAY:
            return length + (lows[length : length + 1] == (",",))
    return 0


def is_wish_for(tokens: Tokens, part: Part) -> bool:
    """Whether a sentence asks to bring something to a value, and does not report or set it: "Cut builds to 5 min"."""
    moved = part.role == TARGET and part.cue == "to"
    told = tokens.words[0].endswith(("ed", "ing")) or not _TOLD.isdisjoint(tokens.lows)
    return moved and not told and _SETTING.isdisjoint(tokens.lows)


_TOLD: Final = vocabulary("was were had went took came got did fell rose grew")
_SETTING: Final = vocabulary(
    "set sets limit limits cap caps restrict timeout timeouts default defaults maximum interval"
)
"""Words of what is but set."""
_TODAY: Final = (
    ("currently",),
    ("presently",),
    ("today",),
    ("right", "now"),
    ("at", "present"),
    ("at", "the", "moment"),
    ("as", "of", "now"),
    ("derzeit",),
    ("aktuell",),
    ("momentan",),
    ("actuellement",),
    ("actualmente",),
    ("attualmente",),
    ("atualmente",),
)
_OPENING: Final = frozenset(phrase[0] for phrase in _TODAY)
_IT: Final = vocabulary(
    "it it's it’s that that's that’s this they they're we we're is sind ist es sie braucht dauert liegt il elle c'est"
    " está tarda demora leva impiega è"
)
