"""Pull requests, commits and checks as the JSON that GitHub answers."""

from __future__ import annotations

import difflib

from sandbox.github import render
from sandbox.github.nouns import CheckRun, CheckSuite, Commit, Pull, Repository, Subject
from sandbox.github.payloads import Json
from sandbox.github.render import filled, iso
from sandbox.github.world import Place, World


def _git_user(login: str, number: int) -> Json:
    return {"name": login, "email": f"{number}+{login}@users.noreply.github.com"}


def plain_commit(commit: Commit) -> Json:
    """Return a commit as push and check-suite events carry it."""
    login = commit.author.login
    who = _git_user(login, commit.author.id) | {"username": login}
    return {
        "id": commit.sha,
        "tree_id": commit.sha,
        "message": commit.message,
        "timestamp": iso(commit.at),
        "author": who,
        "committer": who,
    }


def commit(place: Place, item: Commit) -> Json:
    """Return a commit as the API does."""
    url = f"{place.world.base}/repos/{place.repo.full_name}/commits/{item.sha}"
    who = _git_user(item.author.login, item.author.id) | {"date": iso(item.at)}
    return {
        "url": url,
        "sha": item.sha,
        "node_id": f"C_{item.sha}",
        "html_url": f"{place.world.base}/{place.repo.full_name}/commit/{item.sha}",
        "comments_url": f"{url}/comments",
        "commit": {"url": url, "author": who, "committer": who, "message": item.message, "comment_count": 0},
        "author": render.user(place.world, item.author),
        "committer": render.user(place.world, item.author),
        "parents": [{"sha": item.parent}] if item.parent else [],
    }


def changed_files(repo: Repository, pull: Pull) -> list[Json]:
    """Return the files that differ between the base and the head, each with its patch."""
    old, new = repo.commits[pull.base_sha].tree, repo.commits[pull.head_sha].tree
    return [
        _changed(path, old.get(path), new.get(path))
        for path in sorted(old.keys() | new.keys())
        if old.get(path) != new.get(path)
    ]


def _changed(path: str, old: bytes | None, new: bytes | None) -> Json:
    before = (old or b"").decode("utf-8", "replace").splitlines()
    after = (new or b"").decode("utf-8", "replace").splitlines()
    diff = list(difflib.unified_diff(before, after, n=3, lineterm=""))[2:]
    added = sum(line.startswith("+") for line in diff)
    removed = sum(line.startswith("-") for line in diff)
    status = "added" if old is None else "removed" if new is None else "modified"
    return {
        "sha": None,
        "filename": path,
        "status": status,
        "additions": added,
        "deletions": removed,
        "changes": added + removed,
        "patch": "\n".join(diff),
    }


def _side(world: World, repo: Repository | None, owner: str, pull: tuple[str, str]) -> Json:
    ref, sha = pull
    return {
        "label": f"{owner}:{ref}",
        "ref": ref,
        "sha": sha,
        "user": render.user(world, world.user(owner)),
        "repo": render.repository(Place(world, repo)) if repo else None,
    }


def pull_request(place: Place, item: Subject) -> Json:
    """Return a pull request; `head.repo` is null when the fork is gone."""
    pull = item.pull
    assert pull is not None
    shown = filled(place, "pull_request", number=item.number, head_sha=pull.head_sha)
    shown |= render.common(place, item)
    head = place.world.repositories.get(pull.head_repository.lower()) if pull.head_repository else None
    owner = head.owner.login if head else item.user.login
    files = changed_files(place.repo, pull)
    return shown | {
        "node_id": f"PR_{item.id}",
        "draft": pull.draft,
        "head": _side(place.world, head, owner, (pull.head_ref, pull.head_sha)),
        "base": _side(place.world, place.repo, place.repo.owner.login, (pull.base_ref, pull.base_sha)),
        "merged": pull.merged_at is not None,
        "merged_at": iso(pull.merged_at),
        "merged_by": render.user(place.world, pull.merged_by) if pull.merged_by else None,
        "merge_commit_sha": pull.merge_sha,
        "mergeable": None if item.state == "closed" else True,
        "changed_files": len(files),
        "additions": sum(f["additions"] for f in files),
        "deletions": sum(f["deletions"] for f in files),
    }


def _pulls_of(place: Place, sha: str) -> list[Json]:
    """Return the short form of the open pull requests of this repository at a commit; never those of forks."""
    own = {
        "id": place.repo.id,
        "url": f"{place.world.base}/repos/{place.repo.full_name}",
        "name": place.repo.name,
    }
    return [
        {
            "url": f"{own['url']}/pulls/{s.number}",
            "id": s.id,
            "number": s.number,
            "head": {"ref": s.pull.head_ref, "sha": s.pull.head_sha, "repo": own},
            "base": {"ref": s.pull.base_ref, "sha": s.pull.base_sha, "repo": own},
        }
        for s in place.repo.subjects.values()
        if s.pull
        and s.state == "open"
        and s.pull.head_sha == sha
        and s.pull.head_repository == place.repo.full_name
    ]


def check_suite(place: Place, item: CheckSuite) -> Json:
    """Return a check suite; its status and conclusion follow from its runs."""
    runs = [run for run in place.repo.runs.values() if run.suite.id == item.id]
    done = bool(runs) and all(run.status == "completed" for run in runs)
    shown = filled(place, "check_suite", id=item.id)
    return shown | {
        "id": item.id,
        "node_id": f"CS_{item.id}",
        "head_branch": item.head_branch,
        "head_sha": item.head_sha,
        "status": "completed" if done else "queued",
        "conclusion": runs[-1].conclusion if done else None,
        "before": item.before,
        "after": item.head_sha,
        "pull_requests": _pulls_of(place, item.head_sha),
        "app": render.app(place.world),
        "created_at": iso(item.created_at),
        "updated_at": iso(item.created_at),
        "latest_check_runs_count": len(runs),
        "head_commit": plain_commit(place.repo.commits[item.head_sha]),
    }


def check_run(place: Place, item: CheckRun) -> Json:
    """Return a check run as the API does; its suite is the id alone there."""
    shown = filled(place, "check_run", id=item.id)
    output = shown["output"] | {
        "title": item.title,
        "summary": item.summary,
        "text": item.text,
        "annotations_count": len(item.annotations),
    }
    return shown | {
        "id": item.id,
        "node_id": f"CR_{item.id}",
        "name": item.name,
        "head_sha": item.head_sha,
        "external_id": item.external_id,
        "details_url": item.details_url or place.world.base,
        "status": item.status,
        "conclusion": item.conclusion,
        "started_at": iso(item.started_at),
        "completed_at": iso(item.completed_at),
        "output": output,
        "check_suite": {"id": item.suite.id},
        "app": render.app(place.world),
        "pull_requests": _pulls_of(place, item.head_sha),
    }
