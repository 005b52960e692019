"""Patterns that strangers write and we run: titles by RE2, whose matching is linear, and paths by globs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import re2

from outcomes.policy.quote import quoted

LONGEST = 200
"""Characters in one pattern."""
MOST_TITLES = 20
"""Patterns in one policy; the slowest that fits into the memory takes 20 ms on the longest title."""
MOST_GLOBS = 50
_MEMORY = 128 * 1024
"""Bytes that one compiled pattern may take, which also bounds the time of one match."""
_LONGEST_TITLE = 1_000
_REASONS = {
    "missing )": "a `(` is not closed",
    "unexpected )": "a `)` was not opened",
    "missing ]": "a `[` is not closed",
    "trailing \\": "it ends in a backslash",
    "no argument": "there is nothing before the sign that repeats",
    "pattern too large": "it grows too large when it repeats; ask for fewer repetitions",
}


class PatternError(ValueError):
    """A pattern that RE2 does not take; the message says which part of it."""


def first_in_title(patterns: Iterable[str], title: str) -> str | None:
    """Return the first of the `patterns` (RE2 syntax) that is found in `title`, or None."""
    head = _encodable(title[:_LONGEST_TITLE])
    return next((pattern for pattern in patterns if _compiled(pattern).search(head) is not None), None)


def accept_title(pattern: str) -> str:
    """Return `pattern` when RE2 takes it; raises PatternError.

    RE2 has neither look-around nor back-references: https://github.com/google/re2/wiki/Syntax.
    """
    try:
        _compiled(pattern)
    except re2.error as error:
        raise PatternError(_explained(error)) from None
    return pattern


def covers_every(globs: Iterable[str], paths: Iterable[str]) -> bool:
    """Return whether there are `paths` and the `globs` cover all of them.

    `*` stands for anything within one folder, `**` for anything across folders, `?` for one character;
    everything else for itself. The last glob that fits a path decides, and one that begins with `!` takes it
    out again.
    """
    rules = [
        (not glob.startswith("!"), _compiled_glob(glob.removeprefix("!"))) for glob in reversed(list(globs))
    ]
    known = [_encodable(path) for path in paths]
    return bool(known) and all(_covered(rules, path) for path in known)


def _encodable(text: str) -> str:
    """Replace halves of surrogate pairs, which JSON can carry and UTF-8 cannot."""
    return text.encode(errors="replace").decode()


def _covered(rules: list[tuple[bool, Any]], path: str) -> bool:
    return next((covers for covers, rule in rules if rule.fullmatch(path) is not None), False)


def _compiled(pattern: str) -> Any:
    options = re2.Options()
    options.max_mem = _MEMORY
    options.log_errors = False
    return re2.compile(pattern, options)  # re2 keeps the last 128


def _compiled_glob(glob: str) -> Any:
    return _compiled(f"(?s){_translated(glob)}")


def _translated(glob: str) -> str:
    parts: list[str] = []
    rest = glob
    while rest:
        for sign, meaning in (("**/", "(?:.*/)?"), ("**", ".*"), ("*", "[^/]*"), ("?", "[^/]")):
            if rest.startswith(sign):
                parts.append(meaning)
                rest = rest[len(sign) :]
                break
        else:
            parts.append(re2.escape(rest[0]))
            rest = rest[1:]
    return "".join(parts)


def _explained(error: re2.error) -> str:
    reason = error.args[0]
    text = reason.decode(errors="replace") if isinstance(reason, bytes) else str(reason)
    words = next((words for start, words in _REASONS.items() if text.startswith(start)), None)
    if words:
        return words
    return f"{quoted(text.rpartition(': ')[2])} is not part of RE2, the syntax for these patterns"
