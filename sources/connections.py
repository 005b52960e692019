"""The operator's `connections.yml`: where metrics are asked for and with what credentials, read strictly.

Each mistake comes with its line and column, and none of them shows a credential.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from io import StringIO
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from sources import Connection, demands, kinds
from sources.address import parse_address

BUILT_IN: Mapping[str, Connection] = {
    "github": Connection("github", "github", "https://github.com"),
    "person": Connection("person", "person"),
}
"""The connections that every repository has without an entry; `github` is addressed as in pasted links."""

_NAME = re.compile(r"[A-Za-z0-9][\w.-]{0,63}")
_REFERENCE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")
_HEADER = re.compile(r"[A-Za-z0-9-]{1,80}")
_EXPANDED = {("url",), ("headers",), ("options",)}
_OURS = {"host", "content-length", "content-type", "transfer-encoding", "connection"}


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake, at a 1-based line and column."""

    line: int
    column: int
    message: str


class ConnectionsError(Exception):
    """A `connections.yml` that cannot be used; `problems` says where and why, without credentials."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(f"{p.line}:{p.column}: {p.message}" for p in problems))
        self.problems = problems


class _Entry(BaseModel):
    """One connection, as it is written."""

    model_config = ConfigDict(extra="forbid", coerce_numbers_to_str=True, hide_input_in_errors=True)

    kind: str
    url: str | None = None
    headers: dict[str, str] = {}
    options: dict[str, str] = {}

    @field_validator("url")
    @classmethod
    def _addressed(cls, url: str | None) -> str | None:
        if url is not None:
            parse_address(url)
            if "?" in url or "#" in url:
                raise ValueError("the address ends with its path; leave out what begins with ? or #")
        return url

    @field_validator("headers")
    @classmethod
    def _sendable(cls, headers: dict[str, str]) -> dict[str, str]:
        for name, value in headers.items():
            if not _HEADER.fullmatch(name) or name.lower() in _OURS:
                raise ValueError(
                    "a header's name has letters, digits and dashes, and is none that we set ourselves"
                )
            if not value.isascii() or not value.isprintable() or value != value.strip():
                raise ValueError(
                    f"the value of header {name} holds line breaks, outer spaces or other than ASCII"
                )
        return headers


def load(text: str, environ: Mapping[str, str]) -> dict[str, Connection]:
    """Return the connections of a `connections.yml` by name, the built-in ones included.

    `${NAME}` in an address, header or option stands for the value of that name in `environ`. Raises
    ConnectionsError with everything that is wrong.
    """
    root = _root(text)
    problems: list[Problem] = []
    found = dict(BUILT_IN)
    for name in root:
        plain, missing = _expanded(root[name], environ)
        mistakes = [*missing, *_mistakes(str(name), plain)]
        problems += (
            Problem(*_place(root, (name, *where), key=key), message) for where, key, message in mistakes
        )
        if not mistakes:
            entry = _Entry.model_validate(plain)
            found[name] = Connection(name, entry.kind, entry.url, entry.headers, entry.options)
    if problems:
        raise ConnectionsError(tuple(sorted(problems, key=lambda p: (p.line, p.column))))
    return found


_Mistake = tuple[tuple[Any, ...], bool, str]
"""Where below the entry it is, whether the key is meant and not its value, and what is wrong."""


def _root(text: str) -> CommentedMap:
    try:
        root = YAML(typ="rt", pure=True).load(StringIO(text))
    except MarkedYAMLError as error:
        # The library's words for a duplicate key show both values.
        twice = isinstance(error, DuplicateKeyError)
        message = "this key stands there twice" if twice else f"this is not YAML: {error.problem}"
        mark = error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise ConnectionsError((Problem(line, column, message),)) from None
    except YAMLError:
        raise ConnectionsError((Problem(1, 1, "this is not YAML"),)) from None
    if root is None:
        return CommentedMap()
    if not isinstance(root, CommentedMap):
        raise ConnectionsError(
            (Problem(1, 1, "the file lists connections by name, as in `main: {kind: …}`"),)
        )
    return root


def _expanded(
    value: Any, environ: Mapping[str, str], where: tuple[Any, ...] = ()
) -> tuple[Any, list[_Mistake]]:
    """Return plain values with their references filled in, and the references that lead nowhere."""
    if isinstance(value, Mapping):
        parts = {key: _expanded(below, environ, (*where, key)) for key, below in value.items()}
        return {k: v for k, (v, _) in parts.items()}, [m for _, mistakes in parts.values() for m in mistakes]
    if isinstance(value, bool):
        return str(value).lower() if len(where) > 1 else value, []
    if not isinstance(value, str) or where[:1] not in _EXPANDED:
        return value, []
    absent = [name for name in _REFERENCE.findall(value) if name not in environ]
    mistakes = [(where, False, f"the environment has no variable {name}") for name in absent]
    if "${" in _REFERENCE.sub("", value):
        mistakes.append((where, False, "a reference to the environment reads ${NAME}"))
    return _REFERENCE.sub(lambda found: environ.get(found[1], ""), value), mistakes


def _mistakes(name: str, plain: Any) -> Iterator[_Mistake]:
    if not _NAME.fullmatch(name):
        yield (), True, "a connection's name has letters, digits, dashes, dots and underscores"
    if name in BUILT_IN:
        yield (), True, f"{name} is built in; choose another name"
    try:
        yield from _against_kind(_Entry.model_validate(plain))
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_input=False):
            yield _worded(
                detail["type"], detail["loc"], str(detail.get("ctx", {}).get("error") or detail["msg"])
            )


def _against_kind(entry: _Entry) -> Iterator[_Mistake]:
    if entry.kind not in kinds():
        yield ("kind",), False, f"there is no source of kind {entry.kind}{_nearest(entry.kind, kinds())}"
        return
    wanted = demands(entry.kind)
    if wanted.url and entry.url is None:
        yield (), True, f"a connection of kind {entry.kind} needs a url"
    for option, value in entry.options.items():
        if option not in wanted.options:
            yield (
                ("options", option),
                True,
                f"{entry.kind} has no option {option}{_nearest(option, wanted.options)}",
            )
        elif option.endswith("_url"):
            try:
                parse_address(value)
            except ValueError as error:
                yield ("options", option), False, str(error)


def _worded(kind: str, where: tuple[Any, ...], message: str) -> _Mistake:
    last = where[-1] if where else "the connection"
    if kind == "extra_forbidden":
        return where, True, f"unknown key {last}{_nearest(str(last), _Entry.model_fields)}"
    if kind == "missing":
        return where[:-1], True, f"{last} is missing"
    if kind == "string_type":
        return where, False, f"{last} must be a text"
    if kind in {"dict_type", "model_type"}:
        return where, kind == "model_type", f"{last} must be written as keys and values"
    return where, False, message


def _nearest(word: str, known: Any) -> str:
    close = get_close_matches(word, sorted(known), n=1)
    return f"; did you mean {close[0]}?" if close else f"; there are: {', '.join(sorted(known)) or 'none'}"


def _place(root: CommentedMap, where: tuple[Any, ...], *, key: bool) -> tuple[int, int]:
    """Return line and column of the deepest part of `where` that stands in the file."""
    node: Any = root
    line, column = 0, 0
    for step, name in enumerate(where):
        if not isinstance(node, CommentedMap) or name not in node.lc.data:
            break
        mean_key = key and step == len(where) - 1
        line, column = node.lc.key(name) if mean_key else node.lc.value(name)
        node = node[name]
    return line + 1, column + 1
