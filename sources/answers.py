"""What strangers' servers and files answer, turned into numbers and times without trusting any of it."""

from __future__ import annotations

import json
import math
import re
from datetime import UTC, datetime

from sources import SourceError

_LONGEST_NUMBER = 64
_MILLISECONDS_FROM = 100_000_000_000  # as seconds, this would be the year 5138
_UNIX = re.compile(r"-?\d{9,}(\.\d+)?")
_YEAR_OR_MONTH = re.compile(r"\d{4}(-\d{2})?")


def decode(text: str | bytes) -> object:
    """Return the JSON value in `text`; NaN and Infinity, which JSON does not know, are read as null.

    Raises SourceError for anything else, however deep or long it is.
    """
    try:
        value: object = json.loads(text, parse_constant=lambda _name: None)
    except RecursionError:
        raise SourceError("The answer's JSON is nested too deeply to be read.", lasting=True) from None
    except ValueError:  # not JSON, not UTF-8, or an integer of thousands of digits
        raise SourceError("The answer is not JSON.", lasting=True) from None
    return value


def number(value: object) -> float | None:
    """Return the number in `value`, written as one or as a string; None for null and what is not finite.

    Raises SourceError for anything that is no number.
    """
    if value is None:
        return None
    if isinstance(value, str) and len(value) <= _LONGEST_NUMBER and "_" not in value:
        value = value.strip()
    elif isinstance(value, str | bool) or not isinstance(value, int | float):
        raise SourceError(
            f"A value of the answer is {_noun(value)}, where a number was expected.", lasting=True
        )
    try:
        found = float(value)
    except (ValueError, OverflowError):
        raise SourceError("A value of the answer is no number that can be read.", lasting=True) from None
    return found if math.isfinite(found) else None


def moment(value: object) -> datetime:
    """Return the UTC time in `value`: ISO 8601 (a year, month or day is its first instant), or Unix seconds or ms.

    A time without a zone is read as UTC. Raises SourceError for anything else.
    """
    try:
        if isinstance(value, str):
            return _written(value.strip())
        if isinstance(value, int | float) and not isinstance(value, bool):
            return _unix(value)
    except (ValueError, OverflowError, OSError):
        pass
    raise SourceError(
        "A time of the answer is neither ISO 8601 (2026-12-31, 2026-12-31T12:00:00Z) nor a Unix time.",
        lasting=True,
    )


def _written(text: str) -> datetime:
    if len(text) > _LONGEST_NUMBER:
        raise ValueError("too long")
    if _UNIX.fullmatch(text):
        return _unix(float(text))
    if _YEAR_OR_MONTH.fullmatch(text):
        return datetime.fromisoformat(f"{text}-01-01"[:10]).replace(tzinfo=UTC)
    found = datetime.fromisoformat(text)
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)


def _unix(value: float) -> datetime:
    return datetime.fromtimestamp(value / 1000 if abs(value) >= _MILLISECONDS_FROM else value, UTC)


def printable(text: object, limit: int = 200) -> str:
    """Return at most `limit` characters of a stranger's text on one line, without control characters."""
    words = "".join(c if c.isprintable() else " " for c in str(text)[: 4 * limit]).split()
    line = " ".join(words)
    return line if len(line) <= limit else f"{line[: limit - 1]}…"


def _noun(value: object) -> str:
    names = {bool: "true or false", str: "a text", list: "a list", dict: "an object"}
    return names.get(type(value), "something else")
