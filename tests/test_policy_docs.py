"""docs/configuration.md against the model: every key is there, and every example is one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from outcomes.policy import Layer, Policy, load, schema

TEXT = (Path(__file__).resolve().parent.parent / "docs/configuration.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
ROWS: dict[str, str] = dict(re.findall(r"^\| `([^`|]+)` \| *(.*?) *\|", TEXT, re.MULTILINE))


def keys(node: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Walk the schema: every key as the page writes it, with its own schema."""
    definitions = schema()["$defs"]
    for choice in node.get("oneOf") or node.get("anyOf") or [node]:
        found = definitions[choice["$ref"].rpartition("/")[2]] if "$ref" in choice else choice
        for key, below in found.get("properties", {}).items():
            yield f"{prefix}{key}", below
            yield from keys(below, f"{prefix}{key}.")
        for below in found.get("patternProperties", {}).values():
            yield from keys(below, f"{prefix}<name>.")
        if "items" in found:
            yield from keys(found["items"], f"{prefix.removesuffix('.')}[].")


SECTIONS = {"exempt", "measure", "follow_up", "allocation"}
KEYS = {key: below for key, below in keys(schema()) if key not in SECTIONS}


@pytest.mark.parametrize("key", sorted(KEYS))
def test_every_key_is_described_for_editors(key: str) -> None:
    assert KEYS[key]["description"].endswith(".")


def test_every_key_is_explained_and_nothing_else_is() -> None:
    assert set(ROWS) == set(KEYS)


@pytest.mark.parametrize("key", sorted(ROWS))
def test_the_default_on_the_page_is_the_default(key: str) -> None:
    said = re.sub(r"^`|`$", "", ROWS[key])
    default = KEYS[key].get("default")
    if said == "needed":
        assert "default" not in KEYS[key]
    elif said and said != "the key":
        spelled = default if isinstance(default, str) else json.dumps(default).replace('"', "")
        assert said == re.sub(r"\.0$", "", spelled)
    else:
        assert default is None


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_read_without_problems(example: str) -> None:
    effective = load([Layer("repository", ".github/outcomes.yml", example)])
    assert effective.problems == ()
    assert effective.policy != Policy() or "mode: advise" in example


def test_the_example_of_joining_does_what_the_page_says() -> None:
    organisation, repository = re.findall(r"`(exempt: \{[^`]*)`", TEXT)
    effective = load([Layer("organisation", "a", organisation), Layer("repository", "b", repository)])
    assert (effective.policy.exempt.bots, effective.policy.exempt.labels) == (False, ("docs",))
