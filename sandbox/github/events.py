"""Puts together the events that GitHub sends for what happens to a repository."""

from __future__ import annotations

from typing import Any

from sandbox.github import render, render_code
from sandbox.github.nouns import CheckRun, CheckSuite, Comment, Installation, Repository, Subject, User
from sandbox.github.payloads import Json
from sandbox.github.world import World

ALWAYS = ("installation", "installation_repositories")
"""Every app gets these, subscribed or not."""


def emit(world: World, repo: Repository, name: str, action: str | None, sender: User, **parts: Any) -> None:
    """Send one event about a repository, if the app is installed there, not suspended, and subscribed."""
    installed = world.installation_of(repo)
    if installed is None or installed.suspended_at or name not in installed.events:
        return
    payload: Json = {"action": action} if action else {}
    payload |= parts
    payload["repository"] = render.repository(world, repo)
    if repo.owner.type == "Organization":
        payload["organization"] = render.organization(world, repo.owner)
    payload["sender"] = render.user(world, sender)
    payload["installation"] = {"id": installed.id, "node_id": f"MDIz{installed.id}"}
    world.post(name, payload, installed.id)


def of_subject(
    world: World, repo: Repository, subject: Subject, action: str, sender: User, **more: Any
) -> None:
    """Send `pull_request` or `issues` for the subject as it is now."""
    if subject.pull:
        shown = render_code.pull_request(world, repo, subject)
        parts = {"number": subject.number, "pull_request": shown}
        emit(world, repo, "pull_request", action, sender, **parts, **more)
    else:
        emit(world, repo, "issues", action, sender, issue=render.issue(world, repo, subject), **more)


def of_comment(
    world: World, repo: Repository, subject: Subject, comment: Comment, action: str, sender: User, **more: Any
) -> None:
    """Send `issue_comment`."""
    parts = {"issue": render.issue(world, repo, subject), "comment": render.comment(world, repo, comment)}
    emit(world, repo, "issue_comment", action, sender, **parts, **more)


def of_check_run(
    world: World, repo: Repository, run: CheckRun, action: str, sender: User, **more: Any
) -> None:
    """Send `check_run`; here, unlike in the API, it carries its whole suite."""
    shown = render_code.check_run(world, repo, run)
    shown["check_suite"] = render_code.check_suite(world, repo, run.suite)
    emit(world, repo, "check_run", action, sender, check_run=shown, **more)


def of_check_suite(world: World, repo: Repository, suite: CheckSuite, action: str, sender: User) -> None:
    """Send `check_suite`."""
    shown = render_code.check_suite(world, repo, suite)
    emit(world, repo, "check_suite", action, sender, check_suite=shown)


def of_installation(world: World, item: Installation, action: str, sender: User) -> None:
    """Send `installation` with the short form of its repositories."""
    repos = [render.short_repository(r) for r in world.repositories.values() if r.id in item.repositories]
    payload = {
        "action": action,
        "installation": render.installation(world, item),
        "repositories": repos,
        "requester": None,
        "sender": render.user(world, sender),
    }
    world.post("installation", payload, item.id)


def of_installed_repository(
    world: World, item: Installation, repo: Repository, action: str, sender: User
) -> None:
    """Send `installation_repositories` for one repository, `added` or `removed`."""
    short = [render.short_repository(repo)]
    payload = {
        "action": action,
        "installation": render.installation(world, item),
        "repository_selection": "selected",
        "repositories_added": short if action == "added" else [],
        "repositories_removed": short if action == "removed" else [],
        "requester": None,
        "sender": render.user(world, sender),
    }
    world.post("installation_repositories", payload, item.id)
