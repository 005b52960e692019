"""Take a sentence apart: its tokens, its deadlines, and its quantities with the parts that they play."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from outcomes.model import Deadline, Quantity
from outcomes.quantity import Found, scan
from outcomes.quantity.tokens import Token, Tokens, tokenize
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.deadlines import deadline
from outcomes.statement.deadlines.due import Due
from outcomes.statement.deadlines.months import MONTHS
from outcomes.statement.pairing.formers import leave_open
from outcomes.statement.pairing.pairs import pair
from outcomes.statement.roles.cues import roles
from outcomes.statement.roles.nothing import any_more, goes_wrong, is_none
from outcomes.statement.roles.parts import OPENED, Group, Part
from outcomes.statement.roles.portions import SPENT, portions
from outcomes.statement.roles.tolerances import share_units

_QUOTED: Final = re.compile(
    r"\"[^\"\n]{1,300}\"|“[^”\n]{1,300}”|„[^“”\n]{1,300}[“”]|«[^»\n]{1,300}»|「[^」\n]{1,300}」"
)


@dataclass(slots=True)
class Sentence:
    """A sentence taken apart."""

    text: str
    tokens: Tokens
    parts: list[Part]
    dues: list[Due]
    groups: list[Group] | None = None
    """Its parts by metric, once somebody has asked for them."""

    @property
    def deadline(self) -> Deadline | None:
        """The first deadline that it says, or None."""
        return next((due.deadline for due in self.dues if due.deadline), None)

    def part_of(self, value: Quantity | None) -> Part | None:
        """Return the first part that holds a value, or None."""
        for part in self.parts:
            told = part.found.quantity
            if told is value or told == value:  # mostly it is the same one, and no field need be looked at
                return part
        return None


@lru_cache(maxsize=256)
def take_apart(text: str) -> Sentence:
    """Return the tokens of a sentence with the parts that its quantities play and its deadlines.

    The last ones are remembered: one value is looked at from several sides while a body is read, and the same body is
    read again at each push to its branch. What is returned is shared, so nobody changes it.
    """
    found = tokenize(text)
    if "__" in text or not text.isascii():
        found = [token for token in found if token.kind not in ("mark", "blank")]
    tokens = Tokens(found, text)
    dues = deadline.find(tokens)
    founds = _founds(tokens, dues)
    if not founds:
        return Sentence(text, tokens, [], dues)
    parts = roles(tokens, founds)
    share_units(tokens, parts)
    pair(tokens, parts)
    leave_open(tokens, parts)
    return Sentence(text, tokens, parts, dues)


def _founds(tokens: Tokens, dues: Sequence[Due]) -> list[Found]:
    """Return the quantities outside deadlines, quotes and examples, factors and zeros in words included."""
    last = range(dues[-1].first, dues[-1].after) if dues else range(0)
    found = scan(tokens, last)
    if not _IN_WORDS.isdisjoint(tokens.lows):
        found = sorted([*found, *_in_words(tokens)], key=lambda item: (item.first, -item.after))
    if not SPENT.isdisjoint(tokens.lows):
        found = sorted([*portions(tokens), *found], key=lambda item: (item.first, -item.after))
    if not found:
        return []
    examples = words.EXAMPLES.find(tokens)
    example = examples[0][0] if examples else len(tokens)
    quotes = '"' in tokens.text or not tokens.text.isascii()
    quoted = _quoted(tokens) if quotes else []
    dated = deadline.dates(tokens)
    opened = not OPENED.isdisjoint(tokens.lows)
    kept: list[Found] = []
    for item in found:
        if item.first >= example or (kept and item.first < kept[-1].after):
            continue
        if dated and any(first <= item.first < after for first, after in dated):
            continue
        if dues and any(due.first < item.after and item.first < due.after for due in dues):
            continue
        if quoted and _is_within(tokens, item, quoted):
            continue
        if kept and opened and _is_model(tokens, item):
            continue
        kept.append(item)
    return kept


def _quoted(tokens: Tokens) -> list[tuple[int, int]]:
    """Return where something is quoted that is no goal itself."""
    spans = [match.span() for match in _QUOTED.finditer(tokens.text)]
    if not spans or _GOALS.isdisjoint(tokens.lows):
        return spans
    return [span for span in spans if not _is_a_goal(tokens.text, span[0])]


def _is_a_goal(text: str, start: int) -> bool:
    """Whether what is quoted from `start` on is called a goal: one of our goals is to "raise …"."""
    return _IS_A_GOAL.search(text, max(0, start - _NEAR), start) is not None


_GOALS: Final = frozenset(
    {"goal", "goals", "aim", "aims", "objective", "objectives", "target", "targets", "key"}
)
_IS_A_GOAL: Final = re.compile(
    r"\b(?:goals?|aims?|objectives?|targets?|key results?)\b[^\"“”„«»]{0,60}(?:\b(?:to|is|are)|:)\s{0,2}$",
    re.IGNORECASE,
)
_NEAR: Final = 100
"""Characters before a quote in which it is called a goal."""


def _is_within(tokens: Tokens, item: Found, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a quantity stands within one of some stretches of the text."""
    start, end = tokens.start(item.first), tokens.end(item.after - 1)
    return any(low <= start and end <= high for low, high in spans)


