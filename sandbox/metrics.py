"""A stand-in for Prometheus on loopback: its HTTP API for queries, over series that are given to it.

In a process: `with MetricsServer({"checkout_p95": {day: 0.84}}) as metrics: … metrics.url`; as a program:
`python -m sandbox.metrics --port 0 --series NAME=FILE.csv[:COLUMN]`, which prints `listening http://127.0.0.1:PORT`.
"""

from __future__ import annotations

import csv
import json
import math
import re
import threading
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

import click

from sandbox.metrics_promql import QueryError, Steps, parse, seconds

Rows = Mapping[datetime, float | None]

_MOST_POINTS = 11_000
_LARGEST_FORM = 1_000_000
_UNIX = re.compile(r"-?\d{1,15}(\.\d+)?")
_STATUS = {"bad_data": 400, "execution": 422}


class MetricsServer:
    """A running server; each series is a value by the start of the time it is for (a day's row by the day)."""

    def __init__(self, series: Mapping[str, Rows] | None = None, *, port: int = 0) -> None:
        self._steps = {name: Steps(rows) for name, rows in (series or {}).items()}
        self.failing: int | None = None
        self._server = ThreadingHTTPServer(("127.0.0.1", port), _handler(self))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05})

    @property
    def url(self) -> str:
        """The address to put into a connection."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def put(self, name: str, rows: Rows) -> None:
        """Set a series, in place of the one of that name."""
        self._steps[name] = Steps(rows)

    def fail(self, status: int | None) -> None:
        """Answer every question with this status from now on; None answers again."""
        self.failing = status

    def serve_forever(self) -> None:
        """Answer in this thread until the process ends."""
        self._server.serve_forever()

    def answer(self, path: str, fields: Mapping[str, str]) -> dict[str, Any]:
        """Return the `data` of an answer; raises QueryError, and LookupError for a path that there is not."""
        expression = parse(fields.get("query", ""))
        steps = self._steps.get(expression.name, Steps({}))
        metric = {"__name__": expression.name} if expression.function is None else {}
        if path == "/api/v1/query":
            at = _instant(fields, "time") if "time" in fields else time.time()
            value = expression.value(steps, at)
            found = [] if value is None else [{"metric": metric, "value": [at, _written(value)]}]
            return {"resultType": "vector", "result": found}
        if path == "/api/v1/query_range":
            values = [(at, expression.value(steps, at)) for at in _instants(fields)]
            samples = [[at, _written(value)] for at, value in values if value is not None]
            return {
                "resultType": "matrix",
                "result": [{"metric": metric, "values": samples}] if samples else [],
            }
        raise LookupError(path)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _handler(metrics: MetricsServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._answer(urlsplit(self.path).query)

        def do_POST(self) -> None:
            length = min(int(self.headers.get("Content-Length", "0")), _LARGEST_FORM)
            self._answer(self.rfile.read(length).decode())

        def _answer(self, form: str) -> None:
            if metrics.failing:
                self._send(metrics.failing, {"status": "error", "errorType": "unavailable", "error": "down"})
                return
            try:
                data = metrics.answer(urlsplit(self.path).path, dict(parse_qsl(form)))
            except QueryError as error:
                said = {"status": "error", "errorType": error.kind, "error": str(error)}
                self._send(_STATUS[error.kind], said)
            except LookupError:
                self._send(404, {"status": "error", "errorType": "not_found", "error": "no such page"})
            else:
                self._send(200, {"status": "success", "data": data})

        def _send(self, status: int, answer: object) -> None:
            body = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name in the base class
            del format, args

    return Handler


def _instants(fields: Mapping[str, str]) -> list[float]:
    start, end = _instant(fields, "start"), _instant(fields, "end")
    text = fields.get("step", "")
    step = float(text) if _UNIX.fullmatch(text) else seconds(text)
    if step <= 0 or end < start:
        raise QueryError(
            "bad_data", 'invalid parameter "step" or "end": zero or negative lengths are not accepted'
        )
    if (end - start) / step > _MOST_POINTS:
        raise QueryError("bad_data", "exceeded maximum resolution of 11,000 points per timeseries.")
    return [start + step * i for i in range(int((end - start) // step) + 1)]


def _instant(fields: Mapping[str, str], name: str) -> float:
    text = fields.get(name, "")
    try:
        found = float(text) if _UNIX.fullmatch(text) else datetime.fromisoformat(text).timestamp()
    except ValueError:
        raise QueryError("bad_data", f'invalid parameter "{name}": cannot parse {text[:40]!r}') from None
    return found


def _written(value: float) -> str:
    """Write a value as Prometheus does: always a string."""
    return repr(value).removesuffix(".0") if math.isfinite(value) else ("+Inf" if value > 0 else "-Inf")


def read_csv(text: str, column: str | None = None) -> dict[datetime, float | None]:
    """Return the rows of a CSV file: its first column is the time, `column` (or the second) the value."""
    header, *rows = csv.reader(text.splitlines())
    place = header.index(column) if column else 1
    return {_date(row[0]): float(row[place]) if row[place].strip() else None for row in rows if row}


def _date(text: str) -> datetime:
    """Return a date as people write it: 1974, 1974-05, 1974-05-01 or a time; without a zone, it is UTC."""
    found = datetime.fromisoformat(text if len(text) > len("1974-05") else f"{text}-01-01"[:10])
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _given(wanted: str) -> tuple[str, Rows]:
    """Return the name and rows of NAME=FILE.csv[:COLUMN]."""
    name, _, place = wanted.partition("=")
    file, _, column = place.partition(":")
    try:
        return name, read_csv(Path(file).read_text(encoding="utf-8"), column or None)
    except (OSError, ValueError, IndexError) as error:
        raise click.BadParameter(f"{wanted}: {error}") from None


@click.command()
@click.option("--port", default=0, show_default=True, help="Port on 127.0.0.1; 0 takes a free one.")
@click.option(
    "--series", multiple=True, metavar="NAME=FILE.csv[:COLUMN]", help="A series; the first column is time."
)
def main(port: int, series: tuple[str, ...]) -> None:
    """Answer Prometheus' queries over the series of CSV files until stopped."""
    server = MetricsServer(dict(map(_given, series)), port=port)
    click.echo(f"listening {server.url}")
    server.serve_forever()


if __name__ == "__main__":
    main()
