"""Find the metric's name: the words of the sentence that the quantities are about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import filterfalse
from typing import Final, NamedTuple

from outcomes.quantity.tokens import Tokens
from outcomes.statement import words
from outcomes.statement.names import goal_names, name_words
from outcomes.statement.names.name_clauses import ASKED, after_boundary, hands_over, last_clause, own_clause
from outcomes.statement.names.name_nouns import NOBODY, by_noun, without_nobody
from outcomes.statement.names.name_shares import object_of, paid, saved, saved_time, what_is_shared
from outcomes.statement.names.name_spans import as_name, hidden_by, name_behind, trimmed, up_to_comma
from outcomes.statement.names.name_tails import (
    bare,
    unless_praise,
    with_praise,
    without_condition,
)
from outcomes.statement.pairing.once import USED_TO
from outcomes.statement.roles.parts import MOVING, OPENED, Group, holds_content
from outcomes.statement.sentence import Sentence
from outcomes.statement.words import LABELS

_JOINS: Final = 2
_RELATIVE: Final = frozenset({"that", "which"})


class Name(NamedTuple):
    """A metric's name with what the words around it say about the way it goes."""

    text: str
    sign: int | None
    """-1 falls, 1 rises, 0 gets better, None says nothing."""
    moves: bool
    """Whether a verb of movement joins the name and the values."""


def name(sentence: Sentence, groups: Sequence[Group], at: int) -> Name:
    """Return the name of the metric that group `at` is about; its text is empty when there is none."""
    tokens, group = sentence.tokens, groups[at]
    lead, inner, tail = _around(sentence, groups, at)
    sign, verb = _verb(tokens, lead)
    text = _ahead(tokens, group, lead, tail, verb)
    counted = name_behind(tokens, inner) if inner else ""
    told = what_is_shared(tokens, group, inner, tail, text)
    if verb is None and _opens_aside(tokens, lead):
        text, counted = counted or name_behind(tokens, tail) or text, ""
    if text and counted and group.counts and not _says_again(text, counted):
        text = f"{text} {counted}"
    if not NOBODY.isdisjoint(tokens.lows):
        text = without_nobody(tokens, text, tail)
    if group.change:
        tail = [] if tail and tokens.words[tail[0]] in _APART else tail
        low = text.lower()
        text = (
            ""
            if low in name_words.NAMELESS or (low in name_words.DOING and name_behind(tokens, tail))
            else text
        )
        text = text and saved_time(tokens, group, tail, text)
        told = told or object_of(tokens, group, tail)
    text = told or text or counted or unless_praise(name_behind(tokens, tail)) or saved(tokens, group)
    text = by_noun(tokens, group, lead, tail) or paid(group, text)
    text, adjective, praise = bare(text, tokens, group)
    if text[:1].isdigit() and tokens.words[0] in _CONDITIONS:
        text = without_condition(text)
    sign = None if sign == _JOINS else sign
    last = _sign_behind(tokens, tail) if group.change and sign is None else None
    return Name(text, sign or _strongest(sign, _spoken(group), adjective, last, praise), verb is not None)


def _around(
    sentence: Sentence, groups: Sequence[Group], at: int
) -> tuple[list[int], Sequence[int], Sequence[int]]:
    """Return the tokens before, within and behind a group that may name it."""
    tokens, group = sentence.tokens, groups[at]
    start = groups[at - 1].after if at else 0
    end = groups[at + 1].first if at + 1 < len(groups) else len(tokens)
    hidden = hidden_by(sentence, group)
    lead = list(filterfalse(hidden.__contains__, range(start, group.first)))
    lead = lead if _COLONS.isdisjoint(tokens.lows) else _before_keys(tokens, lead)
    inner = list(filterfalse(hidden.__contains__, range(group.first, group.after)))
    inner = _up_to_aside(tokens, inner) if inner else inner
    tail = list(filterfalse(hidden.__contains__, range(group.after, end)))
    tail = up_to_comma(tokens, tail) if end < len(tokens) else tail
    if at or not lead:
        lead = after_boundary(tokens, lead, tail)
    if lead and tokens.words[lead[0]] == "[":
        lead = _behind_tag(tokens, lead)
    if lead and tokens.words[lead[-1]] in _RELATIVE and group.parts[0].cue == USED_TO:
        lead.pop()  # "a sync that used to take 10 minutes"
    return lead, inner, tail


