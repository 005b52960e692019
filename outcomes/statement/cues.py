"""Give each quantity of a sentence its role by the words right before and behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from outcomes.quantity import Found, spellings
from outcomes.quantity.convert import is_duration
from outcomes.quantity.counted import rate_of
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.due_words import BEFORE
from outcomes.statement.gained import SAVED
from outcomes.statement.months import MONTHS
from outcomes.statement.once import USED_TO, used_to
from outcomes.statement.parts import Part
from outcomes.statement.settle import settle
from outcomes.statement.shares import shares

_BACK: Final = frozenset(
    {
        ":",
        "：",
        "=",
        "(",
        "（",
        "the",
        "a",
        "an",
        "is",
        "at",
        "of",
        ",",
        "|",
        "–",
        "—",
        "un",
        "une",
        "um",
        "eines",
    }
)


def roles(tokens: Tokens, founds: Sequence[Found]) -> list[Part]:
    """Return the quantities of a sentence with the roles that their neighbours give; pairs are settled later."""
    before = {after: (first, role) for first, after, role in words.CUES_BEFORE.find(tokens)}
    parts: list[Part] = []
    for found in shares(tokens, founds):
        part = _left(tokens, found[0], before, parts[-1].after if parts else 0)
        part.noun = found[1]
        if found[0].quantity.unit == "x" and (found[0].signed or _is_of_today(tokens, part.after)):
            part.sign = 1 if found[0].quantity.value > 1 else -1
        _right(tokens, part)
        settle(tokens, part)
        if part.cue in SAVED and part.quantity.unit and part.after < len(tokens):
            _count_by(tokens, part, _period_at(tokens, part.after))
        parts.append(part)
    return parts


def _is_of_today(tokens: Tokens, at: int) -> bool:
    """Whether a factor is one of the present value: "3 times today's", "2x the current"."""
    return not _PRESENT.isdisjoint(tokens.words[at : at + 2])


_PRESENT: Final = vocabulary("today's today’s current present existing")


def _left(tokens: Tokens, found: Found, before: dict[int, tuple[int, str]], since: int) -> Part:
    """Return a quantity with the cue before it, as long as that is not the previous quantity's own."""
    once = used_to(tokens, found.first) if USED_TO in tokens.lows else None
    if once is not None and once >= since:
        return Part("baseline", found, once, found.after, USED_TO)
    at = found.first
    for _ in range(3):
        cue = tokens.words[at - 1] if at else ""
        if cue == "=" and at - 1 in before:  # "baseline = 80 ms" says more than the sign alone
            at -= 1
        if at in before and before[at][0] >= since:
            first, role = before[at]
            if cue == "not" and found.quantity.comparator not in (None, "~"):
                break
            if cue in _SEEN and not (first and tokens.words[first - 1] in _ENDS_OF_CLAUSES):
                break
            role = _level_at(tokens, first) if role == "condition" and cue == "bei" else role
            whole = "".join(tokens.words[first:at]) if tokens[first].kind == "cjk" else tokens.words[first]
            sign = _SIGNED.get(whole, _SIGNED.get(cue))
            return Part(role, found, first, found.after, cue, sign=sign)
        if cue not in _BACK or (cue == "," and not _opens_clause(tokens, at - 2)):
            break
        at -= 1
    former = None if _WHERE.isdisjoint(tokens.lows) else _former_clause(tokens, found.first)
    if former is not None:
        return Part("baseline", found, former, found.after, "where")
    return Part("", found, found.first, found.after)


def _level_at(tokens: Tokens, at: int) -> str:
    """Return what "bei" at token `at` says: "heute liegt die Wartezeit bei 20" a value."""
    lead = tokens.words[:at]
    if _LIES.isdisjoint(lead):
        return "condition"
    return "" if _NOW.isdisjoint(lead) else "baseline"


_SEEN: Final = frozenset({"see", "count"})
_ENDS_OF_CLAUSES: Final = frozenset(",;–—-(")
"""What "we see" stands behind where it tells today's value: "fewer than 5%; we see about 12%"."""
_LIES: Final = vocabulary("liegt liegen lag lagen")
_NOW: Final = vocabulary("heute derzeit aktuell bisher momentan lag lagen")


