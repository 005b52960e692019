"""One API request from its credentials to its answer."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from uuid import uuid4

from sandbox.github import limits, tokens
from sandbox.github.courier import Courier
from sandbox.github.faults import Fault, Faults
from sandbox.github.ledger import Entry, Ledger
from sandbox.github.nouns import Token
from sandbox.github.operations import Answer, Call, Operation, find
from sandbox.github.refusals import Refusal, not_found
from sandbox.github.world import World

Observer = Callable[[str, str, Mapping[str, str], Any], None]
"""Called with method, path, query and decoded body of every API request."""


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it came over the wire."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Response:
    """What goes over the wire; `drop` closes the connection instead."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    drop: bool = False


@dataclass(frozen=True, slots=True)
class _Asked:
    """A request that was taken apart; `operation` is None for a path that GitHub doesn't know."""

    request: Request
    path: str
    query: Mapping[str, str]
    body: Any
    operation: Operation | None
    parameters: Mapping[str, str]

    @property
    def resource(self) -> str:
        """The rate limit that it counts towards."""
        if self.path.startswith("/search"):
            return "search"
        return "graphql" if self.path.endswith("/graphql") else "core"

    @property
    def template(self) -> str | None:
        """GitHub's path with its parameters' names."""
        return self.operation.template if self.operation else None


class Api:
    """Answers requests as GitHub does."""

    def __init__(self, world: World, courier: Courier, observe: Observer | None) -> None:
        """Answer from `world`; `observe` sees every request before anything is done."""
        self._world = world
        self._courier = courier
        self._observe = observe
        self.limits = limits.Limits()
        self.faults = Faults()
        self.ledger = Ledger()

    def answer(self, request: Request) -> Response:
        """Answer one request, with its fault if one is on order."""
        asked = _take_apart(request)
        if self._observe:
            self._observe(request.method, asked.path, asked.query, asked.body)
        fault = self.faults.take(request.method, asked.path, asked.template)
        if fault and fault.delay:
            time.sleep(fault.delay)
        if fault and fault.then == "drop":
            self._note(asked, 0)
            return Response(drop=True)
        with self._world.lock:
            response = self._respond(asked, fault)
        self._note(asked, response.status)
        return Response(drop=True) if fault and fault.then == "drop_after" else response

    def _note(self, asked: _Asked, status: int) -> None:
        method = asked.request.method
        self.ledger.add(Entry(method, asked.template, asked.path, asked.query, asked.body, status))

    def _respond(self, asked: _Asked, fault: Fault | None) -> Response:
        """Do the work and encode what comes of it, a refusal too. GitHub does not count a 304."""
        headers = {"X-GitHub-Request-Id": uuid4().hex.upper()}
        allowance = None
        try:
            if fault and fault.then == "refuse":
                raise fault.refusal()
            token = self._credentials(asked)
            if asked.path != "/rate_limit":
                whose = token.installation if token else None
                allowance = self.limits.spend(whose, asked.resource, self._world.clock.now())
            answer = self._work(asked, token)
            if fault and fault.then == "refuse_after":
                raise fault.refusal()
        except Refusal as refusal:
            docs = asked.operation.docs if asked.operation else ""
            answer = Answer(refusal.body(docs), refusal.status, refusal.headers)
        response = _encode(asked.request, answer, headers)
        shown = allowance or self.limits.of(None, asked.resource, self._world.clock.now())
        if response.status == HTTPStatus.NOT_MODIFIED:
            shown.used -= 1
        return replace(response, headers={**limits.headers(shown, asked.resource), **response.headers})

    def _credentials(self, asked: _Asked) -> Token | None:
        authorization = asked.request.headers.get("Authorization")
        if asked.operation and asked.operation.by_app:
            tokens.verify_app(self._world.app, authorization)
            return None
        return tokens.verify_installation(self._world, authorization)

    def _work(self, asked: _Asked, token: Token | None) -> Answer:
        if asked.path == "/rate_limit" and token:
            return self._rate_limit(token)
        if asked.operation is None:
            raise not_found()
        body = {} if asked.body is None else asked.body
        if body is BROKEN:
            raise Refusal(400, "Problems parsing JSON")
        if not isinstance(body, dict) and not (isinstance(body, list) and asked.path.endswith("/labels")):
            raise Refusal(422, "Invalid request.\n\nThe body is not an object.")
        if token:
            tokens.permitted(token, asked.operation.needs)
            if asked.request.method != "GET":
                self.limits.write(token.installation, self._world.clock.now())
        call = Call(
            self._world,
            self._courier,
            asked.request.method,
            asked.path,
            asked.parameters,
            asked.query,
            body,
            token,
        )
        return asked.operation.handler(call)

    def _rate_limit(self, token: Token) -> Answer:
        now = self._world.clock.now()
        shown = {one: self.limits.of(token.installation, one, now).as_json() for one in limits.WINDOWS}
        return Answer({"resources": shown, "rate": shown["core"]})


BROKEN = "not JSON"
"""Stands for a body that could not be decoded."""


def _take_apart(request: Request) -> _Asked:
    parts = urlsplit(request.target)
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    operation, parameters = find(request.method, parts.path) or (None, {})
    try:
        body = json.loads(request.body) if request.body else None
    except ValueError:
        body = BROKEN
    return _Asked(request, parts.path, query, body, operation, parameters)


def _encode(request: Request, answer: Answer, extra: Mapping[str, str]) -> Response:
    """Encode as JSON; a GET gets an `ETag`, and 304 when the caller has that already."""
    headers = {"Content-Type": "application/json; charset=utf-8", **extra, **answer.headers}
    if answer.status == HTTPStatus.NO_CONTENT:
        return Response(answer.status, headers)
    body = json.dumps(answer.body).encode()
    if request.method == "GET" and answer.status == HTTPStatus.OK:
        headers["ETag"] = f'"{hashlib.sha256(body).hexdigest()}"'
        if request.headers.get("If-None-Match", "").removeprefix("W/") == headers["ETag"]:
            return Response(HTTPStatus.NOT_MODIFIED, headers)
    return Response(answer.status, headers, body)
