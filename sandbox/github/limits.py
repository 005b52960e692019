"""The rate limit: what each installation may still ask in this hour.

https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta

from sandbox.github.nouns import Installation
from sandbox.github.refusals import Refusal, secondary_limit

WINDOWS = {
    "core": (5000, timedelta(hours=1)),
    "search": (30, timedelta(minutes=1)),
    "graphql": (5000, timedelta(hours=1)),
}

MINUTE = timedelta(minutes=1)


@dataclass(slots=True)
class Allowance:
    """Requests of one resource: the limit, how many were used, when it begins anew."""

    limit: int
    resets_at: datetime
    used: int = 0

    def as_json(self) -> dict[str, int]:
        """Return it as `GET /rate_limit` does."""
        reset = int(self.resets_at.timestamp())
        return {
            "limit": self.limit,
            "used": self.used,
            "remaining": max(self.limit - self.used, 0),
            "reset": reset,
        }


class Limits:
    """The allowances of every installation, and of the app itself (None)."""

    def __init__(self) -> None:
        self._allowances: dict[tuple[int | None, str], Allowance] = {}
        self._writes: dict[int, deque[datetime]] = {}
        self.writes_a_minute: int | None = None
        """The secondary limit of content-creating requests (80 at GitHub); None for none."""

    def write(self, installation: Installation, now: datetime) -> None:
        """Count one content-creating request; 403 with `Retry-After` when this minute has seen too many."""
        if self.writes_a_minute is None:
            return
        seen = self._writes.setdefault(installation.id, deque())
        while seen and now - seen[0] >= MINUTE:
            seen.popleft()
        if len(seen) >= self.writes_a_minute:
            raise secondary_limit(int((seen[0] + MINUTE - now).total_seconds()) + 1)
        seen.append(now)

    def of(self, installation: Installation | None, resource: str, now: datetime) -> Allowance:
        """Return the present allowance; a window that is over begins anew."""
        key = (installation.id if installation else None, resource)
        limit, window = WINDOWS[resource]
        known = self._allowances.get(key)
        if known is None or known.resets_at <= now:
            known = Allowance(known.limit if known else limit, now + window)
            self._allowances[key] = known
        return known

    def spend(self, installation: Installation | None, resource: str, now: datetime) -> Allowance:
        """Count one request; 403 when none is left."""
        allowance = self.of(installation, resource, now)
        if allowance.used >= allowance.limit:
            whose = f" for installation ID {installation.id}" if installation else ""
            docs = "using-the-rest-api/rate-limits-for-the-rest-api"
            refusal = Refusal(403, f"API rate limit exceeded{whose}.", docs=docs)
            refusal.headers |= headers(allowance, resource)
            raise refusal
        allowance.used += 1
        return allowance


def headers(allowance: Allowance, resource: str) -> dict[str, str]:
    """Return the five rate-limit headers."""
    shown = {f"x-ratelimit-{name}": str(value) for name, value in allowance.as_json().items()}
    return shown | {"x-ratelimit-resource": resource}