def _opens_clause(tokens: Tokens, at: int) -> bool:
    """Whether the word at `at` stands first in its clause, so that a comma behind it cuts nothing off."""
    return at == 0 or (at > 0 and tokens[at - 1].low in (";", ",", ".", "(", "（", ":", "–", "—"))


def _former_clause(tokens: Tokens, at: int) -> int | None:
    """Return where "where it drew", "where it sat at" begins before a value that was otherwise, or None."""
    for length in (3, 4):
        first = at - length
        if first >= 0 and tokens[first].low in _WHERE and tokens[first + 1].low in _SUBJECTS:
            return first if length == len(("where", "it", "drew")) or tokens[at - 1].low in _AT else None
    return None


_WHERE: Final = frozenset({"where", "while"})
_SUBJECTS: Final = vocabulary("it they there we he she")
_AT: Final = vocabulary("at on in to for about around")


_FALLING: Final = vocabulary(
    "减少 降低 缩短 下降 减少了 降低了 缩短了 下降了 削减 下滑 节省 節約 frees free freed"
    " freeing reduction drop cut decrease decline baisse diminution réduction recul chute caída baja reducción descenso"
    " calo riduzione queda redução daling"
)
_RISING: Final = vocabulary(
    "提升 提高 增加 增长 提升了 提高了 增加了 增长了 上升 上升了 increase rise growth uplift lift"
    " hausse augmentation aumento subida alza incremento crescita stijging"
)
_SIGNED: Final = dict.fromkeys(SAVED | _FALLING | {"down"}, -1) | dict.fromkeys(_RISING | {"up"}, 1)
"""Words before a change that say its direction."""


_FROM_UNITS: Final = vocabulary("saniyeden dakikadan saatten günden haftadan yüzdeden")
_TO_UNITS: Final = vocabulary("saniyeye dakikaya saate güne haftaya yüzdeye")
"""Turkish says from and to by the ending of the unit."""


def _right(tokens: Tokens, part: Part) -> None:
    last = tokens.words[part.found.after - 1]
    if last in _FROM_UNITS or last in _TO_UNITS:
        part.role, part.cue = ("from" if last in _FROM_UNITS else "to"), last
        return
    if part.after == len(tokens) or (
        tokens.words[part.after] not in _GOING_ON and tokens.words[part.after][0] != "d"
    ):
        return
    at = _behind_aside(tokens, part.after)
    after = None if _leads_to_date(tokens, at) else words.CUES_AFTER.match(tokens, at)
    if after and part.role in ("", "condition", "target"):
        part.role, part.after, part.cue = after[1], after[0], tokens[at].low
        return
    comparative = words.COMPARATIVES.match(tokens, at)
    if comparative and part.role not in ("from", "to") and _is_change(tokens, part, comparative[0]):
        part.role, part.after, part.sign = "by", comparative[0], comparative[1]
        _count_by(tokens, part, part.after)
        counted = rate_of(tokens, part.after) if part.quantity.unit is None else None
        if counted:
            part.found = replace(part.found, quantity=replace(part.quantity, unit=counted[1]))
    elif part.role == "" and part.quantity.unit == "%" and tokens[at].low[0] == "d":
        _close(tokens, part, at)


def _close(tokens: Tokens, part: Part, at: int) -> None:
    """Take "20 % de plaintes en moins", "il 20% di chiamate in più" for a change of the noun between."""
    elided = tokens[at].low.startswith(("d'", "d’"))
    if not elided and tokens[at].low not in _OF_WHAT:
        return
    for first in range(at + 1, min(at + _LONGEST_NOUN, len(tokens) - 1)):
        hit = words.COMPARATIVES.match(tokens, first) if tokens[first].low in _CLOSING else None
        if hit and hit[0] > first + 1 and (hit[0] == len(tokens) or tokens[hit[0]].low not in _OF_WHAT):
            noun = " ".join([token.text for token in tokens[at if elided else at + 1 : first]])
            part.noun = noun[len("d'") :] if elided else noun
            part.role, part.after, part.sign = "by", hit[0], hit[1]
            return


