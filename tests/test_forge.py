"""Effects on GitHub: as few calls as the difference needs, nothing twice, and every refusal taken for what it is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from outcomes.effects import CheckRun, Comment, Effect, Label
from runtime.database import Database
from runtime.forge import Busy, Forge, Gone, NotAccepted, Trouble
from runtime.forge.apply import Apply, cut
from runtime.schema import migrations
from runtime.store import Said
from runtime.store.sqlite import SqliteStore
from sandbox.github import StandIn
from sandbox.keys import KeyPair

REPO = "octo/shop"
INSTALLATION = 1
PERMISSIONS = {"checks": "write", "issues": "write", "pull_requests": "write", "contents": "read"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    database = Database(tmp_path / "outcomes.db", migrations)
    yield SqliteStore(database)
    database.close()


@pytest.fixture
def forge(github: StandIn, app_keys: KeyPair) -> Forge:
    return Forge(
        app_id=7,
        private_key=app_keys.private,
        api_url=github.url,
        permissions=PERMISSIONS,
        now=lambda: datetime.now(UTC),
    )


@pytest.fixture
def pull(github: StandIn) -> dict[str, Any]:
    github.create_repository(REPO)
    return github.open_pull(REPO, body="Add Redis.", user="ada")


@pytest.fixture
def apply(forge: Forge, store: SqliteStore, github: StandIn, pull: dict[str, Any]) -> Apply:
    hub = forge.hub(INSTALLATION)
    hub.pull(REPO, pull["number"])  # the token is in hand from here on
    github.reset_calls()
    return Apply(hub, store, subject="1#1", repository=REPO, number=pull["number"])


def check(pull: dict[str, Any], **changes: Any) -> CheckRun:
    made = CheckRun(pull["head"]["sha"], f"{REPO}#{pull['number']}", "neutral", "No outcome", "Nothing read.")
    return replace(made, **changes)


def bad(pull: dict[str, Any]) -> list[Effect]:
    return [check(pull), Comment("review", "What will change?")]


def good(pull: dict[str, Any]) -> list[Effect]:
    return [check(pull, conclusion="success", title="Declared"), Comment("review", "Fine now.", open=False)]


def calls(github: StandIn) -> list[str]:
    return [f"{call['method']} {call['template']}" for call in github.calls()]


CHECKS = "/repos/{owner}/{repo}/check-runs"
COMMENTS = "/repos/{owner}/{repo}/issues/{issue_number}/comments"


def test_a_good_pull_request_costs_one_call(apply: Apply, github: StandIn, pull: dict[str, Any]) -> None:
    apply(good(pull))
    assert calls(github) == [f"POST {CHECKS}"]
    assert github.comments(REPO, pull["number"]) == []


def test_a_bad_one_costs_two_and_the_same_again_none(
    apply: Apply, github: StandIn, pull: dict[str, Any]
) -> None:
    apply(bad(pull))
    assert calls(github) == [f"POST {CHECKS}", f"POST {COMMENTS}"]
    github.reset_calls()
    apply(bad(pull))
    assert calls(github) == []


def test_the_comment_is_folded_when_fixed_and_shown_again_when_broken(
    apply: Apply, github: StandIn, pull: dict[str, Any]
) -> None:
    apply(bad(pull))
    apply(good(pull))
    (comment,) = github.comments(REPO, pull["number"])
    assert comment["body"].endswith("Fine now.")
    assert comment["minimized"] == "RESOLVED"
    apply(bad(pull))
    (again,) = github.comments(REPO, pull["number"])
    assert again["id"] == comment["id"]
    assert again["minimized"] is None
    assert len(github.check_runs(REPO)) == 1, "the same commit keeps its check run"


def test_a_new_head_gets_its_own_check_run(apply: Apply, github: StandIn, pull: dict[str, Any]) -> None:
    apply(good(pull))
    pushed = github.push(REPO, pull["number"], files={"b.py": "pass"})
    apply([check(pull, head_sha=pushed, conclusion="success")])
    assert [run["head_sha"] for run in github.check_runs(REPO)] == [
        pull["head"]["sha"],
        pushed,
    ]


@pytest.mark.parametrize("path", [CHECKS, COMMENTS])
def test_a_crash_between_posting_and_remembering_posts_nothing_twice(
    apply: Apply, github: StandIn, pull: dict[str, Any], path: str
) -> None:
    github.fail("POST", path, then="drop_after")
    with pytest.raises(Trouble):
        apply(bad(pull))
    apply(bad(pull))
    assert len(github.check_runs(REPO)) == 1
    assert len(github.comments(REPO, pull["number"])) == 1
    github.reset_calls()
    apply(bad(pull))
    assert calls(github) == []


def test_a_pasted_marker_is_not_taken_for_ours(apply: Apply, github: StandIn, pull: dict[str, Any]) -> None:
    github.comment(REPO, pull["number"], "<!-- outcomes:review -->\nmine!", user="mallory")
    github.fail("POST", COMMENTS, status=502)
    with pytest.raises(Trouble):
        apply(bad(pull))
    apply(bad(pull))
    theirs, ours = github.comments(REPO, pull["number"])
    assert theirs["body"].endswith("mine!")
    assert ours["user"]["login"] == "outcomes[bot]"


def test_a_deleted_comment_is_said_once_more_and_only_while_it_matters(
    apply: Apply, github: StandIn, pull: dict[str, Any]
) -> None:
    apply(bad(pull))
    (comment,) = github.comments(REPO, pull["number"])
    github.delete_comment(REPO, comment["id"])
    apply(bad(pull))
    assert github.comments(REPO, pull["number"]) == [], "nothing changed, so nothing is said"
    apply([Comment("review", "Still missing: a number.")])
    assert len(github.comments(REPO, pull["number"])) == 1
    (comment,) = github.comments(REPO, pull["number"])
    github.delete_comment(REPO, comment["id"])
    apply(good(pull))
    assert github.comments(REPO, pull["number"]) == []


def test_a_locked_conversation_still_gets_its_check(
    apply: Apply, github: StandIn, pull: dict[str, Any], store: SqliteStore
) -> None:
    github.lock(REPO, pull["number"])
    apply(bad(pull))
    assert len(github.check_runs(REPO)) == 1
    posting = store.posting("1#1", "comment:review")
    assert posting is not None
    assert posting.state is Said.REFUSED
    github.reset_calls()
    apply(bad(pull))
    assert calls(github) == [], "what GitHub will not take is not offered again and again"


def test_labels_come_and_go_and_are_never_taken_off_for_others(
    apply: Apply, github: StandIn, pull: dict[str, Any]
) -> None:
    number = pull["number"]
    github.label(REPO, number, "needs-outcome")
    github.reset_calls()
    apply([Label("needs-outcome", present=False)])
    assert calls(github) == [], "a label that we did not put is not ours to remove"
    apply([Label("needs-outcome", present=True)])
    apply([Label("needs-outcome", present=False)])
    assert github.labels(REPO, number) == []


def test_a_token_is_asked_for_once_and_again_before_it_ends(
    github: StandIn, app_keys: KeyPair, pull: dict[str, Any]
) -> None:
    now = datetime.now(UTC)
    moved = [now]
    forge = Forge(
        app_id=7,
        private_key=app_keys.private,
        api_url=github.url,
        permissions=PERMISSIONS,
        now=lambda: moved[0],
    )
    hub = forge.hub(INSTALLATION)
    for _ in range(3):
        hub.pull(REPO, pull["number"])
    asked = "POST /app/installations/{installation_id}/access_tokens"
    assert calls(github).count(asked) == 1
    moved[0] = now + timedelta(minutes=56)
    hub.pull(REPO, pull["number"])
    assert calls(github).count(asked) == 2


def test_a_token_is_asked_for_with_just_our_permissions(
    forge: Forge, github: StandIn, pull: dict[str, Any]
) -> None:
    forge.hub(INSTALLATION).pull(REPO, pull["number"])
    token = next(c for c in github.calls() if c["template"].endswith("access_tokens"))
    assert token["body"] == {"permissions": PERMISSIONS}


def test_a_token_that_github_forgot_is_renewed_at_the_next_try(
    apply: Apply, github: StandIn, pull: dict[str, Any]
) -> None:
    github.fail("POST", CHECKS, status=401)
    with pytest.raises(Trouble):
        apply(good(pull))
    apply(good(pull))
    assert len(github.check_runs(REPO)) == 1


@pytest.mark.parametrize("status", [403, 429])
def test_a_limit_says_until_when_to_wait(
    forge: Forge, github: StandIn, pull: dict[str, Any], status: int
) -> None:
    github.fail("GET", "/repos/{owner}/{repo}/pulls/{pull_number}", status=status, retry_after=120)
    with pytest.raises(Busy) as busy:
        forge.hub(INSTALLATION).pull(REPO, pull["number"])
    assert timedelta(seconds=100) < busy.value.until - datetime.now(UTC) < timedelta(seconds=121)


def test_the_last_calls_of_the_hour_are_kept(forge: Forge, github: StandIn, pull: dict[str, Any]) -> None:
    hub = forge.hub(INSTALLATION)
    hub.pull(REPO, pull["number"])
    hub.afford(4)
    github.set_limit(INSTALLATION, remaining=40)
    hub.pull(REPO, pull["number"])
    with pytest.raises(Busy):
        hub.afford(4)


@pytest.mark.parametrize(("status", "error"), [(404, Gone), (410, Gone), (422, NotAccepted), (502, Trouble)])
def test_refusals_are_told_apart(
    forge: Forge, github: StandIn, pull: dict[str, Any], status: int, error: type[Exception]
) -> None:
    github.fail("GET", "/repos/{owner}/{repo}/pulls/{pull_number}", status=status)
    with pytest.raises(error, match=str(status)):
        forge.hub(INSTALLATION).pull(REPO, pull["number"])


def test_a_dropped_connection_is_trouble(forge: Forge, github: StandIn, pull: dict[str, Any]) -> None:
    github.fail("GET", "/repos/{owner}/{repo}/pulls/{pull_number}", then="drop_after")
    with pytest.raises(Trouble):
        forge.hub(INSTALLATION).pull(REPO, pull["number"])


def test_an_unchanged_file_costs_nothing_to_ask_for(forge: Forge, github: StandIn) -> None:
    github.create_repository(REPO, files={".github/outcomes.yml": "mode: enforce\n"})
    hub = forge.hub(INSTALLATION)
    first = hub.file(REPO, ".github/outcomes.yml", "main")
    assert first.text == "mode: enforce\n"
    again = hub.file(REPO, ".github/outcomes.yml", "main", first.etag)
    assert again.unchanged
    assert hub.file(REPO, "nothing.txt", "main").text is None
    assert hub.names(REPO, ".github", "main") == ("outcomes.yml",)
    assert hub.names(REPO, "nowhere", "main") == ()


@pytest.mark.parametrize("text", ["short", "é" * 40_000, "x" * 70_000, "\ud800"])
def test_what_is_too_long_is_cut_by_bytes(text: str) -> None:
    assert len(cut(text, 65_535).encode()) <= 65_535


def test_long_and_hostile_texts_are_taken(apply: Apply, github: StandIn, pull: dict[str, Any]) -> None:
    long = "é" * 70_000
    apply([check(pull, summary=long, text=long, title="t" * 500), Comment("review", long)])
    assert len(github.check_runs(REPO)) == 1
    assert len(github.comments(REPO, pull["number"])) == 1
