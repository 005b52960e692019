"""Name what a share is of, where the words behind the number say it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.quantity.convert import base
from outcomes.quantity.spellings import LASTING, MONEY_CODES
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.names import name_words
from outcomes.statement.names.name_spans import name_behind
from outcomes.statement.roles.gained import ADDING, SAVED, SAVING
from outcomes.statement.roles.parts import Group, Part, is_content


def what_is_shared(tokens: Tokens, group: Group, inner: Sequence[int], tail: Sequence[int], text: str) -> str:
    """Return what a share, or the first of several, is of, or nothing."""
    if _SHARED.isdisjoint(tokens.lows):
        return ""
    return _share_of(tokens, group, tail, text) or _of_what(tokens, group.parts[0], inner, text)


def _share_of(tokens: Tokens, group: Group, tail: Sequence[int], text: str) -> str:
    """Return what a share is of: "90% of access requests answered within 2 days" names it behind the number."""
    target = group.target or group.baseline
    if target is None or not tail or (group.baseline is not group.target and group.baseline is not None):
        return ""
    low = tokens.words[tail[0]]
    if target.after != tail[0] or low not in _SHARED:
        return ""
    named = name_behind(tokens, tail, through="without") or (
        tokens[tail[1]].text if len(tail) > 1 and tokens[tail[1]].kind == "word" else ""
    )
    taken = len(text.split()) > 1 and text.rsplit(maxsplit=1)[-1].lower() in _TAKING
    if named and taken and not any(tokens[at].kind == "number" for at in tail):
        return f"{named} {text}"
    return named if named and len(text.split()) <= 1 else ""


_TAKING: Final = vocabulary(
    "handles handle answers answer closes close resolves resolve catches catch serves serve solves solve"
)
"""Verbs that say who does it to a share: "Tier 1 handles 75% of tickets"."""
_SHARED: Final = frozenset({"of", "der", "des", "de", "las", "los", "del", "dos", "das"})
"""Words behind a share that say of what."""


def _of_what(tokens: Tokens, first: Part, inner: Sequence[int], text: str) -> str:
    """Return what the first of several shares is of: "we lose 2.4% of packets in the orchard, the goal is 1%"."""
    if first.quantity.unit != "%" or first.after >= len(tokens) or tokens.words[first.after] not in _SHARED:
        return ""
    behind = [i for i in inner if i >= first.after]
    return name_behind(tokens, behind) if behind and len(text.split()) <= 1 else ""


def object_of(tokens: Tokens, group: Group, tail: Sequence[int]) -> str:
    """Return what is changed where it stands behind by how much: "finish 15% more exercises", "reducir un 30 % las"."""
    change = group.change
    if change is not None and tail and _is_added_to(tokens, change, tail[0]):
        return name_behind(tokens, tail[1:])
    if change is None or group.target or group.baseline or not tail or tail[0] != change.after:
        return ""
    low = tokens.words[tail[0]]
    if low == "off" or (low == "of" and _is_of_a_resource(change)):
        return name_behind(tokens, tail[1:])
    if tokens.words[change.after - 1] in _MORE:
        behind = tail[1:] if low in ("de", "di") else tail
        before = tokens.words[change.first - 1] if change.first else ""
        named = bool(behind) and is_content(tokens, behind[0]) and tokens.words[behind[0]] not in _EFFORTS
        return name_behind(tokens, behind) if named and before not in _BEING else ""
    return name_behind(tokens, tail) if low in _ARTICLES and _takes_object(tokens, change) else ""


def _is_added_to(tokens: Tokens, change: Part, at: int) -> bool:
    """Whether "adds 2 pp to the add-to-cart rate" names what grows behind how much is added."""
    before = tokens.words[change.first - 1] if change.first else ""
    return at == change.after and tokens.words[at] in _ONTO and before in ADDING


_ONTO: Final = frozenset({"to", "in", "on"})


def _is_of_a_resource(change: Part) -> bool:
    """Whether so much of something is saved, "frees 3 KB of stack", and no time of somebody's."""
    size = base(change.quantity)[0] == "size"
    return change.sign == -1 and (size or change.cue in SAVING - SAVED)


