"""Tell the new value by the clause it stands in: "The atlas has 90 MB, with this patch it has 60 MB"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from outcomes.quantity.convert import base
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.roles.parts import BASELINE, LEVEL, TARGET, Part


def with_change(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Let the value of a clause that opens with the change be the new one, and the value before it the old one."""
    if _NEW.isdisjoint(tokens.lows):
        return
    for old, new in pairwise(parts):
        if old.role not in _VALUES or new.role not in _NEWER or not _is_of_one_kind(old, new):
            continue
        if _opens_with_change(tokens, old.after, new.found.first):
            old.role, new.role, new.cue = BASELINE, TARGET, "with"


def _opens_with_change(tokens: Tokens, first: int, after: int) -> bool:
    """Whether the last clause between two values says that it is about what is new, and names nothing else."""
    cut = max([at + 1 for at in range(first, after) if tokens.words[at] in _ENDS], default=after)
    told = tokens.words[cut:after]
    if len(told) < 2 or told[0] not in _WITH or told[1] not in _NEW:  # noqa: PLR2004  # "with this"
        return False
    return all(low in _CHANGE or low in _VERBS for low in told[2:])


def better_than(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Take "falls to 25, better than 15" for a value and the one before it, and not for a bound."""
    if "better" not in tokens.lows:
        return
    for new, old in pairwise(parts):
        gap = [low for low in tokens.words[new.after : old.first] if low != "now"]
        compared = old.role == LEVEL and old.quantity.text.lower().startswith("better than")
        if compared and new.role in (LEVEL, TARGET) and gap in _COMMAS and _is_of_one_kind(new, old):
            new.role, old.role, old.cue = TARGET, BASELINE, "than"
            old.found = replace(old.found, quantity=replace(old.quantity, comparator=None))


def _is_of_one_kind(old: Part, new: Part) -> bool:
    return None in (old.quantity.unit, new.quantity.unit) or base(old.quantity)[0] == base(new.quantity)[0]


_VALUES: Final = (LEVEL, BASELINE)
_NEWER: Final = (*_VALUES, TARGET)
_COMMAS: Final = ([","], ["–"], ["—"], ["-"], [";"], ["("])
_ENDS: Final = frozenset({",", ";", ".", "–", "—", "-", "and", "but", "while"})
_WITH: Final = vocabulary("with after mit nach avec après con tras con met na")
_NEW: Final = vocabulary(
    "this these that it the my our diesem dieser diesen ce cet cette ces este esta estos estas questo questa deze dit"
)
_CHANGE: Final = vocabulary(
    "change changes patch pr fix branch commit commits mr pull request update version approach new"
    " änderung änderungen changement changements cambio cambios modifica modifiche wijziging wijzigingen"
)
"""What a clause that opens with the change calls it."""
_VERBS: Final = vocabulary(
    "it it's it’s that they we is are takes needs uses becomes drops falls goes down to only just now about around ~ is"
    " roughly , applied in place es sie ist sind dauert braucht est prend sono sarà será would will be only at gets"
)
"""Words between that and the value, which name nothing."""
