"""Tell what is from what is to be where two clauses hold one value each, by words of now, of the past and of wishing.

"Login failures hover around 4% these days. We would be happy with 1%." says so with verbs that no list holds; that the
one clause tells of today and the other of a wish is enough, as long as nothing else stands between them.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.pairing import arrivals, branches
from outcomes.statement.roles.membership import bare_unit, dimension
from outcomes.statement.roles.parts import BASELINE, CHANGE, LEVEL, SKIP, TARGET, Part, is_content
from outcomes.statement.sentence import Sentence
from outcomes.statement.weighing import caveats


class Contrast(NamedTuple):
    """Two values told apart by when they are."""

    opens: bool
    """Whether the first clause tells the older one."""
    old: Part
    new: Part
    """The value that is to be, or is by now."""


def told_apart(
    first: Sentence, second: Sentence, *, apart: bool = False, aside: bool = False
) -> Contrast | None:
    """Return which of two clauses tells the value of before, and which the one that becomes of it.

    `apart` says that the clauses are sentences, `aside` that the second stands in parentheses behind the first.
    Returns None unless each tells one value, both are of one kind, and words say which of them is to be.
    """
    left, right = _value(first), _value(second)
    if left is None or right is None or _holds_back(first) or _holds_back(second):
        return None
    if left.quantity.unit != right.quantity.unit and (_counts(first, left) or _counts(second, right)):
        return None
    if aside and second.tokens.words[-1] in _LACKING:
        return _lacking(second, left, right)
    times = _time(first, left), _time(second, right)
    if times == (0, 0):
        times = _by_branch(first, second)
    if aside and times[1] == 0 and _says_nothing_else(second, right):
        times = times[0], _NOW
    if apart and times in _SO_FAR and arrivals.arrives(first.tokens, second.tokens, left, right):
        return Contrast(opens=True, old=left, new=right)
    if times in _FORWARD:
        return Contrast(opens=True, old=left, new=right) if _alike(left, right) else None
    backward = (times in _BACKWARD and not (apart and times[0] == 0)) or (aside and times == (_TO_BE, 0))
    return Contrast(opens=False, old=right, new=left) if backward and _alike(right, left) else None


def _lacking(second: Sentence, left: Part, right: Part) -> Contrast | None:
    """Return what "(20 needed)" behind today's value says; "(17 still needed)" are only those that lack."""
    lacks = not _STILL.isdisjoint(second.tokens.lows)
    return None if lacks or not _alike(left, right) else Contrast(opens=True, old=left, new=right)


_LACKING: Final = frozenset({"needed", "required"})
_STILL: Final = frozenset({"still", "more", "additional", "extra"})
_NOW, _LATER, _TO_BE = -1, 1, 2
"""What a clause tells of: what is or was, what comes later, and what is wished or must be."""
_FORWARD: Final = ((_NOW, _TO_BE), (_NOW, _LATER), (0, _TO_BE))
_SO_FAR: Final = ((_NOW, 0), (_NOW, _NOW), (0, _LATER))
"""Of a sentence of today before one that may say where it goes: "took 40 min. Batching brought it down to 6 min"."""
_BACKWARD: Final = ((_TO_BE, _NOW), (_LATER, _NOW), (0, _NOW))


def _by_branch(first: Sentence, second: Sentence) -> tuple[int, int]:
    """Return what two clauses tell of where the one speaks of the old code and the other of the new."""
    sides = branches.is_of_new(first.tokens), branches.is_of_new(second.tokens)
    if None in sides or sides[0] == sides[1]:
        return 0, 0
    return (_LATER, _NOW) if sides[0] else (_NOW, _LATER)


def says_when(sentence: Sentence) -> bool:
    """Whether anything in a sentence tells of what was, is, comes or is wished: its clauses may differ in that."""
    return not _WHEN.isdisjoint(sentence.tokens.lows) or any(part.role == BASELINE for part in sentence.parts)