def _takes_object(tokens: Tokens, change: Part) -> bool:
    """Whether the verb before a change does it to something: "reducir un 30 %", "halves", but not "se reducirá"."""
    at = change.first - 1
    if tokens.words[change.first] in _DOING or (at >= 0 and tokens.words[at] in _DOING):
        at = at if at >= 0 and tokens.words[at] in _DOING else at + 1
        return not at or tokens.words[at - 1] not in _DONE
    return False


_BEING: Final = vocabulary(
    "is are was were be been become becomes ist sind war waren es son está est sont é são è"
)
_MORE: Final = vocabulary("more fewer less mehr weniger más menos mais plus moins meer minder più meno")
_EFFORTS: Final = vocabulary("time effort zeit tiempo temps tempo tijd often likely than")
"""Nouns behind "less" that only say more of the subject: "the checkout takes 20% less time"."""
_ARTICLES: Final = vocabulary("the our die den das der los las el la les le l' os as o a i gli il de het")
_DOING: Final = vocabulary(
    "reduce reduces reduced cut cuts halve halves halved double doubles doubled triple triples raise raises lower"
    " lowers"
    " reducir reducirá reduciremos reduzir reduzirá réduire réduira réduit ridurre riduce ridurrà senken reduzieren"
    " aumentar aumentará incrementar augmenter augmentera aumentare aumenterà verlagen verhogen halbieren halbiert"
    " verdoppeln verdoppelt duplicar duplicará duplica doubler doublera dobrar dobrará raddoppiare raddoppia dimezzare"
    " dimezza dimezzerà halveren halveert verdubbelen verdubbelt"
)
_DONE: Final = vocabulary("se si sich be been is are was were")


def saved_time(tokens: Tokens, group: Group, tail: Sequence[int], text: str) -> str:
    """Name what is saved by whose time it is: "saves each night nurse 25 minutes per shift"."""
    unit = (group.change and group.change.quantity.unit) or ""
    if unit.partition("/")[0] not in LASTING or _SAVING.isdisjoint(tokens.lows):
        return text
    if text.rpartition(" ")[2].lower() in name_words.FEWER:
        return text
    first, _, rest = text.partition(" ")
    text = rest if rest and first.lower() in _EVERYBODY else text
    if _TIMES.isdisjoint(text.lower().split()):
        text = f"{text} time"
    told = tail and tokens.words[tail[0]] in _EACH
    return f"{text} {tokens.words[tail[0]]} {name_behind(tokens, tail)}".strip() if told else text


def saved(tokens: Tokens, group: Group) -> str:
    """Name what is saved where nothing else names it: "Saves $4,200 a month" is cost, "Saves 3 hours a week" time."""
    spent, _, period = ((group.change and group.change.quantity.unit) or "").partition("/")
    if not spent or _SPARING.isdisjoint(tokens.lows) or not (period or spent in LASTING):
        return ""
    return "cost" if spent in MONEY_CODES else "time" if spent in LASTING else ""


def paid(group: Group, text: str) -> str:
    """Name an amount of money by that it is paid: "We get more disk on each node and pay $12 instead of $70"."""
    if text.rpartition(" ")[2].lower() not in _PAYING:
        return text
    unit = (group.baseline and group.target and group.target.quantity.unit) or ""
    return "cost" if unit.partition("/")[0] in MONEY_CODES else text


_PAYING: Final = frozenset({"pay", "pays", "paid", "paying"})
_EVERYBODY: Final = frozenset({"each", "every"})
_SPARING: Final = SAVED - vocabulary(
    "avoid avoids avoided avoiding trim trims trimmed trimming knock knocks knocked"
)
_SAVING: Final = frozenset({"save", "saves", "saved", "saving", "spares", "spared", "sparing"})
_TIMES: Final = frozenset({"time", "times", "hours", "minutes", "work", "effort", "overtime"})
_EACH: Final = frozenset({"per", "a", "each"})
