"""Give each visible block its context: which section it stands in and what that section is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Final

from outcomes.model import Deadline
from outcomes.statement.heads import faults
from outcomes.statement.heads.headings import (
    FOLDED_LEVEL,
    OWN_LEVEL,
    PASSING,
    Heading,
    as_heading,
    heading_of,
    is_typed_list,
)
from outcomes.statement.heads.labels import role_of_section
from outcomes.statement.markup.page import Block
from outcomes.statement.words import Role

_BOT_BODY: Final = re.compile(
    r"^(bumps? \[?[\w@./-]+|this pr contains the following updates|updates the requirements on"
    r"|snyk has created this pr|this pull request was automatically generated)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Context:
    """Where a block stands."""

    headings: tuple[Heading, ...] = ()
    parent: Block | None = None
    """The list item that this block is nested in."""
    lead: str = ""
    """The paragraph just before, when a list or table follows it."""
    dead: bool = False
    length: int = 0
    """Characters of visible text in the whole body."""
    announced: bool = False
    """Whether any heading of the body announces an outcome, here or elsewhere."""
    asked: bool = False
    """Whether the body asks for help, so that its numbers tell what somebody sees."""

    role: Role | None = field(init=False)
    """The nearest role that a heading gives."""
    promising: bool = field(init=False)
    """Whether plain values may be read as targets here."""

    def __post_init__(self) -> None:
        """Settle what each line of a section asks for again."""
        self.role = role = _nearest_role(self.headings)
        self.promising = role in PROMISING

    @property
    def heading(self) -> str:
        """The text of the nearest heading."""
        return self.headings[-1].text if self.headings else ""

    @property
    def due(self) -> Deadline | None:
        """The nearest deadline that a heading carries."""
        for heading in reversed(self.headings):
            if heading.due is not None:
                return heading.due
        return None


_DEAD: Final = Role.DEAD
PROMISING: Final = frozenset({Role.OUTCOME, Role.METRIC, Role.TARGET, Role.GOAL, Role.GUARDRAIL})


def outline(blocks: list[Block]) -> Iterator[tuple[Block, Context]]:
    """Yield each block with its context; headings themselves are yielded, too."""
    headings: list[Heading] = []
    parents: list[Block] = []
    lead = ""
    length = sum([len(block.text) for block in blocks])
    own, fault = _own_headings(blocks)
    asked = faults.asks(blocks)
    announced = any(heading.role in PROMISING for heading in own if heading)
    folded: tuple[str, ...] = ()
    context: Context | None = None
    unread = False  # in a dead section no block needs a context of its own
    for block, heading in zip(blocks, own, strict=True):
        kind = block.kind
        parent = _enclosing(block, parents) if parents or kind == "item" else None
        moved = block.folded != folded
        if kind == "heading":
            lead = ""
        if heading or (headings and headings[-1].level in PASSING):
            moved = _descend(block, heading, headings) or moved
        if (
            context is None
            or moved
            or not (unread or (not fault and context.parent is parent and context.lead == lead))
        ):
            folded = block.folded
            inner = [heading_of(text, FOLDED_LEVEL) for text in folded if text] if folded else []
            told = fault and (not headings or headings[-1].fault or faults.keys_in(block) > 0)
            context = Context(
                (*headings, *inner), parent, lead, length=length, announced=announced, asked=asked
            )
            role = _nearest_role(headings) if inner else context.role
            context.dead = dead = told or role is _DEAD or (bool(folded) and _is_folded_dead(folded, blocks))
            unread = dead and not fault
        yield block, context
        if kind == "text":
            lead = block.plain


def _own_headings(blocks: list[Block]) -> tuple[list[Heading | None], bool]:
    """Return the heading that each block is, if any, and whether together they are those of a report of a fault."""
    own = [
        as_heading(block, following) if block.kind in ("heading", "text") else None
        for block, following in zip_longest(blocks, blocks[1:])
    ]
    if not faults.reported(blocks, sum([heading.fault for heading in own if heading])):
        return own, False
    return [heading and _of_fault(heading) for heading in own], True


def _of_fault(heading: Heading) -> Heading:
    """Return a heading as a report of a fault means it: its impact is what went wrong."""
    return replace(heading, role=Role.DEAD, label=None) if faults.is_damage(heading.text) else heading


def _enclosing(block: Block, parents: list[Block]) -> Block | None:
    """Leave the list items that `block` does not stand in, and return the nearest of the others."""
    level = block.level
    if block.kind == "item":
        while parents and parents[-1].level >= level:
            parents.pop()
        parent = parents[-1] if parents else None
        parents.append(block)
        return parent
    if level == 0 or block.kind == "heading":
        parents.clear()
    return parents[-1] if parents else None


def _descend(block: Block, heading: Heading | None, headings: list[Heading]) -> bool:
    """Put `block` under the heading that it is, or take it out of one that only led a list; tell whether it moved."""
    if heading:
        while headings and headings[-1].level >= heading.level:
            headings.pop()
        headings.append(heading)
        return True
    own = headings[-1].level == OWN_LEVEL
    if not own and (block.kind != "text" or block.level or is_typed_list(block)):
        return False
    headings.pop()
    return True


def _nearest_role(headings: Sequence[Heading]) -> Role | None:
    """Return the role of the nearest heading that has one."""
    for heading in reversed(headings):
        if heading.role is not None:
            return heading.role
    return None


def _is_folded_dead(folded: tuple[str, ...], blocks: Sequence[Block]) -> bool:
    """Whether a block is folded away under a heading that is none of ours, or in a body that a bot wrote."""
    bot = any(map(_BOT_BODY.match, [other.plain.strip() for other in blocks[:4]]))
    return bot or any(role_of_section(text) is Role.DEAD for text in folded)


def repeats_heading(block: Block, context: Context) -> bool:
    """Whether the block is the heading that its own context ends with."""
    if block.kind != "text" or not context.headings:
        return False
    heading = context.headings[-1].text
    return len(block.text) <= len(heading) + 10 and block.plain.strip().strip(":：").strip() == heading
