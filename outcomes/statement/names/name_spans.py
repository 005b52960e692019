"""Cut the words of a name out of a sentence: without what only leads in or trails off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.quantity.tokens import Token, Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.names import name_words
from outcomes.statement.pairing import branches
from outcomes.statement.roles.beside_change import price_at
from outcomes.statement.roles.parts import MOVING, SKIP, Group, enclosing, holds_content, is_aside
from outcomes.statement.sentence import Sentence

LONGEST_NAME: Final = 16
"""Words of a name that are kept."""


def trimmed(tokens: Tokens, span: Sequence[int]) -> Sequence[int]:
    """Return the indices `span` without the words that only lead in or trail off."""
    first, last = 0, len(span)
    while first < last and not _opens(tokens[span[first]]):
        first += 1
    if last - first > 1 and tokens.words[span[first]] in _PARTICLES and tokens.words[span[first + 1]] in _THE:
        first += 2  # "push down the share of"
    while last > first and not _closes(tokens, span[last - 1]):
        last -= 1
    return span[first:last]


def _opens(token: Token) -> bool:
    kind = token.kind
    return kind == "number" or (kind in _SPOKEN and token.low not in name_words.LEADS)


_SPOKEN: Final = frozenset({"word", "cjk", "glued"})


def _closes(tokens: Tokens, at: int) -> bool:
    low = tokens.words[at]
    if tokens.sorts[at] == "punct":
        return low in ")）%"
    if low not in name_words.TRAILS and low not in MOVING:
        return True
    if low == "current" and at and tokens.words[at - 1] in words.AMPERES:
        return True
    if low in _PARTICLES and at and tokens.words[at - 1] in _PHRASAL:
        return True
    if at > 1 and tokens.words[at - 1] == "." and tokens.glued(at):
        return True  # "network.target"
    return low not in name_words.TRAILS and words.MOVES.match(tokens, at) is None


_PARTICLES: Final = frozenset({"out", "up", "off", "down"})
_THE: Final = frozenset({"the", "our", "my", "a", "an", "its", "their", "each", "every"})
_PHRASAL: Final = vocabulary(
    "sold sell sells signed sign signs logged log timed time times opted opt ran run runs worn checked check filled"
)
"""Verbs that say with the word behind them what happens: "sold out", "signed up"."""


def as_name(tokens: Tokens, span: Sequence[int]) -> str:
    """Return the words at the indices `span` as written, or nothing when none of them can be a name."""
    if not (span and holds_content(tokens, span)):
        return ""
    name = tokens.spelled(span[-LONGEST_NAME * 2 :]).strip(" ,;:–—-|")
    return name[2:].lstrip() if name[1:2] == ")" else name


def joined(tokens: Tokens, span: Sequence[int]) -> str:
    """Return the words at the indices `span` as a name, without what only leads in or trails off."""
    return as_name(tokens, trimmed(tokens, span)[:LONGEST_NAME])


def name_behind(tokens: Tokens, tail: Sequence[int], through: str = "") -> str:
    """Return the name that follows the values: "35% 4-week retention", "12k daily readers".

    The word `through` ends none: of tickets "scanned without staff" the last two words say which.
    """
    if not tail:
        return ""
    span: list[int] = []
    for i in tail:
        low = tokens.words[i]
        if low in name_words.STOPS and low != through and (span or low in ";.!?"):
            break
        span.append(i)
    return as_name(tokens, trimmed(tokens, span)[:LONGEST_NAME])


def hidden_by(sentence: Sentence, group: Group) -> set[int]:
    """Return the tokens that belong to quantities and deadlines."""
    hidden: set[int] = set() if _NOT_KNOWN.isdisjoint(sentence.tokens.lows) else _left_open(sentence.tokens)
    for due in sentence.dues:
        hidden.update(range(due.first, due.after))
    hidden.update(branches.opening(sentence.tokens))
    if group.target and group.target.cue == "branch":
        hidden.update(branches.names(sentence.tokens))
    for part in (group.baseline, group.target, group.change):
        if part is not None:
            hidden.update(range(part.first, part.after))
    price = price_at(sentence.tokens)
    if price is not None and group.first < price:
        hidden.update(range(price, len(sentence.tokens)))
    for part in sentence.parts:
        if part.role != SKIP:
            continue
        if part.cue == "stretch":
            hidden.update(range(part.first, part.after))
        elif part.after < group.first and is_aside(sentence.tokens, part):
            hidden.update(enclosing(sentence.tokens, part))
    return hidden


def _left_open(tokens: Tokens) -> set[int]:
    """Return where it is said that today's value is not known: "(baseline unknown, target fewer than 40)"."""
    hidden: set[int] = set()
    for first, after, role in words.LABELS.find(tokens):
        step = after + 1 if tokens.words[after : after + 1] in ((":",), ("=",), ("is",)) else after
        if role is words.Role.BASELINE and tokens.words[step : step + 1] and tokens.words[step] in _NOT_KNOWN:
            hidden.update(range(first, step + 1))
    return hidden


_NOT_KNOWN: Final = vocabulary(
    "unknown unmeasured tbd none unbekannt inconnu inconnue desconocido desconocida desconhecido sconosciuto onbekend"
)


def up_to_comma(tokens: Tokens, tail: list[int]) -> list[int]:
    """Return the words behind a value that belong to it, where another value follows behind a comma."""
    for n, at in enumerate(tail):
        if tokens.words[at] in (",", ";", "|") or tokens.words[at : at + 2] == _AND_THAT:
            return tail[:n]
    return tail


_AND_THAT: Final = ("and", "that")


def behind_known(tokens: Tokens, lead: Sequence[int]) -> Sequence[int]:
    """Drop what only says that it is known then: "We'll consider this done when review time …"."""
    if KNOWN.isdisjoint(tokens.lows) or _WHEN.isdisjoint(tokens.words[1:]):
        return lead
    for n in range(len(lead) - 1, 0, -1):
        told = tokens.words[lead[n]] in _WHEN and any(tokens.words[i] in KNOWN for i in lead[:n])
        if told and holds_content(tokens, lead[n + 1 :]):
            return lead[n + 1 :]
    return lead


KNOWN: Final = frozenset(
    {"done", "know", "known", "success", "successful", "succeeded", "right", "worked", "erfolg"}
)
_WHEN: Final = frozenset({"when", "once", "if", "wenn", "sobald", "cuando", "quand", "quando"})
