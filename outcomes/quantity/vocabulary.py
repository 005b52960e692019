"""Word lists as people read them: one string, a word after the other."""

from __future__ import annotations


def vocabulary(words: str) -> frozenset[str]:
    """Return the words of a string that is divided by spaces."""
    return frozenset(words.split())
