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
from sandbox.github.world import World


def iso(at: datetime | None) -> str | None:
    """Return the time as GitHub writes it, to the second."""
    return at.strftime("%Y-%m-%dT%H:%M:%SZ") if at else None


def user(world: World, who: User) -> Json:
    """Return a user, bot or organisation as the nested object that GitHub embeds."""
    filled = fill("user", api=world.base, web=world.base, login=who.login, id=who.id)
    return filled | {"login": who.login, "id": who.id, "node_id": f"U_{who.id}", "type": who.type}


def organization(world: World, who: User) -> Json:
    """Return an organisation as an event carries it."""
    filled = fill("organization", api=world.base, login=who.login)
    return filled | {"login": who.login, "id": who.id, "node_id": f"O_{who.id}"}


def repository(world: World, repo: Repository) -> Json:
    """Return a repository."""
    is_open = sum(s.state == "open" for s in repo.subjects.values())
    filled = fill("repository", api=world.base, web=world.base, repository=repo.full_name)
    return filled | {
        "id": repo.id,
        "node_id": f"R_{repo.id}",
        "name": repo.name,
        "full_name": repo.full_name,
        "private": repo.private,
        "visibility": "private" if repo.private else "public",
        "owner": user(world, repo.owner),
        "fork": repo.fork,
        "archived": repo.archived,
        "default_branch": repo.default_branch,
        "created_at": iso(repo.created_at),
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


def label(world: World, repo: Repository, item: Label) -> Json:
    """Return a label."""
    filled = fill("label", api=world.base, repository=repo.full_name, name=item.name.replace(" ", "%20"))
    return filled | {
        "id": item.id,
        "node_id": f"LA_{item.id}",
        "name": item.name,
        "color": item.color,
        "default": False,
        "description": item.description,
    }


def _subject(world: World, repo: Repository, item: Subject) -> Json:
    """Return what an issue and a pull request have in common."""
    return {
        "id": item.id,
        "number": item.number,
        "title": item.title,
        "body": item.body,
        "user": user(world, item.user),
        "labels": [label(world, repo, one) for one in item.labels],
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


def issue(world: World, repo: Repository, item: Subject) -> Json:
    """Return an issue; a pull request seen as an issue has `pull_request`."""
    filled = fill(
        "issue", api=world.base, web=world.base, repository=repo.full_name, number=item.number
    ) | _subject(world, repo, item)
    filled["node_id"] = f"I_{item.id}"
    filled["state_reason"] = item.state_reason
    if item.pull:
        web = f"{world.base}/{repo.full_name}/pull/{item.number}"
        filled["html_url"] = web
        filled["draft"] = item.pull.draft
        filled["pull_request"] = {
            "url": f"{world.base}/repos/{repo.full_name}/pulls/{item.number}",
            "html_url": web,
            "diff_url": f"{web}.diff",
            "patch_url": f"{web}.patch",
            "merged_at": iso(item.pull.merged_at),
        }
    else:
        del filled["draft"]
    return filled


def comment(world: World, repo: Repository, item: Comment) -> Json:
    """Return a comment."""
    words = {"repository": repo.full_name, "number": item.number, "id": item.id}
    filled = fill("comment", api=world.base, web=world.base, **words)
    filled["reactions"]["total_count"] = len(item.reactions)
    for _, content, _ in item.reactions:
        filled["reactions"][content] += 1
    return filled | {
        "id": item.id,
        "node_id": item.node_id,
        "user": user(world, item.user),
        "body": item.body,
        "created_at": iso(item.created_at),
        "updated_at": iso(item.updated_at),
        "author_association": "NONE" if item.user.type == "Bot" else "CONTRIBUTOR",
        "performed_via_github_app": app(world) if item.user == world.bot else None,
    }


def app(world: World) -> Json:
    """Return our app as GitHub shows it."""
    mine = world.app
    filled = fill("app", web=world.base, slug=mine.slug)
    return filled | {
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
    filled = fill("installation", api=world.base, web=world.base, id=item.id)
    return filled | {
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
    }


def release(world: World, repo: Repository, item: Release) -> Json:
    """Return a release with its assets."""
    words = {"repository": repo.full_name, "id": item.id, "tag": item.tag}
    filled = fill("release", api=world.base, web=world.base, **words)
    assets: list[Any] = [
        {"id": n, "name": name, "download_count": count}
        for n, (name, count) in enumerate(item.downloads.items(), 1)
    ]
    return filled | {
        "id": item.id,
        "node_id": f"RE_{item.id}",
        "tag_name": item.tag,
        "target_commitish": item.target,
        "name": item.name,
        "author": user(world, item.author),
        "created_at": iso(item.at),
        "published_at": iso(item.at),
        "assets": assets,
    }


def deployment(world: World, repo: Repository, item: Deployment) -> Json:
    """Return a deployment."""
    filled = fill("deployment", api=world.base, repository=repo.full_name, id=item.id)
    return filled | {
        "id": item.id,
        "node_id": f"DE_{item.id}",
        "sha": item.sha,
        "ref": item.ref,
        "environment": item.environment,
        "original_environment": item.environment,
        "creator": user(world, item.creator),
        "created_at": iso(item.at),
        "updated_at": iso(item.at),
    }


def deployment_status(world: World, repo: Repository, item: Deployment) -> Json:
    """Return the latest status of a deployment."""
    status_id, state, at = item.statuses[-1]
    words = {"repository": repo.full_name, "id": status_id, "deployment": item.id}
    return fill("deployment_status", api=world.base, **words) | {
        "id": status_id,
        "node_id": f"DES_{status_id}",
        "state": state,
        "environment": item.environment,
        "creator": user(world, item.creator),
        "created_at": iso(at),
        "updated_at": iso(at),
    }
