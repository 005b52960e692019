"""Strict YAML for strangers' files: one plain mapping, bounded, with the place of every key and value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StreamMark
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from ruamel.yaml.nodes import ScalarNode

from outcomes.newlines import newlines
from outcomes.policy.quote import quoted
from outcomes.policy.syntax import advice

LONGEST = 65_536
"""Characters in one file."""
DEEPEST = 10
"""Levels of keys and lists within each other; the parser's time grows with their square."""
_LONGEST_NUMBER = 40
MOST = 5_000
"""Keys and values in one file."""

_TYPED = {f"tag:yaml.org,2002:{kind}" for kind in ("null", "bool", "int", "float", "timestamp")}
"""What a plain value can be besides text; a lone `<<` or `=` is text here."""
Path = tuple[str | int, ...]
_UNPRINTABLE = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column of the file, both from 1, in characters."""

    line: int = 1
    column: int = 1


class DocumentError(Exception):
    """Text that is not the YAML we read: `message` and `hint` are for its author, `place` is where it shows."""

    def __init__(self, place: Place, message: str, hint: str = "") -> None:
        """Say at `place` what stands there and what to write instead."""
        super().__init__(message)
        self.place = place
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Document:
    """The top mapping of a file and where its keys and values stand."""

    data: dict[str, Any]
    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)

    def key_place(self, path: Path) -> Place:
        """Return where the key of `path` stands, or the nearest value around it."""
        return self.keys.get(path) or self.value_place(path)

    def value_place(self, path: Path) -> Place:
        """Return where the value of `path` stands, or the nearest value around it."""
        return next(
            (self.values[path[:end]] for end in range(len(path), -1, -1) if path[:end] in self.values),
            Place(),
        )


def parse(text: str) -> Document:
    """Return the document in `text`; an empty one has no keys. Raises DocumentError.

    Anchors, aliases, merge keys, tags, directives and second documents are refused, so that nothing in the
    file stands for something else (YAML 1.2, https://yaml.org/spec/1.2.2/).
    """
    plain = newlines(text.removeprefix("\ufeff"))
    _bounded(plain)
    return _Builder(plain).document()


def _bounded(text: str) -> None:
    if len(text) > LONGEST:
        raise DocumentError(Place(), f"the file is longer than {LONGEST:,} characters", "Shorten it.")
    if found := _UNPRINTABLE.search(text):
        before = text[: found.start()]
        place = Place(before.count("\n") + 1, found.start() - before.rfind("\n"))
        raise DocumentError(
            place, f"there is an unprintable character (U+{ord(found[0]):04X}) here", "Delete it."
        )


def _printable(value: str, place: Place) -> None:
    """Refuse what an escape in double quotes can still smuggle in, such as half of a surrogate pair."""
    if found := _UNPRINTABLE.search(value):
        raise DocumentError(
            place, f"this holds an unprintable character (U+{ord(found[0]):04X})", "Leave it out."
        )


def _place(event: Event) -> Place:
    return _marked(event.start_mark)


def _marked(mark: StreamMark | None) -> Place:
    return Place(mark.line + 1, mark.column + 1) if mark else Place()


class _Builder:
    """Turns the parser's events into data as they come, so that a limit stops the parser early."""

    def __init__(self, text: str) -> None:
        self._yaml = YAML(typ="safe", pure=True)
        self._events: Iterator[Event] = iter(self._yaml.parse(text))
        self._count = 0
        self._keys: dict[Path, Place] = {}
        self._values: dict[Path, Place] = {}

    def document(self) -> Document:
        """Return the only document of the text."""
        self._next()
        event = self._next()
        if isinstance(event, StreamEndEvent):
            return Document({})
        if isinstance(event, DocumentStartEvent) and (event.version or event.tags):
            raise DocumentError(Place(), "the file begins with a `%` directive", "Delete that line.")
        data = self._value(self._next(), ())
        self._next()
        if not isinstance(after := self._next(), StreamEndEvent):
            raise DocumentError(_place(after), "a second document begins here", "Keep one, without `---`.")
        if data is None:
            return Document({})
        if not isinstance(data, dict):
            raise DocumentError(
                self._values[()], "the file holds no keys", "Write one key a line, such as `mode: advise`."
            )
        return Document(data, self._keys, self._values)

    def _next(self) -> Any:
        self._count += 1
        try:
            event = next(self._events)
        except MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            message, hint = advice(str(error.problem or error.context or ""))
            raise DocumentError(_marked(mark), message, hint) from None
        if self._count > MOST:
            raise DocumentError(
                _place(event), f"there are more than {MOST:,} keys and values", "Write fewer."
            )
        return event

    def _value(self, event: Any, path: Path) -> Any:
        place = self._values[path] = _place(event)
        if isinstance(event, AliasEvent) or event.anchor:
            raise DocumentError(place, "anchors (`&`) and aliases (`*`) are not read", "Write the value out.")
        if event.tag is not None:
            raise DocumentError(place, "tags (`!`) are not read", "Write the plain value.")
        if len(path) > DEEPEST:
            raise DocumentError(place, f"this is more than {DEEPEST} levels deep", "Nest less.")
        if isinstance(event, MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, SequenceStartEvent):
            return self._sequence(path)
        return self._scalar(event, place)

    def _mapping(self, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := self._next(), MappingEndEvent):
            place = _place(event)
            if not isinstance(event, ScalarEvent) or event.anchor or event.tag is not None:
                raise DocumentError(place, "a key is a plain word", "Write `key: value`.")
            key: str = event.value
            _printable(key, place)
            if key in found:
                first = self._keys[(*path, key)].line
                raise DocumentError(place, f"{quoted(key)} stands here twice (see line {first})", "Keep one.")
            self._keys[(*path, key)] = place
            found[key] = self._value(self._next(), (*path, key))
        return found

    def _sequence(self, path: Path) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := self._next(), SequenceEndEvent):
            found.append(self._value(event, (*path, len(found))))
        return found

    def _scalar(self, event: Any, place: Place) -> Any:
        _printable(event.value, place)
        tag = str(self._yaml.resolver.resolve(ScalarNode, event.value, event.implicit))
        if tag not in _TYPED:
            return event.value
        if len(event.value) > _LONGEST_NUMBER:
            raise DocumentError(place, "this number is longer than any that is needed", "Put it in quotes.")
        try:
            return self._yaml.constructor.construct_object(ScalarNode(tag, event.value))
        except ValueError:
            raise DocumentError(
                place,
                f"{quoted(event.value)} is neither a number nor a date that exists",
                "Put it in quotes.",
            ) from None
