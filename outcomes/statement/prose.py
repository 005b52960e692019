"""Read criteria from a line of prose or a list item: labels before a colon, sentences, several groups a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from outcomes.model import Deadline, Remark
from outcomes.quantity.tokens import Tokens, tokenize
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import together, words
from outcomes.statement.deadlines import deadline, windows
from outcomes.statement.deadlines.heading_due import in_heading, is_period
from outcomes.statement.draft import Draft
from outcomes.statement.markup import page
from outcomes.statement.markup.sentences import sentences
from outcomes.statement.names.cases import name_of_case
from outcomes.statement.names.line_names import PROMISING, label_of
from outcomes.statement.names.metric_kind import is_measured
from outcomes.statement.pairing import agreeing, tenses
from outcomes.statement.roles import savings
from outcomes.statement.sentence import take_apart
from outcomes.statement.told import Line, Setting, Stretch
from outcomes.statement.weighing import gate
from outcomes.statement.words import Role
from outcomes.statement.worth import DIGIT, worth_reading

__all__ = ["Line", "read", "worth_reading"]


def read(line: Line, remarks: list[Remark]) -> list[Draft]:
    """Return the criteria that a line promises or reports."""
    text = line.text
    if not worth_reading(text):
        return []
    setting, offset, role = _setting(line)
    due = _due_in_label(text[:offset]) if role is not None else None
    if setting.label and due is None:
        label, due = _dated(setting.label)
        setting = setting._replace(label=label) if due else setting
    guarded = _GUARDRAIL in (role, line.context.role)
    drafts: list[Draft] = []
    former, worthy = (offset, offset), False
    told_before = 0
    stretches, told_until = _stretches(text, offset)
    for start, end in stretches:
        if start >= told_until and not drafts:
            break
        found: list[Draft] = []
        if drafts or (start > offset and text.find(":", start, end) >= 0):
            setting, start = _own(setting, start, end, drafts)  # noqa: PLW2901  # it may have a name of its own
        worthy_before, worthy = worthy, worth_reading(text[start:end])
        if worthy:
            found, joined = together.tell(setting, former, (start, end), remarks, joins=worthy_before)
            if joined:
                del drafts[told_before:]
            found = _left_of(found, drafts, text[start:end]) if drafts else found
        if not found and drafts:
            windows.spread(drafts, text[start:end], announced=setting.promising)
        former, told_before = (start, end), len(drafts)
        for draft in found:
            draft.deadline = draft.deadline or due
            draft.guardrail = draft.guardrail or guarded
        drafts += found
    return drafts


def _left_of(found: list[Draft], drafts: Sequence[Draft], text: str) -> list[Draft]:
    """Return what a sentence tells beside what completes the last draft: "That's 68% smaller.", "(30 s -> 20 s)"."""
    last = drafts[-1]
    if last.change is None and last.baseline and last.target:
        sentence = take_apart(text)
        last.change = agreeing.told_before(last.baseline, last.target, sentence.tokens, sentence.parts)
        return found if last.change is None else []
    if last.change is not None and not (last.baseline or last.target):
        sentence = take_apart(text)
        pair = agreeing.pair_of(last.change, sentence.tokens, sentence.parts)
        last.baseline, last.target = pair or (None, None)
        return found if pair is None else []
    return found


@lru_cache(maxsize=64)
def _due_in_label(label: str) -> Deadline | None:
    """Return the deadline that a label carries: "Target by June: …"."""
    said = page.plain(label)
    return deadline.parse(said) or in_heading(said)


@lru_cache(maxsize=64)
def _dated(label: str) -> tuple[str, Deadline | None]:
    """Split "Wait at the desk by 30 June 2027" into the name and the day that it ends with."""
    if not DIGIT.search(label):
        return label, None
    tokens = Tokens([token for token in tokenize(label) if token.kind != "mark"], label)
    due = next(reversed(deadline.find(tokens)), None)
    if due is None or due.deadline is None or due.deadline.on is None or not due.first:
        return label, None
    closed = all(token.low in ")）" for token in tokens[due.after :])
    return (label[: tokens.start(due.first)].rstrip(" ,;(（"), due.deadline) if closed else (label, None)


def _setting(line: Line) -> tuple[Setting, int, Role | None]:
    """Return the line with its name, where its sentences begin, and the role of a label before them."""
    label, offset, role = label_of(line.text)
    if line.block.kind == "item" and role is None:
        case = page.plain(label or line.text[:offset]).strip(" :：*")
        label = name_of_case(case, line.context.lead) or label
    if label and role is None and line.context.promising and DIGIT.search(label) and is_period(label):
        label, role = "", Role.TARGET
    promising = line.context.promising or role in PROMISING
    bullet: gate.Manner = "label" if label else "item" if line.block.kind == "item" else ""
    saved = savings.are_savings(line.text[:offset] if role else line.context.heading)
    return Setting(line, label, promising, bullet, saved), offset, role


def _own(setting: Setting, start: int, end: int, drafts: Sequence[Draft]) -> tuple[Setting, int]:
    """Return a later sentence with the name that it begins with: "… . Cancellations: 7% → 4%"."""
    if drafts and setting.label and _names_another(setting.line.text[start:end], drafts[-1]):
        setting = setting._replace(label="")
    if setting.line.text.find(":", start, end) < 0:
        return setting, start
    own, offset, role = label_of(setting.line.text[start:end])
    if not own or role is not None or own.partition(" ")[0].lower() in tenses.TURNS:
        return setting, start
    return setting._replace(label=own, bullet="label"), start + offset


def _names_another(text: str, former: Draft) -> bool:
    """Whether a sentence behind a whole one opens with a name of its own: "Run time: 4.5x faster. Match rate …"."""
    value = DIGIT.search(text)
    opening = page.plain(text[: value.start()]) if value else ""
    told = former.change is not None or former.target is not None
    return told and not _SAME.intersection(opening.lower().split()) and is_measured(opening)


_SAME: Final = vocabulary(
    "it its this that these goal target aim baseline today now currently then before ziel heute meta hoy"
)
"""Words with which a later sentence still speaks of what stands before the colon."""


@lru_cache(maxsize=256)
def _stretches(text: str, offset: int) -> tuple[Sequence[Stretch], int]:
    """Return the sentences of a line behind its label, up to an example, and where the last ends that is worth reading.

    What stands behind that is only looked at for when the values of the others are measured. The last lines are
    remembered, as a body is read again at each push to its branch.
    """
    found = _cut(text, offset)
    until = offset
    for start, end in reversed(found):
        if worth_reading(text[start:end]):
            until = end
            break
    example = _example_at(text[:until])
    return (_cut(text[:example], offset), example) if example < until else (found, until)


def _cut(text: str, offset: int) -> list[Stretch]:
    """Return the sentences behind `offset`; one that goes on behind a semicolon with what is then is two."""
    found = sentences(text[offset:])
    if offset:
        found = [(offset + start, offset + end) for start, end in found]
    if ";" not in text or not _TURN.search(text, offset):
        return found
    cut: list[Stretch] = []
    for start, end in found:
        turn = _TURN.search(text, start, end)
        cut += [(start, turn.start()), (turn.end(), end)] if turn else [(start, end)]
    return cut


_TURN: Final = re.compile(
    r";\s+(?=(?:now|then|after|with|from now|afterwards|it|jetzt|danach|nach|mit|ahora|con|después|tras|maintenant"
    r"|après|avec|agora|com|depois|теперь|после|с)\b)",
    re.IGNORECASE,
)


def _example_at(text: str) -> int:
    """Return where an example begins ("e.g. …", "Example: …"), or the end of the line."""
    low = text.lower()
    if not [mark for mark in _EXAMPLES if mark in low]:
        return len(text)
    tokens = Tokens(tokenize(text), text)
    return next((tokens.start(first) for first, _, _ in words.EXAMPLES.find(tokens)), len(text))


_EXAMPLES: Final = vocabulary(
    "eg e.g sounds exampl instance such z.b beispiel ejemplo exempl p.ex например 例如 örneğin"
)
"""What every word for an example holds."""
_GUARDRAIL: Final = Role.GUARDRAIL
