"""The stand-in's own API for other processes: `POST /sandbox/<action>` with the action's arguments as JSON."""

from __future__ import annotations

import inspect
import json
from typing import Any
from urllib.parse import urlsplit

from sandbox.github.actions import Actions, offered
from sandbox.github.api import Request, Response
from sandbox.github.refusals import Refusal

PREFIX = "/sandbox"


def answer(actions: Actions, request: Request) -> Response:
    """Run an action: 200 with `{"result": …}`, 404 for none of that name, 400 for wrong arguments.

    `GET /sandbox` lists the actions with their signatures. A list is passed as positional arguments,
    an object as named ones.
    """
    name = urlsplit(request.target).path.removeprefix(PREFIX).strip("/")
    known = offered(actions)
    if not name:
        return _json(200, {one: str(inspect.signature(method)) for one, method in known.items()})
    if name not in known:
        return _json(404, {"message": f"no action {name}", "actions": sorted(known)})
    try:
        given = json.loads(request.body or b"{}")
        args, kwargs = (given, {}) if isinstance(given, list) else ([], given)
        bound = inspect.signature(known[name]).bind(*args, **kwargs)
    except (ValueError, TypeError) as error:
        return _json(400, {"message": str(error)})
    try:
        return _json(200, {"result": known[name](*bound.args, **bound.kwargs)})
    except Refusal as refusal:
        return _json(refusal.status, refusal.body(""))
    except (KeyError, ValueError) as error:
        return _json(404 if isinstance(error, KeyError) else 400, {"message": f"unknown: {error}"})


def _json(status: int, body: Any) -> Response:
    return Response(status, {"Content-Type": "application/json"}, json.dumps(body).encode())
