"""The whole loop: declared, shipped, measured, judged and decided, with the clock moved and everything else real."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from support_app import Running, running

from outcomes.outcome import State
from sandbox.github import StandIn
from sandbox.keys import KeyPair
from sandbox.metrics import MetricsServer

REPO = "octo/shop"
SHIPPED = datetime(2027, 2, 1, 9, 30, tzinfo=UTC)
START = SHIPPED - timedelta(days=3)
POLICY = """\
metrics:
  checkout_p95:
    title: p95 checkout latency
    connection: prometheus-main
    query: checkout_p95_seconds
    scale: 1000
    unit: ms
    better: lower
"""
BODY = "When this is done, p95 checkout latency will drop from 840 ms to 500 ms within 28 days."


def days(before: float, after: float) -> dict[datetime, float | None]:
    """Daily values in seconds around the shipping, with a weekday pattern and a little noise."""
    first = datetime(2026, 11, 1, tzinfo=UTC)
    found: dict[datetime, float | None] = {}
    for day in range(140):
        when = first + timedelta(days=day)
        wobble = 0.010 * ((day * 7919) % 13 - 6) / 6 + (0.012 if when.weekday() > 4 else 0.0)
        found[when] = (before if when < SHIPPED else after) + wobble
    return found


@pytest.fixture
def metrics() -> Iterator[MetricsServer]:
    with MetricsServer({"checkout_p95_seconds": days(0.840, 0.490)}) as found:
        yield found


@pytest.fixture
def app(github: StandIn, app_keys: KeyPair, tmp_path: Path, metrics: MetricsServer) -> Iterator[Running]:
    github.create_repository(REPO, files={".github/outcomes.yml": POLICY})
    connections = tmp_path / "connections.yml"
    connections.write_text(f"prometheus-main:\n  kind: prometheus\n  url: {metrics.url}\n")
    with running(github, app_keys, tmp_path, start=START, connections=str(connections)) as found:
        yield found


def opened(app: Running, body: str = BODY, **options: Any) -> int:
    pull = app.github.open_pull(REPO, title="Faster checkout", body=body, user="ada", **options)
    app.settle()
    app.advance(minutes=1)
    return int(pull["number"])


def shipped(app: Running, body: str = BODY, **options: Any) -> int:
    number = opened(app, body, **options)
    app.advance(seconds=(SHIPPED - app.clock.at).total_seconds())
    app.github.merge(REPO, number)
    app.settle()
    return number


@contextmanager
def unheard(app: Running) -> Iterator[None]:
    """Lose every webhook of the block."""
    app.github.set_webhook(None)
    yield
    app.github.flush()
    app.github.set_webhook(f"{app.url}/webhook")


def key(app: Running, number: int) -> str:
    return f"{app.github.subject(REPO, number)['base']['repo']['id']}#{number}"


def state(app: Running, number: int) -> State | None:
    outcome = app.app.store.outcome(key(app, number))
    return outcome.state if outcome else None


def comment(app: Running, number: int, kind: str) -> dict[str, Any] | None:
    marked = [
        c for c in app.github.comments(REPO, number) if c["body"].startswith(f"<!-- outcomes:{kind} -->")
    ]
    assert len(marked) <= 1
    return marked[0] if marked else None


def body(app: Running, number: int, kind: str) -> str:
    found = comment(app, number, kind)
    assert found is not None, f"there is no {kind} comment"
    return str(found["body"])


def test_the_baseline_is_kept_from_the_day_of_the_declaration(app: Running) -> None:
    number = opened(app)
    kept = app.app.store.measurements(key(app, number))
    assert len(kept) == 56
    assert kept[-1].point.end == datetime(2027, 1, 29, tzinfo=UTC), "only complete days"
    assert kept[0].point.value == pytest.approx(840, abs=25), "in the metric's own unit"
    assert app.github.comments(REPO, number) == []


def test_an_outcome_that_is_met_says_so_with_numbers_interval_plot_and_query(app: Running) -> None:
    number = shipped(app)
    assert state(app, number) is State.SHIPPED
    app.advance(days=29)
    verdict = body(app, number, "verdict")
    for part in (
        "## Met",
        "28 of 28 days",
        "95% interval",
        "xychart-beta",
        "checkout_p95_seconds",
        "/outcome keep",
    ):
        assert part in verdict
    assert state(app, number) is State.JUDGED


def test_the_weekly_check_in_is_one_comment_edited_and_folded_at_the_end(app: Running) -> None:
    number = shipped(app)
    app.advance(days=7, hours=2)
    first = comment(app, number, "follow-up")
    app.advance(days=7)
    second = comment(app, number, "follow-up")
    assert first is not None
    assert second is not None
    assert first["id"] == second["id"]
    assert "Day 14 of" in second["body"]
    app.advance(days=15)
    over = comment(app, number, "follow-up")
    assert over is not None
    assert over["minimized"] == "RESOLVED"
    unfolded = [c for c in app.github.comments(REPO, number) if c["minimized"] is None]
    assert len(unfolded) == 1, "one open comment at most, whatever happened before"


def test_an_outcome_that_did_not_come_is_not_met(app: Running, metrics: MetricsServer) -> None:
    metrics.put("checkout_p95_seconds", days(0.840, 0.838))
    number = shipped(app)
    app.advance(days=29)
    assert "## Not met" in body(app, number, "verdict")


def test_a_metric_that_got_worse_has_regressed(app: Running, metrics: MetricsServer) -> None:
    metrics.put("checkout_p95_seconds", days(0.840, 0.990))
    number = shipped(app)
    app.advance(days=29)
    assert "## Regressed" in body(app, number, "verdict")


def test_the_decision_and_the_learning_are_recorded(app: Running) -> None:
    number = shipped(app)
    app.advance(days=29)
    app.github.comment(REPO, number, "/outcome keep The cache pays for itself.", user="ada")
    app.settle()
    assert "Decided: keep." in body(app, number, "verdict")
    assert "The cache pays for itself." in body(app, number, "verdict")
    assert state(app, number) is State.DECIDED


def test_a_decision_before_the_verdict_is_answered(app: Running) -> None:
    number = shipped(app)
    said = app.github.comment(REPO, number, "/outcome kill", user="ada")
    app.settle()
    assert "no verdict yet" in body(app, number, f"answer-{said['id']}")


def test_a_person_reports_the_value_where_no_source_is_linked(app: Running) -> None:
    words = "When this is done, signup conversion will rise from 3 % to 5 % within 14 days."
    number = shipped(app, words)
    app.advance(days=16)
    assert "/outcome value" in body(app, number, "verdict")
    app.github.comment(REPO, number, "Counted by hand:\n\n/outcome value 5.4 %", user="ada")
    app.settle()
    assert "met (single reading)" in body(app, number, "verdict").lower()
    assert "probability" not in body(app, number, "verdict").lower()


@pytest.mark.parametrize(
    ("command", "answer"),
    [
        ("/outcome value soon", "could not find a value"),
        ("/outcome value 5 GB", "measured in"),
        ("/outcome dance", "I do not know"),
    ],
)
def test_a_command_that_is_not_understood_is_answered(app: Running, command: str, answer: str) -> None:
    number = shipped(app)
    said = app.github.comment(REPO, number, command, user="ada")
    app.settle()
    assert answer in body(app, number, f"answer-{said['id']}")


@pytest.mark.parametrize(
    "words", ["```\n/outcome keep\n```", "> /outcome keep", "see /outcome keep", "    /outcome keep"]
)
def test_quoted_commands_are_none(app: Running, words: str) -> None:
    number = shipped(app)
    app.github.reset_calls()
    app.github.comment(REPO, number, words, user="ada")
    app.settle()
    assert app.calls() == []


def test_strangers_and_bots_command_nothing(app: Running) -> None:
    number = shipped(app)
    app.github.reset_calls()
    app.github.comment(REPO, number, "/outcome value 1 ms", user="mallory")
    app.github.comment(REPO, number, "/outcome value 1 ms", user="helper[bot]")
    app.settle()
    assert app.calls() == []


def test_a_recheck_by_comment_works_without_any_check_run(app: Running) -> None:
    with unheard(app):
        pull = app.github.open_pull(REPO, body=BODY, user="ada")
    assert app.github.check_runs(REPO, pull["head"]["sha"]) == []
    app.github.comment(REPO, pull["number"], "/outcome check", user="ada")
    app.settle()
    (run,) = app.github.check_runs(REPO, pull["head"]["sha"])
    assert run["conclusion"] == "success"


def test_a_source_that_fails_is_asked_again_and_the_verdict_waits(
    app: Running, metrics: MetricsServer
) -> None:
    number = shipped(app)
    app.advance(days=20)
    values = days(0.840, 0.490)
    metrics.put("checkout_p95_seconds", values)
    broken = app.app.store.outcome(key(app, number))
    assert broken is not None
    app.github.reset_calls()
    metrics.fail(503)
    app.advance(days=9)
    assert comment(app, number, "verdict") is None
    waiting = app.app.store.outcome(key(app, number))
    assert waiting is not None
    assert waiting.trouble
    metrics.fail(None)
    app.advance(hours=2)
    assert "28 of 28 days" in body(app, number, "verdict")


def test_a_source_that_stays_away_ends_in_a_verdict_that_says_so(
    app: Running, metrics: MetricsServer
) -> None:
    metrics.fail(503)
    number = shipped(app)
    app.advance(days=29)
    assert comment(app, number, "verdict") is None
    app.advance(days=3, hours=2)
    assert "## Inconclusive" in body(app, number, "verdict")


def test_closed_without_a_merge_is_let_go(app: Running) -> None:
    number = opened(app)
    app.github.close(REPO, number)
    app.settle()
    assert state(app, number) is State.ABANDONED
    app.advance(days=60)
    assert app.github.comments(REPO, number) == []
    app.github.reopen(REPO, number)
    app.settle()
    assert state(app, number) is State.DECLARED


def test_what_ships_by_deployment_waits_for_it(app: Running) -> None:
    app.github.put_file(REPO, ".github/outcomes.yml", POLICY + "measure: {starts: {deployed: production}}\n")
    app.settle()
    number = shipped(app)
    assert state(app, number) is State.MERGED
    app.github.deploy(REPO, environment="staging")
    app.settle()
    assert state(app, number) is State.MERGED
    app.advance(hours=1)
    app.github.deploy(REPO, environment="production")
    app.settle()
    assert state(app, number) is State.SHIPPED


def test_what_ships_by_release_waits_for_it(app: Running) -> None:
    app.github.put_file(REPO, ".github/outcomes.yml", POLICY + "measure: {starts: released}\n")
    app.settle()
    number = shipped(app)
    app.advance(hours=1)
    app.github.publish_release(REPO, "v1.1.0")
    app.settle()
    assert state(app, number) is State.SHIPPED


def test_a_merge_whose_opening_was_never_heard_still_ships(app: Running) -> None:
    with unheard(app):
        number = opened(app)
    assert state(app, number) is None
    app.github.merge(REPO, number)
    app.settle()
    assert state(app, number) is State.SHIPPED


def test_a_renamed_repository_gets_its_verdict(app: Running) -> None:
    number = shipped(app)
    app.github.rename_repository(REPO, "store")
    app.settle()
    app.advance(days=29)
    comments = app.github.comments("octo/store", number)
    assert any("## Met" in c["body"] for c in comments)


def test_a_link_of_a_stranger_is_not_followed(app: Running, metrics: MetricsServer) -> None:
    link = f"{metrics.url}/graph?g0.expr=checkout_p95_seconds"
    words = (
        f"When this is done, cart abandonment will drop from 70 % to 60 % within 28 days.\n\nSource: {link}"
    )
    number = opened(app, words, association="NONE")
    assert app.app.store.measurements(key(app, number)) == []
    number = opened(app, words, association="MEMBER")
    assert app.app.store.measurements(key(app, number)) != []


def test_an_issues_outcome_ships_when_it_is_closed_as_done(app: Running) -> None:
    issue = app.github.open_issue(REPO, title="Faster checkout", body=BODY, user="ada")
    app.settle()
    app.advance(seconds=(SHIPPED - app.clock.at).total_seconds())
    app.github.close(REPO, issue["number"])
    app.settle()
    app.advance(days=29)
    assert "## Met" in body(app, issue["number"], "verdict")


def test_a_change_too_small_to_be_seen_is_told_while_it_can_still_be_changed(app: Running) -> None:
    small = "When this is done, p95 checkout latency will drop from 840 ms to 838 ms within 28 days."
    pull = app.github.open_pull(REPO, title="Faster checkout", body=small, user="ada")
    app.settle()
    (run,) = app.github.check_runs(REPO, pull["head"]["sha"])
    assert run["conclusion"] == "success", "it warns, and blocks nobody"
    assert "only changes from about" in run["output"]["summary"]


def test_a_suspended_installation_waits_without_a_call_and_goes_on_afterwards(app: Running) -> None:
    number = shipped(app)
    app.github.suspend(1)
    app.settle()
    app.github.reset_calls()
    app.advance(days=29)
    assert app.calls() == []
    app.github.unsuspend(1)
    app.settle()
    app.advance(days=1, hours=2)
    assert "## Met" in body(app, number, "verdict")


def test_an_outcome_whose_issue_was_deleted_holds_up_nobody(app: Running) -> None:
    issue = app.github.open_issue(REPO, title="Faster checkout", body=BODY, user="ada")
    app.settle()
    other = shipped(app)
    app.github.close(REPO, issue["number"])
    app.settle()
    with unheard(app):
        app.github.delete_issue(REPO, issue["number"])
    app.advance(days=29)
    assert "## Met" in body(app, other, "verdict")
    app.advance(days=32)
    gone = app.app.store.outcome(f"{key(app, other).partition('#')[0]}#{issue['number']}")
    assert gone is not None
    assert gone.state is State.ABANDONED
