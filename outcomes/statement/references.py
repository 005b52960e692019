"""Find the other issues and pull requests that a description names as the holder of its outcome."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from outcomes.model import Reference
from outcomes.statement.draft import Place
from outcomes.statement.markup import page
from outcomes.statement.markup.page import Block
from outcomes.statement.markup.spans import Locator

_TARGET: Final = (
    r"(?:https?://[\w.-]{1,100}/(?P<url_repository>[\w.-]{1,100}/[\w.-]{1,100})/(?:issues|pull)/(?P<url_number>\d{1,9})"
    r"|(?P<repository>[\w.-]{1,100}/[\w.-]{1,100})?\#(?P<number>\d{1,9})\b)"
)
_MARKS: Final = r"[\s\ue000-\ue007]{0,4}"
_CLOSING: Final = re.compile(
    rf"\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\b{_MARKS}:?{_MARKS}{_TARGET}", re.IGNORECASE
)
_OUTCOME: Final = re.compile(
    r"\b(?:(?:part|slice) of(?: the)? outcome|contributes to(?: the)? outcome|outcome in|outcome)\b"
    rf"{_MARKS}[:：]?{_MARKS}(?:see |of |in |is )?{_MARKS}{_TARGET}",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(rf"[\W_]{{0,6}}{_TARGET}[\W_]{{0,6}}")
_NUMBERED: Final = re.compile(r"[#/]\d")
"""What every target holds: a look for it costs far less than one for the words before it."""
_MOST: Final = 20
_MOST_MATCHES: Final = 200


def find(blocks: list[Block], locate: Locator) -> tuple[Reference, ...]:
    """Return the references of the visible text in order, the same target once, those by `Outcome:` first."""
    found: dict[tuple[str | None, int], Reference] = {}
    linking = [
        block
        for block in blocks
        if ("#" in block.text or ("/" in block.text and "://" in block.text)) and _NUMBERED.search(block.text)
    ]
    for pattern, closing in ((_OUTCOME, False), (_CLOSING, True)):
        for block in linking if closing else filter(_names_outcome, linking):
            for match in islice(pattern.finditer(block.text), _MOST_MATCHES):
                repository = match["url_repository"] or match["repository"]
                number = int(match["url_number"] or match["number"])
                # Finding the place in the source costs far more than the match: once a target, and for few.
                if (repository, number) not in found and len(found) < _MOST:
                    place = Place(block, match.start(), match.end())
                    found[repository, number] = Reference(number, repository, closing, locate(place))
    return tuple(found.values())


def _names_outcome(block: Block) -> bool:
    """Whether a block holds the word without which the pattern of an outcome is looked for in vain."""
    return "outcome" in block.text.lower()


def is_reference(text: str) -> bool:
    """Whether a value is nothing but a reference: `#12`, `owner/repo#12`, an issue's address."""
    return _ALONE.fullmatch(page.plain(text).strip()) is not None
