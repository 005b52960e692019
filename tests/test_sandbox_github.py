"""The stand-in for GitHub answers PyGithub as GitHub does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from github import Github, GithubException
from github.Repository import Repository
from support_client import as_app, as_installation

from sandbox.github import StandIn
from sandbox.keys import KeyPair

SHOP = "octo/shop"


@pytest.fixture
def client(github: StandIn, app_keys: KeyPair) -> Iterator[Github]:
    github.create_repository(SHOP, files={"README.md": "# shop\n", "docs/a.md": "a\n"})
    with as_installation(github, app_keys) as made:
        yield made


@pytest.fixture
def shop(client: Github) -> Repository:
    return client.get_repo(SHOP)


def test_the_app_sees_itself_and_its_installations(github: StandIn, app_keys: KeyPair) -> None:
    github.create_repository(SHOP)
    github.create_repository("acme/tool", organization=True)
    github.create_repository("octo/other")
    with as_app(github, app_keys) as app:
        assert app.get_app().permissions == github.world.app.permissions
        assert app.get_app().events == list(github.world.app.events)
        assert [(one.id, one.target_type) for one in app.get_installations()] == [
            (1, "User"),
            (2, "Organization"),
        ]
        assert app.get_repo_installation("acme", "tool").id == 2
        token = app.get_access_token(1, {"issues": "write"})
        assert token.permissions == {"issues": "write", "metadata": "read"}


def test_a_pull_request_has_what_its_author_wrote(github: StandIn, shop: Repository) -> None:
    github.open_pull(
        SHOP,
        title="Faster",
        body=None,
        user="ada",
        labels=["speed"],
        draft=True,
        files={"docs/a.md": None, "b.py": "1\n2\n"},
    )
    pull = shop.get_pull(1)
    assert (pull.title, pull.raw_data["body"], pull.user.login, pull.draft) == ("Faster", None, "ada", True)
    assert [label.name for label in pull.labels] == ["speed"]
    assert [(f.filename, f.status, f.additions, f.deletions) for f in pull.get_files()] == [
        ("b.py", "added", 2, 0),
        ("docs/a.md", "removed", 0, 1),
    ]
    assert [c.sha for c in pull.get_commits()] == [pull.head.sha]
    assert [p.number for p in shop.get_commit(pull.head.sha).get_pulls()] == [1]


def test_lists_come_in_pages(github: StandIn, shop: Repository) -> None:
    for number in range(45):
        github.open_issue(SHOP, title=f"issue {number}")
    issue = shop.get_issue(1)
    for number in range(35):
        issue.create_comment(f"comment {number}")
    assert [i.number for i in shop.get_issues()] == list(range(45, 0, -1))
    assert [c.body for c in issue.get_comments()] == [f"comment {n}" for n in range(35)]
    assert shop.get_issues().totalCount == 45


def test_issues_are_opened_changed_and_closed(github: StandIn, shop: Repository) -> None:
    issue = shop.create_issue("Follow up", body="why", labels=["outcome"])
    issue.edit(body="because")
    issue.edit(state="closed", state_reason="not_planned")
    seen = github.subject(SHOP, issue.number)
    assert (seen["body"], seen["state"], seen["state_reason"]) == ("because", "closed", "not_planned")
    assert seen["user"]["login"] == "outcomes[bot]"
    assert [i.number for i in shop.get_issues(state="closed", labels=["outcome"])] == [issue.number]


def test_comments_are_written_rewritten_folded_and_deleted(github: StandIn, shop: Repository) -> None:
    github.open_pull(SHOP)
    comment = shop.get_issue(1).create_comment("one")
    comment.edit("two")
    assert comment.minimize("RESOLVED")
    assert [(c["body"], c["minimized"]) for c in github.comments(SHOP, 1)] == [("two", "RESOLVED")]
    assert comment.unminimize()
    assert github.comments(SHOP, 1)[0]["minimized"] is None
    comment.create_reaction("eyes")
    assert [r.content for r in comment.get_reactions()] == ["eyes"]
    shop.get_issue(1).get_comment(comment.id).delete()
    assert github.comments(SHOP, 1) == []


def test_labels_are_made_added_replaced_and_removed(github: StandIn, shop: Repository) -> None:
    github.open_issue(SHOP)
    issue = shop.get_issue(1)
    shop.create_label("needs outcome", "d73a4a", "Says what is missing")
    issue.add_to_labels("Needs Outcome", "area/checkout")
    assert github.labels(SHOP, 1) == ["needs outcome", "area/checkout"]
    issue.remove_from_labels("area/checkout")
    issue.set_labels("done")
    assert github.labels(SHOP, 1) == ["done"]
    shop.get_label("needs outcome").edit("missing", "cccccc")
    assert {label.name for label in shop.get_labels()} == {"missing", "area/checkout", "done"}
    shop.get_label("done").delete()
    assert github.labels(SHOP, 1) == []


def test_a_check_run_is_made_updated_and_found(github: StandIn, shop: Repository) -> None:
    sha = github.open_pull(SHOP)["head"]["sha"]
    note = {"path": "a", "start_line": 1, "end_line": 1, "annotation_level": "warning", "message": "m"}
    first = shop.create_check_run("outcome", sha, status="in_progress", external_id="octo/shop#1")
    first.edit(conclusion="failure", output={"title": "t", "summary": "s", "annotations": [note]})
    first.edit(conclusion="success", output={"title": "t", "summary": "s", "annotations": [note]})
    assert len(list(first.get_annotations())) == 2
    second = shop.create_check_run("outcome", sha, status="completed", conclusion="neutral")
    other = shop.create_check_run("other", sha)
    commit = shop.get_commit(sha)
    assert [run.id for run in commit.get_check_runs()] == [other.id, second.id]
    named = commit.get_check_runs(check_name="outcome", filter="all")
    assert [run.id for run in named] == [second.id, first.id]
    assert [run.conclusion for run in named] == ["neutral", "success"]
    assert shop.get_check_run(first.id).external_id == "octo/shop#1"
    assert [pull.number for pull in shop.get_check_run(first.id).pull_requests] == [1]
    assert [suite.head_sha for suite in commit.get_check_suites()] == [sha]


def test_a_fork_s_check_run_names_no_pull_request(github: StandIn, shop: Repository) -> None:
    sha = github.open_pull(SHOP, fork="ada/shop")["head"]["sha"]
    run = shop.create_check_run("outcome", sha)
    assert list(run.pull_requests) == []
    assert shop.get_pull(1).head.repo.full_name == "ada/shop"
    github.delete_fork(SHOP, 1)
    assert shop.get_pull(1).raw_data["head"]["repo"] is None


def test_files_are_read_written_and_not_read_twice(github: StandIn, shop: Repository) -> None:
    path = ".github/outcomes.yml"
    with pytest.raises(GithubException, match="404"):
        shop.get_contents(path)
    github.put_file(SHOP, path, "mode: advise\n")
    found = shop.get_contents(path)
    assert not isinstance(found, list)
    assert found.decoded_content == b"mode: advise\n"
    headers, _ = shop.requester.requestJsonAndCheck("GET", f"/repos/{SHOP}/contents/{path}")
    status, again, body = shop.requester.requestJson(
        "GET", f"/repos/{SHOP}/contents/{path}", headers={"If-None-Match": headers["etag"]}
    )
    assert (status, body) == (304, "")
    assert again["x-ratelimit-used"] == headers["x-ratelimit-used"]
    shop.update_file(path, "Enforce", "mode: enforce\n", found.sha)
    assert github.file(SHOP, path) == "mode: enforce\n"
    listed = shop.get_contents("docs")
    assert isinstance(listed, list)
    assert [one.path for one in listed] == ["docs/a.md"]


def test_the_app_opens_a_pull_request_of_its_own(github: StandIn, shop: Repository) -> None:
    main = shop.get_git_ref("heads/main")
    shop.create_git_ref("refs/heads/outcomes/setup", main.object.sha)
    shop.create_file(".github/outcomes.yml", "Add", "mode: advise\n", branch="outcomes/setup")
    pull = shop.create_pull(base="main", head="outcomes/setup", title="Ask for outcomes", body="…")
    assert pull.head.ref == "outcomes/setup"
    pull.edit(title="Ask what will change", base="main")
    assert pull.merge().merged
    assert github.file(SHOP, ".github/outcomes.yml") == "mode: advise\n"
    seen = shop.get_pull(pull.number)
    assert (seen.merged, seen.state, seen.merged_by.login) == (True, "closed", "outcomes[bot]")
    branch = shop.get_git_ref("heads/outcomes/setup")
    branch.edit(main.object.sha, force=True)
    assert shop.get_git_ref("heads/outcomes/setup").object.sha == main.object.sha
    branch.delete()
    assert [p.number for p in shop.get_pulls(state="all", base="main")] == [pull.number]


def test_a_pull_request_moves_on_with_its_pushes(github: StandIn, shop: Repository) -> None:
    first = github.open_pull(SHOP, files={"a.py": "1\n"})["head"]["sha"]
    second = github.push(SHOP, 1, files={"b.py": "1\n"})
    pull = shop.get_pull(1)
    assert pull.head.sha == second
    assert [c.sha for c in pull.get_commits()] == [first, second]
    assert [f.filename for f in pull.get_files()] == ["a.py", "b.py"]
    third = github.push(SHOP, 1, files={"c.py": "1\n"}, forced=True)
    assert [c.sha for c in shop.get_pull(1).get_commits()] == [third]


def test_statuses_releases_deployments_and_permissions_are_told(github: StandIn, shop: Repository) -> None:
    sha = github.open_pull(SHOP)["head"]["sha"]
    shop.get_commit(sha).create_status("success", context="outcome", description="fine")
    assert shop.get_commit(sha).get_combined_status().state == "success"
    github.publish_release(SHOP, "v1", downloads={"app.zip": 12})
    assets = [asset.download_count for r in shop.get_releases() for asset in r.assets]
    assert assets == [12]
    github.deploy(SHOP, environment="production")
    assert [d.environment for d in shop.get_deployments()] == ["production"]
    github.set_permission(SHOP, "ada", "write")
    assert [shop.get_collaborator_permission(who) for who in ("ada", "octo")] == ["write", "admin"]


def test_a_renamed_repository_redirects(github: StandIn, shop: Repository, client: Github) -> None:
    github.open_issue(SHOP, title="still here")
    github.rename_repository(SHOP, "store")
    assert client.get_repo(SHOP).full_name == "octo/store"
    assert shop.get_issue(1).title == "still here"


def test_search_counts_by_qualifiers(github: StandIn, client: Github) -> None:
    for day in range(1, 8):
        github.set_time(f"2026-03-{day:02}T23:30:00+00:00")
        github.open_issue(SHOP, title=f"bug {day}", labels=["bug"] if day % 2 else ["idea box"])
    github.open_pull(SHOP, user="ada")
    github.close(SHOP, 2)
    github.merge(SHOP, 8)
    cases = {
        "is:issue": 7,
        "is:pr": 1,
        "is:pull-request is:merged merged:2026-03-07": 1,
        "is:issue label:bug": 4,
        'is:issue label:"idea box"': 3,
        "is:issue -label:bug": 3,
        "is:issue created:2026-03-02..2026-03-04": 3,
        "is:issue created:2026-03-02T23:30:00Z..2026-03-02T23:30:59Z": 1,
        "is:issue created:>=2026-03-06": 2,
        "is:issue created:>2026-03-06": 1,
        "is:issue created:<=2026-03-02": 2,
        "is:issue created:<2026-03-02": 1,
        "is:issue created:*..2026-03-03": 3,
        "is:issue is:closed closed:2026-03-07": 1,
        "is:issue is:open": 6,
        "is:pr author:ada": 1,
        "is:issue bug 3": 1,
    }
    github.set_time("2026-03-09T00:00:00+00:00")
    counted = {q: client.search_issues(f"repo:{SHOP} {q}").totalCount for q in cases}
    assert counted == cases
