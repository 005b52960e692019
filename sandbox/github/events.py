"""Puts together the events that GitHub sends for what happens to a repository."""

from __future__ import annotations

from typing import Any

from sandbox.github import render, render_code
from sandbox.github.nouns import CheckRun, CheckSuite, Comment, Installation, Repository, Subject, User
from sandbox.github.payloads import Json
from sandbox.github.world import Place, World


def emit(place: Place, name: str, action: str | None, sender: User, **parts: Any) -> None:
    """Send one event about a repository, if the app is installed there, not suspended, and subscribed."""
    installed = place.world.installation_of(place.repo)
    if installed is None or installed.suspended_at or name not in installed.events:
        return
    payload: Json = {"action": action} if action else {}
    payload["repository"] = render.repository(place)
    payload |= parts
    if place.repo.owner.type == "Organization":
        payload["organization"] = render.organization(place.world, place.repo.owner)
    payload["sender"] = render.user(place.world, sender)
    payload["installation"] = {"id": installed.id, "node_id": f"MDIz{installed.id}"}
    place.world.post(name, payload, installed.id)


def of_subject(place: Place, subject: Subject, action: str, sender: User, **more: Any) -> None:
    """Send `pull_request` or `issues` for the subject as it is now."""
    if subject.pull:
        shown = render_code.pull_request(place, subject)
        parts = {"number": subject.number, "pull_request": shown}
        emit(place, "pull_request", action, sender, **parts, **more)
    else:
        emit(place, "issues", action, sender, issue=render.issue(place, subject), **more)


def of_comment(
    place: Place, subject: Subject, comment: Comment, action: str, sender: User, **more: Any
) -> None:
    """Send `issue_comment`."""
    parts = {"issue": render.issue(place, subject), "comment": render.comment(place, comment)}
    emit(place, "issue_comment", action, sender, **parts, **more)


def of_check_run(place: Place, run: CheckRun, action: str, sender: User, **more: Any) -> None:
    """Send `check_run`; here, unlike in the API, it carries its whole suite."""
    shown = render_code.check_run(place, run)
    shown["check_suite"] = render_code.check_suite(place, run.suite)
    emit(place, "check_run", action, sender, check_run=shown, **more)


def of_check_suite(place: Place, suite: CheckSuite, action: str, sender: User) -> None:
    """Send `check_suite`."""
    shown = render_code.check_suite(place, suite)
    emit(place, "check_suite", action, sender, check_suite=shown)


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
