"""Tell what the words right behind a value make of it: how it was, a change, or a count by the period."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from outcomes.quantity import spellings
from outcomes.quantity.convert import is_duration
from outcomes.quantity.counted import rate_of
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.deadlines.due_words import BEFORE
from outcomes.statement.deadlines.months import MONTHS
from outcomes.statement.names.metric_kind import ENDURING
from outcomes.statement.roles import compounds, fewer
from outcomes.statement.roles.moved_asides import grow_behind_aside
from outcomes.statement.roles.parts import Part

_FROM_UNITS: Final = vocabulary("saniyeden dakikadan saatten günden haftadan yüzdeden")


_TO_UNITS: Final = vocabulary("saniyeye dakikaya saate güne haftaya yüzdeye")
"""Turkish says from and to by the ending of the unit."""


def read_behind(tokens: Tokens, part: Part) -> None:
    """Give a part the role, the direction and the period that the words behind its value say."""
    last = tokens.words[part.found.after - 1]
    if last in _FROM_UNITS or last in _TO_UNITS:
        part.role, part.cue = ("from" if last in _FROM_UNITS else "to"), last
        return
    if part.after == len(tokens) or compounds.close(tokens, part):
        return
    if tokens.words[part.after] not in _GOING_ON and tokens.words[part.after][0] != "d":
        _read_noun_behind(tokens, part)
        return
    at = _behind_aside(tokens, part.after)
    after = None if _leads_to_date(tokens, at) else words.CUES_AFTER.match(tokens, at)
    if after is None and tokens.words[at] in _FORMERLY and _ends_clause(tokens, at + 1):
        after = at + 1, "baseline"
    if after and part.role in ("", "condition", "target") and part.quantity.unit != "x":
        called = tokens[at].low in _CALLED
        part.role, part.after, part.cue = after[1], after[0], tokens[after[0] - 1 if called else at].low
        return
    if part.role == "" and part.quantity.unit is None and _counts_more(tokens, part):
        part.role, part.after, part.sign = "by", at + 1, 1
        return
    comparative = words.COMPARATIVES.match(tokens, at)
    if comparative and _may_change(tokens, part) and _is_change(tokens, part, comparative[0]):
        part.role, part.after, part.sign = "by", comparative[0], _way_of(tokens, part, comparative)
        count_by(tokens, part, part.after)
        counted = rate_of(tokens, part.after) if part.quantity.unit is None else None
        if counted:
            part.found = replace(part.found, quantity=replace(part.quantity, unit=counted[1]))
    elif part.role == "" and part.quantity.unit == "%" and tokens[at].low[0] == "d":
        _close(tokens, part, at)


def _way_of(tokens: Tokens, part: Part, comparative: tuple[int, int]) -> int:
    """Return the way that a comparative tells; time that is won is no more needed, but for what is to last."""
    won = tokens.words[comparative[0] - 1] in _GAINS and is_duration(part.quantity)
    return -1 if won and ENDURING.isdisjoint(tokens.lows) else comparative[1]


_GAINS: Final = vocabulary("gain gains improvement improvements better")


def _read_noun_behind(tokens: Tokens, part: Part) -> None:
    """Read what stands behind the noun of a value."""
    if not fewer.is_fewer(tokens, part):
        grow_behind_aside(tokens, part)


def _may_change(tokens: Tokens, part: Part) -> bool:
    """Whether a part is no level yet, or an arrow leads from two values to it: "$90 vs $1,400 now → $1,310 less"."""
    if part.role not in ("from", "to"):
        return True
    arrow = part.first < part.found.first and tokens.words[part.first] in _ARROWS
    return arrow and tokens.sorts[: part.first].count("number") > 1


_ARROWS: Final = frozenset({"→", "->", "=>", "⇒", "-->"})


def _counts_more(tokens: Tokens, part: Part) -> bool:
    """Whether so many more people, or groups of them, are told: "Three more teams use it", "5 additional users"."""
    if tokens.words[part.after] not in _MORE or part.found.first:
        return False
    noun = tokens.words[part.after + 1 : part.after + 1 + _NEAR]
    told = noun[:1] != ("than",) and not _GROUPS.isdisjoint(noun)
    return told and not _JOINING.isdisjoint(tokens.words[part.after + 2 : part.after + 2 + 2 * _NEAR])


_MORE: Final = frozenset({"more", "additional", "further"})
_NEAR: Final = 3
_JOINING: Final = vocabulary(
    "adopt adopts adopted adopting use uses using join joined sign signed onboard onboarded switch switched migrate"
    " migrated subscribe subscribed enrol enroll enrolled try contribute contributing"
)
"""Verbs of what people are to begin to do: "reported it" is none."""
_GROUPS: Final = words.PEOPLE | vocabulary(
    "teams squads departments organizations organisations partners groups"
)


def _ends_clause(tokens: Tokens, at: int) -> bool:
    """Whether nothing more is said in the clause, so that "avant" is no beginning of a day or another clause."""
    return at >= len(tokens) or tokens.words[at] in _ENDS


_FORMERLY: Final = vocabulary(
    "avant auparavant antes prima vorher zuvor früher anteriormente previamente voorheen"
)
_ENDS: Final = frozenset(")）.,;/!")
_CALLED: Final = frozenset({"is", "ist", "es"})
"""How a value is called by the words behind it: "92% is the goal"."""


def _close(tokens: Tokens, part: Part, at: int) -> None:
    """Take "20 % de plaintes en moins", "il 20% di chiamate in più" for a change of the noun between."""
    elided = tokens[at].low.startswith(("d'", "d’"))
    if not elided and tokens[at].low not in _OF_WHAT:
        return
    for first in range(at + 1, min(at + _LONGEST_NOUN, len(tokens) - 1)):
        hit = words.COMPARATIVES.match(tokens, first) if tokens[first].low in _CLOSING else None
        if hit and hit[0] > first + 1 and (hit[0] == len(tokens) or tokens[hit[0]].low not in _OF_WHAT):
            noun = " ".join([token.text for token in tokens[at if elided else at + 1 : first]])
            part.noun = noun[len("d'") :] if elided else noun
            part.role, part.after, part.sign = "by", hit[0], hit[1]
            return


_OF_WHAT: Final = frozenset({"de", "di", "des"})


_CLOSING: Final = frozenset({"en", "in", "de", "a"})


_LONGEST_NOUN: Final = 6
"""Tokens between a share and the comparative that closes its noun, at most."""


def _leads_to_date(tokens: Tokens, at: int) -> bool:
    """Whether a word such as "before" is one of a deadline: "below 500 ms before 1 May 2027"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    dated = following is not None and (following.kind in ("number", "date") or following.low in MONTHS)
    return dated and tokens[at].low in BEFORE


