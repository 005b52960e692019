"""Tell what may be the value of a key or form field, and what names the values behind keys."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from outcomes.classify import classify
from outcomes.model import Kind
from outcomes.statement import prose
from outcomes.statement.deadlines import deadline
from outcomes.statement.deadlines.heading_due import is_period
from outcomes.statement.forms import halves
from outcomes.statement.heads import keys, placeholder
from outcomes.statement.heads.labels import role_of_label
from outcomes.statement.markup import page
from outcomes.statement.markup.page import Block
from outcomes.statement.names.metric_kind import is_measured
from outcomes.statement.prose import Line
from outcomes.statement.roles.parts import CHANGE, Part
from outcomes.statement.roles.values import opens_with_value
from outcomes.statement.sentence import take_apart
from outcomes.statement.words import Role

LONGEST_ANSWER: Final = 20
"""Words of an answer to a form's field; more is prose."""
_LONGEST_NAME: Final = 10


def fills(role: Role, line: Line) -> bool:
    """Whether a line can be the value of the label of that role before it."""
    if len(line.text.split()) > LONGEST_ANSWER:
        return False
    plain = page.plain(line.text).strip()
    if role in keys.LISTED:
        return opens_with_value(plain)
    return role is not Role.METRIC or not take_apart(plain).parts


def under(asked: Role, line: Line) -> tuple[Line, Role | None]:
    """Return a line that is more than the value of the label alone above it as one that this announces."""
    if asked is Role.METRIC:
        return Line(line.block, line.start, line.end, halves.announced(line.context)), None
    return line, asked if asked in keys.LISTED and line.block.kind == "item" else None


def in_time(role: Role, label: str, told: Collection[Role]) -> Role:
    """Return what "Now" and "Then" say beside each other: "Before, now" and "Then, now" tell where things went.

    `told` is what the keys before have announced.
    """
    word = page.plain(label).strip(" :*-•").lower()
    if word in _LATELY and Role.BASELINE in told and Role.TARGET not in told:
        return Role.TARGET
    return Role.BASELINE if word == "then" and not told else role


_LATELY: Final = frozenset({"now", "today", "currently", "current", "jetzt", "ahora"})


def is_work(line: Line, offset: int) -> bool:
    """Whether a goal is something to be done, whatever number it has: "migrate 12 services", not "… by 90%"."""
    goal = page.plain(line.text[offset:])
    if opens_with_value(goal) or any(_is_share(part) for part in take_apart(goal).parts):
        return False
    if classify(goal).kind is not Kind.OUTPUT:
        return False
    own = Line(line.block, line.start + offset, line.end, halves.announced(line.context))
    return not any(draft.goal for draft in prose.read(own, []))


def _is_share(part: Part) -> bool:
    """Whether a quantity says by what share something changes, which no work does."""
    return part.role == CHANGE and part.quantity.unit in ("%", "x", "pp")


def leads(item: Block) -> bool:
    """Whether an item with items below it is but their label."""
    return keys.role_of_item(item.text) is not None


def may_answer(label: Role, item: str) -> bool:
    """Whether a list item may be the answer to a form's field, and no statement of its own."""
    if not prose.worth_reading(item):
        return True
    if label is Role.SOURCE:
        return page.plain(item).strip().startswith(("http://", "https://"))
    if label is Role.DEADLINE:
        return is_period(item) or (not any(map(str.isalpha, item)) and deadline.parse(item) is not None)
    return label is Role.METRIC and not take_apart(item).parts


def names_only(value: str) -> bool:
    """Whether the value of "Success metric:" is a name that further keys will fill."""
    plain = page.plain(value).strip()
    return (
        0 < len(plain.split()) <= _LONGEST_NAME
        and not prose.worth_reading(plain)
        and not placeholder.has_slot(plain)
    )


def headed(line: Line) -> str:
    """Return the words that stand alone above the keys of their paragraph, bold or with a colon, or nothing."""
    first, more, _ = line.block.text.partition("\n")
    alone = (_BOLD.fullmatch(first) or _LED.fullmatch(first)) if more and line.start > 0 else None
    if alone is None or take_apart(alone[1]).parts:
        return ""
    return (
        alone[1] if alone.re is _BOLD or (is_measured(alone[1]) and role_of_label(alone[1]) is None) else ""
    )


def above(line: Line) -> str:
    """Return the text above the keys: the lines before it in its paragraph, or the paragraph before that."""
    return page.plain(line.block.text[: line.start]).strip() or line.context.lead


_LED: Final = re.compile(r"\s*([^\W\d][^:：\n\ue000-\ue007]{1,80})[:：]\s*")
_BOLD: Final = re.compile(rf"\s*{page.STRONG}([^{page.STRONG_END}:\n]{{1,80}}){page.STRONG_END}\s*")
