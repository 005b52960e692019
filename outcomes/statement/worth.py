"""Tell at once whether a text can hold a quantity, so that most lines are never taken apart."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from outcomes.quantity import spellings
from outcomes.quantity.ordinals import ORDINALS
from outcomes.quantity.spellings import NUMBER_WORDS
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words

DIGIT: Final = re.compile(r"[\d半倍零翻一二三两兩]")
_COUNTING: Final = (
    frozenset(spellings.FRACTIONS)
    | frozenset(words.FACTORS)
    | frozenset(words.ZEROS)
    | (frozenset(NUMBER_WORDS) - {"one", "un", "una", "une", "uno", "um", "uma", "ein", "eine", "a", "no"})
)
_HOLDING: Final = frozenset(
    vocabulary(
        "flat unchanged regression steady stable half third thirds quarter quarters fifth fifths"
        " sixth eighth tenth tenths hälfte drittel viertel fünftel zehntel mitad metade moitié tercio tercios cuarto"
        " terço terços quarto tiers quart halve kwart derde helft vijfde tiende terzo terzi metà"
        " factor faktor facteur fattore fator magnitude demi mezz mezza mezzo halbe halben halber halbes viertelstunde"
    )
)
_PLAIN_WORDS: Final = vocabulary("a one la die der un ein two no ine by een de due")


@lru_cache(maxsize=128)
def worth_reading(text: str) -> bool:
    """Whether a line holds anything that a quantity could be made of: a digit, or a word that counts."""
    if DIGIT.search(text):
        return True
    spoken = _LETTERS.findall(text.lower())
    if not _WORTHY.isdisjoint(spoken):
        return True
    if spoken[:1] == ["no"] and not words.MISHAPS.isdisjoint(spoken[1:3]):
        return True
    return not _ONES.isdisjoint(spoken) and _ONE.search(text) is not None


def cost(text: str) -> int:
    """Return what it costs to read a line that is worth it: its UTF-8 bytes and some more."""
    return len(text.encode("utf-8", "replace")) + _LINE_BYTES


_LINE_BYTES: Final = 20
"""What a line costs beside its bytes."""
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_ONES: Final = vocabulary("one once twice hour second minute day week month two no eine einen einer")
_ONE: Final = re.compile(
    r"\b[Oo]ne (?:per|a|in|out)\b|\b(?:in|within|takes) one (?:working |business )?(?:second|minute|hour|day|week)\b"
    r"|\b(?:[Oo]nce|[Tt]wice) (?:per|a|an|every)\b|\b(?:an hour|a second|a minute)\b"
    r"|\b(?:auf|unter|höchstens|maximal) eine[nr]? (?:Sekunde|Minute|Stunde|Tag|Woche|Monat)\b"
    r"|\b(?:than|most|under|below) (?:one|an?) (?:second|minute|hour|day|week|month)\b"
    r"|\b[Tt]wo (?:second|minute|hour|day|week|month|point|percent|fewer|times|-?fold)"
    r"|-fold\b|\b(?:[Oo]ne|[Tt]wo)(?: \w+){0,2} (?:less|fewer)\b|\b[Tt]wice (?:faster|quicker)"
    r"|^\W*No\b.*\b(?:any ?more|any longer|the next|the first|at all)\b"
)
_WORTHY: Final = (_COUNTING | _HOLDING | frozenset(ORDINALS)) - _PLAIN_WORDS
