"""Name what a sentence tells without any word for what it measures: "Down from 45 minutes to 3", "Saves 620 bytes!"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.convert import compare
from outcomes.quantity.tokens import Tokens, tokenize
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.heads.outline import Context
from outcomes.statement.markup.sentences import sentences
from outcomes.statement.names import name_words
from outcomes.statement.names.cases import GATHERING, name_in
from outcomes.statement.pairing import subjects
from outcomes.statement.pairing.formers import ARROWS
from outcomes.statement.roles import compounds
from outcomes.statement.roles.cues import SPEEDING
from outcomes.statement.roles.gained import SAVING
from outcomes.statement.roles.parts import Group, Part, is_content
from outcomes.statement.roles.units import kind_of_unit
from outcomes.statement.sentence import Sentence, take_apart
from outcomes.statement.words import SETTINGS

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


def name_of_change(sentence: Sentence, change: Part, before: str, context: Context) -> str:
    """Return a name for a change that is all that a sentence tells: what is spoken of above, or what is saved."""
    words = sentence.tokens.words
    if not _is_all(sentence, [change]) or _is_of_others(words[change.after :]) or words[0] in _WHO:
        return ""
    above = before.strip() or context.lead
    if _tells_a_setting(above) or _tells_a_setting(context.heading):
        return ""
    saved = not SAVING.isdisjoint((change.cue, *words[: change.found.first]))
    kind = _kind_of(change.quantity) if saved else None
    speed = _SPEED.get(words[change.after - 1]) or _SPEED.get(words[change.first], "")
    return topic(_last(above)) or topic(context.heading) or (kind[0] if kind else speed)


_WHO: Final = vocabulary("we i you they teams developers users")
"""Who does something faster, which is no speed of what is changed: "we move 10x faster"."""


def _last(text: str) -> str:
    """Return the last sentence of a short text."""
    cut = sentences(text) if len(text) <= _LONGEST_TEXT else []
    return text[slice(*cut[-1])] if cut else ""


def _is_of_others(words: Sequence[str]) -> bool:
    """Whether something is compared with another thing, and not with how it was: "4x faster than the other parser"."""
    at = next((at for at, low in enumerate(words) if low in _COMPARING), len(words))
    return at < len(words) and _FORMER.isdisjoint(words[at + 1 : at + _NEAR])


_COMPARING: Final = vocabulary("than compared vs vs. versus")
_FORMER: Final = vocabulary(
    "before previously previous earlier former old main master current currently today now was"
)
_NEAR: Final = 4
_SPEED: Final = dict.fromkeys(
    (*SPEEDING, "faster", "quicker", "fast", "speedup", "speedups", "speed-up"), "time"
)


def _kind_of(quantity: Quantity) -> tuple[str, int] | None:
    return _RATES.get(quantity.unit or "") or _KINDS.get(kind_of_unit(quantity))


def shared(old: Quantity, new: Quantity) -> tuple[Quantity, Quantity]:
    """Return two values with the unit that only one of them carries on both."""
    return replace(old, unit=old.unit or new.unit), replace(new, unit=new.unit or old.unit)


def _tells_a_setting(text: str) -> bool:
    return bool(text) and bool(SETTINGS.find(tokenize(text[:_LONGEST_TEXT])))


def _is_report(sentence: Sentence, group: Group) -> bool:
    """Whether a sentence says of two values what one was, and hardly anything else."""
    joined = group.target is not None and group.target.cue in ARROWS
    if group.baseline is None or not (group.baseline.cue or joined):
        return False
    return _is_all(sentence, group.parts)


def _is_all(sentence: Sentence, parts: Sequence[Part]) -> bool:
    """Whether hardly anything but some values is told."""
    taken = {at for part in parts for at in range(part.first, part.after)}
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
    how = next((at for at, word in enumerate(told) if at and word.lower() in _HOW), len(told))
    del told[how:]
    closed = len(told) > 1 and told[-1].lower() in name_words.FEWER.keys() | compounds.SIGNS.keys()
    if closed:
        del told[-1 - (len(told) > _MOST_WORDS and told[-2].lower() in _BY_FAR) :]
    return " ".join(told) if made or closed else ""


_BY_FAR: Final = vocabulary("much far way even lot is are")
"""Words before the one for how something gets."""


_HOW: Final = vocabulary("by with using via through when")
"""Words behind which it is told how something gets better, or when."""


_MAKING: Final = vocabulary(
    "make makes making made speed speeds speeding reduce reduces reducing shrink shrinks shrinking cut cuts cutting"
    " optimize optimizes optimizing optimise optimises optimising improve improves improving lower lowers lowering"
    " accelerate trim trims trimming slim slims faster smaller lighter quicker less save saves saving"
)
"""Words with which a title says that something gets better."""
_MADE: Final = frozenset({"make", "makes", "making", "made"})
"""Of these, those that need a word for how it gets at the end."""
_OPENING: Final = _MAKING | vocabulary("the our a an up down this that these of perf: perf")
