"""Tell values by which something gets better: what is saved, taken off, or added to a score."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.deadlines.moments import NEAR
from outcomes.statement.roles.parts import Part, bounded
from outcomes.statement.words import PEOPLE

SAVED: Final = vocabulary(
    "save saves saving saved savings shave shaves shaved avoid avoids avoided avoiding trim trims trimmed trimming"
    " knock knocks knocked spart sparen erspart ersparen ahorra ahorran ahorrará ahorrarán"
    " poupa poupam poupará pouparão économise économisent économisera gagner risparmiare risparmia risparmiano"
    " risparmierà bespaart"
    " besparen scheelt besparing ahorro ahorrar risparmio ersparnis zeitersparnis einsparung économiser économie"
    " economiza economizam economizou economizar"
)
"""Verbs and nouns of saving: what stands behind them is by how much less."""


def is_taken_off(tokens: Tokens, part: Part) -> bool:
    """Whether so much is taken off something: "cuts 35 ms off every request", "takes two days out of the wait"."""
    before = tokens.words[part.first - 1] if part.first else ""
    behind = tokens.words[part.after : part.after + 2]
    return before in _TAKING and (behind[:1] == ("off",) or behind == ("out", "of"))


_TAKING: Final = vocabulary("cut cuts cutting take takes taking took taken")


def is_added(tokens: Tokens, part: Part) -> bool:
    """Whether points are added to a score: "adds at least 3 points to NPS"."""
    before = tokens.words[part.first - 1] if part.first else ""
    added = before in ADDING and tokens.words[part.after : part.after + 1] in (("to",), ("in",), ("on",))
    return added and part.quantity.unit in ("points", "pp", "%")


ADDING: Final = vocabulary("add adds adding gain gains gaining")


def saves(tokens: Tokens, part: Part) -> bool:
    """Whether "saves each nurse 25 minutes": the verb stands a few words before the value."""
    if SAVED.isdisjoint(tokens.lows):
        return False
    if part.quantity.unit is not None and tokens.words[part.after : part.after + 2] == ("in", "savings"):
        part.noun, part.after = "savings", part.after + 2
        return True
    near = tokens.words[max(0, part.first - 5) : part.first]
    return (
        not SAVED.isdisjoint(near)
        and near[-1] not in ("in", "within")
        and part.quantity.unit is not None
        and part.quantity.comparator not in ("<", "<=")
        and not bounded(tokens, max(0, part.first - 5), part.first)
    )


def is_gone(tokens: Tokens, part: Part) -> bool:
    """Whether the share is what goes away: "60% should be gone"."""
    if _GONE.isdisjoint(tokens.lows):
        return False
    near = tokens.words[part.after : part.after + NEAR]
    if not PEOPLE.isdisjoint(near):  # who have left are no gain
        return False
    if not _GONE.isdisjoint(near) and not bounded(tokens, part.after, part.after + NEAR):
        return True
    return near[:1] in _SHARING and _goes_away(tokens, part)


def _goes_away(tokens: Tokens, part: Part) -> bool:
    """Whether what a share is of is told to be gone at the end of the clause: "90% of the weight of it is gone"."""
    rest = tokens.words[part.after : part.after + _LONGEST_SUBJECT]
    end = next((at for at, low in enumerate(rest) if low in ",;.!("), len(rest))
    gone = next((at for at in range(1, end) if rest[at] in _GONE and rest[at - 1] in _BEING), None)
    return gone is not None and _WHO.isdisjoint(rest[:gone])


_SHARING: Final = (("of",), ("der",), ("des",), ("de",), ("del",))
_LONGEST_SUBJECT: Final = 12
_BEING: Final = vocabulary("is are was were be been now already just")
_WHO: Final = vocabulary("that which who whose where when if once until after before and but")


_GONE: Final = vocabulary(
    "gone away disappear disappears vanish vanishes avoided eliminated saved entfallen verschwinden"
)
