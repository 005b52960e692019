"""Give each visible block its context: which section it stands in and what that section is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import zip_longest
from typing import Final

from outcomes.model import Deadline
from outcomes.statement.deadlines import heading_due
from outcomes.statement.heads import faults, list_leads
from outcomes.statement.heads.keys import role_alone
from outcomes.statement.heads.labels import role_of_label, role_of_section
from outcomes.statement.markup import page
from outcomes.statement.markup.page import Block
from outcomes.statement.words import Role

_BOT_BODY: Final = re.compile(
    r"^(bumps? \[?[\w@./-]+|this pr contains the following updates|updates the requirements on"
    r"|snyk has created this pr|this pull request was automatically generated)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading that is in force."""

    text: str
    level: int
    role: Role | None
    label: Role | None
    """Its role when the whole heading is the label of a form field or key."""
    due: Deadline | None
    fault: bool = False
    """Whether reports of faults have such a heading, and little else does: "Steps to reproduce", "Root cause"."""


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
        if heading or (kind == "text" and headings and headings[-1].level == _LEAD_LEVEL):
            moved = _descend(block, heading, headings) or moved
        if (
            context is None
            or moved
            or not (unread or (not fault and context.parent is parent and context.lead == lead))
        ):
            folded = block.folded
            inner = [_heading(text, _FOLDED_LEVEL) for text in folded if text] if folded else []
            told = fault and (not headings or headings[-1].fault or faults.keys_in(block) > 0)
            dead = (
                told or _nearest_role(headings) is _DEAD or (bool(folded) and _is_folded_dead(folded, blocks))
            )
            context = Context((*headings, *inner), parent, lead, dead, length, announced, asked)
            unread = dead and not fault
        yield block, context
        if kind == "text":
            lead = block.plain


def _own_headings(blocks: list[Block]) -> tuple[list[Heading | None], bool]:
    """Return the heading that each block is, if any, and whether together they are those of a report of a fault."""
    own = [
        _as_heading(block, following) if block.kind in ("heading", "text") else None
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
    if block.kind != "text" or block.level or _is_typed_list(block):
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


_BOLD_LEVEL: Final = 7
_SHORT_LINE: Final = 80
_SENTENCE: Final = re.compile(
    r"\d\s*(?:%|ms|s\b)|[.!?]\s|\b(?:from|von|de) ~?\d.* (?:to|auf|a) ~?\d"
    r"|\b(?:[Ss]av(?:es?|ing)|[Ff]rees|[Ff]reed|[Ss]haved?s?)\b.*\d|\d.* (?:instead of|rather than) ~?\d"
)
"""What a line has that says something and heads nothing: a value, or the end of a sentence."""
_LEAD_LEVEL: Final = 8
_FOLDED_LEVEL: Final = 9


def _as_heading(block: Block, following: Block | None) -> Heading | None:
    if block.kind == "heading":
        return _heading(block.plain, block.level)
    text = block.text
    if block.level or "\n" in text:
        return None
    bold = text[:1] == page.STRONG and text.find(page.STRONG_END) >= len(text) - 3
    listed = following is not None and (following.kind in ("item", "table") or _is_typed_list(following))
    asks = not listed and following is not None and following.kind == "text" and text.endswith((":", "："))
    if not (bold or listed or asks):
        return None
    words = block.plain.strip().strip(":：").strip()
    if listed and not bold and list_leads.announces(words):
        return Heading(words, _LEAD_LEVEL, Role.OUTCOME, None, heading_due.in_heading(words))
    return _short_heading(text, words, bold=bold, asks=asks)


def _short_heading(text: str, words: str, *, bold: bool, asks: bool) -> Heading | None:
    """Return the heading that a short line is, if it says nothing but what follows it."""
    if len(words) > _SHORT_LINE or _SENTENCE.search(words):
        return None
    leads = text.rstrip(page.STRONG_END).endswith((":", "："))
    if asks and not bold:
        bold, leads = role_alone(text, opens=True, closes=True) is not None, False
    if bold or leads or role_of_label(words) is not None or _names_section(words):
        return _heading(words, _BOLD_LEVEL if bold else _LEAD_LEVEL)
    return None


def _names_section(words: str) -> bool:
    """Whether a short line above a list is a heading that says so, such as "Negative"."""
    return len(words.split()) <= _SHORT_NAME and role_of_section(words) in (Role.DEAD, Role.GUARDRAIL)


_SHORT_NAME: Final = 3


def _is_typed_list(block: Block) -> bool:
    """Whether a paragraph is a list by hand, which Markdown does not know as one: "a. …", "• …"."""
    return block.kind == "text" and _TYPED.match(block.text) is not None


_TYPED: Final = re.compile(r"\s{0,4}(?:[a-z][.)]|\(?[a-z0-9]\)|[•‣◦▪·✓✔→])\s+\S")


_NEWS: Final = frozenset({"new", "changed", "changes", "future", "neu", "nuevo", "nouveau", "novo"})
"""Headings of release notes, which head columns of values elsewhere."""


@lru_cache(maxsize=1024)
def _heading(text: str, level: int) -> Heading:
    """Return what a heading announces; remembered, as templates bring the same ones again and again."""
    if text.lower().rstrip(" ?:\u00a0\u202f").endswith("comment") and len(text.split()) <= len(
        ("Comment", "?")
    ):
        return Heading(text, level, None, None, None)  # French for "how"
    label = None if text.strip().lower() in _NEWS else role_of_label(text)
    role = label if label in (Role.BASELINE, Role.TARGET, Role.GUARDRAIL) else role_of_section(text)
    due = None if role is Role.BASELINE else heading_due.in_heading(text)
    if role in (None, Role.DEADLINE) and due is not None and heading_due.is_period(text):
        role = Role.TARGET
    return Heading(text, level, role, label, due, fault=faults.heads(text))


def repeats_heading(block: Block, context: Context) -> bool:
    """Whether the block is the heading that its own context ends with."""
    if block.kind != "text" or not context.headings:
        return False
    heading = context.headings[-1].text
    return len(block.text) <= len(heading) + 10 and block.plain.strip().strip(":：").strip() == heading
