"""The only door to GitHub: tokens, calls, their budget, and effects applied as differences."""

from __future__ import annotations

from runtime.forge.answers import Remote
from runtime.forge.client import Forge, Hub
from runtime.forge.errors import Busy, Gone, NotAccepted, Trouble

__all__ = ["Busy", "Forge", "Gone", "Hub", "NotAccepted", "Remote", "Trouble"]
