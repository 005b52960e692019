"""Name a pair of values that a sentence tells without any word for what they measure: "Down from 45 minutes to 3"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.convert import compare
from outcomes.quantity.tokens import Tokens, tokenize
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.heads.outline import Context
from outcomes.statement.names import name_words
from outcomes.statement.names.cases import GATHERING, name_in
from outcomes.statement.pairing import subjects
from outcomes.statement.pairing.formers import ARROWS
from outcomes.statement.roles.parts import Group, is_content
from outcomes.statement.roles.units import kind_of_unit
from outcomes.statement.sentence import Sentence, take_apart

_KINDS: Final = {"time": ("time", -1), "size": ("size", -1), "money": ("cost", -1)}
_RATES: Final = {"req/s": ("throughput", 1), "fps": ("frame rate", 1)}
"""What is measured in a unit of a kind, or in one unit, where nothing says it closer, and the way that is better."""
_LONGEST_LEAD: Final = 12
"""Words of a sentence before, at most, that says what the change is about."""
_LONGEST_TEXT: Final = 300
"""Characters of what stands above or before that are looked at."""
_MOST_WORDS: Final = 2
"""Words beside the values of a sentence that is but those."""


def name_of(sentence: Sentence, group: Group, before: str, context: Context) -> str:
    """Return a name for two values, which are all that a sentence holds; `before` stands before it in its line."""
    old, new = group.baseline, group.target
    if old is None or new is None or not _is_report(sentence, group):
        return ""
    above = before.strip() or context.lead
    if _tells_a_setting(above) or _tells_a_setting(context.heading):
        return ""
    named = topic(above) or topic(context.heading)
    kinds = [_kind_of(part.quantity) for part in (new, old)]
    kind, better = next((kind for kind in kinds if kind), ("", 0))
    if not (old.cue or above or context.heading) or compare(*shared(old.quantity, new.quantity)) != better:
        return ""
    aside = sentence.text.lstrip()[:1] == "("
    named = named or (subjects.subject(take_apart(before)) if aside else "")
    return named or _title(context.lead) or _title(context.heading) or kind


def _title(text: str) -> str:
    """Return a short line or heading that may name the values below it: "Docs job", "Start-up on my phone:"."""
    plain = text[:_LONGEST_TEXT].strip(" .:*#")
    names = 0 < len(plain.split()) <= _LONGEST_TITLE and not _ENDED.search(plain)
    return name_in(plain) if names and not GATHERING.intersection(plain.lower().split()) else ""


_LONGEST_TITLE: Final = 8
_ENDED: Final = re.compile(r"[.;:!?]|\d")


def _kind_of(quantity: Quantity) -> tuple[str, int] | None:
    return _RATES.get(quantity.unit or "") or _KINDS.get(kind_of_unit(quantity))


def shared(old: Quantity, new: Quantity) -> tuple[Quantity, Quantity]:
    """Return two values with the unit that only one of them carries on both."""
    return replace(old, unit=old.unit or new.unit), replace(new, unit=new.unit or old.unit)


def _tells_a_setting(text: str) -> bool:
    return bool(text) and bool(words.SETTINGS.find(tokenize(text[:_LONGEST_TEXT])))


def _is_report(sentence: Sentence, group: Group) -> bool:
    """Whether a sentence says of two values what one was, and hardly anything else."""
    joined = group.target is not None and group.target.cue in ARROWS
    if group.baseline is None or not (group.baseline.cue or joined):
        return False
    taken = {at for part in group.parts for at in range(part.first, part.after)}
    end = _end_at(sentence.tokens, max(taken) + 1)
    rest = [at for at in range(end) if at not in taken and is_content(sentence.tokens, at)]
    return len(rest) <= _MOST_WORDS


def _end_at(tokens: Tokens, after: int) -> int:
    """Return where the words behind two values only say where they were measured: ", measured on run 88"."""
    at = after + (tokens.words[after : after + 1] == (",",))
    return at if tokens.words[at : at + 1] in _MEASURED else len(tokens)


_MEASURED: Final = (
    ("measured",),
    ("on",),
    ("in",),
    ("for",),
    ("with",),
    ("gemessen",),
    ("mesuré",),
    ("medido",),
)


def topic(text: str) -> str:
    """Return what a short sentence or heading without numbers says it is about: "Making the Docker image smaller"."""
    plain = text[:_LONGEST_TEXT].strip(" .!:*#")
    told = plain.split()
    if (
        not 0 < len(told) <= _LONGEST_LEAD
        or any(mark in plain for mark in ".;:!?")
        or take_apart(plain).parts
    ):
        return ""
    made = told[0].lower() in _MAKING and told[0].lower() not in _MADE
    while told and told[0].lower() in _OPENING:
        del told[0]
    closed = len(told) > 1 and told[-1].lower() in name_words.FEWER
    return " ".join(told[: -1 if closed else None]) if made or closed else ""


_MAKING: Final = vocabulary(
    "make makes making made speed speeds speeding reduce reduces reducing shrink shrinks shrinking cut cuts cutting"
    " optimize optimizes optimizing optimise optimises optimising improve improves improving lower lowers lowering"
    " accelerate trim trims trimming slim slims faster smaller lighter"
)
"""Words with which a title says that something gets better."""
_MADE: Final = frozenset({"make", "makes", "making", "made"})
"""Of these, those that need a word for how it gets at the end."""
_OPENING: Final = _MAKING | vocabulary("the our a an up down this that these of perf: perf")
