"""A pasted link, turned into a query when it leads to a configured connection; no other link is ever followed."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

from outcomes.measurement import Query
from sources import Connection
from sources.address import Address, parse_address

_LONGEST_QUERY = 2_000
_MOST_FIELDS = 100
_GRAPH_PAGES = ("/graph", "/query")  # Prometheus 2 and 3
_LISTS = {"issues": "is:issue", "pulls": "is:pr"}


def resolve_link(
    link: str, connections: Mapping[str, Connection], *, repository: str
) -> tuple[Connection, Query] | None:
    """Return the connection and the query that a link pasted by anyone stands for, or None.

    Read are the graph page of a configured Prometheus with one expression, and a search of `repository`'s own
    issues or pull requests. Scheme, host and port must be those of a connection (its `url`, or its option
    `public_url` where people see it under another address). Nothing is called.
    """
    try:
        address = parse_address(link)
        fields = parse_qs(urlsplit(link).query, max_num_fields=_MOST_FIELDS)
    except ValueError:
        return None
    for connection in connections.values():
        below = _below(address, connection)
        if below is None:
            continue
        text = _READERS[connection.kind](below, fields, repository)
        if text and len(text) <= _LONGEST_QUERY:
            return connection, Query(connection.name, text)
    return None


def _below(address: Address, connection: Connection) -> str | None:
    """Return the link's path below the connection's address, or None when it is not its address."""
    if connection.kind not in _READERS:
        return None
    for url in (connection.options.get("public_url"), connection.url):
        base = parse_address(url) if url else None
        if base and base.origin == address.origin and f"{address.path}/".startswith(f"{base.path}/"):
            return address.path.removeprefix(base.path)
    return None


def _graph(path: str, fields: Mapping[str, list[str]], repository: str) -> str | None:
    del repository
    expressions = [value for name, values in fields.items() if name.endswith(".expr") for value in values]
    return expressions[0].strip() if path in _GRAPH_PAGES and len(expressions) == 1 else None


def _search(path: str, fields: Mapping[str, list[str]], repository: str) -> str | None:
    owner_and_name, _, page = path.removeprefix("/").rpartition("/")
    searches = fields.get("q", [])
    if owner_and_name.lower() != repository.lower() or page not in _LISTS or len(searches) != 1:
        return None
    words = [word for word in searches[0].split() if not word.lower().startswith("sort:")]
    words = [word for word in words if word.lower() != f"repo:{repository}".lower()]
    if not {"is:issue", "is:pr", "is:pull-request", "type:issue", "type:pr"} & {
        word.lower() for word in words
    }:
        words.insert(0, _LISTS[page])
    return f"search: {' '.join(words)}"


_READERS = {"prometheus": _graph, "github": _search}
