"""What the repository's own templates say, so that what is left of them in a body is not taken for an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from outcomes.statement.heads.labels import role_of_label
from outcomes.statement.markup import page
from outcomes.statement.words import Role

_LONGEST: Final = 65536
_MOST_LINES: Final = 4000
_FIELD: Final = re.compile(r"\s*-?\s*(id|label|value|placeholder|description|title)\s*:\s*(.*)")
_EDGES: Final = re.compile(r"^[\s\W_]+|[\s\W_]+$")
_BLANKS: Final = re.compile(r"[\s\ue000-\ue007\u2028\u2029]+")


@dataclass(slots=True)
class Templates:
    """Lines that a template brings, and what its form labels mean by the ids of their fields."""

    lines: set[str] = field(default_factory=set)
    labels: dict[str, Role] = field(default_factory=dict)

    def has(self, text: str) -> bool:
        """Whether a visible line is one of the template's own."""
        return bool(self.lines) and _normal(text) in self.lines

    def role(self, label: str) -> Role | None:
        """Return what a form label means by the id of its field, or None."""
        return self.labels.get(_normal(label)) if self.labels else None


def learn(texts: Sequence[str]) -> Templates:
    """Return what Markdown templates and issue forms (YAML) bring into a body."""
    known = Templates()
    for text in texts:
        identifier = ""
        for line in _lines(text):
            keyed = _FIELD.match(line)
            if keyed and keyed[1] == "id":
                identifier = keyed[2].strip("\"' ")
            elif keyed and keyed[1] == "label":
                _learn_label(known, keyed[2].strip("\"' "), identifier)
            body = keyed[2] if keyed else line
            known.lines.update(normal for part in (line, body) if (normal := _normal(part)))
    return known


def _learn_label(known: Templates, label: str, identifier: str) -> None:
    role = role_of_label(identifier.replace("_", " ").replace("-", " ")) if identifier else None
    if role is not None and role_of_label(label) is None:
        known.labels[_normal(label)] = role


def _lines(text: str) -> Iterator[str]:
    yield from text[:_LONGEST].splitlines()[:_MOST_LINES]


def _normal(text: str) -> str:
    """Return a line without marks, list signs, quotes and case, so that rendering makes no difference."""
    bare = _BLANKS.sub(" ", page.plain(text).replace("*", "").replace("`", "").replace("_", " "))
    return _EDGES.sub("", _BLANKS.sub(" ", bare)).casefold()
