"""Give each quantity of a sentence its part: baseline, target, change or plain level, by the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity import Found, scan
from outcomes.quantity.convert import is_duration
from outcomes.quantity.tokens import Token, tokenize
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import deadline, words
from outcomes.statement.deadline import Due

BASELINE, TARGET, CHANGE, LEVEL, SKIP = "baseline", "target", "change", "level", "skip"
_BACK: Final = frozenset({":", "：", "=", "(", "（", "the", "a", "an", "is", "at", "of", ",", "|", "–", "—"})
_QUOTED: Final = re.compile(
    r"\"[^\"\n]{1,300}\"|“[^”\n]{1,300}”|„[^“”\n]{1,300}[“”]|«[^»\n]{1,300}»|「[^」\n]{1,300}」"
)
_RELATIVE: Final = frozenset({"%", "pp", "points", "x", "bps"})
_PER: Final = frozenset(
    {"per", "every", "each", "for", "n", "#", "than", "sample", "based", "among", "between", "across"}
)


@dataclass(slots=True)
class Part:
    """A quantity in its role, with the tokens that it and its cues take."""

    role: str
    found: Found
    first: int
    after: int
    cue: str = ""
    sign: int | None = None
    """Direction that a word beside it says: -1, 0 (better), 1."""
    noun: str = ""
    """Words between the halves of "one reviewer in fifty"."""

    @property
    def quantity(self) -> Quantity:
        """The quantity itself."""
        return self.found.quantity


@dataclass(slots=True)
class Sentence:
    """A sentence taken apart."""

    text: str
    tokens: list[Token]
    parts: list[Part]
    dues: list[Due]


@lru_cache(maxsize=64)
def take_apart(text: str) -> Sentence:
    """Return the tokens of a sentence with the parts that its quantities play and its deadlines.

    The last few are remembered, as one value is looked at from several sides while a body is read.
    """
    tokens = [token for token in tokenize(text) if token.kind not in ("mark", "blank")]
    dues = deadline.find(tokens)
    founds = _founds(tokens, text, dues)
    if not founds:
        return Sentence(text, tokens, [], dues)
    parts = _roles(tokens, founds)
    _pair(tokens, parts)
    return Sentence(text, tokens, parts, dues)


def _founds(tokens: Sequence[Token], text: str, dues: Sequence[Due]) -> list[Found]:
    """Return the quantities outside deadlines, quotes and examples, factors and zeros in words included."""
    found = [*scan(tokens, text), *_in_words(tokens, text)]
    if not found:
        return []
    example = min((first for first, _, _ in words.EXAMPLES.find(tokens)), default=len(tokens))
    quoted = [match.span() for match in _QUOTED.finditer(text)] if any(c in text for c in '"“„«「') else []
    found.sort(key=lambda item: (item.first, -item.after))
    kept: list[Found] = []
    for item in found:
        start, end = tokens[item.first].start, tokens[item.after - 1].end
        if (
            any(due.first <= item.after - 1 and item.first < due.after for due in dues)
            or item.first >= example
        ):
            continue
        if any(low <= start and end <= high for low, high in quoted):
            continue
        if not kept or item.first >= kept[-1].after:
            kept.append(item)
    return kept


def _in_words(tokens: Sequence[Token], text: str) -> list[Found]:
    found = []
    for first, after, factor in words.FACTORS.find(tokens):
        tokens[after].low if after < len(tokens) else ""
        if _is_verb(tokens, first, after):
            quantity = Quantity(float(factor), "x", text=text[tokens[first].start : tokens[after - 1].end])
            found.append(Found(first, after, quantity, signed=True))
    for first, after, zero in words.ZEROS.find(tokens):
        if zero == "none" or (after < len(tokens) and tokens[after].low not in ("than", "-", "or")):
            quantity = Quantity(0.0, None, text=text[tokens[first].start : tokens[after - 1].end])
            found.append(Found(first, after, quantity, weak=zero == "none"))
    return found


def _is_verb(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Whether "double" tells what happens and is no adjective: "double bookings remain at zero"."""
    if tokens[first].low.endswith(("ed", "ing", "es")) or after - first > 1:
        return True
    following = tokens[after].low if after < len(tokens) else ""
    if following in ("the", "our", "its", "their", "die", "den", "la", "el", "le"):
        return True
    opens = first == 0 or tokens[first - 1].low in ("to", "will", "should", "would", "we", "and", ":", "that")
    return opens and not words.MOVES.find(tokens[after:]) and not words.HOLDS.find(tokens[after:])


