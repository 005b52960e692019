"""Find until when: dates, and durations that count from shipping; other lengths of time are left alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from outcomes.model import Deadline
from outcomes.quantity.tokens import Token, Tokens, low_at, tokenize
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.deadlines import due_words
from outcomes.statement.deadlines.calendar import date_at, year_at
from outcomes.statement.deadlines.due import Due, cue_of, spelled
from outcomes.statement.deadlines.due_lengths import duration
from outcomes.statement.deadlines.lengths import length_at
from outcomes.statement.deadlines.months import MONTHS


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
        due = _date(tokens, at, cues) or duration(tokens, at, cues)
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
    first, kind = cue_of(tokens, at, cues)
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
    return Due(first, after, None if day is None else Deadline(on=day, text=spelled(tokens, first, after)))


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
    """Whether the cue says the end of a year, or nothing is behind "by 2028", so that a bare year is a date."""
    if not due_words.ENDS.isdisjoint(tokens.words[first:at]):
        return True
    closes = at + 1 == len(tokens) or tokens[at + 1].low in _CLOSING
    return closes and tokens.words[at - 1] in _BY and tokens[at].low < _LATEST


_BY: Final = frozenset({"by", "until", "till", "bis", "hasta", "até", "entro", "tegen"})
_CLOSING: Final = frozenset(".,;)|")
_LATEST: Final = "2040"
"""A number from here on may be what something rises by."""
