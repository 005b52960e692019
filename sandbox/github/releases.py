"""The API of releases, deployments, people and the rate limit."""

from __future__ import annotations

from sandbox.github import render
from sandbox.github.operations import Answer, Call, operation
from sandbox.github.refusals import not_found


@operation(
    "GET", "/repos/{owner}/{repo}/releases", docs="releases/releases#list-releases", needs=("contents:read",)
)
def list_releases(call: Call) -> Answer:
    """List releases, the newest first."""
    place = call.place()
    return call.page([render.release(place, one) for one in reversed(place.repo.releases)])


@operation(
    "GET",
    "/repos/{owner}/{repo}/deployments",
    docs="deployments/deployments#list-deployments",
    needs=("deployments:read",),
)
def list_deployments(call: Call) -> Answer:
    """List deployments, the newest first, by `sha`, `ref` or `environment`."""
    place = call.place()
    found = [
        render.deployment(place, one)
        for one in reversed(place.repo.deployments)
        if all(call.query.get(k) in (None, getattr(one, k)) for k in ("sha", "ref", "environment"))
    ]
    return call.page(found)


@operation(
    "GET",
    "/repos/{owner}/{repo}/collaborators/{username}/permission",
    docs="collaborators/collaborators#get-repository-permissions-for-a-user",
    needs=("metadata:read",),
)
def get_permission(call: Call) -> Answer:
    """Say what a person may do; the owner is an admin, a stranger reads."""
    place = call.place()
    login = call.path["username"]
    who = call.world.users.get(login.lower())
    if who is None:
        raise not_found()
    own = "admin" if who == place.repo.owner else "none" if place.repo.private else "read"
    level = place.repo.collaborators.get(login.lower(), own)
    return Answer({"permission": level, "role_name": level, "user": render.user(call.world, who)})


@operation("GET", "/users/{username}", docs="users/users#get-a-user")
def get_user(call: Call) -> Answer:
    """Get a person or bot."""
    who = call.world.users.get(call.path["username"].lower())
    if who is None:
        raise not_found()
    return Answer(render.user(call.world, who))
