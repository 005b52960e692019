"""Tell the value before from the value now: "before 9, now 3", "under 8% (19% in 2025)", "38 instead of 55"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from outcomes.quantity.convert import base, compare, is_duration
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.deadlines.months import MONTHS
from outcomes.statement.pairing.once import once_and_now
from outcomes.statement.pairing.with_change import better_than, with_change
from outcomes.statement.roles.parts import BASELINE, CHANGE, LEVEL, SKIP, TARGET, Part, is_aside

NOW: Final = vocabulary(
    "now currently current today this jetzt ahora maintenant désormais agora ora adesso сейчас 现在 aktuell"
)


def _is_past(tokens: Tokens, part: Part) -> bool:
    """Whether a verb of the past stands right before a value: "needed 83 queries, now 3"."""
    return part.first > 0 and tokens[part.first - 1].low in _WAS


_WAS: Final = vocabulary(
    "needed took had cost used spent got made lost ran required was were brauchte kostete dauerte"
)


def _has_become_shorter(tokens: Tokens, value: Part, recent: Part) -> bool:
    """Whether "4.9 s, now 1.7 s" reports: nobody aims at a time longer than the one now."""
    bare = value.quantity.comparator is None and recent.quantity.comparator is None and value.cue == ""
    lasting = is_duration(value.quantity) and is_duration(recent.quantity)
    return (
        bare and lasting and not is_aside(tokens, recent) and compare(value.quantity, recent.quantity) == -1
    )


def _goes_on_now(tokens: Tokens, value: Part, recent: Part) -> bool:
    """Whether another clause tells the value of today: "needed 2.4 GiB at its peak, now it is 900 MiB"."""
    if value.role != LEVEL or recent.role not in (LEVEL, BASELINE):
        return False
    lows = tokens.words[value.after : recent.first]
    turn = next((at for at, low in enumerate(lows) if low == "now"), 0)
    return (
        turn > 0
        and lows[turn - 1] in (",", ";", "-", "–", "—", "and", "but")
        and turn >= len(lows) - len(("now", "it", "takes"))
    )


def now_after_before(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Read "before 9, now 3": beside another baseline, "now" is where things went."""
    once_and_now(tokens, parts)
    with_change(tokens, parts)
    better_than(tokens, parts)
    parts = [part for part in parts if part.role != SKIP]
    for at, both in enumerate(pairwise(parts)):
        if _is_past(tokens, both[0]) and _goes_on_now(tokens, *both):
            both[0].role, both[1].role = BASELINE, TARGET
        recent = [part for part in both if part.cue in NOW or tokens[part.first].low in NOW]
        if not recent:
            continue
        if (
            both[0].role == LEVEL
            and both[1] in recent
            and both[1].role == BASELINE
            and (_is_past(tokens, both[0]) or _has_become_shorter(tokens, *both))
        ):
            both[0].role, both[1].role = BASELINE, TARGET
        followed = at + len(both) < len(parts) and parts[at + len(both)].role == TARGET
        standing = both[0] in recent and both[1].cue == "is"  # "2 MB today, with the maps it is 5 MB"
        if len(recent) == 1 and not (followed or standing) and all(part.role == BASELINE for part in both):
            recent[0].role = TARGET


