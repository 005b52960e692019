"""What a person would have seen: checks, comments and verdicts, as text."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from typing import Any

Line = Callable[[str], None]

WIDTH = 96
_MARKER = re.compile(r"^<!--.*?-->\n?", re.DOTALL)
_MERMAID = re.compile(r"```mermaid\n.*?```\n*", re.DOTALL)
_DETAILS = re.compile(r"</?(details|summary)>")
_SIGNS = {"success": "✓", "neutral": "–", "failure": "✗", "skipped": "»"}


class Show:
    """Writes the play, line by line."""

    def __init__(self, line: Line) -> None:
        """Write with `line`, which takes a line without its end."""
        self._line = line

    def act(self, number: int, title: str) -> None:
        """Announce one pull request."""
        self._line("")
        self._line(f"━━ {number}. {title} ".ljust(WIDTH, "━"))

    def say(self, text: str) -> None:
        """Tell what somebody does."""
        self._line("")
        for line in textwrap.wrap(text, WIDTH):
            self._line(line)

    def description(self, title: str, body: str) -> None:
        """Show a description as it was written."""
        self._block(f"{title}\n\n{body}", "description")

    def check(self, run: dict[str, Any]) -> None:
        """Show a check run as the merge box does."""
        sign = _SIGNS.get(run["conclusion"], "?")
        self._line(f"   {sign} {run['name']}: {run['output']['title']}  [{run['conclusion']}]")

    def comment(self, comment: dict[str, Any]) -> None:
        """Show a comment; the plot is Mermaid's on GitHub, its text line stands here."""
        if comment["minimized"]:
            self._line(
                f"   ▸ {comment['user']['login']}'s comment was folded away as {comment['minimized'].lower()}"
            )
            return
        body = _MERMAID.sub("(the plot that GitHub draws here)\n\n", _MARKER.sub("", comment["body"]))
        self._block(_DETAILS.sub("", body), f"{comment['user']['login']} commented")

    def _block(self, text: str, title: str) -> None:
        self._line(f"   ┌─ {title}")
        for line in re.sub(r"\n{3,}", "\n\n", text.strip()).splitlines():
            for part in textwrap.wrap(line, WIDTH + 8, drop_whitespace=False) or [""]:
                self._line(f"   │ {part}".rstrip())
        self._line("   └─")
