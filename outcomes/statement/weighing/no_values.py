"""Tell numbers that are no values of what a line is about.

A day ("on 8/4"), an answer ("we get 429"), a scale ("0 to 5"), a time that belongs to a name ("answered within 24
hours"), "every third", half a sentence ("broke twice and then they asked"), shares of code that tests reach, or of
texts that are translated.
"""

from __future__ import annotations

import re
from typing import Final

from outcomes.quantity.convert import is_duration
from outcomes.quantity.ordinals import EACH
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft
from outcomes.statement.sentence import Sentence
from outcomes.statement.weighing.gate import MODAL


def is_no_value(sentence: Sentence, draft: Draft, *, promising: bool, bullet: str) -> bool:
    """Whether a number of a draft is none, or says nothing of what the draft is named after."""
    if not draft.baseline and (  # which none of them has
        _is_a_scale(draft)
        or _answers_nothing(draft)
        or _only_tells_how_many(draft)
        or _is_only_named(sentence, draft)
    ):
        return True
    return not promising and (
        _is_mistaken(sentence, draft)
        or _is_times(sentence, draft)
        or _is_coverage(draft)
        or (not bullet and _is_named_by_a_clause(draft))
    )


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


def _only_tells_how_many(draft: Draft) -> bool:
    """Whether "every third" is all that is told: how it is, and nothing of what it is to be."""
    target = draft.target
    if target is None or draft.baseline or target.comparator:
        return False
    return target.text.partition(" ")[0].lower() in EACH


def _is_times(sentence: Sentence, draft: Draft) -> bool:
    """Whether a factor says how often something happened: "failed 3x"."""
    change = draft.change
    if change is None or change.unit != "x" or _HAPPENED.isdisjoint(sentence.tokens.lows):
        return False
    part = sentence.part_of(change)
    return part is not None and sentence.tokens.words[part.found.first - 1] in _HAPPENED


_HAPPENED: Final = vocabulary(
    "failed fails tried ran called retried repeated happens happened occurs occurred tested rerun"
)


def _is_mistaken(sentence: Sentence, draft: Draft) -> bool:
    """Whether one of the numbers of a draft is no value."""
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
            or (_ROUND.fullmatch(written) and behind == _OF_THEM)
        ):
            return True
    return False


_DAY: Final = re.compile(r"(?:[0-3]?\d)/(?:[0-3]?\d)")
_ON: Final = vocabulary("on since until till am el le vom der retro meeting")
_STATUS: Final = re.compile(r"(?:4[0-3]\d|50[0-4])")
_ANSWERS: Final = vocabulary("get gets got getting return returns returned status http code with a")
_ROUND: Final = re.compile(r"[1-9]0{1,3}s")
_DOUBTFUL: Final = re.compile("|".join(pattern.pattern for pattern in (_DAY, _STATUS, _ROUND)))
_OF_THEM: Final = ("of",)
_MORE: Final = (("more",), ("less",), ("new",), ("fewer",))


def _is_only_named(sentence: Sentence, draft: Draft) -> bool:
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


def _is_named_by_a_clause(draft: Draft) -> bool:
    """Whether a name holds a verb that says something of its own, in no clause that only tells which thing it is."""
    named = draft.metric.lower().split()
    if len(named) < _SHORTEST or _TELLING.isdisjoint(named):
        return False
    for at, low in enumerate(named):
        if low in _RELATIVE:
            return False
        if low in _PAST or (low in _SPEAKERS and at + 1 < len(named) and named[at + 1] in _VERBS):
            return True
        if (low, *named[at + 1 : at + 2]) == _MEANS_THAT or _tells_of_trouble(named, at):
            return True
        if low in _STATES and named[at + 1 : at + 2] and named[at + 1] in _JUDGED:
            return True
    return named[-1] in _SUBJECTS


def _tells_of_trouble(named: list[str], at: int) -> bool:
    """Whether a word is the verb of what goes wrong: "all trams have a display problem", "latency fails the job"."""
    if named[at] in _HAVE:
        return not _TROUBLES.isdisjoint(named[at + 1 :])
    return named[at] in _FAILING and at > 0 and named[at + 1 : at + 2] == _THE


_SHORTEST: Final = 3
_RELATIVE: Final = vocabulary("who that which where whose until till nobody what")
"""What opens a clause that belongs to a name: "time until a loan is back", "rows that were lost"."""
_PAST: Final = vocabulary("were says said seems")
_MEANS_THAT: Final = ("means", "that")
_SPEAKERS: Final = vocabulary("we they i you it he she")
_VERBS: Final = vocabulary("would put saw peak are were was is always says can could thought think asked")
_SUBJECTS: Final = vocabulary("i we they he she")
_HAVE: Final = vocabulary("have has had")
_TROUBLES: Final = vocabulary("problem problems issue issues trouble troubles")
_FAILING: Final = vocabulary("fails fail failed")
_THE: Final = ["the"]
_STATES: Final = vocabulary("is are was")
_TELLING: Final = _PAST | _SPEAKERS | _STATES | frozenset(_MEANS_THAT)
"""Words of which every such name holds one."""
_JUDGED: Final = vocabulary("wrong broken off slow weird odd flaky bad too very so as because if when")


def _is_coverage(draft: Draft) -> bool:
    """Whether shares are of translations, of a piece of code, or of nothing where the line speaks of coverage."""
    if _is_translated(draft):
        return True
    if draft.target is None or draft.target.unit != "%" or draft.change:
        return False
    if _COVERAGE.search(draft.metric):
        return False
    last = draft.metric.rpartition(" ")[2]
    if draft.baseline and _CODE.fullmatch(last):
        return True
    if len(draft.metric.split()) > 1 or not draft.places:
        return False
    place = draft.places[0]
    return _COVERAGE.search(place.block.text, max(0, place.start - _NEAR), place.start) is not None


def _is_translated(draft: Draft) -> bool:
    """Whether a share is how much is translated: "Translation completeness went from 50% to 58%"."""
    share = draft.target or draft.change
    if share is None or "%" not in share.text:
        return False
    low = draft.metric.lower()
    if "completeness" in low:
        return "translat" in draft.sentence.lower()
    return ("trans" in low or "übers" in low or "traduc" in low) and _TRANSLATED.search(low) is not None


_TRANSLATED: Final = re.compile(
    r"\b(?:translations?|translated|übersetzung(?:en)?|übersetzt|traducid[oa]s?)\b", re.IGNORECASE
)
_CODE: Final = re.compile(
    r"[\w.-]{1,60}(?:/[\w.-]{1,60}){1,6}|[a-z]{1,30}(?:[A-Z][a-z0-9]{1,30}){1,5}|(?:[A-Z][a-z0-9]{1,30}){2,6}"
)
"""A path, or words run together as names in code are."""
_NEAR: Final = 160
_COVERAGE: Final = re.compile(r"\b(?:coverage|testabdeckung|cobertura|couverture)\b", re.IGNORECASE)
