"""Tell numbers that look like values and are none: a day ("on 8/4"), an answer ("we get 429"), "100s of", a scale."""

from __future__ import annotations

import re
from typing import Final

from outcomes.quantity.convert import is_duration
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft
from outcomes.statement.sentence import Sentence


def is_mistaken(sentence: Sentence, draft: Draft) -> bool:
    """Whether one of the numbers of a draft is no value."""
    if _is_a_scale(draft) or _answers_nothing(draft):
        return True
    words = sentence.tokens.words
    for part in sentence.parts:
        written = part.quantity.text
        if not _DOUBTFUL.fullmatch(written) or part.quantity not in draft.quantities:
            continue
        before = words[max(0, part.found.first - 1) : part.found.first]
        behind = words[part.found.after : part.found.after + 1]
        if (
            (_DAY.fullmatch(written) and not _ON.isdisjoint(before))
            or (_STATUS.fullmatch(written) and behind not in _MORE and not _ANSWERS.isdisjoint(before))
            or (_ROUND.fullmatch(written) and behind == _OF)
        ):
            return True
    return False


def _is_a_scale(draft: Draft) -> bool:
    """Whether a range is all that a value can be: "Rate each bed (0 to 1)", "Check that rates are valid (0-100%)"."""
    target = draft.target
    if target is None or target.value or draft.baseline or draft.change:
        return False
    return (target.upper, target.unit) in _SCALES


_SCALES: Final = ((1.0, None), (5.0, None), (10.0, None), (100.0, None), (100.0, "%"))


def _answers_nothing(draft: Draft) -> bool:
    """Whether no time at all is what is noted of something that did not answer: "Response time: 0 ms"."""
    target = draft.target
    if target is None or target.value or not is_duration(target) or draft.baseline:
        return False
    return not _ANSWERING.isdisjoint(draft.metric.lower().split())


_ANSWERING: Final = vocabulary("response latency roundtrip rtt ping")
_DAY: Final = re.compile(r"(?:[0-3]?\d)/(?:[0-3]?\d)")
_ON: Final = vocabulary("on since until till am el le vom der retro meeting")
_STATUS: Final = re.compile(r"(?:4[0-3]\d|50[0-4])")
_ANSWERS: Final = vocabulary("get gets got getting return returns returned status http code with a")
_ROUND: Final = re.compile(r"[1-9]0{1,3}s")
_DOUBTFUL: Final = re.compile("|".join(pattern.pattern for pattern in (_DAY, _STATUS, _ROUND)))
_OF: Final = ("of",)
_MORE: Final = (("more",), ("less",), ("new",), ("fewer",))
