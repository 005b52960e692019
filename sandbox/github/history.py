"""Commits: how branches move, and the events that a push causes."""

from __future__ import annotations

from collections.abc import Mapping

from sandbox.github import events, render, render_code
from sandbox.github.nouns import CheckSuite, Commit, User
from sandbox.github.payloads import Json
from sandbox.github.world import Place

NOWHERE = "0" * 40
Files = Mapping[str, str | bytes | None]
"""Path → content; None deletes the file."""


def record(
    place: Place,
    actor: User,
    files: Files,
    *,
    parent: str | None,
    message: str = "Change files",
    sha: str | None = None,
) -> Commit:
    """Make a commit on top of `parent`, on no branch yet."""
    tree = dict(place.repo.commits[parent].tree) if parent else {}
    for path, content in files.items():
        if content is None:
            tree.pop(path, None)
        else:
            tree[path] = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    made = Commit(sha or place.world.new_sha(), tree, message, actor, place.world.clock.now(), parent)
    place.repo.commits[made.sha] = made
    return made


def move(place: Place, actor: User, branch: str, sha: str, *, forced: bool = False) -> None:
    """Point a branch at a commit: a `push`, a check suite, and a `synchronize` for pull requests from it."""
    before = place.repo.branches.get(branch)
    if before == sha:
        return
    place.repo.branches[branch] = sha
    events.emit(place, "push", None, actor, **_push(place, actor, branch, before, sha, forced=forced))
    request_suite(place, sha, branch, actor)
    for subject in place.repo.subjects.values():
        pull = subject.pull
        if not pull or subject.state != "open" or pull.head_repository != place.repo.full_name:
            continue
        if pull.head_ref == branch and pull.head_sha != sha:
            old, pull.head_sha = pull.head_sha, sha
            subject.updated_at = place.world.clock.now()
            events.of_subject(place, subject, "synchronize", actor, before=old, after=sha)


def remove_branch(place: Place, actor: User, branch: str) -> None:
    """Delete a branch: a `push` to nowhere."""
    before = place.repo.branches.pop(branch)
    told = _push(place, actor, branch, before, None, forced=False)
    events.emit(place, "push", None, actor, **told)


def request_suite(place: Place, sha: str, branch: str | None, actor: User) -> CheckSuite:
    """Return our app's check suite of a commit, made (with its event) when there is none."""
    for suite in place.repo.suites.values():
        if suite.head_sha == sha:
            return suite
    made = CheckSuite(
        place.world.new_id(), sha, branch, place.world.clock.now(), place.repo.commits[sha].parent
    )
    place.repo.suites[made.id] = made
    events.of_check_suite(place, made, "requested", actor)
    return made


def _push(
    place: Place,
    actor: User,
    branch: str,
    before: str | None,
    after: str | None,
    *,
    forced: bool,
) -> Json:
    """Return the body of a `push`: the commits between the two ends, each with the paths it touched."""
    commits: list[Json] = []
    sha = after
    while sha and sha != before and before:
        commits.insert(0, _pushed(place, place.repo.commits[sha]))
        sha = place.repo.commits[sha].parent
    head = _pushed(place, place.repo.commits[after]) if after else None
    return {
        "ref": f"refs/heads/{branch}",
        "before": before or NOWHERE,
        "after": after or NOWHERE,
        "base_ref": None,
        "compare": f"{place.world.base}/{place.repo.full_name}/compare/{before or NOWHERE}...{after or NOWHERE}",
        "created": before is None,
        "deleted": after is None,
        "forced": forced,
        "commits": commits,
        "head_commit": head,
        "pusher": {"name": actor.login, "email": f"{actor.login}@example.com"},
        "repository": _repository(place),
    }


def _repository(place: Place) -> Json:
    """Return the repository as a push alone carries it: its times are numbers and some names are older."""
    repo = place.repo
    shown = render.repository(place)
    shown["owner"] |= {"name": repo.owner.login, "email": None}
    return shown | {
        "created_at": int(repo.created_at.timestamp()),
        "pushed_at": int(place.world.clock.now().timestamp()),
        "stargazers": 0,
        "master_branch": repo.default_branch,
    }


def _pushed(place: Place, commit: Commit) -> Json:
    old = place.repo.commits[commit.parent].tree if commit.parent else {}
    new = commit.tree
    return render_code.plain_commit(commit) | {
        "distinct": True,
        "url": f"{place.world.base}/{place.repo.full_name}/commit/{commit.sha}",
        "added": sorted(new.keys() - old.keys()),
        "removed": sorted(old.keys() - new.keys()),
        "modified": sorted(path for path in new.keys() & old.keys() if new[path] != old[path]),
    }
