"""What a description tells where nothing is read, in a block of code or in a quote, so that it can be pointed at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from checks import View
from checks.quoting import quoted
from outcomes.model import Criterion, Span
from outcomes.newlines import newlines
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import read

Place = Literal["code", "quote"]

_LONGEST: Final = 20_000
"""Characters of a description that are looked at for it."""
_FENCE: Final = re.compile(r"\s{0,12}(?P<mark>`{3,20}|~{3,20})\s*(?P<info>[^\s`]{0,40})[^`]{0,100}$")
_OUTPUTS: Final = vocabulary(
    "text txt plain plaintext console shell-session sh shell bash zsh log output out md markdown"
)
"""What people call a block that holds results; one in a language of programs holds settings and examples."""
_QUOTED: Final = re.compile(r"\s{0,3}(?:>\s?){1,9}")
_INDENTED: Final = re.compile(r"(?: {4}|\t)\s*")
_ITEM: Final = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s")
"""What begins a list, below which what is set in is no code."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A change that stands where it is not read."""

    criterion: Criterion
    place: Place
    quote: str
    span: Span
    """The line in which it stands."""
    opened: str
    """The description with what is in code and quotes as plain text, in the same lines."""


def unread_in(view: View) -> Unread | None:
    """Return the first change, from a value to another or by how much, that code or a quote in a body tells."""
    return _unread_in(view.body, view.title, view.templates)


@lru_cache(maxsize=8)
def _unread_in(body: str, title: str, templates: tuple[str, ...]) -> Unread | None:
    if len(body) > _LONGEST:
        return None
    lines = newlines(body).split("\n")
    opened = list(_opened(lines))
    if not any(place for _, place in opened):
        return None
    text = "\n".join(line for line, _ in opened)
    for criterion in read(text, title=title, title_counts=False, templates=templates).goals:
        at = criterion.span.line if criterion.span else 0
        place = opened[at - 1][1] if at else None
        if place and _moves(criterion):
            span = Span(at, 1, at, len(lines[at - 1]) + 1)
            return Unread(criterion, place, quoted(opened[at - 1][0]), span, text)
    return None


def _moves(criterion: Criterion) -> bool:
    return bool(criterion.change or (criterion.baseline and criterion.target))


def _opened(lines: list[str]) -> Iterator[tuple[str, Place | None]]:
    """Yield each line as it would read outside of code and quotes, and in which of them it stands."""
    closing, results, listed = "", False, False
    for line in lines:
        fence = _FENCE.match(line)
        if closing and fence and fence["mark"].startswith(closing) and not fence["info"]:
            closing = ""
            yield "" if results else line, None
        elif closing:
            yield (f"{line.strip()}  ", "code") if results else (line, None)
        elif fence:
            closing, results = fence["mark"], fence["info"].lower() in (*_OUTPUTS, "")
            yield "" if results else line, None
        elif quote := _QUOTED.match(line):
            yield line[quote.end() :], "quote"
        elif not listed and (indent := _INDENTED.match(line)):
            yield f"{line[indent.end() :]}  ", "code"
        else:
            listed = bool(_ITEM.match(line)) or (
                listed and (not line.strip() or line.startswith((" ", "\t")))
            )
            yield line, None
