"""Read two lines or list items beside each other that name two states: "main: 12.1 s" and "this PR: 3.4 s"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.convert import base, compare
from outcomes.statement.draft import Draft, Place
from outcomes.statement.forms import state_blocks
from outcomes.statement.forms.state_entries import KINDS, LONGEST, Entry, entries, may_hold
from outcomes.statement.forms.states import State
from outcomes.statement.heads.announced import role_of_key
from outcomes.statement.heads.outline import Context
from outcomes.statement.markup import lines
from outcomes.statement.markup.page import Block, plain
from outcomes.statement.names.cases import name_in
from outcomes.statement.names.metric_kind import is_measured
from outcomes.statement.names.naming import name
from outcomes.statement.roles.groups import compose
from outcomes.statement.roles.values import target_of
from outcomes.statement.sentence import take_apart
from outcomes.statement.words import Role

Stretch = tuple[int, int]
"""Where something begins and ends in the text of a block."""


class Pairs:
    """The pairs of such lines in a body."""

    def __init__(self, placed: Sequence[tuple[Block, Context]]) -> None:
        """Take the blocks of a body; those of a dead section tell nothing, so they are not asked."""
        self._found: dict[int, list[Draft]] = {}
        self._taken: dict[int, list[tuple[int, int]]] = {}
        self._below: dict[int, list[Draft]] = {}
        """What sections of lines tell whose labels name the states, by the block that they are read at."""
        for drafts, places in state_blocks.find(placed):
            self._below.setdefault(id(places[-1].block), []).extend(drafts)
            for place in places:
                self._taken.setdefault(id(place.block), []).append((place.start, place.end))
        near = [
            at
            for at, (block, context) in enumerate(placed)
            if not context.dead and block.kind in KINDS and may_hold(block.text)
        ]
        if not near:
            return
        run = list(entries([block for block, _ in placed], near))
        taken = -1
        for at, (first, second) in enumerate(pairwise(run)):
            if at <= taken or first is None or second is None or len(self._found) > _MOST:
                continue
            third = run[at + 2] if at + 2 < len(run) else None
            draft = None if _are_keys(first, second, third) else _told(first, second)
            if draft is None:
                continue
            told = [first, second]
            if third and role_of_key(third.label, third.value) is Role.CHANGE:
                draft.change = target_of(third.value, bare=True)[1]
                told.append(third)
            taken = at + len(told) - 1
            self._found.setdefault(id(first.block), []).append(draft)
            for entry in told:
                self._taken.setdefault(id(entry.block), []).append((entry.start, entry.end))

    def read(self, block: Block, context: Context) -> tuple[Sequence[Draft], Sequence[Stretch]]:
        """Return what the pairs tell that begin in a block, and its logical lines that no pair has taken."""
        if not (self._found or self._below):
            return (), lines.lines(block.text)
        below = self._below.get(id(block), [])
        for draft in below:
            draft.heading = context.heading
        return [*self._told(block, context), *below], self._rest(block)

    def _told(self, block: Block, context: Context) -> list[Draft]:
        found = self._found.get(id(block), [])
        for draft in found:
            draft.heading = context.heading
            draft.metric = _named(draft.metric, _above(block, draft.places[0].start) or _over(context))
        return found

    def _rest(self, block: Block) -> Sequence[Stretch]:
        taken = self._taken.get(id(block))
        if taken is None:
            return lines.lines(block.text)
        ends = [0, *[end for _, end in taken]]
        starts = [*[start for start, _ in taken], len(block.text)]
        between = [(end, start) for end, start in zip(ends, starts, strict=True) if end < start]
        return [
            (start + at, start + until)
            for start, end in between
            for at, until in lines.lines(block.text[start:end])
        ]


def _are_keys(first: Entry, second: Entry, third: Entry | None) -> bool:
    """Whether two entries are keys of a record, each on a line of its own: no sentence goes on behind the second."""
    runs_on = third is not None and third.block is second.block and not third.apart
    return first.known and second.known and not runs_on


def _told(first: Entry, second: Entry) -> Draft | None:
    """Return what two entries beside each other tell, where they name the two states of one thing."""
    states = _states(first, second)
    if states is None or _goes_on(first):
        return None
    old, new = (first, second) if states[0].role is Role.BASELINE else (second, first)
    baseline, (target, change) = target_of(old.value)[0], target_of(new.value)
    if baseline is None or target is None or not _of_one_kind(baseline, target) or _SEVERAL.search(new.value):
        return None
    about = max((state.about for state in states if not state.arm), key=len, default="")
    about = about or _counted(new.value)
    unit = baseline.unit or target.unit
    if (unit in _NO_UNITS and not is_measured(about)) or (
        states[0].arm and states[0].about and not _is_better(baseline, target)
    ):
        return None
    places = [Place(entry.block, entry.start, entry.end) for entry in (first, second)]
    said = f"{first.label}: {first.value} {second.label}: {second.value}"
    return Draft(about, baseline, target, change, sentence=said, places=places)


def _goes_on(entry: Entry) -> bool:
    """Whether an entry without a mark goes on with a sentence that the line above it has begun."""
    above = entry.block.text[max(0, entry.start - LONGEST) : entry.start].rstrip()
    return not entry.apart and above != "" and above[-1] not in ".:!?：。"


def _counted(value: str) -> str:
    """Return what the words behind a value say it counts: "14 queries per page"."""
    sentence = take_apart(value)
    groups = compose(sentence)
    said = name(sentence, groups, 0).text if groups else ""
    return said if is_measured(said) else ""


def _states(first: Entry, second: Entry) -> tuple[State, State] | None:
    """Return the states that two entries name, one of before and one of after."""
    one, other = first.state, second.state
    if one is None and second.label.lower() in _THIS:
        one = State(Role.BASELINE, "")
    if other is None and first.label.lower() == "before" and not is_measured(second.label):
        other = State(Role.TARGET, "")
    if one is None or other is None or {one.role, other.role} != set(_ENDS) or one.arm != other.arm:
        return None
    for entry, state in ((first, one), (second, other)):
        if not entry.apart and (state.about or state.arm):
            return None
    alike = one.about.lower() == other.about.lower() or not (one.about and other.about)
    return (one, other) if alike else None


def _of_one_kind(old: Quantity, new: Quantity) -> bool:
    return old.unit is None or new.unit is None or base(old)[0] == base(new)[0]


def _is_better(old: Quantity, new: Quantity) -> bool:
    """Whether a time, a size or a price falls, or a rate rises."""
    falls = (compare(old, new) or 0) < 0
    return falls if base(old)[0] in ("time", "size", "money") else not falls


def _above(block: Block, start: int) -> str:
    """Return the words in the line right above a pair, in its own paragraph, where they may name it."""
    text = plain(block.text[max(0, start - LONGEST) : start]).strip()
    last = text.rpartition("\n")[2].strip(" *_-")
    return name_in(last) if 0 < len(last.split()) <= _SHORT and not last.endswith((".", "!", "?")) else ""


def _over(context: Context) -> str:
    """Return the list item, the short line or the heading above a pair, where it may name it."""
    if context.parent is not None:
        return name_in(context.parent.plain)
    lead = context.lead.strip()
    if lead and (lead.endswith((":", "：")) or len(lead.split()) <= _SHORT) and name_in(lead):
        return name_in(lead)
    heading = context.headings[-1] if context.headings else None
    return "" if heading is None or heading.label is not None else name_in(heading.text)


def _named(about: str, above: str) -> str:
    """Return the name of what a pair is about: "time (load the board)" for "Original time" below "Load the board"."""
    above = above.strip(" :：*_")
    if not above or not about:
        return above or about
    if is_measured(above):
        return above
    return about if " " in about or not is_measured(about) else f"{about} ({above})"


_ENDS: Final = (Role.BASELINE, Role.TARGET)
_THIS: Final = frozenset({"this pr", "this branch", "this patch", "this mr"})
"""Labels whose neighbour is what they are compared with, whatever its name."""
_NO_UNITS: Final = (None, "px")
"""Units of what may as well be a number, a version or a place on the screen."""
_SEVERAL: Final = re.compile(r"^[^()]*(?:[,;]|\band\b)\s[^()]*\d")
_MOST: Final = 40
"""Blocks with pairs of a body; more is no report."""
_SHORT: Final = 9
