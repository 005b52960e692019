"""GitHub's answers as values: an object, or a file as the contents API gives it."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import Any

from runtime.forge.errors import Trouble

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Remote:
    """A file as GitHub has it; `text` is None when it is not there."""

    text: str | None
    etag: str | None
    unchanged: bool = False


def as_object(data: object) -> Json:
    """Return an answer that has to be an object; raises Trouble when it is none."""
    if not isinstance(data, dict):
        raise Trouble("GitHub answered something that is not an object")
    return data


def as_text(data: object) -> str | None:
    """Return the text of a file as the contents API gives it; None for a folder or another kind of entry."""
    if not isinstance(data, dict) or data.get("type") != "file":
        return None
    try:
        return base64.b64decode(str(data.get("content", ""))).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        raise Trouble("GitHub answered a file that cannot be decoded") from None
