"""Prometheus and what speaks its HTTP API (Mimir, Thanos, VictoriaMetrics, Cortex): a range query over whole buckets.

The protocol: https://prometheus.io/docs/prometheus/latest/querying/api/#range-queries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from outcomes.measurement import Aggregate, Query, Series, Window
from sources import Connection, Reach, SourceError, http, source
from sources.answers import number, printable
from sources.buckets import fill, span, starts
from sources.http import RefusedError, redacted

MOST_POINTS = 11_000
"""Points that Prometheus gives for one series in one answer."""

_LONGEST = 4_000
_LABEL_SETS = 5
_DURATION = re.compile(r"[1-9]\d{0,5}(ms|s|m|h|d|w)")
_LASTING = {"bad_data", "execution"}
_FORWARDED = ("dedup", "partial_response")  # Thanos: docs/components/query.md
_OVER_TIME: Mapping[Aggregate, str] = {
    "mean": "avg_over_time({})",
    "median": "quantile_over_time(0.5, {})",
    "sum": "sum_over_time({})",
    "max": "max_over_time({})",
    "min": "min_over_time({})",
}


@source("prometheus", url=True, options=(*http.OPTIONS, *_FORWARDED, "public_url", "resolution"))
def fetch(connection: Connection, query: Query, window: Window, reach: Reach) -> Series:
    """Return one point a bucket of a PromQL expression that gives exactly one series; raises SourceError."""
    text = expression(query, window.step, connection.options.get("resolution"))
    values: dict[datetime, float] = {}
    incomplete: set[datetime] = set()
    warnings: list[str] = []
    for part in _parts(starts(window)):
        answer = _ask(connection, reach, _form(connection, text, part, window.step))
        found, remarks = _read(answer, part, window.step, connection)
        values |= found
        warnings += remarks
        if remarks:
            incomplete.update(part)
    if not values:
        warnings.append("The query found no data in this window.")
    points = fill(window, query, values, incomplete=incomplete)
    return Series(points, f"{connection.name}: {text} {span(window)}", tuple(dict.fromkeys(warnings)))


def expression(query: Query, step: timedelta, resolution: str | None = None) -> str:
    """Return the PromQL that aggregates one bucket when it is evaluated at the bucket's end.

    `last` is the query itself; the others are taken over a subquery of the bucket every `resolution`, by default
    5 minutes for a day. The subquery's range is a second short of the bucket: up to Prometheus 2 a range holds its
    left end too, so that the instant of midnight would count for two days. Raises SourceError.
    """
    text = query.text.strip()
    if not text or len(text) > _LONGEST:
        raise SourceError(
            f"A PromQL query has 1 to {_LONGEST:,} characters; this has {len(text)}.", lasting=True
        )
    if query.aggregate == "last":
        return text
    every = resolution or _duration(min(timedelta(minutes=5), max(step / 60, timedelta(seconds=15))))
    if not _DURATION.fullmatch(every):
        raise SourceError(
            f"The option resolution of connection {query.connection} must read like 5m or 30s.", lasting=True
        )
    return _OVER_TIME[query.aggregate].format(f"({text})[{_duration(step - timedelta(seconds=1))}:{every}]")


def _duration(length: timedelta) -> str:
    """Write a duration as PromQL does, as in 23h59m59s."""
    seconds = int(length.total_seconds())
    written = ""
    for letter, unit in (("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1)):
        count, seconds = divmod(seconds, unit)
        written += f"{count}{letter}" if count else ""
    return written


def _parts(grid: tuple[datetime, ...]) -> Iterator[tuple[datetime, ...]]:
    for begin in range(0, len(grid), MOST_POINTS):
        yield grid[begin : begin + MOST_POINTS]


def _form(connection: Connection, text: str, part: tuple[datetime, ...], step: timedelta) -> dict[str, str]:
    """Return the form of one request: the point at t covers (t - step, t], so a bucket is asked for at its end."""
    options = {name: connection.options[name] for name in _FORWARDED if name in connection.options}
    return {
        "query": text,
        "start": f"{(part[0] + step).timestamp():.3f}",
        "end": f"{(part[-1] + step).timestamp():.3f}",
        "step": f"{step.total_seconds():g}",
        "timeout": "30s",
        **options,
    }


def _ask(connection: Connection, reach: Reach, form: Mapping[str, str]) -> object:
    try:
        return reach.http.post(connection, "/api/v1/query_range", form)
    except RefusedError as error:
        if not isinstance(error.answer, dict) or "errorType" not in error.answer:
            raise
        raise _explained(connection, error.answer) from None


def _explained(connection: Connection, answer: Mapping[str, object]) -> SourceError:
    kind = printable(answer.get("errorType", ""), 40)
    reason = redacted(printable(answer.get("error", ""), 300), connection)
    return SourceError(f"{connection.name} refused the query ({kind}): {reason}", lasting=kind in _LASTING)


def _read(
    answer: object, part: tuple[datetime, ...], step: timedelta, connection: Connection
) -> tuple[dict[datetime, float], list[str]]:
    """Return the values by start of bucket and what the server warned of: an answer with warnings is a partial one."""
    if not isinstance(answer, dict):
        raise _strange(connection)
    if answer.get("status") == "error":
        raise _explained(connection, answer)
    data = answer.get("data")
    if (
        not isinstance(data, dict)
        or data.get("resultType") != "matrix"
        or not isinstance(data.get("result"), list)
    ):
        raise _strange(connection)
    warned = answer.get("warnings")
    remarks = (
        [redacted(printable(text), connection) for text in warned[:5]] if isinstance(warned, list) else []
    )
    if answer.get("isPartial") is True:  # VictoriaMetrics' cluster, with a node down
        remarks.append("The answer holds only part of the data.")
    return _values(_only(data["result"], connection), part, step, connection), remarks


def _only(result: list[object], connection: Connection) -> list[object]:
    """Return the samples of the one series, of which there may be none."""
    rows = [row for row in result if isinstance(row, dict)]
    if len(rows) != len(result):
        raise _strange(connection)
    if len(rows) > 1:
        shown = ", ".join(_labels(row.get("metric")) for row in rows[:_LABEL_SETS])
        more = f" and {len(rows) - _LABEL_SETS} more" if len(rows) > _LABEL_SETS else ""
        raise SourceError(
            f"The query gives {len(rows)} series, where one is needed: {redacted(shown, connection)}{more}. "
            "Aggregate them, as in sum(…), or name the labels of one.",
            lasting=True,
        )
    if rows and "histograms" in rows[0]:
        raise SourceError(
            "The query gives a histogram; take a number of it: histogram_quantile(…).", lasting=True
        )
    samples = rows[0].get("values") if rows else []
    if not isinstance(samples, list):
        raise _strange(connection)
    return samples


def _values(
    samples: list[object], part: tuple[datetime, ...], step: timedelta, connection: Connection
) -> dict[datetime, float]:
    by_end = {(start + step).timestamp(): start for start in part}
    values = {}
    for sample in samples:
        if not isinstance(sample, list) or len(sample) != 2:  # noqa: PLR2004 - a time and a value
            raise _strange(connection)
        time = number(sample[0])
        if time is None or time not in by_end:
            raise SourceError(
                f"{connection.name} answered for times that it was not asked about.", lasting=True
            )
        value = number(sample[1])
        if value is not None:
            values[by_end[time]] = value
    return values


def _labels(metric: object) -> str:
    if not isinstance(metric, dict):
        return "{}"
    pairs = (f'{printable(name, 40)}="{printable(value, 60)}"' for name, value in list(metric.items())[:8])
    return f"{{{', '.join(pairs)}}}"


def _strange(connection: Connection) -> SourceError:
    return SourceError(f"{connection.name} did not answer as the HTTP API of Prometheus does.", lasting=True)
