"""A length of time as a policy spells it: a whole number of days or weeks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

PATTERN = r"^[0-9]{1,4} (days?|weeks?)$"
_SPELLED = re.compile(PATTERN)
_UNITS = {
    "week": timedelta(weeks=1),
    "day": timedelta(days=1),
}


def read(value: Any) -> timedelta:
    """Return the time that `value` spells, such as `56 days`; raises PydanticCustomError."""
    if isinstance(value, timedelta):
        return value
    if not isinstance(value, str) or not _SPELLED.fullmatch(value):
        raise PydanticCustomError("duration", "it takes a number of days or weeks, such as `28 days`")
    number, unit = value.split(" ")
    return int(number) * _UNITS[unit.removesuffix("s")]


def spell(duration: timedelta) -> str:
    """Return `duration`, a whole number of days, in words: `56 days`."""
    return f"{duration.days} day{'' if duration.days == 1 else 's'}"


@dataclass(frozen=True, slots=True)
class Between:
    """A validator for durations from `least` to `most`, both in days."""

    least: int
    most: int

    def __call__(self, duration: timedelta) -> timedelta:
        """Return `duration` when it lies within; raises PydanticCustomError."""
        if self.least <= duration / _UNITS["day"] <= self.most:
            return duration
        raise PydanticCustomError(
            "duration",
            "it takes {least} to {most}",
            {"least": spell(timedelta(self.least)), "most": spell(timedelta(self.most))},
        )


Duration = Annotated[
    timedelta,
    BeforeValidator(read),
    PlainSerializer(spell, return_type=str),
    WithJsonSchema({"type": "string", "pattern": PATTERN, "examples": ["28 days", "8 weeks"]}),
]
"""A timedelta that is read from and written as words."""
