"""Read what is told without a number: "a third", "every eighth", "half an hour", "once a week", "a factor of"."""

from __future__ import annotations

from typing import Final, NamedTuple

from outcomes.quantity import spellings
from outcomes.quantity.ordinals import EACH, share_at
from outcomes.quantity.tokens import Tokens, low_at
from outcomes.quantity.vocabulary import vocabulary

SKIPPED: Final = vocabulary("a an the ein eine der die um el la los las les os das il lo un une")


ARTICLES: Final = vocabulary("un una une um uma ein eine einen einem a an")
"""Words for one that are but articles before another number: "bajará un 25 %"."""


class Bare(NamedTuple):
    """A fraction or a count by the period, without what stands to the left of it."""

    after: int
    value: float
    unit: str | None
    comparator: str | None = None
    upper: float | None = None
    weak: bool = False


def _part_of_a_period(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """Return the index after a period that a fraction is of ("half an hour", "half a day") and its unit."""
    if at + 1 < len(tokens) and tokens[at].low == "of":
        at += 1
    if at + 1 >= len(tokens) or tokens[at].low not in ("a", "an", "eine", "einen", "une", "una"):
        return None
    hit = spellings.PERIODS.match(tokens, at + 1)
    return hit if hit and hit[1] in spellings.TIME.values() else None


DOZENS: Final = vocabulary("dozen dutzend docena douzaine dozzina dúzia dozijn")


INDEFINITE: Final = frozenset({"ein", "eine", "einen", "einem", "einer", "un", "una", "une", "um", "uma"})
"""Articles that count only what has a unit: "auf eine Stunde", and not "auf eine Antwort"."""


def each(tokens: Tokens, at: int) -> Bare | None:
    """Read "every eighth", which is a share."""
    told = share_at(tokens, at) if tokens[at].low in EACH else None
    return Bare(*told, "%") if told else None


def fraction(tokens: Tokens, at: int) -> Bare | None:
    """Read "a third", "half of", and "half an hour" or "mezza giornata", which are lengths of time."""
    counted = at + 1 if tokens[at].low in INDEFINITE and at + 1 < len(tokens) else at
    part = spellings.PARTS_OF_TIME.match(tokens, counted)
    if part:
        value, unit = part[1].split()
        return Bare(part[0], float(value), unit)
    hit = spellings.FRACTIONS.match(tokens, at)
    if hit is None or (hit[0] < len(tokens) and tokens[hit[0]].low == "way"):
        return None
    period = _part_of_a_period(tokens, hit[0])
    if period:
        return Bare(period[0], float(hit[1]) / 100, period[1])
    return Bare(hit[0], float(hit[1]), "%", weak=True)


def is_one(tokens: Tokens, at: int, leads: dict[int, tuple[int, str]]) -> bool:
    """Whether "a" counts: "under an hour", "in a second"."""
    if tokens[at].low not in ("a", "an") or at + 1 >= len(tokens) or tokens[at + 1].low not in spellings.TIME:
        return False
    before = tokens[at - 1].low if at else ""
    return at in leads or before in _WITHIN or (before in _REACHING and tokens[at + 1].low != "second")


_WITHIN: Final = frozenset({"in", "within", "under"})


_REACHING: Final = frozenset({"to", "from", "takes", "took", "take"})
"""Words before "an hour" with which it is a value; behind them, "a second" is mostly one more of something."""


def times_a(tokens: Tokens, at: int) -> Bare | None:
    """Read "once a week", "twice per day": a count by the period, weak unless it is a bound."""
    count = _TIMES_A.get(tokens[at].low)
    per = spellings.PER.match(tokens, at + 1) if count and at + 1 < len(tokens) else None
    period = spellings.PERIODS.match(tokens, per[0]) if per and per[0] < len(tokens) else None
    if count is None or period is None:
        return None
    bound = spellings.SUFFIX_COMPARATORS.match(tokens, period[0]) if period[0] < len(tokens) else None
    after, comparator = bound or (period[0], None)
    return Bare(after, count, f"/{period[1]}", comparator, weak=bound is None)


_TIMES_A: Final = {"once": 1.0, "twice": 2.0, "thrice": 3.0}


def factor(tokens: Tokens, first: int) -> tuple[int, str | None]:
    """Read "a factor of" or "×" before a number, "Faktor 3", "divisé par 3"; returns where it begins, the unit."""
    if tokens[first - 1].low in _BY and tokens[first - 2].low in _DIVIDED:
        counts = low_at(tokens, first + 1).isalpha() and tokens[first + 1].low not in _NO_NOUNS
        return (first, None) if counts else (first - 1, "x")
    if tokens[first - 1].low == "×" and (tokens[first - 2].kind == "word" or tokens[first - 2].low in "(:"):
        return first - 1, "x"
    at = first - 2 if tokens[first - 1].low in _OF else first - 1
    if tokens[at].low not in _FACTORS:
        return first, None
    return at - 1 if at and tokens[at - 1].low in _BEFORE_FACTORS else at, "x"


_BY: Final = vocabulary("by par por per durch door")


_NO_NOUNS: Final = vocabulary(
    "the on in for and with le la les du des sur pour et ou à en de el los las del y o na no da do dos das e il lo gli"
    " della dei delle di per"
)
"""Words behind such a number with which it counts nothing: "divisé par 3 le temps", not "par 3 colonnes"."""


_DIVIDED: Final = vocabulary(
    "divided multiplied divise diviser divisons divisé divisée divisés divisées divisent divisant division multiplie"
    " multiplié multipliée multiplier multiplication dividir divide dividido dividida dividimos división multiplica"
    " multiplicado multiplicada divisão dividiu diviso divisa dividere moltiplicato moltiplicata"
)
"""Words before "by 3" with which it is a factor: "le temps est divisé par 3"."""


_FACTORS: Final = vocabulary("factor faktor facteur fattore fator")


_BEFORE_FACTORS: Final = SKIPPED | vocabulary("een den dem d'un d’un num")


_OF: Final = frozenset({"of", "de", "di", "van"})
