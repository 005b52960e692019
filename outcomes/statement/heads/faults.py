"""Tell reports of faults, bugs, incidents and reverts, by their headings and keys: what they tell went wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from outcomes.statement.markup.page import Block

_SEVERAL: Final = 2
"""Headings or keys of a report of a fault that tell one; a single "Timeline" stands in plans as well."""
_HEADING: Final = re.compile(
    r"\b(?:steps(?: to reproduce)?$|to reproduce|reproduction|expected(?: behaviou?r| results?)?$|actual(?: behaviou?r"
    r"| results?)?$|what happened|what i (?:see|saw|expected|tried|would expect)|root cause|timeline|post-?(?:incident"
    r"|mortem)|incident|describe the (?:bug|issue)|fehlerbild|erwartetes verhalten|tatsächliches verhalten"
    r"|fehlerursache|comportement (?:attendu|observé|actuel)|comportamiento (?:esperado|actual)|comportamento (?:atteso"
    r"|esperado|attuale|atual)|pasos para reproducir|étapes pour reproduire|zeitlicher ablauf)",
    re.IGNORECASE,
)
_DAMAGE: Final = re.compile(
    r"\b(?:impact|auswirkung|consequence|detection|severity|summary|ruled out)", re.IGNORECASE
)
_KEY: Final = re.compile(
    r"\s*(?:what happened|what (?:did )?you expect|expected|actual|how to reproduce|steps to reproduce"
    r"|describe the (?:bug|issue))[^:\n]{0,30}:",
    re.IGNORECASE,
)
_KEY_STEMS: Final = ("expect", "what happened", "actual", "reproduce", "describe the")
"""What each such key holds one of: they are found faster than the pattern is tried at each line."""
_QUESTION: Final = re.compile(
    r"(?:\A|[.!,;:)\n]\s*|--?\s)(?:(?:so|and|but|or|hi|hello),?\s)*(?:is|are|was|does|do|did|has|have|am|any|anyone|anybody"
    r"|why\s(?:is|are|does|did|has|have)|(?:can|could)\s(?:this|that|it|i|anyone|anybody|someone|somebody)"
    r"|what(?:['’]s|\s(?:is|are|am|could|causes|(?:can|should)\si))|how\s(?:do|can|could|come|does|did))\b"
    r"(?![^?\n]{0,60}\b(?:possible|matter|need|want)\b)[^.?!\n]{0,200}\?[\W_]*(?:\n|\Z)",
    re.IGNORECASE,
)
"""A question that closes a paragraph, and is neither a wish ("Could we …") nor answered by who asks."""
_ASKED_OFTEN: Final = re.compile(r"\s*(?:q|question|f)\s?\d{0,2}[:.)]", re.IGNORECASE)
_REVERTS: Final = re.compile(
    r"\s*(?:this )?reverts? (?:commit|pull|pr\b|[\"“„«]|#\d|[\w.-]+/[\w.-]+#\d|\W?[0-9a-f]{7})", re.IGNORECASE
)


def heads(text: str) -> bool:
    """Whether reports of faults have such a heading, and little else does: "Steps to reproduce", "Root cause"."""
    return _HEADING.search(text) is not None


def is_damage(text: str) -> bool:
    """Whether what stands under such a heading of a report of a fault went wrong: "Impact"."""
    return _DAMAGE.search(text) is not None


def asks(blocks: Sequence[Block]) -> bool:
    """Whether a page without headings asks for help: "Is that normal?", "Does anybody know why?"."""
    if any(block.kind == "heading" for block in blocks):  # most pages have one, mostly right at the top
        return False
    return any(
        _QUESTION.search(block.plain) is not None and _ASKED_OFTEN.match(block.plain) is None
        for block in blocks
        if block.kind in ("text", "item") and "?" in block.text
    )


def keys_in(block: Block) -> int:
    """Return how many lines of a paragraph begin with a key of a form for faults: "**What happened**: …"."""
    if block.kind != "text" or ":" not in block.text:
        return 0
    low = block.plain.lower()
    if not [stem for stem in _KEY_STEMS if stem in low]:
        return 0
    return sum([_KEY.match(line) is not None for line in block.plain.split("\n")])


def reported(blocks: Sequence[Block], headed: int) -> bool:
    """Whether a page with `headed` headings of that kind reports a fault, or takes back what had one."""
    if headed >= _SEVERAL or (bool(blocks) and _REVERTS.match(blocks[0].plain) is not None):
        return True
    keyed = [block for block in blocks if block.kind == "text" and ":" in block.text]
    if sum([block.text.count(":") for block in keyed]) + headed < _SEVERAL:  # each key ends with one
        return False
    return sum(map(keys_in, keyed)) + headed >= _SEVERAL
