"""Tell a time that belongs to a metric's name from a target: "Share of tickets answered within 24 hours"."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.convert import is_duration
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft
from outcomes.statement.sentence import Sentence
from outcomes.statement.weighing.gate import MODAL


def is_only_named(sentence: Sentence, draft: Draft) -> bool:
    """Whether a length of time is all that is told, and it only says which share or number is meant."""
    time = draft.target
    if time is None or draft.baseline or draft.change or not is_duration(time) or len(sentence.parts) > 1:
        return False
    return _counts_in_time(sentence) or _is_of_people(sentence, draft)


def _counts_in_time(sentence: Sentence) -> bool:
    """Whether a line names a share or a number of what happens within a time, and says nothing of it."""
    tokens, at = sentence.tokens, sentence.parts[0].found.first
    said = tokens.words[_IT_IS:] if tokens.words[:_IT_IS] in _DEFINED else tokens.words
    if not names_a_share(tokens) or not _STATING.isdisjoint(said):
        return False
    within = not _WITHIN.isdisjoint(tokens.words[at - 1 : at + 1])
    return within or not _WHICH.isdisjoint(tokens.words[:at])


def names_a_share(tokens: Tokens) -> bool:
    """Whether a line opens with the share or number that it is of: "Percent of incidents …", "# of builds …"."""
    words = tokens.words
    first = next((at for at, word in enumerate(words[:_OPENING]) if word not in _BEFORE_SHARES), _OPENING)
    named = words[first] if first < len(words) - 1 else ""
    return named in _SHARES and (named in _COUNTS or words[first + 1] in _OF)


def _is_of_people(sentence: Sentence, draft: Draft) -> bool:
    """Whether a time stands before what is a share of people: "1 week retention", "7-day churn"."""
    named = draft.metric.lower().split()
    opens = sentence.parts[0].found.first <= 1
    return opens and 0 < len(named) <= _FEW and not _RATES.isdisjoint(named[-2:])


_IT_IS: Final = 2
_DEFINED: Final = (("it", "is"), ("this", "is"))
"""How a sentence begins that says what a share is of: "It is the share of guests who come back within a month"."""
_OPENING: Final = 4
_BEFORE_SHARES: Final = vocabulary(
    "it is it's it’s this the average total median mean daily weekly monthly der die le la el"
)
_COUNTS: Final = frozenset({"#", "%", "anteil", "anzahl", "aantal", "aandeel"})
_SHARES: Final = _COUNTS | vocabulary(
    "percent percentage share number proportion fraction ratio rate count pourcentage nombre porcentaje número"
    " percentuale numero porcentagem percentagem"
)
_OF: Final = frozenset({"of", "de", "des", "du", "di", "der", "van"})
_WITHIN: Final = vocabulary("within in under after innerhalb sous dentro entro binnen")
_WHICH: Final = vocabulary("that which who taking lasting waiting older longer die welche qui que che")
_STATING: Final = MODAL | vocabulary("is are be stays stay remains remain ist sind est son è reaches reach")
"""Words with which a line says more than a name."""
_RATES: Final = vocabulary("retention churn conversion activation adoption stickiness survival")
_FEW: Final = 3
