"""Leave the notes of two values alone that measure the same otherwise: "255 KB (85 gzipped) → 47 KB (16 gzipped)"."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.statement.roles.parts import LEVEL, OPENED, SKIP, Part

NOTE: Final = "note"
"""The cue of a value in such a note."""
ROUND: Final = 4
"""Values of such a pair: each of the two with that of its note."""


def leave_notes(tokens: Tokens, parts: list[Part]) -> list[Part]:
    """Return the parts without the values in parentheses behind both of two others, told with the same words."""
    if len(parts) < ROUND or OPENED.isdisjoint(tokens.lows):
        return parts
    left: set[int] = set()
    for at in range(len(parts) - ROUND + 1):
        notes = parts[at + 1], parts[at + 3]
        if at in left or not all(note.role == LEVEL and _is_note(tokens, note) for note in notes):
            continue
        said = [_noted(tokens, note) for note in notes]
        if said[0] and said[0] == said[1] and parts[at].after == notes[0].first - 1:
            for note in notes:
                note.role, note.cue = SKIP, NOTE
            left |= {at + 1, at + 3}
    return [part for at, part in enumerate(parts) if at not in left] if left else parts


def _is_note(tokens: Tokens, part: Part) -> bool:
    """Whether a value stands right behind an opening parenthesis."""
    return part.first > 0 and tokens.words[part.first - 1] in OPENED


def _noted(tokens: Tokens, part: Part) -> tuple[str, ...]:
    """Return the words behind a value up to the end of its parentheses, or nothing."""
    for at in range(part.after, min(part.after + ROUND, len(tokens))):
        if tokens.words[at] in ")）":
            return tokens.words[part.after : at]
    return ()
