"""Cut a block into lines: soft-wrapped lines belong together, keyed and bulleted lines do not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from outcomes.statement.heads.keys import (
    COUNTED_OFF,
    KEY,
    KEYED,
    SHORT_LINE,
    VALUE,
    holds_arrow,
    is_keyed,
    key_of,
    loose_key,
    may_open,
    role_alone,
)
from outcomes.statement.heads.labels import role_of_label, role_of_section
from outcomes.statement.markup import page
from outcomes.statement.words import Role

_LONGEST: Final = 2000
"""Characters of one line that are read; a sentence is shorter."""
_BULLET: Final = re.compile(
    rf"\s*(?:[•‣◦▪·・✓✔✅☑→➡*–—-]|{COUNTED_OFF}[:.)]?|Objective \d{{1,2}}:"
    r"|\d{1,2}[.)]|\d{1,2}\.\d{1,2}(?=\s+[^\W\d][^\n]{2,80}:)|[a-z][.)])\s+\S"
)
_BOUND: Final = re.compile(
    r"(?:max|min|at most|at least|under|over|below|above|less than|fewer than|more than|up to|no more than|within|about"
    r"|höchstens|mindestens|maximal|unter|über|bis zu|como máximo|al menos|menos de|más de|mais de|au plus|au moins"
    r"|moins de|plus de|al massimo|almeno|meno di|più di|hoogstens|minstens|onder|boven|zero|from|von|de|van|da)\.?"
    r" ~?[$€£]?\d",
    re.IGNORECASE,
)
"""A bound or a way that opens with its value."""
_COLON: Final = re.compile(r":(?=[\s\ue000-\ue007])")
_ANY_COLON: Final = re.compile(r"[:：](?=[\s\ue000-\ue007])")
_SENTENCE_KEY: Final = re.compile(r"\s+[^\W\d_][\w-]{1,20}(?: [\w-]{1,15})?\s?$")
_OPENING_KEY: Final = re.compile(
    r"[\s\ue000-\ue007]+(?P<label>[^\W\d_][\w'’-]{1,20}(?: [\w'’-]{1,15}){0,3})[\s\ue000-\ue007]{0,2}$"
)
_PARTING: Final = ",|·/→"
"""Marks behind which the next key of a line may stand."""
Stretch = tuple[int, int]
_LONGEST_KEY: Final = 60
"""Characters between a sentence and the colon of the next one's key; only there is looked for its beginning."""
_LINE_END: Final = re.compile("\n")
"""One character is found many times faster than one of a set, and most texts have no other line ends."""
_ANY_LINE_END: Final = re.compile("[\n\u2028\u2029]")


def lines(text: str) -> Sequence[Stretch]:
    """Return the start and end of each logical line of a block's text."""
    return _of_short(text) if len(text) <= _LONGEST else _cut(text)


def _cut(text: str) -> Sequence[Stretch]:
    ends = _LINE_END if text.isascii() or not (page.BREAK in text or page.HARD in text) else _ANY_LINE_END
    if ends is _LINE_END and "\n" not in text:
        return _by_key(text, 0, len(text))
    found: list[tuple[int, int]] = []
    start = 0
    arrows = keys = None
    for match in ends.finditer(text):
        at = match.start()
        if arrows is None:
            arrows, keys = holds_arrow(text), may_open(text)
        if text[at] == "\n" and not (
            _opens_line(text, start, at)
            or (arrows and _go_on_with_arrows(text, start, at))
            or (keys and _opens_key(text, start, at))
        ):
            continue
        found += _by_key(text, start, at)
        start = at + 1
    return found + _by_key(text, start, len(text))


_of_short: Final = lru_cache(maxsize=256)(_cut)
"""The last ones are remembered, as a body is read again at each push to its branch."""


