"""The two GraphQL mutations that fold a comment away and unfold it.

https://docs.github.com/en/graphql/reference/mutations#minimizecomment
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from sandbox.github.nouns import Comment
from sandbox.github.operations import Answer, Call, operation
from sandbox.github.refusals import Refusal

_MUTATION = re.compile(
    r"mutation\b[^{]*\{\s*(?P<name>\w+)\s*\(\s*input\s*:\s*\$input\s*\)\s*\{.*\}\s*\}", re.DOTALL
)
CLASSIFIERS = ("ABUSE", "DUPLICATE", "LOW_QUALITY", "OFF_TOPIC", "OUTDATED", "RESOLVED", "SPAM")
_RESULT = {"minimizeComment": "minimizedComment", "unminimizeComment": "unminimizedComment"}


def _error(name: str, kind: str, message: str) -> Answer:
    return Answer({"data": {name: None}, "errors": [{"type": kind, "path": [name], "message": message}]})


def _find(call: Call, node_id: object) -> Comment | None:
    assert call.token
    for repo in call.world.repositories.values():
        if repo.id in call.token.repositories:
            for subject in repo.subjects.values():
                for comment in subject.comments.values():
                    if comment.node_id == node_id:
                        return comment
    return None


def _permitted(call: Call) -> bool:
    assert call.token
    granted = call.token.permissions
    return "write" in (granted.get("issues"), granted.get("pull_requests"))


@operation("POST", "/graphql", docs="")
@operation("POST", "/api/graphql", docs="")
def graphql(call: Call) -> Answer:
    """Run a mutation `name(input: $input)`; what goes wrong comes back as `errors` with status 200."""
    match = _MUTATION.search(str(call.body.get("query", "")))
    given = call.body.get("variables", {}).get("input")
    if match is None or match["name"] not in _RESULT or not isinstance(given, dict):
        raise Refusal(501, f"The stand-in knows only the mutations {', '.join(_RESULT)}.", docs="")
    name = match["name"]
    if not _permitted(call):
        return _error(name, "FORBIDDEN", "Resource not accessible by integration")
    comment = _find(call, given.get("subjectId"))
    if comment is None:
        told = f"Could not resolve to a node with the global id of '{given.get('subjectId')}'"
        return _error(name, "NOT_FOUND", told)
    if name == "minimizeComment":
        if given.get("classifier") not in CLASSIFIERS:
            return _error(name, "INVALID", f"classifier is none of {', '.join(CLASSIFIERS)}")
        comment.minimized = given["classifier"]
    else:
        comment.minimized = None
    return Answer({"data": {name: {_RESULT[name]: _shown(comment)}}})


def _shown(comment: Comment) -> Mapping[str, Any]:
    reason = comment.minimized.lower().replace("_", "-") if comment.minimized else None
    return {"id": comment.node_id, "isMinimized": comment.minimized is not None, "minimizedReason": reason}
