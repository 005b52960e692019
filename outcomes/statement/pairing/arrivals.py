"""Tell that a sentence says where something goes whose value of today stands before it: "This lowers it to 4 min"."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.convert import base, compare
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.roles.parts import TARGET, Part, is_content


def arrives(former: Tokens, latter: Tokens, old: Part, new: Part) -> bool:
    """Whether something moves to the latter value the way it lies from the former, and nothing else is named."""
    if new.role != TARGET or new.cue not in _TO:
        return False
    if base(old.quantity)[0] != base(new.quantity)[0]:
        return False
    signs = [sign for _, _, sign in words.MOVES.find(latter[: new.found.first]) if sign in (-1, 1, _EITHER)]
    told = [sign for sign in signs if sign != _EITHER] or signs
    sign = new.sign if new.sign in (-1, 1) else told[-1] if told else None
    if sign is None or sign not in (_EITHER, compare(old.quantity, new.quantity)):
        return False
    return _names_the_same(former, latter, new)


def _names_the_same(former: Tokens, latter: Tokens, new: Part) -> bool:
    """Whether the words behind the verb, else those before it, are general, or stand in the former sentence, too."""
    cut = max([at + 1 for at in range(new.first) if latter.words[at] in _ENDS], default=0)
    verbs = [after for first, after, _ in words.MOVES.find(latter[: new.found.first]) if first >= cut]
    if verbs and not _IT.isdisjoint(latter.words[verbs[-1] : new.found.first]):
        return True
    content = [at for at in range(cut, new.first) if is_content(latter, at)]
    moved = [at for at in content if verbs and at >= verbs[-1]] or content
    named = {latter.words[at] for at in moved} - _GENERAL
    said = {low.rstrip("s") for low in former.words}
    shared = not said.isdisjoint([low.rstrip("s") for low in named])
    return shared or not (named or new.quantity.unit is None)


_EITHER: Final = 2
"""The way of verbs that may lead up or down: "brings that to 90 µA"."""
_IT: Final = vocabulary("it that this them these")
_TO: Final = vocabulary("to -> → => auf à a")
_ENDS: Final = frozenset({",", ";", "and", "but"})
_GENERAL: Final = vocabulary(
    "time times duration size usage use draw number figure value total latency cost costs change changes pr patch fix"
    " commit branch mr pull request update version run running it that this these goes go gets brings takes bringing"
    " now down up amount wait count length"
)
"""Words that name no other thing than the sentence before."""
