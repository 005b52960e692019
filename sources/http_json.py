"""Any JSON that a GET below the connection's address gives: a whole series, a number a bucket, or a number of now.

The query reads `path | JSONPath` or `path | JSONPath of the times | JSONPath of the values`.
"""

from __future__ import annotations

from urllib.parse import parse_qsl

from outcomes.measurement import Query, Series, Window
from sources import Connection, Reach, SourceError, http, source
from sources.answers import moment, number
from sources.buckets import SNAPSHOT, fill, gather, snapshot, span, whole_days
from sources.paths import select, single
from sources.templates import each_bucket, placeholders, resolve, times

_LONGEST = 2_000


@source("http", url=True, options=http.OPTIONS)
def fetch(connection: Connection, query: Query, window: Window, reach: Reach) -> Series:
    """Return the points of a window; raises SourceError.

    With two JSONPaths, one request gives the whole series. With one and a placeholder, each bucket is asked for;
    with one and no placeholder, the number is that of now.
    """
    path, *jsonpaths = _parts(query.text)
    resolved = f"{connection.name}: {query.text.strip()} {span(window)}"
    if len(jsonpaths) > 1:
        answer = _get(connection, reach, path, times(window.start, window.end, days=whole_days(window)))
        moments, values = (select(answer, jsonpath) for jsonpath in jsonpaths)
        if len(moments) != len(values):
            raise SourceError(
                f"The answer holds {len(moments)} times for {len(values)} values; each value needs one.",
                lasting=True,
            )
        pairs = [(moment(time), number(value)) for time, value in zip(moments, values, strict=True)]
        return Series(gather(window, query, pairs), resolved)
    if not placeholders(path):
        value = number(single(_get(connection, reach, path, {}), jsonpaths[0]))
        return Series(snapshot(window, query, value), resolved, (SNAPSHOT,))
    found = {
        start: number(single(_get(connection, reach, path, values_of), jsonpaths[0]))
        for start, values_of in each_bucket(window)
    }
    return Series(fill(window, query, {start: v for start, v in found.items() if v is not None}), resolved)


def _parts(text: str) -> list[str]:
    parts = [part.strip() for part in text.strip().split(" | ")]
    if not 2 <= len(parts) <= 3 or not all(parts) or len(text) > _LONGEST:  # noqa: PLR2004 - one or two JSONPaths
        raise SourceError(
            "The query must read `path | JSONPath` for one number, as in `/stats?day={start} | $.p95`, or "
            "`path | JSONPath | JSONPath` for times and values, as in `/stats | $.days[*].day | $.days[*].p95`.",
            lasting=True,
        )
    return parts


def _get(connection: Connection, reach: Reach, template: str, values: dict[str, str]) -> object:
    path, _, fields = template.partition("?")
    pairs = [(name, resolve(value, values)) for name, value in parse_qsl(fields, keep_blank_values=True)]
    params = dict(pairs)
    if len(params) != len(pairs):
        raise SourceError("A parameter of the query's path stands there twice; once is enough.", lasting=True)
    return reach.http.get(connection, resolve(path, values), params)
