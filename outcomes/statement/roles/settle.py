"""Settle the part that a quantity plays once its cue is known: a value, a change, or a number in passing."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from outcomes.quantity.convert import is_duration
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.deadlines.moments import NEAR, has_former, is_key, is_moment, is_stretch_of_time
from outcomes.statement.roles.gained import is_added, is_gone, is_taken_off, is_won, saves
from outcomes.statement.roles.moved import goes_no_further, let_move
from outcomes.statement.roles.moved_asides import move_aside, times_moved
from outcomes.statement.roles.of_measures import tells_measure
from outcomes.statement.roles.parts import (
    CHANGE,
    LEVEL,
    SKIP,
    Part,
    bounded,
    holds_content,
    is_aside,
    is_content,
)
from outcomes.statement.roles.portions import is_multiple, is_now
from outcomes.statement.roles.tolerances import is_tolerance
from outcomes.statement.weighing import goal_leads

_PER: Final = frozenset(
    {"per", "every", "each", "for", "n", "#", "than", "sample", "based", "among", "between", "across"}
)


def _is_no_cue(tokens: Tokens, part: Part) -> bool:
    """Whether the word before is none after all: "after 3 days, was 9", "set up 4 nodes", "goes down below 5 ms"."""
    if part.cue in ("up", "down"):
        before = tokens.words[part.first - 1] if part.first else ""
        passed = tokens.words[part.found.first] in _PASSED[part.cue]
        return passed or part.quantity.unit is None or before in _PHRASAL
    return part.cue in _LATER and part.role == "target" and not is_key(tokens, part)


_PHRASAL: Final = vocabulary(
    "make makes made making set sets end ends ended take takes took sign signed use uses used"
)

_PASSED: Final = {"down": ("below", "under", "beneath"), "up": ("above",)}
"""Words behind "goes down" that say past which level, and not by how much."""

_LATER: Final = vocabulary("after nach después après depois после")


_ROLES: Final = {"by": CHANGE, "": LEVEL}
"""What a cue without a role of its own makes of a value."""


def settle(tokens: Tokens, part: Part) -> None:
    """Turn the cue into a role, as far as the quantity alone allows."""
    _by_cue(tokens, part)
    if part.role not in (LEVEL, CHANGE) and not part.found.weak:
        return
    if part.role in (LEVEL, CHANGE) and times_moved(tokens, part):
        return
    if part.role == LEVEL:
        _settle_level(tokens, part)
    if part.role == LEVEL and _is_brought_up(tokens, part):
        part.role, part.cue, part.sign = "to", "to", 1
        part.found = replace(part.found, quantity=replace(part.quantity, comparator=None))
    if part.role == CHANGE and part.cue in _OF_NOUNS and not goes_no_further(tokens, part):
        part.role, part.first = "from", part.found.first - 1
    if (
        part.role == CHANGE
        and part.quantity.comparator in _DENIED
        and part.first > 0
        and tokens.words[part.first - 1] in _NOBODY
    ):
        _deny(part)
    if part.role == CHANGE and part.cue in ("by", "von", "por") and _is_done_by(tokens, part):
        part.role, part.first, part.cue = LEVEL, part.found.first, ""
    if part.role == LEVEL and part.quantity.unit == "%" and is_gone(tokens, part):
        part.role, part.sign = CHANGE, -1
    if part.found.weak and part.role in (LEVEL, SKIP, "to?", "from?"):
        following = tokens[part.after].low if part.after < len(tokens) else ""
        share = part.quantity.unit == "%" and following in ("of", "the", "der", "de", "as")
        part.role = part.role if share else SKIP


def _by_cue(tokens: Tokens, part: Part) -> None:
    """Give a value the role that the words around it say, or a plain one."""
    if part.role == "condition" and part.quantity.unit == "x" and is_multiple(tokens, part):
        part.role, part.sign = CHANGE, -1 if part.quantity.value < 1 else 1
    elif part.role == "baseline" and is_now(tokens, part):
        part.role, part.first, part.cue = LEVEL, part.found.first, ""
    elif part.role == "condition":
        _settle_condition(tokens, part)
    elif part.cue == "di" and part.found.weak:  # "scende di un terzo"
        part.role, part.first = LEVEL, part.found.first
    elif (
        part.role == "stretch"
        or "ago" in tokens.words[part.after : part.after + 1]
        or is_moment(tokens, part)
        or is_tolerance(tokens, part)
        or is_stretch_of_time(tokens, part)
        or (part.cue == "last" and part.quantity.unit is None and is_aside(tokens, part))
    ):
        part.role = SKIP
    elif _is_no_cue(tokens, part):
        part.role, part.first, part.cue = LEVEL, part.found.first, ""
    else:
        part.role = _ROLES.get(part.role, part.role)


_OF_NOUNS: Final = frozenset({"de", "di"})
"""Words behind "baisse" and the like that lead by how much it falls, or from where it falls to what follows."""


def _is_brought_up(tokens: Tokens, part: Part) -> bool:
    """Whether "up to" says where something is brought: "Get the rating up to 4.5"."""
    if part.quantity.comparator != "<=" or not part.quantity.text.lower().startswith("up to"):
        return False
    lead = tokens.words[: part.found.first]
    return len(lead) > 1 and holds_content(tokens, [len(lead) - 1]) and goal_leads.brings(lead, bound=True)


def _is_done_by(tokens: Tokens, part: Part) -> bool:
    """Whether "by" says who does it: "used by 55% of guests"."""
    following = tokens[part.after].low if part.after < len(tokens) else ""
    done = part.first > 0 and tokens[part.first - 1].low.endswith(("ed", "en", "n"))
    many = part.quantity.unit is None and not _MANY.isdisjoint(tokens.words[part.after - 1 : part.after + 2])
    return (following in _OF or many) and done and words.MOVES.match(tokens, part.first - 1) is None


_MANY: Final = words.PEOPLE | {"people", "clients"}
_OF: Final = vocabulary("of der des de del las los")


def _settle_condition(tokens: Tokens, part: Part) -> None:
    """Tell "in 3 s", "at 99.9%" and "with under 5 errors", which are values, from "at 200 rps"."""
    quantity = part.quantity
    if part.first and (tokens.words[part.first - 1], part.cue) in _BRINGING:
        part.role, part.first, part.cue = LEVEL, part.found.first, ""
        return
    if _comes_out(tokens, part):
        part.role, part.first, part.cue = LEVEL, part.first - 2, ""
        return
    bounded_range = part.cue == "between" and quantity.upper is not None
    timed = part.cue in ("in", "en", "em") and is_duration(quantity)
    share = quantity.unit == "%"
    level = quantity.comparator not in (None, "~") or share or timed
    denied = quantity.comparator in _DENIED and _is_denied(tokens, part)
    excluded = part.cue in _PER and not (share and part.cue == "for") and not denied
    if bounded_range:
        part.cue = ""
    stands = part.first > 0 and tokens[part.first - 1].low in _STANDING
    before = tokens[part.first - 1].low if part.first else ""
    counts = quantity.unit is not None or before in _STAYING
    measured = part.cue in _AT and counts and (stands or has_former(tokens, part))
    typical = part.cue == "of" and tells_measure(tokens, part)
    graded = quantity.unit is not None or before in _GRADES
    measured = measured or (graded and typical)
    part.role = LEVEL if bounded_range or measured or (level and not excluded) else SKIP
    if part.role == LEVEL:
        part.first = part.found.first


def _comes_out(tokens: Tokens, part: Part) -> bool:
    """Whether "at" tells what something comes out at: "the archive ends up at 90 MB rather than 2 GB"."""
    came = part.first > 1 and tokens.words[part.first - 1] in _OUT and tokens.words[part.first - 2] in _COMES
    return came and part.cue == "at" and part.quantity.unit is not None


_OUT: Final = frozenset({"out", "in"})
_COMES: Final = vocabulary("come comes came coming turns turned turn clocks clocked")
_BRINGING: Final = (("bring", "in"), ("bring", "on"), ("bringing", "in"), ("pull", "in"))
"""Verbs that say with the word behind them who comes: "Bring in 30 donors"."""
_AT: Final = frozenset({"at", "en", "em", "bei", "op"})
_GRADES: Final = frozenset({"nps", "csat", "score", "rating"})
_STAYING: Final = vocabulary("stay stays stayed remain remains remained hold holds held")
_STANDING: Final = _STAYING | vocabulary(
    "sits sat stands stood lies lay hovers lands landed ends ended peaks peaked settles settled levels steady is"
    " quedó queda"
    " are was were quedará ficou fica ficará landet landete"
)
"""Verbs with which "at" tells the value itself: "sits at 410 MiB"."""


def _is_denied(tokens: Tokens, part: Part) -> bool:
    """Whether "no" stands before: "no outage over 10 min", "nobody waits longer than 5 min"."""
    if _NOBODY.isdisjoint(tokens.lows):
        return False
    start = max(0, part.first - NEAR)
    near = [at for at in range(start, part.first) if tokens[at].low in _NOBODY]
    opened = tokens[0].low in _NOBODY and ";" not in tokens.words[: part.first]
    nobody = max(
        [at for at, low in enumerate(tokens.words[: part.first]) if low in NOBODY_AT_ALL], default=-1
    )
    none = max(
        [at for at in range(start - 2, part.first) if at >= 0 and tokens.words[at] == "no"], default=-1
    )
    if none >= 0 and all(is_content(tokens, at) for at in range(none + 1, part.first)):
        return True
    opened = opened or (nobody >= 0 and not bounded(tokens, nobody, part.first))
    return opened or bool(near and not bounded(tokens, near[-1], part.first))


def _settle_level(tokens: Tokens, part: Part) -> None:
    """Tell a plain value from a change, and turn "no … longer than 5 min" into a bound from above."""
    quantity = part.quantity
    if quantity.unit is None and quantity.text.lower().startswith("within "):
        part.role = SKIP
    if quantity.unit is not None and (part.found.signed or quantity.unit == "x"):
        part.role = CHANGE
    elif quantity.comparator in _DENIED and _is_denied(tokens, part):
        _deny(part)
    if part.role == LEVEL and (saves(tokens, part) or is_taken_off(tokens, part) or is_won(tokens, part)):
        part.role, part.sign = CHANGE, -1
    if part.role == LEVEL and is_added(tokens, part):
        part.role, part.sign = CHANGE, 1
    if part.role == LEVEL and goes_no_further(tokens, part):
        let_move(tokens, part)
    if part.role == LEVEL:
        move_aside(tokens, part)


def _deny(part: Part) -> None:
    denied = _DENIED[part.quantity.comparator or ""]
    part.found = replace(part.found, quantity=replace(part.quantity, comparator=denied))


_DENIED: Final = {">": "<=", ">=": "<=", "<": ">="}
"""What is left when a bound is denied: "must not rise above 5%" is at most 5%."""

NOBODY_AT_ALL: Final = vocabulary(
    "nobody niemand keiner nadie ningún ninguna ninguno nessuno nessun nessuna aucun aucune ninguém nenhum никто"
)
"""Those to whom something is not to happen: "que ningún cliente espere más de 24 horas"."""
_NOBODY: Final = NOBODY_AT_ALL | vocabulary(
    "without not nicht cannot no nobody never none niemand kein keine ningún ninguna nadie aucun aucune"
    " personne nenhum никто pas não non niet sans sin senza sem zonder"
)
