"""Read when the values of a section are looked at, where a sentence without a value of its own says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from outcomes.model import Deadline
from outcomes.quantity.tokens import Tokens, tokenize
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.deadlines import deadline
from outcomes.statement.deadlines.heading_due import is_period
from outcomes.statement.draft import Draft
from outcomes.statement.markup import page
from outcomes.statement.weighing.no_values import names_a_share
from outcomes.statement.worth import DIGIT

_LOGGED: Final = re.compile(r"\W{0,4}20\d\d-\d\d-\d\d\W{0,3}[:–—]")
"""How an entry of a log of decisions begins: its date is none to look at values."""
_DATE: Final = re.compile(r"\b20\d\d\b")
_LOOKED_AT: Final = vocabulary(
    "decide both stichtag frist plazo prazo échéance"
    " measur window messung gemessen mesur medición medida medido medição medimos evaluat judge check review"
    " counted abgelesen auswert gezählt compare figures numbers reached achieved erreich bilan revue verific измер"
    " 测量 計測 測定 ölçül misur gemeten mesuré"
) | {
    "read off",
    "look at",
    "looked at",
    "look back",
    "look again",
    "we look",
    "we will look",
    "we'll look",
    "i look",
    "i'll look",
    "have a look",
}
"""Beginnings of the words that tell when values are looked at."""
_SENTENCE_END: Final = re.compile(r"(?<=[^\W\d_][.!?])\s+(?=[^\W\d_a-zß-ÿ])")
"""Where a capital begins the next sentence: what is looked at is not told by the one after."""
_SHORT: Final = 8
"""Words of a sentence that says nothing but until when: "To be reached within 12 weeks."."""
_SHORT_LINE: Final = 50
"""Characters of a line that is but a time."""
_OPENINGS: Final = (
    "by ",
    "bis ",
    "until ",
    "all of ",
    "für ",
    "target date",
    "zieldatum",
    "due ",
    "deadline ",
    "the deadline ",
    "targets ",
    "goals ",
    "all targets ",
    "all goals ",
    "we expect these ",
    "we expect this ",
    "we expect both ",
    "d'ici ",
    "d’ici ",
    "avant ",
    "antes ",
    "entro ",
    "até ",
    "uiterlijk ",
    "spätestens ",
)


@lru_cache(maxsize=128)
def window(text: str) -> Deadline | None:
    """Return until when the criteria around a sentence hold: "Measured in the first 8 weeks.", "By June 2027 we …".

    The last ones are remembered, as the same body is read again at each push to its branch.
    """
    if _LOGGED.match(text):
        return None
    low = text.lower()
    if not (_tells_a_look(low) or any(opening in low for opening in _OPENINGS)):
        return _alone(text) if len(text) <= _LONGEST_ALONE and DIGIT.search(text) else None
    told = (_told(piece) for piece in _SENTENCE_END.split(text))
    return next((due for due in told if due), None)


def _alone(text: str) -> Deadline | None:
    """Return the deadline that a line is and says nothing else, in any language: "Entro il 31 marzo 2027."."""
    tokens = _spoken(text)
    due = next(iter(deadline.find(tokens)), None)
    if due is None or due.first or any(token.kind != "punct" for token in tokens[due.after :]):
        return None
    return due.deadline


_LONGEST_ALONE: Final = 50


def _spoken(text: str) -> Tokens:
    """Return the tokens of a line that a reader sees, without marks and slots."""
    return Tokens([token for token in tokenize(text) if token.kind not in ("mark", "blank")])


@lru_cache(maxsize=128)
def _only_time(text: str) -> Deadline | None:
    """Return until when a line says that says nothing else: "By 2027-03-31", "30 days after release"."""
    if not DIGIT.search(text):
        return None
    said = page.plain(text)
    return deadline.parse(said) if is_period(said) else None


def _told(text: str) -> Deadline | None:
    """Return until when the criteria around hold, where this one sentence says when they are looked at."""
    low = text.lower()
    if not (low.lstrip(" *_-").startswith(_OPENINGS) or _tells_a_look(low)):
        return None
    tokens = _spoken(text)
    if names_a_share(tokens):
        return None
    for due in deadline.find(tokens):
        if due.deadline:
            return due.deadline
    if _DATE.search(text):
        dated = deadline.parse(page.plain(text))
        return dated if dated and dated.on else None
    return deadline.parse(page.plain(text)) if len(text.split()) <= _SHORT else None


def _tells_a_look(low: str) -> bool:
    # A plain loop, as this is asked of most lines: to start a generator for each takes as long as half of the loop.
    for word in _LOOKED_AT:  # noqa: SIM110
        if word in low:
            return True
    return False


def spread(drafts: Sequence[Draft], text: str, *, announced: bool = False) -> Deadline | None:
    """Give the window that a sentence tells to those criteria that have none, and return it.

    `announced` says that it stands among outcomes, so that a line that is but a time tells one: "Within 30 days".
    Without criteria it is looked for all the same, as it may hold for those to come.
    """
    waiting = [draft for draft in drafts if draft.deadline is None]
    due = window(text) if waiting or not drafts else None
    if due is None and announced and len(text) <= _SHORT_LINE and (waiting or not drafts):
        due = _only_time(text)
    for draft in waiting:
        draft.deadline = due
    return due
