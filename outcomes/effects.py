"""Effects: what is wished for on GitHub, as values; the forge makes it so by the smallest difference."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass

from outcomes.conclusion import Conclusion

MARKER = "<!-- outcomes:{key} -->"
"""First in every comment of ours, so that it can be found again and survives truncation."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A remark at a line of a file, shown beside the change."""

    path: str
    line: int
    message: str
    title: str = ""
    column: int | None = None
    level: str = "failure"
    """notice, warning or failure."""


@dataclass(frozen=True, slots=True)
class CheckRun:
    """The completed check run of our name on a commit."""

    head_sha: str
    external_id: str
    """`owner/repo#number`: forks' check events name no pull request."""
    conclusion: Conclusion
    title: str
    summary: str
    text: str = ""
    annotations: tuple[Annotation, ...] = ()

    @property
    def key(self) -> str:
        """The name under which the posting is remembered."""
        return "check"


@dataclass(frozen=True, slots=True)
class Comment:
    """The one comment of its kind on a subject."""

    kind: str
    """review, follow-up or verdict."""
    body: str
    open: bool = True
    """False: fold it away if it is there, and post nothing if it is not."""

    @property
    def key(self) -> str:
        """The name under which the posting is remembered."""
        return f"comment:{self.kind}"

    @property
    def marker(self) -> str:
        """The first line of the comment's body."""
        return MARKER.format(key=self.kind)


@dataclass(frozen=True, slots=True)
class Label:
    """A label that is to be on the subject, or not."""

    name: str
    present: bool

    @property
    def key(self) -> str:
        """The name under which the posting is remembered."""
        return f"label:{self.name}"


Effect = CheckRun | Comment | Label


def digest(value: object) -> str:
    """Return a short name for the content of a dataclass or JSON value; equal content, equal name."""
    plain = asdict(value) if hasattr(value, "__dataclass_fields__") else value  # type: ignore[call-overload]
    text = json.dumps(plain, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:32]