def _ahead(
    tokens: Tokens, group: Group, lead: list[int], tail: Sequence[int], verb: tuple[int, int] | None
) -> str:
    """Return the name that stands before the values, or nothing."""
    text = "" if lead and tokens.words[lead[-1]] in name_words.OPENING else _before(tokens, lead, verb)
    text = "" if text.lower() in name_words.PERIODS else text
    text = goal_names.named(tokens, lead[0] if lead else group.first, group, tail, text)
    asked = group.change or (not ASKED.isdisjoint(tokens.lows) and group.parts[0].quantity.unit == "%")
    return "" if asked and hands_over(tokens, lead, tail) else text


def _opens_aside(tokens: Tokens, lead: Sequence[int]) -> bool:
    """Whether the words before the values only say when or where, so that the name stands behind them."""
    opens = bool(lead) and tokens.words[lead[0]] in name_words.SUBORDINATE
    return opens and not _has_own_subject(tokens, lead)


def _behind_tag(tokens: Tokens, lead: list[int]) -> list[int]:
    """Drop a tag that opens the line: "[Platform KR] 99.9% of deploys succeed"."""
    return next((lead[n + 1 :] for n, i in enumerate(lead) if tokens.words[i] == "]"), lead)


def _has_own_subject(tokens: Tokens, lead: Sequence[int]) -> bool:
    """Whether a subject stands behind the comma of an opening: "With 50 users at once, a search returns in"."""
    at = next((n for n in range(len(lead) - 1, 0, -1) if tokens.words[lead[n]] == ","), None)
    return at is not None and len(lead) - at > _JOINS and tokens.words[lead[-1]] in _IN


_IN: Final = frozenset({"in", "within"})
_APART: Final = frozenset({",", ";", "than"})
"""Words behind a change with which what follows does not name it."""


def _sign_behind(tokens: Tokens, tail: Sequence[int]) -> int | None:
    """Return the direction of a verb that closes its clause: "soll um 40 % sinken"."""
    hit = words.MOVES.match(tokens, tail[0]) if tail else None
    return None if hit is None or hit[1] == _JOINS else hit[1]


_CONDITIONS: Final = frozenset({"at", "with", "for", "under"})


def _before_keys(tokens: Tokens, lead: list[int]) -> list[int]:
    """Cut the words off at a key within the line: "Repeat visits — baseline: to be measured, target: 40%"."""
    for n, i in enumerate(lead[:-1]):
        if tokens.words[lead[n + 1]] in _COLONS and LABELS.match(tokens, i) and n:
            return lead[:n]
    return lead


_COLONS: Final = frozenset({":", "："})


def _says_again(text: str, counted: str) -> bool:
    """Whether the noun behind a count stands in the name already: "Lost parcels: 40 parcels a week"."""
    return counted.split(maxsplit=1)[0].lower() in text.lower().split()


def _spoken(group: Group) -> int | None:
    """Return the first direction that a word beside a value says."""
    for part in group.parts:
        if part.sign is not None:
            return part.sign
    return None


def _strongest(*signs: int | None) -> int | None:
    """Return the first sign that says a way, else 0 where one says that it gets better."""
    for sign in signs:
        if sign:
            return sign
    return 0 if 0 in signs else None