def count_by(tokens: Tokens, part: Part, at: int) -> None:
    """Take the period at token `at` to a value: "€650 less per month" is €650 a month."""
    unit = part.quantity.unit or ""
    per = spellings.PER.match(tokens, at) if at < len(tokens) and "/" not in unit else None
    period = spellings.PERIODS.match(tokens, per[0]) if per and per[0] < len(tokens) else None
    lasts = unit in spellings.LASTING and per is not None and tokens[per[0]].low in spellings.OCCASIONS
    if period and unit not in ("%", "x", "pp", "points") and not lasts:
        part.found = replace(part.found, quantity=replace(part.quantity, unit=f"{unit}/{period[1]}"))
        part.after = period[0] if at == part.after else part.after


def period_at(tokens: Tokens, after: int) -> int:
    """Return where "every week" stands behind what is saved: "saves 14 h of manual matching every week"."""
    for at in range(after, min(after + _LONGEST_NOUN, len(tokens))):
        if tokens[at].kind == "punct":
            break
        if tokens[at].low in _EACH:
            return at
    return after


_EACH: Final = vocabulary("every each per pro jede jeden cada par chaque")


def _behind_aside(tokens: Tokens, at: int) -> int:
    """Step over "on average" and the like between a value and the word that says when it was."""
    if tokens[at].low not in _ASIDE:
        return at
    for words_ in _ASIDES:
        if tokens.words[at : at + len(words_)] == words_ and at + len(words_) < len(tokens):
            return at + len(words_)
    return at


_ASIDES: Final = (
    ("on", "average"),
    ("at", "the", "median"),
    ("in", "the", "median"),
    ("im", "mittel"),
    ("de", "media"),
)


_ASIDE: Final = frozenset(aside[0] for aside in _ASIDES)


_GOING_ON: Final = _ASIDE | _MORE | _FORMERLY | frozenset(words.CUES_AFTER) | frozenset(words.COMPARATIVES)
"""Words right behind a value that may say when it was or make it a change; those with "d" say of what."""


def _is_change(tokens: Tokens, part: Part, after: int) -> bool:
    """Whether a comparative behind the number makes it a change: not "12 more tests", but "12% more"."""
    following = tokens[after].low if after < len(tokens) else ""
    if tokens[part.after].low in _AS and (part.quantity.unit != "x" or not _USING_UP.isdisjoint(tokens.lows)):
        return False
    if tokens[after - 1].low == "saved" and not _is_spent(part):
        return False
    if following == "than" and part.quantity.unit is None:
        return False
    if following in _OF and tokens[after - 2].low == "a" and not (part.found.weak and part.quantity.unit):
        return False
    if following in _ENDPOINTS and tokens[after - 1].low in ("down", "up"):
        return part.quantity.unit == "%" and "%" not in tokens.words[after : after + 3]
    counted = tokens[after - 1].low == "fewer" and tokens[part.found.first].low not in _ONE
    return (
        part.quantity.unit is not None
        or part.found.weak is False
        or counted
        or fewer.is_rated(tokens, part, after)
    )


def _is_spent(part: Part) -> bool:
    """Whether it is a share, time or money, which can be saved; a record is saved, too."""
    return (
        part.quantity.unit == "%"
        or is_duration(part.quantity)
        or (part.quantity.unit or "").partition("/")[0] in spellings.MONEY_CODES
    )


_AS: Final = frozenset({"as", "so"})
_USING_UP: Final = vocabulary(
    "drain drains drained draining burn burns deplete depletes decay decays wear wears"
)
"""Verbs of what is no better for going fast: "drains twice as fast"."""


_ONE: Final = frozenset({"one", "no"})


_OF: Final = frozenset({"de", "del", "do", "da"})
"""Words behind "a menos" that make it a bound: "de 35 a menos de 10", not "2.000 a menos" or "um quarto a menos"."""


_ENDPOINTS: Final = frozenset({"to", "from"})
"""Words behind "9 down" with which 9 is a value of its own: "9 down to 3"."""
