"""Tell a goal from other numbers where a sentence says so: "Reach 900 stars", "Our aim is 12 pilot schools".

What is to be reached must be wanted (wanted.py); conditions, questions and what code does are no goals.
"""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.draft import Draft
from outcomes.statement.roles.parts import Part, is_aside, is_content
from outcomes.statement.sentence import Sentence
from outcomes.statement.weighing import goal_leads, wanted

Words = tuple[str, ...]


def is_stated(sentence: Sentence, draft: Draft, sign: int | None) -> bool:
    """Whether a sentence says in so many words that the target of `draft` is to be reached; `sign` is its way."""
    lows, target = sentence.tokens.lows, draft.target
    if target is None or draft.change is not None or not _DENYING.isdisjoint(lows):
        return False
    if not sentence.dues and goal_leads.TELLING.isdisjoint(lows):
        return False
    part = sentence.part_of(target)
    if part is None or sentence.tokens.words[-1] == "?" or is_aside(sentence.tokens, part):
        return False
    return _is_told(sentence, draft, part) and wanted.is_wanted(draft, sign)


def _is_told(sentence: Sentence, draft: Draft, part: Part) -> bool:
    """Whether a verb or a noun of goals stands before the target, or the sentence is but a count with its day."""
    told = sentence.tokens.words
    values = draft.quantities
    lead = told[: min([own.found.first for own in sentence.parts if own.found.quantity in values])]
    if not _STOPS.isdisjoint(lead):
        lead = lead[max(at + 1 for at, low in enumerate(lead) if low in _STOPS) :]
    if not WHEN.isdisjoint(lead) or _comes_from_there(told, part):
        return False
    if _counts_another(sentence.tokens, part, lead):
        return False
    if _is_dated(sentence, part) or goal_leads.is_told(lead):
        return True
    if not words.CONDITIONALS.isdisjoint(told[part.found.after :]):
        return False
    bound = part.quantity.text.lower().startswith(_BOUNDS)
    if (draft.baseline and lead == ("from",)) or goal_leads.is_direct(lead) or goal_leads.is_reached(lead):
        return True
    return goal_leads.brings(lead, bound=bound)


def _is_dated(sentence: Sentence, part: Part) -> bool:
    """Whether all that is said is how many of whom by when: "500 members by June"."""
    if not sentence.dues or any(low.isalpha() for low in sentence.tokens.words[: part.first]):
        return False
    noun = range(part.after, sentence.dues[0].first)
    own = list(takewhile(lambda at: is_content(sentence.tokens, at), noun))
    if not own or len(noun) > 2 * _NOUN or sentence.tokens.words[own[-1]] not in wanted.COUNTED:
        return False
    return len(own) == len(noun) or sentence.tokens.words[own[-1] + 1] in _PLACES


def _comes_from_there(told: Words, part: Part) -> bool:
    """Whether what is counted is taken out of something: "Get 50 users from the list"."""
    near = told[part.found.after : part.found.after + _NOUN]
    if not _SPREAD.isdisjoint(near):
        return True
    return any(pair in _OUT_OF or (pair[0] == "per" and pair[1] not in _PERIODS) for pair in pairwise(near))


def _counts_another(tokens: Tokens, part: Part, lead: Words) -> bool:
    """Whether a bare number counts a thing that nobody wants, or what people are to have: "users to 2 new pages"."""
    if part.quantity.unit is not None:
        return False
    noun = list(takewhile(lambda at: is_content(tokens, at), range(part.after, len(tokens))))
    if not noun:
        return False
    owned = not _OWNERS.isdisjoint(lead)
    return owned or (tokens.words[noun[-1]] not in wanted.COUNTED and not goal_leads.is_direct(lead))


_BOUNDS: Final = (
    "above",
    "over",
    "past",
    "below",
    "under",
    "beyond",
    ">",
    "<",
    "≥",
    "≤",
    "at least",
    "up to",
)
_PLACES: Final = vocabulary("on in at with from using across worldwide")
_OUT_OF: Final = (("from", "the"), ("from", "a"), ("from", "this"), ("at", "a"), ("in", "a"), ("out", "of"))
_SPREAD: Final = vocabulary("each into argument arguments parameter parameters once apiece")
"""Words behind a number that say how it is given out."""
_OWNERS: Final = (wanted.COUNTED | {"you"}) - vocabulary("sales stars visits")
_PERIODS: Final = vocabulary("day week month quarter year hour minute second night season event")
_DENYING: Final = vocabulary(
    "review approve approval free argument arguments database db table query endpoint fixture fixtures mock"
    " mocks array json csv script dropdown paginated restriction"
    " per-page function method api returns stress load-test seed badge unlock limit limits max maximum capacity"
    " simultaneous concurrently"
)
"""Words of what code does with a number, and of what a thing is to bear."""
WHEN: Final = words.CONDITIONALS | vocabulary(
    "after until before while failed fails unable cannot can't was were"
)
"""Words of a clause that only says when something is so."""
_STOPS: Final = frozenset(".;!")
_NOUN: Final = 5
