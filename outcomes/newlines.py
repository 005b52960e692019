"""One way of ending a line: what spans and problems number as a line is the same in every place that quotes one."""

from __future__ import annotations


def newlines(text: str) -> str:
    """Return `text` with LF, CRLF and CR all as LF; other separators, such as U+2028, end no line."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
