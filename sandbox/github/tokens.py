"""Credentials: the app's JWT and the installation's token.

https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app
"""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta

import jwt

from sandbox.github.nouns import App, Installation, Token
from sandbox.github.refusals import Refusal, bad_credentials, not_accessible, suspended
from sandbox.github.world import World

LIFETIME = timedelta(hours=1)
LONGEST_JWT = timedelta(minutes=10)
LEVELS = ("read", "write", "admin")
_NO_JWT = "A JSON web token could not be decoded"


def _credential(authorization: str | None) -> str:
    scheme, _, value = (authorization or "").partition(" ")
    if not value:
        raise Refusal(401, "Requires authentication", docs="")
    if scheme.lower() not in ("bearer", "token"):
        raise bad_credentials()
    return value.strip()


def verify_app(app: App, authorization: str | None) -> None:
    """Check the app's JWT: RS256 by its key, its own id as issuer, good for at most ten minutes; else 401."""
    token = _credential(authorization)
    options: jwt.types.Options = {"require": ["exp", "iat", "iss"], "verify_iss": False}
    try:
        claims = jwt.decode(token, app.public_key, algorithms=["RS256"], options=options)
    except jwt.ExpiredSignatureError:
        raise Refusal(
            401,
            "'Expiration time' claim ('exp') must be a numeric value representing "
            "the future time at which the assertion expires",
        ) from None
    except jwt.ImmatureSignatureError:
        raise Refusal(
            401,
            "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
        ) from None
    except jwt.InvalidTokenError:
        raise Refusal(401, _NO_JWT) from None
    if str(claims["iss"]) != str(app.id):
        raise Refusal(404, "Integration not found")
    # The JWT is made by the caller's real clock, so that one judges it and not the stand-in's movable one.
    if datetime.fromtimestamp(claims["exp"], UTC) - datetime.now(UTC) > LONGEST_JWT:
        raise Refusal(401, "'Expiration time' claim ('exp') is too far in the future")


def verify_installation(world: World, authorization: str | None) -> Token:
    """Return the installation token of a request; 401 when unknown or expired, 403 when suspended."""
    token = world.tokens.get(_credential(authorization))
    if token is None or token.expires_at <= world.clock.now():
        raise bad_credentials()
    if token.installation.id not in world.installations:
        raise bad_credentials()
    if token.installation.suspended_at:
        raise suspended()
    return token


def permitted(token: Token, needs: tuple[str, ...]) -> None:
    """Refuse with 403 unless the token has one of the permissions, such as `issues:write`."""
    for need in needs:
        name, _, level = need.partition(":")
        granted = token.permissions.get(name)
        if granted in LEVELS and LEVELS.index(granted) >= LEVELS.index(level):
            return
    if needs:
        refusal = not_accessible()
        refusal.headers["X-Accepted-GitHub-Permissions"] = "; ".join(n.replace(":", "=") for n in needs)
        raise refusal


def issue(
    world: World, installation: Installation, wanted: dict[str, str], repositories: frozenset[int]
) -> Token:
    """Make a token for some (none given: all) of the installation's permissions; 422 for one it hasn't."""
    for name, level in wanted.items():
        granted = installation.permissions.get(name)
        if granted is None or level not in LEVELS or LEVELS.index(level) > LEVELS.index(granted):
            raise Refusal(422, "The permissions requested are not granted to this installation.")
    permissions = {"metadata": "read"} | (wanted or installation.permissions)
    made = Token(
        f"ghs_{secrets.token_hex(18)}",
        installation,
        permissions,
        repositories,
        world.clock.now() + LIFETIME,
    )
    world.tokens[made.value] = made
    return made
