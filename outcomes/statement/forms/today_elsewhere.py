"""Find how many there are today where another paragraph tells it: "So far the choir has 64 members"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft
from outcomes.statement.markup.page import Block
from outcomes.statement.markup.sentences import sentences
from outcomes.statement.sentence import take_apart
from outcomes.statement.weighing.wanted import COUNTED


def filled(drafts: list[Draft], blocks: Sequence[Block]) -> list[Draft]:
    """Return the drafts, with how many people there are today where one only says how many there are to be."""
    waiting = [(draft, noun) for draft in drafts if (noun := _counted(draft))]
    if not waiting:
        return drafts
    told = [found for block in blocks if block.kind in _KINDS for found in _today(block.plain)]
    for draft, noun in waiting:
        values = {value.value: value for value, nouns in told if noun in nouns}
        if draft.target and len(values) == 1 and (today := values.popitem()[1]).value < draft.target.value:
            draft.baseline = today
    kept = [draft.baseline for draft, _ in waiting if draft.baseline]
    return [draft for draft in drafts if draft.target or draft.change or not _repeats(draft, kept)]


def _counted(draft: Draft) -> str:
    """Return the noun of people, or of what they do, of whom a draft says how many are to come, or nothing."""
    target = draft.target
    if draft.baseline or draft.change or target is None or target.unit or target.comparator in ("<", "<="):
        return ""
    return next((low for low in reversed(draft.metric.lower().split()) if low in COUNTED), "")


def _today(text: str) -> Iterator[tuple[Quantity, tuple[str, ...]]]:
    """Yield the bare counts that sentences tell of today, each with the words right behind it."""
    if not _NOW.search(text):
        return
    for start, end in sentences(text):
        if not _NOW.search(text, start, end):
            continue
        sentence = take_apart(text[start:end])
        if not _AIMED.isdisjoint(sentence.tokens.lows):
            continue
        for part in sentence.parts:
            bare = not part.quantity.unit and part.quantity.comparator in (None, "~")
            if bare and not _BEING.isdisjoint(
                sentence.tokens.words[max(0, part.found.first - 2) : part.found.first]
            ):
                yield part.quantity, sentence.tokens.words[part.found.after : part.found.after + _NEAR]


def _repeats(draft: Draft, told: Sequence[Quantity]) -> bool:
    """Whether a draft but says what has been found to be the value of today of another."""
    return draft.baseline is not None and any(draft.baseline.value == value.value for value in told)


_KINDS: Final = ("text", "item")
_NOW: Final = re.compile(
    r"\b(?:currently|right now|at the moment|at present|so far|as of now|today)\b", re.IGNORECASE
)
_AIMED: Final = vocabulary("goal target aim reach want need more until if would will last")
"""Words of what is to be, and of how many came in some time."""
_BEING: Final = vocabulary("have has are is at with about ( got")
_NEAR: Final = 3
"""Words behind a number among which its noun stands: "64 active choir members"."""
