"""Other people's text inside our Markdown: it cannot call anyone, break out, or pass for ours."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_MENTION = re.compile(r"@(?=[\w-])")
_LINK = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE)
"""Where an address that nobody marked as a link is taken for one all the same."""
_QUOTED = re.compile(r"“([^”]*)”")
_FENCE = re.compile(r"`{3,}")


def plain(text: str, most: int = 300) -> str:
    """Return text on one line, in at most `most` characters, that reads in Markdown as it was written."""
    line = " ".join(text.split())
    if len(line) > most:
        line = line[: most - 1] + "…"
    # A zero-width space keeps a name from being notified and an address from being a link; entities keep tags from
    # being tags.
    quiet = _LINK.sub("\u200b", line)
    return _MENTION.sub("@\u200b", _SPECIAL.sub(r"\\\1", quiet).replace("&", "&amp;"))


def harmless(text: str) -> str:
    """Return a sentence of ours that quotes other people's words between “ and ”: those read as they were written.

    Outside of the quotes the sentence is our own Markdown; all the same it calls nobody, and holds no tag and no link.
    """
    parts = _QUOTED.split(text)
    return "".join(f"“{plain(part, len(part))}”" if at % 2 else _quiet(part) for at, part in enumerate(parts))


def _quiet(text: str) -> str:
    return _MENTION.sub("@\u200b", text.replace("<", "&lt;").replace("[", "\\["))


def code(text: str, most: int = 300) -> str:
    """Return text as an inline code span, whatever backticks it holds."""
    line = " ".join(text.split())[:most]
    ticks = "`" * (max((len(run) for run in re.findall(r"`+", line)), default=0) + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{ticks}{pad}{line}{pad}{ticks}" if line else ""


def fence(text: str, language: str = "") -> str:
    """Return text as a fenced block that nothing inside can close."""
    longest = max((len(run) for run in _FENCE.findall(text)), default=2)
    ticks = "`" * (longest + 1)
    return f"{ticks}{language}\n{text.rstrip()}\n{ticks}"


def quote(text: str, most: int = 300) -> str:
    """Return text as a block quote of one line."""
    return f"> {plain(text, most)}"


def table(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """Return a Markdown table; the cells are Markdown already."""
    lines = [header, tuple("---" for _ in header), *rows]
    return "\n".join("| " + " | ".join(cell or " " for cell in line) + " |" for line in lines)