def _verb(tokens: Tokens, lead: Sequence[int]) -> tuple[int | None, tuple[int, int] | None]:
    """Return the direction and the token range of the last verb of movement before the values."""
    last: tuple[int, int] | None = None
    sign: int | None = None
    after = 0
    told = tokens.words
    for at, i in enumerate(lead):
        hit = words.MOVES.match(tokens, i) if told[i] in MOVING and at >= after else None
        if hit and not (at == 0 and hit[1] == _JOINS and _is_gerund(told[i])):
            if last is None or hit[1] != _JOINS or sign == _JOINS or _goes_on(tokens, lead, at):
                last, sign = (i, hit[0]), hit[1]
            after = at + hit[0] - i
    return sign, last


def _goes_on(tokens: Tokens, lead: Sequence[int], at: int) -> bool:
    """Whether another verb follows that has an object: "trims the fonts and brings the bundle from 90 KB"."""
    return tokens.words[lead[at - 1]] in _AND and holds_content(tokens, lead[at + 1 :])


_AND: Final = frozenset({"and", "und", "y", "et"})


def _is_gerund(low: str) -> bool:
    """Whether a verb names what is done: "Bringing", and not "bring"."""
    return low.endswith("ing") and low != "bring"


def _before(tokens: Tokens, lead: Sequence[int], verb: tuple[int, int] | None) -> str:
    lead = own_clause(tokens, lead)
    if verb and lead and verb[0] >= lead[0] and not OPENED.isdisjoint(tokens.lows):
        lead = _without_asides(tokens, lead)
    if verb and lead and verb[0] >= lead[0]:
        what = as_name(tokens, trimmed(tokens, lead[bisect_left(lead, verb[1]) :]))
        who = as_name(tokens, trimmed(tokens, last_clause(tokens, lead[: bisect_left(lead, verb[0])])))
        if not what:
            return who
        if not unless_praise(what):
            return with_praise(who, what)
        states = tokens.words[verb[0]] in name_words.COPULAS and tokens.words[verb[0] - 1] not in _PRONOUNS
        states = states and not (tokens.words[verb[0]] in _TAKING and tokens.words[lead[-1] + 1] == "from")
        turned = tokens.words[verb[0]] in _TURNED and tokens.words[lead[0]] in name_words.SUBORDINATE
        if who and states and not turned and len(what.split()) <= _SHORT_STATE:
            return f"{who} {what}"
        return what
    return unless_praise(as_name(tokens, trimmed(tokens, last_clause(tokens, lead))))


_TURNED: Final = frozenset({"ist", "sind", "war", "waren", "dauert", "braucht"})
"""German verbs behind which the subject stands where something else opens: "Durch den Index dauert die Suche …"."""
_PRONOUNS: Final = frozenset({"that", "this", "it"})
"""Subjects that name nothing: "That took the job from 2 hours to 23 minutes"."""
_TAKING: Final = frozenset({"take", "takes", "took"})
"""Verbs that do it to something, where it goes from one value to another: "takes a cold boot from 14 s to 9 s"."""
_SHORT_STATE: Final = 2
"""Words behind "is" or "takes" that only tell more of its subject: "is found in 48 s", "takes guests 2 minutes"."""


def _without_asides(tokens: Tokens, lead: Sequence[int]) -> Sequence[int]:
    """Drop what stands in parentheses behind the name and before its verb: "the file (12.4 million rows) shrinks"."""
    kept: list[int] = []
    depth = 0
    for i in lead:
        low = tokens.words[i]
        depth += low in "(（"
        if not depth:
            kept.append(i)
        depth = max(0, depth - (low in ")）"))
    return kept if holds_content(tokens, kept) else lead


def _up_to_aside(tokens: Tokens, inner: list[int]) -> list[int]:
    """Cut the words off that stand in parentheses with a second value: "6 (last school year: 2.3)"."""
    if OPENED.isdisjoint(tokens.lows):
        return inner
    return inner[: next((n for n, i in enumerate(inner) if tokens.words[i] in "(（"), None)]