def former_asides(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Take "under 8% (19% in 2025)", "$2k or less (June: $3.4k)" for a value and the one of another time."""
    for value, aside in _with_asides(tokens, parts):
        multiplied = value.role == CHANGE and value.quantity.unit == "x"
        if not (multiplied or value.role in (LEVEL, TARGET)) or aside.role not in (LEVEL, CHANGE):
            continue
        if aside.found.signed or aside.sign:
            continue
        if _tells_when(tokens, aside):
            aside.role, aside.cue = BASELINE, aside.cue or "so far"


def _with_asides(tokens: Tokens, parts: Sequence[Part]) -> list[tuple[Part, Part]]:
    """Return values with the asides right behind them, or before them when nothing is before those."""
    told = [part for part in parts if part.role != SKIP]
    pairs = list(pairwise(told))
    if len(told) == _PAIR and is_aside(tokens, told[0]) and not is_aside(tokens, told[1]):
        pairs = [(told[1], told[0])]
    return pairs


_PAIR: Final = 2


def _tells_when(tokens: Tokens, aside: Part) -> bool:
    """Whether words in the parentheses around a value say that it is the one of another time, or of now."""
    opened = next((at for at in range(aside.first - 1, -1, -1) if tokens[at].low in "(（)）"), None)
    if opened is None or tokens[opened].low in ")）":
        return False
    closed = next((at for at in range(aside.after, len(tokens)) if tokens[at].low in ")）"), len(tokens))
    lead, tail = tokens.words[opened + 1 : aside.first], tokens.words[aside.after : closed]
    timed = any(low in _TIMES or _YEAR.fullmatch(low) for low in (*lead, *tail))
    return timed or _is_own_clause(lead, tail)


def _is_own_clause(lead: Sequence[str], tail: Sequence[str]) -> bool:
    """Whether the words in an aside tell how it is now: "(we pay $0.14)", "(it sits at 33%)", "(pagamos 0,14 €)"."""
    if not lead or not _WISHED.isdisjoint(lead) or not _NOW_OR_NOTHING.issuperset(tail):
        return False
    return lead[0] in _HAVING or not _WE.isdisjoint(lead)


_WE: Final = vocabulary("we it they she he wir es sie nous on noi we customers users people")
_HAVING: Final = vocabulary(
    "it's it’s they're they’re we're we’re that's that’s"
    " pay paying paid was were is are spend see count make use used lose get zahlen brauchen haben ist es está è são"
    " c'est pagamos gastamos tenemos"
    " vemos perdemos paghiamo spendiamo abbiamo payons dépensons avons betalen hebben temos gastamos"
)
"""First words of an aside that tell what something is now or was, without a subject."""
_WISHED: Final = vocabulary(
    "may allow allowed promise promised want aim expect hope plan planned accept tolerate can could will would should"
    " must guarantee target goal wollen dürfen queremos voulons vogliamo willen nicht not no never than"
)
_NOW_OR_NOTHING: Final = vocabulary(
    "now today currently heute jetzt hoy ahora oggi nu hoje maintenant at the moment ."
)
_YEAR: Final = re.compile(r"20\d\d")
_TIMES: Final = MONTHS | vocabulary(
    "last season spring summer autumn winter quarter year month week q1 q2 q3 q4 h1 h2 measured average avg previous"
    " round survey edition letzte letzter letztes letzten vorige voriges vorjahr última último año ronda dernière"
    " dernier"
    " année ultima ultimo scorso anno passado passada ano vorig vorige laatste 去年 上次 前回 昨年"
)


def standing_at(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Take what is told right behind an aim for where it stands: "should be at 500 ms, it is at 840 ms"."""
    if _IT.isdisjoint(tokens.lows):
        return
    for aim, value in pairwise(parts):
        lead = [low for low in tokens.words[aim.after : value.found.first] if low not in _ABOUT]
        told = lead[:1] and lead[0] in _TURNING and tuple(lead[1:]) in _STANDS
        open_value = value.role in (LEVEL, SKIP) and value.quantity.comparator in (None, "~")
        if told and aim.role == TARGET and open_value and _is_missed(aim, value):
            value.role, value.cue = BASELINE, "is"


def _is_missed(aim: Part, value: Part) -> bool:
    """Whether a value of the same kind is not yet where the aim is: "below 500 MB, it's 400 MB" is met."""
    way = compare(aim.quantity, value.quantity)
    bound = (aim.quantity.comparator or "")[:1]
    return _is_alike(aim, value) and way in {"<": (1,), ">": (-1,)}.get(bound, (-1, 1))


_IT: Final = vocabulary("it it's it’s they they're they’re")
_ABOUT: Final = vocabulary("about around roughly ~ still just only")
_TURNING: Final = vocabulary(", ; ( but – —")
_STANDS: Final = frozenset(
    (*subject, *at)
    for subject in (
        ("it", "is"),
        ("it's",),
        ("it’s",),
        ("they", "are"),
        ("they're",),
        ("they’re",),
        ("it", "takes"),
    )
    for at in ((), ("at",))
)
"""How a value is told that something has: "it's at", "it takes"."""


def instead(parts: Sequence[Part]) -> None:
    """Take "grows by 38 GB a night instead of 55" for a value and the one before, not for a change."""
    for change, former in pairwise(parts):
        if former.cue not in _REPLACED:
            continue
        shared = change.role == SKIP and change.cue in _WITHIN and change.quantity.unit is None
        replaced = former.role == BASELINE and former.first <= change.after
        timed = change.role == SKIP and change.cue in _AFTER and is_duration(change.quantity)
        valued = (
            change.role in (CHANGE, LEVEL)
            or timed
            or (shared and former.quantity.unit is not None)
            or _is_amount_of(change)
            or (change.role == BASELINE and (change.cue == "is" or change.cue in NOW))
            or _is_told_at(change, former)
        )
        if valued and replaced and (shared or _is_alike(change, former)):
            change.role = TARGET


def _is_told_at(value: Part, former: Part) -> bool:
    """Whether "at" tells the value itself: "came out at 180 MB rather than 2.4 GB"."""
    unit = value.quantity.unit
    told = value.role == SKIP and value.cue == "at" and value.first > 0 and ":" not in value.quantity.text
    return told and unit is not None and former.quantity.unit is not None


def _is_alike(value: Part, former: Part) -> bool:
    """Whether both are of one kind, or the former leaves its unit out."""
    return former.quantity.unit is None or base(value.quantity)[0] == base(former.quantity)[0]


def _is_amount_of(part: Part) -> bool:
    """Whether "of" tells the value of what stands before: "postage of 2.80 EUR instead of 3.40 EUR"."""
    return part.role == SKIP and part.cue in _OF and part.quantity.unit is not None


_OF: Final = vocabulary("of von de di van")
_WITHIN: Final = vocabulary("in en em binnen")
_AFTER: Final = vocabulary("after nach tras después après depois")
_REPLACED: Final = vocabulary("instead of than longer not statt anstatt lugar vez lieu di van anziché")
"""Last words of "instead of", "rather than", "no longer" and the like."""


def leave_open(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Take "2.1% → ?" for the value of today, whose goal nobody has set yet."""
    if ARROWS.isdisjoint(tokens.lows):
        return
    for part in parts:
        arrow, slot = (tokens.words[at : at + 1] for at in (part.after, part.after + 1))
        if part.role == LEVEL and not ARROWS.isdisjoint(arrow) and not _UNSET.isdisjoint(slot):
            part.role, part.after = BASELINE, part.after + 2
            part.after += tokens.words[part.after : part.after + 1] == ("%",)


ARROWS: Final = frozenset({"->", "→", "=>", "⇒", "-->", "➜", "➔", "➝", "➞", "⟶", "➡", ">>"})
_UNSET: Final = vocabulary("? tbd tba tbc todo x xx yy … unknown offen pendiente 待定 未定")
