"""Find the key that a line begins with, set off from its value by a colon, a dash or an arrow, or standing alone."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from outcomes.statement.heads.labels import role_of_label
from outcomes.statement.markup import page
from outcomes.statement.words import Role

KEY: Final = re.compile(
    r"[\s\ue000-\ue007\W]{0,6}(?P<label>[^:：\n|=]{1,80}?|(?=[^:：\n|=]{1,79}+:\d)(?:[^:：\n|=]|(?<=\d):(?=\d)){1,80}?)(?=[\s\ue000-\ue007:：=–—-])[\s\ue000-\ue007]*(?:(?<!\d)[:：]|[:：](?!\d)|(?<=[\s\w])=(?![=>])|(?P<dash>(?<=\ue001\s)[–—-](?=\s)|(?<=\w\s)[–—](?=\s)))[\s\ue000-\ue007]*(?P<value>\S?)"
)
"""A label can only end before a blank, a mark or a separator; to look for that first halves the time.

One without a colon in it, such as that of "10:30", is looked for first, as it is found many times faster.
"""
COUNTED_OFF: Final = r"(?:KR|Key [Rr]esult|AC|SC|NFR|SLO)[ -]?#?\d{1,2}(?:\.\d{1,2})?"
"""How a line is numbered among results or criteria: "KR 2", "Key Result #3", "AC-1.2"."""
_LOOSE_KEY: Final = re.compile(
    r"[\s\ue000-\ue007\W]{0,6}(?P<label>[^\W\d_][\w'’ ]{0,30}?)[\ue000-\ue007]{0,2} (?:-|->|→|⇒|=>) +(?P<value>\S)"
)
_NEXT_KEY: Final = re.compile(r"[^\W\d_][\w ]{1,20}[\ue000-\ue007]?:")
"""What stands behind an arrow that joins two keys: "Baseline → Target: 840 ms → 500 ms"."""
_DASH: Final = re.compile(r"\s[–—-]\s")
_SENTENCE_END: Final = re.compile(r"[.!?](?<=[^\W\d_]{2}.)[)\"”»]?\s+\S")
_NEXT_SENTENCE: Final = re.compile(r"[.!?](?<=[^\W\d_]{2}.)[)\"”»]?\s+\w")
_SEPARATOR: Final = re.compile("[:：=–—]")
VALUE: Final = re.compile(r"[\d<>≤≥~≈+$€£−-]")


_BOLD_KEY: Final = re.compile(
    rf"\s*{page.STRONG}([^{page.STRONG_END}\n:]{{1,60}}){page.STRONG_END}\s+(?=[\d<>≤≥~$€£])"
)
"""A bold key without a colon: "**Success means** 80% of lost items matched"."""


@lru_cache(maxsize=16)
def key_value(text: str) -> tuple[str, int] | None:
    """Return the words before the first colon of a line and where its value starts, or None."""
    head = text[:200]
    bold = _BOLD_KEY.match(head) if page.STRONG in head else None
    if bold and " I " not in bold[1] and role_of_label(bold[1]) is not None:
        return bold[1].strip(), bold.end()
    loose = loose_key(head) if " - " in head or ">" in head or "→" in head or "⇒" in head else None
    if loose:
        return loose["label"].strip(), loose.start("value")
    key = key_of(head)
    if key is None:
        return None
    label, start = key["label"], key.start("value")
    if _DASH.search(label) or label.count("(") != label.count(")"):
        return None
    if text.startswith("//", start - 1) or (key["dash"] and role_of_label(label) is None):
        return None
    return page.plain(label).strip(), start


def key_of(text: str) -> re.Match[str] | None:
    """Return the key that a text begins with; a sentence that ends before any separator leaves none to look for."""
    separator = _SEPARATOR.search(text) if _has_separator(text) else None
    if separator is None or _NEXT_SENTENCE.search(text, 0, separator.start()):
        return None
    key = KEY.match(text)
    return None if key is None or _SENTENCE_END.search(key["label"]) else key


def loose_key(text: str) -> re.Match[str] | None:
    """Return the known key that a hyphen or an arrow sets off from its value: "Metric - sign-up rate"."""
    if " - " not in text and not holds_arrow(text):
        return None
    key = _LOOSE_KEY.match(text)
    return key if key and is_keyed(key["label"], text[key.start("value") :]) else None


def is_keyed(label: str, value: str) -> bool:
    """Whether a label announces a part of a criterion; a goal does if its value is a number."""
    if _NEXT_KEY.match(value):
        return False
    role = role_of_label(label)
    return role in KEYED or (role is Role.GOAL and VALUE.match(value) is not None)


_ARROW: Final = re.compile("[→⇒➜➔➝➞⟶➡]")


def holds_arrow(text: str) -> bool:
    """Whether a text holds an arrow of those that people type most."""
    if text.isascii():
        return ">" in text and ("->" in text or "=>" in text)
    return _ARROW.search(text) is not None or "->" in text or "=>" in text


def may_open(text: str) -> bool:
    """Whether a text holds what sets a key off from its value."""
    return _has_separator(text) or " - " in text or holds_arrow(text)


def _has_separator(text: str) -> bool:
    if ":" in text or "=" in text or "：" in text:
        return True
    return ("–" in text or "—" in text) and _LONG_DASH.search(text) is not None


_LONG_DASH: Final = re.compile(rf"[–—](?<= [–—])(?: |(?<={page.STRONG_END} [–—]))")
"""A dash behind a blank and before one or behind bold words; one set of characters comes first."""


def role_alone(line: str, *, opens: bool, closes: bool) -> Role | None:
    """Return what a line announces that is but a label; `opens` and `closes` say how it stands in its block.

    A goal may be told in the lines behind "Goal:", so that only at the end of a block it heads a list of values.
    """
    if len(line) > SHORT_LINE or any(map(str.isdigit, line)):
        return None
    words = line.strip()
    if " I " in words:  # "What I expected" is asked of whom something went wrong for
        return None
    if (
        words.count(page.STRONG) != words.count(page.STRONG_END)
        or words.rpartition(" ")[2].lower() in _GOING_ON
    ):
        return None
    role = role_of_label(words)
    if role is Role.GOAL and closes and not opens:
        return Role.TARGET
    if role in LISTED:
        return role
    set_off = opens or words.startswith(page.STRONG) or words.endswith((":", "："))
    return role if role in KEYED and set_off else None


def role_of_item(text: str) -> Role | None:
    """Return what a list item announces that is but a label, for the items below it."""
    return role_alone(text, opens=True, closes=True) or role_alone(text, opens=False, closes=True)


_GOING_ON: Final = frozenset(
    {"the", "a", "an", "of", "to", "and", "for", "our", "der", "die", "das", "le", "la", "el"}
)
"""Words with which a line ends that goes on in the next one."""
KEYED: Final = (Role.METRIC, Role.BASELINE, Role.TARGET, Role.DEADLINE, Role.SOURCE)
"""What a key announces whose value needs no colon before it."""
LISTED: Final = (Role.BASELINE, Role.TARGET)
"""What a label announces whose values may be listed below it."""
SHORT_LINE: Final = 24
