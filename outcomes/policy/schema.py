"""The JSON Schema of the policy file, generated from the model, and the keys it knows at each place."""

from __future__ import annotations

import functools
from datetime import timedelta
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from outcomes.policy.descriptions import descriptions
from outcomes.policy.duration import spell
from outcomes.policy.model import Policy

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Generator(GenerateJsonSchema):
    """Writes defaults as the file spells them, and no titles that only repeat the key."""

    def encode_default(self, dft: Any) -> Any:
        """Return the default value `dft` as it stands in the file."""
        return spell(dft) if isinstance(dft, timedelta) else super().encode_default(dft)

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Say that no field has a title; its description is enough."""
        del schema
        return False


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of `.github/outcomes.yml`."""
    generated = Policy.model_json_schema(by_alias=True, schema_generator=_Generator)
    for section, key, words in descriptions():
        node = generated if section == Policy.__name__ else generated["$defs"][section]
        node["properties"][key]["description"] = words
    return {"$schema": DIALECT, **generated, "title": "Outcomes: .github/outcomes.yml"}


def known_keys(path: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return the keys that a mapping at `path` of the file may have; none where its keys are free."""
    root = _schema()
    return tuple(
        key for node in functools.reduce(_step, path, [root]) for key in _resolved(node).get("properties", {})
    )


def homes(key: str) -> tuple[str, ...]:
    """Return the top keys under which `key` is known."""
    return tuple(top for top in known_keys(()) if key in known_keys((top,)))


@functools.cache
def _schema() -> dict[str, Any]:
    return schema()


def _step(nodes: list[dict[str, Any]], part: str | int) -> list[dict[str, Any]]:
    below: list[dict[str, Any]] = []
    for node in nodes:
        for choice in _choices(_resolved(node)):
            if isinstance(part, int):
                found = choice.get("items")
            else:
                found = choice.get("properties", {}).get(part) or _free(choice)
            below += _choices(_resolved(found)) if isinstance(found, dict) else []
    return below


def _free(node: dict[str, Any]) -> Any:
    """Return what stands behind any key of `node`: pydantic writes it by pattern where keys are constrained."""
    return next(iter(node.get("patternProperties", {}).values()), None)


def _choices(node: dict[str, Any]) -> list[dict[str, Any]]:
    alternatives = node.get("oneOf") or node.get("anyOf")
    return [_resolved(choice) for choice in alternatives] if alternatives else [node]


def _resolved(node: dict[str, Any]) -> dict[str, Any]:
    name: str = node.get("$ref", "").removeprefix("#/$defs/")
    found: dict[str, Any] = _schema()["$defs"][name] if name else node
    return found
