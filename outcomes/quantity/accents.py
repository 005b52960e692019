"""Spell words as people do who type without accents: "apres", "reduccion", "nao"."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

Value = TypeVar("Value")
_SHORTEST: Final = 5
"""Characters from which on no other word is spelled like one without its accents ("à", "más", "está" are)."""


def unaccented(phrase: str) -> str:
    """Return a phrase without the accents of its letters, or as it is where that would be too short to be told."""
    if phrase.isascii() or len(phrase) < _SHORTEST or not _is_latin(phrase):
        return phrase
    return "".join([sign for sign in unicodedata.normalize("NFD", phrase) if not unicodedata.combining(sign)])


def spelled(table: Mapping[str, Value]) -> dict[str, Value]:
    """Return a table of phrases with those added that are spelled without accents; what it has already stays."""
    return {unaccented(phrase): value for phrase, value in table.items()} | dict(table)


def all_spelled(words: Iterable[str]) -> frozenset[str]:
    """Return words, and those spelled without accents."""
    kept = frozenset(words)
    return kept | {unaccented(word) for word in kept}


def _is_latin(phrase: str) -> bool:
    """Whether all letters are Latin ones, up to those with a comma below or a caron."""
    return max(phrase) < "\u0250"
