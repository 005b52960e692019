"""Show findings as a compiler does: the line quoted, the place marked, what was understood, one way out."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

import click

from outcomes.conclusion import Conclusion
from outcomes.model import Criterion, Declaration, Finding, Level, Quantity, Span
from outcomes.newlines import newlines
from outcomes.report.words import PASTE

_WIDEST: Final = 100
"""Characters of a quoted line that are shown."""
_COLOURS: Final = {"error": "red", "warning": "yellow", "notice": "blue"}


def workflow_commands(findings: Sequence[Finding], file: str) -> Iterator[str]:
    """Yield GitHub workflow commands, one a finding, the first with what to paste.

    https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
    """
    name = () if file == "-" else (f"file={_property(file)}",)
    suggestion = first_suggestion(findings)
    for finding in findings:
        place = ",".join((*name, *_place(finding.span), f"title={_property('outcome: ' + finding.check)}"))
        paste = ""
        if finding.suggestion and finding.suggestion == suggestion:
            paste, suggestion = f"\n\n{PASTE}\n\n{suggestion}", None
        yield f"::{finding.level} {place}::{_data(finding.message + paste)}"


def _place(span: Span | None) -> Iterator[str]:
    if span:
        yield f"line={span.line}"
        yield f"col={span.column}"
        yield f"endLine={span.end_line}"
        if span.end_line == span.line:  # GitHub takes a last column only on the first line
            yield f"endColumn={span.end_column}"


def first_suggestion(findings: Sequence[Finding]) -> str | None:
    """Return the one text to paste: what is missing decides, else what is worth a look."""
    ordered = sorted(findings, key=lambda finding: finding.level is not Level.ERROR)
    return next((finding.suggestion for finding in ordered if finding.suggestion), None)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def show(
    text: str, file: str, declaration: Declaration, findings: tuple[Finding, ...], conclusion: Conclusion
) -> None:
    """Print what was understood, what is missing and one suggestion."""
    lines = newlines(text).split("\n")
    name = "<stdin>" if file == "-" else file
    for finding in findings:
        click.echo(_headline(finding, name))
        for line in _quoted(finding.span, lines):
            click.echo(line)
    _understood(declaration)
    suggestion = first_suggestion(findings)
    if suggestion:
        # No indent: four spaces in front would be pasted, too, and make code of it that nobody reads.
        click.echo(f"\n{PASTE}\n")
        click.echo("\n".join(map(_printable, suggestion.split("\n"))))
    click.echo(f"\n{conclusion}: {_summary(declaration, findings)}")


def _headline(finding: Finding, name: str) -> str:
    place = f"{name}:{finding.span.line}:{finding.span.column}: " if finding.span else f"{name}: "
    level = click.style(f"{finding.level}", fg=_COLOURS[finding.level], bold=True)
    return f"{_printable(place)}{level} [{finding.check}] {_printable(finding.message)}"


def _quoted(span: Span | None, lines: list[str]) -> Iterator[str]:
    if span is None or span.line > len(lines):
        return
    line = lines[span.line - 1]
    start = max(0, span.column - _WIDEST // 2)
    shown = _printable(line[start : start + _WIDEST])
    last = span.end_column - 1 if span.end_line == span.line else len(line)
    before = _printable(line[start : span.column - 1])
    marked = _printable(line[span.column - 1 : min(last, start + _WIDEST)])
    margin = " " * len(str(span.line))
    yield f"  {span.line} | {shown}"
    yield f"  {margin} | {' ' * _width(before)}{click.style('^' * max(1, _width(marked)), fg='red')}"


def _width(text: str) -> int:
    """Return how many columns of a terminal a text takes: signs of Chinese take two, accents of their own none."""
    return sum(
        0 if unicodedata.combining(sign) else 1 + (unicodedata.east_asian_width(sign) in "WF")
        for sign in text
    )


def _understood(declaration: Declaration) -> None:
    rows = [_row(criterion) for criterion in declaration.criteria]
    if not rows:
        return
    header = ("metric", "from", "to", "change", "until", "kind")
    click.echo("\nUnderstood:")
    if sys.stdout.isatty():
        _table(header, rows)
        return
    widths = [max(_width(row[at]) for row in (header, *rows)) for at in range(len(header))]
    for row in (header, *rows):
        cells = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
        click.echo("  " + "  ".join(cells).rstrip())


def _table(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it, and it takes a while
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(*header, header_style="bold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    Console().print(table)


def _row(criterion: Criterion) -> tuple[str, ...]:
    kind = "guardrail" if criterion.guardrail else criterion.kind.value
    values = (_said(criterion.baseline), _said(criterion.target), _said(criterion.change))
    until = criterion.deadline.iso if criterion.deadline else "-"
    return (_printable(criterion.metric)[:60] or "-", *values, until, kind)


def _said(quantity: Quantity | None) -> str:
    if quantity is None:
        return "-"
    comparator = f"{quantity.comparator} " if quantity.comparator else ""
    upper = f" to {quantity.upper:g}" if quantity.upper is not None else ""
    return f"{comparator}{quantity.value:g}{upper} {quantity.unit or ''}".strip()


def _summary(declaration: Declaration, findings: tuple[Finding, ...]) -> str:
    if findings:
        return f"{len(findings)} finding{'s' if len(findings) > 1 else ''}"
    return "an outcome is declared" if declaration.declared else "nothing to say"


def _printable(text: str) -> str:
    """Return `text` without anything that could move a terminal's cursor."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
