"""Tell what a label announces by the words it is composed of: "Number we're aiming for", "Where do we stand now?".

A label counts only if every word of it is one that such labels are made of: "Target platform" names a platform.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.heads import label_classes as classes
from outcomes.statement.words import Role

_LONGEST: Final = 12
Words = frozenset[str]
_Rule = tuple[Role, Callable[[Words], bool], Words]
"""A role, whether its sure words are there, and the words that it may be made of."""


def composed(lows: Words) -> Role | None:
    """Return what a label of these words announces, or None."""
    if not 1 < len(lows) <= _LONGEST:
        return None
    rest = lows - classes.FILL
    if _asks_how(lows):
        return Role.SOURCE
    for role, sure, allowed in _RULES:
        if rest <= allowed and sure(lows):
            return role
    return None


def _asks_how(lows: Words) -> bool:
    """Whether a label asks how or where it is measured, and not how one knows that it worked."""
    asked = not lows.isdisjoint(classes.HOW) and not lows.isdisjoint(classes.COUNTED)
    return asked and lows <= _OF_SOURCES


def _guards(lows: Words) -> bool:
    denied = not lows.isdisjoint(classes.DENIED) and not lows.isdisjoint(classes.HARMS)
    return denied or not lows.isdisjoint(classes.SURE_STAYS)


def _tells_change(lows: Words) -> bool:
    if {"how", "much"} <= lows and not lows.isdisjoint(classes.CHANGES):
        return True
    return not lows.isdisjoint(classes.CHANGES) and not lows.isdisjoint(classes.SIZED)


def _passes(lows: Words) -> bool:
    return not lows.isdisjoint(classes.BARS) and not lows.isdisjoint(classes.SURE_SUCCESS | _PASSED)


def _is_today(lows: Words) -> bool:
    last = not lows.isdisjoint(_PERIODS) and not lows.isdisjoint(classes.VALUES)
    return (last or not lows.isdisjoint(_SURELY_TODAY)) and not lows >= _BEFORE_WORK


def _one_of(words: Words) -> Callable[[Words], bool]:
    return lambda lows: not lows.isdisjoint(words)


_OF_SOURCES: Final = classes.FILL | classes.HOW | classes.COUNTED | classes.VALUES
_SURELY_WISHED: Final = classes.WISHED - vocabulary(
    "where what like call new after end later service standard performance"
)
"""Without those words that do not tell alone that something is wished."""
_BEFORE_WORK: Final = frozenset({"before", "you"})
"""Together they ask to do something: "Before you start"."""
_PASSED: Final = frozenset({"pass", "passing", "happy"})
_PERIODS: Final = frozenset(
    {"measured", "gemessen", "last", "year", "month", "week", "season", "quarter", "start"}
)
"""Words that tell how it is, or was, only beside another one: "Last season" heads one column of several."""
_SURELY_TODAY: Final = (classes.PRESENT | classes.PAST) - _PERIODS
_RULES: Final[tuple[_Rule, ...]] = (
    (
        Role.GUARDRAIL,
        _guards,
        classes.DENIED | classes.HARMS | classes.STAYS | {"metric", "metrics", "guardrail"},
    ),
    (Role.TARGET, _passes, classes.BARS | classes.SUCCESS),
    (Role.CHANGE, _tells_change, classes.CHANGES | classes.SIZED),
    (
        Role.BASELINE,
        _is_today,
        classes.PRESENT | classes.PAST | classes.VALUES | {"where", "what", "stand", "wo"},
    ),
    (Role.DEADLINE, _one_of(classes.SURE_WHENS), classes.WHENS | {"target", "end", "expected"}),
    (Role.TARGET, _one_of(_SURELY_WISHED), classes.WISHED | classes.VALUES | classes.GOING),
    (
        Role.METRIC,
        _one_of(classes.SURE_MEASURES),
        classes.MEASURING | classes.VALUES | {"want", "expect", "should", "will"},
    ),
    (Role.OUTCOME, _one_of(classes.SURE_SUCCESS), classes.SUCCESS),
)
"""In this order: a label may be made of the words of several."""
CUES: Final = frozenset().union(*[allowed for _, _, allowed in _RULES]) - classes.FILL
"""Words of which a label has one at least."""
