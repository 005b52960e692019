"""The API of the app itself: its installations, its tokens, its deliveries."""

from __future__ import annotations

from sandbox.github import courier, render, tokens
from sandbox.github.nouns import Installation
from sandbox.github.operations import Answer, Call, operation
from sandbox.github.refusals import Refusal, not_found, suspended
from sandbox.github.world import Place

_DELIVERIES = "/app/hook/deliveries"


def _installation_of(call: Call) -> Installation:
    found = call.world.installations.get(call.number("installation_id"))
    if found is None:
        raise not_found()
    return found


@operation("GET", "/app", docs="apps/apps#get-the-authenticated-app", by_app=True)
def get_app(call: Call) -> Answer:
    """Get the app, with what it may do and how many use it."""
    count = len(call.world.installations)
    return Answer(render.app(call.world) | {"installations_count": count})


@operation(
    "GET",
    "/app/installations",
    docs="apps/apps#list-installations-for-the-authenticated-app",
    by_app=True,
)
def list_installations(call: Call) -> Answer:
    """List the installations, suspended ones too."""
    return call.page([render.installation(call.world, one) for one in call.world.installations.values()])


@operation(
    "GET",
    "/app/installations/{installation_id}",
    docs="apps/apps#get-an-installation-for-the-authenticated-app",
    by_app=True,
)
def get_installation(call: Call) -> Answer:
    """Get one installation."""
    return Answer(render.installation(call.world, _installation_of(call)))


@operation(
    "GET",
    "/repos/{owner}/{repo}/installation",
    docs="apps/apps#get-a-repository-installation-for-the-authenticated-app",
    by_app=True,
)
def get_repository_installation(call: Call) -> Answer:
    """Get the installation that sees a repository; 404 when none does."""
    found = call.world.installation_of(call.place().repo)
    if found is None:
        raise not_found()
    return Answer(render.installation(call.world, found))


@operation(
    "POST",
    "/app/installations/{installation_id}/access_tokens",
    docs="apps/apps#create-an-installation-access-token-for-an-app",
    by_app=True,
)
def create_token(call: Call) -> Answer:
    """Make a token; 403 while the installation is suspended."""
    installation = _installation_of(call)
    if installation.suspended_at:
        raise suspended()
    chosen = _chosen(call, installation)
    wanted = call.given("permissions").get("permissions") or {}
    made = tokens.issue(call.world, installation, wanted, chosen)
    # In the caller's real time: it compares with its own clock, whatever the stand-in's is moved to.
    expires = call.world.clock.now() + tokens.LIFETIME
    body = {
        "token": made.value,
        "expires_at": render.iso(expires),
        "permissions": made.permissions,
        "repository_selection": "selected",
    }
    return Answer(body, 201)


def _chosen(call: Call, installation: Installation) -> frozenset[int]:
    """Return the repositories that the token is asked for; none named means all."""
    given = call.given("repositories", "repository_ids")
    ids = set(given.get("repository_ids", []))
    for name in given.get("repositories", []):
        owned = call.world.repositories.get(f"{installation.account.login}/{name}".lower())
        ids.add(owned.id if owned else 0)
    if not ids <= installation.repositories:
        told = "There is at least one repository that does not exist or is not accessible to the parent installation."
        raise Refusal(422, told)
    return frozenset(ids)


@operation("GET", "/installation/repositories", docs="apps/installations", needs=("metadata:read",))
def list_repositories(call: Call) -> Answer:
    """List the repositories that the token sees."""
    assert call.token
    seen = [r for r in call.world.repositories.values() if r.id in call.token.repositories]
    return call.page([render.repository(Place(call.world, one)) for one in seen], wrap="repositories")


@operation("GET", "/app/hook/config", docs="apps/webhooks", by_app=True)
def get_hook_config(call: Call) -> Answer:
    """Say where events are sent."""
    url = call.courier.url
    return Answer({"content_type": "json", "insecure_ssl": "0", "secret": "********", "url": url})


@operation("GET", _DELIVERIES, docs="apps/webhooks", by_app=True)
def list_deliveries(call: Call) -> Answer:
    """List what was sent, or tried, the newest first; `status=success|failure` and `redelivery` filter."""
    tried = [courier.as_json(one) for one in reversed(call.courier.deliveries()) if one.status_code]
    wanted = call.query.get("status")
    if wanted:
        tried = [one for one in tried if (one["status"] == "OK") == (wanted == "success")]
    size = call.count("per_page", 30)
    before = call.count("cursor", 0)
    shown = [one for one in tried if not before or one["id"] < before]
    headers = {}
    if len(shown) > size:
        cursor = shown[size - 1]["id"]
        url = f"{call.world.base}{_DELIVERIES}?per_page={size}&cursor={cursor}"
        headers["Link"] = f'<{url}>; rel="next"'
    return Answer(shown[:size], headers=headers)


@operation("GET", _DELIVERIES + "/{delivery_id}", docs="apps/webhooks", by_app=True)
def get_delivery(call: Call) -> Answer:
    """Get one delivery with what was sent."""
    wanted = call.number("delivery_id")
    for one in call.courier.deliveries():
        if one.id == wanted:
            more = {"request": {"headers": {}, "payload": one.payload}, "url": call.courier.url}
            return Answer(courier.as_json(one) | more)
    raise not_found()


@operation("POST", _DELIVERIES + "/{delivery_id}/attempts", docs="apps/webhooks", by_app=True)
def redeliver(call: Call) -> Answer:
    """Send it again under the same GUID."""
    if call.courier.redeliver(call.number("delivery_id")) is None:
        raise not_found()
    return Answer({}, 202)
