"""Find the quantities of a line: number with unit, sign, comparator, rate and range around it.

Numbers within names ("p95", "30-day retention", "WCAG 2.2", "#12", "2.4.1") are no quantities.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from outcomes.model import Quantity
from outcomes.quantity import spellings
from outcomes.quantity.names import is_name
from outcomes.quantity.number import value_of
from outcomes.quantity.ordinals import EACH, share_at
from outcomes.quantity.right import Right
from outcomes.quantity.spellings import NUMBER_WORDS
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary

_SIGNS: Final = {"-": -1, "−": -1, "–": -1, "↓": -1, "▼": -1, "⬇": -1, "+": 1, "↑": 1, "▲": 1, "⬆": 1, "±": 0}
_SKIPPED: Final = vocabulary("a an the ein eine der die um el la los las les os das il lo un une")
_ARTICLES: Final = vocabulary("un una une um uma ein eine einen einem a an")
"""Words for one that are but articles before another number: "bajará un 25 %"."""
_NUMERIC: Final = frozenset({"number", "clock"})
_WORDED: Final = (
    frozenset(NUMBER_WORDS)
    | frozenset(spellings.FRACTIONS)
    | frozenset(spellings.PARTS_OF_TIME)
    | EACH
    | frozenset({"once", "twice", "thrice", "a", "an"})
)
_MOST_PER_LINE: Final = 30
_LEADING: Final = frozenset({*_SIGNS, *spellings.MONEY, "%"})
"""What can stand right before a number and belong to it, beside a comparator or a rate in Chinese."""


class _Bare(NamedTuple):
    """A fraction or a count by the period, without what stands to the left of it."""

    after: int
    value: float
    unit: str | None
    comparator: str | None = None
    upper: float | None = None
    weak: bool = False


@dataclass(slots=True)
class Found:
    """A quantity and the tokens that it took."""

    first: int
    after: int
    quantity: Quantity
    signed: bool = False
    """Whether a sign or an arrow up or down stood before it."""
    weak: bool = False
    """A number word or fraction with nothing that makes it a measurement: only a clear role may use it."""


def scan(tokens: Tokens, due: range = range(0)) -> list[Found]:
    """Return the quantities of a line in order; at most 30, as no statement has more.

    Numbers of the deadline at the tokens `due` are passed over where no other number is behind it.
    """
    starts = _starts(tokens)
    while starts and starts[-1] in due:
        starts.pop()
    if not starts:
        return []
    leads = {after: (first, op) for first, after, op in spellings.COMPARATORS.find(tokens)}
    if "sub" in tokens.kinds:
        leads.update({at + 1: (at, "<") for at, token in enumerate(tokens) if token.kind == "sub"})
    found: list[Found] = []
    after = 0
    for at in starts:
        item = _quantity_at(tokens, at, leads) if at >= after and len(found) < _MOST_PER_LINE else None
        if item is None:
            continue
        if found and item.first < after:
            item = _quantity_at(tokens, at, {}) or item
            item.first = max(item.first, after)
        if found and item.first == after and tokens[after].low in ("=>", "up"):
            item = _quantity_at(tokens, at, {}) or item
        found.append(item)
        after = item.after
    return found


def _starts(tokens: Tokens) -> list[int]:
    """Return where a quantity may have its number."""
    if not _WORDED.isdisjoint(tokens.lows):
        return [at for at, token in enumerate(tokens) if token.kind in _NUMERIC or token.low in _WORDED]
    if _NUMERIC.isdisjoint(tokens.kinds):
        return []
    return [at for at, kind in enumerate(tokens.sorts) if kind in _NUMERIC]


def _part_of_a_period(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """Return the index after a period that a fraction is of ("half an hour", "half a day") and its unit."""
    if at + 1 < len(tokens) and tokens[at].low == "of":
        at += 1
    if at + 1 >= len(tokens) or tokens[at].low not in ("a", "an", "eine", "einen", "une", "una"):
        return None
    hit = spellings.PERIODS.match(tokens, at + 1)
    return hit if hit and hit[1] in spellings.TIME.values() else None


def _quantity_at(tokens: Tokens, at: int, leads: dict[int, tuple[int, str]]) -> Found | None:
    worded = tokens[at].kind not in _NUMERIC
    if worded and at + 1 < len(tokens) and tokens[at + 1].kind == "number" and tokens[at].low in _ARTICLES:
        return None
    bare = (_each(tokens, at) or _fraction(tokens, at) or _times_a(tokens, at)) if worded else None
    if bare:
        return _with_lead(tokens, bare, at, leads)
    if worded and at + 1 < len(tokens) and tokens[at + 1].low in _DOZENS and tokens[at].low in _ARTICLES:
        return _with_lead(tokens, Right(tokens, at + 1, value_of(tokens[at + 1]) or 0.0), at, leads)
    number = value_of(tokens[at])
    if number is None:
        number = 1.0 if worded and _is_one(tokens, at, leads) else None
    if number is None or is_name(tokens, at):
        return None
    right = Right(tokens, at, number)
    if right.rejected or (tokens[at].low in _INDEFINITE and right.unit is None):
        return None
    return _with_lead(tokens, right, at, leads)


_DOZENS: Final = vocabulary("dozen dutzend docena douzaine dozzina dúzia dozijn")
_INDEFINITE: Final = frozenset({"ein", "eine", "einen", "einem", "einer", "un", "una", "une", "um", "uma"})
"""Articles that count only what has a unit: "auf eine Stunde", and not "auf eine Antwort"."""


def _each(tokens: Tokens, at: int) -> _Bare | None:
    """Read "every eighth", which is a share."""
    told = share_at(tokens, at) if tokens[at].low in EACH else None
    return _Bare(*told, "%") if told else None


def _fraction(tokens: Tokens, at: int) -> _Bare | None:
    """Read "a third", "half of", and "half an hour" or "mezza giornata", which are lengths of time."""
    counted = at + 1 if tokens[at].low in _INDEFINITE and at + 1 < len(tokens) else at
    part = spellings.PARTS_OF_TIME.match(tokens, counted)
    if part:
        value, unit = part[1].split()
        return _Bare(part[0], float(value), unit)
    fraction = spellings.FRACTIONS.match(tokens, at)
    if fraction is None or (fraction[0] < len(tokens) and tokens[fraction[0]].low == "way"):
        return None
    period = _part_of_a_period(tokens, fraction[0])
    if period:
        return _Bare(period[0], float(fraction[1]) / 100, period[1])
    return _Bare(fraction[0], float(fraction[1]), "%", weak=True)


def _is_one(tokens: Tokens, at: int, leads: dict[int, tuple[int, str]]) -> bool:
    """Whether "a" counts: "under an hour", "in a second"."""
    if tokens[at].low not in ("a", "an") or at + 1 >= len(tokens) or tokens[at + 1].low not in spellings.TIME:
        return False
    before = tokens[at - 1].low if at else ""
    return at in leads or before in _WITHIN or (before in _REACHING and tokens[at + 1].low != "second")


_WITHIN: Final = frozenset({"in", "within", "under"})
_REACHING: Final = frozenset({"to", "from", "takes", "took", "take"})
"""Words before "an hour" with which it is a value; behind them, "a second" is mostly one more of something."""


def _times_a(tokens: Tokens, at: int) -> _Bare | None:
    """Read "once a week", "twice per day": a count by the period, weak unless it is a bound."""
    count = _TIMES_A.get(tokens[at].low)
    per = spellings.PER.match(tokens, at + 1) if count and at + 1 < len(tokens) else None
    period = spellings.PERIODS.match(tokens, per[0]) if per and per[0] < len(tokens) else None
    if count is None or period is None:
        return None
    bound = spellings.SUFFIX_COMPARATORS.match(tokens, period[0]) if period[0] < len(tokens) else None
    after, comparator = bound or (period[0], None)
    return _Bare(after, count, f"/{period[1]}", comparator, weak=bound is None)


_TIMES_A: Final = {"once": 1.0, "twice": 2.0, "thrice": 3.0}


def _with_lead(tokens: Tokens, bare: _Bare | Right, at: int, leads: dict[int, tuple[int, str]]) -> Found:
    """Add what stands to the left of a number: currency, sign, comparator."""
    first, unit, sign, comparator = at, bare.unit, None, None
    if _is_led(tokens, at, leads):
        first, unit, sign, comparator = _lead(tokens, at, unit, leads)
    if unit is None and first > 1:
        first, unit = _factor(tokens, first)
    value, upper = bare.value, bare.upper
    if sign == -1:
        value, upper = -value, -upper if upper else None
    written = tokens.written(first, bare.after)
    whole = Quantity(value, unit, bare.comparator or comparator, upper, written)
    return Found(first, bare.after, whole, sign is not None, bare.weak and comparator is None and unit != "x")


def _factor(tokens: Tokens, first: int) -> tuple[int, str | None]:
    """Read "a factor of" before a number, "um den Faktor 3"; returns where it begins, and the unit of factors."""
    at = first - 2 if tokens[first - 1].low in _OF else first - 1
    if tokens[at].low not in _FACTORS:
        return first, None
    return at - 1 if at and tokens[at - 1].low in _BEFORE_FACTORS else at, "x"


_FACTORS: Final = vocabulary("factor faktor facteur fattore fator")
_BEFORE_FACTORS: Final = _SKIPPED | vocabulary("een den dem d'un d’un num")
_OF: Final = frozenset({"of", "de", "di", "van"})


def _is_led(tokens: Tokens, at: int, leads: dict[int, tuple[int, str]]) -> bool:
    """Whether something may stand to the left of a number that belongs to it."""
    if at == 0:
        return False
    before = tokens[at - 1]
    return at in leads or at - 1 in leads or before.low in _LEADING or before.kind == "cjk"


def _lead(
    tokens: Tokens, at: int, unit: str | None, leads: dict[int, tuple[int, str]]
) -> tuple[int, str | None, int | None, str | None]:
    """Return where the lead of a number begins, the unit with it, the sign and the comparator."""
    first, money = _currency(tokens, at)
    if money:
        unit = money + (unit if unit and unit.startswith("/") else "")
    first, sign = _sign(tokens, first)
    if sign is not None and not money:
        first, late = _currency(tokens, first)
        unit = late or unit
    first, comparator = _comparators(tokens, first, leads) if leads else (first, None)
    if sign is None:
        first, sign = _sign(tokens, first)
    if unit is None:
        first, unit = _every(tokens, first)
    return first, unit, sign, comparator


def _every(tokens: Tokens, first: int) -> tuple[int, str | None]:
    """Read how often before a number: "每周 300", "月240"; returns where it begins, and the rate."""
    for length in (2, 1):
        said = "".join(token.low for token in tokens[first - length : first]) if first >= length else ""
        if said in spellings.EVERY:
            return first - length, spellings.EVERY[said]
    return first, None


def _currency(tokens: Tokens, at: int) -> tuple[int, str | None]:
    if at == 0:
        return at, None
    previous = tokens[at - 1]
    if previous.low == "%" and (at == 1 or tokens[at - 2].kind != "number"):
        return at - 1, "%"
    if previous.low in spellings.MONEY:
        both = tokens[at - 2].low + previous.low if at > 1 else ""
        first = at - 2 if both in spellings.MONEY else at - 1
        key = "".join(token.low for token in tokens[first:at])
        return first, spellings.MONEY[key]
    return at, None


def _sign(tokens: Tokens, at: int) -> tuple[int, int | None]:
    if at == 0 or tokens[at - 1].low not in _SIGNS:
        return at, None
    sign = tokens[at - 1]
    is_dash = sign.low in "-–−"
    if is_dash and not tokens.glued(at) and (at > 1 or sign.low == "–"):
        return at, None
    glued_before = at > 1 and tokens.glued(at - 1) and tokens[at - 2].kind not in ("punct", "mark")
    return (at, None) if glued_before else (at - 1, _SIGNS[sign.low])


def _comparators(tokens: Tokens, at: int, leads: dict[int, tuple[int, str]]) -> tuple[int, str | None]:
    comparator: str | None = None
    for _ in range(3):
        skip = at - 1 if at > 1 and tokens[at - 1].low in _SKIPPED else at
        lead = leads.get(at) or leads.get(skip)
        if lead is None:
            break
        at, op = lead
        comparator = op if comparator in (None, "~") else comparator
    return at, comparator
