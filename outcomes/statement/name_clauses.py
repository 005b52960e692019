"""Cut the words before a value down to the clause that names it: "When this is done, …", "We'd call it a win if …"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.statement import caveats, name_words, words
from outcomes.statement.name_spans import behind_known
from outcomes.statement.parts import OPENED, holds_content, is_content


def own_clause(tokens: Tokens, lead: Sequence[int]) -> Sequence[int]:
    """Drop an opening clause: "When this is done, …", "After rollout, …"."""
    lead = _behind_win(tokens, behind_known(tokens, lead))
    while lead and tokens.words[lead[0]] in name_words.SUBORDINATE:
        comma = next((n for n, i in enumerate(lead) if tokens.words[i] in (",", "，", "、")), None)
        if comma is None or not holds_content(tokens, lead[comma:]):
            said = next((n for n, i in enumerate(lead) if n and tokens.words[i] in _EXPECTING), len(lead))
            return lead[said + 1 :] if holds_content(tokens, lead[said + 1 :]) else lead
        lead = lead[comma + 1 :]
    return lead


def _behind_win(tokens: Tokens, lead: Sequence[int]) -> Sequence[int]:
    """Drop what only says that it would be a success: "We'd call it a win if …", "The pilot pays off if …"."""
    if caveats.WON.isdisjoint(tokens.lows) or words.CONDITIONALS.isdisjoint(tokens.lows):
        return lead
    said = next((n for n, i in enumerate(lead) if tokens.words[i] in words.CONDITIONALS), 0)
    won = said and not caveats.WON.isdisjoint(tokens.words[lead[0] : lead[said]])
    return lead[said + 1 :] if won else lead


_EXPECTING: Final = frozenset({"expect", "want", "hope", "aim"})
"""Verbs behind which the name stands: "After this ships we expect the share of …"."""


def last_clause(tokens: Tokens, lead: Sequence[int]) -> Sequence[int]:
    """Keep what follows the last comma or connector, as long as there is a name in it."""
    if _CONNECTORS.isdisjoint([tokens.words[i] for i in lead]):
        return lead
    seen = len(lead)
    depth = 0
    for n in range(len(lead) - 1, -1, -1):
        depth += (tokens.words[lead[n]] in ")）") - (tokens.words[lead[n]] in "(（")
        if depth > 0 and any(tokens.words[i] in "(（" for i in lead[:n]):
            continue
        if tokens.words[lead[n]] == "that" and n and _points(tokens, lead[n - 1]):
            continue
        if tokens.words[lead[n]] in OPENED and any(tokens.words[i] in ")）" for i in lead[n:seen]):
            continue  # what stands in parentheses only tells more of the name
        if tokens.words[lead[n]] in _CONNECTORS:
            if holds_content(tokens, lead[n + 1 : seen]):
                return lead[n + 1 :]
            seen = n + 1
    return lead


_CONNECTORS: Final = name_words.CLAUSE | {"that", "so", "dass", "que", "что"}


def _points(tokens: Tokens, before: int) -> bool:
    """Whether "that" goes on about a noun, not "we expect that …": "uploads that fail", "for that customer"."""
    low = tokens.words[before]
    if low in _PREPOSITIONS:
        return True
    return is_content(tokens, before) and low not in name_words.SAYING and not low.endswith(("ed", "ing"))


_PREPOSITIONS: Final = frozenset({"for", "of", "in", "on", "at", "with", "by", "to"})
