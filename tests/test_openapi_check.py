"""The checker of requests finds what GitHub's description does not allow."""

from __future__ import annotations

from typing import Any

import pytest
from support_description import GitHubDescription

from sandbox.github.operations import operations

REPO = "/repos/o/r"
SHA = "a" * 40
GOOD: list[tuple[str, str, dict[str, str], Any]] = [
    ("GET", f"{REPO}/pulls/1", {}, None),
    ("GET", f"{REPO}/issues", {"state": "all", "per_page": "100", "labels": "bug"}, None),
    ("GET", f"{REPO}/contents/.github/outcomes.yml", {"ref": "main"}, None),
    ("GET", f"{REPO}/commits/feature/x/check-runs", {"check_name": "outcome", "filter": "all"}, None),
    ("DELETE", f"{REPO}/issues/1/labels/a%2Fb%20c", {}, None),
    ("POST", f"{REPO}/issues/1/comments", {}, {"body": "hello"}),
    ("POST", f"{REPO}/issues/1/labels", {}, {"labels": ["bug"]}),
    ("POST", f"{REPO}/issues/1/labels", {}, ["bug"]),
    ("POST", "/graphql", {}, {"query": "…"}),
    ("POST", f"{REPO}/check-runs", {}, {"name": "outcome", "head_sha": SHA, "status": "in_progress"}),
    (
        "POST",
        f"{REPO}/check-runs",
        {},
        {"name": "outcome", "head_sha": SHA, "status": "completed", "conclusion": "neutral"},
    ),
]
BAD: list[tuple[str, str, dict[str, str], Any, str]] = [
    ("GET", f"{REPO}/pull/1", {}, None, "no such operation"),
    ("GET", f"{REPO}/pulls/one", {}, None, "path pull_number"),
    ("GET", f"{REPO}/issues", {"state": "shut"}, None, "query state"),
    ("GET", f"{REPO}/issues", {"perpage": "100"}, None, "query perpage: not in"),
    ("GET", "/search/issues", {}, None, "query q: missing"),
    ("POST", f"{REPO}/issues/1/comments", {}, None, "body: missing"),
    ("POST", f"{REPO}/issues/1/comments", {}, {"text": "hello"}, "body $"),
    ("POST", f"{REPO}/issues/1/comments", {}, {"body": None}, "body $.body"),
    ("POST", f"{REPO}/labels", {}, {"name": "x", "colour": "d73a4a"}, "colour"),
    ("GET", f"{REPO}/pulls/1", {}, {"x": 1}, "takes none"),
    ("PATCH", f"{REPO}/check-runs/1", {}, {"output": {"title": "t"}}, "summary"),
    ("PATCH", f"{REPO}/check-runs/1", {}, {"conclusion": "fine"}, "conclusion"),
]


@pytest.mark.parametrize(("method", "path", "query", "body"), GOOD)
def test_what_github_takes_is_fine(
    method: str, path: str, query: dict[str, str], body: Any, description: GitHubDescription
) -> None:
    assert description.check(method, path, query, body) == []


@pytest.mark.parametrize("case", BAD, ids=lambda case: f"{case[0]} {case[1]}")
def test_what_github_does_not_know_is_named(
    case: tuple[str, str, dict[str, str], Any, str], description: GitHubDescription
) -> None:
    method, path, query, body, told = case
    found = description.check(method, path, query, body)
    assert found
    assert told in found[0]
    assert all(line.startswith(f"{method} {path}: ") for line in found)


def test_the_most_literal_path_is_found(description: GitHubDescription) -> None:
    found = description.find("GET", f"{REPO}/commits/main/check-runs")
    assert found
    assert found[0] == "/repos/{owner}/{repo}/commits/{ref}/check-runs"
    assert found[2] == {"owner": "o", "repo": "r", "ref": "main"}


def test_every_operation_of_the_stand_in_is_github_s(description: GitHubDescription) -> None:
    ours = {(one.method, one.template) for one in operations() if "graphql" not in one.template}
    known = {
        (method.upper(), template)
        for template, item in description._document["paths"].items()
        for method in item
    }
    assert len(ours) > 50
    assert ours <= known
