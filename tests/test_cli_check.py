"""`outcomes check` as people and tools call it."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

GOOD = "When this is done, p95 checkout latency will drop from 840 ms to 500 ms within 14 days.\n"
BAD = "Rename the helper.\n"


def outcomes(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    program = [sys.executable, "-c", "from cli import main; main()", "check", *arguments]
    return subprocess.run(program, input=given, capture_output=True, text=True, check=False, encoding="utf-8")


def test_a_description_that_declares_passes() -> None:
    done = outcomes("--json", given=GOOD)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["conclusion"] == "success"
    assert answer["declared"] is True
    assert answer["criteria"] == [
        {
            "metric": "p95 checkout latency",
            "direction": "decrease",
            "baseline": {"value": 840, "unit": "ms"},
            "target": {"value": 500, "unit": "ms"},
            "change": None,
            "deadline": "P14D",
            "kind": "outcome",
            "guardrail": False,
            "source": None,
        }
    ]
    assert set(answer) == {"conclusion", "declared", "statement", "criteria", "findings"}


def test_one_that_declares_nothing_does_not_and_says_what_to_do() -> None:
    done = outcomes("--json", given=BAD)
    assert done.returncode == 1
    (first, *_) = json.loads(done.stdout)["findings"]
    assert set(first) == {"check", "level", "message", "line", "column", "suggestion"}
    assert first["level"] == "error"


def test_enforcing_makes_it_a_failure(tmp_path: Path) -> None:
    policy = tmp_path / "outcomes.yml"
    policy.write_text("version: 1\nmode: enforce\n", encoding="utf-8")
    done = outcomes("--json", "--config", str(policy), given=BAD)
    assert (done.returncode, json.loads(done.stdout)["conclusion"]) == (1, "failure")


@pytest.mark.parametrize(
    "arguments",
    [
        ("/no/such/file",),
        ("--config", "/no/such/file"),
        ("--now", "tomorrow"),
        ("--no-such-option",),
        ("--jsonl", "-"),
    ],
)
def test_what_cannot_run_says_so_in_a_line(arguments: tuple[str, ...]) -> None:
    done = outcomes(*arguments, given="no JSON")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


def test_a_problem_of_the_policy_is_shown_with_its_place(tmp_path: Path) -> None:
    policy = tmp_path / "outcomes.yml"
    policy.write_text("version: 1\nmood: enforce\n", encoding="utf-8")
    done = outcomes("--config", str(policy), given=GOOD)
    assert done.returncode == 2
    assert f"{policy}:2:1" in done.stderr


def rows(*bodies: str | None) -> str:
    return "".join(json.dumps({"id": number, "body": body}) + "\n" for number, body in enumerate(bodies))


def answers(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_one_answer_a_line_with_its_id() -> None:
    done = outcomes("--jsonl", "-", given=rows(GOOD, None, BAD, ""))
    assert done.returncode == 1, done.stderr
    assert [(found["id"], found["declared"]) for found in answers(done.stdout)] == [
        (0, True),
        (1, False),
        (2, False),
        (3, False),
    ]


def test_the_text_quotes_the_line_and_marks_the_place(tmp_path: Path) -> None:
    body = tmp_path / "body.md"
    body.write_text("Intro.\n\nError rate drops from 4 % to 1 %.\n", encoding="utf-8")
    done = outcomes(str(body))
    assert done.returncode == 1
    assert f"{body}:3:" in done.stdout
    assert "3 | Error rate drops from 4 % to 1 %." in done.stdout
    assert "^" in done.stdout
    assert "Understood:" in done.stdout


def test_what_is_to_be_pasted_has_no_indent_that_would_make_code_of_it() -> None:
    shown = outcomes("--title", "Fix login bug", given="See title.\n").stdout
    pasted = shown[shown.index("## Outcome") : shown.index("\n\nneutral")]
    assert "complaints about login bug" in pasted
    assert outcomes(given=f"See title.\n\n{pasted}\n").returncode == 0
    assert "\n## Outcome\n" in shown


def test_the_mark_stands_below_words_that_are_two_columns_wide() -> None:
    lines = outcomes(given="页面加载时间从 5 秒降到 2 秒\n").stdout.splitlines()
    quoted, mark = next((a, b) for a, b in pairwise(lines) if "^" in b)
    assert mark.index("^") == quoted.index("从") + len("页面加载时间")
    assert mark.count("^") == len("从 5 秒降到 2 秒") + 5


def test_nothing_in_the_text_can_move_the_cursor() -> None:
    assert "\x1b" not in outcomes(given="Error\x1b[2J rate drops from 4 % to 1 %.\n").stdout


def test_a_workflow_gets_annotations_with_everything_escaped(tmp_path: Path) -> None:
    body = tmp_path / "a,b:c%.md"
    body.write_text("Error rate drops from 4 % to 1 %.\n", encoding="utf-8")
    done = outcomes("--format", "github", str(body))
    (line, *_) = done.stdout.splitlines()
    assert line.startswith("::error file=")
    assert "a%2Cb%3Ac%25.md,line=1,col=" in line
    assert "\r" not in line
    assert ",endLine=1,endColumn=" in line
    assert done.stdout.count("%0A## Outcome%0A") == 1


def test_it_starts_without_what_it_does_not_need() -> None:
    heavy = "{'numpy', 'rich', 'pydantic', 'flask', 'ruamel.yaml'}"
    code = f"import sys, outcomes.statement; print(sorted(set(sys.modules) & {heavy}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
