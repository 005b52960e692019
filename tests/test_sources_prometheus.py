import json
import socket
from datetime import timedelta
from urllib.parse import parse_qs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sources_support import SECRET, answering, connection, day, days, raw, reach, serving

from outcomes.measurement import Aggregate, Missing, Query, Series, Window
from sandbox.metrics import MetricsServer
from sources import SourceError, fetch
from sources.prometheus import expression


def matrix(*series: object, **more: object) -> dict[str, object]:
    return {"status": "success", "data": {"resultType": "matrix", "result": list(series)}, **more}


def at_end(number: int) -> float:
    """The instant that stands for a day: its end, in Unix seconds."""
    return day(number + 1).timestamp()


def asked(answer: object, window: Window | None = None, status: str = "200 OK", **options: str) -> Series:
    with serving(answering(answer, status)) as server:
        return fetch(
            connection(server.url, **options), Query("metrics-main", "m"), window or days(3), reach()
        )


def failure(answer: object, status: str = "200 OK") -> SourceError:
    with pytest.raises(SourceError) as caught:
        asked(answer, status=status)
    assert SECRET not in str(caught.value)
    return caught.value


@pytest.mark.parametrize(
    ("aggregate", "promql"),
    [
        ("mean", "avg_over_time((m)[23h59m59s:5m])"),
        ("median", "quantile_over_time(0.5, (m)[23h59m59s:5m])"),
        ("sum", "sum_over_time((m)[23h59m59s:5m])"),
        ("max", "max_over_time((m)[23h59m59s:5m])"),
        ("min", "min_over_time((m)[23h59m59s:5m])"),
        ("last", "m"),
    ],
)
def test_each_aggregate_is_a_function_over_the_bucket(aggregate: Aggregate, promql: str) -> None:
    assert expression(Query("c", " m\n", aggregate), timedelta(days=1)) == promql


@pytest.mark.parametrize(
    ("step", "resolution", "tail"),
    [
        (timedelta(hours=1), None, "[59m59s:1m]"),
        (timedelta(minutes=5), None, "[4m59s:15s]"),
        (timedelta(days=7), None, "[6d23h59m59s:5m]"),
        (timedelta(days=1), "30s", "[23h59m59s:30s]"),
    ],
)
def test_the_resolution_follows_the_bucket_or_the_operator(
    step: timedelta, resolution: str | None, tail: str
) -> None:
    assert expression(Query("c", "m"), step, resolution).endswith(f"{tail})")


@pytest.mark.parametrize(
    ("text", "resolution"), [("", None), ("  ", None), ("m" * 5_000, None), ("m", "5m])or(x")]
)
def test_what_cannot_be_asked_is_refused(text: str, resolution: str | None) -> None:
    with pytest.raises(SourceError) as caught:
        expression(Query("c", text), timedelta(days=1), resolution)
    assert caught.value.lasting


def test_a_day_is_asked_for_at_its_end_by_form_post() -> None:
    with serving(answering(matrix())) as server:
        at = connection(f"{server.url}/prometheus", dedup="true", partial_response="false")
        series = fetch(at, Query("metrics-main", "sum(increase(x[1d]))", "last"), days(3), reach())
    head, _, form = server.requests[0].decode().partition("\r\n\r\n")
    assert head.startswith("POST /prometheus/api/v1/query_range HTTP/1.1")
    assert {name: values[0] for name, values in parse_qs(form).items()} == {
        "query": "sum(increase(x[1d]))",
        "start": f"{at_end(0):.3f}",
        "end": f"{at_end(2):.3f}",
        "step": "86400",
        "timeout": "30s",
        "dedup": "true",
        "partial_response": "false",
    }
    assert series.resolved == "metrics-main: sum(increase(x[1d])) from 2026-03-01 to 2026-03-04"
    assert series.warnings == ("The query found no data in this window.",)


def test_values_are_strings_and_what_is_not_finite_or_absent_is_a_gap() -> None:
    values = [[at_end(0), "0.25"], [at_end(1), "NaN"], [at_end(2), "+Inf"], [at_end(4), "1e3"]]
    series = asked(matrix({"metric": {}, "values": values}), days(5))
    assert [(p.start, p.value) for p in series.points] == [
        (day(0), 0.25),
        (day(1), None),
        (day(2), None),
        (day(3), None),
        (day(4), 1000.0),
    ]
    assert all(p.complete and p.end == p.start + timedelta(days=1) for p in series.points)


@pytest.mark.parametrize(("missing", "values"), [("gap", [500.0, None]), ("zero", [500.0, 0.0])])
def test_scale_and_missing_are_applied(missing: Missing, values: list[float | None]) -> None:
    answer = matrix({"metric": {}, "values": [[at_end(0), "0.5"]]})
    with serving(answering(answer)) as server:
        query = Query("metrics-main", "m", missing=missing, scale=1000)
        assert [p.value for p in fetch(connection(server.url), query, days(2), reach()).points] == values


def test_missing_days_can_be_an_error() -> None:
    with (
        serving(answering(matrix())) as server,
        pytest.raises(SourceError, match="2026-03-01, 2026-03-02") as caught,
    ):
        fetch(connection(server.url), Query("metrics-main", "m", missing="error"), days(2), reach())
    assert not caught.value.lasting


def test_warnings_and_partial_answers_make_points_incomplete() -> None:
    values = [[at_end(0), "1"]]
    warned = asked(matrix({"metric": {}, "values": values}, warnings=["store-2 is down\x1b[31m" + "x" * 500]))
    partial = asked(matrix({"metric": {}, "values": values}, isPartial=True))
    whole = asked(matrix({"metric": {}, "values": values}, isPartial=False, infos=["perhaps a gauge"]))
    assert [p.complete for p in warned.points] == [False] * 3
    assert warned.warnings[0].startswith("store-2 is down [31mx")
    assert len(warned.warnings[0]) == 200
    assert partial.warnings == ("The answer holds only part of the data.",)
    assert not any(p.complete for p in partial.points)
    assert all(p.complete for p in whole.points)
    assert whole.warnings == ()


