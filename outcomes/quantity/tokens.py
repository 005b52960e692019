"""Cut a line of text into tokens: numbers, words, dates, versions, links, marks; linear in its length."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

MARKS = "\ue000\ue001\ue002\ue003\ue004\ue005\ue006\ue007"
"""Private characters that stand for where bold, emphasis, code and links open and close in visible text."""

_UNSPACED = (("\u3005", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"))
"""Characters that are written without spaces between words, so that each is a token."""
FIRST_UNSPACED = _UNSPACED[0][0]
_CJK = "".join(f"{first}-{last}" for first, last in _UNSPACED)


def is_unspaced(text: str) -> bool:
    """Whether each character of `text` is a token of its own."""
    return all(any(first <= sign <= last for first, last in _UNSPACED) for sign in text)


def _pattern(cjk: str) -> re.Pattern[str]:
    """Return the pattern of a token in a text whose unspaced characters are `cjk`.

    No token begins with a space, and to say so first spares all alternatives at each space; nor with the sign that only
    makes the one before it an emoji ("➡️"). Most tokens are plain words
    and numbers before a space, and are told by their first alternative.
    """
    single = f"[{cjk}]" if cjk else "(?!)"
    return re.compile(
        rf"""(?=[^\s\ufe0f])(?:
    (?P<word> (?<!\d)(?: [a-zA-Z]++(?=[\ ,.]) | (?!https?://|[sS]ub-\d|[vV]\d)
              [^\W\d_{cjk}][^\W_{cjk}]* (?:(?:[’'](?!\d)|[_‐‑-])[^\W_{cjk}]+)* ) )
  | (?P<mark> [\ue000-\ue007] )
  | (?!\d+[\ %]) (?:
        (?P<date> \d{{4}}-\d{{2}}-\d{{2}}(?!\d) )
      | (?P<version> \d+\.\d+(?:\.\d+)+[\w.+-]*\b | (?<!\w)[vV]\d+(?:\.\d+)* )
      | (?P<clock> \d{{1,3}}:\d{{2}}(?::\d{{2}})?(?!\d) ) )
  | (?P<number> \d++(?=%|\ \D) | (?!\d+_[^\W\d_])
                (?: \d{{1,3}}(?:_\d{{3}})+(?![\d_])
                  | \d{{1,3}}(?:[\u00a0\u202f\u2009\ ]\d{{3}})+(?!\d) | \d{{1,3}}(?:[.,'’]\d{{3}})+(?!\d) | \d+ )
                (?:[.,]\d+)? (?:[eE][+-]?\d{{1,3}}(?!\w))? | \.\d+ )
  | (?P<cjk>  {single} )
  | (?P<glued> (?<=\d)[^\W\d_{cjk}]+ )
  | (?P<url>  https?://[^\s<>\])}}|"]{{1,2000}} )
  | (?P<ref>  \#\d{{1,9}}\b | \#[0-9a-fA-F]{{3,8}}\b )
  | (?P<sub> [sS]ub-(?=\d) )
  | (?P<blank> _{{2,}} )
  | (?P<punct> -{{1,2}}>|=+>|<=|>=|=<|=>|!=|[^\w\s]|[^\W\d_] )
    )""",
        re.VERBOSE,
    )


_SPACED = _pattern("")
_unspaced = cache(_pattern)
"""Compiled when it is needed first: these sets of characters take longer than all other patterns together."""


@dataclass(slots=True)
class Token:
    """One token: its kind, its text in lower case, and its text; the same one wherever the word comes back."""

    kind: str
    """url date ref version clock number cjk glued sub word blank mark punct."""
    low: str
    text: str


class Tokens(list[Token]):
    """The tokens of a sentence, and the sets of their words and kinds, by which most searches are ruled out at once.

    `words` are the words in order, `sorts` the kinds.
    """

    __slots__ = ("_ends", "kinds", "lows", "sorts", "text", "words")
    sorts: tuple[str, ...]
    words: tuple[str, ...]

    def __init__(self, tokens: Iterable[Token], text: str = "") -> None:
        """Take the tokens of `text` in order, marks left out or not; they are not to be changed afterwards."""
        super().__init__(tokens)
        self.sorts = tuple([token.kind for token in self])
        self.words = tuple([token.low for token in self])
        self.kinds = frozenset(self.sorts)
        self.lows = frozenset(self.words)
        self.text = text
        self._ends: list[int] = []

    def start(self, at: int) -> int:
        """Return where the token at `at` begins in the text."""
        return self.end(at) - len(self[at].text)

    def end(self, at: int) -> int:
        """Return where the token at `at` ends in the text."""
        if at >= len(self._ends):
            self._place(at + 1)
        return self._ends[at]

    def written(self, first: int, after: int) -> str:
        """Return the tokens from `first` to before `after` as they stand in the text."""
        end = self.end(after - 1)
        return self.text[self.start(first) : end]

    def glued(self, at: int) -> bool:
        """Whether the token at `at` stands right behind the one before it."""
        return self.end(at) - len(self[at].text) == self._ends[at - 1]

    def spelled(self, span: Iterable[int]) -> str:
        """Return the tokens at the indices `span` with a space before each that stands apart."""
        self._place(len(self))
        ends = self._ends
        told = ""
        for at in span:
            text = self[at].text
            told += text if at > 0 and ends[at] - len(text) == ends[at - 1] else f" {text}"
        return told

    def _place(self, count: int) -> None:
        """Tell of the first `count` tokens where they end; what is no token, such as a space, is no part of one."""
        ends, index = self._ends, self.text.index
        after = ends[-1] if ends else 0
        for token in self[len(ends) : count]:
            said = token.text
            after = index(said, after) + len(said)
            ends.append(after)


def low_at(tokens: Sequence[Token], at: int) -> str:
    """Return the lower-case text of the token at `at`, "" behind the last one."""
    return tokens[at].low if at < len(tokens) else ""


_DIVIDED: Final = re.compile(r" \d{3}(?<=\d \d{3})(?!\d)")
"""Digits that may go on behind a space: "12 500"; all other tokens end at a space."""
_LONGEST_KNOWN: Final = 48
"""Characters without a space that are remembered, at most."""


def tokenize(text: str) -> list[Token]:
    """Return the tokens of `text` in order; marks of the visible text are kept as tokens of kind `mark`."""
    if _DIVIDED.search(text):
        return _cut(text)
    tokens: list[Token] = []
    for chunk in text.split(" "):
        tokens += _known(chunk) if len(chunk) <= _LONGEST_KNOWN else _cut(chunk)
    return tokens


_BEGINNING_OTHERS: Final = frozenset("0123456789vV")
"""With what a number or a version begins; other letters and digits without a mark are one word: "p95"."""


@lru_cache(maxsize=2048)
def _known(chunk: str) -> list[Token]:
    """Return the tokens of a word and the like, which comes back in other lines and bodies."""
    if chunk.isascii() and chunk.isalnum() and chunk[0] not in _BEGINNING_OTHERS:
        return [Token("word", chunk.lower(), chunk)]
    whole, point, rest = chunk.partition(".")
    if whole.isdecimal() and (rest.isdecimal() or not point):
        return [Token("number", chunk, chunk)]
    return _cut(chunk)


def _cut(text: str) -> list[Token]:
    """Return the tokens of any text, as the pattern tells them."""
    spaced = text.isascii() or max(text) < FIRST_UNSPACED
    matches = (_SPACED if spaced else _unspaced(_CJK)).finditer(text)
    return [Token(match.lastgroup or "", (found := match[0]).lower(), found) for match in matches]
