"""Read what a heading or key such as "Savings" says of the amounts below it: so much less, not so much."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from outcomes.model import Direction
from outcomes.quantity.convert import is_duration, negative
from outcomes.statement.draft import Draft
from outcomes.statement.markup import page
from outcomes.statement.roles.groups import compose
from outcomes.statement.roles.parts import is_content
from outcomes.statement.sentence import Sentence

_SAVINGS: Final = re.compile(
    r"(?:[\w'’-]+ ){0,2}"
    r"(?:savings?|saved|saves|\w{0,20}ersparnis(?:se)?|\w{0,20}einsparung(?:en)?|eingespart|gespart"
    r"|ahorros?|économies?|economias?|risparmi[o]?|besparing(?:en)?|节省|节约|削減"
    r"|reductions?|decrease|réductions?|reducci[oó]n|redu[cç][aã]o|reduzierung|reduktion|verringerung|senkung|riduzione"
    r"|vermindering|reductie)"
    r"(?: (?:de|of|di|an|in|von|per|a|pro) \w+| (?:we )?expect(?:ed)?| about| roughly| up to)?",
    re.IGNORECASE,
)
_GAINS: Final = re.compile(r"(?:[\w'’-]+ ){0,2}gains?(?: (?:de temps|of time))?", re.IGNORECASE)
"""What is gained may be time, of which less is needed, or people, of which there are more."""


@lru_cache(maxsize=256)
def are_savings(text: str) -> str:
    """Return "all" when the amounts below `text` are saved, "time" when those of time are, or nothing."""
    plain = page.plain(text).strip(" :：*_-")
    if len(plain) > _LONGEST:
        return ""
    return "all" if _SAVINGS.fullmatch(plain) else "time" if _GAINS.fullmatch(plain) else ""


_LONGEST: Final = 40


def turn(draft: Draft, sentence: Sentence, saved: str, *, named: bool) -> bool:
    """Make the amount with which a line opens, or that is told behind its name, a change; returns whether it recurs."""
    amount, groups = draft.target, compose(sentence)
    if amount is None or amount.unit is None or draft.baseline or draft.change or not groups:
        return False
    opens = not any(is_content(sentence.tokens, at) for at in range(groups[0].first))
    plain = amount.comparator in (None, "~") and (opens or named)
    if not plain or (saved == "time" and not is_duration(replace(amount, unit=amount.unit.split("/")[0]))):
        return False
    draft.change = negative(amount)
    draft.target, draft.direction = None, Direction.DECREASE
    return "/" in amount.unit


def spoken(key: str, value: str) -> str:
    """Return the value of a key such as "Savings" as a sentence says it: "saves 14 hours a week"."""
    return f"saves {value}" if are_savings(key) == "all" and _AMOUNT.match(value) else value


_AMOUNT: Final = re.compile(r"\s*(?:(?:about|around|roughly|some|ca\.?|rund|~|≈) ?)?[$€£]?\d")
