"""Read the one fence that counts: YAML whose top key is `outcome`, `outcomes` or `success_metrics`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from outcomes.statement.draft import Draft, Place
from outcomes.statement.keyed import KEYS, Record
from outcomes.statement.outline import role_of_label
from outcomes.statement.page import Block
from outcomes.statement.words import Role

_TOP: Final = re.compile(r"\s*(?:outcomes?|success_metrics?)\s*:", re.IGNORECASE)
_LONGEST: Final = 8000
_MOST: Final = 40


def counts(block: Block) -> bool:
    """Whether a fence is live: tagged yaml or yml, with a known top key."""
    tagged = block.info.split(" ", 1)[0].lower() in ("yaml", "yml")
    return tagged and _TOP.match(block.text) is not None and len(block.text) <= _LONGEST


def read(block: Block) -> Iterator[tuple[Draft, bool]]:
    """Yield each draft of the fence and whether it is a guardrail that still is a line of prose.

    A text that is no YAML yields nothing.
    """
    for entry in _entries(_load(block.text)):
        draft = _draft(entry, block)
        if draft is not None:
            yield draft, False
        for line in _guardrails(entry):
            yield Draft(metric="", sentence=line, guardrail=True, places=[_place(block, line)]), True


def _load(text: str) -> Any:
    """Return the parsed YAML, or None for what is no YAML; imported here, as few descriptions need it."""
    from ruamel.yaml import YAML  # noqa: PLC0415
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415

    if "&" in text or "*" in text:
        return None
    try:
        return YAML(typ="safe", pure=True).load(text)
    except (YAMLError, ValueError, RecursionError):
        return None


def _entries(loaded: Any) -> list[Mapping[Any, Any]]:
    if not isinstance(loaded, Mapping) or not loaded:
        return []
    value = next(iter(loaded.values()))
    found = value if isinstance(value, list) else [value]
    return [entry if isinstance(entry, Mapping) else {"outcome": entry} for entry in found[:_MOST]]


def _draft(entry: Mapping[Any, Any], block: Block) -> Draft | None:
    record = Record()
    for key, value in list(entry.items())[:_MOST]:
        role = role_of_label(str(key).replace("_", " "))
        if role in KEYS and isinstance(value, str | int | float) or role in KEYS and hasattr(value, "isoformat"):
            record.put(role, str(value), (), _place(block, str(value)))
    return record.finish("")


def _guardrails(entry: Mapping[Any, Any]) -> list[str]:
    lines: list[str] = []
    for key, value in list(entry.items())[:_MOST]:
        if role_of_label(str(key).replace("_", " ")) is Role.GUARDRAIL:
            lines += [str(item)[:400] for item in (value if isinstance(value, list) else [value])[:_MOST]]
    return lines


def _place(block: Block, text: str) -> Place:
    at = max(0, block.text.find(text))
    return Place(block, at, at + len(text))
