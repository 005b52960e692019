"""Troubles on order: the next calls to an operation are refused, delayed, or lose their connection."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Literal

from sandbox.github.refusals import Refusal, secondary_limit

Then = Literal["refuse", "refuse_after", "drop", "drop_after", "wait"]


@dataclass(slots=True)
class Fault:
    """What happens to the next `times` calls of `method` (or `*`) whose path or template matches `path`.

    `refuse` answers `status` without doing the work; `refuse_after` does the work first; `drop` closes the
    connection without doing it; `drop_after` does the work and then closes the connection, which is the window
    in which a crash leaves something behind; `wait` is only late. Each may come after `delay` seconds.
    """

    method: str
    path: str
    then: Then = "refuse"
    status: int = 500
    times: int = 1
    delay: float = 0.0
    retry_after: int | None = None

    def matches(self, method: str, path: str, template: str | None) -> bool:
        """Say whether this call is concerned; `*` in the pattern stands for anything."""
        if self.times < 1 or self.method not in ("*", method):
            return False
        return fnmatchcase(path, self.path) or template == self.path

    def refusal(self) -> Refusal:
        """Return the answer: a secondary limit for 403 or 429 with `retry_after`, else a plain one."""
        if self.retry_after is not None:
            refused = secondary_limit(self.retry_after)
            refused.status = self.status
            return refused
        messages = {404: "Not Found", 401: "Bad credentials", 502: "Server Error", 403: "Forbidden"}
        return Refusal(self.status, messages.get(self.status, "Server Error"))


class Faults:
    """The faults that are on order, the oldest first."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Order one."""
        self._faults.append(fault)

    def clear(self) -> None:
        """Forget all."""
        self._faults.clear()

    def take(self, method: str, path: str, template: str | None) -> Fault | None:
        """Return the fault that this call gets, and count it down."""
        for fault in self._faults:
            if fault.matches(method, path, template):
                fault.times -= 1
                return fault
        return None
