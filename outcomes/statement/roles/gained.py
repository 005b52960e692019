"""Tell values by which something gets better: what is saved, taken off, or added to a score."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.convert import LESS_IS_BETTER, base, is_duration
from outcomes.quantity.spellings import MONEY_CODES
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.deadlines.moments import NEAR
from outcomes.statement.roles.parts import Part, bounded
from outcomes.statement.roles.portions import SPENT
from outcomes.statement.words import PEOPLE

SAVED: Final = vocabulary(
    "save saves saving saved savings shave shaves shaved avoid avoids avoided avoiding trim trims trimmed trimming"
    " spares spared sparing sheds shedding"
    " knock knocks knocked frees freed freeing reclaim reclaims reclaimed reclaiming"
    " spart sparen erspart ersparen ahorra ahorran ahorrará ahorrarán"
    " poupa poupam poupará pouparão économise économisent économisera gagner risparmiare risparmia risparmiano"
    " risparmierà bespaart"
    " besparen scheelt besparing ahorro ahorrar risparmio ersparnis zeitersparnis einsparung économiser économie"
    " economiza economizam economizou economizar"
)
"""Verbs and nouns of saving: what stands behind them is by how much less."""


def is_taken_off(tokens: Tokens, part: Part) -> bool:
    """Whether so much is taken off something: "cuts 35 ms off every request", "drops 2 KB of fonts from the page"."""
    before = tokens.words[part.first - 1] if part.first else ""
    if before not in _TAKING:
        return False
    behind = tokens.words[part.after : part.after + _LONGEST_THING]
    if behind[:1] == ("of",) and is_spent(part.quantity):
        behind = behind[next((at for at, low in enumerate(behind) if low in _OFF), len(behind)) :]
    if behind[:1] == ("off",) or behind[:2] in _OUT_OF:
        return True
    amount = behind[:1] == ("from",) and before in _STRIPPING and is_spent(part.quantity)
    return amount and len(behind) > 1 and behind[1] not in _ONTO and not behind[1][0].isdigit()


_STRIPPING: Final = vocabulary(
    "cut cuts cutting drop drops dropped dropping remove removes removed removing strip strips stripped stripping"
    " shed sheds shave shaves shaved shaving trim trims trimmed trimming"
)
"""Verbs with which "from" says of what so much is taken."""
_TAKING: Final = _STRIPPING | vocabulary("take takes taking took taken knock knocks knocked")
_OFF: Final = vocabulary("off out from")
_OUT_OF: Final = (("out", "of"), ("of", "every"), ("of", "each"))
_ONTO: Final = vocabulary("to a.m p.m now today")
_LONGEST_THING: Final = 7
"""Words behind an amount, at most, that say of what it is and what it is taken off."""


def is_spent(quantity: Quantity) -> bool:
    """Whether an amount is of time, of memory or of money, which are better kept."""
    unit = (quantity.unit or "").partition("/")[0]
    return unit in MONEY_CODES or base(replace(quantity, unit=unit))[0] in LESS_IS_BETTER


def is_added(tokens: Tokens, part: Part) -> bool:
    """Whether points are added to a score: "adds at least 3 points to NPS"."""
    before = tokens.words[part.first - 1] if part.first else ""
    added = before in ADDING and tokens.words[part.after : part.after + 1] in (("to",), ("in",), ("on",))
    return added and part.quantity.unit in ("points", "pp", "%")


ADDING: Final = vocabulary("add adds adding gain gains gaining")


def saves(tokens: Tokens, part: Part) -> bool:
    """Whether "saves each nurse 25 minutes", "gives back 40 KB": the verb stands a few words before the value."""
    if _recurs(tokens, part.after):
        return False
    if not _BACK.isdisjoint(tokens.lows):
        first = part.first - (part.first > 1 and tokens.words[part.first - 1] == "us")
        if _gives_back(tokens, part, first):
            part.first, part.cue = first - 1, tokens.words[first - 1]
            return True
    if SAVED.isdisjoint(tokens.lows):
        return False
    if part.quantity.unit is not None and tokens.words[part.after : part.after + 2] == ("in", "savings"):
        part.noun, part.after = "savings", part.after + 2
        return True
    first = max(0, part.first - 5)
    near = tokens.words[first : part.first]
    if SAVED.isdisjoint(near):
        return False
    opens = (
        near[-1] in SAVED
        and near[-2:-1] in _BREAKS
        and _is_each_time(tokens.words[part.after : part.after + 2])
    )
    told = (
        near[-1] not in ("in", "within")
        and part.quantity.unit is not None
        and part.quantity.comparator not in ("<", "<=")
        and (opens or not bounded(tokens, first, part.first))
    )
    if told and near[-1] in SAVED:
        part.first, part.cue = part.first - 1, near[-1]
    return told


_BREAKS: Final = ((",",), (";",))


def _recurs(tokens: Tokens, after: int) -> bool:
    """Whether something does so over and over, whatever is changed: "frees 50 MB at a time", "GC freed 3 MB"."""
    if not _COLLECTING.isdisjoint(tokens.lows):
        return True
    return "a" in tokens.lows and any(
        tokens.words[at : at + len(_AT_A_TIME)] == _AT_A_TIME for at in range(after, after + _LONGEST_THING)
    )


_AT_A_TIME: Final = ("at", "a", "time")
_COLLECTING: Final = vocabulary("gc collector")


def _gives_back(tokens: Tokens, part: Part, first: int) -> bool:
    """Whether so much is to be had again: "gives back 40 KB", "should free 2 GB", "wins 300 bytes of flash"."""
    if not is_spent(part.quantity) or not first or part.quantity.comparator in ("<", "<="):
        return False
    *_, before, last = ("", *tokens.words[max(0, first - 3) : first])
    if last == "back":
        return not _GIVING.isdisjoint(tokens.words[max(0, first - 3) : first])
    if last == "free":
        return before in _TO
    behind = tokens.words[part.after : part.after + _LONGEST_RESOURCE]
    if last in _WINNING and _is_each_time(behind):
        ours = before in _OURS or first < part.first or tokens.words[0].endswith("ing")
        return ours and (last not in _GROWING or is_duration(part.quantity))
    return last in _BACK - _GROWING and behind[:1] == ("of",) and not RESOURCES.isdisjoint(behind)


def _is_each_time(behind: tuple[str, ...]) -> bool:
    """Whether the words behind an amount say that it is had over and over: "per order", "on every boot"."""
    return behind[:1] in (("per",), ("each",), ("every",)) or behind[1:2] in (("each",), ("every",))


_GROWING: Final = vocabulary("gain gains gained")
"""Verbs with which time is won, and all else grows."""
_TO: Final = vocabulary("to will would should could can may might and")
_OURS: Final = _TO | {""} | vocabulary("this that it which we , ; also now pr patch change commit")
"""Words before such a verb with which the change does it, and not the thing: "the build gains 20 s per module"."""
_WINNING: Final = _GROWING | vocabulary("win wins won shed sheds cut cuts drop drops dropped")
_BACK: Final = _WINNING | vocabulary("back free release releases released recover recovers recovered")
"""Words right before what is to be had again; but for the first two, only a resource is, or what each time needs."""
SAVING: Final = SAVED | _BACK
"""The cues of what is saved."""
_GIVING: Final = vocabulary(
    "give gives gave giving win wins won get gets got claw claws clawed hand hands buy buys"
)
RESOURCES: Final = SPENT | vocabulary(
    "flash heap stack disk storage vram capacity cache headroom frame frametime frames swap partition rom eeprom sram"
)
"""What a program uses up."""
_LONGEST_RESOURCE: Final = 5


def is_won(tokens: Tokens, part: Part) -> bool:
    """Whether so much is told to be saved by a verb behind it, "48 bytes freed", "5 ms of frame time won"; takes it."""
    if WON.isdisjoint(tokens.lows) or not is_spent(part.quantity):
        return False
    rest = tokens.words[part.after : part.after + _LONGEST_THING]
    at = next((at for at, low in enumerate(rest) if low in WON), len(rest))
    ends = rest[at + 1 : at + 2]
    if at == len(rest) or (ends and ends[0] not in _WON_ENDS) or (at and rest[0] != "of"):
        return False
    part.noun = " ".join([token.text for token in tokens[part.after + 1 : part.after + at]])
    part.cue, part.after = rest[at], part.after + at + 1
    return True


WON: Final = vocabulary("saved freed reclaimed won")
_WON_ENDS: Final = vocabulary(". , ; ! ) : – — - by per with in each every thanks for when if")
"""What may follow: records are saved, too, "to" a place and "as" something."""


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
