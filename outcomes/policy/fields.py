"""The kinds of values in a policy, each bounded and with its own words for what it takes."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StrictStr, WithJsonSchema
from pydantic_core import PydanticCustomError

from outcomes.policy.patterns import LONGEST, MOST_GLOBS, MOST_TITLES, PatternError, accept_title


def plain(value: Any) -> Any:
    """Return `value` with true and false as words, since Python counts them as 1 and 0."""
    return str(value).lower() if isinstance(value, bool) else value


def _day(value: Any) -> Any:
    if isinstance(value, date | str):
        return value
    raise PydanticCustomError("day", "it takes a date such as 2026-12-01")


def _written(value: Any) -> Any:
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _pattern(value: str) -> str:
    try:
        return accept_title(value)
    except PatternError as error:
        raise PydanticCustomError("pattern", "{reason}", {"reason": str(error)}) from None


Name = Annotated[StrictStr, Field(pattern=r"^[A-Za-z][A-Za-z0-9_.-]{0,63}$")]
"""A key that other keys refer to: letters, digits, `_`, `.` and `-`, beginning with a letter."""
Text = Annotated[StrictStr, Field(min_length=1, max_length=200)]
"""One line for people."""
Query = Annotated[StrictStr, Field(min_length=1, max_length=5000)]
"""A question in a metric source's own language."""
Texts = Annotated[tuple[Text, ...], Field(max_length=100)]
"""Labels, logins or names."""
Day = Annotated[date, BeforeValidator(_day)]
"""A date; numbers are not taken for seconds since 1970."""
Written = Annotated[
    Text,
    BeforeValidator(_written),
    WithJsonSchema({"type": ["string", "number"], "examples": ["840 ms", "3 %"]}),
]
"""A quantity as people write it."""
Pattern = Annotated[StrictStr, Field(min_length=1, max_length=LONGEST), AfterValidator(_pattern)]
"""A regular expression in RE2's syntax."""
Glob = Annotated[StrictStr, Field(min_length=1, max_length=LONGEST)]
"""A path with `*`, `**` and `?`."""
Patterns = Annotated[tuple[Pattern, ...], Field(max_length=MOST_TITLES)]
Globs = Annotated[tuple[Glob, ...], Field(max_length=MOST_GLOBS)]
