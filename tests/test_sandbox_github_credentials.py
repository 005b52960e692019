"""The stand-in checks every credential: the app's JWT, the installation's token, permissions and allowance."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import pytest
import requests
from github import Github, GithubException
from support_client import as_app, as_installation

from sandbox.github import StandIn
from sandbox.keys import KeyPair

SHOP = "octo/shop"


@pytest.fixture
def client(github: StandIn, app_keys: KeyPair) -> Iterator[Github]:
    github.create_repository(SHOP)
    github.open_pull(SHOP)
    with as_installation(github, app_keys) as made:
        yield made


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
