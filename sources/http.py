"""The guarded session: the connection's host and no other, no redirect, nothing of the environment, all bounded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import requests

from sources import Connection, SourceError
from sources.address import parse_address
from sources.answers import decode
from sources.wire import Watch, WatchedAdapter

OPTIONS = ("allow_link_local", "ca_file")
"""The options that this session reads from a connection."""

_CHUNK = 16_384
_REFUSAL_SIZE = 65_536
_TOO_MANY_REQUESTS = 429
_JSON = re.compile(r"(application|text)/([\w.-]{1,60}\+)?json", re.IGNORECASE)
_MEDIA_TYPE = re.compile(r"[\w.+-]{1,40}/[\w.+-]{1,60}")
_SECONDS = re.compile(r"\d{1,6}")
_SHORTEST_SECRET = 4

_REFUSALS = {
    401: "does not know us: its operator should look at the credential in the connection's headers (401)",
    403: "does not allow us to read this: its operator should look at the credential's permissions (403)",
    404: "has nothing at that path: the address of the connection or the path of the query is wrong (404)",
    429: "was asked too often and wants a pause (429)",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how large an answer may be: seconds to connect, between bytes and in all; bytes when unpacked."""

    connect: float = 5
    read: float = 30
    total: float = 60
    size: int = 5_000_000


class RefusedError(SourceError):
    """An answer that says no: its status, and its JSON for the source that knows which part may be shown."""

    def __init__(self, message: str, *, status: int, answer: object, retry_after: int | None) -> None:
        lasting = status < 500 and status not in {408, _TOO_MANY_REQUESTS}  # noqa: PLR2004 - HTTP's classes of status
        super().__init__(message, lasting=lasting, retry_after=retry_after)
        self.status = status
        self.answer = answer


class GuardedHttp:
    """The `Http` of `sources.Reach`, for real.

    The address is the operator's, so loopback and private ranges, where most metric servers live, may be asked;
    link-local and metadata addresses only with the connection's option `allow_link_local`.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()

    def get(self, connection: Connection, path: str, params: Mapping[str, str]) -> object:
        """Return the decoded JSON of a GET of `path` below the connection's address; raises SourceError."""
        return self._ask(connection, "GET", path, params)

    def post(self, connection: Connection, path: str, form: Mapping[str, str]) -> object:
        """Return the decoded JSON of a form POST to `path` below the connection's address; raises SourceError."""
        return self._ask(connection, "POST", path, form)

    def _ask(
        self, connection: Connection, method: Literal["GET", "POST"], path: str, fields: Mapping[str, str]
    ) -> object:
        url = _url(connection, path)
        allow = connection.options.get("allow_link_local") in {"true", "yes"}
        with Watch(self._limits.total, allow_link_local=allow) as watch, requests.Session() as session:
            session.trust_env = False  # no proxy, no .netrc
            session.headers.update({"User-Agent": "outcomes", "Accept": "application/json"})
            session.headers.update(connection.headers)
            for scheme in ("http://", "https://"):
                session.mount(scheme, WatchedAdapter(watch))
            try:
                answer = self._exchange(connection, session, method, url, fields)
            except (OSError, ValueError) as error:  # RequestException is an OSError
                raise self._failure(connection, error, watch) from None
            except SourceError:
                if watch.expired:  # cut off by the clock, an answer is none, whatever it looks like
                    raise self._too_slow(connection) from None
                raise
            if watch.expired:
                raise self._too_slow(connection)
            return answer

    def _exchange(
        self,
        connection: Connection,
        session: requests.Session,
        method: Literal["GET", "POST"],
        url: str,
        fields: Mapping[str, str],
    ) -> object:
        with session.request(
            method,
            url,
            params=fields if method == "GET" else None,
            data=fields if method == "POST" else None,
            timeout=(self._limits.connect, self._limits.read),
            allow_redirects=False,
            stream=True,
            verify=connection.options.get("ca_file", True),
        ) as response:
            return _decoded(connection, response, self._body(connection, response))

    def _body(self, connection: Connection, response: requests.Response) -> bytes:
        most = self._limits.size if response.ok else _REFUSAL_SIZE
        body = bytearray()
        for chunk in response.iter_content(_CHUNK):
            body += chunk
            if len(body) > most:
                if not response.ok:
                    return b""
                raise SourceError(
                    f"{connection.name} answered with more than {most:,} bytes; ask for less at once.",
                    lasting=True,
                )
        return bytes(body)

    def _failure(self, connection: Connection, error: OSError | ValueError, watch: Watch) -> SourceError:
        if watch.expired:
            return self._too_slow(connection)
        if isinstance(error, requests.exceptions.SSLError):
            return SourceError(f"{connection.name}: its TLS certificate could not be verified.", lasting=True)
        if isinstance(error, requests.Timeout):
            return SourceError(f"{connection.name} did not answer in time.")
        if isinstance(error, ValueError) or not isinstance(error, requests.RequestException):
            return SourceError(
                f"{connection.name}: its address, a header or its ca_file cannot be used as it is.",
                lasting=True,
            )
        return SourceError(f"{connection.name} could not be reached, or broke off its answer.")

    def _too_slow(self, connection: Connection) -> SourceError:
        return SourceError(f"{connection.name} took longer than {self._limits.total:g} seconds to answer.")


def redacted(text: str, connection: Connection) -> str:
    """Return the text with every word of the connection's header values blotted out."""
    words = {word for value in connection.headers.values() for word in (value, *value.split())}
    for word in sorted(words, key=len, reverse=True):
        if len(word) >= _SHORTEST_SECRET:
            text = text.replace(word, "…")
    return text


def _url(connection: Connection, path: str) -> str:
    if connection.url is None:
        raise SourceError(f"The connection {connection.name} has no url.", lasting=True)
    try:
        return parse_address(connection.url).below(path)
    except ValueError as error:
        raise SourceError(f"{connection.name}: {error}.", lasting=True) from None


def _decoded(connection: Connection, response: requests.Response, body: bytes) -> object:
    media_type = response.headers.get("Content-Type", "").partition(";")[0].strip()
    status = response.status_code
    if not response.ok or response.is_redirect or not 200 <= status < 300:  # noqa: PLR2004 - HTTP's success
        raise _refusal(connection, response, body, is_json=bool(_JSON.fullmatch(media_type)))
    if not _JSON.fullmatch(media_type):
        shown = redacted(media_type, connection) if _MEDIA_TYPE.fullmatch(media_type) else "something unnamed"
        raise SourceError(
            f"{connection.name} answered with {shown} instead of JSON; perhaps that is a login page.",
            lasting=True,
        )
    try:
        return decode(body)
    except SourceError as error:
        raise SourceError(f"{connection.name}: {error}", lasting=error.lasting) from None


def _refusal(
    connection: Connection, response: requests.Response, body: bytes, *, is_json: bool
) -> RefusedError:
    status = response.status_code
    if 300 <= status < 400:  # noqa: PLR2004 - HTTP's redirections
        what = f"answered with a redirect ({status}), which is not followed: the connection needs the final address"
    elif status >= 500:  # noqa: PLR2004 - HTTP's server errors
        what = f"has a problem of its own ({status}); it will be asked again"
    else:
        what = _REFUSALS.get(status, f"did not accept the request ({status})")
    try:
        answer = decode(body) if is_json and body else None
    except SourceError:  # the status says enough
        answer = None
    hint = response.headers.get("Retry-After", "").strip()
    return RefusedError(
        f"{connection.name} {what}.",
        status=status,
        answer=answer,
        retry_after=int(hint) if _SECONDS.fullmatch(hint) else None,
    )
