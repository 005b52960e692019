"""Read the one fence that counts: YAML whose top key is `outcome`, `outcomes` or `success_metrics`.

Only what people write there is read: keys with a plain value, lists of lines, one level of nesting; so no text can
make a YAML parser work hard.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from outcomes.statement.draft import Draft, Place
from outcomes.statement.forms.keyed import KEYS, Record
from outcomes.statement.heads.labels import role_of_label
from outcomes.statement.markup.page import Block
from outcomes.statement.words import Role

_TOP: Final = re.compile(r"\s*(?:outcomes?|success_metrics?)\s*:", re.IGNORECASE)
_LINE: Final = re.compile(r"(?P<indent>\s*)(?P<dash>-\s+)?(?:(?P<key>[\w -]{1,40}):(?:\s+|$))?(?P<value>.*)")
_COMMENT: Final = re.compile(r"\s#.*$")
_MOST: Final = 200


def counts(block: Block) -> bool:
    """Whether a fence is live: tagged yaml or yml, with a known top key."""
    tagged = block.info.split(" ", 1)[0].lower() in ("yaml", "yml")
    return tagged and _TOP.match(block.text) is not None


def read(block: Block) -> Iterator[tuple[Draft, Role | None]]:
    """Yield each draft of the fence; with a role, its `sentence` is a line of prose that is still to be read."""
    record = Record()
    role: Role | None = None
    start = 0
    for line in block.text.split("\n")[:_MOST]:
        found = _LINE.fullmatch(line[:400])
        value = _COMMENT.sub("", found["value"]).strip().strip("\"'") if found else ""
        if found and found["key"]:
            role = role_of_label(found["key"].replace("_", " "))
        if found and value and role in KEYS:
            if not record.takes(role):
                yield from _finished(record)
                record = Record()
            record.put(role, value, (), _place(block, start, line, value))
        elif value and role in (Role.GUARDRAIL, Role.OUTCOME):
            yield Draft(sentence=value, places=[_place(block, start, line, value)]), role
        start += len(line) + 1
    yield from _finished(record)


def _finished(record: Record) -> Iterator[tuple[Draft, Role | None]]:
    draft = record.finish("")
    if draft is not None:
        yield draft, None


def _place(block: Block, start: int, line: str, value: str) -> Place:
    at = start + max(0, line.find(value))
    return Place(block, at, at + len(value))
