"""Tell values apart by what they were measured on: "2.31 s on master, 1.12 s on this branch", "3% control vs 4%"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.convert import LESS_IS_BETTER, base, compare
from outcomes.quantity.phrases import Lexicon
from outcomes.quantity.tokens import Tokens
from outcomes.statement.roles.parts import BASELINE, LEVEL, SKIP, TARGET, Part

_PLACES: Final = ("on", "in", "at", "for", "with", "using", "from")
_MAIN: Final = ("master", "main", "develop", "trunk", "upstream")
_CHANGES: Final = ("change", "changes", "patch", "pr", "fix", "branch", "commit", "mr", "pull request")
_THE: Final = ("this", "the", "these", "my", "our")


def _phrases() -> dict[str, bool]:
    """Return what the code of before and that of now are called; True is that of now."""
    change = [" ".join(pair) for pair in product(_THE, _CHANGES)]
    old = [f"{place} {the}{main}" for place, the, main in product(_PLACES, ("", "the ", "current "), _MAIN)]
    old += [f"on the {main} branch" for main in _MAIN]
    old += [f"{how} {name}" for how, name in product(("without", "before"), (*change, "it", "them", "this"))]
    new = [f"{place} {name}" for place, name in product((*_PLACES, "after"), change)]
    new += [f"this {name}" for name in _CHANGES]
    among = ("", "in ", "for ", "in the ", "for the ", "the ")
    old += [f"{place}{name}" for place, name in product(among, ("control", "control group"))]
    new += [f"{place}{name}" for place, name in product(among, _ARMS)]
    return dict.fromkeys((*old, "master", "main"), False) | dict.fromkeys(
        (*new, "with it", "with them", "with this"), True
    )


_ARMS: Final = (
    "variant",
    "variant a",
    "variant b",
    "variant group",
    "treatment",
    "treatment group",
    "test group",
)
"""What those are called who see what is tried out."""


_SIDES: Final[Lexicon[bool]] = Lexicon(_phrases())
_TELLING: Final = frozenset(
    (*_MAIN, *_CHANGES, "pull", "it", "them", "this", "control", "variant", "treatment", "group")
)
"""Words of which each name of a side holds one."""
_PAIR: Final = 2


def by_branch(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Take two values for before and after where the one is told of the old code and the other of the new."""
    named = names_of_both(tokens)
    control = not named and "control" in tokens.lows
    told = [part for part in parts if part.role != SKIP] if named or control else []
    if len(told) < _PAIR:
        return
    first, second = told[:_PAIR] if control else told[-_PAIR:]
    plain = {first.role, second.role} <= _OPEN and {first.cue, second.cue} <= _PLAIN
    if not plain or not _alike(first, second):
        return
    if control:
        sides = [_is_of_control(tokens, part) for part in (first, second)]
        if sides[0] == sides[1]:
            return
        old, new = (first, second) if sides[0] else (second, first)
    elif not _stand_apart(named, first, second):
        return
    else:
        old, new = (first, second) if named[1][2] else (second, first)
    if control or not gets_worse(old.quantity, new.quantity):
        old.role, new.role, old.cue, new.cue = BASELINE, TARGET, "branch", "branch"


def _is_of_control(tokens: Tokens, part: Part) -> bool:
    """Whether a value is told of those who see what there was before: "€1.80 control vs €3.60 calm"."""
    if tokens.words[part.after : part.after + 1] == _CONTROL:
        return True
    at = part.first - 1
    return tokens.words[max(0, at) : part.first] == _CONTROL and (not at or tokens.words[at - 1] in _APART)


_APART: Final = frozenset({":", ",", "(", "—", "–", "-", "vs", "and", "."})
"""Marks behind which "control" names a group, and not what is under control."""
_CONTROL: Final = ("control",)


def names_of_both(tokens: Tokens) -> list[tuple[int, int, bool]]:
    """Return where the old code and the new are named, in the order of the sentence, or nothing."""
    if _TELLING.isdisjoint(tokens.lows):
        return []
    found = _SIDES.find(tokens)
    apart = len(found) == _PAIR and found[0][2] != found[1][2]
    return found if apart else []


def is_of_new(tokens: Tokens) -> bool | None:
    """Return whether a sentence of one value speaks of the new code alone, or of the old alone, or None."""
    if _TELLING.isdisjoint(tokens.lows):
        return None
    sides = {new for _, _, new in _SIDES.find(tokens)}
    return sides.pop() if len(sides) == 1 else None


def opening(tokens: Tokens) -> range:
    """Return the tokens with which a sentence begins that says which code it is about."""
    hit = None if _TELLING.isdisjoint(tokens.lows) else _SIDES.match(tokens, 0)
    alone = hit is None or hit[0] == 1 or tokens.words[hit[0] : hit[0] + 1] in _GOING_ON
    return range(0 if alone or hit is None else hit[0])


_GOING_ON: Final = (("in",), ("of",), ("to",), ("at",))
"""Words with which "after the change" goes on about something else: "after the change in the law"."""


def opens_with_new(tokens: Tokens) -> bool:
    """Whether a sentence begins with the new code and tells of nothing else: "With the change it is 18 µA"."""
    opened = opening(tokens)
    return bool(opened) and is_of_new(tokens) is True


def names(tokens: Tokens) -> set[int]:
    """Return the tokens that only say which code a value was measured on."""
    return {at for first, after, _ in _SIDES.find(tokens) for at in range(first, after)}


_OPEN: Final = frozenset({LEVEL, BASELINE})
_PLAIN: Final = frozenset({"", "is", "was", "took", "needed", "takes", "vs", "versus"})
"""Cues with which a value may be told of either code."""


def _alike(first: Part, second: Part) -> bool:
    kinds = {base(first.quantity)[0], base(second.quantity)[0]}
    return len(kinds - {None}) <= 1 and first.quantity.value != second.quantity.value


def gets_worse(old: Quantity, new: Quantity) -> bool:
    """Whether what is new takes longer or needs more, which is the price of something else."""
    kind = base(new)[0]
    return kind in LESS_IS_BETTER and base(old)[0] == kind and compare(old, new) == 1


def _stand_apart(named: Sequence[tuple[int, int, bool]], first: Part, second: Part) -> bool:
    """Whether each value has a name of its own: before it, behind it, or both names between the two."""
    one, other = named[0][0], named[1][0]
    before = one < first.first < other < second.first
    behind = first.first < one < second.first < other
    between = first.first < one and other < second.first
    return before or behind or between
