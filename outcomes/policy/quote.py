"""Strangers' text inside our sentences: one short, printable line."""

from __future__ import annotations

_SHOWN = 40


def quoted(value: object) -> str:
    """Return `value` between backticks, without line ends, control characters and backticks of its own."""
    head = "".join(sign if sign.isprintable() and sign != "`" else " " for sign in str(value)[:200])
    text = " ".join(head.split())
    return f"`{text[:_SHOWN]}…`" if len(text) > _SHOWN else f"`{text}`"
