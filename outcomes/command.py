"""Commands in comments: a line of its own that begins with `/outcome`, outside of quotes and code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

PREFIX = "/outcome"
VERBS = ("check", "value", "keep", "iterate", "kill")
MOST = 5
"""Commands taken from one comment."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command: `/outcome value 512 ms` is the verb `value` with the rest `512 ms`."""

    verb: str
    rest: str


def parse(comment: str) -> tuple[Command, ...]:
    """Return the commands in a comment, in order; an unknown verb is kept, so that it can be answered."""
    found = []
    for line in _plain_lines(comment):
        head, _, tail = line.partition(" ")
        if head == PREFIX:
            verb, _, rest = tail.strip().partition(" ")
            found.append(Command(verb.lower(), rest.strip()))
    return tuple(found[:MOST])


def _plain_lines(comment: str) -> Iterator[str]:
    fence = ""
    for raw in comment.splitlines():
        line = raw.strip()
        if fence:
            fence = "" if line.startswith(fence) else fence
        elif line.startswith(("```", "~~~")):
            fence = line[:3]
        elif not raw.startswith(("    ", "\t", ">")):
            yield line
