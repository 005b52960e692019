"""Tell a level that a change brings something to: "Brings the build to about 4 minutes", "now runs at 60 FPS"."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.convert import LESS_IS_BETTER, base
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft
from outcomes.statement.names.metric_kind import is_setting
from outcomes.statement.roles.parts import Part
from outcomes.statement.sentence import Sentence

Words = tuple[str, ...]


def is_brought(sentence: Sentence, draft: Draft) -> bool:
    """Whether all that is told is the level of a wait, a size or a frame rate that something has come to."""
    target, told = draft.target, sentence.tokens.words
    if target is None or draft.baseline or draft.change or _SAID.isdisjoint(sentence.tokens.lows):
        return False
    part = sentence.part_of(target)
    if part is None or told[-1] == "?" or not _BARRING.isdisjoint(sentence.tokens.lows):
        return False
    if target.unit == "fps":
        return target.value >= _FLUENT and _runs_now(told[: part.found.first])
    kind, named = base(target)[0], draft.metric.lower()
    if kind not in LESS_IS_BETTER or (
        is_setting(named) and not (kind == "time" and named.endswith("runtime"))
    ):
        return False
    return _is_brought_to(told, part) or _is_done_now(told[: part.found.first])


def _is_brought_to(told: Words, part: Part) -> bool:
    """Whether a sentence opens with a verb of bringing, in the present, and what is brought down to the value."""
    verb = 1 if told[0] in _THIS else 0
    lead = _without_roughly(told[: part.found.first])
    under = part.quantity.comparator in ("<", "<=")
    brought = lead[verb + 1 : -1] if lead[-1:] and lead[-1] in _TOWARDS else lead[verb + 1 :] if under else ()
    return 0 < len(brought) <= _NEAR and told[verb] in _BRINGS and brought[0] not in _TOWARDS


def _without_roughly(lead: Words) -> Words:
    """Return the words before a value without those that only say that it is rough."""
    end = len(lead)
    while end and lead[end - 1] in _ROUGHLY:
        end -= 1
    return lead[:end]


def _is_done_now(lead: Words) -> bool:
    """Whether something is "now done in" a time."""
    before = _without_roughly(lead)[-3:]
    return len(before) == len(_NOW_DONE) and before[0] == "now" and before[1] in _DONE and before[2] in _IN


def _runs_now(lead: Words) -> bool:
    """Whether something now runs at a frame rate."""
    before = _without_roughly(lead)[-3:]
    return len(before) == len(_NOW_DONE) and before[0] == "now" and before[1] in _RUNS and before[2] in _AT


_NOW_DONE: Final = ("now", "done", "in")
_DONE: Final = vocabulary("done finished complete completed ready built loaded")
_IN: Final = frozenset({"in", "within", "under", "after"})
_RUNS: Final = vocabulary("runs run gets get stays reaches hits renders plays")
_AT: Final = vocabulary("at to with above over")
_BRINGS: Final = vocabulary("brings gets takes shrinks cuts reduces")
_THIS: Final = frozenset({"this", "also"})
_TOWARDS: Final = vocabulary("to under below down near")
_ROUGHLY: Final = vocabulary("about around roughly approximately some just nearly a ~")
_NEAR: Final = 9
"""Words with which what is brought somewhere is named, at most."""
_FLUENT: Final = 24
"""Frames per second below which nobody is pleased."""
_BARRING: Final = vocabulary(
    "but my your timeout timeouts only barely limit threshold still can could would if"
)
_SAID: Final = _BRINGS | {"now"}
