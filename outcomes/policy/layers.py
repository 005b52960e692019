"""From files to the policy in force: built-in defaults, then the organisation, then the repository."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from outcomes.policy.document import Document, DocumentError, Path, parse
from outcomes.policy.model import Policy
from outcomes.policy.quote import quoted
from outcomes.policy.words import Mistake, dotted, mistake, suggestion

PATHS = (".github/outcomes.yml", ".github/outcomes.yaml")
"""Where the file is looked for in a repository, the first that is there counts."""
DEFAULT = "default"
"""The name of the lowest layer."""
MOST = 20
"""Problems told of one file; the rest comes to light once these are gone."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One file that decides: who it belongs to, where it is, and its text, or None when it is not there."""

    name: str
    path: str
    text: str | None


@dataclass(frozen=True, slots=True)
class Problem:
    """A place in a layer's file that has to be changed before the layer counts; line and column from 1."""

    layer: str
    path: str
    line: int
    column: int
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Effective:
    """The policy in force, where each value comes from, and which layers were left out and why."""

    policy: Policy
    origins: Mapping[str, str]
    """Dotted key (`exempt.bots`, `metrics.checkout_p95`) to the layer's name or `default`."""
    problems: tuple[Problem, ...] = ()


def load(layers: Sequence[Layer]) -> Effective:
    """Return the policy of `layers`, given in order of rising precedence; never raises, whatever they hold.

    A layer with problems is left out as a whole; the caller may put the last good text in its place. An empty
    value (`exempt:`) means that nothing is decided there. Where two layers hold keys under the same top key,
    those keys are joined, the higher layer's first; lists and single values replace.
    """
    stack = _Stack()
    for layer in layers:
        if layer.text is not None:
            stack.put(layer.name, layer.path, layer.text)
    return Effective(stack.policy, stack.origins(), tuple(stack.problems))


@dataclass
class _Stack:
    """The layers put down so far."""

    policy: Policy = field(default_factory=Policy)
    problems: list[Problem] = field(default_factory=list)
    _deciders: dict[Path, str] = field(default_factory=dict)

    def put(self, name: str, path: str, text: str) -> None:
        """Put a layer on top, or note why it cannot be."""
        try:
            document = parse(text)
        except DocumentError as error:
            found = [Mistake(error.place, error.message, error.hint)]
        else:
            found = self._join(name, document)
        self.problems += [
            Problem(name, path, one.place.line, one.place.column, _sentence(one.message), one.hint)
            for one in sorted(found, key=lambda one: (one.place.line, one.place.column))[:MOST]
        ]

    def origins(self) -> dict[str, str]:
        """Return who decided each key of the policy."""
        named: dict[str, str] = {}
        for key, value in _plain(self.policy).items():
            parts = [(key, part) for part in value] if isinstance(value, dict) and value else [(key,)]
            for path in parts:
                named[".".join(path)] = self._deciders.get(path) or self._deciders.get((key,), DEFAULT)
        return named

    def _join(self, name: str, document: Document) -> list[Mistake]:
        written = _decided(document.data)
        below = _plain(self.policy)
        try:
            Policy.model_validate(written)
            policy = Policy.model_validate(_joined(below, written))
        except ValidationError as error:
            return [mistake(one, document) for one in error.errors(include_url=False)[:MOST]]
        if not self.problems and (strays := list(_strays(policy, document))):
            return strays
        self.policy = policy
        for key, value in written.items():
            self._decide(name, key, value, joins=isinstance(below[key], dict))
        return []

    def _decide(self, name: str, key: str, value: Any, *, joins: bool) -> None:
        if not (joins and isinstance(value, dict)):
            self._deciders = {path: who for path, who in self._deciders.items() if path[0] != key}
            self._deciders[(key,)] = name
        if isinstance(value, dict):
            self._deciders |= {(key, part): name for part in value}


def _plain(policy: Policy) -> dict[str, Any]:
    return policy.model_dump(mode="json", by_alias=True)


def _decided(data: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is empty: a key that stands there without a value decides nothing."""
    return {
        key: {part: inner for part, inner in value.items() if inner is not None}
        if isinstance(value, dict)
        else value
        for key, value in data.items()
        if value is not None
    }


def _joined(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    joined = dict(below)
    for key, value in above.items():
        lower = joined.get(key)
        joined[key] = {**lower, **value} if isinstance(lower, dict) and isinstance(value, dict) else value
    return joined


def _strays(policy: Policy, document: Document) -> Iterator[Mistake]:
    """Find key results of metrics that no layer defines."""
    for row, goal in enumerate(policy.goals):
        for column, result in enumerate(goal.key_results):
            if result.metric not in policy.metrics:
                path: Path = ("goals", row, "key_results", column, "metric")
                yield Mistake(
                    document.value_place(path),
                    f"{quoted(dotted(path))} is {quoted(result.metric)}; no metric here has that name.",
                    suggestion(result.metric, tuple(policy.metrics)) or "Define it under `metrics`.",
                )


def _sentence(message: str) -> str:
    return f"{message[0].upper()}{message[1:].removesuffix('.')}."
