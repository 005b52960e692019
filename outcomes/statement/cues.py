"""Give each quantity of a sentence its role by the words right before and behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from outcomes.quantity import Found
from outcomes.quantity.convert import is_duration
from outcomes.quantity.tokens import Token
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.parts import CHANGE, LEVEL, SKIP, Part, bounded
from outcomes.statement.shares import shares

_BACK: Final = frozenset({":", "：", "=", "(", "（", "the", "a", "an", "is", "at", "of", ",", "|", "–", "—"})
_PER: Final = frozenset(
    {"per", "every", "each", "for", "n", "#", "than", "sample", "based", "among", "between", "across"}
)


def roles(tokens: Sequence[Token], founds: Sequence[Found]) -> list[Part]:
    """Return the quantities of a sentence with the roles that their neighbours give; pairs are settled later."""
    before = {after: (first, role) for first, after, role in words.CUES_BEFORE.find(tokens)}
    parts: list[Part] = []
    for found in shares(tokens, founds):
        part = _left(tokens, found[0], before, parts[-1].after if parts else 0)
        part.noun = found[1]
        if found[0].quantity.unit == "x" and (found[0].signed or _is_of_today(tokens, part.after)):
            part.sign = 1 if found[0].quantity.value > 1 else -1
        _right(tokens, part)
        _settle(tokens, part)
        parts.append(part)
    return parts


def _is_of_today(tokens: Sequence[Token], at: int) -> bool:
    """Whether a factor is one of the present value: "3 times today's", "2x the current"."""
    return any(token.low in _PRESENT for token in tokens[at : at + 2])


_PRESENT: Final = vocabulary("today's today’s current present existing")


def _left(tokens: Sequence[Token], found: Found, before: dict[int, tuple[int, str]], since: int) -> Part:
    """Return a quantity with the cue before it, as long as that is not the previous quantity's own."""
    at = found.first
    for _ in range(3):
        if at in before and before[at][0] >= since:
            first, role = before[at]
            cue = tokens[at - 1].low
            return Part(role, found, first, found.after, cue, sign=_SIGNED.get(cue))
        if at == 0 or tokens[at - 1].low not in _BACK:
            break
        at -= 1
    return Part("", found, found.first, found.after)


def _is_time_of_day(tokens: Sequence[Token], part: Part) -> bool:
    """Whether "9:00" reads a clock: a full quarter of an hour, and nothing in the sentence moves."""
    at = part.found.after - 1
    if tokens[at].kind != "clock" or tokens[at].low[-2:] not in ("00", "15", "30", "45"):
        return False
    return not any(tokens[first].low not in _BEING for first, _, _ in words.MOVES.find(tokens))


_BEING: Final = vocabulary(
    "is are be was were been has have had ist sind es son est sont está é são starts opens"
)


_MOMENTS: Final = vocabulary(
    "after before then new nach después antes avant après depois после до_ past prior"
)


def _is_no_cue(tokens: Sequence[Token], part: Part) -> bool:
    """Whether the word before is none after all: "after 3 days, was 9", "set up 4 nodes"."""
    later = part.cue in _LATER and part.role == "target" and not _is_key(tokens, part)
    before = tokens[part.first - 1].low if part.first else ""
    phrasal = part.cue in ("up", "down") and (part.quantity.unit is None or before in _PHRASAL)
    return later or phrasal


_PHRASAL: Final = vocabulary(
    "make makes made making set sets end ends ended take takes took sign signed use uses used"
)
_LATER: Final = vocabulary("after nach después après depois после")


def _is_key(tokens: Sequence[Token], part: Part) -> bool:
    """Whether "before" or "after" names a value and no moment: a colon follows it, or its counterpart is there."""
    between = {token.low for token in tokens[part.first + 1 : part.found.first]}
    if between & {":", "：", "=", "|"}:
        return True
    lows = {token.low for token in tokens}
    return bool(lows & {"before", "antes", "avant", "vorher", "was"}) and bool(
        lows & {"after", "después", "après", "nachher", "now"}
    )


_SAVED: Final = vocabulary("save saves saving saved savings shave shaves shaved")
_SIGNED: Final = dict.fromkeys(_SAVED | {"down"}, -1) | {"up": 1}
"""Words before a change that say its direction."""


_FROM_UNITS: Final = vocabulary("saniyeden dakikadan saatten günden haftadan yüzdeden")
_TO_UNITS: Final = vocabulary("saniyeye dakikaya saate güne haftaya yüzdeye")
"""Turkish says from and to by the ending of the unit."""


def _right(tokens: Sequence[Token], part: Part) -> None:
    last = tokens[part.found.after - 1].low
    if last in _FROM_UNITS or last in _TO_UNITS:
        part.role, part.cue = ("from" if last in _FROM_UNITS else "to"), last
        return
    at = part.after
    if at >= len(tokens):
        return
    step = at + 1 if tokens[at].low in (",", "–", "—") and at + 1 < len(tokens) else at
    after = words.CUES_AFTER.match(tokens, at)
    if after and part.role in ("", "condition", "target"):
        part.role, part.after, part.cue = after[1], after[0], tokens[at].low
        return
    comparative = words.COMPARATIVES.match(tokens, step) if step == at else None
    if comparative and part.role not in ("from", "to") and _is_change(tokens, part, comparative[0]):
        part.role, part.after, part.sign = "by", comparative[0], comparative[1]