def _value(sentence: Sentence) -> Part | None:
    """Return the one value of a clause, or None."""
    told = [part for part in sentence.parts if part.role != SKIP]
    told = told or [
        part for part in sentence.parts if part.cue in _STANDING or _grades(sentence.tokens, part)
    ]
    if len(told) != 1 or _is_by_how_much(told[0]):
        return None
    clock = sentence.tokens[told[0].found.after - 1].kind == "clock"
    return None if clock else told[0]


def _is_by_how_much(part: Part) -> bool:
    """Whether a value is surely one by which something is to change: "by at least 10%", twice as many."""
    return part.quantity.unit in ("x", "pp") or (part.role == CHANGE and part.cue == "by")


def _grades(tokens: Tokens, part: Part) -> bool:
    """Whether "of" tells the value of a score: "has a Lighthouse score of 71"."""
    return part.cue == "of" and part.first > 0 and tokens.words[part.first - 1] in _GRADED


def _alike(old: Part, new: Part) -> bool:
    """Whether two values differ and can be of one thing; the period, or the unit, may be said of one alone."""
    kinds = {dimension(old), dimension(new)} - {None}
    same = old.quantity.value == new.quantity.value and bare_unit(old) == bare_unit(new)
    return not same and len(kinds) <= 1


def _counts(sentence: Sentence, part: Part) -> bool:
    """Whether a bare number counts what stands behind it: "3 tests"."""
    bare = part.quantity.unit is None and part.after < len(sentence.tokens)
    return bare and is_content(sentence.tokens, part.after)


def _holds_back(sentence: Sentence) -> bool:
    """Whether a clause only says under which condition something is done, or what must not be."""
    lows = sentence.tokens.lows
    denied = not _DENIED.isdisjoint(lows) and not _WISHES.isdisjoint(lows)
    conditional = not _CONDITIONS.isdisjoint(lows) and caveats.WON.isdisjoint(lows)
    return denied or conditional or caveats.gives_up(sentence)


def _time(sentence: Sentence, part: Part) -> int:
    """Return what a clause tells of, or 0 when it does not say."""
    lows, told = sentence.tokens.lows, sentence.tokens.words
    if _had_been(told):
        return _NOW
    if not _PRESENTLY.isdisjoint(lows) and _WISHES.isdisjoint(lows) and part.role in _VALUES:
        return _NOW
    if not _HOPES.isdisjoint(lows) or (part.role == TARGET and part.cue in _AIMS) or _has_to(told):
        return _TO_BE
    if part.role == BASELINE and branches.opens_with_new(sentence.tokens):
        return _LATER
    if part.role == BASELINE or not _TODAY.isdisjoint(_without_cost(told)):
        return _NOW
    return _LATER if _opens_turn(sentence.tokens) or not _LATERS.isdisjoint(lows) else 0


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


def _says_nothing_else(sentence: Sentence, part: Part) -> bool:
    """Whether parentheses hold but a value, with a verb at most: "(58 s)", "(81% do)", "(is 145)"."""
    rest = [low for at, low in enumerate(sentence.tokens.words) if not part.first <= at < part.after]
    return _VERBS.issuperset(rest)


_GRADED: Final = vocabulary("score rating grade nps csat")
_STANDING: Final = vocabulary("at on then after")
"""Cues with which a lone value may be told: "waits sit at 48 s", "then 10"."""
_CONDITIONS: Final = words.CONDITIONALS | vocabulary("provided whether per")
_DENIED: Final = vocabulary(
    "not never no cannot without nicht kein keine ne pas jamais non niet nooit não nunca"
)
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
_VERBS: Final = vocabulary(
    "do does is are it they we was were at on we're we get gets has have in of the a , . about ~"
)
_WISHES: Final = vocabulary(
    "will would should shall must ought want wants need needs aim aims aiming target goal goals hope hoping expect"
    " expects let's lets happy ok okay acceptable ideally ideal dream win"
    " try tops i'd we'd we'll"
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
_HOPES: Final = _WISHES | caveats.WON
_WHEN: Final = _HOPES | _LATERS | _TODAY | TURNS
