"""Pair the lines below two labels that name two states: what they say is the same, and their numbers differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import itemgetter
from typing import Final, NamedTuple

from outcomes.quantity.convert import LESS_IS_BETTER, base, compare
from outcomes.quantity.spellings import MONEY_CODES
from outcomes.statement.draft import Draft, Place
from outcomes.statement.forms.states import side_of
from outcomes.statement.heads.keys import LISTED, key_value, role_of_item
from outcomes.statement.heads.outline import Context
from outcomes.statement.markup.page import CODE, EMPHASIS, STRONG, Block, plain
from outcomes.statement.names.metric_kind import is_better_low, is_measured, is_setting
from outcomes.statement.names.name_spans import joined
from outcomes.statement.names.naming import name
from outcomes.statement.roles.parts import Group, Part, is_aside
from outcomes.statement.roles.values import opens_with_value
from outcomes.statement.sentence import Sentence, take_apart
from outcomes.statement.weighing import games
from outcomes.statement.words import Role


class _Line(NamedTuple):
    """A line of a block, and the state that it names where it is but a label."""

    block: Block
    start: int
    text: str
    side: Role | None

    @property
    def place(self) -> Place:
        return Place(self.block, self.start, self.start + len(self.text))

    @property
    def rank(self) -> tuple[str, int]:
        """What stands beside it on the page: labels of one kind and depth."""
        return self.block.kind, self.block.level


def find(placed: Sequence[tuple[Block, Context]]) -> list[tuple[list[Draft], list[Place]]]:
    """Return what each two sections of lines tell together, with the lines that they have taken."""
    texts = [block.text for block, _ in placed]
    if sum(map(_FIRST.__contains__, map(_opening, texts))) < _PAIR or sum(map(_may_name, texts)) < _PAIR:
        return []
    told = [block for block, context in placed if not context.dead and block.kind in _KINDS]
    lines = list(islice(_lines(told), _MOST))
    labels = [at for at, line in enumerate(lines) if line.side]
    found = [_told(*sections) for sections in _sections(lines, labels)]
    return [(drafts, places) for drafts, places in found if drafts]


def _lines(blocks: Sequence[Block]) -> Iterator[_Line]:
    for block in blocks:
        start, named = 0, _may_name(block.text)
        for text in block.text.split("\n"):
            side = side_of(plain(text)) if named and start == 0 and len(text) <= _LONGEST_LABEL else None
            yield _Line(block, start, text, side)
            start += len(text) + 1


def _sections(lines: Sequence[_Line], labels: Sequence[int]) -> Iterator[tuple[list[_Line], list[_Line]]]:
    """Yield the lines below each two labels of opposite states that stand beside each other; of three, the last two."""
    ends = [*labels[1:], len(lines)]
    at = 0
    while at + 1 < len(labels):
        first, second = (lines[labels[n]] for n in (at, at + 1))
        third = lines[labels[at + 2]] if at + _PAIR < len(labels) else None
        if first.side == second.side or first.rank != second.rank:
            at += 1
            continue
        if (
            third is not None
            and third.rank == first.rank
            and (first.side, second.side, third.side) == _AND_AFTER
        ):
            at += 1
        sections = [_within(lines[labels[n] + 1 : ends[n]], lines[labels[n]]) for n in (at, at + 1)]
        known = all(role_of_item(lines[labels[n]].text) in LISTED for n in (at, at + 1))
        if not (known and all(_is_keyed(line) for line in sections[1] if _DIGIT.search(line.text))):
            yield (sections[0], sections[1]) if first.side is Role.BASELINE else (sections[1], sections[0])
        at += _PAIR


def _within(lines: Sequence[_Line], label: _Line) -> list[_Line]:
    """Return the lines that stand below a label: up to the next heading, or to the end of its list."""
    below: list[_Line] = []
    for line in lines:
        listed = label.block.kind == "item" and line.block is not label.block
        if line.block.kind == "heading" or (
            listed and (line.block.kind != "item" or line.block.level <= label.block.level)
        ):
            break
        below.append(line)
    return below


def _told(old: Sequence[_Line], new: Sequence[_Line]) -> tuple[list[Draft], list[Place]]:
    """Return what two sections tell, where anything in them is measured and not all of it gets worse."""
    before: dict[str, _Line] = {}
    for line in old:
        if _DIGIT.search(line.text):
            before.setdefault(_skeleton(line.text), line)
    both = [
        (before[said], line)
        for line in new
        if _DIGIT.search(line.text) and (said := _skeleton(line.text)) in before
    ]
    drafts = [draft for draft in (_drafted(*lines) for lines in both) if draft]
    kept = [draft for draft in drafts if not is_setting(draft.metric) and not games.is_balance(draft)]
    if len(kept) < len(drafts) or not any(_is_measured(draft) for draft in kept):
        return [], []
    if all(_gets_worse(draft) for draft in kept):
        return [], []
    return kept, [line.place for lines in both for line in lines]


def _skeleton(text: str) -> str:
    """Return what a line says beside its numbers and their units."""
    return _NUMBER.sub("#", plain(text).lower()).strip(" -*•.:")


def _drafted(old: _Line, new: _Line) -> Draft | None:
    """Return what two lines of the same words tell, by the number that they end in, or the first that differs."""
    sentences = take_apart(old.text.strip()), take_apart(new.text.strip())
    parts = [sentence.parts for sentence in sentences]
    if not parts[0] or len(parts[0]) != len(parts[1]):
        return None
    at = _place(sentences[1], parts)
    if at is None or not _TESTED.isdisjoint(sentences[1].tokens.lows):
        return None
    baseline, target = parts[0][at].quantity, parts[1][at].quantity
    if None not in (baseline.unit, target.unit) and base(baseline)[0] != base(target)[0]:
        return None
    metric = _name(new.text, sentences[1])
    said = plain(f"{old.text.strip()} {new.text.strip()}")
    return Draft(metric, baseline, target, sentence=said, places=[old.place, new.place]) if metric else None


def _place(sentence: Sentence, parts: Sequence[Sequence[Part]]) -> int | None:
    """Return which of several numbers tells the whole: the one behind "=", else the first outside of parentheses."""
    words = sentence.tokens.words
    for at, part in enumerate(parts[1]):
        if part.found.first and words[part.found.first - 1] == "=":
            return at if parts[0][at].quantity.value != part.quantity.value else None
    for at, (old, new) in enumerate(zip(*parts, strict=True)):
        if not is_aside(sentence.tokens, new) and old.quantity.value != new.quantity.value:
            return at
    return None


def _name(text: str, sentence: Sentence) -> str:
    """Return the key of a line, the words before its first value, or what a bare number counts."""
    keyed = key_value(text)
    if keyed and not _DIGIT.search(keyed[0]):
        return keyed[0].strip(" *_-•")
    part = sentence.parts[0]
    lead = joined(sentence.tokens, range(part.found.first)) if part.quantity.unit else ""
    return lead or name(sentence, [Group(part.first, part.after, target=part)], 0).text


def _is_measured(draft: Draft) -> bool:
    unit = (draft.target.unit or "").partition("/")[0] if draft.target else ""
    return (unit not in _NO_UNITS and unit not in MONEY_CODES) or is_measured(draft.metric)


def _gets_worse(draft: Draft) -> bool:
    """Whether there is more of what should be low, or less of what a unit tells to be a rate or a share."""
    old, new = draft.baseline, draft.target
    if old is None or new is None:
        return False
    kind = base(new)[0]
    low = kind in LESS_IS_BETTER or is_better_low(draft.metric)
    way = compare(old, new)
    return way == 1 if low else way == -1 and kind is not None


def _is_keyed(line: _Line) -> bool:
    """Whether a line is a key with a value."""
    keyed = key_value(line.text)
    return keyed is not None and opens_with_value(plain(line.text[keyed[1] :]))


def _may_name(text: str) -> bool:
    """Whether a block begins with a short line that begins with the word of a state."""
    short = len(text) <= _LONGEST_LABEL or text.find("\n", 0, _LONGEST_LABEL) > 0
    return short and _OPENS.match(text) is not None


_KINDS: Final = ("heading", "text", "item")
_PAIR: Final = 2
_AND_AFTER: Final = (Role.BASELINE, Role.TARGET, Role.TARGET)
"""Three states: how it once was, how it is, and how it becomes."""
_MOST: Final = 400
"""Lines of a body that are looked at; more is no report."""
_LONGEST_LABEL: Final = 60
_OPENING: Final = [
    case(low)
    for low in ("bef", "aft", "wit", "old", "new", "ori", "bas", "pre", "mai", "mas", "thi", "cur")
    for case in (str.lower, str.title, str.upper)
]
_FIRST: Final = frozenset(
    [*_OPENING, *(mark + low[:2] for mark in (STRONG, EMPHASIS, CODE) for low in _OPENING)]
)
"""Signs with which such a block begins, so that most blocks are not asked further."""
_opening: Final = itemgetter(slice(3))
_OPENS: Final = re.compile(
    r"[\W_]{0,8}(?:before|after|with(?:out)?|old|new|original|baseline|previous|main|master|this|current)\b",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile(r"\d")
_NUMBER: Final = re.compile(r"\d[\d.,]*(?:\s?(?:%|[a-zµμ°]{1,3}(?:/[a-z]{1,3})?\b))?")
_NO_UNITS: Final = frozenset({"", "px", "pt", "x", "V"})
_TESTED: Final = frozenset({"passed", "failed", "skipped"})
"""Words of what a test run prints, whatever time it took."""
