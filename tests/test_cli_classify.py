"""`outcomes classify`: a line out for each line in, and an exit code that a script can use."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from cli import main

OUTCOME = "Deploys take 4 minutes instead of 25"
OUTPUT = "Add 14 unit tests"


def run(*arguments: str, text: str = "") -> tuple[int, list[str]]:
    result = CliRunner().invoke(main, ["classify", *arguments], input=text)
    return result.exit_code, result.output.splitlines()


def test_a_statement_gets_its_label_and_the_reason() -> None:
    code, [line] = run(OUTCOME)
    label, reason = line.split("\t")
    assert (code, label) == (0, "outcome")
    assert reason


def test_json_has_the_text_the_label_and_the_reason() -> None:
    code, [line] = run("--json", OUTPUT)
    answer = json.loads(line)
    assert code == 1
    assert set(answer) == {"text", "label", "reason"}
    assert (answer["text"], answer["label"]) == (OUTPUT, "output")


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_standard_input_is_read_line_by_line_and_empty_lines_are_skipped(arguments: tuple[str, ...]) -> None:
    code, lines = run(*arguments, text=f"{OUTCOME}\n\n   \r\n{OUTPUT}\r\n")
    assert code == 1
    assert [line.split("\t")[0] for line in lines] == ["outcome", "output"]


def test_several_arguments_are_several_statements_in_order() -> None:
    assert [line.split("\t")[0] for line in run(OUTPUT, OUTCOME)[1]] == ["output", "outcome"]


def test_all_lines_outcomes_or_enablers_is_exit_code_zero() -> None:
    code, lines = run(OUTCOME, "Queries per request: 64 → 5")
    assert code == 0
    assert lines[1].startswith("enabler\t")


def test_nothing_to_classify_is_fine() -> None:
    assert run(text="") == (0, [])


def test_a_line_holds_one_line_whatever_the_text_is() -> None:
    code, lines = run("--json", text="a\u2028b\x0bc\td\x00\n")
    assert len(lines) == 1
    assert code == 1
    assert json.loads(lines[0])["text"] == "a\u2028b\x0bc\td\x00"


def test_an_option_that_is_not_there_is_exit_code_two() -> None:
    assert run("--nonsense")[0] == 2
