"""Read the name or key that a line begins with: "Wait: …", "KR 2: …", "**Spam** — today 60", "Goal: wait: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from outcomes.quantity.tokens import Token, tokenize
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.heads.keys import COUNTED_OFF, key_value
from outcomes.statement.heads.labels import role_of_label
from outcomes.statement.markup import page
from outcomes.statement.names.short_measures import is_score
from outcomes.statement.roles.parts import SKIP, holds_content
from outcomes.statement.roles.values import opens_with_value
from outcomes.statement.sentence import take_apart
from outcomes.statement.words import Role
from outcomes.statement.worth import worth_reading

PROMISING: Final = frozenset({Role.OUTCOME, Role.METRIC, Role.TARGET, Role.GOAL, Role.GUARDRAIL, Role.CHANGE})
"""What a key announces behind which a promise stands."""
_ENUMERATED: Final = re.compile(
    r"[\s\ue000-\ue007]{0,4}(?:\d{1,2}\.\d{1,2}\s+(?![KMGT]i?B\b|[MG]?Hz\b|[VAWMG]\b)(?=[^\W\d_a-z])|(?:\d{1,2}[.)]|[a-z][.)])\s+(?=[^\W\d]))"
)
_NUMBERED: Final = re.compile(
    rf"[\s\ue000-\ue007]{{0,4}}(?:{COUNTED_OFF}[:：]?|(?:Goal|Target|Outcome)[ -]?\d{{1,2}}(?:\.\d{{1,2}})?)"
    r"(?:[.)]|[\s\ue000-\ue007]*[–—-])?[\s\ue000-\ue007]+(?=[^\s:：])"
)
_COMMITTED: Final = re.compile(
    r"[\s\ue000-\ue007]{0,4}(?:feat|fix|perf|chore|refactor|build|ci|test|docs|style)"
    r"(?:\([\w./ -]{1,40}\))?!?:[\s\ue000-\ue007]+(?=\S)"
)
"""How a line begins that tells the kind of a commit before what it does: "perf(api): …"."""
_LISTED: Final = ((_ENUMERATED, None), (_NUMBERED, Role.OUTCOME), (_COMMITTED, None))
_COUNTED_OFF: Final = re.compile(
    r"[\s\ue000-\ue007]{0,4}(?:\d{1,2}[.)]|[a-z][.)]|KR|Key |AC|SC|SLO|NFR|Goal|Target|Outcome"
    r"|(?:feat|fix|perf|chore|refactor|build|ci|test|docs|style)[(!:])"
)
"""How an entry of a numbered list begins, or a line that tells the kind of a commit."""
_CODE: Final = re.compile(r"[A-Za-z]{1,4}[ -]?\d{1,3}(?:\.\d{1,2})?")
"""A number of a list: "K1", "SC-001", "M 2.1"."""
_PERCENTILE: Final = re.compile(r"[pP]\d{2,3}(?:\.\d)?|[lL][1-3]")
_LONGEST_LABEL: Final = 12


@lru_cache(maxsize=256)
def label_of(text: str) -> tuple[str, int, Role | None]:
    """Return the name that stands before a colon, where the rest starts, and the role of a label before that."""
    for pattern, role in _LISTED if _COUNTED_OFF.match(text) else ():
        listed = pattern.match(text)
        if listed:
            name_, offset, own = label_of(text[listed.end() :])
            return name_, offset + listed.end(), own or role
    keyed = key_value(text) or (_bold_name(text) if page.STRONG in text else None)
    low = keyed[0].lower() if keyed else ""
    if keyed is None or _names_both(low):
        return "", 0, None
    label, offset = keyed
    if low in _ORDER or low.startswith(_FROM_WHERE):
        return "", offset, None
    announced = role_of_label(label)
    if announced is not None and announced is not Role.IGNORED:
        name_, further, _ = label_of(text[offset:]) if announced in PROMISING else ("", 0, None)
        return name_, offset + further, announced
    code = label.strip()
    if _CODE.fullmatch(code) and not (_PERCENTILE.fullmatch(code) or is_score(code)):
        promised = code[:2].upper() in ("KR", "SC", "AC", "NF", "SL", "OK")
        return "", offset, Role.OUTCOME if promised else None
    return (label, offset, None) if _is_name(label, text[offset:]) else ("", 0, None)


def _names_both(low: str) -> bool:
    """Whether a name ends with what its two values are, so that the sentence is read with it: "Build before/after"."""
    return low.rstrip(" )]*").endswith(_LATER) and _BOTH.search(low) is not None


_LATER: Final = ("after", "new")
_BOTH: Final = re.compile(r"\b(?:before|old) ?(?:/|\||,|→|->|=>|vs\.?|and|to|&) ?(?:after|new)\W*$")
_ORDER: Final = vocabulary(
    "first second third fourth firstly secondly thirdly finally also erstens zweitens drittens primero segundo tercero"
    " premièrement deuxièmement troisièmement primeiro terceiro primo secondo terzo ten_eerste ten_tweede"
    " measured measurement measurements gemessen messung medición medido medição mesure mesuré misura gemeten net"
    " overall"
)
"""Labels that only number what follows, or say that it was measured."""


_FROM_WHERE: Final = ("also", "from the ", "from our ", "according to ", "aus den ", "laut ")
"""How a label begins that only says where what follows is taken from: "Also from the logs: …"."""


def _bold_name(text: str) -> tuple[str, int] | None:
    """Return the name in "**Spam in the index** — today 60 posts a week, goal 10" and where its values start."""
    found = _BOLD.match(text)
    return (found[1].strip(), found.end()) if found and len(found[1].split()) <= _LONGEST_LABEL else None


_BOLD: Final = re.compile(
    rf"\s*{page.STRONG}([^{page.STRONG_END}\n]{{1,120}}){page.STRONG_END}\s*[–—-]\s+"
    r"(?=(?i:today|now|currently|from|goal|target|heute|jetzt|von|hoy|de)\b|[\d<>≤≥~])"
)


@lru_cache(maxsize=128)
def _sounds_like_a_name(label: str) -> bool:
    """Whether the words before a colon can be a name, whatever follows; the same ones come in many bodies."""
    tokens = [token for token in tokenize(label) if token.kind != "mark"]
    if tokens and tokens[-1].low in ("it", "this", "that", "us", "them"):
        return False
    return _length(tokens) <= _LONGEST_LABEL and holds_content(tokens, range(len(tokens)))


def _is_name(label: str, value: str) -> bool:
    if not _sounds_like_a_name(label):
        return False
    if not worth_reading(label):
        return True
    return all(part.role == SKIP for part in take_apart(label).parts) or opens_with_value(value)


def _length(tokens: Sequence[Token]) -> int:
    """Return how long a name is, without how it was measured: "Failure rate of the test, 1,000 runs each"."""
    return next((at for at, token in enumerate(tokens) if at > 1 and token.low == ","), len(tokens))
