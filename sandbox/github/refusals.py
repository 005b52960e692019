"""What GitHub answers when it refuses, in its words and its shape."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

DOCS = "https://docs.github.com/rest"


class Refusal(Exception):
    """An answer other than success: its status, its message and what goes with it."""

    def __init__(
        self,
        status: int,
        message: str,
        *,
        errors: list[dict[str, Any]] | None = None,
        headers: Mapping[str, str] | None = None,
        docs: str | None = None,
    ) -> None:
        """Keep the parts; `docs` is the documentation path, taken from the operation when it is None."""
        super().__init__(message)
        self.status = status
        self.message = message
        self.errors = errors
        self.headers = dict(headers or {})
        self.docs = docs

    def body(self, docs: str) -> dict[str, Any]:
        """Return GitHub's JSON for it; `docs` is the operation's page below docs.github.com/rest."""
        body: dict[str, Any] = {"message": self.message}
        if self.errors is not None:
            body["errors"] = self.errors
        page = self.docs if self.docs is not None else docs
        body["documentation_url"] = f"{DOCS}/{page}" if page else DOCS
        body["status"] = str(self.status)
        return body


def not_found() -> Refusal:
    """Unknown, or out of sight of the credentials."""
    return Refusal(404, "Not Found")


def bad_credentials() -> Refusal:
    """A token or JWT that is unknown, expired or wrongly signed."""
    return Refusal(401, "Bad credentials", docs="")


def not_accessible() -> Refusal:
    """The installation lacks the permission."""
    return Refusal(403, "Resource not accessible by integration")


def suspended() -> Refusal:
    """The installation is suspended."""
    return Refusal(403, "This installation has been suspended")


def archived() -> Refusal:
    """A write to an archived repository."""
    return Refusal(403, "Repository was archived so is read-only.")


def locked() -> Refusal:
    """A comment on a locked conversation."""
    return Refusal(403, "Unable to create comment because issue is locked.")


def deleted() -> Refusal:
    """An issue that was deleted."""
    return Refusal(410, "This issue was deleted")


def failed(resource: str, field: str, message: str | None = None, code: str = "custom") -> Refusal:
    """422 with the field that failed; `code` is one of GitHub's: custom, invalid, missing_field, already_exists."""
    error = {"resource": resource, "code": code, "field": field}
    if message is not None:
        error["message"] = message
    return Refusal(422, "Validation Failed", errors=[error])


def secondary_limit(retry_after: int) -> Refusal:
    """The secondary rate limit; wait `retry_after` seconds."""
    return Refusal(
        403,
        "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
        headers={"Retry-After": str(retry_after)},
        docs="using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits",
    )
