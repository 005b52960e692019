"""RFC 9535 JSONPath whose work is bounded by the size of the answer: no unions, one filter, one descent."""

from __future__ import annotations

import re

from jsonpath import JSONPath, JSONPathEnvironment
from jsonpath.exceptions import JSONPathError

from sources import SourceError
from sources.answers import printable

_LONGEST = 300
_MOST = 50_000
_QUOTED = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")
_ONCE = {
    "$": "start at the root ($) more than once",
    "..": "descend (..) more than once",
    "?": "filter (?) twice",
}

_environment = JSONPathEnvironment(strict=True)
for _pattern_function in ("match", "search"):  # their regular expressions could be made to run for years
    _environment.function_extensions.pop(_pattern_function)


def select(document: object, path: str) -> list[object]:
    """Return what the JSONPath finds in a decoded answer, in order; raises SourceError.

    Paths come from the policy, documents from strangers; a path that could visit a document's nodes more than a
    few times each (a union, a second filter, a second descent) is refused.
    """
    compiled = _compile(path)
    if not isinstance(document, dict | list):  # the library would parse a string as JSON
        return [document] if path.strip() == "$" else []
    _weigh(document)
    try:
        return [match.obj for match in compiled.finditer(document)]
    except (JSONPathError, RecursionError):
        raise SourceError(f"The answer is nested too deeply for {printable(path)}.", lasting=True) from None


def _weigh(document: object) -> None:
    """Raise SourceError for more values than a path should walk over: each costs microseconds, a filter tens."""
    waiting, seen = [document], 0
    while waiting:
        node = waiting.pop()
        below = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
        seen += len(below)
        if seen > _MOST:
            raise SourceError(
                f"The answer holds more than {_MOST:,} values; ask for less at once.", lasting=True
            )
        waiting.extend(below)


def single(document: object, path: str) -> object:
    """Return the one value that the JSONPath finds; raises SourceError when there are none or several."""
    found = select(document, path)
    if len(found) != 1:
        count = "nothing" if not found else f"{len(found)} values"
        raise SourceError(
            f"{printable(path)} finds {count} in the answer, where exactly one is needed.", lasting=True
        )
    return found[0]


def _compile(path: str) -> JSONPath:
    if len(path) > _LONGEST:
        raise SourceError(
            f"A JSONPath may have {_LONGEST} characters; this one has {len(path)}.", lasting=True
        )
    bare = _QUOTED.sub("", path)
    for sign, deed in _ONCE.items():
        if bare.count(sign) > 1:
            raise SourceError(f"The JSONPath {printable(path)} may not {deed}.", lasting=True)
    if "," in bare:
        raise SourceError(
            f"The JSONPath {printable(path)} may not list several selectors with a comma.", lasting=True
        )
    try:
        compiled = _environment.compile(path)
    except (JSONPathError, RecursionError):
        raise SourceError(
            f"{printable(path)} is not a JSONPath (RFC 9535), such as $.data[*].value.", lasting=True
        ) from None
    if not isinstance(compiled, JSONPath):
        raise SourceError(f"{printable(path)} joins several JSONPaths; one is needed.", lasting=True)
    return compiled
