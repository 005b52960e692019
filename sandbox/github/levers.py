"""What tests and demos turn: time, troubles, limits, the flow of events; and what they look at."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sandbox.github import courier, render, render_code
from sandbox.github.actions import Actions, action, lever
from sandbox.github.faults import Fault, Then
from sandbox.github.payloads import Json


class Levers(Actions):
    """Control of the stand-in itself."""

    @lever
    def now(self) -> str:
        """Return the stand-in's time in ISO 8601."""
        return self.world.clock.now().isoformat()

    @lever
    def set_time(self, to: str) -> None:
        """Move the clock to an ISO 8601 time with its zone; tokens are good for an hour by this clock."""
        self.world.clock.move(datetime.fromisoformat(to))

    @lever
    def fail(
        self,
        method: str,
        path: str,
        *,
        then: Then = "refuse",
        status: int = 500,
        times: int = 1,
        delay: float = 0.0,
        retry_after: int | None = None,
    ) -> None:
        """Order a fault for the next `times` calls; see `sandbox.github.faults.Fault`."""
        self.api.faults.add(Fault(method, path, then, status, times, delay, retry_after))

    @lever
    def heal(self) -> None:
        """Cancel every fault."""
        self.api.faults.clear()

    @action
    def set_limit(self, installation: int, *, remaining: int, resource: str = "core") -> None:
        """Leave an installation that many requests until its window begins anew."""
        found = self.world.installations[installation]
        allowance = self.api.limits.of(found, resource, self.world.clock.now())
        allowance.used = allowance.limit - remaining

    @lever
    def limit_writes(self, a_minute: int | None = 80) -> None:
        """Refuse more than so many writes a minute and installation by the secondary limit; None for no limit."""
        self.api.limits.writes_a_minute = a_minute

    @action
    def set_search_incomplete(self, *, incomplete: bool = True) -> None:
        """Let searches say that they timed out before they saw everything."""
        self.world.incomplete_search = incomplete

    @lever
    def set_webhook(self, url: str | None, secret: str | None = None) -> None:
        """Send events to this URL from now on; None sends none."""
        self.courier.url = url
        self.courier.secret = secret if secret is not None else self.courier.secret

    @lever
    def pause_webhooks(self) -> None:
        """Hold events back."""
        self.courier.pause()

    @lever
    def resume_webhooks(self, *, reverse: bool = False) -> None:
        """Send what was held back, the newest first if `reverse`."""
        self.courier.resume((lambda held: held[::-1]) if reverse else None)

    @lever
    def lose_webhooks(self, count: int) -> None:
        """Let the next events fail on their way."""
        self.courier.lose(count)

    @lever
    def redeliver(self, delivery: int) -> None:
        """Press *Redeliver* on a delivery."""
        self.courier.redeliver(delivery)

    @lever
    def flush(self, seconds: float = 30.0) -> bool:
        """Wait until every event was handed over; False when that takes too long."""
        return self.courier.flush(seconds)

    @lever
    def deliveries(self) -> list[Json]:
        """Return the log of deliveries, the oldest first, each with its payload."""
        return [courier.as_json(one) | {"payload": one.payload} for one in self.courier.deliveries()]

    @lever
    def counts(self) -> dict[str, int]:
        """Return how often each `METHOD /template` was called."""
        return {f"{method} {path}": n for (method, path), n in self.api.ledger.counts().items()}

    @lever
    def calls(self) -> list[Json]:
        """Return every API call since the last reset."""
        return [
            {
                "method": one.method,
                "template": one.template,
                "path": one.path,
                "query": dict(one.query),
                "body": one.body,
                "status": one.status,
            }
            for one in self.api.ledger.entries()
        ]

    @lever
    def reset_calls(self) -> None:
        """Begin to count calls anew."""
        self.api.ledger.reset()

    @action
    def subject(self, repository: str, number: int) -> Json:
        """Return an issue or pull request as it is now."""
        place, found = self._subject(repository, number)
        shown: Json = (render_code.pull_request if found.pull else render.issue)(place, found)
        return shown

    @action
    def labels(self, repository: str, number: int) -> list[str]:
        """Return the names of an issue's or pull request's labels."""
        return [one.name for one in self._subject(repository, number)[1].labels]

    @action
    def comments(self, repository: str, number: int) -> list[Json]:
        """Return the comments, the oldest first; `minimized` is the reason or None."""
        place, found = self._subject(repository, number)
        return [render.comment(place, one) | {"minimized": one.minimized} for one in found.comments.values()]

    @action
    def check_runs(self, repository: str, sha: str | None = None) -> list[Json]:
        """Return the check runs of a commit, or of the whole repository, the oldest first, with annotations."""
        place = self._place(repository)
        return [
            render_code.check_run(place, one) | {"annotations": one.annotations, "actions": one.actions}
            for one in place.repo.runs.values()
            if sha in (None, one.head_sha)
        ]

    @action
    def file(self, repository: str, path: str, ref: str | None = None) -> str | None:
        """Return the text of a file at a branch or commit, or None."""
        place = self._place(repository)
        content: Any = place.repo.tree(ref or place.repo.default_branch).get(path)
        return content.decode() if content is not None else None
