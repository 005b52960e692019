"""Give each quantity of a sentence its role by the words right before and behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.quantity import Found
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.pairing import replaced
from outcomes.statement.pairing.once import USED_TO, used_to
from outcomes.statement.roles import others, vague
from outcomes.statement.roles.behind import count_by, period_at, read_behind
from outcomes.statement.roles.gained import SAVED
from outcomes.statement.roles.parts import Part
from outcomes.statement.roles.settle import settle
from outcomes.statement.roles.shares import shares
from outcomes.statement.words_abroad import CHANGE_NOUNS

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
    if tokens.words[:2] == ("on", "divise"):  # French for "we"
        before.pop(1, None)
    parts: list[Part] = []
    for found in shares(tokens, founds):
        part = _left(tokens, found[0], before, parts[-1].after if parts else 0)
        part.noun = found[1]
        if part.sign == 1 and tokens.words[part.first] == "up" and not SPEEDING.isdisjoint(tokens.lows):
            _speed(tokens, part)
        if found[0].quantity.unit == "x" and (found[0].signed or _is_of_today(tokens, part.after)):
            part.sign = 1 if found[0].quantity.value > 1 else -1
        read_behind(tokens, part)
        settle(tokens, part)
        if part.cue in SAVED and part.quantity.unit and part.after < len(tokens):
            count_by(tokens, part, period_at(tokens, part.after))
        parts.append(part)
    others.leave_out(tokens, parts)
    vague.reach(tokens, parts)
    return parts


def _is_of_today(tokens: Tokens, at: int) -> bool:
    """Whether a factor is one of the present value: "3 times today's", "2x the current"."""
    return not _PRESENT.isdisjoint(tokens.words[at : at + 2])


_PRESENT: Final = vocabulary("today's today’s current present existing")


def _left(tokens: Tokens, found: Found, before: dict[int, tuple[int, str]], since: int) -> Part:
    """Return a quantity with the cue before it, as long as that is not the previous quantity's own."""
    former = None if _FORMERLY.isdisjoint(tokens.lows) else _formerly(tokens, found.first)
    if former is not None and former[0] >= since:
        return Part("baseline", found, former[0], found.after, former[1])
    at = found.first
    for _ in range(3):
        cue = tokens.words[at - 1] if at else ""
        if cue == "=" and at - 1 in before:  # "baseline = 80 ms" says more than the sign alone
            at -= 1
        if at in before and before[at][0] >= since:
            first, role = before[at]
            if _is_other_word(tokens, found, first, cue):
                break
            role = _level_at(tokens, first) if role == "condition" and cue == "bei" else role
            whole = "".join(tokens.words[first:at]) if tokens[first].kind == "cjk" else tokens.words[first]
            sign = _SIGNED.get(whole, _SIGNED.get(cue))
            return Part(role, found, first, found.after, cue, sign=sign)
        if cue in "(（" and not found.signed and tokens.words[max(0, at - 2)] in ("up", "down"):
            break  # "do not go up (0.6% last month)"
        if cue not in _BACK or (cue == "," and not _opens_clause(tokens, at - 2)):
            break
        at -= 1
    where = None if _WHERE.isdisjoint(tokens.lows) else _former_clause(tokens, found.first)
    if where is not None:
        return Part("baseline", found, where, found.after, "where")
    return Part("", found, found.first, found.after)


def _is_other_word(tokens: Tokens, found: Found, first: int, cue: str) -> bool:
    """Whether what looks like a cue says something else: "not under 5", "idle current 80 µA", "nobody sees"."""
    if cue == "not":
        return found.quantity.comparator not in (None, "~")
    before = tokens.words[first - 1] if first else ""
    if cue == "current":
        return before in words.AMPERES
    return cue in _SEEN and not (tokens.words[first] in _WISHING or before in _ENDS_OF_CLAUSES)


def _speed(tokens: Tokens, part: Part) -> None:
    """Take "speeds it up by 30%", which ends with the "up" that leads to a value, for a time that falls."""
    for first in range(part.first - 1, max(-1, part.first - _LONGEST_OBJECT), -1):
        if tokens.words[first] in SPEEDING:
            part.sign = -1
            part.first = first if tokens.words[first + 1 : part.first] in _THINGS else part.first
            return


SPEEDING: Final = vocabulary("speed speeds sped speeding")
_LONGEST_OBJECT: Final = 6
_THINGS: Final = (("it",), ("things",), ("this",), ("that",), ("everything",))


def _formerly(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """Return where "used to eat" or "instead of growing to" begins right before a value, and the cue that it is."""
    once = used_to(tokens, at) if USED_TO in tokens.lows else None
    if once is not None:
        return once, USED_TO
    instead = None if replaced.OPENING.isdisjoint(tokens.lows) else replaced.replaced_at(tokens, at)
    return None if instead is None else (instead, "of")


def _level_at(tokens: Tokens, at: int) -> str:
    """Return what "bei" at token `at` says: "heute liegt die Wartezeit bei 20" a value."""
    lead = tokens.words[:at]
    if _LIES.isdisjoint(lead):
        return "condition"
    return "" if _NOW.isdisjoint(lead) else "baseline"


_FORMERLY: Final = replaced.OPENING | {USED_TO}
_WISHING: Final = frozenset({"like", "want", "hope"})
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
    for first in range(max(0, at - _LONGEST_WHERE), at - 3):
        if tokens.words[first] == "where" and not _OLD.isdisjoint(tokens.words[first + 1 : first + 3]):
            return first if tokens.words[at - 1] in _TOOK else None
    return None


_LONGEST_WHERE: Final = 7
_OLD: Final = vocabulary("old previous former current existing")
_TOOK: Final = vocabulary("took needed was were used had takes needs is")
"""Verbs behind "where the old setup", which tells how it was."""


_WHERE: Final = frozenset({"where", "while"})
_SUBJECTS: Final = vocabulary("it they there we he she")
_AT: Final = vocabulary("at on in to for about around")


_FALLING: Final = vocabulary(
    "减少 降低 缩短 下降 减少了 降低了 缩短了 下降了 削减 下滑 节省 節約 frees free freed"
    " freeing reduction reductions drop cut decrease decline"
    " baisse diminution réduction recul chute caída baja reducción descenso"
    " calo riduzione queda redução daling"
)
_RISING: Final = vocabulary(
    "提升 提高 增加 增长 提升了 提高了 增加了 增长了 上升 上升了 increase rise growth uplift lift increases"
    " hausse augmentation aumento subida alza incremento crescita stijging"
)
_BETTER: Final = vocabulary("improvement improvements gain gains boost speedup speedups speed-up speed-ups")
_SIGNED: Final = (
    CHANGE_NOUNS
    | dict.fromkeys(SAVED | _FALLING | {"down"}, -1)
    | dict.fromkeys(_RISING | {"up"}, 1)
    | dict.fromkeys(_BETTER, 0)
)
"""Words before a change that say its direction."""
