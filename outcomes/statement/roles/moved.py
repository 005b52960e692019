"""Tell by how much something moves from where it goes: a share behind a verb of moving, without "to"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.deadlines.months import MONTHS
from outcomes.statement.roles.parts import CHANGE, LEVEL, SKIP, Part, bounded, holds_content


def goes_no_further(tokens: Tokens, part: Part) -> bool:
    """Whether no "to …" follows a share: "drops 35%" says by how much, "drops 35% to 20" does not."""
    if part.after == len(tokens) or tokens.words[part.after] not in _GOING_ON:
        return True
    return _begins_date(tokens, part.after + 1)


_GOING_ON: Final = vocabulary("to -> → => ⇒ bis auf of a à hasta até")


def _begins_date(tokens: Tokens, at: int) -> bool:
    """Whether a date stands at token `at`, so that "to" before it says until when: "un 20 % hasta el 31 de marzo"."""
    behind = [token.low for token in tokens[at : at + _DATE]]
    if not _ENDS.isdisjoint(behind[:2]):  # "hasta finales de 2027", "até o fim de 2027"
        return True
    if not behind:
        return False
    return not MONTHS.isdisjoint(behind) or tokens[at].kind in ("date", "version")


_DATE: Final = 4
"""Tokens within which a date names its month."""
_ENDS: Final = vocabulary("finales fin fim final ende end fine eind")


def let_move(tokens: Tokens, part: Part) -> None:
    """Take a share for a change where a verb of moving stands before it: "bajará un 35 %", "baisse de 35 %"."""
    at = part.first
    opening = tokens.words[part.found.first]
    bounded = part.quantity.comparator in _BOUNDS and opening not in _MORE
    if part.quantity.unit not in ("%", "x") or bounded or not at or opening in _NO_AMOUNT:
        return
    low = tokens.words[at - 1]
    following = tokens.words[part.after] if part.after < len(tokens) else ""
    if low in _BY_HOW_MUCH and not (low in _WITHIN and following in _PART_OF):
        at -= 1
    sign = _verb_before(tokens, at)
    if sign is None and (low in _BY_HOW_MUCH or part.cue in _BY_OF):
        sign = _verb_of(tokens, at)
    if sign in (None, _JOINS) and low == "met" and following:
        hit = words.MOVES.match(tokens, part.after)
        sign = hit[1] if hit else None
    if sign in (-1, 0, 1):
        part.role, part.sign, part.first = CHANGE, sign, at


_PASSED: Final = vocabulary("above below under over beyond beneath über unter")
"""Words of a bound that is denied, "must not rise above 2%", and a level all the same."""
_NO_AMOUNT: Final = _GOING_ON | _PASSED
_BOUNDS: Final = frozenset({">", "<"})
_MORE: Final = vocabulary("more mehr más mais plus più meer")


def _verb_before(tokens: Tokens, at: int) -> int | None:
    """Return the direction of the verb of moving that ends right before token `at`."""
    for first in range(at - 1, max(-1, at - _LONGEST_VERB - 1), -1):
        hit = words.MOVES.match(tokens, first)
        if hit and hit[0] == at:
            return hit[1]
    return None


_JOINS: Final = 2
"""Of a verb such as "gaat", whose second half says the direction: "gaat met 20% omlaag"."""


def _verb_of(tokens: Tokens, at: int) -> int | None:
    """Return the direction of the verb that opens the clause before token `at`: "Réduire l'attente de 20 %"."""
    hits = [hit for hit in words.MOVES.find(tokens[:at]) if hit[2] != _JOINS]
    return hits[-1][2] if hits and not bounded(tokens, hits[-1][1], at) else None


_BY_OF: Final = vocabulary("de del della di du da do")
_LONGEST_VERB: Final = 3
"""Words of a verb of moving, at most."""
_WITHIN: Final = vocabulary("en em met con")
_BY_HOW_MUCH: Final = _WITHIN | vocabulary("un une um uma ein a di")
"""Words between a verb of moving and a share: "bajará un 25 %", "daalt met 25 %"; no "to" is among them."""
_PART_OF: Final = vocabulary("de del dos das do da van der of")


def leave_cases(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Leave values alone that only say which cases change: "3.5x faster for joins over eight tables"."""
    for change, part in pairwise(parts):
        gap = range(change.after, part.first)
        told = (
            change.role == CHANGE and part.role == LEVEL and bool(gap) and tokens.words[change.after] in _FOR
        )
        if told and holds_content(tokens, gap) and not bounded(tokens, gap.start, gap.stop):
            part.role = SKIP


_FOR: Final = vocabulary(
    "for on with in when of für bei mit auf para en con pour sur avec per su voor bij met op"
)