def _by_key(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split "Before: 14 clicks. After: 5 clicks." at the keys that begin its sentences."""
    found: list[tuple[int, int]] = []
    for stop, opening in _openings(text, start, end) if ":" in text or "：" in text else ():
        if text[start:stop].strip():
            found.append((start, min(stop, start + _LONGEST)))
        start = opening
    if text[start:end].strip():
        found.append((start, min(end, start + _LONGEST)))
    return found


def _openings(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Yield where a sentence or part of a line ends and the next begins with a key which announces something.

    Marks such as commas part only a line that is keyed itself: "Baseline: 840 ms, Target: 500 ms".
    """
    colons = _ANY_COLON if text.find("：", start, end) >= 0 else _COLON
    keyed: bool | None = None
    behind = False  # the first colon is that of the line's own key
    for colon in colons.finditer(text, start, end):
        nearest = max(start, colon.start() - _LONGEST_KEY)
        stop = max(text.rfind(".", nearest, colon.start()), text.rfind(";", nearest, colon.start()))
        if behind:
            stop = max([stop, *[text.rfind(mark, nearest, colon.start()) for mark in _PARTING]])
        behind = True
        key = _OPENING_KEY.match(text, stop + 1, colon.start()) if stop >= 0 else None
        if key is None:
            continue
        if _goes_on(key["label"], _after(text, colon)) and not _is_inside(text, start, stop):
            keyed = _begins_with_key(text, start) if keyed is None else keyed
            if keyed:
                yield stop, key.start("label")
                continue
        if text[stop] in ".;" and _opens_sentence(text, stop, colon):
            yield key.start("label"), key.start("label")


def _opens_sentence(text: str, stop: int, colon: re.Match[str]) -> bool:
    """Whether a plain key that announces something begins the sentence behind `stop`."""
    key = _SENTENCE_KEY.match(text, stop + 1, colon.start())
    return key is not None and role_of_label(key[0]) is not None


def _goes_on(label: str, value: str) -> bool:
    """Whether a key goes on with the criterion that the line begins with."""
    told = any(map(str.isdigit, value)) or len(value.split()) <= _FEW
    role = role_of_label(label)
    if role in (Role.BASELINE, Role.TARGET) and not told:
        return False
    return role in _PARTED or label.lower() in _ENDS or is_keyed(label, value)


def _is_inside(text: str, start: int, stop: int) -> bool:
    """Whether a parenthesis is open at `stop`: "sign-up rate (baseline: 4 %, target: 6 %)"."""
    near = max(start, stop - _AHEAD)
    return text.count("(", near, stop) != text.count(")", near, stop)


def _after(text: str, colon: re.Match[str]) -> str:
    return page.plain(text[colon.end() : colon.end() + SHORT_LINE]).strip()


def _begins_with_key(text: str, start: int) -> bool:
    """Whether the line at `start` begins with a key of a criterion."""
    head = text[start : start + _AHEAD]
    key = loose_key(head) or key_of(head)
    return key is not None and role_of_label(key["label"]) in KEYED


def _opens_line(text: str, start: int, at: int) -> bool:
    """Whether a bullet follows the line end at `at`, or either line beside it is but a label."""
    if text[at + 1 : at + 2] == ":":  # a definition: its name above, the value behind a colon
        return False
    return (
        _BULLET.match(text, at + 1, at + _AHEAD) is not None
        or _stands_alone(text, at + 1)
        or (at - start <= SHORT_LINE and _stands_alone(text, start))
        or (start == 0 and text[0] == page.STRONG and _is_bold_label(text[:at]))
    )


def _is_bold_label(line: str) -> bool:
    """Whether the first line of a block is nothing but bold words that announce something."""
    closed = line.find(page.STRONG_END) >= len(line) - 2
    if not closed or len(line) > _AHEAD or role_of_label(line) not in (None, Role.OUTCOME):
        return False
    return role_of_section(line) is not None


def _go_on_with_arrows(text: str, start: int, at: int) -> bool:
    """Whether there are arrows in the lines on both sides of the line end at `at`."""
    following = text[at + 1 : at + _AHEAD].partition("\n")[0]
    return holds_arrow(following) and holds_arrow(text[start:at])


def _opens_key(text: str, start: int, at: int) -> bool:
    """Whether the line end at `at` ends a logical line, going by the key that the next line begins with."""
    following = text[at + 1 : at + _AHEAD]
    if loose_key(following):
        return True
    key = key_of(following)
    if key is None or (key["dash"] and role_of_label(key["label"]) is None):
        return False
    counted = key["label"].strip()[:1].isdigit()
    bounded = ". " not in key["label"] and _BOUND.match(following, key.start("value"))
    valued = bounded or VALUE.match(key["value"])
    if valued or (not counted and role_of_label(key["label"]) is not None):
        return True
    own = KEY.match(text[start : start + 120])
    return own is not None and following.lstrip().startswith(page.STRONG)


def _stands_alone(text: str, start: int) -> bool:
    """Whether the line at `start` is but a label, such as "Now" or "Target:"."""
    stop = text.find("\n", start, start + SHORT_LINE + 1)
    if stop < 0 and len(text) - start > SHORT_LINE:
        return False
    line = text[start : len(text) if stop < 0 else stop]
    return role_alone(line, opens=not start, closes=stop < 0) is not None


_PARTED: Final = (*KEYED, Role.CHANGE, Role.GUARDRAIL)
"""What the keys announce that go on with a keyed line."""
_ENDS: Final = ("from", "to")
_FEW: Final = 2
"""Words before a value, or in place of one: "baseline: covariates at admission (n = 1,204)" tells none."""
_AHEAD: Final = 120
"""Characters of the next line that are looked at."""