def _is_change(tokens: Sequence[Token], part: Part, after: int) -> bool:
    """Whether a comparative behind the number makes it a change: not "12 more tests", but "12% more"."""
    following = tokens[after].low if after < len(tokens) else ""
    if following == "than" and part.quantity.unit is None:
        return False
    return part.quantity.unit is not None or part.found.weak is False


def _settle(tokens: Sequence[Token], part: Part) -> None:
    """Turn the cue into a role, as far as the quantity alone allows."""
    if part.role == "condition":
        _settle_condition(tokens, part)
    elif part.role == "stretch" or _is_moment(tokens, part):
        part.role = SKIP
    elif _is_no_cue(tokens, part):
        part.role, part.first, part.cue = LEVEL, part.found.first, ""
    else:
        part.role = {"by": CHANGE, "": LEVEL}.get(part.role, part.role)
    if part.role == LEVEL:
        _settle_level(tokens, part)
    if part.role == LEVEL and part.quantity.unit == "%" and _is_gone(tokens, part):
        part.role, part.sign = CHANGE, -1
    if part.found.weak and part.role in (LEVEL, SKIP, "to?", "from?"):
        following = tokens[part.after].low if part.after < len(tokens) else ""
        share = part.quantity.unit == "%" and following in ("of", "the", "der", "de", "as")
        part.role = part.role if share else SKIP


def _is_gone(tokens: Sequence[Token], part: Part) -> bool:
    """Whether the share is what goes away: "60% should be gone"."""
    near = tokens[part.after : part.after + _NEAR]
    return any(token.low in _GONE for token in near) and not bounded(tokens, part.after, part.after + _NEAR)


_GONE: Final = vocabulary(
    "gone away disappear disappears vanish vanishes avoided eliminated saved entfallen verschwinden"
)


def _is_moment(tokens: Sequence[Token], part: Part) -> bool:
    if _is_time_of_day(tokens, part):
        return True
    return part.cue in _MOMENTS and not _is_key(tokens, part) and not _has_former(tokens, part)


def _has_former(tokens: Sequence[Token], part: Part) -> bool:
    """Whether a former value follows ("back after 5 hours, today 19"), so that the moment is the value."""
    for at in range(part.after, min(part.after + _NEAR, len(tokens))):
        hit = (
            words.CUES_BEFORE.match(tokens, at) if tokens[at - 1].low in ("(", "（", ",", "，", ";") else None
        )
        if hit and hit[1] == "baseline":
            return part.quantity.unit is not None
    return False


def _settle_condition(tokens: Sequence[Token], part: Part) -> None:
    """Tell "in 3 s", "at 99.9%" and "with under 5 errors", which are values, from "at 200 rps"."""
    quantity = part.quantity
    bounded_range = part.cue == "between" and quantity.upper is not None
    timed = part.cue in ("in", "en", "em") and is_duration(quantity)
    share = quantity.unit == "%"
    level = quantity.comparator not in (None, "~") or share or timed
    excluded = part.cue in _PER and not (share and part.cue == "for")
    if bounded_range:
        part.cue = ""
    measured = part.cue == "at" and quantity.unit is not None and _has_former(tokens, part)
    part.role = LEVEL if bounded_range or measured or (level and not excluded) else SKIP
    if part.role == LEVEL:
        part.first = part.found.first


def _is_denied(tokens: Sequence[Token], part: Part) -> bool:
    """Whether "no" stands before: "no outage over 10 min", "nobody waits longer than 5 min"."""
    start = max(0, part.first - _NEAR)
    near = [at for at in range(start, part.first) if tokens[at].low in _NOBODY]
    return tokens[0].low in _NOBODY or bool(near and not bounded(tokens, near[-1], part.first))


_NEAR: Final = 4


def _settle_level(tokens: Sequence[Token], part: Part) -> None:
    """Tell a plain value from a change, and turn "no … longer than 5 min" into a bound from above."""
    quantity = part.quantity
    if quantity.unit is not None and (part.found.signed or quantity.unit == "x"):
        part.role = CHANGE
    elif quantity.comparator in _DENIED and _is_denied(tokens, part):
        denied = _DENIED[quantity.comparator]
        part.found = part.found._replace(quantity=replace(quantity, comparator=denied))
    if part.role == LEVEL and _saves(tokens, part):
        part.role, part.sign = CHANGE, -1


_DENIED: Final = {">": "<=", ">=": "<=", "<": ">="}
"""What is left when a bound is denied: "must not rise above 5%" is at most 5%."""
_NOBODY: Final = vocabulary(
    "not nicht cannot no nobody never none niemand kein keine ningún ninguna nadie aucun aucune personne nenhum никто"
)


def _saves(tokens: Sequence[Token], part: Part) -> bool:
    """Whether "saves each nurse 25 minutes": the verb stands a few words before the value."""
    near = tokens[max(0, part.first - 5) : part.first]
    return (
        part.quantity.unit is not None
        and any(token.low in _SAVED for token in near)
        and not bounded(tokens, max(0, part.first - 5), part.first)
    )
