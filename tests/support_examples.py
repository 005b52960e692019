"""GitHub's recorded webhook payloads (tests/github/webhook-examples.json), ready to be sent."""

from __future__ import annotations

import copy
import json
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("github") / "webhook-examples.json"
INSTALLATION = {"id": 1, "node_id": "MDIzOkluc3RhbGxhdGlvbjE="}

Json = dict[str, Any]


@cache
def _recorded() -> dict[str, list[Json]]:
    recorded: dict[str, list[Json]] = json.loads(FILE.read_text("utf-8"))
    return recorded


def events() -> list[str]:
    """The names of the events that there are examples of."""
    return sorted(_recorded())


def examples(event: str, action: str | None = None) -> list[Json]:
    """Every recorded payload of an event (and action), with an installation where the recording has none."""
    found = [p for p in _recorded()[event] if action is None or p.get("action") == action]
    return [{"installation": INSTALLATION, **copy.deepcopy(payload)} for payload in found]


def example(event: str, action: str | None = None) -> Json:
    """One payload of an event; those that were never recorded are made of `opened`.

    Raises LookupError when there is neither.
    """
    found = examples(event, action)
    if found:
        return found[0]
    if (event, action) == ("pull_request", "edited"):
        payload = example("pull_request", "opened")
        return payload | {"action": "edited", "changes": {"body": {"from": "before"}}}
    if (event, action) == ("issues", "closed"):
        payload = example("issues", "opened") | {"action": "closed"}
        payload["issue"] |= {"state": "closed", "closed_at": payload["issue"]["updated_at"]}
        return payload
    raise LookupError(f"GitHub's examples have no {event}.{action}")


def merged() -> Json:
    """A `pull_request.closed` of a pull request that was merged."""
    payload = example("pull_request", "closed")
    pull = payload["pull_request"]
    pull |= {
        "merged": True,
        "merged_at": pull["closed_at"],
        "merge_commit_sha": "c" * 40,
        "merged_by": pull["user"],
    }
    return payload