def _roles(tokens: Sequence[Token], founds: Sequence[Found]) -> list[Part]:
    before = {after: (first, role) for first, after, role in words.CUES_BEFORE.find(tokens)}
    parts: list[Part] = []
    for found in _shares(tokens, founds):
        part = _left(tokens, found[0], before, parts[-1].after if parts else 0)
        part.noun = found[1]
        if found[0].quantity.unit == "x" and found[0].signed:
            part.sign = 1 if found[0].quantity.value > 1 else -1
        _right(tokens, part)
        _settle(tokens, part)
        parts.append(part)
    return parts


def _shares(tokens: Sequence[Token], founds: Sequence[Found]) -> list[tuple[Found, str]]:
    """Join "one reviewer in fifty" into a share, with the words between."""
    joined: list[tuple[Found, str]] = []
    skip = False
    for at, item in enumerate(founds):
        if skip:
            skip = False
            continue
        other = founds[at + 1] if at + 1 < len(founds) else None
        between = tokens[item.after : other.first] if other else []
        if (
            other is not None
            and 1 < len(between) <= _SHARE_WORDS
            and (between[-1].low in ("in", "из", "sur") or [t.low for t in between[-2:]] == ["out", "of"])
            and item.quantity.unit is None
            and other.quantity.unit is None
            and 0 < item.quantity.value < other.quantity.value
            and all(token.kind == "word" for token in between)
        ):
            share = replace(
                item.quantity, value=round(100 * item.quantity.value / other.quantity.value, 4), unit="%"
            )
            joined.append((Found(item.first, other.after, share), " ".join(t.low for t in between[:-1])))
            skip = True
        else:
            joined.append((item, ""))
    return joined


_SHARE_WORDS: Final = 3


def _left(tokens: Sequence[Token], found: Found, before: dict[int, tuple[int, str]], since: int) -> Part:
    """Return a quantity with the cue before it, as long as that is not the previous quantity's own."""
    at = found.first
    for _ in range(3):
        if at in before and before[at][0] >= since:
            first, role = before[at]
            cue = tokens[at - 1].low
            return Part(role, found, first, found.after, cue, sign=-1 if cue in _SAVED else None)
        if at == 0 or tokens[at - 1].low not in _BACK:
            break
        at -= 1
    return Part("", found, found.first, found.after)


def _is_time_of_day(tokens: Sequence[Token], part: Part) -> bool:
    """Whether "9:00" reads a clock: a full quarter of an hour, and nothing in the sentence moves."""
    at = part.found.after - 1
    if tokens[at].kind != "clock" or tokens[at].low[-2:] not in ("00", "15", "30", "45"):
        return False
    return not words.MOVES.find(tokens)


_MOMENTS: Final = vocabulary(
    "after before then new nach después antes avant après depois после до_ past prior"
)


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


def _right(tokens: Sequence[Token], part: Part) -> None:
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
    quantity = part.quantity
    if part.role == "condition":
        if part.cue == "between" and quantity.upper is not None:
            part.cue, part.role = "", LEVEL
            part.first = part.found.first
            return
        timed = part.cue in ("in", "en", "em") and is_duration(quantity)
        share = quantity.unit == "%"
        level = quantity.comparator not in (None, "~") or share or timed
        part.role = LEVEL if level and (part.cue not in _PER or (share and part.cue == "for")) else SKIP
        if part.role == LEVEL:
            part.first = part.found.first
    elif (
        part.role == "stretch"
        or _is_time_of_day(tokens, part)
        or (part.cue in _MOMENTS and not _is_key(tokens, part))
    ):
        part.role = SKIP
    elif part.role == "by":
        part.role = CHANGE
    elif part.role == "":
        part.role = LEVEL
    if part.role == LEVEL and quantity.unit is not None and (part.found.signed or quantity.unit == "x"):
        part.role = CHANGE
    if part.role == LEVEL and quantity.comparator in (">", ">=") and tokens[0].low in _NOBODY:
        part.found = part.found._replace(quantity=replace(quantity, comparator="<="))
    if part.role == LEVEL and _saves(tokens, part):
        part.role, part.sign = CHANGE, -1
    if part.found.weak and part.role in (LEVEL, SKIP, "to?", "from?"):
        following = tokens[part.after].low if part.after < len(tokens) else ""
        share = quantity.unit == "%" and following in ("of", "the", "der", "de", "as")
        part.role = part.role if share else SKIP


