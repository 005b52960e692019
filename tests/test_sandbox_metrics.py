import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import requests
from click.testing import CliRunner

from sandbox.metrics import MetricsServer, main, read_csv

DAY = datetime(2026, 3, 1, tzinfo=UTC)
MIDNIGHT = DAY.timestamp()


def day(number: float) -> float:
    """The Unix time of that many days after the first row."""
    return MIDNIGHT + 86_400 * number


ROWS = {DAY + timedelta(days=i): value for i, value in enumerate([10.0, 20.0, None, 40.0])}


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with MetricsServer({"flow": ROWS, "once": {DAY: 5.0}}) as metrics:
        metrics.put("half", {DAY: 0.5, DAY + timedelta(days=1): 1.5})
        yield metrics.url


def instant(url: str, query: str, time: float) -> Any:
    answer = requests.post(f"{url}/api/v1/query", data={"query": query, "time": time}, timeout=5)
    data = answer.json()["data"]
    assert data["resultType"] == "vector"
    return [series["value"][1] for series in data["result"]]


@pytest.mark.parametrize(
    ("query", "at", "value"),
    [
        ("flow", day(1), ["10"]),
        ("flow", day(0) + 1, ["10"]),
        ("flow", day(0), []),
        ("flow", day(1.5), ["20"]),
        ("flow", day(2.5), []),
        ("flow", day(4), ["40"]),
        ("flow", day(4) + 1, []),
        (" ( flow{ } ) ", day(1), ["10"]),
        ("nothing", day(1), []),
        ("once", day(1), ["5"]),
        ("half", day(1), ["0.5"]),
        ("avg_over_time((flow)[1d:5m])", day(1), ["10"]),
        ("avg_over_time((flow)[2d:1d])", day(2), ["15"]),
        ("avg_over_time((flow)[1d:6h])", day(1.5), ["15"]),
        ("sum_over_time((flow)[1d:6h])", day(1), ["40"]),
        ("sum_over_time((flow)[23h59m59s:5m])", day(1), ["2880"]),
        ("min_over_time((flow)[2d:1h])", day(2), ["10"]),
        ("max_over_time((flow)[4d:1h])", day(4), ["40"]),
        ("last_over_time((flow)[2d:1h])", day(3), ["20"]),
        ("quantile_over_time(0.5, (flow)[2d:1d])", day(2), ["15"]),
        ("avg_over_time((flow)[1d:5m])", day(3), []),
    ],
)
def test_a_query_is_evaluated_over_the_steps_of_its_series(
    url: str, query: str, at: float, value: list[str]
) -> None:
    assert instant(url, query, at) == value


def test_a_range_gives_a_matrix_of_strings_without_the_gaps(url: str) -> None:
    form = {
        "query": "avg_over_time((flow)[1d:5m])",
        "start": f"{day(0)}",
        "end": f"{day(5)}",
        "step": "86400",
    }
    expected = {
        "status": "success",
        "data": {
            "resultType": "matrix",
            "result": [{"metric": {}, "values": [[day(1), "10"], [day(2), "20"], [day(4), "40"]]}],
        },
    }
    assert requests.post(f"{url}/api/v1/query_range", data=form, timeout=5).json() == expected
    assert (
        requests.get(f"{url}/api/v1/query_range", params={**form, "step": "1d"}, timeout=5).json() == expected
    )
    named = {**form, "query": "flow", "start": "2026-03-02T00:00:00Z", "end": "2026-03-02T00:00:00Z"}
    answer = requests.get(f"{url}/api/v1/query_range", params=named, timeout=5).json()
    assert answer["data"]["result"] == [{"metric": {"__name__": "flow"}, "values": [[day(1), "10"]]}]


@pytest.mark.parametrize(
    ("changed", "status", "kind"),
    [
        ({"query": "rate(flow[5m])"}, 400, "bad_data"),
        ({"query": "stddev_over_time((flow)[1d:5m])"}, 400, "bad_data"),
        ({"query": "quantile_over_time((flow)[1d:5m])"}, 400, "bad_data"),
        ({"query": "avg_over_time((flow)[1x:5m])"}, 400, "bad_data"),
        ({"query": "avg_over_time((flow)[0d:5m])"}, 400, "bad_data"),
        ({"query": ""}, 400, "bad_data"),
        ({"start": "yesterday"}, 400, "bad_data"),
        ({"step": "0"}, 400, "bad_data"),
        ({"end": "0"}, 400, "bad_data"),
        ({"step": "1"}, 400, "bad_data"),
        ({"query": "avg_over_time((flow)[9w:1s])"}, 422, "execution"),
    ],
)
def test_errors_are_told_as_prometheus_tells_them(
    url: str, changed: dict[str, str], status: int, kind: str
) -> None:
    form = {"query": "flow", "start": str(day(0)), "end": str(day(4)), "step": "86400", **changed}
    answer = requests.post(f"{url}/api/v1/query_range", data=form, timeout=5)
    assert answer.status_code == status
    assert answer.json()["status"] == "error"
    assert answer.json()["errorType"] == kind
    assert answer.json()["error"]


def test_another_page_is_not_found(url: str) -> None:
    assert requests.get(f"{url}/api/v1/labels", params={"query": "flow"}, timeout=5).status_code == 404


def test_a_month_is_a_step_as_long_as_itself() -> None:
    rows = read_csv("month,drivers,kms\n1974-01,1,100\n1974-02,2,\n1974-03,3,300\n", "kms")
    with MetricsServer({"kms": rows}) as metrics:
        assert instant(metrics.url, "kms", -5.0) == [], "times before 1970 are times"
        for at, value in (("1974-02-01", ["100"]), ("1974-02-20", []), ("1974-03-31", ["300"])):
            assert instant(metrics.url, "kms", datetime.fromisoformat(f"{at}T00:00:00Z").timestamp()) == value


def test_a_row_that_is_left_out_is_a_gap() -> None:
    rows = {DAY + timedelta(days=i): float(i) for i in (0, 1, 2, 5, 6)}
    with MetricsServer({"flow": rows}) as metrics:
        found = [instant(metrics.url, "flow", day(end)) for end in range(1, 8)]
    assert found == [["0"], ["1"], ["2"], [], [], ["5"], ["6"]]


def test_as_a_program_it_says_where_it_listens(tmp_path: Path) -> None:
    file = tmp_path / "daily.csv"
    file.write_text("date,flow,other\n2026-03-01,7,8\n")
    command = [sys.executable, "-m", "sandbox.metrics", "--port", "0", "--series", f"other={file}:other"]
    with subprocess.Popen(
        [*command, "--series", f"flow={file}"], stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout
            word, url = process.stdout.readline().split()
            assert word == "listening"
            assert instant(url, "flow", day(1)) == ["7"]
            assert instant(url, "other", day(1)) == ["8"]
        finally:
            process.send_signal(signal.SIGTERM)
    assert process.returncode == -signal.SIGTERM


@pytest.mark.parametrize("series", ["flow=/nowhere.csv", "flow", "flow={file}:absent", "flow={file}"])
def test_a_series_that_cannot_be_read_ends_it_with_2(series: str, tmp_path: Path) -> None:
    file = tmp_path / "odd.csv"
    file.write_text("date,flow\n2026-03-01,many\n")
    result = CliRunner().invoke(main, ["--series", series.format(file=file)])
    assert result.exit_code == 2
    assert "Invalid value: flow" in result.output
