"""The groups of values of a sentence, each with the name of what it is about."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from outcomes.quantity.convert import base
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.markup import page
from outcomes.statement.names import name_words
from outcomes.statement.names.naming import Name, name
from outcomes.statement.names.noted import of_notes
from outcomes.statement.names.unnamed import topic
from outcomes.statement.pairing import respective, subjects
from outcomes.statement.roles.gained import SAVING
from outcomes.statement.roles.groups import compose
from outcomes.statement.roles.parts import BASELINE, TARGET, Group
from outcomes.statement.sentence import Sentence, take_apart


def named_groups(sentence: Sentence, label: str, former: str) -> list[tuple[Name, Group]]:
    """Return the groups of a sentence, each with the name of what it is about."""
    listed = respective.read(sentence) if len(sentence.parts) > 1 else []
    if listed:
        sign = name(sentence, [group for _, group in listed], 0).sign
        return [(Name(text, sign, moves=True), group) for text, group in listed]
    groups = compose(sentence)
    if not groups:
        return []
    groups = _halves(sentence, groups) if label else groups
    names = [name(sentence, groups, at) for at in range(len(groups))]
    if label:
        names[0] = _named(names[0], label, sentence)
    elif former and _speaks_of_former(sentence, groups[0]):
        meant = topic(former) or subjects.subject(take_apart(former))
        own = names[0].text if groups[0].counts else ""
        if meant and not (names[0].text and _takes_from(groups[0])):
            names[0] = names[0]._replace(text=f"{own} {meant}".strip())
    for at in range(1, len(names)):
        if names[at].sign is None and not names[at].moves and groups[at].change and not groups[at].target:
            names[at] = names[at]._replace(sign=names[at - 1].sign, moves=names[at - 1].moves)
        place = _only_where(sentence, groups[at], names[at]) if groups[at - 1].complete else ""
        if place:
            names[at] = names[at]._replace(text=f"{names[at - 1].text} {place} {names[at].text}".strip())
        if _saves_there_too(sentence, groups[at - 1], groups[at]):
            what = _PLACED.split(names[at - 1].text)[0]
            names[at] = names[at]._replace(text=f"{what} {_where(sentence, groups[at], names[at])}")
    pairs = list(zip(names, groups, strict=True))
    noted = of_notes(sentence, *pairs[0]) if len(pairs) == 1 else None
    return [*pairs, noted] if noted else pairs


def _speaks_of_former(sentence: Sentence, group: Group) -> bool:
    """Whether the first values of a sentence are of what the one before is about."""
    whole = group.baseline is not None and group.target is not None
    return subjects.pronoun(sentence, group.first) or (whole and subjects.contracted(sentence))


def _only_where(sentence: Sentence, group: Group, named: Name) -> str:
    """Return the word for where a pair was taken, when that is all its name: "… and from 71 to 57 MB on iOS"."""
    if group.baseline is None or group.target is None:
        return ""
    tokens = sentence.tokens
    at = group.after + (tokens.words[group.after : group.after + 1] == (")",))
    place = tokens.words[at] if at < len(tokens) else ""
    at += 1 + (tokens.words[at + 1 : at + 2] == ("the",))
    placed = place in _PLACES and at < len(tokens) and named.text.startswith(tokens[at].text)
    return place if placed else ""


def _saves_there_too(sentence: Sentence, former: Group, group: Group) -> bool:
    """Whether as much of the same is saved elsewhere: "frees 3 KB of RAM on S3, and 5 KB on C3"."""
    words = sentence.tokens.words
    saved = (
        former.change
        and group.change
        and group.change.cue in SAVING
        and group.change.cue == former.change.cue
    )
    placed = words[group.after : group.after + 1] in _THERE
    return bool(saved) and placed and words[former.after : former.after + 1] == ("of",)


def _where(sentence: Sentence, group: Group, named: Name) -> str:
    """Return where or when so much is saved."""
    place = sentence.tokens[group.after].text
    return named.text if named.text.startswith(place) else f"{place} {named.text}"


_PLACED: Final = re.compile(r" (?:on|in|for|with|when) ")
_THERE: Final = (("on",), ("in",), ("for",), ("with",), ("when",))
_PLACES: Final = frozenset(
    {"on", "for", "in", "at", "auf", "für", "bei", "en", "para", "pour", "sur", "su", "op"}
)


def _takes_from(group: Group) -> bool:
    """Whether a pronoun does it to something else: "That took the job from 2 hours to 23 minutes"."""
    return group.baseline is not None and group.baseline.cue == "from" and group.target is not None


def _halves(sentence: Sentence, groups: list[Group]) -> list[Group]:
    """Join "Handling time: 340 s in our sample, 120 s or less by June": a bare value, then one that is promised."""
    if len(groups) != _HALVES or any(group.baseline or group.change for group in groups):
        return groups
    first, second = (group.target for group in groups)
    if first is None or second is None or base(first.quantity)[0] != base(second.quantity)[0]:
        return groups
    promised = second.quantity.comparator or any(due.first >= second.first for due in sentence.dues)
    if first.quantity.comparator or not promised or any(due.first < second.first for due in sentence.dues):
        return groups
    return [
        Group(groups[0].first, groups[1].after, replace(first, role=BASELINE), replace(second, role=TARGET))
    ]


_HALVES: Final = 2


_SHORT_NAME: Final = 8


_THAN: Final = frozenset({"than", "als", "que"})


def _without_verb(label: str) -> str:
    """Return a name without the verb that tells what becomes of it: "so the wait is cut in half", "Waits halve"."""
    plain = label.split()
    while len(plain) > _SHORT_STATEMENT and plain[0].lower() in _LEADING_ON:
        del plain[0]
    for last in range(len(plain) - 1, max(0, len(plain) - _LONGEST_VERB), -1):
        told = " ".join(plain[last:]).lower()
        passive = plain[last - 1].lower() in _BEING
        if told in (_DONE if passive else _CHANGES) and last > 1:
            return " ".join(plain[: last - 1 if passive else last])
    return " ".join(plain)


_SHORT_STATEMENT: Final = 2
_LEADING_ON: Final = vocabulary("so thus hence therefore and but also that means the")
_LONGEST_VERB: Final = 4
_BEING: Final = vocabulary("is are was were gets get be been")
_CHANGES: Final = frozenset(
    {"halve", "halves", "halved", "double", "doubles", "doubled", "triple", "triples", "tripled"}
    | {"halbiert", "halbiert sich", "verdoppelt", "verdoppelt sich", "cut in half", "cut by half"}
)
_DONE: Final = _CHANGES | {"cut", "reduced", "reduced by half", "brought down"}


_TASK: Final = re.compile(
    r"\A(?:ship|launch|build|add|create|implement|set up|roll out|release|deploy|publish|write|finish)\s"
    r"|\b(?:live|shipped|done|launched|released|deployed|merged|set up|in place|published|implemented|ready)\s*"
    r"(?:[(\[]|\Z)",
    re.IGNORECASE,
)
"""Work before a colon, behind which stands what it is to bring: "Launch page live (PRD 5): activation ≥ 70%"."""
_ASIDE: Final = re.compile(r"[(（]([^()（）\d]{1,80})[)）]\W*$")
"""Words without a number in parentheses at the end, which tell how it is measured."""


def _named(found: Name, label: str, sentence: Sentence) -> Name:
    """Let the words before a colon name the metric; words between the colon and the values refine it."""
    if found.moves and len(found.text.split()) >= 1 and found.text:
        return found
    own = _without_verb(page.plain(label).strip(" *_-–—•"))
    bare, _, rest = own.partition(" ")
    sign = name_words.FEWER.get(bare.lower())
    own = rest if sign is not None and rest else own
    inner = found.text if found.text and len(found.text.split()) <= _SHORT_NAME and not found.moves else ""
    aside = _ASIDE.search(sentence.text) if inner else None
    if inner and (
        inner.split()[0].lower() in {*_THAN, *own.lower().split()}
        or (aside and inner in page.plain(aside[1]))
    ):
        inner = ""
    if inner and _TASK.search(own):
        own = ""
    return Name(f"{own} {inner}".strip(), sign if sign is not None else found.sign, found.moves)
