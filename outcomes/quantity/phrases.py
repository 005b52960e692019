"""Match phrases of a word list against tokens, longest first, in time that does not grow with the list."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Final, Generic, TypeVar

from outcomes.quantity.tokens import FIRST_UNSPACED, Token, Tokens, is_unspaced, tokenize

Value = TypeVar("Value")
_PAIR: Final = 2


class Lexicon(Generic[Value]):
    """Phrases with a value each."""

    def __init__(self, entries: Mapping[str, Value]) -> None:
        """Take phrases as people write them; a phrase of several words matches over any spacing."""
        self._alone: dict[str, Value] = {}
        self._longer: dict[str, dict[str, list[tuple[tuple[str, ...], Value]]]] = {}
        keys = [(_key(phrase), value) for phrase, value in entries.items()]
        for key, value in sorted(keys, key=lambda entry: -len(entry[0])):
            if len(key) == 1:
                self._alone.setdefault(key[0], value)
            else:
                self._longer.setdefault(key[0], {}).setdefault(key[1], []).append((key, value))
        self._firsts = frozenset([*self._alone, *self._longer])

    def match(self, tokens: Sequence[Token], at: int) -> tuple[int, Value] | None:
        """Return the index after the longest phrase that starts at token `at`, with its value, or None."""
        first = tokens[at].low
        if first not in self._firsts:
            return None
        longer = self._longer.get(first)
        if longer is not None and at + 1 < len(tokens):
            for key, value in longer.get(tokens[at + 1].low, ()):
                end = at + len(key)
                if len(key) == _PAIR or tuple([token.low for token in tokens[at:end]]) == key:
                    return end, value
        return (at + 1, self._alone[first]) if first in self._alone else None

    def find(self, tokens: Sequence[Token]) -> list[tuple[int, int, Value]]:
        """Return every phrase found from left to right without overlap: first token, token after, value."""
        firsts = self._firsts
        if not isinstance(tokens, Tokens):
            words: Sequence[str] = [token.low for token in tokens]
        elif firsts.isdisjoint(tokens.lows):
            return []
        else:
            words = tokens.words
        found = []
        after = 0
        for at in [at for at, word in enumerate(words) if word in firsts]:
            if at < after:
                continue
            first = words[at]
            longer = self._longer.get(first)
            if longer is not None and at + 1 < len(words) and words[at + 1] in longer:
                hit = self.match(tokens, at)
            else:
                hit = (at + 1, self._alone[first]) if first in self._alone else None
            if hit is not None:
                after = hit[0]
                found.append((at, after, hit[1]))
        return found

    def __iter__(self) -> Iterator[str]:
        """Yield the first words of all phrases."""
        return iter(self._firsts)

    def telling(self, plain: Container[str]) -> frozenset[str]:
        """Return of each phrase the first word that is not in `plain`: where none of these is, no phrase is found."""
        longer = [key for seconds in self._longer.values() for ends in seconds.values() for key, _ in ends]
        told = [next((word for word in key if word not in plain), key[0]) for key in longer]
        return frozenset([*self._alone, *told])

    def __contains__(self, phrase: str) -> bool:
        """Whether `phrase` is in the list as a whole."""
        return self.value(phrase) is not None

    def value(self, phrase: str) -> Value | None:
        """Return the value of a whole phrase, or None."""
        tokens = tokenize(phrase)
        if not tokens:
            return None
        hit = self.match(tokens, 0)
        return hit[1] if hit and hit[0] == len(tokens) else None


def _key(phrase: str) -> tuple[str, ...]:
    """Return the tokens of a phrase in lower case; most phrases are plain words, and need no tokenizer for it."""
    if phrase.replace(" ", "").isalpha() and max(phrase) < FIRST_UNSPACED:
        return tuple(phrase.lower().split())
    single = len(phrase) == 1 or is_unspaced(phrase)
    return tuple(phrase) if single else tuple([token.low for token in tokenize(phrase)])