def test_several_series_are_an_error_that_names_them() -> None:
    series = [
        {"metric": {"pod": f"web-{i}", "zone": "a" * 500}, "values": [[at_end(0), "1"]]} for i in range(7)
    ]
    error = failure(matrix(*series))
    assert "gives 7 series" in str(error)
    assert '{pod="web-0", zone="aaa' in str(error)
    assert "web-4" in str(error)
    assert "web-5" not in str(error)
    assert "and 2 more" in str(error)
    assert len(str(error)) < 800
    assert error.lasting


@pytest.mark.parametrize(
    ("status", "kind", "lasting"),
    [
        ("400 Bad Request", "bad_data", True),
        ("422 Unprocessable Entity", "execution", True),
        ("503 Service Unavailable", "timeout", False),
        ("500 Internal Server Error", "internal", False),
        ("200 OK", "bad_data", True),
    ],
)
def test_prometheus_own_reason_is_told_without_our_credentials(status: str, kind: str, lasting: bool) -> None:
    said = {"status": "error", "errorType": kind, "error": f"parse error near {SECRET}\n\x00" + "y" * 9_000}
    error = failure(said, status)
    assert str(error).startswith(f"metrics-main refused the query ({kind}): parse error near …")
    assert len(str(error)) < 400
    assert str(error).isprintable()
    assert error.lasting is lasting


def test_a_refusal_that_is_not_prometheus_keeps_the_plain_words() -> None:
    assert "a problem of its own (502)" in str(failure({"message": "bad gateway"}, "502 Bad Gateway"))


@pytest.mark.parametrize(
    "answer",
    [
        None,
        [],
        "success",
        {"status": "success"},
        {"status": "success", "data": {"resultType": "vector", "result": []}},
        {"status": "success", "data": {"resultType": "matrix", "result": {}}},
        matrix("one"),
        matrix({"metric": {}, "values": "many"}),
        matrix({"metric": {}, "values": [[1]]}),
        matrix({"metric": {}, "values": [{"t": 1}]}),
    ],
)
def test_answers_of_another_shape_are_told_apart(answer: object) -> None:
    assert str(failure(answer)) == "metrics-main did not answer as the HTTP API of Prometheus does."


@pytest.mark.parametrize(
    ("sample", "says"),
    [
        ([at_end(0) + 1, "1"], "times that it was not asked about"),
        ([at_end(90), "1"], "times that it was not asked about"),
        ([None, "1"], "times that it was not asked about"),
        ([at_end(0), "many"], "no number that can be read"),
        ([at_end(0), "1_000"], "a text, where a number"),
        ([at_end(0), {"v": 1}], "an object, where a number"),
        ([at_end(0), True], "true or false, where a number"),
        ([10**400, "1"], "no number that can be read"),
    ],
)
def test_samples_of_another_shape_are_told_apart(sample: list[object], says: str) -> None:
    assert says in str(failure(matrix({"metric": {}, "values": [sample]})))


def test_a_histogram_is_answered_with_what_to_write() -> None:
    assert "histogram_quantile" in str(failure(matrix({"metric": {}, "histograms": []})))


def test_a_window_of_more_than_11000_points_is_asked_in_parts() -> None:
    def reply(client: socket.socket, request: bytes) -> None:
        form = parse_qs(request.decode().partition("\r\n\r\n")[2])
        first = form["start"][0]
        warnings = [] if float(first) == at_end(0) else ["old block"]
        answer = matrix({"metric": {}, "values": [[float(first), "7"]]}, warnings=warnings)
        client.sendall(raw("200 OK", json.dumps(answer).encode()))

    with serving(reply) as server:
        series = fetch(connection(server.url), Query("metrics-main", "m"), days(11_005), reach())
    assert len(server.requests) == 2
    assert len(series.points) == 11_005
    assert [i for i, p in enumerate(series.points) if p.value == 7] == [0, 11_000]
    assert [i for i, p in enumerate(series.points) if not p.complete] == [
        11_000,
        11_001,
        11_002,
        11_003,
        11_004,
    ]


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda below: (
        st.lists(below, max_size=3) | st.dictionaries(st.sampled_from(["metric", "values", "a"]), below)
    ),
    max_leaves=8,
)


@settings(max_examples=40, deadline=None)
@given(result=st.lists(JSON, max_size=2), warnings=JSON)
def test_whatever_json_is_answered_it_is_a_series_or_a_source_error(
    result: list[object], warnings: object
) -> None:
    answer = {"status": "success", "data": {"resultType": "matrix", "result": result}, "warnings": warnings}
    try:
        series = asked(answer)
    except SourceError:
        return
    assert len(series.points) == 3


@settings(max_examples=15, deadline=None)
@given(
    values=st.dictionaries(st.integers(0, 9), st.floats(-1e9, 1e9), min_size=2),
    aggregate=st.sampled_from(["mean", "median", "last", "max", "min"]),
)
def test_a_daily_series_comes_back_as_it_is_by_every_aggregate(
    values: dict[int, float], aggregate: Aggregate
) -> None:
    """Days without a row are gaps, whatever lies before them."""
    rows = {day(i): values.get(i) for i in range(10)}
    with MetricsServer({"flow": rows}) as server:
        points = fetch(
            connection(server.url), Query("metrics-main", "flow", aggregate), days(12, -1), reach()
        ).points
    assert [p.value for p in points] == [None, *(pytest.approx(values.get(i)) for i in range(10)), None]
