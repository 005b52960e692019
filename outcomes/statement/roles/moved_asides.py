"""Tell by how much something moves where no "by" leads to it: "cuts memory (~40%)", "improved 2.3 times"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.roles.parts import CHANGE, OPENED, Part, bounded

_RELATIVE: Final = ("%", "x")
_JOINS: Final = 2
"""Of a verb that joins a name and its value, and says no way."""


def move_aside(tokens: Tokens, part: Part) -> None:
    """Take a share in parentheses behind a verb of moving, behind "by avg", or behind "in" at an end, for a change."""
    quantity, at = part.quantity, part.found.first
    if quantity.unit not in _RELATIVE or quantity.comparator in _BOUNDS or not at:
        return
    start = at
    while start and tokens.words[start - 1] in _ROUGHLY:
        start -= 1
    lead = tokens.words[start - 1] if start else ""
    if (
        (lead in OPENED and _closes(tokens, part.after))
        or (lead == "by" and start < at)
        or (lead == "in" and _ends(tokens, part.after))
    ):
        sign = _way_of(tokens, start - 1)
    elif _cuts(tokens, start) and _stops(tokens, part.after):
        sign = _way_of(tokens, start)
    else:
        return
    if sign is not None:
        part.role, part.sign, part.first = CHANGE, sign, start - (lead in _LEADING)


_LEADING: Final = ("by", "in")


def _cuts(tokens: Tokens, before: int) -> bool:
    """Whether a verb that needs an object has it right before a share: "cut build times ~60%"."""
    near = range(max(0, before - _LONGEST_OBJECT - 1), before - 1)
    at = next((at for at in near if tokens.words[at] in _CUTTING), None)
    return at is not None and tokens.words[before - 1] not in _NO_OBJECT and not bounded(tokens, at, before)


_CUTTING: Final = vocabulary(
    "cut cuts reduce reduces reduced lower lowers lowered slash slashes slashed trim trims trimmed"
)
_LONGEST_OBJECT: Final = 4
_NO_OBJECT: Final = vocabulary("to by at under below above over of = : - – — than from")


def _stops(tokens: Tokens, at: int) -> bool:
    """Whether the clause ends, or goes on about where or when."""
    return _ends(tokens, at) or tokens.words[at] in _ON


_ON: Final = vocabulary("and on in for with without across when but while - – —")


def times_moved(tokens: Tokens, part: Part) -> bool:
    """Make "improved by 2 times", "improved 2.3 times" a factor, and tell whether; "dropped 3 times" counts."""
    quantity = part.quantity
    if quantity.unit is not None or tokens.words[part.found.after : part.found.after + 1] != ("times",):
        return False
    before = part.found.first
    led = part.cue == "by" and part.role == CHANGE
    if not led and not (quantity.value % 1 and _ends_verb(tokens, before)):
        return False
    sign = _way_of(tokens, part.first)
    if sign is None:
        return False
    part.found = replace(part.found, quantity=replace(quantity, unit="x"))
    part.role, part.sign, part.after = CHANGE, sign, part.found.after + 1
    return True


def _way_of(tokens: Tokens, before: int) -> int | None:
    """Return the way of the last verb of moving before a token where nothing measured as a share stands between."""
    hits = [hit for hit in words.MOVES.find(tokens[:before]) if hit[2] != _JOINS]
    if not hits:
        return None
    first, after, sign = hits[-1]
    plain = not bounded(tokens, after, before) and "number" not in tokens.sorts[first:before]
    return sign if plain and _SHARES.isdisjoint(tokens.words[:before]) else None


def _ends_verb(tokens: Tokens, before: int) -> bool:
    """Whether a verb of moving ends right before a token."""
    return any(after == before and sign != _JOINS for _, after, sign in words.MOVES.find(tokens[:before]))


def _closes(tokens: Tokens, at: int) -> bool:
    """Whether parentheses close right behind a value, or go on about where it is so much."""
    return tokens.words[at : at + 1] in _CLOSED


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether nothing more is said in the clause."""
    return at >= len(tokens) or tokens.words[at] in _ENDS


_BOUNDS: Final = ("<", ">", ">=")
_ROUGHLY: Final = vocabulary(
    "avg average avg. about around roughly an average of on ~ ca circa approx approximately"
)
_CLOSED: Final = ((")",), ("）",), ("on",), ("for",), ("in",), ("with",), (",",))
_ENDS: Final = frozenset(".,;)!")
_SHARES: Final = vocabulary(
    "coverage rate rates ratio share shares percentage percent conversion retention accuracy uptime availability churn"
    " adoption utilization utilisation score scores recall precision completion success margin ctr probability chance"
    " odds target goal threshold quota level levels limit"
)
"""What is told as a share itself, so that a share beside it is where it is to go."""


def grow_behind_aside(tokens: Tokens, part: Part) -> None:
    """Take "6% (2.0 s -> 1.88 s) faster" for a change, as without what stands in the parentheses."""
    if tokens.words[part.after] != "(" or part.role not in _OPEN or part.quantity.unit is None:
        return
    for at in range(part.after + 1, min(part.after + _LONGEST_ASIDE, len(tokens) - 1)):
        if tokens.words[at] == "(":
            return
        if tokens.words[at] == ")":
            comparative = words.COMPARATIVES.match(tokens, at + 1)
            if comparative and tokens.words[at + 1] != "as" and not _is_compared(tokens, comparative[0]):
                part.role, part.cue, part.sign = "by", "by", comparative[1]
                part.first = part.found.first
            return


def _is_compared(tokens: Tokens, at: int) -> bool:
    """Whether a noun follows that "more" is of, and not how something has become: "3 GB (2 zipped) more files"."""
    return at < len(tokens) and tokens.words[at] not in _BEHIND_COMPARATIVE


_OPEN: Final = ("", "by", "baseline")
_LONGEST_ASIDE: Final = 14
_BEHIND_COMPARATIVE: Final = vocabulary(
    ". , ; ! ) on in for with than now and but at when to - – — per a each if overall"
)