_NOBODY: Final = vocabulary(
    "no nobody never none niemand kein keine ningún ninguna nadie aucun aucune personne nenhum никто"
)


def _saves(tokens: Sequence[Token], part: Part) -> bool:
    """Whether "saves each nurse 25 minutes": the verb stands a few words before the value."""
    near = tokens[max(0, part.first - 5) : part.first]
    return (
        part.quantity.unit is not None
        and any(token.low in _SAVED for token in near)
        and not _bounded(tokens, max(0, part.first - 5), part.first)
    )


def _pair(tokens: Sequence[Token], parts: list[Part]) -> None:
    """Settle from and to: "from A to B", "A → B", "to B from A"; doubtful cues count only as halves of a pair."""
    for at, part in enumerate(parts):
        previous = parts[at - 1] if at else None
        if part.role in ("to", "to?") and previous is not None:
            adjacent = part.first <= previous.after and part.cue not in ("reach", "hit")
            if adjacent and previous.role == SKIP and part.cue in ("to", "bis", "a", "à"):
                part.role = SKIP
                continue
            if adjacent and previous.role == CHANGE and part.cue in ("to", "bis", "a", "à"):
                _widen(previous, part)
                continue
            arrow = (
                part.cue in _ARROWS
                and previous.role == LEVEL
                and not _bounded(tokens, previous.after, part.first)
            )
            opened = arrow or previous.role in ("from", "from?", BASELINE)
            if opened or (
                adjacent and previous.role in (LEVEL, "to", SKIP, TARGET) and not previous.found.weak
            ):
                previous.role, part.role = BASELINE, TARGET
    for part in parts:
        if part.role in ("from?", "to?"):
            part.role, part.first = LEVEL, part.found.first
        elif part.role == "from":
            part.role = BASELINE
        elif part.role == "to":
            part.role = CHANGE if part.quantity.unit == "x" else TARGET
    _now_after_before(parts)
    _conditions(tokens, parts)


_ARROWS: Final = frozenset({"->", "→", "=>", "⇒", "-->", "➜", "➔", "➝", "➞", "⟶"})


def _widen(change: Part, end: Part) -> None:
    """Join "by 10 to 15%" into one change."""
    upper, unit = end.quantity.value, end.quantity.unit or change.quantity.unit
    change.found = change.found._replace(quantity=replace(change.quantity, upper=upper, unit=unit))
    change.after, end.role = end.after, SKIP
    if end.sign is not None:
        change.sign = end.sign


def _conditions(tokens: Sequence[Token], parts: list[Part]) -> None:
    """Leave values alone that only say of what: "plans with fewer than 3 steps", "answered within 2 days"."""
    for at, part in enumerate(parts):
        if part.role != LEVEL:
            continue
        later = next(
            (other for other in parts[at + 1 :] if other.role in (LEVEL, TARGET, CHANGE, BASELINE)), None
        )
        qualifies = part.first > 0 and tokens[part.first - 1].low in _OF_WHICH
        moved = (
            later is not None
            and later.role != LEVEL
            and bool(words.MOVES.find(tokens[part.after : later.first]))
        )
        if later and (qualifies or moved) and not _bounded(tokens, part.after, later.first):
            part.role = SKIP
        earlier = next((other for other in reversed(parts[:at]) if other.role != SKIP), None)
        served = tokens[part.found.first].low in ("within", "innerhalb", "under", "in", "before", "after")
        if served and earlier and earlier.role == LEVEL and not _bounded(tokens, earlier.after, part.first):
            part.role = SKIP


_OF_WHICH: Final = vocabulary(
    "with of that mit con avec for has have having за with_ taking waiting longer over"
)


def _bounded(tokens: Sequence[Token], first: int, after: int) -> bool:
    return any(token.low in (",", ";", "；", "，", "、", "|") for token in tokens[first:after])


def _now_after_before(parts: Sequence[Part]) -> None:
    """Read "before 9, now 3": beside another baseline, "now" is where things went."""
    baselines = [part for part in parts if part.role == BASELINE]
    if len(baselines) == 2 and not any(part.role == TARGET for part in parts):
        recent = [part for part in baselines if part.cue in _NOW]
        if len(recent) == 1:
            recent[0].role = TARGET


_NOW: Final = frozenset(
    {"now", "currently", "current", "today", "jetzt", "ahora", "сейчас", "现在", "aktuell"}
)
