"""Install: remember which installations are active, so that a suspended one costs no call and stops no other."""

from __future__ import annotations

from handlers import Context, installation_wide, on
from outcomes.event import Event

STATES = {
    "created": "active",
    "unsuspend": "active",
    "new_permissions_accepted": "active",
    "suspend": "suspended",
    "deleted": "deleted",
}


@on("installation", *STATES, router=installation_wide)
def installation(event: Event, context: Context) -> None:
    """Keep the state of an installation."""
    given = event.payload["installation"]
    account = given.get("account") or {}
    state = STATES[event.action or "created"]
    context.store.keep_installation(int(given["id"]), str(account.get("login", "")), state)
