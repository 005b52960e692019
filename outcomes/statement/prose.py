"""Read criteria from a line of prose or a list item: labels before a colon, sentences, several groups a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from outcomes.model import Direction, Remark
from outcomes.quantity import spellings
from outcomes.quantity.spellings import NUMBER_WORDS
from outcomes.quantity.tokens import tokenize
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import deadline, gate, page, words
from outcomes.statement.draft import Draft, Place
from outcomes.statement.groups import Group, compose, is_content
from outcomes.statement.labels import role_of_label
from outcomes.statement.lines import key_value, sentences
from outcomes.statement.naming import Name, name
from outcomes.statement.outline import Context
from outcomes.statement.page import Block
from outcomes.statement.parts import SKIP
from outcomes.statement.sentence import Sentence, take_apart
from outcomes.statement.words import Role

_DIGIT: Final = re.compile(r"\d|[半倍零翻一二三两兩]")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_COUNTING: Final = (
    frozenset(spellings.FRACTIONS)
    | frozenset(words.FACTORS)
    | frozenset(words.ZEROS)
    | (frozenset(NUMBER_WORDS) - {"one", "un", "una", "une", "uno", "um", "uma", "ein", "eine", "a", "no"})
)
_HOLDING: Final = frozenset(
    {"flat", "unchanged", "regression", "steady", "stable", "half", "third", "thirds", "quarters"}
)
_PLAIN_WORDS: Final = vocabulary("a one la die der un ein two no ine by")


@dataclass(slots=True)
class Line:
    """A logical line of a block, with its context."""

    block: Block
    start: int
    end: int
    context: Context

    @property
    def text(self) -> str:
        """The visible text with marks, newlines as spaces (so that places stay)."""
        return self.block.text[self.start : self.end].replace("\n", " ")


def worth_reading(text: str) -> bool:
    """Whether a line holds anything that a quantity could be made of: a digit, or a word that counts."""
    if _DIGIT.search(text):
        return True
    return not _WORTHY.isdisjoint(_LETTERS.findall(text.lower()))


_WORTHY: Final = (_COUNTING | _HOLDING) - _PLAIN_WORDS


def read(line: Line, remarks: list[Remark]) -> list[Draft]:
    """Return the criteria that a line promises or reports."""
    text = line.text
    if not worth_reading(text):
        return []
    label, offset, role = _label(text)
    promising = line.context.promising or role in _PROMISING
    bullet: gate.Manner = "label" if label else "item" if line.block.kind == "item" else ""
    due = deadline.parse(page.plain(text[:offset])) if role is not None else None
    drafts: list[Draft] = []
    end_of_live = _example_at(text)
    for start, end in sentences(text[offset:end_of_live]):
        if not worth_reading(text[offset + start : offset + end]):
            continue
        found = _sentence(line, offset + start, offset + end, label, promising, bullet, remarks)
        for draft in found:
            draft.deadline = draft.deadline or due
        if role is Role.GUARDRAIL or line.context.role is Role.GUARDRAIL:
            for draft in found:
                draft.guardrail = True
        drafts += found
    return drafts


def _example_at(text: str) -> int:
    """Return where an example begins ("e.g. …", "Example: …"), or the end of the line."""
    if not _EXAMPLE.search(text):
        return len(text)
    tokens = tokenize(text)
    return next((tokens[first].start for first, _, _ in words.EXAMPLES.find(tokens)), len(text))


_EXAMPLE: Final = re.compile(
    r"e\.g|eg\b|exampl|instance|such as|z\.b|beispiel|ejemplo|exempl|p\.ex|например|例如|örneğin",
    re.IGNORECASE,
)
_PROMISING: Final = frozenset(
    {Role.OUTCOME, Role.METRIC, Role.TARGET, Role.GOAL, Role.GUARDRAIL, Role.CHANGE}
)
_ENUMERATED: Final = re.compile(
    r"[\s\ue000-\ue007]{0,4}(?:\d{1,2}\.\d{1,2}\s+(?=[^\W\d_a-z])|(?:\d{1,2}[.)]|[a-z][.)])\s+(?=[^\W\d]))"
)
_NUMBERED: Final = re.compile(
    r"[\s\ue000-\ue007]{0,4}(?:KR|AC|SC|SLO|NFR|Goal|Target|Outcome)["
    r" -]?\d{1,2}(?:\.\d{1,2})?[\s\ue000-\ue007]+(?=[^\s:：])"
)
_SHORT_NAME: Final = 4
_CODE: Final = re.compile(r"[A-Za-z]{1,4}[ -]?\d{1,3}(?:\.\d{1,2})?")
"""A number of a list: "K1", "SC-001", "M 2.1"."""
_LONGEST_LABEL: Final = 12


def _label(text: str) -> tuple[str, int, Role | None]:
    """Return the name that stands before a colon, where the rest starts, and the role of a label before that."""
    for pattern, role in ((_ENUMERATED, None), (_NUMBERED, Role.OUTCOME)):
        listed = pattern.match(text)
        if listed:
            name_, offset, own = _label(text[listed.end() :])
            return name_, offset + listed.end(), own or role
    keyed = key_value(text)
    if keyed is None:
        return "", 0, None
    label, offset = keyed
    announced = role_of_label(label)
    if announced is not None:
        name_, further, _ = _label(text[offset:]) if announced in _PROMISING else ("", 0, None)
        return name_, offset + further, announced
    if _CODE.fullmatch(label.strip()):
        return "", offset, None
    return (label, offset, None) if _is_name(label, text[offset:]) else ("", 0, None)


def _is_name(label: str, value: str) -> bool:
    tokens = [token for token in tokenize(label) if token.kind != "mark"]
    if len(tokens) > _LONGEST_LABEL or not any(is_content(tokens, at) for at in range(len(tokens))):
        return False
    if not worth_reading(label):
        return True
    return all(part.role == SKIP for part in take_apart(label).parts) or _opens_with_value(value)


def _opens_with_value(value: str) -> bool:
    """Whether the text behind a colon begins with a quantity."""
    sentence = take_apart(value)
    return bool(sentence.parts) and not any(
        is_content(sentence.tokens, at) for at in range(sentence.parts[0].first)
    )


def _sentence(
    line: Line, start: int, end: int, label: str, promising: bool, bullet: gate.Manner, remarks: list[Remark]
) -> list[Draft]:
    sentence = take_apart(line.text[start:end])
    groups = compose(sentence)
    if not groups:
        return []
    holds = words.HOLDS.find(sentence.tokens)
    drafts: list[Draft] = []
    for at, group in enumerate(groups):
        named = _named(name(sentence, groups, at), label, at)
        draft = _draft(sentence, group, named, label, line, start)
        first = groups[at - 1].after if at else 0
        last = groups[at + 1].first if at + 1 < len(groups) else len(sentence.tokens)
        first, last = _clause(sentence, group, first, last)
        draft.guardrail = draft.guardrail or any(first <= hold[0] < last for hold in holds)
        if gate.admits(sentence, draft, named, promising=promising, bullet=bullet):
            drafts.append(draft)
        elif draft.metric and gate.looks_like_version(draft):
            remarks.append(Remark("version-bump", draft.sentence[:200]))
    if drafts and any(due.deadline is None for due in sentence.dues):
        remarks.append(Remark("quarter-without-year", page.plain(sentence.text).strip()[:200]))
    return drafts


def _clause(sentence: Sentence, group: Group, first: int, last: int) -> tuple[int, int]:
    """Narrow the words around a group to its own clause."""
    ends = (";", ",", "，", "；", "while", "but", "(", "without")
    start = max(
        (
            i + 1
            for i in range(first, group.first)
            if sentence.tokens[i].low in (";", "，", "；", "while", "but")
        ),
        default=first,
    )
    end = min((i for i in range(group.after, last) if sentence.tokens[i].low in ends), default=last)
    return start, end


def _named(found: Name, label: str, at: int) -> Name:
    """Let the words before a colon name the metric; words between the colon and the values refine it."""
    if not label or at:
        return found
    if found.moves and len(found.text.split()) >= 1 and found.text:
        return found
    own = page.plain(label).strip(" *_-–—•")
    bare, _, rest = own.partition(" ")
    sign = {"fewer": -1, "less": -1, "faster": -1, "quicker": -1, "more": 1, "higher": 1, "lower": -1}.get(
        bare.lower()
    )
    own = rest if sign is not None and rest else own
    inner = found.text if found.text and len(found.text.split()) <= _SHORT_NAME and not found.moves else ""
    return Name(f"{own} {inner}".strip(), sign if sign is not None else found.sign, found.moves)


def _draft(sentence: Sentence, group: Group, named: Name, label: str, line: Line, start: int) -> Draft:
    said = page.plain(f"{label}: {sentence.text}" if label else sentence.text).strip()
    draft = Draft(metric=named.text.strip(" \"'“”*"), sentence=said, prose=True)
    bare, _, rest = draft.metric.partition(" ")
    if rest and bare.lower() in ("same", "unchanged", "gleiche", "misma", "mismo", "même"):
        draft.metric, draft.guardrail = rest, True
    draft.baseline = group.baseline.quantity if group.baseline else None
    draft.target = group.target.quantity if group.target else None
    draft.change = group.change.quantity if group.change else None
    draft.deadline = next((due.deadline for due in sentence.dues if due.deadline), None)
    draft.heading = line.context.heading
    draft.direction = {-1: Direction.DECREASE, 1: Direction.INCREASE}.get(named.sign or 0)
    first, last = sentence.tokens[group.first], sentence.tokens[group.after - 1]
    offset = line.start + start
    draft.places = [Place(line.block, offset + first.start, offset + last.end)]
    return draft
