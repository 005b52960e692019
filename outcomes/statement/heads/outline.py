"""Give each visible block its context: which section it stands in and what that section is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
    length: int = 0
    """Characters of visible text in the whole body."""
    announced: bool = False
    """Whether any heading of the body announces an outcome, here or elsewhere."""
    asked: bool = False
    """Whether the body asks for help, so that its numbers tell what somebody sees."""
    dead: bool = False

    role: Role | None = field(init=False)
    """The nearest role that a heading gives."""
    promising: bool = field(init=False)
    """Whether plain values may be read as targets here."""
    heading: str = field(init=False)
    """The text of the nearest heading."""
    due: Deadline | None = field(init=False)
    """The nearest deadline that a heading carries."""

    def __post_init__(self) -> None:
        """Settle what each line of a section asks for again."""
        role, text, due = None, "", None
        for heading in self.headings:  # the nearest comes last
            role, text, due = heading.role or role, heading.text, heading.due or due
        self.role, self.heading, self.due = role, text, due
        self.promising = role in PROMISING


_DEAD: Final = Role.DEAD
PROMISING: Final[frozenset[Role | None]] = frozenset(
    {Role.OUTCOME, Role.METRIC, Role.TARGET, Role.GOAL, Role.GUARDRAIL}
)


@dataclass(slots=True)
class _Body:
    """What is the same for all blocks of a body."""

    blocks: list[Block]
    fault: bool
    """Whether it reports a fault."""
    length: int
    announced: bool
    asked: bool


def outline(blocks: list[Block]) -> list[tuple[Block, Context]]:
    """Return each block with its context; headings themselves are among them, too."""
    own, body = _own_headings(blocks)
    headings: list[Heading] = []
    parents: list[Block] = []
    lead = ""
    folded: tuple[str, ...] = ()
    context: Context | None = None
    placed: list[tuple[Block, Context]] = []
    for block, heading in zip(blocks, own, strict=True):
        kind = block.kind
        if kind == "heading":
            lead = ""
        parent = None
        if kind == "item" and block.level <= 1:
            parents = [block]  # an outermost one stands in no other
        elif parents or kind == "item":
            parent = _enclosing(block, parents)
        moved = body.fault or block.folded != folded
        if heading or (headings and headings[-1].level in PASSING):
            moved = _descend(block, heading, headings) or moved
        # in a dead section no block needs a context of its own
        if (
            context is None
            or moved
            or not (context.dead or (context.parent is parent and context.lead == lead))
        ):
            folded = block.folded
            context = _context(block, headings, parent, lead, body)
        placed.append((block, context))
        if kind == "text":
            lead = block.plain
    return placed


def _context(
    block: Block, headings: Sequence[Heading], parent: Block | None, lead: str, body: _Body
) -> Context:
    """Return the context of a block that stands under `headings`."""
    folded = block.folded
    within = tuple(headings)
    if folded:
        within += tuple([heading_of(text, FOLDED_LEVEL) for text in folded if text])
    context = Context(within, parent, lead, body.length, body.announced, body.asked)
    role = _nearest_role(headings) if folded else context.role
    told = body.fault and (not headings or headings[-1].fault or faults.keys_in(block) > 0)
    context.dead = told or role is _DEAD or (bool(folded) and _is_folded_dead(folded, body.blocks))
    return context


def _own_headings(blocks: list[Block]) -> tuple[list[Heading | None], _Body]:
    """Return the heading that each block is, if any, and what holds for the body as a whole."""
    own = [
        as_heading(block, following) if block.kind in ("heading", "text") else None
        for block, following in zip_longest(blocks, blocks[1:])
    ]
    found = [heading for heading in own if heading]
    fault = faults.reported(blocks, sum([heading.fault for heading in found]))
    if fault:
        own = [heading and _of_fault(heading) for heading in own]
        found = [heading for heading in own if heading]
    announced = not PROMISING.isdisjoint([heading.role for heading in found])
    length = sum([len(block.text) for block in blocks])
    return own, _Body(blocks, fault, length, announced, faults.asks(blocks))


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
