"""Read the value of a cell or key: the level that a baseline states, the level or change that a target states."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from outcomes.model import Deadline, Quantity
from outcomes.statement.heads import placeholder
from outcomes.statement.roles.groups import compose
from outcomes.statement.roles.parts import CHANGE, is_content
from outcomes.statement.sentence import names_only, take_apart

_LONE: Final = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,2})?)(?: ?(%|ms|s|min|h|d|pp|KB|MB|GB))?")
"""Only what reads the same with any number: "1.200" may be grouped, and "3x" says a direction."""


@lru_cache(maxsize=256)
def lone_value(text: str) -> Quantity | None:
    """Return the value of a cell or key that is a number, perhaps with a common unit, and nothing else.

    Most are; taking them apart like a sentence gives the same and takes twenty times as long. The last ones are
    remembered, as a table asks for a cell when it looks at its columns, and again when it reads its rows.
    """
    found = _LONE.fullmatch(text)
    if found is None:
        return None
    number, unit = found.groups()
    return Quantity(float(number), unit, None, None, text)


def opens_with_value(text: str) -> bool:
    """Whether a cell begins with a quantity."""
    if _LONE.fullmatch(text):
        return True
    if names_only(text):
        return False
    sentence = take_apart(text)
    return bool(sentence.parts) and not any(
        is_content(sentence.tokens, at) for at in range(sentence.parts[0].first)
    )


def is_bare(text: str) -> bool:
    """Whether a cell or key holds one quantity, and names nothing."""
    sentence = take_apart(text)
    if len(sentence.parts) != 1:
        return False
    part = sentence.parts[0]
    rest = (at for at in range(len(sentence.tokens)) if not part.first <= at < part.after)
    return not any(is_content(sentence.tokens, at) for at in rest)


def level_of(text: str) -> Quantity | None:
    """Return the value that a baseline cell or key states, or None for words such as TBD."""
    lone = lone_value(text)
    if lone is not None or placeholder.is_placeholder(text):
        return lone
    parts = take_apart(text).parts
    if not parts:
        return None
    first = parts[0].quantity
    if (
        len(parts) > 1
        and first.unit is None
        and first.upper is None
        and parts[1].cue in ("to", "bis", "à", "a")
    ):
        second = parts[1].quantity
        return replace(first, upper=second.value, unit=second.unit)
    return first


def target_of(text: str, *, bare: bool = False) -> tuple[Quantity | None, Quantity | None]:
    """Return the level and the change that a target cell or key states; with `bare`, a plain number is a change."""
    lone = lone_value(text)
    if lone is not None:
        return (None, lone) if bare else (lone, None)
    if placeholder.is_placeholder(text):
        return None, None
    sentence = take_apart(text)
    target = change = None
    for group in compose(sentence):
        if group.target and target is None:
            target = group.target.quantity
        if group.change and change is None:
            change = _signed(group.change.quantity, group.change.sign)
    if target is None and change is None:
        spare = [part.quantity for part in sentence.parts if part.role != CHANGE]
        target = spare[0] if spare else None
    if bare:
        return None, change or target
    return target, change


def former_of(text: str) -> Quantity | None:
    """Return the former value that a target brings along: "4% → 1.5%", "500 ms (from 840 ms)"."""
    groups = [] if _LONE.fullmatch(text) else compose(take_apart(text))
    former = groups[0].baseline if groups and groups[0].target else None
    return former.quantity if former else None


def due_of(text: str) -> Deadline | None:
    """Return the first deadline that a target cell or key brings along: "500 ms by 2027-06-30"."""
    return None if _LONE.fullmatch(text) else take_apart(text).deadline


def _signed(quantity: Quantity, sign: int | None) -> Quantity:
    if sign == -1 and quantity.value > 0 and quantity.unit != "x":
        return replace(quantity, value=-quantity.value)
    return quantity
