"""Tell what somebody only saw, defined or noted: "at times 3 instead of 2", "12% more this week"."""

from __future__ import annotations

import re
from typing import Final

from outcomes.model import Direction
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft
from outcomes.statement.sentence import Sentence

Words = tuple[str, ...]


def is_observed(sentence: Sentence, draft: Draft) -> bool:
    """Whether a sentence describes a fault, a definition, how a week went, or how often something is so."""
    words, lows = sentence.tokens.words, sentence.tokens.lows
    if (words[0] == "note" and words[1:2] in _REMARKS) or (
        not _DEFINING.isdisjoint(lows) and (draft.baseline is None or draft.baseline.comparator in _BOUNDS)
    ):
        return True
    if draft.baseline and draft.target:
        return (not _AT_TIMES.isdisjoint(lows) and _IN_FAULTS.search(sentence.text) is not None) or (
            _is_wrong_answer(sentence, draft)
        )
    if draft.change is None:
        return _is_how_often(sentence, draft)
    seen = words[0] in _WE and words[1:2] and words[1] in _SAW and draft.direction is Direction.INCREASE
    return bool(seen) and _LATELY.search(sentence.text) is not None


_REMARKS: Final = (("that",), ("the",), (":",))
_DEFINING: Final = vocabulary("definition defines defined")
_BOUNDS: Final = (">=", ">", "<", "<=")
_AT_TIMES: Final = vocabulary("sometimes times occasionally depending randomly intermittently manchmal")
_IN_FAULTS: Final = re.compile(
    r"\b(?:sometimes|at times|occasionally|depending on|randomly|intermittently|manchmal)\b", re.IGNORECASE
)
_WE: Final = vocabulary("we i")
_SAW: Final = vocabulary("saw see got had have received")
_LATELY: Final = re.compile(
    r"\b(?:wow|lately|(?:this|last) (?:week|month|quarter|year)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)


def _is_wrong_answer(sentence: Sentence, draft: Draft) -> bool:
    """Whether a bare count is what a program answers: "The API returns 20 results instead of 50"."""
    target = draft.target
    if target is None or target.unit is not None or "instead" not in sentence.tokens.lows:
        return False
    part = sentence.part_of(target)
    return part is not None and sentence.tokens.words[part.found.first - 1] in _ANSWERS


_ANSWERS: Final = vocabulary("returns returned shows says displays prints yields")


def _is_how_often(sentence: Sentence, draft: Draft) -> bool:
    """Whether a share is of the time or the cases: "90% of the time it works"."""
    target = draft.target
    if target is None or target.unit != "%" or target.comparator or sentence.parts[0].found.first:
        return False
    part = sentence.part_of(target)
    behind = sentence.tokens.words[part.found.after : part.found.after + 3] if part else ()
    return behind[:2] in _OF and behind[-1] in _TIME


_OF: Final = (("of", "the"), ("of", "all"))
_TIME: Final = vocabulary("time cases benefit work effort way")
