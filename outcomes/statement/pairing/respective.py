"""Read sentences that pair names and values by their order: "build and deploy fall from 12 and 9 to 5 and 3"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.names.name_spans import joined
from outcomes.statement.roles.parts import BASELINE, CHANGE, SKIP, TARGET, Group, Part, is_content
from outcomes.statement.sentence import Sentence

_RESPECTIVELY: Final = vocabulary(
    "respectively resp jeweils respectivamente respectivement соответственно 分别 sırasıyla"
)
_AND: Final = vocabulary("and , und y e et и 、 ve & /")
_MOST: Final = 4
_TO: Final = vocabulary("to auf a à até до на bis 到")


def is_said(sentence: Sentence) -> bool:
    """Whether a sentence says that its names and values go together by their order."""
    return not _RESPECTIVELY.isdisjoint(sentence.tokens.lows)


def read(sentence: Sentence) -> list[tuple[str, Group]]:
    """Return the names with their values, one pair for each, or nothing when the counts do not match."""
    tokens = sentence.tokens
    if not (is_said(sentence) or _is_double(sentence)):
        return []
    parts = [part for part in sentence.parts if part.role != SKIP or not part.found.weak]
    if not parts:
        return []
    names = _names(tokens, parts[0].first)
    count = len(names)
    if not 1 < count <= _MOST:
        return []
    if len(parts) == 2 * count:
        return [
            (
                name,
                Group(
                    new.first, new.after, baseline=_as(old, BASELINE, new), target=_as(new, TARGET, parts[-1])
                ),
            )
            for name, old, new in zip(names, parts[:count], parts[count:], strict=True)
        ]
    if len(parts) == count:
        return [(name, _alone(part, parts)) for name, part in zip(names, parts, strict=True)]
    return []


def _is_double(sentence: Sentence) -> bool:
    """Whether the values themselves stand as "from A and B to C and D", so that no word need say it."""
    parts = sentence.parts
    if len(parts) != _QUAD:
        return False
    joints = [
        [token.low for token in sentence.tokens[left.found.after : right.found.first]]
        for left, right in pairwise(parts)
    ]
    apart, middle, again = joints
    return (
        bool(apart and again and middle)
        and all(low in _AND for low in (*apart, *again))
        and middle[-1] in _TO
        and parts[0].role == BASELINE
    )


_QUAD: Final = 4


def _alone(part: Part, parts: Sequence[Part]) -> Group:
    if any(other.role == CHANGE for other in parts):
        return Group(part.first, part.after, change=_as(part, CHANGE, parts[-1]))
    return Group(part.first, part.after, target=_as(part, TARGET, parts[-1]))


def _as(part: Part, role: str, other: Part) -> Part:
    """Return the part in its role, with the unit that only the last of the row carries."""
    quantity = part.quantity
    if quantity.unit is None and other.quantity.unit is not None:
        quantity = replace(quantity, unit=other.quantity.unit)
    return replace(part, role=role, found=replace(part.found, quantity=quantity))


def _names(tokens: Tokens, before: int) -> list[str]:
    """Return the names that "and" and commas join before the verb, each with the noun that only the last carries."""
    verb = next(
        (at for at in range(1, before) if words.MOVES.match(tokens, at) and is_content(tokens, at - 1)),
        before,
    )
    first = (
        0
        if verb < before and is_content(tokens, 0)
        else next((at for at in range(before) if is_content(tokens, at)), 0)
    )
    rows: list[list[int]] = [[]]
    for at in range(first, verb):
        if tokens[at].low in _AND:
            rows.append([])
        else:
            rows[-1].append(at)
    texts = [text for row in rows if (text := joined(tokens, row))]
    if not texts:
        return []
    head = texts[-1].split()
    if len(head) > 1:
        texts = [f"{text} {head[-1]}" if len(text.split()) == 1 else text for text in texts[:-1]] + texts[-1:]
    return texts
