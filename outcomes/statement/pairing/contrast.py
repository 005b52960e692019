"""Tell what is from what is to be where two clauses hold one value each, by words of now, of the past and of wishing.

"Login failures hover around 4% these days. We would be happy with 1%." says so with verbs that no list holds; that the
one clause tells of today and the other of a wish is enough, as long as nothing else stands between them.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.pairing import arrivals, tenses
from outcomes.statement.pairing.branches import gets_worse
from outcomes.statement.pairing.tenses import LATER, NOW, TO_BE
from outcomes.statement.roles.membership import bare_unit, dimension
from outcomes.statement.roles.parts import CHANGE, SKIP, Part, is_content
from outcomes.statement.sentence import Sentence
from outcomes.statement.weighing import caveats


class Contrast(NamedTuple):
    """Two values told apart by when they are."""

    opens: bool
    """Whether the first clause tells the older one."""
    old: Part
    new: Part
    """The value that is to be, or is by now."""


def told_apart(
    first: Sentence, second: Sentence, *, apart: bool = False, aside: bool = False
) -> Contrast | None:
    """Return which of two clauses tells the value of before, and which the one that becomes of it.

    `apart` says that the clauses are sentences, `aside` that the second stands in parentheses behind the first.
    Returns None unless each tells one value, both are of one kind, and words say which of them is to be.
    """
    values = _values(first, second, aside=aside)
    if values is None or _holds_back(first) or _holds_back(second):
        return None
    left, right = values
    if left.quantity.unit != right.quantity.unit and (_counts(first, left) or _counts(second, right)):
        return None
    if aside and second.tokens.words[-1] in _LACKING:
        return _lacking(second, left, right)
    times = tenses.times_of(first, second, left, right)
    if aside and times[1] == 0 and _says_nothing_else(second, right):
        times = times[0], NOW
    if apart and times in _SO_FAR and arrivals.arrives(first.tokens, second.tokens, left, right):
        return Contrast(opens=True, old=left, new=right)
    if times == _TODAY_ALONE and _goes_on(second, right):
        times = NOW, LATER
    if times == _NOW_LAST and tenses.says_now(second) and gets_worse(right.quantity, left.quantity):
        times = NOW, LATER
    if times in _FORWARD:
        return Contrast(opens=True, old=left, new=right) if _alike(left, right) else None
    backward = (times in _BACKWARD and not (apart and times[0] == 0)) or (aside and times == (TO_BE, 0))
    return Contrast(opens=False, old=right, new=left) if backward and _alike(right, left) else None


def _lacking(second: Sentence, left: Part, right: Part) -> Contrast | None:
    """Return what "(20 needed)" behind today's value says; "(17 still needed)" are only those that lack."""
    lacks = not _STILL.isdisjoint(second.tokens.lows)
    return None if lacks or not _alike(left, right) else Contrast(opens=True, old=left, new=right)


_LACKING: Final = frozenset({"needed", "required"})
_STILL: Final = frozenset({"still", "more", "additional", "extra"})
_FORWARD: Final = ((NOW, TO_BE), (NOW, LATER), (0, TO_BE))
_SO_FAR: Final = ((NOW, 0), (NOW, NOW), (0, LATER))
"""Of a sentence of today before one that may say where it goes: "took 40 min. Batching brought it down to 6 min"."""
_TODAY_ALONE: Final = (NOW, 0)
_NOW_LAST: Final = (0, NOW)
"""Of a value before one of now: less time or size is what became of it, and more is what it is to come down from."""
_BACKWARD: Final = ((TO_BE, NOW), (LATER, NOW), (0, NOW))


def _values(first: Sentence, second: Sentence, *, aside: bool) -> tuple[Part, Part] | None:
    """Return the one value of each clause, or None. Two sentences may have others in common.

    In "draws 3.4 W at 230 V. On this branch it's 250 mW at 230 V" the volts are the same ones.
    """
    sides = _told(first), _told(second)
    if not aside and any(len(side) > 1 for side in sides):
        sides = _but_for(sides[0], second), _but_for(sides[1], first)
    if any(len(side) != 1 for side in sides):
        return None
    left, right = sides[0][0], sides[1][0]
    if any(map(_is_no_state, (first, second), (left, right))):
        return None
    return left, right


