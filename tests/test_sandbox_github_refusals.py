"""The stand-in refuses what GitHub refuses, with GitHub's status and message."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests
from github import Github, GithubException
from github.Repository import Repository
from support_client import as_installation

from sandbox.github import StandIn
from sandbox.keys import KeyPair

SHOP = "octo/shop"
LONG = "x" * 65_537
Attempt = Callable[[Repository], object]


@pytest.fixture
def github(standin: Callable[..., StandIn]) -> StandIn:
    """A stand-in that nobody observes: part of what is refused here is a violation of the description too."""
    return standin(observe=None)


@pytest.fixture
def client(github: StandIn, app_keys: KeyPair) -> Iterator[Github]:
    github.create_repository(SHOP)
    github.open_pull(SHOP, head_sha="a" * 40)
    with as_installation(github, app_keys) as made:
        yield made


def _run(**fields: Any) -> Attempt:
    return lambda repo: repo.create_check_run("outcome", fields.pop("head_sha", "a" * 40), **fields)


def _output(**fields: Any) -> Attempt:
    return _run(output={"title": "t", "summary": "s", **fields})


def _actions(*sizes: int) -> Attempt:
    label, description, identifier = sizes
    return _run(
        actions=[{"label": "l" * label, "description": "d" * description, "identifier": "i" * identifier}]
    )


NOTE = {"path": "a", "start_line": 1, "end_line": 1, "annotation_level": "notice", "message": "m"}
REFUSED: dict[str, tuple[Attempt, int, str]] = {
    "a comment over 65,536 characters": (
        lambda r: r.get_issue(1).create_comment(LONG),
        422,
        "body is too long",
    ),
    "an empty comment": (lambda r: r.get_issue(1).create_comment("  "), 422, "missing_field"),
    "an issue over 65,536 characters": (lambda r: r.create_issue("t", LONG), 422, "body is too long"),
    "a title over 256 characters": (lambda r: r.create_issue("t" * 257), 422, "title is too long"),
    "a check on an unknown commit": (_run(head_sha="b" * 40), 422, "No commit found for SHA: bbbb"),
    "completed without a conclusion": (_run(status="completed"), 422, "conclusion"),
    "a summary over 65,535 bytes": (_output(summary="é" * 32_768), 422, "Only 65535 characters"),
    "a text over 65,535 bytes": (_output(text="x" * 65_536), 422, "Only 65535 characters"),
    "51 annotations": (_output(annotations=[NOTE] * 51), 422, "Only 50 items"),
    "four buttons": (
        _run(actions=[{"label": "l", "description": "d", "identifier": "i"}] * 4),
        422,
        "Only 3 items",
    ),
    "a long button label": (_actions(21, 1, 1), 422, "Only 20 characters"),
    "a long button description": (_actions(1, 41, 1), 422, "Only 40 characters"),
    "a long button identifier": (_actions(1, 1, 21), 422, "Only 20 characters"),
    "a label colour with #": (lambda r: r.create_label("x", "#d73a4a"), 422, "color"),
    "a label twice": (lambda r: [r.create_label(n, "d73a4a") for n in ("x", "X")], 422, "already_exists"),
    "a label that is not there": (
        lambda r: r.get_issue(1).remove_from_labels("x"),
        404,
        "Label does not exist",
    ),
    "an unknown issue": (lambda r: r.get_issue(99), 404, "Not Found"),
    "an issue as a pull request": (
        lambda r: r.get_pull(r.create_issue("t").number),
        404,
        "Not Found",
    ),
    "an unknown file": (lambda r: r.get_contents("nope.yml"), 404, "Not Found"),
    "a pull request of an unknown branch": (
        lambda r: r.create_pull(base="main", head="nope", title="t"),
        422,
        "Validation Failed",
    ),
    "a pull request without commits": (
        lambda r: r.create_pull(base="main", head="main", title="t"),
        422,
        "No commits between main and main",
    ),
    "a status of 141 characters": (
        lambda r: r.get_commit("a" * 40).create_status("success", description="d" * 141),
        422,
        "description is too long",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_github_refuses(name: str, client: Github) -> None:
    attempt, status, message = REFUSED[name]
    repo = client.get_repo(SHOP)
    with pytest.raises(GithubException) as caught:
        attempt(repo)
    assert caught.value.status == status
    assert message in str(caught.value.data)
    assert caught.value.data["documentation_url"].startswith("https://docs.github.com/rest")
    assert caught.value.data["status"] == str(status)


def test_what_fits_is_taken(client: Github) -> None:
    repo = client.get_repo(SHOP)
    repo.get_issue(1).create_comment("x" * 65_536)
    output: dict[str, Any] = {
        "title": "t",
        "summary": "x" * 65_535,
        "text": "x" * 65_535,
        "annotations": [NOTE] * 50,
    }
    actions = [{"label": "l" * 20, "description": "d" * 40, "identifier": "i" * 20}] * 3
    repo.create_check_run("outcome", "a" * 40, output=output, actions=actions)


def test_half_a_character_is_counted_and_kept(github: StandIn, client: Github) -> None:
    repo = client.get_repo(SHOP)
    repo.create_check_run("outcome", "a" * 40, output={"title": "t", "summary": "half \ud800"})
    repo.get_issue(1).create_comment("half \ud800")
    assert github.comments(SHOP, 1)[0]["body"] == "half \ud800"


def test_a_locked_conversation_takes_checks_and_no_comments(github: StandIn, client: Github) -> None:
    github.lock(SHOP, 1)
    repo = client.get_repo(SHOP)
    with pytest.raises(GithubException, match=r"403.*issue is locked"):
        repo.get_issue(1).create_comment("hello")
    repo.create_check_run("outcome", "a" * 40)


def test_an_archived_repository_is_read_only(github: StandIn, client: Github) -> None:
    repo = client.get_repo(SHOP)
    issue = repo.get_issue(1)
    github.archive(SHOP)
    attempts: list[Callable[[], object]] = [
        lambda: issue.create_comment("hello"),
        lambda: issue.add_to_labels("x"),
        lambda: repo.create_check_run("outcome", "a" * 40),
        lambda: repo.create_issue("t"),
    ]
    for attempt in attempts:
        with pytest.raises(GithubException, match=r"403.*archived"):
            attempt()
    assert repo.get_issue(1).title == "A pull request"


def test_a_deleted_issue_is_gone(github: StandIn, client: Github) -> None:
    number = github.open_issue(SHOP)["number"]
    github.delete_issue(SHOP, number)
    with pytest.raises(GithubException, match=r"410.*deleted"):
        client.get_repo(SHOP).get_issue(number)


def test_a_transferred_issue_is_found_where_it_went(github: StandIn, app_keys: KeyPair) -> None:
    github.create_repository(SHOP)
    github.create_repository("octo/other")
    number = github.open_issue(SHOP, title="moves")["number"]
    github.comment(SHOP, number, "hello")
    with as_installation(github, app_keys) as client:
        issue = client.get_repo(SHOP).get_issue(number)
        moved = github.transfer_issue(SHOP, number, "octo/other")
        again = client.get_repo(SHOP).get_issue(number)
        assert (again.repository.full_name, again.number) == ("octo/other", moved)
        assert [c.body for c in again.get_comments()] == ["hello"]
        with pytest.raises(GithubException, match="404"):
            list(issue.get_comments())


def test_minimising_needs_a_comment_and_a_reason(client: Github) -> None:
    comment = client.get_repo(SHOP).get_issue(1).create_comment("hello")
    with pytest.raises(GithubException, match="classifier"):
        comment.minimize("BORED")
    comment.delete()
    with pytest.raises(GithubException, match="Could not resolve to a node"):
        comment.minimize("RESOLVED")


def test_a_body_that_is_no_object_is_refused(github: StandIn, client: Github) -> None:
    token = client.requester.auth.token if client.requester.auth else ""
    headers = {"Authorization": f"token {token}"}
    url = f"{github.url}/repos/{SHOP}/issues/1/comments"
    for body, status in (("{", 400), ("[]", 422), ("3", 422), ('"x"', 422), ("{}", 422)):
        assert requests.post(url, data=body, headers=headers, timeout=5).status_code == status


def test_search_refuses_what_names_no_kind(client: Github) -> None:
    for query in ("label:bug", "is:issue created:yesterday"):
        with pytest.raises(GithubException, match="422"):
            assert client.search_issues(query).totalCount
