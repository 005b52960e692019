"""Tell by the words before a value that it is a goal: "reach", "attract our first", "our aim for spring is"."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.vocabulary import vocabulary

Words = tuple[str, ...]


def is_direct(lead: Words) -> bool:
    """Whether nothing but words of goals stands before a value, so that what it is of comes behind."""
    return _is_got(lead) or _is_hoped(lead, 1) or _is_aimed_at(lead, 1) or _is_called(lead, _QUALIFYING)


def is_told(lead: Words) -> bool:
    """Whether a goal is told before a value, with what it is of between: "We want a rate of"."""
    return _is_hoped(lead, NEAR) or _is_aimed_at(lead, NEAR) or _is_called(lead, None)


def is_reached(lead: Words) -> bool:
    """Whether something is to reach a value, or a rate "of" it is to be reached: "uptime should reach"."""
    measured = lead[-1:] == ("of",) and any(
        low in _REACHING and opens(lead, at) for at, low in enumerate(lead)
    )
    return measured or _reaches(lead, loosely=True) or _arrives(lead, loosely=True) or _brings_us(lead)


def _brings_us(lead: Words) -> bool:
    """Whether something is to bring people: "this should bring us"."""
    at = _behind_articles(lead)
    return at > 1 and lead[at] == "us" and lead[at - 1] in _GAINING and lead[at - 2] in _WILL


def brings(lead: Words, *, bound: bool) -> bool:
    """Whether somebody is to bring something to the value: "Get the rating to"; `bound` says that the value is one."""
    if not (bound or (lead and lead[-1] in _TOWARDS)):
        return False
    return any(low in _BRINGING and opens(lead, at) for at, low in enumerate(lead))


def gains_at(lead: Words) -> int | None:
    """Return where a verb of winning people stands that only words such as "our first" part from the value behind."""
    at = _behind_articles(lead)
    if at > 0 and lead[at] in _PHRASAL.get(lead[at - 1], ()):
        at -= 1
        return at if opens(lead, at) else None
    return at if at >= 0 and lead[at] in _GAINING and opens(lead, at) else None


def _is_got(lead: Words) -> bool:
    """Whether a verb of reaching or winning stands right before a value, as what a line asks for or somebody wants."""
    return gains_at(lead) is not None or _arrives(lead, loosely=False) or _reaches(lead, loosely=False)


def _arrives(lead: Words, *, loosely: bool) -> bool:
    """Whether somebody is to get to a value: "Get to", "this should get us to"."""
    at = _behind_articles(lead)
    verb = at - 2 if at > 1 and lead[at - 1] == "us" else at - 1
    return (
        verb >= 0 and lead[at] in _TOWARDS and lead[verb] in _ARRIVING and opens(lead, verb, loosely=loosely)
    )


def _reaches(lead: Words, *, loosely: bool) -> bool:
    """Whether a verb of reaching stands right before a value; `loosely` if it may have a subject."""
    at = _behind_articles(lead)
    if at >= 0 and lead[at] in _HAVING and not loosely:
        return at > 1 and _is_ours(lead) and opens(lead, at)
    return at >= 0 and lead[at] in _REACHING and opens(lead, at, loosely=loosely)


def _behind_articles(lead: Words) -> int:
    """Return the last token of a lead that is no article or the like."""
    at = len(lead) - 1
    while at >= 0 and lead[at] in _ARTICLES:
        at -= 1
    return at


def opens(lead: Words, at: int, *, loosely: bool = False) -> bool:
    """Whether the verb at `at` is what a line asks for, or what somebody wants or, `loosely`, something is to do."""
    before = lead[at - 1] if at else ":"
    if before in _OPENING or _FILLING.issuperset(lead[:at]):
        return True
    if before in _JOINING:
        return not _WISHING.isdisjoint(lead[: at - 1])
    if before == "to":
        wish = max((step for step in range(at - 1) if lead[step] in _WISHING), default=None)
        return wish is not None and (loosely or _QUALIFYING.issuperset(lead[wish + 1 : at - 1]))
    spoken = before in _WILL and (at == 1 or loosely or lead[at - 2] in _PERSONS)
    return spoken or before in _BIDDING


def _is_called(lead: Words, qualifying: frozenset[str] | None) -> bool:
    """Whether the value is called a goal: "Our goal for spring is", "with a target of"; told by `qualifying` alone."""
    if NOUNS.isdisjoint(lead):
        return False
    at = next((at for at, low in enumerate(lead) if low in NOUNS), None)
    if (
        at is None
        or not _MAKING.isdisjoint(lead[:at])
        or (at and lead[at - 1] in _NO_NOUNS)
        or len(lead) - at > NEAR + 1
    ):
        return False
    if _IS.isdisjoint(lead[at + 1 :]):
        return False
    return qualifying is None or qualifying.issuperset(lead[:at] + lead[at + 1 :])


def _is_aimed_at(lead: Words, most: int) -> bool:
    """Whether somebody aims at the value, at most so many words away: "We're targeting a rate of", "Shooting for"."""
    if AIMING.isdisjoint(lead):
        return False
    at = next((at for at, low in enumerate(lead) if low in AIMING), None)
    if at is None or (at and lead[at - 1] not in _SUBJECTS and not opens(lead, at)):
        return False
    behind = [low for low in lead[at + 1 :] if low not in _AT]
    return len(behind) < most and lead[at + 1 : at + 2] != (":",)


def _is_hoped(lead: Words, most: int) -> bool:
    """Whether somebody wants or expects the value: "We want a rate of", "I'd love to see", "Ideally"."""
    if lead[:1] and lead[0] in _HOPED:
        return len(lead) <= most
    if _WANTING.isdisjoint(lead):
        return False
    at = next((at for at, low in enumerate(lead) if low in _WANTING), None)
    if at is None or not at or lead[at - 1] not in _SUBJECTS:
        return False
    if not (_HAVING.isdisjoint(lead[at + 1 :]) or _is_ours(lead)):
        return False
    behind = [low for low in lead[at + 1 :] if low not in _AT]
    return len(behind) < most


def _is_ours(lead: Words) -> bool:
    """Whether it is a group that wants to have or see something: what one person wants to see is a view."""
    return _ONE.isdisjoint(lead)


_ONE: Final = frozenset({"i", "i'd", "i’d", "i'm", "first", "last"})
NEAR: Final = 9
"""Words between a word of goals and its value, at most."""
_REACHING: Final = vocabulary(
    "reach hit achieve attain exceed surpass cross get earn generate make sell raise"
    " reaching hitting achieving attaining getting"
)
_HAVING: Final = frozenset({"have", "see"})
"""Verbs of goals where a group wants it; what one person wants to see is a view."""
_ARRIVING: Final = vocabulary("get grow scale climb expand rise jump go getting growing scaling")
_BRINGING: Final = vocabulary(
    "get raise increase lift boost grow improve bring push drive take move go expand reduce lower cut"
    " decrease climb"
)
_TOWARDS: Final = vocabulary("to toward towards into at from past")
_GAINING: Final = vocabulary(
    "get gain acquire attract onboard recruit win sign land secure bring convert enroll enrol close welcome engage"
    " draw collect"
)
_PHRASAL: Final = {
    "sign": ("up", "on"),
    "bring": ("in", "on", "aboard", "us", "onboard"),
    "pull": ("in",),
    "get": ("us", "up"),
}
_ARTICLES: Final = vocabulary(
    "the our first a an at least about around roughly approximately over some another up more than"
)
_AT: Final = _ARTICLES | vocabulary("for with to see have get at be reach hit")
AIMING: Final = vocabulary(
    "aim aims aiming target targets targeting shoot shooting strive striving hoping gunning aspire aspiring"
)
_WANTING: Final = vocabulary(
    "want expect hope predict anticipate like love forecast foresee happy satisfied content"
)
_HOPED: Final = frozenset({"ideally", "hopefully"})
NOUNS: Final = vocabulary(
    "goal goals aim aims target targets objective objectives ambition prediction hypothesis expectation hope success"
    " milestone aspiration forecast dream"
)
"""Nouns with which a value is called what it is to be."""
_NO_NOUNS: Final = frozenset({"no", "per", "#", "build", "compile", "without", "old", "previous", "vendor's"})
_MAKING: Final = vocabulary("set sets setting define document propose agree choose write find pick")
"""Verbs of which a goal itself is what is made: "Set a latency target of 200 ms"."""
_IS: Final = frozenset({"is", "are", ":", "：", "=", "of", "means", "be", "like", "–", "—", "remains"})
_QUALIFYING: Final = (
    _AT
    | _IS
    | vocabulary(
        "our my this that these those year quarter month spring summer autumn winter season half year's"
        " quarter's month's"
        " for of in on community company team stretch main next q1 q2 q3 q4 overall current new revised initial"
        " minimum ultimate long-term short-term project looks would will with , with big launch personal primary"
    )
)
"""Words that only say whose goal it is, and for when."""
_SUBJECTS: Final = vocabulary(
    "we i be we'd we’d i'd i’d we're we’re i'm i’m would are am is team also still 'd hope currently should will"
)
_BIDDING: Final = vocabulary("let's let’s lets us please we'll we’ll i'll i’ll help")
_WILL: Final = vocabulary("will should must would")
_PERSONS: Final = vocabulary("we i you they")
_JOINING: Final = frozenset({"and", "or", '"', "“", "„", "«"})
"""What stands between the wish and a verb of it, as does the mark of a goal that is quoted."""
_OPENING: Final = frozenset({":", "：", ",", "-", "–", "—", "…", "]", ")", "|", "*", "•", "!", "."})
_FILLING: Final = vocabulary(
    "kr kr1 kr2 kr3 okr o1 o2 goal : # then next finally eventually also 1 2 3 🎯 please now"
)
_WISHING: Final = vocabulary(
    "want wants like love goal goals aim aims aiming plan planning plans hope hoping hopes need needs trying try target"
    " objective ambition mission intend nice great good cool awesome happy dream idea expect expects looking strive"
    " striving working helping help challenge success let's let’s keen excited"
)
"""Words before "to" that say that something is wanted."""
TELLING: Final = (
    _HAVING
    | _REACHING
    | _ARRIVING
    | _BRINGING
    | _GAINING
    | AIMING
    | _WANTING
    | _HOPED
    | NOUNS
    | frozenset({"sign", "pull"})
)
"""Words of which each lead of a goal has one."""
LEADING: Final = AIMING | (_BRINGING - {"get", "cut", "reduce", "lower"})
"""Verbs that may stand before the name of what is to be reached, and are no part of it."""