_OF_WHAT: Final = frozenset({"de", "di", "des"})
_CLOSING: Final = frozenset({"en", "in", "de", "a"})
_LONGEST_NOUN: Final = 6
"""Tokens between a share and the comparative that closes its noun, at most."""


def _leads_to_date(tokens: Tokens, at: int) -> bool:
    """Whether a word such as "before" is one of a deadline: "below 500 ms before 1 May 2027"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    dated = following is not None and (following.kind in ("number", "date") or following.low in MONTHS)
    return dated and tokens[at].low in BEFORE


def _count_by(tokens: Tokens, part: Part, at: int) -> None:
    """Take the period at token `at` to a value: "€650 less per month" is €650 a month."""
    unit = part.quantity.unit or ""
    per = spellings.PER.match(tokens, at) if at < len(tokens) and "/" not in unit else None
    period = spellings.PERIODS.match(tokens, per[0]) if per and per[0] < len(tokens) else None
    lasts = unit in spellings.LASTING and per is not None and tokens[per[0]].low in spellings.OCCASIONS
    if period and unit not in ("%", "x", "pp", "points") and not lasts:
        part.found = replace(part.found, quantity=replace(part.quantity, unit=f"{unit}/{period[1]}"))
        part.after = period[0] if at == part.after else part.after


def _period_at(tokens: Tokens, after: int) -> int:
    """Return where "every week" stands behind what is saved: "saves 14 h of manual matching every week"."""
    for at in range(after, min(after + _LONGEST_NOUN, len(tokens))):
        if tokens[at].kind == "punct":
            break
        if tokens[at].low in _EACH:
            return at
    return after


_EACH: Final = vocabulary("every each per pro jede jeden cada par chaque")


def _behind_aside(tokens: Tokens, at: int) -> int:
    """Step over "on average" and the like between a value and the word that says when it was."""
    if tokens[at].low not in _ASIDE:
        return at
    for words_ in _ASIDES:
        if tokens.words[at : at + len(words_)] == words_ and at + len(words_) < len(tokens):
            return at + len(words_)
    return at


_ASIDES: Final = (
    ("on", "average"),
    ("at", "the", "median"),
    ("in", "the", "median"),
    ("im", "mittel"),
    ("de", "media"),
)
_ASIDE: Final = frozenset(aside[0] for aside in _ASIDES)
_GOING_ON: Final = _ASIDE | frozenset(words.CUES_AFTER) | frozenset(words.COMPARATIVES)
"""Words right behind a value that may say when it was or make it a change; those with "d" say of what."""


def _is_change(tokens: Tokens, part: Part, after: int) -> bool:
    """Whether a comparative behind the number makes it a change: not "12 more tests", but "12% more"."""
    following = tokens[after].low if after < len(tokens) else ""
    if tokens[part.after].low in _AS and part.quantity.unit != "x":
        return False
    if tokens[after - 1].low == "saved" and not _is_spent(part):
        return False
    if following == "than" and part.quantity.unit is None:
        return False
    if following in _OF and tokens[after - 2].low == "a" and not (part.found.weak and part.quantity.unit):
        return False
    if following in _ENDPOINTS and tokens[after - 1].low in ("down", "up"):
        return part.quantity.unit == "%" and "%" not in tokens.words[after : after + 3]
    fewer = tokens[after - 1].low == "fewer" and tokens[part.found.first].low not in _ONE
    return part.quantity.unit is not None or part.found.weak is False or fewer


def _is_spent(part: Part) -> bool:
    """Whether it is a share, time or money, which can be saved; a record is saved, too."""
    return (
        part.quantity.unit == "%"
        or is_duration(part.quantity)
        or (part.quantity.unit or "").partition("/")[0] in spellings.MONEY_CODES
    )


_AS: Final = frozenset({"as", "so"})
_ONE: Final = frozenset({"one", "no"})
_OF: Final = frozenset({"de", "del", "do", "da"})
"""Words behind "a menos" that make it a bound: "de 35 a menos de 10", not "2.000 a menos" or "um quarto a menos"."""
_ENDPOINTS: Final = frozenset({"to", "from"})
"""Words behind "9 down" with which 9 is a value of its own: "9 down to 3"."""
