"""Take a sentence apart: its tokens, its deadlines, and its quantities with the parts that they play."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from outcomes.model import Deadline, Quantity
from outcomes.quantity import Found, scan
from outcomes.quantity.scan import WORDED
from outcomes.quantity.tokens import Tokens, tokenize
from outcomes.statement import words
from outcomes.statement.deadlines import deadline
from outcomes.statement.deadlines.due import Due
from outcomes.statement.deadlines.months import MONTHS
from outcomes.statement.pairing.formers import leave_open
from outcomes.statement.pairing.pairs import pair
from outcomes.statement.roles.cues import roles
from outcomes.statement.roles.in_words import IN_WORDS, in_words
from outcomes.statement.roles.parts import OPENED, Group, Part
from outcomes.statement.roles.portions import TOLD, portions
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

    def before(self, value: Quantity | None, count: int) -> tuple[str, ...]:
        """Return the words right before a value, at most `count`; none where it is no value of the sentence."""
        part = self.part_of(value)
        return self.tokens.words[max(0, part.found.first - count) : part.found.first] if part else ()

    def behind(self, value: Quantity | None, count: int) -> tuple[str, ...]:
        """Return the words right behind a value, at most `count`; none where it is no value of the sentence."""
        part = self.part_of(value)
        return self.tokens.words[part.found.after : part.found.after + count] if part else ()


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


def names_only(text: str) -> bool:
    """Whether a text is plain words of which none can tell a quantity, so that it need not be taken apart for one."""
    return _PLAIN.fullmatch(text) is not None and _TELLING.isdisjoint(text.lower().split(" "))


_PLAIN: Final = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)*")
_TELLING: Final = WORDED | IN_WORDS | TOLD


def _founds(tokens: Tokens, dues: Sequence[Due]) -> list[Found]:
    """Return the quantities outside deadlines, quotes and examples, factors and zeros in words included."""
    last = range(dues[-1].first, dues[-1].after) if dues else range(0)
    found = scan(tokens, last)
    if not IN_WORDS.isdisjoint(tokens.lows):
        found = sorted([*found, *in_words(tokens)], key=lambda item: (item.first, -item.after))
    if not TOLD.isdisjoint(tokens.lows):
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
        if dues and _is_in_deadline(item, dues):
            continue
        if quoted and _is_within(tokens, item, quoted):
            continue
        if kept and opened and _is_model(tokens, item):
            continue
        kept.append(item)
    return kept


def _is_in_deadline(item: Found, dues: Sequence[Due]) -> bool:
    """Whether a quantity shares tokens with a deadline."""
    for due in dues:  # noqa: SIM110  # a generator takes longer to start than most of these loops
        if due.first < item.after and item.first < due.after:
            return True
    return False


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
