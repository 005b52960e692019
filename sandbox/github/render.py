"""State into the JSON that GitHub answers, every address below the stand-in's own."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sandbox.github.nouns import (
    Comment,
    Deployment,
    Installation,
    Label,
    Release,
    Repository,
    Subject,
    User,
)
from sandbox.github.payloads import Json, fill
from sandbox.github.world import Place, World


def iso(at: datetime | None) -> str | None:
    """Return the time as GitHub writes it, to the second."""
    return at.strftime("%Y-%m-%dT%H:%M:%SZ") if at else None


def filled(place: Place, noun: str, **words: object) -> Json:
    """Return the example of a noun with its addresses below the stand-in's and in this repository."""
    base = place.world.base
    return fill(noun, api=base, web=base, repository=place.repo.full_name, **words)


def user(world: World, who: User) -> Json:
    """Return a user, bot or organisation as the nested object that GitHub embeds."""
    shown = fill("user", api=world.base, web=world.base, login=who.login, id=who.id)
    return shown | {"login": who.login, "id": who.id, "node_id": f"U_{who.id}", "type": who.type}


def organization(world: World, who: User) -> Json:
    """Return an organisation as an event carries it."""
    shown = fill("organization", api=world.base, login=who.login)
    return shown | {"login": who.login, "id": who.id, "node_id": f"O_{who.id}"}


def repository(place: Place) -> Json:
    """Return a repository."""
    is_open = sum(s.state == "open" for s in place.repo.subjects.values())
    shown = filled(place, "repository")
    return shown | {
        "id": place.repo.id,
        "node_id": f"R_{place.repo.id}",
        "name": place.repo.name,
        "full_name": place.repo.full_name,
        "private": place.repo.private,
        "visibility": "private" if place.repo.private else "public",
        "owner": user(place.world, place.repo.owner),
        "fork": place.repo.fork,
        "archived": place.repo.archived,
        "default_branch": place.repo.default_branch,
        "created_at": iso(place.repo.created_at),
        "open_issues_count": is_open,
        "open_issues": is_open,
    }


def short_repository(repo: Repository) -> Json:
    """Return the five fields of a repository that installation events carry."""
    return {
        "id": repo.id,
        "node_id": f"R_{repo.id}",
        "name": repo.name,
        "full_name": repo.full_name,
        "private": repo.private,
    }


def label(place: Place, item: Label) -> Json:
    """Return a label."""
    shown = filled(place, "label", name=item.name.replace(" ", "%20"))
    return shown | {
        "id": item.id,
        "node_id": f"LA_{item.id}",
        "name": item.name,
        "color": item.color,
        "default": False,
        "description": item.description,
    }


def common(place: Place, item: Subject) -> Json:
    """Return what an issue and a pull request have in common."""
    return {
        "id": item.id,
        "number": item.number,
        "title": item.title,
        "body": item.body,
        "user": user(place.world, item.user),
        "labels": [label(place, one) for one in item.labels],
        "state": item.state,
        "locked": item.locked,
        "active_lock_reason": None,
        "comments": len(item.comments),
        "author_association": item.association,
        "created_at": iso(item.created_at),
        "updated_at": iso(item.updated_at),
        "closed_at": iso(item.closed_at),
        "assignee": None,
        "assignees": [],
        "milestone": None,
    }


def issue(place: Place, item: Subject) -> Json:
    """Return an issue; a pull request seen as an issue has `pull_request`."""
    shown = filled(place, "issue", number=item.number) | common(place, item)
    shown["node_id"] = f"I_{item.id}"
    shown["state_reason"] = item.state_reason
    if item.pull:
        web = f"{place.world.base}/{place.repo.full_name}/pull/{item.number}"
        shown["html_url"] = web
        shown["draft"] = item.pull.draft
        shown["pull_request"] = {
            "url": f"{place.world.base}/repos/{place.repo.full_name}/pulls/{item.number}",
            "html_url": web,
            "diff_url": f"{web}.diff",
            "patch_url": f"{web}.patch",
            "merged_at": iso(item.pull.merged_at),
        }
    return shown


def comment(place: Place, item: Comment) -> Json:
    """Return a comment."""
    shown = filled(place, "comment", number=item.number, id=item.id)
    shown["reactions"]["total_count"] = len(item.reactions)
    for _, content, _ in item.reactions:
        shown["reactions"][content] += 1
    return shown | {
        "id": item.id,
        "node_id": item.node_id,
        "user": user(place.world, item.user),
        "body": item.body,
        "created_at": iso(item.created_at),
        "updated_at": iso(item.updated_at),
        "author_association": "NONE" if item.user.type == "Bot" else "CONTRIBUTOR",
        "performed_via_github_app": app(place.world) if item.user == place.world.bot else None,
    }


def app(world: World) -> Json:
    """Return our app as GitHub shows it."""
    mine = world.app
    shown = fill("app", web=world.base, slug=mine.slug)
    return shown | {
        "id": mine.id,
        "slug": mine.slug,
        "node_id": f"A_{mine.id}",
        "owner": user(world, world.user("octocat")),
        "name": mine.slug,
        "permissions": dict(mine.permissions),
        "events": list(mine.events),
    }


def installation(world: World, item: Installation) -> Json:
    """Return an installation."""
    shown = fill("installation", api=world.base, web=world.base, id=item.id)
    return shown | {
        "id": item.id,
        "account": user(world, item.account),
        "app_id": world.app.id,
        "app_slug": world.app.slug,
        "target_id": item.account.id,
        "target_type": item.account.type,
        "permissions": dict(item.permissions),
        "events": list(item.events),
        "created_at": iso(item.created_at),
        "updated_at": iso(item.created_at),
        "suspended_at": iso(item.suspended_at),
        "has_multiple_single_files": False,
        "single_file_paths": [],
    }


def release(place: Place, item: Release) -> Json:
    """Return a release with its assets."""
    shown = filled(place, "release", id=item.id, tag=item.tag)
    assets: list[Any] = [
        {"id": n, "name": name, "download_count": count}
        for n, (name, count) in enumerate(item.downloads.items(), 1)
    ]
    return shown | {
        "id": item.id,
        "node_id": f"RE_{item.id}",
        "tag_name": item.tag,
        "target_commitish": item.target,
        "name": item.name,
        "author": user(place.world, item.author),
        "created_at": iso(item.at),
        "published_at": iso(item.at),
        "assets": assets,
    }


def deployment(place: Place, item: Deployment) -> Json:
    """Return a deployment."""
    shown = filled(place, "deployment", id=item.id)
    return shown | {
        "id": item.id,
        "node_id": f"DE_{item.id}",
        "sha": item.sha,
        "ref": item.ref,
        "environment": item.environment,
        "original_environment": item.environment,
        "creator": user(place.world, item.creator),
        "created_at": iso(item.at),
        "updated_at": iso(item.at),
    }


def deployment_status(place: Place, item: Deployment) -> Json:
    """Return the latest status of a deployment."""
    status_id, state, at = item.statuses[-1]
    return filled(place, "deployment_status", id=status_id, deployment=item.id) | {
        "id": status_id,
        "node_id": f"DES_{status_id}",
        "state": state,
        "environment": item.environment,
        "creator": user(place.world, item.creator),
        "created_at": iso(at),
        "updated_at": iso(at),
    }
