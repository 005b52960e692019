"""The stand-in refuses what GitHub refuses, with GitHub's status and message."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import pytest
import requests
from github import Github, GithubException
from github.Repository import Repository
from support_client import as_app, as_installation

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


def test_a_repository_without_the_app_is_not_found(github: StandIn, client: Github) -> None:
    github.create_repository("eve/secret", installed=False)
    with pytest.raises(GithubException, match="404"):
        client.get_repo("eve/secret")


def test_a_missing_permission_is_named(github: StandIn, app_keys: KeyPair) -> None:
    github.create_repository(SHOP)
    github.open_pull(SHOP)
    github.grant(1, {"metadata": "read", "pull_requests": "read", "issues": "read"})
    with as_installation(github, app_keys) as client:
        issue = client.get_repo(SHOP).get_issue(1)
        with pytest.raises(GithubException, match=r"403.*not accessible by integration") as caught:
            issue.create_comment("hello")
        assert caught.value.headers
        assert caught.value.headers["x-accepted-github-permissions"] == "issues=write; pull_requests=write"


def test_minimising_needs_a_comment_and_a_reason(client: Github) -> None:
    comment = client.get_repo(SHOP).get_issue(1).create_comment("hello")
    with pytest.raises(GithubException, match="classifier"):
        comment.minimize("BORED")
    comment.delete()
    with pytest.raises(GithubException, match="Could not resolve to a node"):
        comment.minimize("RESOLVED")


def test_a_token_cannot_be_asked_for_more_than_was_granted(github: StandIn, app_keys: KeyPair) -> None:
    github.create_repository(SHOP)
    with as_app(github, app_keys) as app, pytest.raises(GithubException, match=r"422.*not granted"):
        app.get_access_token(1, {"administration": "write"})


def test_a_suspended_installation_gets_no_token_and_an_unknown_one_is_not_found(
    github: StandIn, app_keys: KeyPair
) -> None:
    github.create_repository(SHOP)
    github.suspend(1)
    with as_app(github, app_keys) as app:
        with pytest.raises(GithubException, match=r"403.*suspended"):
            app.get_access_token(1)
        with pytest.raises(GithubException, match="404"):
            app.get_access_token(9)
        github.unsuspend(1)
        assert app.get_access_token(1).token.startswith("ghs_")


def test_a_token_lives_an_hour(github: StandIn, client: Github) -> None:
    repo = client.get_repo(SHOP)
    later = datetime.fromisoformat(github.now()) + timedelta(minutes=61)
    github.set_time(later.isoformat())
    with pytest.raises(GithubException, match=r"401.*Bad credentials"):
        repo.get_issue(1)


def _claims(**changes: Any) -> dict[str, Any]:
    now = int(time.time())
    return {"iat": now - 60, "exp": now + 300, "iss": "7"} | changes


@pytest.mark.parametrize(
    ("claims", "status", "message"),
    [
        (_claims(iss="8"), 404, "Integration not found"),
        (_claims(exp=int(time.time()) + 3600), 401, "too far in the future"),
        (_claims(exp=int(time.time()) - 5), 401, "future time at which the assertion expires"),
        (_claims(iat=int(time.time()) + 600), 401, "'Issued at' claim"),
        ({"iss": "7"}, 401, "could not be decoded"),
    ],
)
def test_a_wrong_jwt_is_refused(
    claims: dict[str, Any], status: int, message: str, github: StandIn, app_keys: KeyPair
) -> None:
    token = jwt.encode(claims, app_keys.private, algorithm="RS256")
    answer = requests.get(f"{github.url}/app", headers={"Authorization": f"Bearer {token}"}, timeout=5)
    assert (answer.status_code, message in answer.text) == (status, True)


def test_a_jwt_of_another_key_or_kind_is_refused(github: StandIn) -> None:
    forged = jwt.encode(_claims(), "k" * 32, algorithm="HS256")
    for header in (f"Bearer {forged}", "Bearer nonsense", "Basic eDp5"):
        answer = requests.get(f"{github.url}/app", headers={"Authorization": header}, timeout=5)
        assert answer.status_code == 401
    assert requests.get(f"{github.url}/app", timeout=5).json()["message"] == "Requires authentication"


def test_a_body_that_is_no_object_is_refused(github: StandIn, client: Github) -> None:
    token = client.requester.auth.token if client.requester.auth else ""
    headers = {"Authorization": f"token {token}"}
    url = f"{github.url}/repos/{SHOP}/issues/1/comments"
    for body, status in (("{", 400), ("[]", 422), ("3", 422), ('"x"', 422), ("{}", 422)):
        assert requests.post(url, data=body, headers=headers, timeout=5).status_code == status


def test_a_token_may_be_for_some_repositories_only(github: StandIn, app_keys: KeyPair) -> None:
    github.create_repository(SHOP)
    other = github.create_repository("octo/other")["id"]
    with as_app(github, app_keys) as app:
        url = "/app/installations/1/access_tokens"
        _, made = app.requester.requestJsonAndCheck("POST", url, input={"repository_ids": [other]})
        with pytest.raises(GithubException, match=r"422.*not accessible"):
            app.requester.requestJsonAndCheck("POST", url, input={"repositories": ["nope"]})
    headers = {"Authorization": f"token {made['token']}"}
    seen = requests.get(f"{github.url}/installation/repositories", headers=headers, timeout=5).json()
    assert [one["full_name"] for one in seen["repositories"]] == ["octo/other"]
    assert requests.get(f"{github.url}/repos/{SHOP}", headers=headers, timeout=5).status_code == 404


def test_search_refuses_what_names_no_kind(client: Github) -> None:
    for query in ("label:bug", "is:issue created:yesterday"):
        with pytest.raises(GithubException, match="422"):
            assert client.search_issues(query).totalCount


def test_an_empty_allowance_refuses_until_it_begins_anew(github: StandIn, client: Github) -> None:
    repo = client.get_repo(SHOP)
    github.set_limit(1, remaining=1)
    repo.get_issue(1)
    with pytest.raises(GithubException, match="rate limit exceeded") as caught:
        repo.get_issue(1)
    assert caught.value.headers
    assert caught.value.headers["x-ratelimit-remaining"] == "0"
    reset = datetime.fromtimestamp(int(caught.value.headers["x-ratelimit-reset"]), UTC)
    assert timedelta() < reset - datetime.fromisoformat(github.now()) <= timedelta(hours=1)
    assert client.get_rate_limit().resources.core.remaining == 0
