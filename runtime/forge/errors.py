"""What can go wrong with GitHub, in the four ways that call for four different answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from github import GithubException, RateLimitExceededException

PATIENCE = timedelta(seconds=60)
"""Shortest wait after a limit that names no time (GitHub docs, "Rate limits for the REST API")."""


class Busy(Exception):
    """The budget is used up; nothing failed, and `until` says when to go on."""

    def __init__(self, until: datetime) -> None:
        """Carry the time at which calls are welcome again."""
        super().__init__(f"GitHub asks to wait until {until:%Y-%m-%d %H:%M:%S} UTC")
        self.until = until


class Gone(Exception):
    """The thing is not there (404) or not there any more (410)."""

    def __init__(self, message: str, *, final: bool) -> None:
        """Say what is missing; `final` when it was deleted and cannot come back."""
        super().__init__(message)
        self.final = final


class NotAccepted(Exception):
    """GitHub will not take it however often it is asked: a locked conversation, an archive, a missing permission."""


class Trouble(Exception):
    """GitHub or the way to it failed; asking again may help."""


def translate(error: GithubException, now: datetime) -> Exception:
    """Return the error of ours for one of PyGithub's; its text holds GitHub's words and request id, no secret."""
    headers = {k.lower(): str(v) for k, v in (error.headers or {}).items()}
    told = _told(error, headers)
    if _limited(error, headers):
        return Busy(_until(headers, now))
    if error.status in (404, 410):
        return Gone(told, final=error.status == 410)  # noqa: PLR2004 (HTTP's own number)
    if error.status in (400, 403, 422):
        return NotAccepted(told)
    return Trouble(told)


def _told(error: GithubException, headers: Mapping[str, str]) -> str:
    data: Any = error.data
    message = str(data.get("message", "")) if isinstance(data, dict) else ""
    request = headers.get("x-github-request-id", "none")
    return f"GitHub answered {error.status}: {message[:200]} (request {request})"


def _limited(error: GithubException, headers: Mapping[str, str]) -> bool:
    if isinstance(error, RateLimitExceededException) or error.status == 429:  # noqa: PLR2004
        return True
    spent = headers.get("x-ratelimit-remaining") == "0" or "retry-after" in headers
    return error.status == 403 and spent  # noqa: PLR2004


def _until(headers: Mapping[str, str], now: datetime) -> datetime:
    """Obey retry-after, else the reset when the budget is spent, else wait a minute."""
    wait = headers.get("retry-after", "")
    if wait.isdigit():
        return now + max(timedelta(seconds=1), min(timedelta(seconds=int(wait)), timedelta(hours=2)))
    reset = headers.get("x-ratelimit-reset", "")
    if headers.get("x-ratelimit-remaining") == "0" and reset.isdigit():
        return min(max(datetime.fromtimestamp(int(reset), UTC), now), now + timedelta(hours=2))
    return now + PATIENCE
