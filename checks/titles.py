"""What a title, or a sentence that opens like one, is about: its own words, few enough for a sentence of ours."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from checks.families import words_of
from outcomes.classify.lexicon import ROLES

_LONGEST: Final = 200
_MOST_WORDS: Final = 5
_MOST_SIGNS: Final = 50
_PREFIX: Final = re.compile(r"^\s*(?:\[[^\]]{0,30}\]\s*|\w{1,12}(?:\([^)]{0,30}\))?!?:\s+)")
_KINDS: Final = re.compile(
    r"(?:feat|fix|docs?|perf|refactor|chore|build|ci|tests?|style|revert)(?:\([^)]{0,30}\))?!?:\s",
    re.IGNORECASE,
)
_OPENING: Final = re.compile(
    r"^(?:this|the)\s+(?:pr|pull request|change|patch|commit|issue)\s+|^(?:we|i|it|let'?s|please)\s+"
    r"(?:want to |need to |should |will |would like to )?",
    re.IGNORECASE,
)
_OTHER: Final = re.compile(r"\]\([^)]*\)|<[^<>]{0,200}>|\b(?:https?://|www\.)\S*")
"""What is no word of the title: the address of a link, a tag."""
_WORD: Final = re.compile(r"[^\W\d_][\w'’/+.-]{0,30}(?<![.])|\d[\d.,]*|\S")
_VERSION: Final = re.compile(r"v?\d")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_LETTER: Final = re.compile(r"[^\W\d_]")
_VERBS: Final = frozenset(ROLES["work"].split()).union(
    *map(words_of, ("speed", "repair", "tidy", "explain", "turn", "offer", "raise", "lessen", "bump"))
) - words_of("nouns")
_BEFORE_A_NAME: Final = words_of("articles") | words_of("speed") | words_of("loose") | {"to", "from", "up"}


class Topic(NamedTuple):
    """What a title is about, and the words by which its family is told."""

    thing: str
    """Empty when the title names nothing in particular."""
    verb: str
    """The verb that it opens with, or nothing."""
    spoken: frozenset[str]
    prefixed: bool
    """Whether it opens with a kind of change: "fix(cart): …"."""


def topic_of(title: str) -> Topic:
    """Return the first noun phrase of a title: without prefix, first verb and article, up to where a clause begins."""
    text = _OTHER.sub(" ", title[:_LONGEST])
    prefix = _PREFIX.match(text)
    words = _WORD.findall(_OPENING.sub("", text[prefix.end() if prefix else 0 :], count=1))
    low = [word.lower() for word in words]
    verb = low[0] if low and _is_verb(low[0]) else ""
    at = 1 if verb else 0
    while at < len(low) and (low[at] in _BEFORE_A_NAME or low[at][0].isdecimal()):
        at += 1
    end = _end_of_phrase(low, at)
    thing = " ".join(words[at:end])
    vague = all(word in words_of("vague") or _VERSION.match(word) for word in low[at:end])
    clause = next((at for at in range(end, len(low)) if low[at] in words_of("clauses")), len(low))
    kind = _LETTERS.findall(prefix[0].lower()) if prefix else ()
    return Topic(
        "" if vague else thing, verb, frozenset((*low[:clause], *kind)), _KINDS.match(text) is not None
    )


def _end_of_phrase(low: list[str], start: int) -> int:
    """Return where the noun phrase at `start` ends: before a clause, or, where it is too long, before its last part."""
    end = start
    while end < len(low) and _goes_on(low, end, start) and _fits(low[start : end + 1]):
        end += 1
    if end < len(low) and _goes_on(low, end, start):
        parts = [at for at in range(start + 1, end) if low[at] in words_of("loose")]
        end = parts[-1] if parts else end
    while end > start and low[end - 1] in words_of("loose"):
        end -= 1
    return end


def _is_verb(word: str) -> bool:
    return word in _VERBS or (word.endswith("s") and (word[:-1] in _VERBS or word[:-2] in _VERBS))


def _goes_on(low: list[str], at: int, start: int) -> bool:
    """Return whether the phrase that began at `start` still goes on at `at`."""
    word = low[at]
    turned = at > start and (word in words_of("better") or word in words_of("speed") or word.endswith("ly"))
    return bool(_LETTER.match(word)) and word not in words_of("clauses") and not turned


def _fits(words: list[str]) -> bool:
    return len(words) <= _MOST_WORDS and sum(map(len, words)) + len(words) <= _MOST_SIGNS
