"""The stand-in sends signed events in GitHub's shape, and lets them be lost, held back and sent again."""

from __future__ import annotations

import hashlib
import hmac
import uuid
from collections.abc import Callable, Iterator

import pytest
from github import GithubException
from support_client import as_app, as_installation
from support_receiver import Receiver, receiver

from sandbox import webhooks
from sandbox.github import StandIn
from sandbox.keys import KeyPair

SHOP = "octo/shop"
SECRET = "It's a Secret to Everybody"


@pytest.fixture
def hook() -> Iterator[Receiver]:
    with receiver() as made:
        yield made


@pytest.fixture
def gh(standin: Callable[..., StandIn], hook: Receiver) -> StandIn:
    made = standin(webhook_url=hook.url, secret=SECRET)
    made.create_repository(SHOP)
    assert made.flush()
    hook.received.clear()
    return made


def test_the_signature_is_the_one_of_github_s_example() -> None:
    # https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
    expected = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
    assert webhooks.sign(SECRET, b"Hello, World!") == expected


def test_a_delivery_has_every_header_and_a_signature_over_its_bytes(gh: StandIn, hook: Receiver) -> None:
    gh.open_issue(SHOP, body="naïve → 10 %")
    assert gh.flush()
    one = hook.received[0]
    expected = hmac.new(SECRET.encode(), one.body, hashlib.sha256).hexdigest()
    assert one.headers["x-hub-signature-256"] == f"sha256={expected}"
    assert one.headers["x-github-event"] == "issues"
    assert uuid.UUID(one.headers["x-github-delivery"])
    assert one.headers["x-github-hook-installation-target-id"] == "7"
    assert one.headers["x-github-hook-installation-target-type"] == "integration"
    assert one.headers["content-type"] == "application/json"
    assert one.payload["installation"]["id"] == 1
    assert one.payload["issue"]["body"] == "naïve → 10 %"


def test_an_edit_says_what_it_was(gh: StandIn, hook: Receiver) -> None:
    gh.put_file(SHOP, "x", "x", branch="release")
    pull = gh.open_pull(SHOP, title="old", body="before")
    gh.edit(SHOP, pull["number"], title="new", body=None, base="release")
    assert gh.flush()
    edited = hook.received[-1].payload
    assert edited["changes"] == {
        "title": {"from": "old"},
        "body": {"from": "before"},
        "base": {"ref": {"from": "main"}, "sha": {"from": pull["base"]["sha"]}},
    }
    assert (edited["pull_request"]["title"], edited["pull_request"]["body"]) == ("new", None)


def test_a_push_says_which_paths_it_touched(gh: StandIn, hook: Receiver) -> None:
    before = gh.put_file(SHOP, "a", "1")
    after = gh.put_file(SHOP, "README.md", None)
    assert gh.flush()
    pushed = [one.payload for one in hook.received if one.event == "push"][-1]
    assert (pushed["ref"], pushed["before"], pushed["after"]) == ("refs/heads/main", before, after)
    assert [(c["added"], c["modified"], c["removed"]) for c in pushed["commits"]] == [([], [], ["README.md"])]


def test_our_own_deeds_come_back_as_events_of_our_bot(gh: StandIn, hook: Receiver, app_keys: KeyPair) -> None:
    sha = gh.open_pull(SHOP)["head"]["sha"]
    assert gh.flush()
    hook.received.clear()
    with as_installation(gh, app_keys) as client:
        repo = client.get_repo(SHOP)
        repo.create_check_run(
            "outcome", sha, status="completed", conclusion="success", external_id=f"{SHOP}#1"
        )
        repo.get_issue(1).create_comment("hello")
        repo.get_issue(1).add_to_labels("outcome")
    assert gh.flush()
    assert hook.events() == [
        "check_run.created",
        "check_run.completed",
        "issue_comment.created",
        "pull_request.labeled",
    ]
    assert {(p.payload["sender"]["login"], p.payload["sender"]["type"]) for p in hook.received} == {
        ("outcomes[bot]", "Bot")
    }
    gh.rerequest_run(SHOP, hook.received[0].payload["check_run"]["id"], user="ada")
    assert gh.flush()
    again = hook.received[-1].payload
    assert (again["action"], again["check_run"]["external_id"]) == ("rerequested", f"{SHOP}#1")


