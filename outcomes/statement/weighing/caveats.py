"""Tell sentences that hold values but promise none: conditions, when to stop, aims that were missed."""

from __future__ import annotations

import re
from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.draft import Draft
from outcomes.statement.roles.parts import LEVEL
from outcomes.statement.sentence import Sentence

_KNOWING: Final = vocabulary(
    "know known succeeded success succeed true done measure measured finished complete we'll"
)
WON: Final = vocabulary("win success worth pays pay paid happy satisfied worked works")
"""Words before a condition that is a goal: "We'd call it a win if …", "The pilot pays off if …"."""


def is_conditional(sentence: Sentence, draft: Draft) -> bool:
    """Whether the values stand in a clause that only says when something happens."""
    if words.CONDITIONALS.isdisjoint(sentence.tokens.lows):
        return False
    at = next(
        (part.first for part in sentence.parts if part.quantity in draft.quantities),
        0,
    )
    lead = [token.low for token in sentence.tokens[:at]]
    last = max((i for i, low in enumerate(lead) if _opens_condition(lead, i, low)), default=-1)
    if last < 0 or "," in lead[last:] or "，" in lead[last:]:
        return False
    return not (_KNOWING | WON) & set(lead[:last])


def _opens_condition(lead: list[str], at: int, low: str) -> bool:
    """Whether a word opens a condition: "se" does so at the head of a clause, and means itself elsewhere."""
    return low in words.CONDITIONALS and (low != "se" or at == 0 or lead[at - 1] in (",", ";", "("))


def gives_up(sentence: Sentence) -> bool:
    """Whether the sentence says when to stop, "revert if …", "unless …", or tells what was to be and is not."""
    known = sentence.tokens.lows
    if _GIVING_UP.isdisjoint(known):
        return sentence.tokens.words[:2] in _FAILURE_IS
    if sentence.tokens.words[0] == "unless" or (
        not _MEANT.isdisjoint(known) and _WAS_MEANT.search(sentence.text)
    ):
        return True
    if words.CONDITIONALS.isdisjoint(known):
        return False
    opens = sentence.tokens.words[0] in words.CONDITIONALS and not _TAKING.isdisjoint(known)
    if opens and _TAKES_BACK.search(sentence.text):
        return True
    if words.KILL_VERBS.isdisjoint(known):
        return False
    lows = [token.low for token in sentence.tokens]
    conditions = [at for at, low in enumerate(lows) if low in words.CONDITIONALS]
    stops = [
        at for at, low in enumerate(lows) if low in words.KILL_VERBS and (at == 0 or lows[at - 1] in _AGENTS)
    ]
    return any(0 < condition - stop <= _NEAR for stop in stops for condition in conditions[:3]) or (
        bool(conditions) and conditions[0] == 0 and bool(stops) and stops[-1] > len(lows) // 2
    )


def is_split(sentence: Sentence) -> bool:
    """Whether shares only say how a whole is made up: "62 % of sessions are on Android, 31 % on iOS, the rest web"."""
    lows = sentence.tokens.lows
    if _REST.isdisjoint(lows) or len(sentence.parts) < len(("one", "other")):
        return False
    return all(part.quantity.unit == "%" and part.role == LEVEL for part in sentence.parts)


_FAILURE_IS: Final = (("failure", "means"), ("failure", "is"), ("failure", "would"), ("failure", ":"))
_REST: Final = vocabulary("rest remainder others restlichen resto reste")
_MEANT: Final = vocabulary("meant supposed intended gedacht")
_GIVING_UP: Final = words.CONDITIONALS | _MEANT | {"unless"}
_WAS_MEANT: Final = re.compile(
    r"\b(?:was|were) (?:meant|supposed|intended) to\b|\bwar(?:en)? dazu gedacht\b", re.IGNORECASE
)
"""What tells of an aim that was missed: "The change was meant to bring the wait from 9 s to 4 s. It did not."."""
_TAKES_BACK: Final = re.compile(
    r"[\s,;]\s?(?:then\s)?\b(?:we|i|it)(?:'ll|’ll| will| should| can)?\s(?:be\s)?"
    r"(?:(?:take|pull|put|turn|switch|roll|taken|pulled|turned|switched|rolled|back|bring|undo)\b.{0,30}"
    r"\b(?:out|off|back|down|again)\b"
    r"|(?:remove|drop|delete|disable|scrap|retire|removed|dropped|deleted|disabled|scrapped|retired)\b"
    r"(?:\s(?:it|this|that|them|again|the \w+)\b|\s*$))",
    re.IGNORECASE,
)
"""What becomes of the work where a condition is met: "If fewer than 200 people open it, we take it out again"."""
_TAKING: Final = vocabulary("we i it we'll we’ll i'll i’ll it'll it’ll")
"""Who takes it back, or what is taken back: that costs far less to look for."""
_NEAR: Final = 5
_AGENTS: Final = vocabulary("we i be and or then , ; : . ( wir will to should must and then 就 则 則")
