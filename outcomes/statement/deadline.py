"""Find until when: dates, and durations that count from shipping; other lengths of time are left alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from outcomes.model import Deadline
from outcomes.quantity import spellings
from outcomes.quantity.right_words import OR
from outcomes.quantity.tokens import Token, Tokens, low_at, tokenize
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import due_words
from outcomes.statement.calendar import date_at, year_at
from outcomes.statement.lengths import length_at
from outcomes.statement.months import MONTHS
from outcomes.statement.words import CUES_BEFORE


@dataclass(slots=True)
class Due:
    """A deadline and the tokens that it took; `deadline` is None for one without a year."""

    first: int
    after: int
    deadline: Deadline | None


_SKIP: Final = vocabulary(
    ": the a an first next den der ersten los las les primeros about around roughly approximately some ca circa etwa"
    " rund ungefähr unos unas aproximadamente environ monday tuesday wednesday thursday friday saturday sunday mon tue"
    " tues wed thu thurs fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag lunes martes miércoles"
    " jueves viernes sábado domingo lundi mardi mercredi jeudi vendredi samedi dimanche"
)


def find(tokens: Sequence[Token]) -> list[Due]:
    """Return the deadlines of a sentence in order, each with its cue ("by", "within", "after launch")."""
    tokens = tokens if isinstance(tokens, Tokens) else Tokens(tokens)
    starts = due_words.starts(tokens) if due_words.is_timely(tokens) else []
    if not starts:
        return []
    cues = {after: (first, kind) for first, after, kind in due_words.CUES.find(tokens)}
    found: list[Due] = []
    after = 0
    for at in starts:
        if at < after:
            continue
        due = _date(tokens, at, cues) or _duration(tokens, at, cues)
        if due is not None:
            found.append(due)
            after = due.after
    return found


_WRITTEN: Final = frozenset({"date", "version"})


def dates(tokens: Tokens) -> list[tuple[int, int]]:
    """Return where whole dates stand, deadlines or not: their numbers measure nothing."""
    if _DATING.isdisjoint(tokens.lows) and _WRITTEN.isdisjoint(tokens.kinds):
        return []
    found = _seasons(tokens)
    for at, token in enumerate(tokens):
        if (found and at < found[-1][1]) or (token.kind not in due_words.DATED and token.low not in MONTHS):
            continue
        dated = date_at(tokens, at)
        if dated and (dated[1] or dated[0] > at + 1):
            found.append((at, dated[0]))
    return found


def _seasons(tokens: Tokens) -> list[tuple[int, int]]:
    """Return where "summer 2027" and its like stand: no day, as it ends in August here and in February there."""
    seasons = [at for at, low in enumerate(tokens.words[:-1]) if low in _SEASONS]
    return [(at, at + 2) for at in seasons if _YEAR.fullmatch(tokens.words[at + 1])]


_SEASONS: Final = vocabulary(
    "spring summer autumn fall winter frühling frühjahr sommer herbst primavera verano otoño invierno printemps été"
    " automne hiver estate autunno inverno verão outono zomer herfst lente"
)
_DATING: Final = _SEASONS | MONTHS | {"年"}
"""Words of which each date has one, unless it is written in numbers."""
_YEAR: Final = re.compile(r"20\d\d")


def parse(text: str) -> Deadline | None:
    """Return the deadline that the value of a key or cell says, with or without a cue."""
    text = _BEGUN.sub("", text[:300])
    literal = _LITERAL.search(text)
    if literal:
        return Deadline(within=literal[1], text=literal[1])
    tokens = Tokens([token for token in tokenize(text) if token.kind != "mark"])
    if not due_words.is_timely(tokens):
        return None
    found = [due.deadline for due in find(tokens) if due.deadline]
    if found:
        return found[0]
    for at in range(len(tokens)):
        dated = date_at(tokens, at) or (year_at(tokens, at) if len(tokens) == 1 else None)
        if dated:
            return Deadline(on=dated[1], text=text.strip()[:80]) if dated[1] else None
        span = length_at(tokens, at)
        if span:
            return Deadline(within=span[1], text=text.strip()[:80])
    return None


_BEGUN: Final = re.compile(r"20\d\d-\d\d-\d\d *(?:to|bis|until|-|–|—|→|->) *(?=20\d\d-)")
_LITERAL: Final = re.compile(r"\b(P\d{1,3}[DWMY])\b")


def _date(tokens: Tokens, at: int, cues: dict[int, tuple[int, str]]) -> Due | None:
    dated = date_at(tokens, at)
    year = year_at(tokens, at) if dated is None else None
    if dated is None and year is None:
        return None
    first, kind = _cue(tokens, at, cues)
    if kind is None and at and (tokens[at - 1].low in _FOR or _is_day_of_a_look(tokens, at)):
        first, kind = at - 1, "both"
    dated = dated or (year if kind and _ends(tokens, first, at) else None)
    if kind and first == at - 1 and low_at(tokens, first) in due_words.BEFORE:
        dated = _eve(tokens, at, dated)
    if dated is None:
        return None
    after, day = dated
    in_parentheses = at > 0 and tokens[at - 1].low in "(（[,;"
    until = due_words.UNTIL.match(tokens, after) if after < len(tokens) else None
    if kind is None and not in_parentheses and until is None:
        return None
    after = until[0] if until else after
    if kind is None and day is None:
        return None
    return Due(first, after, None if day is None else Deadline(on=day, text=_words(tokens, first, after)))


_FOR: Final = frozenset({"para", "pour", "per", "voor"})
"""Words that announce a date, while behind them a length of time may be a value: "de 3 semanas para 2 semanas"."""


def _is_day_of_a_look(tokens: Tokens, at: int) -> bool:
    """Whether "on" stands before a date that is not told of the past: "drops to 50 ms on 31 March 2027"."""
    return tokens.words[at - 1] == "on" and _PAST.isdisjoint(tokens.words[max(0, at - _CLAUSE) : at])


_PAST: Final = vocabulary("was were had been measured counted took from since")
_CLAUSE: Final = 4


def _eve(tokens: Sequence[Token], at: int, dated: tuple[int, date | None] | None) -> tuple[int, date | None]:
    """Return the last day before the year or month at token `at`: "before 2028", "before April 2027"."""
    if dated is None:
        return at + 1, date(int(tokens[at].low) - 1, 12, 31)
    after, day = dated
    whole = day and tokens[at].low in MONTHS and (day + timedelta(days=1)).month != day.month
    said = whole and all(token.kind != "number" or len(token.low) > len("31") for token in tokens[at:after])
    return after, day.replace(day=1) - timedelta(days=1) if day and said else day


def _ends(tokens: Tokens, first: int, at: int) -> bool:
    """Whether the cue says the end of a year, so that a bare year is a date."""
    return not due_words.ENDS.isdisjoint(tokens.words[first:at])


def _duration(tokens: Tokens, at: int, cues: dict[int, tuple[int, str]]) -> Due | None:
    span = length_at(tokens, at)
    if span is None or (tokens[at].low in _PER_ONE and at and tokens[at - 1].kind == "number"):
        return None
    after, iso = span
    if not due_words.PAST.isdisjoint(tokens.words[max(0, at - 2) : at]):
        return None
    first, kind = _cue(tokens, at, cues)
    suffix = _suffix(tokens, after) or _since(tokens, after)
    if tokens[at].low in due_words.NUMBERED and suffix is None:
        if kind is None and low_at(tokens, at - 1) == "at" and at:
            first, kind = at - 1, "both"
        elif low_at(tokens, first) == "in":
            return None
    if suffix is None and (kind in (None, due_words.ON_DATES) or _means_otherwise(tokens, first, at, after)):
        return None
    end = suffix or after
    end = end if first else _up_to_comma(tokens, end)
    return Due(first, end, Deadline(within=iso, text=_words(tokens, first, end)))


def _up_to_comma(tokens: Tokens, after: int) -> int:
    """Return where the clause ends that says from when on: "Within six weeks of opening the new desk, …"."""
    clause = tokens.words[after : after + _LONGEST_CLAUSE]
    if clause[:1] and clause[0] in due_words.SINCE and "," in clause:
        end = after + clause.index(",")
        return after if any(token.kind == "number" for token in tokens[after:end]) else end
    return after


_LONGEST_CLAUSE: Final = 8
"""Tokens between a length of time that opens a sentence and the comma behind what it counts from."""
_PER_ONE: Final = frozenset({"a", "an"})
"""Words between a number and the period that it is counted by: "15 a week after the update"."""


def _means_otherwise(tokens: Sequence[Token], first: int, at: int, after: int) -> bool:
    """Whether a length of time with a cue is no deadline: a value, by how much, how long or how fast."""
    cue = low_at(tokens, first)
    counted = tokens[at].low in due_words.NUMBERED
    amount = (
        cue in ("by", "um")
        and not counted
        and (first + 1 == at or spellings.FRACTIONS.match(tokens, at) is not None)
    )
    lasting = cue in ("for", "before", "für")
    compared = not _follows_value(tokens, first) and _is_compared(tokens, after)
    bounded = low_at(tokens, after) in OR and spellings.SUFFIX_COMPARATORS.match(tokens, after) is not None
    served = low_at(tokens, after) in due_words.SERVED and cue in _WITHIN
    return amount or lasting or bounded or served or _is_service(tokens, first) or compared


_WITHIN: Final = frozenset({"innerhalb", "binnen", "in"})
"""Words behind whose length of time German and Dutch say what is done in it: "innerhalb von 5 Tagen beantwortet"."""


def _follows_value(tokens: Sequence[Token], first: int) -> bool:
    """Whether a value stands right before the cue, so that the length is none: "< 12 min in 30 days (now 20)"."""
    before = first - 2 if first > 1 and tokens[first - 1].kind != "number" else first - 1
    return before >= 0 and tokens[before].kind == "number"


def _is_compared(tokens: Sequence[Token], at: int) -> bool:
    """Whether a former value follows ("in 2 days, it was 6"), so that the length of time is the value itself."""
    step = at + 1 if low_at(tokens, at) in (",", "(", "（", "，") else at
    hit = CUES_BEFORE.match(tokens, step) if step < len(tokens) else None
    return hit is not None and hit[1] == "baseline"


def _suffix(tokens: Sequence[Token], at: int) -> int | None:
    """Return the index after words such as "of launch", "after the release", "post-launch", or None."""
    if at >= len(tokens):
        return None
    hit = due_words.AFTER_DURATION.match(tokens, at)
    if hit:
        return hit[0]
    if low_at(tokens, at + 1) in _CLOSING.get(tokens[at].low, ()):
        return at + 1
    if tokens[at].low not in due_words.SINCE:
        return None
    for step in range(at + 1, min(at + 4, len(tokens))):
        if tokens[step].low in due_words.EVENTS:
            return step + 2 if low_at(tokens, step + 1) in due_words.BEGINS else step + 1
    return None


def _since(tokens: Tokens, at: int) -> int | None:
    """Return the index after "after" where values are looked at then: "we look again 12 weeks after the last one"."""
    looked_at = low_at(tokens, at) in _AFTER and not _LOOKING.isdisjoint(tokens.lows)
    return at + 1 if looked_at else None


_AFTER: Final = vocabulary("after following nach après después dopo após na")
_LOOKING: Final = vocabulary(
    "look looks looked check checked measure measured review reviewed evaluate evaluated revisit judge judged compare"
    " gemessen geprüft mesuré medido misurato gemeten"
)
_CLOSING: Final = {"on": ("", ",", ".", ")", ";"), "in": (",", ":")}
"""Words that close "six months on", "six months in", and what stands behind them then."""


def _is_service(tokens: Sequence[Token], first: int) -> bool:
    """Whether the duration says how fast a thing is done ("answered within 2 days") and not until when."""
    if first == 0:
        return False
    before = tokens[first - 1]
    if before.kind != "word":
        return before.low == "-"
    return before.low in due_words.SERVED or (
        before.low.endswith("ed") and before.low not in ("need", "speed", "feed", *due_words.LOOKED_AT)
    )


def _cue(tokens: Sequence[Token], at: int, cues: dict[int, tuple[int, str]]) -> tuple[int, str | None]:
    """Return where the words before a date or length begin, and their kind; "within a" and its like end in it."""
    over = cues.get(at + 1)
    if over and over[0] < at and at not in cues:
        return over
    first, kind = at, None
    for _ in range(3):
        start = first
        while start > 0 and start not in cues and tokens[start - 1].low in _SKIP:
            start -= 1
        if start not in cues:
            break
        first, kind = cues[start][0], cues[start][1]
    return first, kind


def _words(tokens: Sequence[Token], first: int, after: int) -> str:
    return " ".join(token.text for token in tokens[first:after])
