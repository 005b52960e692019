"""The stand-in can be troubled on order, watched, and driven from another process."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
import requests
from github import GithubException
from github.Repository import Repository
from hypothesis import given
from hypothesis import strategies as st
from support_client import as_app, as_installation
from support_receiver import receiver

from sandbox.github import StandIn
from sandbox.github.api import Request
from sandbox.github.faults import Then
from sandbox.github.operations import operations
from sandbox.keys import KeyPair

SHOP = "octo/shop"
COMMENTS = "/repos/{owner}/{repo}/issues/{issue_number}/comments"


@pytest.fixture
def shop(github: StandIn, app_keys: KeyPair) -> Iterator[Repository]:
    github.create_repository(SHOP)
    github.open_pull(SHOP)
    with as_installation(github, app_keys) as client:
        repo = client.get_repo(SHOP)
        github.reset_calls()
        yield repo


@pytest.mark.parametrize(
    ("then", "written"), [("refuse", 0), ("refuse_after", 1), ("drop", 0), ("drop_after", 1), ("wait", 1)]
)
def test_trouble_comes_before_or_after_the_work(
    then: Then, written: int, github: StandIn, shop: Repository
) -> None:
    issue = shop.get_issue(1)
    github.fail("POST", COMMENTS, then=then, status=502, delay=0.01)
    expected = requests.ConnectionError if then.startswith("drop") else GithubException
    with nullcontext() if then == "wait" else pytest.raises(expected):
        issue.create_comment("hello")
    assert len(github.comments(SHOP, 1)) == written
    issue.create_comment("again")
    assert len(github.comments(SHOP, 1)) == written + 1


def test_trouble_is_for_the_calls_it_names(github: StandIn, shop: Repository) -> None:
    github.fail("GET", "/repos/octo/shop/issues/*", status=404, times=2)
    github.fail("*", "/repos/octo/shop/labels", status=403, retry_after=60)
    issue = shop.get_pull(1).as_issue
    for _ in range(2):
        with pytest.raises(GithubException, match="404"):
            issue()
    assert issue().number == 1
    with pytest.raises(GithubException, match="secondary rate limit") as caught:
        list(shop.get_labels())
    assert caught.value.headers
    assert caught.value.headers["retry-after"] == "60"
    github.fail("GET", "*", times=99)
    github.heal()
    assert issue().number == 1


def test_writes_have_a_limit_a_minute(github: StandIn, shop: Repository) -> None:
    github.limit_writes(2)
    github.set_time("2026-03-01T12:00:00+00:00")
    issue = shop.get_issue(1)
    for _ in range(2):
        issue.create_comment("hello")
    with pytest.raises(GithubException, match="secondary rate limit") as caught:
        issue.create_comment("hello")
    assert caught.value.headers
    assert 55 <= int(caught.value.headers["retry-after"]) <= 60
    github.set_time("2026-03-01T12:01:01+00:00")
    issue.create_comment("hello")
    assert len(github.comments(SHOP, 1)) == 3


def test_many_callers_at_once_lose_nothing(github: StandIn, shop: Repository) -> None:
    issue = shop.get_issue(1)
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda n: issue.create_comment(str(n)).id, range(40)))
    assert len(set(made)) == 40
    assert {c["body"] for c in github.comments(SHOP, 1)} == {str(n) for n in range(40)}


def test_every_call_is_counted_by_its_template(github: StandIn, shop: Repository) -> None:
    issue = shop.get_issue(1)
    for _ in range(3):
        issue.create_comment("hello")
    requests.get(f"{github.url}/sandbox", timeout=5)
    assert github.counts() == {f"POST {COMMENTS}": 3, "GET /repos/{owner}/{repo}/issues/{issue_number}": 1}
    last = github.calls()[-1]
    assert (last["path"], last["body"], last["status"]) == (
        "/repos/octo/shop/issues/1/comments",
        {"body": "hello"},
        201,
    )
    github.reset_calls()
    assert github.counts() == {}


def test_every_answer_tells_the_allowance_and_its_request(github: StandIn, shop: Repository) -> None:
    headers, _ = shop.requester.requestJsonAndCheck("GET", f"/repos/{SHOP}")
    assert {name for name in headers if name.startswith("x-ratelimit")} == {
        f"x-ratelimit-{part}" for part in ("limit", "remaining", "used", "reset", "resource")
    }
    assert int(headers["x-ratelimit-limit"]) - int(headers["x-ratelimit-used"]) == int(
        headers["x-ratelimit-remaining"]
    )
    assert headers["x-github-request-id"]
    refused = requests.get(f"{github.url}/repos/{SHOP}", timeout=5)
    assert refused.status_code == 401
    assert refused.headers["x-ratelimit-resource"] == "core"


def test_everything_that_can_be_read_is_answered(
    github: StandIn, shop: Repository, app_keys: KeyPair
) -> None:
    sha = github.subject(SHOP, 1)["head"]["sha"]
    comment = github.comment(SHOP, 1, "hello")["id"]
    github.label(SHOP, 1, "x")
    run = shop.create_check_run("outcome", sha)
    words = {"owner": "octo", "repo": "shop", "issue_number": 1, "pull_number": 1, "comment_id": comment}
    words |= {"check_run_id": run.id, "check_suite_id": run.raw_data["check_suite"]["id"], "name": "x"}
    words |= {"ref": "main", "sha": sha, "commit_sha": sha, "path": "README.md", "username": "octo"}
    words |= {"installation_id": 1, "delivery_id": 1}
    reading = [one for one in operations() if one.method == "GET"]
    answered = []
    with as_app(github, app_keys) as app:
        for one in reading:
            path = one.template.format(**words)
            query = {"q": f"repo:{SHOP} is:pr"} if path == "/search/issues" else {}
            asking = app.requester if one.by_app else shop.requester
            asking.requestJsonAndCheck("GET", path, parameters=query)
            answered.append(github.calls()[-1]["template"])
    assert answered == [one.template for one in reading]
    assert len(answered) > 30


def _addresses(node: Any) -> list[str]:
    if isinstance(node, dict):
        return [one for value in node.values() for one in _addresses(value)]
    if isinstance(node, list):
        return [one for value in node for one in _addresses(value)]
    return [node] if isinstance(node, str) and "://" in node else []


def test_every_address_is_the_stand_in_s_own(github: StandIn, shop: Repository) -> None:
    github.open_issue(SHOP, labels=["x"])
    github.comment(SHOP, 1, "hello")
    shop.create_check_run("outcome", github.subject(SHOP, 1)["head"]["sha"])
    shown = [
        github.subject(SHOP, 1),
        github.subject(SHOP, 2),
        github.comments(SHOP, 1),
        github.check_runs(SHOP),
        shop.raw_data,
    ]
    assert len(_addresses(shown)) > 100
    assert [a for a in _addresses(shown) if not a.startswith(github.url)] == []
    assert "{number}" not in str(shown)


def test_a_wrong_control_request_is_told_what_is_wrong(github: StandIn) -> None:
    def post(name: str, body: str) -> requests.Response:
        return requests.post(f"{github.url}/sandbox/{name}", data=body, timeout=5)

    assert post("nothing", "{}").status_code == 404
    assert post("open_issue", "{}").status_code == 400
    assert post("open_issue", "{").status_code == 400
    assert post("open_issue", '{"repository": "no/such"}').status_code == 404
    assert post("set_time", '{"to": "tomorrow"}').status_code == 400
    assert post("uninstall", '{"installation": 9}').status_code == 404


@pytest.fixture(scope="module")
def quiet(app_keys: KeyPair) -> Iterator[StandIn]:
    with StandIn(public_key=app_keys.public) as made:
        yield made


@given(method=st.sampled_from(["GET", "POST"]), path=st.text(max_size=40), body=st.binary(max_size=40))
def test_no_request_breaks_the_api(quiet: StandIn, method: str, path: str, body: bytes) -> None:
    request = Request(method, f"/repos/{path}", {"Authorization": "token x"}, body)
    assert quiet.api.answer(request).status == 401


def test_it_runs_as_a_process_until_it_is_told_to_stop(app_keys: KeyPair, tmp_path: Path) -> None:
    pem = tmp_path / "public.pem"
    pem.write_text(app_keys.public)
    manifest = tmp_path / "app.yml"
    manifest.write_text("default_permissions: {issues: write, metadata: read}\ndefault_events: [issues]\n")
    with receiver() as hook:
        command = [sys.executable, "-m", "sandbox.github", "--webhook-url", hook.url, "--secret", "s"]
        command += ["--app-id", "7", "--public-key", str(pem), "--manifest", str(manifest)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            try:
                assert process.stdout
                word, url = process.stdout.readline().split()
                assert word == "listening"

                def act(name: str, **given: object) -> Any:
                    answer = requests.post(f"{url}/sandbox/{name}", json=given, timeout=10)
                    answer.raise_for_status()
                    return answer.json()["result"]

                act("create_repository", full_name=SHOP)
                act("open_pull", repository=SHOP)
                number = act("open_issue", repository=SHOP, title="over the wire")["number"]
                assert act("flush") is True
                assert act("subject", repository=SHOP, number=number)["title"] == "over the wire"
                assert "open_pull" in requests.get(f"{url}/sandbox", timeout=10).json()
            finally:
                process.send_signal(signal.SIGTERM)
            assert process.wait(10) == 0
        assert hook.events() == ["installation.created", "issues.opened"]


def test_a_stopped_stand_in_answers_no_more(standin: Callable[..., StandIn], app_keys: KeyPair) -> None:
    gh = standin()
    gh.create_repository(SHOP)
    with as_installation(gh, app_keys) as client:
        repo = client.get_repo(SHOP)
        gh.stop()
        with pytest.raises(requests.ConnectionError):
            repo.get_issue(1)
