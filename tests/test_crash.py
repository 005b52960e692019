"""`outcomes serve` as a process: GitHub's own example by curl, `kill -9` at the worst moments, a graceful stop."""

import json
import shutil
import sqlite3
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest
from support_examples import example
from support_process import SECRET, Process, served

from sandbox.github import StandIn
from sandbox.keys import KeyPair
from sandbox.webhooks import sign

REPO = "Codertocat/Hello-World"
CHECKS = "/repos/{owner}/{repo}/check-runs"
COMMENTS = "/repos/{owner}/{repo}/issues/{issue_number}/comments"


@pytest.fixture
def pull(github: StandIn) -> dict[str, Any]:
    github.create_repository(REPO)
    return github.open_pull(REPO, body="This is a pretty simple change.", user="ada")


def opened(pull: dict[str, Any], **changes: Any) -> bytes:
    """GitHub's own recording, with the ids and the commit that the stand-in knows."""
    payload = example("pull_request", "opened")
    payload["pull_request"] |= {"number": pull["number"], **changes}
    payload["pull_request"]["head"]["sha"] = pull["head"]["sha"]
    payload["repository"]["id"] = pull["base"]["repo"]["id"]
    payload["installation"] = {"id": 1}
    return json.dumps(payload).encode()


def curl(process: Process, body: bytes, delivery: str, folder: Path) -> str:
    """Send a signed delivery as a person at a terminal would; return the status."""
    path = folder / f"{delivery}.json"
    path.write_bytes(body)
    told = subprocess.run(
        [
            "curl", "--silent", "--output", "/dev/null", "--write-out", "%{http_code}",
            "--header", f"X-Hub-Signature-256: {sign(SECRET, body)}",
            "--header", "X-GitHub-Event: pull_request",
            "--header", f"X-GitHub-Delivery: {delivery}",
            "--header", "Content-Type: application/json",
            "--data-binary", f"@{path}", f"{process.url}/webhook",
        ],
        check=True,
        capture_output=True,
        text=True,
    )  # fmt: skip
    return told.stdout


def found(github: StandIn, pull: dict[str, Any]) -> tuple[int, int]:
    """How many check runs and comments there are."""
    return len(github.check_runs(REPO)), len(github.comments(REPO, pull["number"]))


def intended(folder: Path, path: str) -> bool:
    """Whether the app has written down that it is about to post."""
    database = sqlite3.connect(folder / "outcomes.db")
    key = "check" if path == CHECKS else "comment:review"
    rows = database.execute("select 1 from postings where key = ? and state = 'intended'", [key]).fetchall()
    database.close()
    return bool(rows)


def done(github: StandIn, pull: dict[str, Any], path: str) -> bool:
    """Whether GitHub has what was posted."""
    return bool(github.check_runs(REPO) if path == CHECKS else github.comments(REPO, pull["number"]))


@pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl here")
def test_githubs_own_example_by_curl(
    github: StandIn, app_keys: KeyPair, pull: dict[str, Any], tmp_path: Path
) -> None:
    with served(github, app_keys, tmp_path) as process:
        body = opened(pull)
        assert curl(process, body, "first", tmp_path) == "202"
        process.settle()
        assert found(github, pull) == (1, 1)
        github.reset_calls()
        assert curl(process, body, "first", tmp_path) == "202"
        process.settle()
        assert github.calls() == [], "sent again with the same id, to nothing"
        for number in range(5):
            edited = opened(pull, body=f"Take {number}.", updated_at="2019-05-15T15:20:34Z")
            assert curl(process, edited, f"edit-{number}", tmp_path) == "202"
        process.settle()
        assert found(github, pull) == (1, 1)


@pytest.mark.parametrize("path", [CHECKS, COMMENTS])
@pytest.mark.parametrize("then", ["drop", "drop_after"], ids=["before posting", "before remembering"])
def test_kill_9_loses_nothing_and_repeats_nothing(
    github: StandIn, app_keys: KeyPair, pull: dict[str, Any], tmp_path: Path, path: str, then: Any
) -> None:
    # Before posting the call hangs; before remembering it is done, and its answer is what is lost.
    github.fail("POST", path, then=then, delay=20.0 if then == "drop" else 0.0)
    process = Process(github, app_keys, tmp_path)
    try:
        assert curl(process, opened(pull), "first", tmp_path) == "202"
        deadline = time.monotonic() + 20
        while not (intended(tmp_path, path) if then == "drop" else done(github, pull, path)):
            assert time.monotonic() < deadline, "the app never came to post"
            time.sleep(0.01)
    finally:
        process.kill()
    github.heal()
    with served(github, app_keys, tmp_path) as again:
        again.settle()
        assert found(github, pull) == (1, 1)
        assert curl(again, opened(pull), "first", tmp_path) == "202"
        again.settle()
        assert found(github, pull) == (1, 1)


def test_a_delivery_that_was_answered_survives_the_kill(
    github: StandIn, app_keys: KeyPair, pull: dict[str, Any], tmp_path: Path
) -> None:
    github.fail("POST", "/app/installations/{installation_id}/access_tokens", status=503, times=1000)
    process = Process(github, app_keys, tmp_path)
    try:
        for number in range(3):
            assert curl(process, opened(pull), f"d-{number}", tmp_path) == "202"
    finally:
        process.kill()
    github.heal()
    with served(github, app_keys, tmp_path) as again:
        again.settle()
        assert found(github, pull) == (1, 1)


def test_sigterm_stops_it_gracefully(github: StandIn, app_keys: KeyPair, tmp_path: Path) -> None:
    process = Process(github, app_keys, tmp_path)
    assert process.stop() == 0
