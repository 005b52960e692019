"""Tell what a heading announces, and which short or bold lines head what follows them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from outcomes.model import Deadline
from outcomes.statement.deadlines import heading_due
from outcomes.statement.heads import faults, list_leads
from outcomes.statement.heads.keys import key_value, role_alone
from outcomes.statement.heads.labels import role_of_label, role_of_section
from outcomes.statement.markup import page
from outcomes.statement.markup.page import Block
from outcomes.statement.words import Role


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


_BOLD_LEVEL: Final = 7
_SHORT_LINE: Final = 80
_SENTENCE: Final = re.compile(
    r"\d\s*(?:%|ms|s\b)|[.!?]\s|\b(?:from|von|de) ~?\d.* (?:to|auf|a) ~?\d"
    r"|\b(?:[Ss]av(?:es?|ing)|[Ff]rees|[Ff]reed|[Ss]haved?s?)\b.*\d|\d.* (?:instead of|rather than) ~?\d"
)
"""What a line has that says something and heads nothing: a value, or the end of a sentence."""
LEAD_LEVEL: Final = 8
FOLDED_LEVEL: Final = 9
OWN_LEVEL: Final = 10
"""The level of a heading that a paragraph has for itself."""
PASSING: Final = (LEAD_LEVEL, OWN_LEVEL)


def as_heading(block: Block, following: Block | None) -> Heading | None:
    """Return the heading that a block is, or that its first line is, or None."""
    if block.kind == "heading":
        return heading_of(block.plain, block.level)
    text = block.text
    if block.level:
        return None
    opens = text[:1] == page.STRONG
    end = _LINE_END.search(text) if opens else None
    if end is not None or "\n" in text:
        return _opening_line(text[: end.start()]) if end else None
    bold = opens and text.find(page.STRONG_END) >= len(text) - 3
    listed = following is not None and (following.kind in ("item", "table") or is_typed_list(following))
    asks = not listed and following is not None and following.kind == "text" and text.endswith((":", "："))
    if not (bold or listed or asks):
        return None
    words = block.plain.strip().strip(":：").strip()
    if listed and not bold and list_leads.announces(words):
        return Heading(words, LEAD_LEVEL, Role.OUTCOME, None, heading_due.in_heading(words))
    return _short_heading(text, words, bold=bold, asks=asks)


def _opening_line(first: str) -> Heading | None:
    """Return the heading that the first line of a paragraph is: nothing but bold words that announce something."""
    if first.find(page.STRONG_END) < len(first) - 2:
        return None
    words = page.plain(first).strip().strip(":：").strip()
    heading = _short_heading(first, words, bold=True, asks=False)
    if heading is None or heading.role not in _OPENING or words.lower().startswith(_SUPPOSED):
        return None
    return replace(heading, level=OWN_LEVEL, fault=False)


_LINE_END: Final = re.compile(f"[\n{page.BREAK}{page.HARD}]")
_SUPPOSED: Final = ("hypothes", "hipótesis")
"""How a line begins behind which more is told than what is promised: "If people get it seven days before …"."""
_OPENING: Final = (Role.OUTCOME, Role.GOAL, Role.DEAD)


def _short_heading(text: str, words: str, *, bold: bool, asks: bool) -> Heading | None:
    """Return the heading that a short line is, if it says nothing but what follows it."""
    if len(words) > _SHORT_LINE or _SENTENCE.search(words):
        return None
    leads = text.rstrip(page.STRONG_END).endswith((":", "："))
    if asks and not bold:
        bold, leads = role_alone(text, opens=True, closes=True) is not None, False
    if not (bold or leads) and key_value(text) is not None:
        return None  # "By: within 30 days" is whole, whatever list follows it
    if bold or leads or role_of_label(words) is not None or _names_section(words):
        return heading_of(words, _BOLD_LEVEL if bold else LEAD_LEVEL)
    return None


def _names_section(words: str) -> bool:
    """Whether a short line above a list is a heading that says so, such as "Negative"."""
    return len(words.split()) <= _SHORT_NAME and role_of_section(words) in (Role.DEAD, Role.GUARDRAIL)


_SHORT_NAME: Final = 3


def is_typed_list(block: Block) -> bool:
    """Whether a paragraph is a list by hand, which Markdown does not know as one: "a. …", "• …"."""
    return block.kind == "text" and _TYPED.match(block.text) is not None


_TYPED: Final = re.compile(r"\s{0,4}(?:[a-z][.)]|\(?[a-z0-9]\)|[•‣◦▪·✓✔→])\s+\S")


_NEWS: Final = frozenset({"new", "changed", "changes", "future", "neu", "nuevo", "nouveau", "novo"})
"""Headings of release notes, which head columns of values elsewhere."""


@lru_cache(maxsize=1024)
def heading_of(text: str, level: int) -> Heading:
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
