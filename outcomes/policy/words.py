"""What pydantic finds wrong with a file, in words for the person who wrote it."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from datetime import date
from typing import Any

from outcomes.policy.document import Document, Path, Place
from outcomes.policy.quote import quoted
from outcomes.policy.schema import homes, known_keys

_MARKS = ("(keys)", "(value)", "[key]")
"""What the model adds to the location of an error without a key of that name."""
_TAKES = {
    "bool_type": "it takes true or false",
    "string_type": "it takes text",
    "tuple_type": "it takes a list, such as `[one, another]`",
    "dict_type": "it takes keys of its own, one a line below it",
    "model_type": "it takes keys of its own, one a line below it",
    "float_type": "it takes a number",
    "finite_number": "it takes a number that is finite",
    "date_from_datetime_parsing": "it takes a date such as 2026-12-01",
    "date_from_datetime_inexact": "it takes a date such as 2026-12-01, without a time",
    "date_parsing": "it takes a date such as 2026-12-01",
    "string_too_short": "it takes some text",
    "string_pattern_mismatch": "it takes letters, digits, `_`, `.` and `-`, at most 64, beginning with a letter",
}
_SWITCHES = {"true": "true", "yes": "true", "on": "true", "false": "false", "no": "false", "off": "false"}


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that a file gets wrong: where, what, and what to write instead."""

    place: Place
    message: str
    hint: str = ""


def mistake(error: Any, document: Document) -> Mistake:
    """Return the words for one of pydantic's errors (https://docs.pydantic.dev/latest/errors/)."""
    path: Path = tuple(part for part in error["loc"] if part not in _MARKS)
    kind: str = error["type"]
    if kind == "extra_forbidden":
        return Mistake(
            document.key_place(path), f"{quoted(dotted(path))} is not a key here.", _nearest_key(path)
        )
    if kind == "missing":
        place = document.key_place(path[:-1])
        return Mistake(place, f"{quoted(dotted(path))} is missing.", f"Add `{path[-1]}:` with its value.")
    if error["loc"][-1:] == ("[key]",):
        return Mistake(document.key_place(path), f"{quoted(path[-1])} cannot be a name: {_TAKES[kind]}.")
    return Mistake(document.value_place(path), _about_value(path, error), _other_value(error))


def dotted(path: Path) -> str:
    """Return `path` as it is written in documentation: `goals[0].key_results[1].metric`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")


def suggestion(word: str, known: tuple[str, ...]) -> str:
    """Return the question whether one of the `known` words was meant, or nothing when none is near."""
    near = difflib.get_close_matches(word, known, 1)
    return f"Did you mean `{near[0]}`?" if near else ""


def _nearest_key(path: Path) -> str:
    known = known_keys(path[:-1])
    key = str(path[-1])
    if near := suggestion(key, known):
        return near
    if len(path) == 1 and (tops := homes(key)):
        return f"It belongs under {' or '.join(f'`{top}`' for top in tops)}."
    return f"The keys here are {', '.join(f'`{name}`' for name in known)}." if known else ""


def _about_value(path: Path, error: Any) -> str:
    subject = quoted(dotted(path)) if path else "The file"
    takes = _takes(error)
    if "(value)" in error["loc"]:
        takes += f", or keys of its own ({', '.join(f'`{key}`' for key in known_keys(path))})"
    if isinstance(error["input"], dict | list) or error["type"] == "string_too_long":
        return f"{subject}: {takes}."
    return f"{subject} is {_spelled(error['input'])}; {takes}."


def _takes(error: Any) -> str:
    kind, context = error["type"], error.get("ctx", {})
    if kind == "literal_error":
        return f"it takes {context['expected'].replace(chr(39), '').lower()}"
    if kind == "union_tag_not_found":
        return "it takes one value or keys of its own"
    if kind == "string_too_long":
        return f"it takes at most {context['max_length']} characters"
    if kind in ("too_long", "too_short"):
        bound = f"at most {context['max_length']}" if kind == "too_long" else "at least one"
        return f"it takes {bound} of them"
    return _TAKES.get(kind) or str(error["msg"])


def _other_value(error: Any) -> str:
    kind, value = error["type"], error["input"]
    if kind == "string_type" and isinstance(value, bool | int | float | date):
        return "Put it in quotes."
    if not isinstance(value, str):
        return ""
    if kind == "bool_type" and value.casefold() in _SWITCHES:
        return f"Write `{_SWITCHES[value.casefold()]}`, without quotes."
    if kind != "literal_error":
        return ""
    known = error["ctx"]["expected"].replace(" or ", ", ").split(", ")
    if value in known:
        return "Write it without quotes."
    return suggestion(value.lower(), tuple(word.strip("'") for word in known))


def _spelled(value: Any) -> str:
    if value in (None, ""):
        return "empty"
    return quoted(str(value).lower() if isinstance(value, bool) else value)