def _is_model(tokens: Tokens, item: Found) -> bool:
    """Whether a bare number in parentheses ends the name of a device or the like: "<= 900 ms (Pi 4)"."""
    at, quantity = item.first, item.quantity
    if quantity.unit or quantity.comparator or not quantity.text.isdecimal() or at < len(("(", "Pi")):
        return False
    before, name = tokens[at - 2], tokens[at - 1]
    closed = tokens.words[item.after : item.after + 1]
    if name.kind != "word" or name.text.islower() or name.low in MONTHS or closed not in _CLOSED:
        return False
    opens = before.low in OPENED or before.text.istitle()
    return (
        opens
        and words.CUES_BEFORE.match(tokens, at - 1) is None
        and words.LABELS.match(tokens, at - 1) is None
    )


_CLOSED: Final = ((")",), ("）",), (",",))


_IN_WORDS: Final = words.FACTORS.telling(words.STOP) | frozenset({*words.ZEROS, "no"})
"""Words of which each factor and each zero has one."""


def _in_words(tokens: Tokens) -> list[Found]:
    """Return the factors and zeros that are said in words: "double", "nobody", "no … any more"."""
    found = []
    for first, after, factor in words.FACTORS.find(tokens):
        share = _is_a_share(tokens, first, after) or _grows(tokens, first)
        if _is_verb(tokens, first, after) and not (share or _is_of_a_period(tokens, after)):
            quantity = Quantity(float(factor), "x", text=tokens.written(first, after))
            found.append(Found(first, after, quantity, signed=True))
    for first, after, zero in words.ZEROS.find(tokens):
        if (
            after < len(tokens) and tokens[after].low == "件"
        ):  # "ゼロ件ヒット率" is the share of searches without a hit
            continue
        if zero == "none" or after == len(tokens) or tokens[after].low not in ("than", "-", "or"):
            quantity = Quantity(0.0, None, text=tokens.written(first, after))
            following = tokens[after].low if after < len(tokens) else "."
            alone = (first == 0 and following in "(,;.") or (zero == "none" and following in _THEN)
            weak = zero == "none" and not (alone or any_more(tokens, after) or goes_wrong(tokens, first))
            found.append(Found(first, after, quantity, weak=weak))
    if tokens and tokens[0].low == "no" and is_none(tokens):
        found.append(Found(0, 1, Quantity(0.0, None, text=tokens[0].text)))
    return found


def _is_of_a_period(tokens: Tokens, after: int) -> bool:
    """Whether a fraction is of a length of time, or a noun: "in half an hour", "by half a second", "in two halves"."""
    if tokens.words[after - 1] == "halves" and tokens.words[max(0, after - 2)] in ("two", "both", "2"):
        return True
    return tokens.words[after : after + 1] in _A and tokens.words[after + 1 : after + 2] in _PERIODS


_A: Final = (("a",), ("an",))
_PERIODS: Final = frozenset({("second",), ("minute",), ("hour",), ("day",), ("week",), ("month",), ("year",)})


def _grows(tokens: Sequence[Token], first: int) -> bool:
    """Whether "by half" is what is added: "rises by half"."""
    if tokens[first].low not in _BY:
        return False
    return any(sign == 1 for _, _, sign in words.MOVES.find(tokens[:first]))


_BY: Final = frozenset({"by", "um"})


def _is_a_share(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Whether "to a third" is a level and no factor: "the share falls to a third", "to a third of users"."""
    if tokens[first].low not in _ONTO:
        return False
    behind = [token.low for token in tokens[after : after + 3]]
    if behind and behind[0] in _WHOLE:
        return _TODAY.isdisjoint(behind)
    before = [token.low for token in tokens[:first]]
    return not _LEVELS.isdisjoint(before)


_ONTO: Final = vocabulary("to auf à para alla tot")
_WHOLE: Final = vocabulary("of der des de del di dei van a an eines einer")
_LEVELS: Final = vocabulary(
    "from von de da van share proportion percentage rate fraction anteil quote part proporción porcentaje cuota parte"
    " quota percentuale"
    " porcentagem aandeel taux tasa taxa tasso"
)
"""Words before "to a third" with which it is a level: of a share, or behind the one it comes from."""


_THEN: Final = vocabulary("now since afterwards today then")
_TODAY: Final = vocabulary("currently now today today's today’s current was down last")
_ALSO_ADJECTIVES: Final = vocabulary(
    "double triple quadruple twofold threefold fourfold fivefold tenfold thrice halve halbe"
)


def _is_verb(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Whether "double" tells what happens and is no adjective: "double bookings remain at zero"."""
    if tokens[first].low not in _ALSO_ADJECTIVES or after - first > 1:
        return True
    following = tokens[after].low if after < len(tokens) else ""
    if following in ("the", "our", "its", "their", "die", "den", "la", "el", "le"):
        return True
    if first and following in ("", ".", ",", ";", "by", "within", "until"):
        return True
    opens = first == 0 or tokens[first - 1].low in ("to", "will", "should", "would", "we", "and", ":", "that")
    return opens and not words.MOVES.find(tokens[after:]) and not words.HOLDS.find(tokens[after:])
