"""Tell what a share of people is said to do from where they are: "half of the users finish", "70% are on Android"."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft
from outcomes.statement.sentence import Sentence
from outcomes.statement.weighing import wanted


def is_deed(sentence: Sentence, draft: Draft) -> bool:
    """Whether a sentence opens with a share of people and goes on with what they get done: that is how it is to be."""
    behind = _behind_people(sentence, draft)
    return bool(behind) and _today(sentence) and behind[0] in _DEEDS


def is_state(sentence: Sentence, draft: Draft) -> bool:
    """Whether a share of people only says where they are or what befalls them today: "70% of users are on Android"."""
    behind = _behind_people(sentence, draft)
    if not behind or sentence.dues or (draft.target and draft.target.comparator not in (None, "~")):
        return False
    if behind[0] in _BE:
        return behind[1:2] != () and behind[1] in _WHERE
    return behind[0] in _HAPPENS or (behind[0] in _GET and behind[1:2] != () and behind[1] in _LOST)


def _behind_people(sentence: Sentence, draft: Draft) -> tuple[str, ...]:
    """Return the words behind the people of whom a sentence opens with a share, or nothing."""
    target, told = draft.target, sentence.tokens.words
    if target is None or target.unit != "%" or draft.baseline or draft.change:
        return ()
    part = sentence.parts[0]
    if part.quantity != target or any(low.isalpha() and low not in _ROUGHLY for low in told[: part.first]):
        return ()
    for at in range(part.after, min(part.after + _NEAR, len(told))):
        if told[at] in wanted.COUNTED:
            return told[at + 1 :]
    return ()


def _today(sentence: Sentence) -> bool:
    """Whether nothing says that it is so already."""
    return _NOW.isdisjoint(sentence.tokens.lows)


_NEAR: Final = 6
_ROUGHLY: Final = vocabulary("about around roughly some almost nearly over")
_DEEDS: Final = vocabulary(
    "finish complete reach pass activate return come join adopt convert upgrade renew succeed recommend rate open click"
    " sign subscribe stay find solve book pay enable set invite create share answer post"
)
_NOW: Final = vocabulary("currently today now already only just still yet so far never don't not")
_BE: Final = vocabulary("are is were")
_WHERE: Final = vocabulary(
    "on from in affected using still not located currently already based male female running stuck"
)
_GET: Final = frozenset({"get", "are", "feel"})
_LOST: Final = vocabulary("lost stuck confused annoyed frustrated")
_HAPPENS: Final = vocabulary(
    "use have report reported complain complained see saw say said don't never abandon leave drop fail ran run hit"
    " struggle lose bounce quit"
)
