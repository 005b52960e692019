"""`outcomes judge`: a verdict from a CSV of times and values, or one for each line of JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NoReturn, TextIO, cast

import click
from pydantic import BaseModel, ConfigDict, ValidationError

from outcomes.measurement import Better
from outcomes.verdict import Question, QuestionError, Reading, Scale, Verdict, When, judge, words
from outcomes.verdict.grid import moment
from outcomes.verdict.plot import sparkline
from outcomes.verdict.table import parse_change, parse_table, parse_time

_LONGEST_FILE = 10_000_000


@click.command()
@click.argument("file", required=False)
@click.option("--series", metavar="FILE", help="CSV of time and value; - for standard input.")
@click.option("--shipped", metavar="DATE", help="When the work shipped.")
@click.option("--baseline", type=float, help="Declared value before; without it, the measured mean.")
@click.option("--target", type=float, help="Declared value after.")
@click.option("--change", metavar="N|N%", help="Declared change, like -40% or -120.")
@click.option("--better", type=click.Choice(["lower", "higher"]), help="Which direction is better.")
@click.option(
    "--settle", type=click.IntRange(0), default=0, help="Buckets after shipping that do not count yet."
)
@click.option("--before", type=click.IntRange(1), help="Buckets of the window before; default all.")
@click.option("--after", type=click.IntRange(1), help="Buckets of the window after; default all.")
@click.option("--column", metavar="NAME", help="Value column of a wider file.")
@click.option("--trend/--no-trend", default=True, help="Weigh a straight trend too, or level only.")
@click.option(
    "--scale", type=click.Choice(["auto", "linear", "log"]), default="auto", help="log judges in percent."
)
@click.option("--json", "as_json", is_flag=True, help="Print the verdict as JSON.")
@click.option("--jsonl", is_flag=True, help="Judge one JSON object a line, from FILE or standard input.")
def command(file: str | None, series: str | None, *, as_json: bool, jsonl: bool, **options: Any) -> None:
    """Judge a series of values before and after shipping.

    Exit codes: 0 met, 1 not met, 2 could not run.
    """
    source = series or file
    try:
        if jsonl:
            sys.exit(_judge_lines(source))
        if source is None or options["shipped"] is None:
            _refuse(
                "Name the series and the ship date: outcomes judge --series FILE.csv --shipped 2026-03-31"
            )
        points = parse_table(_text(source), options["column"])
        shipped = parse_time(options["shipped"])
        verdict = judge(points, shipped, _question(options))
    except QuestionError as error:
        _refuse(str(error))
    click.echo(_json(verdict.as_json()) if as_json else _report(verdict, points, shipped))
    sys.exit(0 if verdict.word.passed else 1)


def _refuse(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(2)


def _text(source: str) -> str:
    """Return the text of a file or of standard input, bounded in size."""
    try:
        with _open(source) as stream:
            text = stream.read(_LONGEST_FILE + 1)
    except (OSError, UnicodeDecodeError) as error:
        _refuse(f"{source} cannot be read: {_cause(error)}.")
    if len(text) > _LONGEST_FILE:
        _refuse(f"{source} is longer than {_LONGEST_FILE:,} characters.")
    return text


def _open(source: str) -> TextIO:
    return cast("TextIO", click.open_file(source, encoding="utf-8"))


def _cause(error: OSError | UnicodeDecodeError) -> str:
    return (error.strerror or type(error).__name__) if isinstance(error, OSError) else "it is not UTF-8 text"


def _question(options: Mapping[str, Any]) -> Question:
    """Build the question from options or from a line of JSON; what is not there is not asked."""
    change = options.get("change")
    return Question(
        baseline=options.get("baseline"),
        target=options.get("target"),
        change=None if change is None else parse_change(str(change)),
        better=cast("Better | None", options.get("better")),
        settle=options.get("settle") or 0,
        before=options.get("before"),
        after=options.get("after"),
        trend=options.get("trend", True),
        scale=cast("Scale", options.get("scale", "auto")),
    )


def _judge_lines(source: str | None) -> int:
    """Judge each line of JSON; a line that cannot be judged gets an `error`, and the exit code is 2."""
    failed = False
    for number, line in enumerate(_lines(source or "-"), start=1):
        answer = _judge_line(number, line)
        failed = failed or "error" in answer
        click.echo(_json(answer))
    return 2 if failed else 0


def _lines(source: str) -> Iterator[str]:
    try:
        with _open(source) as stream:
            yield from (line for line in stream if line.strip())
    except (OSError, UnicodeDecodeError) as error:
        _refuse(f"{source} cannot be read: {_cause(error)}.")


class Task(BaseModel):
    """One line of JSON: a series and what was promised."""

    model_config = ConfigDict(strict=True)

    id: str | int | None = None
    series: list[tuple[str | float, float | None]]
    shipped: str | float
    baseline: float | None = None
    target: float | None = None
    change: str | float | None = None
    better: Better | None = None
    settle: int | None = None
    before: int | None = None
    after: int | None = None
    trend: bool = True
    scale: Scale = "auto"


def _judge_line(number: int, line: str) -> dict[str, object]:
    try:
        task = Task.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"][:3]) or "the line"
        return {"id": number, "error": f"Line {number}, {where}: {first['msg']}."}
    name = number if task.id is None else task.id
    try:
        points = [(parse_time(str(when)), value) for when, value in task.series]
        verdict = judge(points, parse_time(str(task.shipped)), _question(dict(task)))
    except QuestionError as error:
        return {"id": name, "error": str(error)}
    return {"id": name, **verdict.as_json()}


def _json(answer: Mapping[str, object]) -> str:
    return json.dumps(answer, allow_nan=False)


def _report(verdict: Verdict, points: Sequence[Reading], shipped: When) -> str:
    """Return the verdict as a few lines for a terminal."""
    seen = [
        ("before", verdict.before, words.coverage(verdict.n_before, verdict.expected_before, verdict.bucket)),
        ("after", verdict.after, words.coverage(verdict.n_after, verdict.expected_after, verdict.bucket)),
    ]
    rows = [click.style(str(verdict.word), bold=True), verdict.reason, ""]
    rows += [
        f"{name:<8}{'no value' if mean is None else words.figure(mean):<12}{cover}"
        for name, mean, cover in seen
    ]
    if verdict.winsorised:
        rows.append(f"{'pulled':<8}{verdict.winsorised} outliers to 6 MAD of their side's median")
    if verdict.probability_moved is not None:
        rows.append(
            f"{'chance':<8}{words.chance(verdict.probability_moved)} of a change in the declared direction"
        )
    if verdict.probability_target is not None:
        rows.append(f"{'':<8}{words.chance(verdict.probability_target)} of at least the declared change")
    if verdict.detectable is not None:
        rows.append(f"{'shows':<8}changes of {words.figure(verdict.detectable)} or more, four times in five")
    at = sum(moment(when) < moment(shipped) for when, _ in points)
    rows += ["", sparkline([value for _, value in points], [at]), "", words.COINCIDENCE, words.GRADUAL]
    return "\n".join(rows)
