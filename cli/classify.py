"""`outcomes classify`: tell outcomes from outputs, one statement a line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator

import click

from outcomes.classify import Judgement, classify
from outcomes.model import EFFECTS


def _statements(arguments: Iterable[str]) -> Iterator[str]:
    """Yield the statements: the arguments' lines, with `-` (or no argument) standing for standard input."""
    given = list(arguments)
    for argument in given or ["-"]:
        lines: Iterable[str] = sys.stdin if argument == "-" else argument.splitlines()
        yield from (line.strip() for line in lines if line.strip())


def _line(text: str, judged: Judgement, *, as_json: bool) -> str:
    """Return the line that is printed for one statement."""
    if as_json:
        return json.dumps({"text": text, "label": judged.kind.value, "reason": judged.reason})
    return f"{judged.kind.value}\t{judged.reason}"


@click.command(name="classify")
@click.argument("text", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help='Print {"text", "label", "reason"} a line.')
def command(text: tuple[str, ...], as_json: bool) -> None:
    """Say of each statement whether it is an outcome, an output, an enabler or an aspiration, and why.

    TEXT is one statement a line; `-`, or nothing, reads standard input. Lines that are empty but for white space are
    skipped. Exit code 0: every line is an outcome or an enabler; 1: some are not; 2: could not run.
    """
    passed = True
    for statement in _statements(text):
        judged = classify(statement)
        passed = passed and judged.kind in EFFECTS
        click.echo(_line(statement, judged, as_json=as_json))
    sys.exit(0 if passed else 1)
