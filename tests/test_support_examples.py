"""GitHub's recorded payloads are handed out ready to be sent."""

from __future__ import annotations

import pytest
from support_examples import events, example, examples, merged


def test_every_recording_has_an_installation() -> None:
    handed_out = [payload for event in events() for payload in examples(event)]
    assert len(handed_out) == 138
    assert all(payload["installation"]["id"] for payload in handed_out)


@pytest.mark.parametrize(
    ("event", "action"),
    [("pull_request", "opened"), ("pull_request", "edited"), ("issues", "closed"), ("push", None)],
)
def test_an_example_has_its_action(event: str, action: str | None) -> None:
    assert example(event, action).get("action") == action


def test_what_one_test_changes_another_does_not_see() -> None:
    example("pull_request", "opened")["pull_request"]["title"] = "changed"
    assert example("pull_request", "opened")["pull_request"]["title"] != "changed"


def test_a_merged_pull_request_is_closed_and_merged() -> None:
    pull = merged()["pull_request"]
    assert (pull["state"], pull["merged"], bool(pull["merged_at"])) == ("closed", True, True)


def test_there_is_no_example_of_what_never_happens() -> None:
    with pytest.raises(LookupError):
        example("pull_request", "exploded")
