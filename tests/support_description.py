"""Holds requests against GitHub's own OpenAPI description (tests/github/openapi-slim.json)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from openapi_schema_validator import OAS30Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

FILE = Path(__file__).with_name("github") / "openapi-slim.json"
SLASHED = {"path", "ref", "basehead", "name"}
"""Parameters that may hold slashes; the description marks only some of them with x-multi-segment."""
URI = "gh:"

Json = dict[str, Any]

_LABELS = "/repos/{owner}/{repo}/issues/{issue_number}/labels"
KNOWN_OK = {
    ("POST", _LABELS, list): "its prose says that an array may be passed directly, and PyGithub does",
    ("PUT", _LABELS, list): "its prose says that an array may be passed directly, and PyGithub does",
    ("POST", "/graphql", dict): "GraphQL is not part of the REST description",
}
"""What GitHub takes though its description does not list it, each with the reason."""


class Route:
    """One path of the description and its operations."""

    def __init__(self, template: str, item: Json) -> None:
        self.template = template
        self.item = item
        self.weight = (template.count("{"), -len(template))
        self._pattern = re.compile(re.sub(r"\{(\w+)\}", self._segment, template))

    def _segment(self, match: re.Match[str]) -> str:
        name = match.group(1)
        declared = (p for op in self.item.values() for p in op.get("parameters", []))
        marked = any(p.get("name") == name and p.get("x-multi-segment") for p in declared)
        return f"(?P<{name}>.+)" if marked or name in SLASHED else f"(?P<{name}>[^/]+)"

    def match(self, path: str) -> dict[str, str] | None:
        """The path's unquoted parameters, or None when it is another path."""
        found = self._pattern.fullmatch(path)
        return {k: unquote(v) for k, v in found.groupdict().items()} if found else None


class GitHubDescription:
    """Finds the operation of a request and says what is wrong with it.

    Strict: GitHub ignores query names and body fields that it does not know; here they are violations, because
    a misspelt one does nothing.
    """

    def __init__(self, document: Json) -> None:
        self._document = document
        self._registry: Registry[Any] = Registry().with_resource(
            URI, Resource.from_contents(document, default_specification=DRAFT4)
        )
        self._validators: dict[tuple[str, ...], Any] = {}
        routes = (Route(template, item) for template, item in document["paths"].items())
        self._routes = sorted(routes, key=lambda route: route.weight)

    @classmethod
    def load(cls) -> GitHubDescription:
        """Read the description that lies beside the tests."""
        return cls(json.loads(FILE.read_text("utf-8")))

    def find(self, method: str, path: str) -> tuple[str, Json, dict[str, str]] | None:
        """The template, the operation and the path's parameters of a request."""
        for route in self._routes:
            parameters = route.match(path)
            if parameters is not None and method.lower() in route.item:
                return route.template, route.item[method.lower()], parameters
        return None

    def check(
        self, method: str, path: str, query: Mapping[str, str] | None = None, body: Any = None
    ) -> list[str]:
        """Every violation of one request, none for a good one."""
        if (method, path, type(body)) in KNOWN_OK:
            return []
        found = self.find(method, path)
        if found is None:
            return [f"{method} {path}: no such operation in GitHub's description"]
        template, operation, parameters = found
        if (method, template, type(body)) in KNOWN_OK:
            return []
        declared = [self._resolve(one) for one in operation.get("parameters", [])]
        given = {"path": parameters, "query": query or {}}
        wrong = [line for one in declared for line in self._parameter((method, template), one, given)]
        names = {one["name"] for one in declared}
        wrong += [
            f"query {name}: not in GitHub's description" for name in given["query"] if name not in names
        ]
        wrong += self._body((method, template), operation.get("requestBody"), body)
        return [f"{method} {path}: {line}" for line in wrong]

    def _parameter(
        self, operation: tuple[str, str], declared: Json, given: Mapping[str, Mapping[str, str]]
    ) -> Iterator[str]:
        where, name = declared["in"], declared["name"]
        if where not in given:
            return
        text = given[where].get(name)
        if text is None:
            if declared.get("required"):
                yield f"{where} {name}: missing"
            return
        schema = self._resolve(declared["schema"])
        for error in self._validator((*operation, name), schema).iter_errors(_value(text, schema)):
            yield f"{where} {name}: {error.message}"

    def _body(self, operation: tuple[str, str], declared: Json | None, body: Any) -> Iterator[str]:
        if declared is None:
            if body not in (None, {}, ""):
                yield "body: this operation takes none"
            return
        resolved = self._resolve(declared)
        content = resolved["content"].get("application/json")
        if content is None:
            return
        if body is None:
            if resolved.get("required") and self._resolve(content["schema"]).get("required"):
                yield "body: missing"
            return
        for error in self._validator((*operation, "body"), self._close(content["schema"])).iter_errors(body):
            yield f"body {error.json_path}: {error.message[:200]}"

    def _validator(self, key: tuple[str, ...], schema: Json) -> Any:
        if key not in self._validators:
            self._validators[key] = OAS30Validator(_absolute(schema), registry=self._registry)
        return self._validators[key]

    def _resolve(self, node: Json) -> Json:
        while "$ref" in node:
            found: Any = self._document
            for part in node["$ref"].removeprefix("#/").split("/"):
                found = found[part]
            node = found
        return node

    def _close(self, schema: Json) -> Json:
        schema = self._resolve(schema)
        if schema.get("type") != "object" or "properties" not in schema:
            return schema
        if "additionalProperties" in schema or "allOf" in schema:
            return schema
        properties = {name: self._close(one) for name, one in schema["properties"].items()}
        return {**schema, "additionalProperties": False, "properties": properties}


def _value(text: str, schema: Json) -> Any:
    """What a path segment or query value stands for by its schema."""
    kind = schema.get("type")
    if kind == "integer" and re.fullmatch(r"-?\d+", text):
        return int(text)
    if kind == "boolean" and text in ("true", "false"):
        return text == "true"
    return [text] if kind == "array" else text


def _absolute(node: Any) -> Any:
    """The schema with its references made absolute, so that they resolve in the registry."""
    if isinstance(node, dict):
        return {
            key: URI + value if key == "$ref" and isinstance(value, str) else _absolute(value)
            for key, value in node.items()
        }
    return [_absolute(one) for one in node] if isinstance(node, list) else node
