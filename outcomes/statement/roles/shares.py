"""Join the two numbers of a share that is told in words: "one reviewer in fifty"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from outcomes.quantity import Found
from outcomes.quantity.tokens import Token, Tokens

_SHARE_WORDS: Final = 3


def _out_of(between: Sequence[Token]) -> bool:
    """Whether the words between two numbers end in "out of", "de cada", "em cada"."""
    return (between[-2].low, between[-1].low) in (("out", "of"), ("de", "cada"), ("em", "cada"))


def _spelled_share(tokens: Tokens, item: Found) -> tuple[Found, str] | None:
    """Read "un colis sur huit", whose first number is but an article."""
    at = item.first
    if at < _SPELLED or item.quantity.unit is not None or item.quantity.value <= 1:
        return None
    one, noun, of = tokens.words[at - _SPELLED : at]
    if of not in _OUT or one not in _ONES or tokens[at - 2].kind != "word":
        return None
    share = replace(item.quantity, value=round(100 / item.quantity.value, 4), unit="%")
    return Found(at - _SPELLED, item.after, share), noun


_SPELLED: Final = 3
_OUT: Final = frozenset({"sur", "su", "op"})
_ONES: Final = frozenset({"un", "une", "uno", "una", "een"})


def shares(tokens: Tokens, founds: Sequence[Found]) -> list[tuple[Found, str]]:
    """Join "one reviewer in fifty" into a share, with the words between."""
    if not _OUT.isdisjoint(tokens.lows):
        spelled = [_spelled_share(tokens, found) or (found, "") for found in founds]
        if any(noun for _, noun in spelled):
            return spelled
    if len([found for found in founds if found.quantity.unit is None]) < len(("one", "fifty")):
        return [(found, "") for found in founds]
    joined: list[tuple[Found, str]] = []
    skip = False
    for at, item in enumerate(founds):
        if skip:
            skip = False
            continue
        other = founds[at + 1] if at + 1 < len(founds) else None
        between = tokens[item.after : other.first] if other else []
        if (
            other is not None
            and 1 < len(between) <= _SHARE_WORDS
            and (between[-1].low in ("in", "из", "sur", "su") or _out_of(between))
            and item.quantity.unit is None
            and other.quantity.unit is None
            and 0 < item.quantity.value < other.quantity.value
            and all(token.kind == "word" for token in between)
        ):
            share = replace(
                item.quantity, value=round(100 * item.quantity.value / other.quantity.value, 4), unit="%"
            )
            joined.append((Found(item.first, other.after, share), " ".join(t.low for t in between[:-1])))
            skip = True
        else:
            joined.append((item, ""))
    return joined
