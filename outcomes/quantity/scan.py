"""Find the quantities of a line: number with unit, sign, comparator, rate and range around it.

Numbers within names ("p95", "30-day retention", "WCAG 2.2", "#12", "2.4.1") are no quantities.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity import spellings
from outcomes.quantity.magnitudes import FOLDS, folds, orders, twice_as
from outcomes.quantity.names import is_name
from outcomes.quantity.number import value_of
from outcomes.quantity.ordinals import EACH
from outcomes.quantity.right import Right
from outcomes.quantity.spellings import NUMBER_WORDS
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.quantity.worded import (
    ARTICLES,
    DOZENS,
    INDEFINITE,
    SKIPPED,
    Bare,
    each,
    factor,
    fraction,
    is_one,
    times_a,
)

_SIGNS: Final = {
    "-": -1,
    "−": -1,
    "–": -1,
    "minus": -1,
    "↓": -1,
    "▼": -1,
    "⬇": -1,
    "+": 1,
    "↑": 1,
    "▲": 1,
    "⬆": 1,
    "±": 0,
}
_NUMERIC: Final = frozenset({"number", "clock"})
WORDED: Final = (
    frozenset(NUMBER_WORDS)
    | frozenset(spellings.FRACTIONS)
    | frozenset(spellings.PARTS_OF_TIME)
    | EACH
    | frozenset(FOLDS)
    | frozenset({"once", "twice", "thrice", "a", "an"})
)
_MOST_PER_LINE: Final = 30
_LEADING: Final = frozenset({*_SIGNS, *spellings.MONEY, "%"})
"""What can stand right before a number and belong to it, beside a comparator or a rate in Chinese."""


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
            behind = {to: lead for to, lead in leads.items() if lead[0] > after}
            item = _quantity_at(tokens, at, behind) or item
        found.append(item)
        after = item.after
    return found


def _starts(tokens: Tokens) -> list[int]:
    """Return where a quantity may have its number."""
    if not WORDED.isdisjoint(tokens.lows):
        return [at for at, token in enumerate(tokens) if token.kind in _NUMERIC or token.low in WORDED]
    if _NUMERIC.isdisjoint(tokens.kinds):
        return []
    return [at for at, kind in enumerate(tokens.sorts) if kind in _NUMERIC]


def _quantity_at(tokens: Tokens, at: int, leads: dict[int, tuple[int, str]]) -> Found | None:
    worded = tokens[at].kind not in _NUMERIC
    if worded and at + 1 < len(tokens) and tokens[at + 1].kind == "number" and tokens[at].low in ARTICLES:
        return None
    bare = _told_in_words(tokens, at) if worded else orders(tokens, at)
    if bare:
        return _with_lead(tokens, bare, at, leads)
    if worded and at + 1 < len(tokens) and tokens[at + 1].low in DOZENS and tokens[at].low in ARTICLES:
        return _with_lead(tokens, Right(tokens, at + 1, value_of(tokens[at + 1]) or 0.0), at, leads)
    number = value_of(tokens[at])
    if number is None:
        number = 1.0 if worded and is_one(tokens, at, leads) else None
    if number is None or is_name(tokens, at):
        return None
    right = Right(tokens, at, number)
    if right.rejected or (tokens[at].low in INDEFINITE and right.unit is None):
        return None
    if 0 < number < 1 and right.value == number and _is_of_a_whole(tokens, right):
        right.value, right.unit = round(100 * number, 4), "%"
    return _with_lead(tokens, right, at, leads)


def _is_of_a_whole(tokens: Tokens, right: Right) -> bool:
    """Whether a bare decimal is of all there are: "at least .5 of the members", but not "0.5 of a second"."""
    behind = tokens.words[right.after : right.after + 2]
    return right.unit is None and behind[:1] == ("of",) and behind[-1] in _WHOLE


_WHOLE: Final = vocabulary("the all our these those today's today’s users members people visitors customers")


def _told_in_words(tokens: Tokens, at: int) -> Bare | None:
    """Return what is told without a number: a share, a count by the period, a factor."""
    told = each(tokens, at) or fraction(tokens, at) or times_a(tokens, at)
    return told or twice_as(tokens, at) or folds(tokens, at) or orders(tokens, at)


def _with_lead(tokens: Tokens, bare: Bare | Right, at: int, leads: dict[int, tuple[int, str]]) -> Found:
    """Add what stands to the left of a number: currency, sign, comparator."""
    first, unit, sign, comparator = at, bare.unit, None, None
    if _is_led(tokens, at, leads):
        first, unit, sign, comparator = _lead(tokens, at, unit, leads)
    if unit is None and first > 1:
        first, unit = factor(tokens, first)
    value, upper = bare.value, bare.upper
    if sign == -1:
        value, upper = -value, -upper if upper else None
    written = tokens.written(first, bare.after)
    whole = Quantity(value, unit, bare.comparator or comparator, upper, written)
    return Found(first, bare.after, whole, sign is not None, bare.weak and comparator is None and unit != "x")


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
    if unit not in ("%", "x", "pp") and "/" not in (unit or ""):
        first, rate = _every(tokens, first)
        unit = f"{unit or ''}{rate}" if rate else unit
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
        skip = at - 1 if at > 1 and tokens[at - 1].low in SKIPPED else at
        lead = leads.get(at) or leads.get(skip)
        if lead is None:
            break
        at, op = lead
        comparator = op if comparator in (None, "~") else comparator
    return at, comparator
