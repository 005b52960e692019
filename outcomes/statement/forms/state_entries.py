"""Find the lines of a body that are a short label with a value: "Original time: 12.1 s", "before 1.8 GB"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from outcomes.statement.forms.states import State, state_of
from outcomes.statement.heads.announced import role_of_key
from outcomes.statement.markup.page import Block, plain
from outcomes.statement.roles.values import opens_with_value
from outcomes.statement.words import Role


class Entry(NamedTuple):
    """A line that is a label with a value."""

    block: Block
    start: int
    end: int
    label: str
    value: str
    apart: bool
    """Whether a mark sets the value off from its label."""
    colon: bool
    """Whether that is the mark behind a key."""

    @property
    def state(self) -> State | None:
        """What the label says of its value."""
        return state_of(self.label)

    @property
    def known(self) -> bool:
        """Whether the label is a key of a criterion wherever it stands."""
        return self.colon and role_of_key(self.label, self.value) in _ENDS


def may_hold(text: str) -> bool:
    """Whether a line of a block begins with a state, or a label in it ends with one, to be asked before all else."""
    return _is_known_to_hold(text) if len(text) <= _REMEMBERED else _holds(text)


def _holds(text: str) -> bool:
    lines = "\n" in text
    if not lines and len(text) > LONGEST:
        return False
    if _OPENS.match(text) or (lines and _OPENS_LINE.search(text)):
        return True
    colon = text.find(":")
    while colon >= 0:
        if _CLOSES.search(text, max(0, colon - _NEAR), colon + 1):
            return True
        colon = text.find(":", colon + 1)
    return False


_REMEMBERED: Final = 2000
_is_known_to_hold: Final = lru_cache(maxsize=256)(_holds)
"""The last ones are remembered, as a body is read again at each push to its branch."""
_WORDS: Final = (
    r"[\W_]{0,8}(?:with(?:out)?|before|original|existing|current|old|previous|prior|baseline|base|main|master|develop|trunk|vanilla"
    r"|legacy|upstream|initial|unpatched|unoptimi[sz]ed|(?:this )?(?:pr|branch|patch|mr)|on (?:main|master))\b"
    r"[^\n]{0,60}\d"
)
_OPENS: Final = re.compile(_WORDS, re.IGNORECASE)
_OPENS_LINE: Final = re.compile(rf"\n{_WORDS}", re.IGNORECASE)
"""The line end comes first, as one character is found many times faster than the start of a line."""
_CLOSES: Final = re.compile(
    r"(?:before(?: (?:the|this) \w{1,16})?|old|original|main|master|baseline|this \w{2,16})[)\]\ue000-\ue007 ]{0,4}:$"
)
_NEAR: Final = 32


def entries(blocks: Sequence[Block], near: Sequence[int]) -> Iterator[Entry | None]:
    """Yield the lines that are a label with a value in and beside some blocks, and None for what is none."""
    former: Block | None = None
    places = sorted({at + step for at in near for step in (-1, 0, 1, 2) if 0 <= at + step < len(blocks)})
    last = -1
    for at in places:
        block = blocks[at]
        if at != last + 1:
            yield None
        last = at
        if former is None or (block.kind, block.level) != (former.kind, former.level):
            yield None
        former = block
        if block.kind not in KINDS:
            yield None
            continue
        start = 0
        for text in block.text.split("\n"):
            yield from _in_line(block, start, text)
            start += len(text) + 1


def _in_line(block: Block, start: int, text: str) -> Iterator[Entry | None]:
    """Yield what a line tells: a value with its label, or two of them: "before 1.8 GB / after 168 MB"."""
    if len(text) > LONGEST or not _DIGIT.search(text):
        yield None
        return
    joint = _JOINT.search(text)
    halves = [(0, len(text))] if joint is None else [(0, joint.start()), (joint.end(), len(text))]
    told = [_entry(block, start + at, text[at:end]) for at, end in halves]
    if joint is None or all(told):
        yield from told
    else:
        yield _entry(block, start, text)


def _entry(block: Block, start: int, text: str) -> Entry | None:
    found = _LINE.fullmatch(text)
    if found is None:
        return None
    value, label, mark = plain(found["value"]).strip(), plain(found["label"]).strip(), found["mark"] or ""
    numbered = None if mark else _NUMBERED.match(value)
    if numbered:  # "Release 5320: 79 FPS"
        value, label, mark = value[numbered.end() :], f"{label} {numbered[1]}", ":"
    if len(value.split()) > _MOST_WORDS or not opens_with_value(value):
        return None
    return Entry(block, start, start + len(text), label, value, bool(mark), mark in (":", "：", "="))


_NUMBERED: Final = re.compile(r"(\d[\d.]{0,11}):\s+")
"""The number with which a label ends, before its colon."""
KINDS: Final = ("text", "item")
"""The blocks that hold such lines."""
_ENDS: Final = (Role.BASELINE, Role.TARGET)
_MOST_WORDS: Final = 9
LONGEST: Final = 140
"""Characters of such a line."""
_LINE: Final = re.compile(
    r"[\W_]{0,8}(?P<label>[^\W\d_][^:=\n|→]{0,58}?)[\ue000-\ue007]{0,4}\s{0,4}"
    r"(?:(?P<mark>[:：=]|(?<=\s)[-–—→](?=\s))[\ue000-\ue007\s]{0,6}|(?<=\s))(?P<value>[\ue000-\ue007]{0,4}[~≈<>≤≥$€£]{0,2}\s?\d.{0,100})"
)
_DIGIT: Final = re.compile(r"\d")
_JOINT: Final = re.compile(r"\s+(?:/|\||→|->|=>|vs\.?|and)\s+(?=[^\W\d])|\s*[,;]\s+(?=[^\W\d])")
