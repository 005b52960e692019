"""`outcomes config`: the policy in force, where each of its values comes from, and what keeps a file from counting."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from outcomes.newlines import newlines
from outcomes.policy import DEFAULT, PATHS, Effective, Layer, Problem, load, schema

WIDEST = 100
"""Characters of a quoted line that are shown."""


@click.command(name="config")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option(
    "--org", type=click.Path(path_type=Path), help="The organisation's file, which lies below FILE."
)
@click.option("--json", "as_json", is_flag=True, help="Print policy, origins and problems as JSON.")
@click.option("--schema", "as_schema", is_flag=True, help="Print the JSON Schema of the file, for editors.")
def command(file: Path | None, org: Path | None, as_json: bool, as_schema: bool) -> None:
    """Show the effective policy: every key, its value, and which file decided it.

    FILE is .github/outcomes.yml (or .yaml) when it is not named; without one, the built-in defaults are shown.
    Exit code 0: every file counts; 1: a file has problems and is left out; 2: a file could not be read.
    """
    if as_schema:
        click.echo(json.dumps(schema(), indent=2, ensure_ascii=False))
        return
    layers = [_layer("organisation", org), _layer("repository", file or _usual())]
    effective = load([layer for layer in layers if layer])
    if as_json:
        click.echo(json.dumps(_jsonable(effective), indent=2, ensure_ascii=False))
    else:
        _show(effective)
        for problem in effective.problems:
            text = next(layer.text or "" for layer in layers if layer and layer.name == problem.layer)
            click.echo(_pointed(problem, text), err=True)
    sys.exit(1 if effective.problems else 0)


def _usual() -> Path | None:
    found = [path for path in map(Path, PATHS) if path.exists()]
    for other in found[1:]:
        click.echo(f"{other} is not read, since {found[0]} is there.", err=True)
    return found[0] if found else None


def _layer(name: str, path: Path | None) -> Layer | None:
    """Read a layer's file; ends the command with exit code 2 when it cannot be read."""
    if path is None:
        return None
    try:
        return Layer(name, str(path), path.read_bytes().decode("utf-8"))
    except OSError as error:
        click.echo(f"{path}: {error.strerror}", err=True)
    except UnicodeDecodeError:
        click.echo(f"{path}: the file is not UTF-8 text", err=True)
    sys.exit(2)


def _jsonable(effective: Effective) -> dict[str, Any]:
    return {
        "policy": effective.policy.model_dump(mode="json", by_alias=True),
        "origins": dict(effective.origins),
        "problems": [asdict(problem) for problem in effective.problems],
    }


def _show(effective: Effective) -> None:
    rows = _rows(effective)
    if sys.stdout.isatty():
        _show_table(rows)
        return
    key_width = max(len(key) for key, _, _ in rows)
    from_width = max(len(origin) for _, _, origin in rows)
    for key, value, origin in rows:
        click.echo(f"{key:<{key_width}}  {origin:<{from_width}}  {value}")


def _rows(effective: Effective) -> list[tuple[str, str, str]]:
    """Return key, value and origin of everything that is decided."""
    plain = effective.policy.model_dump(mode="json", by_alias=True)
    rows = []
    for key, origin in effective.origins.items():
        top, _, below = key.partition(".")
        rows.append((key, _inline(plain[top][below] if below else plain[top]), origin))
    return rows


def _inline(value: Any) -> str:
    """Return `value` on one line, as it could stand in the file."""
    if isinstance(value, str) and value.replace(" ", "").isalnum():
        return value
    if isinstance(value, list):
        return f"[{', '.join(map(_inline, value))}]"
    if isinstance(value, dict):
        set_ones = ((key, part) for key, part in value.items() if part is not None)
        return f"{{{', '.join(f'{key}: {_inline(part)}' for key, part in set_ones)}}}"
    return _printable(json.dumps(value, ensure_ascii=False))


def _printable(text: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _show_table(rows: list[tuple[str, str, str]]) -> None:
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it, and it takes a while
    from rich.table import Column, Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table("key", Column("value", overflow="fold"), "from", header_style="bold")
    for key, value, origin in rows:
        table.add_row(Text(key), Text(value), Text(origin, style="dim" if origin == DEFAULT else "green"))
    Console().print(table)


def _pointed(problem: Problem, text: str) -> str:
    """Return `problem` with its line quoted and a caret below the column."""
    lines = newlines(text.removeprefix("\ufeff")).split("\n")
    line = lines[problem.line - 1] if problem.line <= len(lines) else ""
    start = max(0, problem.column - WIDEST // 2)
    shown = _printable(line[start : start + WIDEST])
    number = str(problem.line)
    said = [
        f"{problem.path}:{problem.line}:{problem.column}: {problem.message}",
        f"  {number} | {shown}",
        f"  {' ' * len(number)} | {' ' * (problem.column - 1 - start)}^ {problem.hint}".rstrip(),
    ]
    return "\n".join(said)
