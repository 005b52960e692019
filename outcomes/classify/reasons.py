"""Why a statement is what it is, said with its own words."""

from __future__ import annotations

from collections.abc import Sequence

from outcomes.classify.tokens import Token
from outcomes.classify.weights import Told, support
from outcomes.model import Kind

MOST_WORDS = 3
SHORT_WORD = 3
NAMELESS = "A number, and no word for what it measures."
_NUMBERS = frozenset(["money", "pct", "points", "factor", "size", "time", "count", "compare", "arrow"])
_SETTING = "{words}: a setting or a version says what was set, not what changes because of it."
_WORK = "{words}: this is work that gets done; it does not say what changes because of it."
_MADE = "{words}: this counts what gets made or covered, not what changes because of it."
_LATER = "{words}: work that makes something later possible."
_INSIDE = "{words}: a measured technical effect, which nobody feels directly."
_FELT = "{words}: says what changes, and people or the business feel it."
_VAGUE = "{words}: a direction, with nothing in it that could be measured."
_BARE: dict[Kind, str] = {
    Kind.OUTCOME: "Says what changes.",
    Kind.OUTPUT: "Says what gets done, not what changes because of it.",
    Kind.ENABLER: "A technical effect, which nobody feels directly.",
    Kind.ASPIRATION: "There is nothing in it that could be measured.",
}
_BY_ROLE: dict[Kind, tuple[tuple[str, str], ...]] = {
    Kind.OUTCOME: (),
    Kind.OUTPUT: (
        ("setting", _SETTING),
        ("version", _SETTING),
        ("pixel", _SETTING),
        ("work", _WORK),
        ("artefact", _MADE),
    ),
    Kind.ENABLER: (("enabling", _LATER),),
    Kind.ASPIRATION: (),
}
_ELSE: dict[Kind, str] = {
    Kind.OUTCOME: _FELT,
    Kind.OUTPUT: _WORK,
    Kind.ENABLER: _INSIDE,
    Kind.ASPIRATION: _VAGUE,
}
_TELLING: dict[Kind, frozenset[str]] = {
    Kind.OUTCOME: frozenset(["felt", "person", "down", "up", "contrast", "stopped", "amount"]) | _NUMBERS,
    Kind.OUTPUT: frozenset(["setting", "version", "pixel", "work", "artefact"]),
    Kind.ENABLER: frozenset(["technical", "enabling", "down"]) | _NUMBERS,
    Kind.ASPIRATION: frozenset(["vague", "up", "down"]),
}


_BARE_ROLES = _NUMBERS | {"down", "up", "contrast", "amount", "mark", "sign", "share", "when", "date"}
"""Roles of words that say how much and which way, but not of what."""


def _is_name(token: Token) -> bool:
    return (
        _BARE_ROLES.isdisjoint(token.word.roles)
        and len(token.word.stem) > SHORT_WORD
        and "<" not in token.word.stem
    )


def deciding(told: Told, kind: Kind) -> tuple[Token, ...]:
    """Return the few tokens that spoke most for the kind, in the order in which they stand."""
    tokens, telling = told.tokens, _TELLING[kind]
    candidates = [at for at, token in enumerate(tokens) if not telling.isdisjoint(token.word.roles)]
    candidates = candidates or [
        at
        for at, token in enumerate(tokens)
        if len(token.word.stem) > SHORT_WORD and token.word.roles != ("mark",)
    ]
    weight = support(told, kind).__getitem__
    strongest = sorted(candidates, key=weight, reverse=True)[:MOST_WORDS]
    if not [at for at in strongest if _is_name(tokens[at])]:
        names = [at for at, token in enumerate(tokens) if _is_name(token)]
        if names:  # the last place goes to a word that names a thing
            strongest[MOST_WORDS - 1 :] = [max(names, key=weight)]
    return tuple([tokens[at] for at in sorted(strongest)])


def reason_for(kind: Kind, words: Sequence[Token]) -> str:
    """Return one sentence that says why, quoting the words that decided."""
    if not words:
        return _BARE[kind]
    quoted = ", ".join([f"“{token.text.strip()}”" for token in words])
    roles = {role for token in words for role in token.word.roles}
    template = next((text for role, text in _BY_ROLE[kind] if role in roles), _ELSE[kind])
    return template.format(words=quoted)
