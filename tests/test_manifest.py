"""app.yml says what the handlers need: no event unheard, no permission without a use, none missing."""

import handlers
from app import manifest

UNLISTED = {"installation", "installation_repositories", "clock"}
"""GitHub sends these without being asked (docs, "Webhook events and payloads"); the clock is ours."""

NEEDS = {
    "check_run": "checks",
    "check_suite": "checks",
    "deployment_status": "deployments",
    "issue_comment": "issues",
    "issues": "issues",
    "merge_group": "merge_queues",
    "pull_request": "pull_requests",
    "push": "contents",
    "release": "contents",
    "repository": "metadata",
}
"""The permission that gates each event (GitHub docs, "Webhook events and payloads")."""


def test_the_app_hears_of_just_the_events_that_are_handled() -> None:
    handled = {binding.event for binding in handlers.bindings()} - UNLISTED
    assert set(manifest()["default_events"]) == handled


def test_every_event_has_the_permission_that_gates_it() -> None:
    assert {NEEDS[event] for event in manifest()["default_events"]} <= set(manifest()["default_permissions"])


def test_what_is_written_may_be_written() -> None:
    granted = manifest()["default_permissions"]
    assert {name for name, level in granted.items() if level == "write"} == {
        "checks",
        "issues",
        "pull_requests",
    }


def test_the_manifest_has_what_github_asks_for() -> None:
    found = manifest()
    assert found["name"]
    assert found["url"].startswith("https://")
    assert found["hook_attributes"]["url"].startswith("https://")
