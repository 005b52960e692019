"""Read a change that closes a compound noun: "a 40% memory reduction", "2x performance improvement"."""

from __future__ import annotations

import re
from typing import Final

from outcomes.model import Direction
from outcomes.quantity.convert import is_duration, negative
from outcomes.quantity.spellings import MONEY_CODES
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft
from outcomes.statement.heads import change_labels
from outcomes.statement.names.metric_kind import is_better_low
from outcomes.statement.roles.gained import is_spent
from outcomes.statement.roles.parts import Part, is_content

SIGNS: Final[dict[str, int]] = (
    dict.fromkeys(
        vocabulary("reduction reductions decrease drop decline savings saving cut speedup speed-up saved"), -1
    )
    | dict.fromkeys(vocabulary("increase rise growth uplift lift jump"), 1)
    | dict.fromkeys(vocabulary("improvement improvements gain gains boost win"), 0)
)
"""Nouns that close such a compound, with the way that what stands before them goes; 0 gets better."""
_NOUNS: Final = frozenset(SIGNS)


def close(tokens: Tokens, part: Part) -> bool:
    """Make a share, factor or amount the change of the noun that stands between it and such a word; tell whether."""
    if _NOUNS.isdisjoint(tokens.lows):
        return False
    if part.role == "to" and part.first and tokens.words[part.first - 1] in _COMING:
        part.role, part.first, part.cue = "", part.first - 1, ""
    if _NOUNS.isdisjoint(tokens.words[part.after : part.after + _LONGEST]):
        return False
    if tokens.words[part.after] == "win" and _is_won(tokens, part):
        part.role, part.after, part.sign = "by", part.after + 1, -1 if is_spent(part.quantity) else 0
        return True
    return _is_amount(part) and _close_noun(tokens, part)


def _close_noun(tokens: Tokens, part: Part) -> bool:
    """Take the noun between a value and the word that makes it a change: "40% memory reduction"; tell whether."""
    for at in range(part.after, min(part.after + _LONGEST, len(tokens))):
        if at > part.after and tokens.words[at] in SIGNS and not _goes_on(tokens, at + 1):
            part.noun = " ".join([token.text for token in tokens[part.after : at]])
            part.role, part.after, part.sign = "by", at + 1, SIGNS[tokens.words[at]]
            return True
        if not is_content(tokens, at) or tokens.words[at] in _NO_NOUNS:
            return False
    return False


def _is_won(tokens: Tokens, part: Part) -> bool:
    """Whether "win" behind a value is by how much something is better, and no first word of "win rate"."""
    spent = part.role == "" or part.cue == "a"
    return (_is_amount(part) or (spent and is_spent(part.quantity))) and tokens.words[
        part.after + 1 : part.after + 2
    ] in _WHERE


def turn(draft: Draft, label: str) -> None:
    """Make the value behind "Memory reduction" or "Expected gain in speed" a change of what that names."""
    amount = draft.target or draft.change
    told = _named_by(label) if amount and amount.unit and not draft.baseline else None
    if amount is None or told is None or amount.comparator in ("<", "<="):
        return
    draft.metric, sign = told
    if draft.change is not None:
        return
    falls = sign < 0 or (sign == 0 and is_better_low(draft.metric))
    draft.direction = Direction.DECREASE if falls else Direction.INCREASE
    draft.target, draft.change = None, negative(amount) if falls and amount.unit != "x" else amount


def _named_by(label: str) -> tuple[str, int] | None:
    """Return what a label says that changes, and the way it goes."""
    told = _CHANGE.fullmatch(label)
    metric = (told[1] or told[3]) if told else None
    return (metric.strip(), SIGNS[told[2].lower()]) if told and metric else change_labels.named_by(label)


_CHANGE: Final = re.compile(
    r"(?:(?:estimated|expected|projected|predicted|anticipated|observed|measured|overall|total|average|approx\.?)\s+){0,2}"
    rf"(?:([\w’'/-][\w’'/ -]{{0,60}}?)\s+)?({'|'.join(SIGNS)})(?:\s+(?:in|of)\s+([\w’'/ -]{{1,60}}))?",
    re.IGNORECASE,
)
"""Words before a colon: what changes and the noun of the change, or that noun with what changes behind it."""


def _is_amount(part: Part) -> bool:
    """Whether a value may be by how much something changes: a share, a factor, time, money."""
    unit = part.quantity.unit or ""
    amount = unit in ("%", "pp", "x", "points") or unit.partition("/")[0] in MONEY_CODES
    plain = (part.role in _PLAIN or part.cue == "a") and part.quantity.comparator in (
        None,
        "~",
        ">=",
        ">",
        "<=",
    )
    return plain and (amount or is_duration(part.quantity))


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether the noun is but the beginning of another: "20% cost reduction target", "30% growth rate"."""
    return at < len(tokens) and tokens.words[at] in _HEADS


_COMING: Final = vocabulary("comes come came amounts amount amounted adds translates equates leads led works")
"""Verbs with which "to" leads to how much better something gets: "comes to a 6% speedup"."""
_WHERE: Final = (
    (),
    (".",),
    (",",),
    ("!",),
    (")",),
    ("on",),
    ("per",),
    ("each",),
    ("every",),
    ("in",),
    ("for",),
    ("over",),
    ("overall",),
    ("here",),
)
"""What follows a win that is no rate of them: "an 8% win on the benchmark"."""
_PLAIN: Final = ("", "by", "condition", "target")
"""Roles of what may be a change; the article "a" looks like the Spanish for "to"."""
_HEADS: Final = vocabulary("target targets goal goals rate rates plan plans team program programme potential")
_NO_NOUNS: Final = vocabulary("faster slower more less fewer lower higher of off")
_LONGEST: Final = 6
"""Tokens between the value and the noun that closes the compound, at most, with that noun."""