def _but_for(parts: list[Part], other: Sentence) -> list[Part]:
    """Return the values that another clause does not tell, too."""
    same = {_size(part) for part in other.parts}
    return [part for part in parts if _size(part) not in same]


def _size(part: Part) -> tuple[float, str | None]:
    return part.quantity.value, bare_unit(part)


def _told(sentence: Sentence) -> list[Part]:
    """Return the values of a clause, or else those that no list of cues knows as told."""
    told = [part for part in sentence.parts if part.role != SKIP]
    return told or [
        part for part in sentence.parts if part.cue in _STANDING or _grades(sentence.tokens, part)
    ]


def _is_no_state(sentence: Sentence, part: Part) -> bool:
    """Whether a value is a time of day, or one by which something changes."""
    return _is_by_how_much(part) or sentence.tokens[part.found.after - 1].kind == "clock"


def _is_by_how_much(part: Part) -> bool:
    """Whether a value is surely one by which something is to change: "by at least 10%", twice as many."""
    return part.quantity.unit in ("x", "pp") or (part.role == CHANGE and part.cue == "by")


def _grades(tokens: Tokens, part: Part) -> bool:
    """Whether "of" tells the value of a score: "has a Lighthouse score of 71"."""
    return part.cue == "of" and part.first > 0 and tokens.words[part.first - 1] in _GRADED


def _alike(old: Part, new: Part) -> bool:
    """Whether two values differ and can be of one thing; the period, or the unit, may be said of one alone."""
    kinds = {dimension(old), dimension(new)} - {None}
    same = old.quantity.value == new.quantity.value and bare_unit(old) == bare_unit(new)
    return not same and len(kinds) <= 1


def _counts(sentence: Sentence, part: Part) -> bool:
    """Whether a bare number counts what stands behind it: "3 tests"."""
    bare = part.quantity.unit is None and part.after < len(sentence.tokens)
    return bare and is_content(sentence.tokens, part.after)


def _holds_back(sentence: Sentence) -> bool:
    """Whether a clause only says under which condition something is done, or what must not be."""
    lows = sentence.tokens.lows
    denied = not _DENIED.isdisjoint(lows) and not tenses.WISHES.isdisjoint(lows)
    conditional = not _CONDITIONS.isdisjoint(lows) and caveats.WON.isdisjoint(lows)
    return denied or conditional or caveats.gives_up(sentence)


def _goes_on(sentence: Sentence, part: Part) -> bool:
    """Whether a clause without a time names nothing of its own: after "It took 40 s", "the new one only needs 6 s"."""
    told = sentence.tokens.words
    rest = told[: part.found.first] + told[part.found.after :]
    return _CARRYING_ON.issuperset(rest) and not _SUBJECTS.isdisjoint(rest)


def _says_nothing_else(sentence: Sentence, part: Part) -> bool:
    """Whether parentheses hold but a value, with a verb at most: "(58 s)", "(81% do)", "(is 145)"."""
    told = sentence.tokens.words
    return _VERBS.issuperset(told[: part.first] + told[part.after :])


_GRADED: Final = vocabulary("score rating grade nps csat")
_STANDING: Final = vocabulary("at on then after")
"""Cues with which a lone value may be told: "waits sit at 48 s", "then 10"."""
_CONDITIONS: Final = words.CONDITIONALS | vocabulary("provided whether per")
_DENIED: Final = vocabulary(
    "not never no cannot without nicht kein keine ne pas jamais non niet nooit não nunca"
)
_VERBS: Final = vocabulary(
    "do does is are it they we was were at on we're we get gets has have in of the a , . about ~"
)
_SUBJECTS: Final = vocabulary(
    "it it's this that that's i i'm we they you one here becomes became makes only just code version build branch"
    " patch fix pr change commit release implementation parser"
)
"""Words with which a clause goes on about what was told before it, or about the code that was changed."""
_CARRYING_ON: Final = (
    _SUBJECTS
    | _VERBS
    | vocabulary(
        "takes took needs needed runs ran lasts uses used see saw seeing get gets got measure measured reach reached"
        " observe observed having cuts brings down to at merely a around roughly approximately some the my new patched"
        " optimized optimised improved updated current same machine laptop box computer setup instead so for me us"
        " then , ; . : ! = → -> => — – - ( )"
    )
)
