"""`outcomes config` as someone at a shell meets it."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from cli import main

GOOD = "mode: enforce\nexempt: {labels: [chore]}\nmetrics: {p95: {title: 'a, b', better: lower}}\n"
BAD = "mode: enforced\r\nexempt:\r\n  bot: true\r\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".github").mkdir()
    return tmp_path


def outcomes(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["config", *arguments], catch_exceptions=False)


def test_the_table_names_every_key_its_origin_and_its_value(here: Path) -> None:
    (here / ".github/outcomes.yml").write_text(GOOD)
    (here / "org.yml").write_text("mode: off\nexempt: {bots: false}\n")
    ran = outcomes("--org", "org.yml")
    rows = {line.split()[0]: line.split(maxsplit=2)[1:] for line in ran.stdout.splitlines()}
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert rows["mode"] == ["repository", "enforce"]
    assert rows["exempt.bots"] == ["organisation", "false"]
    assert rows["exempt.labels"] == ["repository", "[chore]"]
    assert rows["measure.window"] == ["default", "28 days"]
    assert rows["metrics.p95"][1].startswith('{title: "a, b", connection: person, scale: 1.0, better: lower')


@pytest.mark.usefixtures("here")
def test_without_a_file_the_defaults_are_shown() -> None:
    ran = outcomes()
    assert ran.exit_code == 0
    assert {line.split()[1] for line in ran.stdout.splitlines()} == {"default"}


def test_the_other_extension_is_read_and_two_files_are_mentioned(here: Path) -> None:
    (here / ".github/outcomes.yaml").write_text("mode: off")
    assert ["mode", "repository", "off"] in [line.split() for line in outcomes().stdout.splitlines()]
    (here / ".github/outcomes.yml").write_text("mode: enforce")
    ran = outcomes()
    assert ran.exit_code == 0
    assert ran.stderr == ".github/outcomes.yaml is not read, since .github/outcomes.yml is there.\n"


def test_problems_quote_the_line_and_point_at_the_column(here: Path) -> None:
    (here / "bad.yml").write_bytes(BAD.encode())
    ran = outcomes("bad.yml")
    assert ran.exit_code == 1
    assert ran.stderr.splitlines() == [
        "bad.yml:1:7: `mode` is `enforced`; it takes off, advise or enforce.",
        "  1 | mode: enforced",
        "    |       ^ Did you mean `enforce`?",
        "bad.yml:3:3: `exempt.bot` is not a key here.",
        "  3 |   bot: true",
        "    |   ^ Did you mean `bots`?",
    ]
    assert ["mode", "default", "advise"] in [line.split() for line in ran.stdout.splitlines()]


def test_a_long_line_is_cut_around_the_column_and_control_characters_stay_out(here: Path) -> None:
    (here / "bad.yml").write_text(f"exempt: {{labels: [{'a, ' * 99}], \x1b[31mbot: true}}")
    quoted, caret = outcomes("bad.yml").stderr.splitlines()[1:3]
    assert "\x1b" not in quoted
    assert len(quoted) < 120
    assert quoted[caret.index("^")] == " "
    assert quoted[caret.index("^") + 1] == "["


def test_json_holds_the_same(here: Path) -> None:
    (here / "bad.yml").write_bytes(BAD.encode())
    (here / "org.yml").write_text(GOOD)
    ran = outcomes("bad.yml", "--org", "org.yml", "--json")
    said = json.loads(ran.stdout)
    assert ran.exit_code == 1
    assert said["policy"]["mode"] == "enforce"
    assert said["origins"]["mode"] == "organisation"
    assert said["problems"][0] == {
        "layer": "repository",
        "path": "bad.yml",
        "line": 1,
        "column": 7,
        "message": "`mode` is `enforced`; it takes off, advise or enforce.",
        "hint": "Did you mean `enforce`?",
    }


def test_the_schema_takes_the_policy_that_json_prints(here: Path) -> None:
    (here / "good.yml").write_text(GOOD)
    schema = json.loads(outcomes("--schema").stdout)
    policy = json.loads(outcomes("good.yml", "--json").stdout)["policy"]
    jsonschema.validate(policy, schema)


@pytest.mark.parametrize("name", ["nowhere.yml", ".github", "latin.yml"])
def test_a_file_that_cannot_be_read_ends_with_one_line_and_2(here: Path, name: str) -> None:
    (here / "latin.yml").write_bytes(b"mode: off # \xe9")
    ran = outcomes(name)
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr.startswith(f"{name}: ")
    assert ran.stderr.count("\n") == 1


def test_an_unknown_option_ends_with_2() -> None:
    assert outcomes("--jsn").exit_code == 2


def test_on_a_terminal_the_table_is_drawn_and_nothing_is_cut_off(here: Path) -> None:
    (here / ".github/outcomes.yml").write_text(f"exempt: {{paths: ['{'docs/' * 30}**']}}")
    screen, terminal = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parent.parent), "COLUMNS": "80"}
    command = [sys.executable, "-c", "import cli; cli.main()", "config"]
    with subprocess.Popen(command, stdout=terminal, env=environment) as running:
        os.close(terminal)
        drawn = b"".join(iter(lambda: _read(screen), b"")).decode()
    os.close(screen)
    assert running.returncode == 0
    assert "┃" in drawn
    assert "…" not in drawn


def _read(screen: int) -> bytes:
    """Read what is left on the screen; Linux reports its end as an error."""
    try:
        return os.read(screen, 65_536)
    except OSError:
        return b""
