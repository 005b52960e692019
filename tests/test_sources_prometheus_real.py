"""The source against a real Prometheus on loopback, when its binaries are on the PATH."""

import math
import shutil
import socket
import statistics
import subprocess
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import requests
from sources_support import connection, day, days, reach

from outcomes.measurement import Aggregate, Query, Window
from sources import SourceError, fetch
from sources.http import Limits

DAYS = 3
EVERY = 300
"""Seconds between samples, the resolution of the source's subqueries."""
PER_DAY = 86_400 // EVERY

pytestmark = pytest.mark.skipif(
    not (shutil.which("prometheus") and shutil.which("promtool")),
    reason="no prometheus and promtool on the PATH (Debian: apt-get install prometheus)",
)


def latency(index: int) -> float:
    """The value of the sample at the end of the index-th five minutes: a daily wave that halves on the third day."""
    wave = 0.8 + 0.1 * math.sin(2 * math.pi * index / PER_DAY)
    return wave if index <= 2 * PER_DAY else wave / 2


def orders(index: int) -> int:
    """A counter that grows by 3 in five minutes, and by 6 from the third day."""
    return 3 * index + 3 * max(0, index - 2 * PER_DAY)


def of_day(number: int) -> list[float]:
    """The samples in (day, day + 1]."""
    return [latency(i) for i in range(number * PER_DAY + 1, (number + 1) * PER_DAY + 1)]


def exposition() -> str:
    """The samples of three days, each at the end of its five minutes; the second day of `sparse` is missing."""
    begin = int(day(0).timestamp())
    indices = range(DAYS * PER_DAY + 1)
    lines = ["# TYPE latency_seconds gauge"]
    lines += [f"latency_seconds {latency(i)} {begin + EVERY * i}" for i in indices]
    lines += ["# TYPE sparse gauge"]
    lines += [f"sparse {i} {begin + EVERY * i}" for i in indices if not PER_DAY - 1 < i <= 2 * PER_DAY]
    lines += ["# TYPE orders counter"]
    lines += [
        f'orders_total{{shop="{shop}"}} {orders(i)} {begin + EVERY * i}'
        for shop in ("a", "b")
        for i in indices
    ]
    return "\n".join([*lines, "# EOF", ""])


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("prometheus")
    (folder / "samples.txt").write_text(exposition())
    (folder / "prometheus.yml").write_text("global: {}\n")
    backfill = [
        "promtool",
        "tsdb",
        "create-blocks-from",
        "openmetrics",
        str(folder / "samples.txt"),
        str(folder / "db"),
    ]
    subprocess.run(backfill, check=True, capture_output=True)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [
        "prometheus",
        f"--config.file={folder}/prometheus.yml",
        f"--storage.tsdb.path={folder}/db",
        "--storage.tsdb.retention.time=100y",
        f"--web.listen-address=127.0.0.1:{port}",
    ]
    with (folder / "log").open("w") as log, subprocess.Popen(command, stdout=log, stderr=log) as process:
        try:
            _wait(f"http://127.0.0.1:{port}/-/ready", folder / "log")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _wait(ready: str, log: Path) -> None:
    for _ in range(600):
        try:
            if requests.get(ready, timeout=2).ok:
                return
        except requests.ConnectionError:
            pass
        time.sleep(0.1)
    pytest.fail(f"prometheus did not come up: {log.read_text()[-2000:]}")


def values(url: str, text: str, aggregate: Aggregate, window: Window | None = None) -> list[float | None]:
    query = Query("metrics-main", text, aggregate)
    points = fetch(connection(url), query, window or days(DAYS), reach(Limits())).points
    return [point.value for point in points]


@pytest.mark.parametrize(
    ("aggregate", "function"),
    [
        ("mean", statistics.fmean),
        ("median", statistics.median),
        ("sum", math.fsum),
        ("max", max),
        ("min", min),
        ("last", lambda samples: samples[-1]),
    ],
)
def test_a_days_value_is_that_of_its_own_samples_and_no_others(
    url: str, aggregate: Aggregate, function: object
) -> None:
    assert callable(function)
    expected = [pytest.approx(function(of_day(number)), rel=1e-9) for number in range(DAYS)]
    assert values(url, "latency_seconds", aggregate) == expected


def test_days_before_and_after_the_data_are_gaps(url: str) -> None:
    before, *inside, after = values(url, "latency_seconds", "last", days(DAYS + 3, -1))[:-1]
    assert before == latency(0), "the sample of the very first midnight belongs to the day before"
    assert all(value is not None for value in inside)
    assert after is None


def test_a_day_without_samples_is_a_gap(url: str) -> None:
    found = values(url, "sparse", "mean")
    assert found[1] is None
    assert found[0] is not None
    assert found[2] is not None


def test_a_counter_is_measured_by_its_increase(url: str) -> None:
    found = values(url, "sum(increase(orders_total[1d]))", "last")
    per_day = [2 * (orders((n + 1) * PER_DAY) - orders(n * PER_DAY)) for n in range(DAYS)]
    assert found == [pytest.approx(increase, rel=0.01) for increase in per_day]


def test_hours_are_buckets_too(url: str) -> None:
    window = Window(day(1), day(1) + timedelta(hours=3), timedelta(hours=1))
    hours = [[latency(PER_DAY + 12 * h + i) for i in range(1, 13)] for h in range(3)]
    assert values(url, "latency_seconds", "max", window) == [pytest.approx(max(hour)) for hour in hours]


def test_a_metric_that_is_not_there_is_no_data(url: str) -> None:
    series = fetch(connection(url), Query("metrics-main", "no_such_metric"), days(DAYS), reach(Limits()))
    assert {point.value for point in series.points} == {None}
    assert series.warnings == ("The query found no data in this window.",)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("sum(", "refused the query (bad_data): 1:16: parse error"),
        ("orders_total", 'gives 2 series, where one is needed: {shop="a"}, {shop="b"}'),
        ("no_such_function(orders_total)", "unknown function"),
        ("orders_total * on() orders_total", "refused the query (execution): found duplicate series"),
    ],
)
def test_its_refusals_are_told(url: str, text: str, says: str) -> None:
    with pytest.raises(SourceError) as caught:
        values(url, text, "mean")
    assert says in str(caught.value)
    assert caught.value.lasting


def test_a_fleet_of_points_is_asked_in_parts(url: str) -> None:
    window = Window(day(0), day(0) + 12_000 * timedelta(minutes=1), timedelta(minutes=1))
    found = values(url, "latency_seconds", "last", window)
    assert len(found) == 12_000
    asked_for_samples = [found[5 * i - 1] for i in range(1, DAYS * PER_DAY + 1)]
    assert asked_for_samples == [pytest.approx(latency(i)) for i in range(1, DAYS * PER_DAY + 1)]
