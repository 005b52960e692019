"""Time that people are said to lose today: "editors lose about 20 minutes a day waiting for previews"."""

from __future__ import annotations

import re
from typing import Final

from checks.sample import Sample, across
from outcomes.quantity import parse

_LONGEST: Final = 300
_TIMES: Final = frozenset({"s", "min", "h", "d", "wk", "mo"})
_NUMBER: Final = re.compile(r"\d[\d.,]*")
_SPENT: Final = re.compile(
    r"\b(?:los(?:e|es|ing|t)|spen(?:d|ds|ding|t)|wast(?:e|es|ing|ed)|need(?:s|ed)?|takes?|costs?)\s"
    r"(?:(?:us|them|me|him|her|people|everyone|each of us)\s)?"
    r"(?:(?:about|around|some|roughly|up to|nearly|almost|at least|between)\s)?"
    r"(?P<value>\d[\d.,]{0,8}\s?[a-z]{1,8}(?:\s(?:a|an|per|each|every)\s[a-z]{3,8})?)\s"
    r"(?P<doing>(?:(?:on|with)\s|(?:[a-z]{3,14}ing)\s)[^\W\d_][^,;:.!?()\[\]|\d]{1,50})$",
    re.IGNORECASE,
)


def spent_in(sentence: str) -> Sample | None:
    """Return the time that a sentence says is spent on something today, to be less; None for any other sentence."""
    found = _SPENT.search(sentence[:_LONGEST].strip(" .!"))
    value = parse(found["value"]) if found else None
    if not found or not value or not value.value or (value.unit or "").partition("/")[0] not in _TIMES:
        return None
    text = found["value"]
    target = _NUMBER.sub(across(value, more=False).partition(" ")[0], text, count=1)
    return Sample(f"time spent {found['doing']}", rises=False, baseline=text, target=target, given=(text,))
