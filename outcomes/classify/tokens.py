"""A statement as tokens: each as it is written, with what is known of such a word, or of numbers of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from outcomes.classify.lexicon import PHRASES, ROLES

LONGEST = 600
"""Characters of a statement that are looked at; a longer one is no one-line statement any more."""


class Word(NamedTuple):
    """What is known of a word or a mark, or of all numbers of a kind: nothing else of a statement is weighed."""

    low: str
    """In lower case; of a number its kind."""
    stem: str
    """Or what kind of number it is."""
    roles: tuple[str, ...]
    letters: tuple[str, ...] = ()
    """The names of its features: its stem, and letters by which words that nobody trained on resemble others."""


class Token(NamedTuple):
    """A word, a number or a mark."""

    text: str
    """As it is written."""
    word: Word


_NUMBER = r"\d(?:[\d.,  ]*\d)?"
_PLAIN = r"[A-Za-z]++(?![\w'’/-])"
_UNSPACED = r"(?-i:[\u3040-\u30ff\u3400-\u9fff])"
_SCAN = re.compile(
    rf"""
    (?=\S)(?:  # for speed, as the next four lines: most words are tried with nothing else, and many at once
    (?P<plain>(?-i:{_PLAIN}(?:[ ]{_PLAIN})*))
  | (?P<long>(?!{_UNSPACED})[^\W\d_]++(?!-?\d)(?:[-'’/][^\W\d_]+)*)
  | (?=\d)(?:
    (?P<date>\b\d{{4}}-\d\d-\d\d\b|\b20[1-4]\d\b)
  | (?P<version>\b\d+\.\d+\.\d+[\w.-]*)
  | (?>{_NUMBER})\s?(?:  # an empty group tells which unit it was
      (?:%|percent\b|per\scent\b|pct\b|prozent\b|por\sciento\b|pour\scent\b)(?P<pct>)
    | (?:-?(?:ms|µs|us|s|secs?|seconds?|sekunden?|segundos?|secondes?|mins?|minutes?|minuten?|minutos?
          |h|hrs?|hours?|stunden?|horas?|heures?|d|days?|tage?n?|d[ií]as?|jours?|dias|w|weeks?|wochen?|semanas?
        |semaines?|months?|monate?n?|mes(?:es)?|mois|years?|jahre?n?|años?|ans|quarters?|shifts?|nights?)\b
        |毫秒|秒|分钟|小时|天|周|个月|年|時間|分間|分(?=から|に|へ|以|未)|日間|时)(?P<time>)
    | (?:k|m)?\s?(?:€|£|¥|usd\b|eur\b|euros?\b|dollars?\b|元)(?P<money>)
    | -?(?:pp\b|points?\b|punkte?n?\b|puntos?\b)(?P<points>)
    | (?:[x×](?!\w)|(?<!\s)-?fold\b)(?P<factor>)
    | (?:px|rem|em|dpi|mm|cm|nm)\b(?P<pixel>)
    | (?:[kmgt]i?b|bytes?|b)\b(?P<size>)
    )
  )
  | (?P<quarter>\b[qh][1-4]\b)
  | (?P<release>\bv\d+(?:\.\d+)*\b)
  | (?P<percentile>\bp\d\d(?:\d|\.\d+)?\b)
  | (?P<name>\b[^\W\d_]++-?\d+\b)
  | (?P<price>[$€£¥]\s?{_NUMBER}\s?[kmb]?\b)
  | (?P<share>%\s?{_NUMBER})
  | (?P<count>[#]?{_NUMBER}\s?(?:k|m|bn?)?\b\+?)
  | (?P<arrow>→|⇒|➜|➔|->|=>|–>)
  | (?P<compare>≤|≥|<=|>=|<|>)
  | (?P<sign>[-−–+](?=\s?[$€£]?\d))
  | (?P<cjk>{_UNSPACED}+)
  | (?P<word>[^\W\d_]+(?:[-'’/][^\W\d_]+)*)
  | [,;:.()!?…]
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OTHERWISE = {"price": "money", "share": "pct", "quarter": "date", "release": "version"}
"""Kinds of numbers with a letter or a unit in front."""
_NUMBERS = {
    group: Word(f"<{kind}>", f"<{kind}>", (kind,), (f"w <{kind}>",))
    for group in _SCAN.groupindex
    for kind in [_OTHERWISE.get(group, group)]
}
"""What is known of each kind of number."""
_SHORTEST_STEM = 3
_ENDINGS = ("ings", "ing", "ies", "ied", "ed", "es", "er's", "'s", "’s", "s", "e")


def stem(word: str) -> str:
    """Return `word` without its inflection, roughly: what counts is that its forms come out the same."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            cut = word[: -len(ending)]
            if ending in ("ies", "ied"):
                return cut + "y"
            doubled = len(cut) > _SHORTEST_STEM and cut[-1] == cut[-2] and cut[-1] not in "lsaeo"
            return cut[:-1] if doubled else cut
    return word


def _letters(stem: str, low: str) -> tuple[str, ...]:
    """Return the names of the features of a word: its stem, its end and its beginning."""
    names = [f"w {stem}"]
    if len(stem) > _SHORT:
        names.append(f"e {low[-3:]}")
    if len(low) > _SHORT + 1:
        names.append(f"p {low[:5]}")
    return tuple(names)


_SHORT = 4
"""Letters of a word whose beginnings and ends say nothing."""


def _roles_by_stem() -> dict[str, tuple[str, ...]]:
    """Return the lexicon turned over: from stem to roles."""
    found: dict[str, list[str]] = {}
    for role, words in ROLES.items():
        for word in words.split():
            kept = found.setdefault(stem(word), [])
            if role not in kept:
                kept.append(role)
    return {key: tuple(roles) for key, roles in found.items()}


_ROLES = _roles_by_stem()


def _phrases_by_start() -> dict[tuple[str, ...], list[tuple[list[str], str]]]:
    """Return the known phrases and their roles by their first two words, the longest first."""
    found: dict[tuple[str, ...], list[tuple[list[str], str]]] = {}
    for words, role in sorted(
        ((phrase.split(), role) for phrase, role in PHRASES.items()), key=lambda pair: -len(pair[0])
    ):
        found.setdefault(tuple(words[:2]), []).append((words, role))
    return found


_PHRASES_FROM = _phrases_by_start()
_OPENINGS = frozenset(_PHRASES_FROM)


@lru_cache(maxsize=8192)
def _word(text: str) -> Token:
    """Return the token of one word."""
    low = text.lower()
    if low in PHRASES:
        return _whole(text, PHRASES[low])
    base = stem(low)
    roles = _ROLES.get(base, ())
    if not roles and "-" in low:
        roles = tuple(dict.fromkeys(role for part in low.split("-") for role in _ROLES.get(stem(part), ())))
    return Token(text, Word(low, base, roles, _letters(base, low)))


def _whole(text: str, role: str) -> Token:
    """Return the token of a known phrase, which is its own stem."""
    low = text.lower()
    return Token(text, Word(low, low, (role,), _letters(low, low)))


@lru_cache(maxsize=256)
def _numbered(text: str) -> Token:
    """Return the token of a name with a number, such as "KR1", whose letters may say what it is."""
    return Token(text, _NUMBERS["name"]._replace(low=text.lower()))


@cache
def _mark(text: str) -> Token:
    """Return the token of a mark."""
    return Token(text, Word(text, text, ("mark",)))


def _segments(run: str) -> Iterator[str]:
    """Yield the known words in a run of characters written without spaces, the longest first; else one by one."""
    at = 0
    while at < len(run):
        length = next((n for n in (4, 3, 2) if run[at : at + n] in _ROLES), 1)
        yield run[at : at + length]
        at += length


_new = tuple.__new__


def _scan(text: str) -> list[Token]:
    """Return the tokens of `text` one by one."""
    tokens: list[Token] = []
    for match in _SCAN.finditer(text):
        kind, found = match.lastgroup, match[0]
        if kind == "plain":
            tokens.extend(map(_word, found.split(" ")))
        elif kind in ("long", "word"):
            tokens.append(_word(found))
        elif kind is None:
            tokens.append(_mark(found))
        elif kind == "cjk":
            tokens.extend([_word(word) for word in _segments(found)])
        elif kind == "name":
            tokens.append(_numbered(found))
        else:
            tokens.append(_new(Token, (found, _NUMBERS[kind])))
    return tokens


def _phrase_at(lows: list[str], at: int) -> tuple[int, str] | None:
    """Return how many of the words from `at` make a known phrase of several, and its role."""
    for words, role in _PHRASES_FROM.get((lows[at], lows[at + 1]), ()):
        if lows[at : at + len(words)] == words:
            return len(words), role
    return None


def _joined(tokens: list[Token], phrases: list[tuple[int, tuple[int, str]]]) -> tuple[Token, ...]:
    """Return the tokens with each phrase as one; of two that overlap, the first."""
    joined: list[Token] = []
    behind = 0
    for at, (length, role) in phrases:
        if at >= behind:
            words = " ".join([token.text for token in tokens[at : at + length]])
            joined += [*tokens[behind:at], _whole(words, role)]
            behind = at + length
    return (*joined, *tokens[behind:])


@lru_cache(maxsize=256)
def _moving(movement: str) -> list[Token]:
    """Return the tokens of how something moves, which many things do alike: "drops from 9 ms to 9 ms"."""
    return _scan(movement)


def tokens_of(text: str, movement: str = "") -> tuple[Token, ...]:
    """Return the words and numbers of `text` and of how it moves in order, known phrases as one token."""
    tokens = _scan(text[:LONGEST])
    if movement:
        tokens += _moving(movement)
    lows = [token.text.lower() for token in tokens]
    if _OPENINGS.isdisjoint(pairwise(lows)):
        return tuple(tokens)
    phrases = [(at, phrase) for at in range(len(lows) - 1) if (phrase := _phrase_at(lows, at))]
    return _joined(tokens, phrases)