def test_a_button_that_is_there_can_be_pressed(gh: StandIn, hook: Receiver, app_keys: KeyPair) -> None:
    sha = gh.open_pull(SHOP)["head"]["sha"]
    action = {"label": "Again", "description": "Look again", "identifier": "again"}
    with as_installation(gh, app_keys) as client:
        run = client.get_repo(SHOP).create_check_run("outcome", sha, conclusion="failure", actions=[action])
    gh.press(SHOP, run.id, "again")
    assert gh.flush()
    assert hook.received[-1].payload["requested_action"] == {"identifier": "again"}


def test_what_is_not_subscribed_or_suspended_is_not_sent(gh: StandIn, hook: Receiver) -> None:
    gh.grant(1, {"metadata": "read"}, subscribed=["issues"])
    gh.open_pull(SHOP)
    gh.open_issue(SHOP)
    gh.suspend(1)
    gh.open_issue(SHOP)
    assert gh.flush()
    assert hook.events() == [
        "installation.new_permissions_accepted",
        "issues.opened",
        "installation.suspend",
    ]


def test_a_failed_delivery_is_listed_and_sent_again_under_its_guid(
    gh: StandIn, hook: Receiver, app_keys: KeyPair
) -> None:
    hook.answer = lambda _: 503
    gh.open_issue(SHOP)
    assert gh.flush()
    hook.answer = lambda _: 202
    with as_app(gh, app_keys) as app:
        get = app.requester.requestJsonAndCheck
        _, failed = get("GET", "/app/hook/deliveries", parameters={"status": "failure"})
        assert [(d["event"], d["action"], d["status_code"]) for d in failed] == [("issues", "opened", 503)]
        _, detail = get("GET", f"/app/hook/deliveries/{failed[0]['id']}")
        assert detail["request"]["payload"]["action"] == "opened"
        get("POST", f"/app/hook/deliveries/{failed[0]['id']}/attempts")
        assert gh.flush()
        _, newest = get("GET", "/app/hook/deliveries", parameters={"per_page": 1})
        assert (newest[0]["redelivery"], newest[0]["status"]) == (True, "OK")
        with pytest.raises(GithubException, match="404"):
            get("POST", "/app/hook/deliveries/99999/attempts")
    first, second = hook.received
    assert first.headers["x-github-delivery"] == second.headers["x-github-delivery"] == failed[0]["guid"]
    assert first.body == second.body


def test_events_can_be_held_back_turned_round_and_lost(gh: StandIn, hook: Receiver) -> None:
    gh.pause_webhooks()
    for number in range(3):
        gh.open_issue(SHOP, title=str(number))
    assert gh.flush()
    assert hook.received == []
    gh.resume_webhooks(reverse=True)
    assert gh.flush()
    assert [one.payload["issue"]["title"] for one in hook.received] == ["2", "1", "0"]
    gh.lose_webhooks(1)
    gh.open_issue(SHOP, title="lost")
    gh.open_issue(SHOP, title="found")
    assert gh.flush()
    assert hook.received[-1].payload["issue"]["title"] == "found"
    assert [(d["status"], d["payload"]["issue"]["title"]) for d in gh.deliveries()[-2:]] == [
        ("timed out", "lost"),
        ("OK", "found"),
    ]


def test_nobody_listening_is_a_failed_delivery(gh: StandIn) -> None:
    gh.set_webhook("http://127.0.0.1:1/webhook")
    gh.open_issue(SHOP)
    assert gh.flush()
    assert gh.deliveries()[-1]["status"] == "failed to connect to host"
