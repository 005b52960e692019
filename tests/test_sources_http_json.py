import json
import socket
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from sources_support import SECRET, answering, connection, day, days, raw, reach, serving

from outcomes.measurement import Query, Series, Window
from sources import SourceError, fetch

STATS = {
    "days": [
        {"day": "2026-03-01", "p95": "840.5", "n": 3},
        {"day": "2026-03-02T08:00:00Z", "p95": 700, "n": 1},
        {"day": 1772446800, "p95": 900, "n": 1},
        {"day": "2026-03-03", "p95": None, "n": 0},
        {"day": "2026-04-01", "p95": 1, "n": 9},
    ]
}


def asked(text: str, answer: object = STATS, window: Window | None = None) -> tuple[Series, list[bytes]]:
    with serving(answering(answer)) as server:
        at = connection(f"{server.url}/v1", "http")
        return fetch(at, Query("metrics-main", text), window or days(3), reach()), server.requests


def test_one_request_gives_a_series_of_times_and_values() -> None:
    series, requests = asked("/stats?from={start}&to={end} | $.days[*].day | $.days[*].p95")
    assert [(p.value, p.samples) for p in series.points] == [(840.5, 1), (800.0, 2), (None, 0)]
    assert requests[0].startswith(b"GET /v1/stats?from=2026-03-01&to=2026-03-04 HTTP/1.1")
    assert len(requests) == 1
    assert series.resolved == (
        "metrics-main: /stats?from={start}&to={end} | $.days[*].day | $.days[*].p95 from 2026-03-01 to 2026-03-04"
    )


def test_each_bucket_is_asked_for_when_one_number_comes_back() -> None:
    def reply(client: socket.socket, request: bytes) -> None:
        first = parse_qs(urlsplit(request.split()[1].decode()).query)["day"][0]
        answer = {"value": {"2026-03-01": "1.5", "2026-03-02": None, "2026-03-03": 4}[first]}
        client.sendall(raw("200 OK", json.dumps(answer).encode()))

    with serving(reply) as server:
        query = Query("metrics-main", "/stats?day={start} | $.value", scale=2)
        points = fetch(connection(server.url, "http"), query, days(3), reach()).points
    assert [p.value for p in points] == [3.0, None, 8.0]


def test_without_a_placeholder_the_number_is_that_of_now() -> None:
    series, requests = asked("/open | $.days[0].p95")
    assert [p.value for p in series.points] == [None, None, 840.5]
    assert "moment of asking" in series.warnings[0]
    assert len(requests) == 1


@pytest.mark.parametrize(
    ("name", "of_a_day", "of_an_hour"),
    [
        ("start", "2026-03-02", "2026-03-02T00:00:00Z"),
        ("end", "2026-03-03", "2026-03-02T01:00:00Z"),
        ("last", "2026-03-02", "2026-03-02T00:59:59Z"),
        ("start_time", "2026-03-02T00:00:00Z", "2026-03-02T00:00:00Z"),
        ("end_time", "2026-03-03T00:00:00Z", "2026-03-02T01:00:00Z"),
        ("start_unix", "1772409600", "1772409600"),
        ("end_unix", "1772496000", "1772413200"),
        ("start_ms", "1772409600000", "1772409600000"),
        ("end_ms", "1772496000000", "1772413200000"),
    ],
)
def test_placeholders_name_the_bucket(name: str, of_a_day: str, of_an_hour: str) -> None:
    hour = timedelta(hours=1)
    for window, expected in ((days(1, 1), of_a_day), (Window(day(1), day(1) + hour, hour), of_an_hour)):
        _, requests = asked(f"/at?x={{{name}}} | $.days[0].p95", window=window)
        assert parse_qs(urlsplit(requests[0].split()[1].decode()).query) == {"x": [expected]}


def test_a_placeholder_may_stand_in_the_path() -> None:
    _, requests = asked("/daily/{start}.json | $.days[0].p95", window=days(1))
    assert requests[0].startswith(b"GET /v1/daily/2026-03-01.json HTTP/1.1")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "must read"),
        ("/stats", "must read"),
        ("/stats | ", "must read"),
        ("/stats | $.a | $.b | $.c", "must read"),
        ("/stats | $.a" + " " * 3_000, "must read"),
        ("/stats?day={date} | $.a", "{date}; what can be filled in is {start}"),
        ("/stats?a={__class__} | $.a", "{__class__}"),
        ("/stats?a={start}&a=2 | $.a", "stands there twice"),
        ("/../admin?a={start} | $.a", "must stay below"),
        ("//evil.test/x | $.a", "must stay below"),
        ("http://evil.test/x | $.a", "must stay below"),
        ("/stats | $.days[*].p95", "finds 5 values"),
        ("/stats | $.absent", "finds nothing"),
        ("/stats | $.days[0].day", "no number that can be read"),
        ("/stats | $.days[0]", "an object, where a number"),
        ("/stats | $.days[*].day | $.days[0].p95", "5 times for 1 values"),
        ("/stats | $.days[*].n | $.days[*].day", "no number that can be read"),
        ("/stats | $.days[*].p95 | $.days[*].n", "neither ISO 8601"),
        ("/stats | days.p95", "is not a JSONPath"),
    ],
)
def test_what_cannot_be_read_is_named(text: str, says: str) -> None:
    with serving(answering(STATS)) as server, pytest.raises(SourceError) as caught:
        fetch(connection(server.url, "http"), Query("metrics-main", text), days(1), reach())
    assert says in str(caught.value)
    assert SECRET not in str(caught.value)
    assert caught.value.lasting


def test_more_requests_than_are_decent_are_refused_before_the_first() -> None:
    with serving(answering(STATS)) as server, pytest.raises(SourceError, match="at most 100 times"):
        fetch(connection(server.url, "http"), Query("m", "/s?d={start} | $.a"), days(101), reach())
    assert server.requests == []
