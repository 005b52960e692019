"""Leave out what others have, told for comparison: "the national figure is 2 %", "(industry average 25 %)"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.roles.parts import SKIP, Part

_WHOSE: Final = vocabulary(
    "national industry industry's competitor competitors competitor's competition market nationwide countrywide peers"
    " sector branchenschnitt branchendurchschnitt landesschnitt bundesschnitt landesdurchschnitt wettbewerb nacional"
    " nationale"
)
_WHAT: Final = vocabulary(
    "average mean median figure norm benchmark rate value standard has have is are at media moyenne durchschnitt"
    " schnitt"
)
_ALWAYS: Final = vocabulary(
    "branchenschnitt branchendurchschnitt landesschnitt bundesschnitt landesdurchschnitt nationwide countrywide"
)
_ENDS: Final = frozenset(",;()（）–—.:")


def leave_out(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Skip each value whose clause says that it is that of others, as long as there is another value to be read."""
    if len(parts) == 1 or _WHOSE.isdisjoint(tokens.lows):
        return
    theirs = [part for part in parts if _is_theirs(tokens.words[_clause_at(tokens, part.first) : part.first])]
    if len(theirs) < len(parts):
        for part in theirs:
            part.role = SKIP


def _is_theirs(lead: Sequence[str]) -> bool:
    """Whether the words of a clause before its value name others, and then what of theirs it is."""
    at = next((at for at, low in enumerate(lead) if low in _WHOSE), len(lead))
    return not _ALWAYS.isdisjoint(lead) or not _WHAT.isdisjoint(lead[at + 1 :])


def _clause_at(tokens: Tokens, before: int) -> int:
    return next((at + 1 for at in range(before - 1, -1, -1) if tokens.words[at] in _ENDS), 0)
