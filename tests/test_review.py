"""Reviews, as people see them: one check, one comment at most, and no call too many."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from support_app import Running, running

from sandbox.github import StandIn
from sandbox.keys import KeyPair

REPO = "octo/shop"
GOOD = "When this is done, p95 checkout latency will drop from 840 ms to 500 ms within 14 days."
BAD = "Adds Redis in front of the checkout service."
POST_CHECK = "POST /repos/{owner}/{repo}/check-runs"
PATCH_CHECK = "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}"
POST_COMMENT = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments"


@pytest.fixture
def app(github: StandIn, app_keys: KeyPair, tmp_path: Path) -> Iterator[Running]:
    github.create_repository(REPO, files={"README.md": "# Shop"})
    with running(github, app_keys, tmp_path) as found:
        yield found


@pytest.fixture
def warm(app: Running) -> Running:
    """With the policy and a token in hand, as after the first pull request of the hour."""
    app.github.open_pull(REPO, body=GOOD, user="ada")
    app.settle()
    app.github.reset_calls()
    return app


def conclusions(app: Running, sha: str) -> list[str]:
    return [run["conclusion"] for run in app.github.check_runs(REPO, sha)]


def test_a_good_pull_request_costs_one_call(warm: Running) -> None:
    pull = warm.github.open_pull(REPO, body=GOOD, user="ada")
    warm.settle()
    assert warm.calls() == [POST_CHECK]
    (run,) = warm.github.check_runs(REPO, pull["head"]["sha"])
    assert run["conclusion"] == "success"
    assert run["name"] == "outcome"
    assert run["external_id"] == f"{REPO}#{pull['number']}"
    assert "840 ms" in run["output"]["title"]
    assert warm.github.comments(REPO, pull["number"]) == []


def test_a_bad_one_costs_two(warm: Running) -> None:
    pull = warm.github.open_pull(REPO, body=BAD, user="ada")
    warm.settle()
    assert warm.calls() == [POST_CHECK, POST_COMMENT]
    assert conclusions(warm, pull["head"]["sha"]) == ["neutral"], "the default mode only advises"


def test_nothing_changed_costs_nothing(warm: Running) -> None:
    pull = warm.github.open_pull(REPO, body=BAD, user="ada")
    warm.settle()
    warm.github.reset_calls()
    warm.advance(minutes=1)  # two changes in one second leave open which came first; GitHub would be asked
    warm.github.label(REPO, pull["number"], "size/S")
    warm.settle()
    warm.advance(minutes=1)
    warm.github.edit(REPO, pull["number"], body=f"{BAD}\n\n<!-- a note to myself -->")
    warm.settle()
    assert warm.calls() == []


def test_the_pasted_suggestion_turns_the_check_green_and_folds_the_comment(warm: Running) -> None:
    pull = warm.github.open_pull(REPO, title="Speed up checkout", body=BAD, user="ada")
    warm.settle()
    (comment,) = warm.github.comments(REPO, pull["number"])
    pasted = comment["body"].split("```markdown\n")[1].split("\n```")[0]
    warm.github.edit(REPO, pull["number"], body=f"{BAD}\n\n{pasted}")
    warm.settle()
    assert conclusions(warm, pull["head"]["sha"]) == ["success"]
    (comment,) = warm.github.comments(REPO, pull["number"])
    assert comment["minimized"] == "RESOLVED"


def test_five_edits_in_a_second_lead_to_one_check_run_and_one_comment(warm: Running) -> None:
    pull = warm.github.open_pull(REPO, body=BAD, user="ada")
    warm.settle()
    warm.github.reset_calls()
    for number in range(5):
        warm.github.edit(REPO, pull["number"], body=f"{BAD} Take {number}.")
    warm.settle()
    assert len(conclusions(warm, pull["head"]["sha"])) == 1
    assert len(warm.github.comments(REPO, pull["number"])) == 1
    assert warm.calls().count(POST_COMMENT) == 0


def test_events_in_the_wrong_order_end_in_the_right_state(warm: Running) -> None:
    warm.github.pause_webhooks()
    pull = warm.github.open_pull(REPO, body=BAD, user="ada")
    warm.github.edit(REPO, pull["number"], body=GOOD)
    warm.github.resume_webhooks(reverse=True)
    warm.settle()
    assert conclusions(warm, pull["head"]["sha"]) == ["success"]
    assert [c for c in warm.github.comments(REPO, pull["number"]) if c["minimized"] is None] == []


def test_a_delivery_sent_again_leads_to_nothing(warm: Running) -> None:
    pull = warm.github.open_pull(REPO, body=BAD, user="ada")
    warm.settle()
    warm.github.reset_calls()
    opened = next(
        d
        for d in warm.github.deliveries()
        if d["event"] == "pull_request" and d["payload"]["number"] == pull["number"]
    )
    warm.github.redeliver(opened["id"])
    warm.settle()
    assert [call for call in warm.calls() if "hook" not in call] == []


def test_the_policy_of_the_base_branch_decides_and_a_push_changes_it(warm: Running) -> None:
    warm.github.put_file(REPO, ".github/outcomes.yml", "mode: enforce\n")
    warm.settle()
    pull = warm.github.open_pull(REPO, body=BAD, user="ada", files={".github/outcomes.yml": "mode: off\n"})
    warm.settle()
    assert conclusions(warm, pull["head"]["sha"]) == ["failure"]


def test_the_organisations_policy_counts_below_the_repositorys(warm: Running) -> None:
    warm.github.create_repository("acme/.github", files={".github/outcomes.yml": "mode: enforce\n"})
    warm.github.create_repository("acme/api", files={".github/outcomes.yml": "require: [outcome]\n"})
    pull = warm.github.open_pull("acme/api", body=BAD, user="ada")
    warm.settle()
    (run,) = warm.github.check_runs("acme/api", pull["head"]["sha"])
    assert run["conclusion"] == "failure"


def test_a_broken_configuration_is_told_and_the_last_good_one_counts(warm: Running) -> None:
    warm.github.put_file(REPO, ".github/outcomes.yml", "mode: enforce\n")
    warm.settle()
    warm.github.open_pull(REPO, body=GOOD, user="ada")
    warm.settle()
    warm.github.put_file(REPO, ".github/outcomes.yml", "mode: enforce\nrequires: [outcome]\n")
    warm.settle()
    pull = warm.github.open_pull(REPO, body=BAD, user="ada")
    warm.settle()
    (run,) = warm.github.check_runs(REPO, pull["head"]["sha"])
    assert run["conclusion"] == "failure"
    assert "`.github/outcomes.yml`, line 2" in run["output"]["summary"]


@pytest.mark.parametrize(
    ("options", "word"),
    [
        ({"user": "renovate[bot]"}, "bot"),
        ({"user": "ada", "draft": True}, "draft"),
    ],
)
def test_exempt_work_gets_a_completed_check_with_the_reason(
    warm: Running, options: dict[str, object], word: str
) -> None:
    pull = warm.github.open_pull(REPO, body=BAD, **options)  # type: ignore[arg-type]
    warm.settle()
    (run,) = warm.github.check_runs(REPO, pull["head"]["sha"])
    assert run["conclusion"] == "skipped"
    assert word in run["output"]["title"]
    assert warm.github.comments(REPO, pull["number"]) == []


def test_a_draft_is_asked_when_it_is_ready(warm: Running) -> None:
    pull = warm.github.open_pull(REPO, body=BAD, user="ada", draft=True)
    warm.settle()
    warm.github.set_draft(REPO, pull["number"], draft=False)
    warm.settle()
    assert conclusions(warm, pull["head"]["sha"]) == ["neutral"]
    assert len(warm.github.comments(REPO, pull["number"])) == 1


def test_a_push_gets_the_check_on_the_new_head(warm: Running) -> None:
    pull = warm.github.open_pull(REPO, body=GOOD, user="ada")
    warm.settle()
    sha = warm.github.push(REPO, pull["number"], files={"b.py": "pass"})
    warm.settle()
    assert conclusions(warm, sha) == ["success"]


def test_a_retarget_is_held_to_the_new_bases_policy(warm: Running) -> None:
    warm.github.put_file(REPO, ".github/outcomes.yml", "mode: enforce\n", branch="release")
    pull = warm.github.open_pull(REPO, body=BAD, user="ada")
    warm.settle()
    assert conclusions(warm, pull["head"]["sha"]) == ["neutral"]
    warm.github.edit(REPO, pull["number"], base="release")
    warm.settle()
    assert conclusions(warm, pull["head"]["sha"]) == ["failure"]


def test_paths_are_fetched_only_when_they_decide(warm: Running) -> None:
    warm.github.put_file(REPO, ".github/outcomes.yml", "exempt:\n  paths: ['docs/**']\n")
    warm.settle()
    pull = warm.github.open_pull(REPO, body=BAD, user="ada", files={"docs/a.md": "x"})
    warm.settle()
    assert conclusions(warm, pull["head"]["sha"]) == ["skipped"]
    pull = warm.github.open_pull(REPO, body=BAD, user="ada", files={"docs/a.md": "x", "src/a.py": "x"})
    warm.settle()
    assert conclusions(warm, pull["head"]["sha"]) == ["neutral"]


def test_an_issue_gets_a_comment_and_a_label_and_loses_both(warm: Running) -> None:
    issue = warm.github.open_issue(REPO, title="Faster checkout", body="Please.", user="ada")
    warm.settle()
    assert "needs-outcome" in warm.github.labels(REPO, issue["number"])
    warm.github.edit(REPO, issue["number"], body=GOOD)
    warm.settle()
    assert "needs-outcome" not in warm.github.labels(REPO, issue["number"])
    (comment,) = warm.github.comments(REPO, issue["number"])
    assert comment["minimized"] == "RESOLVED"


def test_an_outcome_declared_in_an_issue_counts_by_reference(warm: Running) -> None:
    issue = warm.github.open_issue(REPO, title="Faster checkout", body=GOOD, user="ada")
    warm.settle()
    pull = warm.github.open_pull(REPO, body=f"{BAD}\n\nOutcome: #{issue['number']}", user="ada")
    warm.settle()
    (run,) = warm.github.check_runs(REPO, pull["head"]["sha"])
    assert run["conclusion"] == "success"
    assert f"{REPO}#{issue['number']}" in run["output"]["summary"].replace("\\", "")


SAYING_ALL = "perf: reduce checkout latency from 840 ms to 500 ms within 14 days"
SAYING_MOST = "perf: reduce checkout latency from 840 ms to 500 ms"


def test_a_title_that_says_it_all_is_enough_and_taking_it_back_is_noticed(warm: Running) -> None:
    pull = warm.github.open_pull(REPO, title=SAYING_ALL, body=BAD, user="ada")
    warm.settle()
    assert conclusions(warm, pull["head"]["sha"]) == ["success"]
    warm.github.edit(REPO, pull["number"], title="perf: cache the cart")
    warm.settle()
    assert conclusions(warm, pull["head"]["sha"]) == ["neutral"]


@pytest.mark.parametrize("reference", ["Outcome: #{}", "Closes #{}"])
def test_the_title_is_not_held_against_one_whose_outcome_an_issue_declares(
    warm: Running, reference: str
) -> None:
    issue = warm.github.open_issue(REPO, title="Faster checkout", body=GOOD, user="ada")
    warm.settle()
    body = f"{BAD}\n\n{reference.format(issue['number'])}"
    pull = warm.github.open_pull(REPO, title=SAYING_MOST, body=body, user="ada")
    warm.settle()
    assert conclusions(warm, pull["head"]["sha"]) == ["success"], "no deadline is asked of the title"


def test_an_issue_whose_title_says_it_all_can_be_referred_to(warm: Running) -> None:
    issue = warm.github.open_issue(REPO, title=SAYING_ALL, body="", user="ada")
    warm.settle()
    assert "needs-outcome" not in warm.github.labels(REPO, issue["number"])
    pull = warm.github.open_pull(REPO, body=f"{BAD}\n\nOutcome: #{issue['number']}", user="ada")
    warm.settle()
    assert conclusions(warm, pull["head"]["sha"]) == ["success"]


def test_a_reference_to_nothing_is_explained(warm: Running) -> None:
    pull = warm.github.open_pull(REPO, body=f"{BAD}\n\nOutcome: #999", user="ada")
    warm.settle()
    (run,) = warm.github.check_runs(REPO, pull["head"]["sha"])
    assert run["conclusion"] == "neutral"
    assert "999" in run["output"]["summary"]


@pytest.mark.parametrize("verb", ["run", "suite"])
def test_rerun_makes_the_check_anew(warm: Running, verb: str) -> None:
    pull = warm.github.open_pull(REPO, body=GOOD, user="ada")
    warm.settle()
    (run,) = warm.github.check_runs(REPO, pull["head"]["sha"])
    warm.github.reset_calls()
    if verb == "run":
        warm.github.rerequest_run(REPO, run["id"])
    else:
        warm.github.rerequest_suite(REPO, pull["head"]["sha"])
    warm.settle()
    assert PATCH_CHECK in warm.calls() or POST_CHECK in warm.calls()
    assert warm.github.check_runs(REPO, pull["head"]["sha"])[-1]["status"] == "completed"


def test_the_merge_queue_gets_its_answer(warm: Running) -> None:
    pull = warm.github.open_pull(REPO, body=GOOD, user="ada")
    warm.settle()
    sha = warm.github.queue_merge(REPO, pull["number"])
    warm.settle()
    assert conclusions(warm, sha) == ["success"]


def test_a_failing_github_is_tried_again_until_it_works(warm: Running) -> None:
    warm.github.fail("POST", "/repos/{owner}/{repo}/check-runs", status=502)
    pull = warm.github.open_pull(REPO, body=GOOD, user="ada")
    warm.settle(60)
    for _ in range(400):
        if conclusions(warm, pull["head"]["sha"]):
            break
        warm.settle()
    assert conclusions(warm, pull["head"]["sha"]) == ["success"]


def test_a_commit_that_heads_two_pull_requests_shows_the_worse_answer(warm: Running) -> None:
    good = warm.github.open_pull(REPO, body=GOOD, user="ada")
    warm.settle()
    sha = good["head"]["sha"]
    warm.github.put_file(REPO, "notes.txt", "x", branch="release")
    bad = warm.github.open_pull(REPO, body=BAD, user="ada", head_sha=sha, base="release")
    warm.settle()
    assert set(conclusions(warm, sha)) == {"neutral"}
    assert any(f"#{bad['number']}" in run["output"]["summary"] for run in warm.github.check_runs(REPO, sha))
    warm.advance(minutes=1)
    warm.github.edit(REPO, bad["number"], body=GOOD)
    warm.settle()
    assert set(conclusions(warm, sha)) == {"success"}


def test_a_secondary_limit_puts_the_review_off_and_counts_no_attempt(warm: Running) -> None:
    warm.github.fail("POST", "/repos/{owner}/{repo}/check-runs", status=403, retry_after=1)
    pull = warm.github.open_pull(REPO, body=GOOD, user="ada")
    for _ in range(400):
        warm.settle()
        if conclusions(warm, pull["head"]["sha"]):
            break
    assert conclusions(warm, pull["head"]["sha"]) == ["success"]


HOSTILE = {
    "null": None,
    "empty": "",
    "CRLF": "Nothing\r\n\r\nhere\r\n",
    "pipes": "|" * 65_536,
    "stars": "*" * 65_536,
    "quotes": ">" * 65_536,
    "from to": "from 1 to 2 " * 5_461,
    "surrogates": "\ud800 and \udfff",
    "not UTF-8": "\udcff\udcfe",
    "nul": "\x00" * 100,
    "marker": "<!-- outcomes:review --> @everyone </details>",
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_every_body_leads_to_a_finding_and_none_to_an_error(warm: Running, body: str | None) -> None:
    pull = warm.github.open_pull(REPO, body=body, user="ada")
    warm.settle()
    assert conclusions(warm, pull["head"]["sha"]) == ["neutral"]
    assert warm.app.jobs.depth(warm.clock.at).failed == 0
    (comment,) = warm.github.comments(REPO, pull["number"])
    assert "@everyone" not in comment["body"]
