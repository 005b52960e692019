"""Read "takes a third of the time", "is now a quarter of the size", "at 3x the speed": so many times what it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity import Found
from outcomes.quantity.spellings import FRACTIONS
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.roles.parts import OPENED, Part
from outcomes.statement.words import COMPARATIVES

SPENT: Final = vocabulary(
    "time memory space cost ram vram bandwidth energy power cpu storage disk heap flash zeit temps tiempo tempo"
)
"""What is spent on something: a part of it is a part of what it was, and no share of a whole."""
SIZES: Final = vocabulary("size weight footprint length")
"""What something has: a part of it is one of what it was, if nothing else is named that it is the size of."""
_FORMER: Final = vocabulary(
    "former previous original old initial earlier was used before today's today’s current"
)
TOLD: Final = SPENT | SIZES | {"/"} | vocabulary("former previous original was")
"""Words of which a portion has one."""
_VERBS: Final = vocabulary(
    "in take takes taking took need needs needed use uses using used cost costs only just at for with up"
)
_BEING: Final = vocabulary("is are be now to becomes became being it's ends")
_ROUGHLY: Final = vocabulary("about around ~ roughly nearly almost")
_PER_WHOLE: Final = 100


def portions(tokens: Tokens) -> list[Found]:
    """Return the parts of what was spent before, or of how large something was, as factors."""
    found = _parts_less(tokens) if "/" in tokens.lows else []
    for end, at in _wholes(tokens):
        part = _part_before(tokens, end)
        if part is None:
            continue
        roughly = "~" if tokens.words[part[0] - 1] in _ROUGHLY else None
        first = part[0] - (roughly is not None)
        spent = tokens.words[end] in _THE and tokens.words[at - 1] in SPENT
        if first > 0 and (tokens.words[first - 1] in _VERBS or (not spent and _is_left(tokens, first))):
            quantity = Quantity(part[1], "x", roughly, text=tokens.written(first, end))
            after = at - 1 if tokens.words[at - 1] in SPENT else at
            found.append(Found(first, after, quantity, signed=True))
    return found


def _parts_less(tokens: Tokens) -> list[Found]:
    """Return the fractions by which something is less: "1/3 smaller"."""
    found = []
    for at in range(3, len(tokens)):
        part = _part_before(tokens, at) if tokens.words[at] in _LESS and tokens.words[at - 2] == "/" else None
        if part:
            quantity = Quantity(round(part[1] * _PER_WHOLE, 1), "%", text=tokens.written(part[0], at))
            found.append(Found(part[0], at, quantity))
    return found


_LESS: Final = vocabulary("smaller less fewer faster lower shorter lighter cheaper quicker")


def _is_left(tokens: Tokens, first: int) -> bool:
    """Whether so much is what something is or is made: "is a third the size", "makes the image half the size"."""
    if not _BECAUSE.isdisjoint(tokens.words[:first]):
        return False
    return tokens.words[first - 1] in _BEING or not _MAKING.isdisjoint(
        tokens.words[max(0, first - _OBJECT) : first]
    )


_BECAUSE: Final = vocabulary("because since as whose which where")
"""Words of a clause that only tells how something is."""
_MAKING: Final = vocabulary("make makes making made")
_OBJECT: Final = 6


def _wholes(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Yield where what a portion is of begins and ends: "of the time", "the size", "of what it was"."""
    words = tokens.words
    for at in range(1, len(tokens)):
        low = words[at]
        if (
            words[at - 1] == "the"
            and at > 1
            and (low in SPENT or (low in SIZES and of_itself(words, at + 1)))
        ):
            yield at - 1 - (words[at - 2] == "of"), at + 1
        elif (
            low == "of" and words[at + 1 : at + 2] in _OWN and not _FORMER.isdisjoint(words[at + 2 : at + 4])
        ):
            last = max(step for step in range(at + 2, min(at + 4, len(words))) if words[step] in _FORMER)
            yield at, last + 1 + (words[last + 1 : last + 2] in _SIZE)


_THE: Final = ("the", "of")
_OWN: Final = (("what",), ("its",), ("the",), ("their",))
_SIZE: Final = tuple((low,) for low in SIZES)


def of_itself(words: tuple[str, ...], at: int) -> bool:
    """Whether no other thing is named that something is the size of: "half the size of a phone"."""
    return words[at : at + 1] != ("of",) or not _FORMER.isdisjoint(words[at + 1 : at + 4])


def _part_before(tokens: Tokens, end: int) -> tuple[int, float] | None:
    """Return where the fraction begins that ends before token `end`, and what it is."""
    if tokens.sorts[max(0, end - 3) : end] == ("number", "punct", "number") and tokens.words[end - 2] == "/":
        upper, lower = tokens.words[end - 3], tokens.words[end - 1]
        proper = upper.isdigit() and lower.isdigit() and 0 < int(upper) < int(lower)
        return (end - 3, round(int(upper) / int(lower), 3)) if proper else None
    for length in (2, 1):
        hit = FRACTIONS.match(tokens, end - length) if end >= length else None
        if hit and hit[0] == end:
            return end - length, round(float(hit[1]) / _PER_WHOLE, 3)
    return None


def is_multiple(tokens: Tokens, part: Part) -> bool:
    """Whether a factor is one of what was, though "at" or "in" leads it: "at 3x the speed", "in 1/4 the time"."""
    after = part.after
    if part.found.signed and part.quantity.value < 1:
        return after < len(tokens) and tokens.words[after] in SPENT
    return tokens.words[after : after + 1] == ("the",) and tokens.words[after + 1 : after + 2] in _RATES


_RATES: Final = (("speed",), ("throughput",), ("performance",), ("rate",))


def is_now(tokens: Tokens, part: Part) -> bool:
    """Whether "now" leads to how much better something is: "is now a quarter of the size", "faster now (3x)"."""
    if part.cue not in _NOW or part.quantity.unit != "x":
        return False
    before = tokens.words[max(0, part.first - 1) : part.first]
    aside = tokens.words[part.found.first - 1] in OPENED
    return part.found.signed or (aside and bool(before) and before[0] in COMPARATIVES)


_NOW: Final = vocabulary("now today currently")
