"""Each deed in the stand-in sends the events that GitHub sends for it, in the shape of GitHub's recordings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from support_examples import examples

from sandbox.github import StandIn

SHOP = "octo/shop"


def _events(gh: StandIn) -> list[str]:
    assert gh.flush()
    return [".".join(filter(None, (one["event"], one["action"]))) for one in gh.deliveries()]


Deed = Callable[[StandIn], object]
DEEDS: dict[str, tuple[Deed, list[str]]] = {
    "opening with labels": (
        lambda gh: gh.open_pull(SHOP, labels=["a", "b"]),
        [
            "push",
            "check_suite.requested",
            "pull_request.opened",
            "pull_request.labeled",
            "pull_request.labeled",
        ],
    ),
    "opening from a fork": (lambda gh: gh.open_pull(SHOP, fork="ada/shop"), ["pull_request.opened"]),
    "opening an issue": (lambda gh: gh.open_issue(SHOP), ["issues.opened"]),
    "adding a file": (
        lambda gh: gh.put_file(SHOP, ".github/outcomes.yml", "mode: off\n"),
        ["push", "check_suite.requested"],
    ),
    "a release": (lambda gh: gh.publish_release(SHOP, "v1"), ["release.published"]),
    "a deployment": (lambda gh: gh.deploy(SHOP), ["deployment_status.created"]),
    "archiving": (lambda gh: gh.archive(SHOP), ["repository.archived"]),
    "suspending": (lambda gh: gh.suspend(1), ["installation.suspend"]),
    "uninstalling": (lambda gh: gh.uninstall(1), ["installation.deleted"]),
    "a second repository": (lambda gh: gh.create_repository("octo/two"), ["installation_repositories.added"]),
    "more permissions": (
        lambda gh: gh.grant(1, {"metadata": "read"}),
        ["installation.new_permissions_accepted"],
    ),
}
ON_A_PULL: dict[str, tuple[Deed, list[str]]] = {
    "editing": (lambda gh: gh.edit(SHOP, 1, body="x"), ["pull_request.edited"]),
    "editing nothing": (lambda gh: gh.edit(SHOP, 1, body="before"), []),
    "pushing": (
        lambda gh: gh.push(SHOP, 1),
        ["push", "check_suite.requested", "pull_request.synchronize"],
    ),
    "labelling twice": (
        lambda gh: [gh.label(SHOP, 1, "x"), gh.label(SHOP, 1, "X")],
        ["pull_request.labeled"],
    ),
    "unlabelling what is not there": (lambda gh: gh.unlabel(SHOP, 1, "x"), []),
    "a draft": (lambda gh: gh.set_draft(SHOP, 1, draft=True), ["pull_request.converted_to_draft"]),
    "ready": (lambda gh: gh.set_draft(SHOP, 1, draft=False), ["pull_request.ready_for_review"]),
    "closing and reopening": (
        lambda gh: [gh.close(SHOP, 1), gh.close(SHOP, 1), gh.reopen(SHOP, 1)],
        ["pull_request.closed", "pull_request.reopened"],
    ),
    "merging": (lambda gh: gh.merge(SHOP, 1), ["push", "check_suite.requested", "pull_request.closed"]),
    "commenting": (lambda gh: gh.comment(SHOP, 1, "hi"), ["issue_comment.created"]),
    "locking": (lambda gh: gh.lock(SHOP, 1), ["pull_request.locked"]),
    "queueing": (lambda gh: gh.queue_merge(SHOP, 1), ["merge_group.checks_requested"]),
    "re-running all": (
        lambda gh: gh.rerequest_suite(SHOP, gh.subject(SHOP, 1)["head"]["sha"]),
        ["check_suite.rerequested"],
    ),
}


@pytest.mark.parametrize("name", DEEDS)
def test_a_deed_sends_its_events(name: str, github: StandIn) -> None:
    github.create_repository(SHOP)
    before = _events(github)
    deed, expected = DEEDS[name]
    deed(github)
    assert _events(github)[len(before) :] == expected


@pytest.mark.parametrize("name", ON_A_PULL)
def test_a_deed_on_a_pull_request_sends_its_events(name: str, github: StandIn) -> None:
    github.create_repository(SHOP)
    github.open_pull(SHOP, body="before")
    before = _events(github)
    deed, expected = ON_A_PULL[name]
    deed(github)
    assert _events(github)[len(before) :] == expected


OWN = {"permissions"}
"""What differs from app to app."""


def _gaps(sent: Any, recorded: list[Any], where: str) -> list[str]:
    """The paths that all recordings have and the sent payload hasn't."""
    if isinstance(sent, list) and sent:
        inner = [item for one in recorded if isinstance(one, list) for item in one]
        return _gaps(sent[0], inner, f"{where}[]") if inner else []
    dicts = [one for one in recorded if isinstance(one, dict)]
    if not isinstance(sent, dict) or not dicts:
        return []
    common = set.intersection(*(set(one) for one in dicts)) - OWN
    found = [f"{where}.{key}" for key in common - set(sent)]
    for key in common & set(sent):
        found += _gaps(sent[key], [one[key] for one in dicts], f"{where}.{key}")
    return found


def test_every_event_has_the_shape_of_github_s_recordings(standin: Callable[..., StandIn]) -> None:
    sent = []
    for deed, _ in (*DEEDS.values(), *ON_A_PULL.values()):
        gh = standin()
        gh.create_repository(SHOP, organization=True)
        gh.open_pull(SHOP, body="before", labels=["l"])
        gh.flush()
        deed(gh)
        sent += gh.deliveries()
    gaps: dict[str, list[str]] = {}
    for one in sent:
        recorded = examples(one["event"], one["action"]) or examples(one["event"])
        found = _gaps(one["payload"], recorded, one["event"])
        if found:
            gaps[f"{one['event']}.{one['action']}"] = sorted(found)
    assert not gaps, "\n".join(f"{k}: {v}" for k, v in gaps.items())
    assert len({(one["event"], one["action"]) for one in sent}) > 20
