"""Say of which time a clause tells: of what was or is, of what comes later, or of what is wished."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.pairing import branches
from outcomes.statement.roles.parts import BASELINE, LEVEL, TARGET, Part
from outcomes.statement.sentence import Sentence
from outcomes.statement.weighing import caveats

NOW, LATER, TO_BE = -1, 1, 2
"""What a clause tells of: what is or was, what comes later, and what is wished or must be."""


def times_of(first: Sentence, second: Sentence, left: Part, right: Part) -> tuple[int, int]:
    """Return what two clauses tell of: by the code that they name, else by their words."""
    sides = branches.is_of_new(first.tokens), branches.is_of_new(second.tokens)
    if set(sides) == {True, False}:
        return (LATER, NOW) if sides[0] else (NOW, LATER)
    times = _time(first, left) or _BY_CODE[sides[0]], _time(second, right) or _BY_CODE[sides[1]]
    if times != (NOW, NOW):
        return times
    old, new = (_age(first.tokens) or _OF_TODAY[sides[0]], _age(second.tokens) or _OF_TODAY[sides[1]])
    if 0 in (old, new) or old == new:
        return times
    return (NOW, LATER) if old < new else (LATER, NOW)


_BY_CODE: Final = {None: 0, False: NOW, True: LATER}
"""What a clause tells of by its code alone, that of before or the new one."""
_OF_TODAY: Final = {None: 0, False: 2, True: 0}
"""The age of a clause about the code of before, which is that of today."""


def _age(tokens: Tokens) -> int:
    """Return 1 for a clause of what was, 2 for one of today, 3 for one that says "now", 0 for one that does not say.

    A change is told with "now" behind what was, or is at present elsewhere: "On main it takes 9 s. Now I see 2 s".
    """
    ages = [age for age, told in enumerate(_AGES, 1) if not told.isdisjoint(tokens.lows)]
    return ages[-1] if ages and (ages[0] > 1 or len(ages) == 1) else 0


def says_now(sentence: Sentence) -> bool:
    """Whether a clause says "now", and neither what was nor only that it is about today."""
    return _age(sentence.tokens) == len(_AGES)


def says_when(sentence: Sentence) -> bool:
    """Whether anything in a sentence tells of what was, is, comes or is wished: its clauses may differ in that."""
    lows = sentence.tokens.lows
    told = not _WHEN.isdisjoint(lows) or any(part.role == BASELINE for part in sentence.parts)
    return told or branches.is_of_new(sentence.tokens) is not None


def _time(sentence: Sentence, part: Part) -> int:
    """Return what a clause tells of, or 0 when it does not say."""
    lows, told = sentence.tokens.lows, sentence.tokens.words
    if _had_been(told):
        return NOW
    if not _PRESENTLY.isdisjoint(lows) and WISHES.isdisjoint(lows) and part.role in _VALUES:
        return NOW
    if not _HOPES.isdisjoint(lows) or (part.role == TARGET and part.cue in _AIMS) or _has_to(told):
        return TO_BE
    if part.role == BASELINE and branches.opens_with_new(sentence.tokens):
        return LATER
    if part.role == BASELINE or not _TODAY.isdisjoint(_without_cost(told)):
        return NOW
    return LATER if _opens_turn(sentence.tokens) or not _LATERS.isdisjoint(lows) else 0


def _without_cost(told: tuple[str, ...]) -> list[str]:
    """Return the words without "cost" as a noun: "brings the cost down"."""
    return [low for at, low in enumerate(told) if low != "cost" or told[at - 1] not in _ARTICLES]


_PRESENTLY: Final = vocabulary(
    "currently presently today derzeit aktuell heute actuellement actualmente hoy oggi"
)
_VALUES: Final = (LEVEL, BASELINE)
_ARTICLES: Final = vocabulary("the our its this that total unit a")


def _had_been(told: tuple[str, ...]) -> bool:
    """Whether "we'd had", "it'd been" tell of what was, and not of what would be."""
    return any(low[-2:] in _APOSTROPHE_D and told[at + 1 : at + 2] in _BEEN for at, low in enumerate(told))


_APOSTROPHE_D: Final = ("'d", "’d")
_BEEN: Final = (("had",), ("been",))


def _has_to(told: tuple[str, ...]) -> bool:
    """Whether "has to", "are to" say what must be."""
    return any(told[at + 1 : at + 2] == ("to",) for at, low in enumerate(told) if low in _HAVING)


def _opens_turn(tokens: Tokens) -> bool:
    """Whether a clause begins with what is new: "with the timer: €400", "since the sensors, 5 hours"."""
    opened = tokens.words[:2]
    return len(opened) > 1 and opened[0] in TURNS and opened[1] not in _BOUNDS


_HAVING: Final = vocabulary("has have had is are be was were got need needs")
_AIMS: Final = vocabulary(
    "want expect goal target aim ziel objetivo objectif cible obiettivo doel meta for at be take"
)
TURNS: Final = vocabulary(
    "with since once after then soon mit seit dann con desde dopo avec depuis com met sinds straks"
)
"""Words with which a clause begins that tells of what is new: "With the timer: €400"."""
_BOUNDS: Final = vocabulary("less more fewer at up over under only a an weniger mehr menos más moins plus")
"""Words behind "with" that say of what, and not from when on."""
WISHES: Final = vocabulary(
    "will would should shall must ought want wants need needs aim aims aiming target goal goals hope hoping expect"
    " expects let's lets happy ok okay acceptable ideally ideal dream win"
    " try tops i'd we'd we'll it'd settle ambition required desired expected wanted envision strive striving promise"
    " soll sollen sollte sollten wird werden will wollen möchten ziel muss müssen künftig danach dann bald reicht"
    " genügt doit doivent devrait devraient voulons visons vise objectif cible sera seront ensuite bientôt suffit"
    " debe deben debería deberían queremos será serán objetivo meta después luego pronto basta bastaría ojalá"
    " deve devono dovrebbe dovrebbero vogliamo sarà saranno obiettivo poi presto basterà basteranno puntiamo"
    " devem deveria deveriam serão depois breve moet moeten zal zullen willen doel straks daarna dan mag"
    " faudrait faut precisa precisam necesita necesitan hay habría serve dovremmo deberíamos devíamos devrions"
    " 目标 应 将 希望 今后 目標 したい 今後 должно должна должны хотим цель будет"
)
"""Words of what is to be."""
_LATERS: Final = vocabulary(
    "then afterwards soon later eventually after it'll they'll danach dann bald ensuite bientôt después luego"
    " pronto poi presto depois breve straks daarna dan 今后 今後"
)
"""Words of what comes later, which may be told of anything."""
_PAST: Final = vocabulary(
    "was were had took cost lost drew did gave ran needed lasted used previously formerly before earlier yesterday"
    " war waren hatte dauerte brauchte vorher früher était étaient avait prenait avant era eran tardaba antes prima"
    " durava levava duurde kostte vroeger 以前 原来 было раньше"
)
_BY_NOW: Final = vocabulary("now jetzt ahora maintenant ora adesso agora nu 现在 сейчас")
_AGES: Final = (
    _PAST,
    _PRESENTLY | vocabulary("today's master main trunk hoje vandaag 現在 сегодня"),
    _BY_NOW,
)
_TODAY: Final = vocabulary(
    "today now currently presently these days moment present yesterday ago norm quo previously formerly before"
    " earlier used was were had took cost lost drew did gave brought ran needed lasted old still already log"
    " sits hovers hover sit stands stand"
    " heute derzeit aktuell momentan bisher bislang jetzt vorher früher zuletzt war waren dauerte brauchte noch"
    " aujourd'hui aujourd’hui actuellement maintenant avant était étaient prenait fallait encore"
    " hoy ahora actualmente antes era eran tardaba tardaban costaba todavía"
    " oggi ora adesso attualmente prima era erano durava richiedeva ancora"
    " hoje agora atualmente levava demorava ainda"
    " nu vandaag momenteel vroeger was waren duurde kostte nog"
    " 目前 现在 当前 以前 原来 現在 今 сейчас сегодня было раньше"
)
"""Words of what is, or was."""
_HOPES: Final = WISHES | caveats.WON
_WHEN: Final = _HOPES | _LATERS | _TODAY | TURNS
