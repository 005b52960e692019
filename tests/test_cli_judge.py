"""`outcomes judge`: what an analyst and other tools get."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import main

DATA = Path(__file__).parent / "data"
NILE = str(DATA / "nile.csv")
BELTS = str(DATA / "uk_seatbelts.csv")
FEWER = [[f"2026-01-{day:02}", (10.0 if day < 15 else 5.0) + day % 3] for day in range(1, 29)]
KEYS = [
    "verdict",
    "before",
    "after",
    "estimate",
    "interval",
    "percent",
    "probability_moved",
    "probability_target",
    "n_before",
    "n_after",
    "detectable",
    "reason",
]


def run(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(main, ["judge", *arguments], input=text)


def test_the_json_has_its_keys_in_order_and_the_published_numbers() -> None:
    result = run("--series", NILE, "--shipped", "1899", "--better", "lower", "--json")
    answer = json.loads(result.stdout)
    assert list(answer)[: len(KEYS)] == KEYS
    assert (answer["verdict"], answer["n_before"], answer["n_after"]) == ("met", 28, 72)
    assert answer["estimate"] == pytest.approx(-254, abs=0.51)
    assert answer["interval"] == pytest.approx([-341, -180], abs=0.51)
    assert answer["probability_target"] is None


def test_a_column_of_a_wider_file_level_only_in_logs() -> None:
    options = [
        "--column",
        "drivers",
        "--shipped",
        "1983-02",
        "--no-trend",
        "--scale",
        "log",
        "--better",
        "lower",
    ]
    answer = json.loads(run("--series", BELTS, *options, "--json").stdout)
    assert answer["percent"] == pytest.approx(-22.3, abs=0.051)
    assert answer["percent_interval"] == pytest.approx([-28.5, -15.4], abs=0.051)


@pytest.mark.parametrize(
    ("options", "code", "verdict"),
    [
        (["--change", "-20%"], 0, "met"),
        (["--change", "-30%"], 1, "partly met"),
        (["--change", "-100"], 0, "met"),
        (["--baseline", "1100", "--target", "900"], 0, "met"),
        (["--baseline", "1100", "--target", "500"], 1, "partly met"),
        (["--target", "1300"], 1, "regressed"),
        (["--better", "higher"], 1, "regressed"),
        (["--better", "lower", "--after", "4"], 1, "inconclusive"),
        (["--better", "lower", "--settle", "70"], 1, "inconclusive"),
    ],
)
def test_the_exit_code_says_whether_it_was_met(options: list[str], code: int, verdict: str) -> None:
    result = run("--series", NILE, "--shipped", "1899", *options)
    assert (result.exit_code, result.stdout.splitlines()[0]) == (code, verdict)


def test_a_person_gets_the_numbers_a_plot_and_the_limits() -> None:
    out = run(NILE, "--shipped", "1899", "--change", "-20%").stdout
    for words in ("[-341, -180]", "28 of 28 years", "more than 99 %", "82 %", "│", "coincides", "gradual"):
        assert words in out


def test_standard_input_is_a_file_too() -> None:
    result = run("--series", "-", "--shipped", "1899", "--better", "lower", text=Path(NILE).read_text())
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--series", "nowhere.csv", "--shipped", "1899"], "nowhere.csv cannot be read"),
        (["--series", str(DATA), "--shipped", "1899"], "cannot be read"),
        (["--series", NILE], "Name the series and the ship date"),
        (["--shipped", "1899"], "Name the series and the ship date"),
        (["--series", NILE, "--shipped", "soon"], "'soon' is not a time"),
        (["--series", NILE, "--shipped", "1899", "--change", "much"], "'much' is not a change"),
        (["--series", NILE, "--shipped", "1899", "--target", "nan"], "plain numbers"),
        (["--series", BELTS, "--shipped", "1899"], "--column"),
        (["--series", NILE, "--shipped", "1899", "--column", "height"], "there are: flow"),
        (
            ["--series", NILE, "--shipped", "1899", "--baseline", "1", "--target", "2", "--better", "lower"],
            "lower is said to be better",
        ),
    ],
)
def test_what_cannot_run_says_why_in_one_line(arguments: list[str], words: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_bytes(b"\xff\xfe\x00")
    result = run("--series", str(tmp_path / "x.csv"), "--shipped", "1899")
    assert (result.exit_code, result.stderr) == (
        2,
        f"{tmp_path / 'x.csv'} cannot be read: it is not UTF-8 text.\n",
    )


def lines(*tasks: object) -> str:
    return "".join(task + "\n" if isinstance(task, str) else json.dumps(task) + "\n" for task in tasks)


def test_a_verdict_for_each_line_with_its_id() -> None:
    asked = {"id": "a", "series": FEWER, "shipped": "2026-01-15", "baseline": 11, "target": 6, "change": None}
    percent = {"id": "b", "series": FEWER, "shipped": "2026-01-15", "change": "-40%", "settle": 2}
    result = run("--jsonl", text=lines(asked, "", percent))
    first, second = map(json.loads, result.stdout.splitlines())
    assert result.exit_code == 0
    assert list(first)[: len(KEYS) + 1] == ["id", *KEYS]
    assert (first["id"], first["verdict"], first["n_after"]) == ("a", "met", 14)
    assert (second["id"], second["n_after"]) == ("b", 12)


def test_a_line_may_leave_out_all_but_the_series() -> None:
    task = {"series": [[1767225600 + 86400 * day, None] for day in range(9)], "shipped": "2026-01-05"}
    answer = json.loads(run("--jsonl", text=lines(task)).stdout)
    assert (answer["id"], answer["verdict"], answer["before"]) == (1, "inconclusive", None)


@pytest.mark.parametrize(
    ("task", "words"),
    [
        ("{", "Line 1, the line: "),
        ("[]", "Line 1, the line: "),
        ({"shipped": "2026-01-01"}, "series"),
        ({"series": [["2026-01-01", "many"]], "shipped": "2026-01-01"}, "series.0.1"),
        ({"series": [["2026-01-01", True]], "shipped": "2026-01-01"}, "series.0.1"),
        ({"series": [["2026-01-01"]], "shipped": "2026-01-01"}, "series.0"),
        ({"series": FEWER, "shipped": "soon"}, "'soon' is not a time"),
        ({"series": FEWER, "shipped": "2026-01-15", "better": "up"}, "better"),
        ({"series": FEWER[::-1], "shipped": "2026-01-15"}, "sort the series"),
        ("[" * 100_000, "Line 1"),
    ],
)
def test_a_line_that_cannot_be_judged_does_not_stop_the_others(task: object, words: str) -> None:
    good = {"id": "good", "series": FEWER, "shipped": "2026-01-15", "better": "lower"}
    result = run("--jsonl", text=lines(task, good))
    bad, fine = map(json.loads, result.stdout.splitlines())
    assert (result.exit_code, fine["verdict"]) == (2, "met")
    assert words in bad["error"]


def test_lines_come_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text(lines({"id": 3, "series": FEWER, "shipped": "2026-01-15", "better": "lower"}))
    assert json.loads(run("--jsonl", str(path)).stdout)["id"] == 3
    assert run("--jsonl", str(tmp_path / "none.jsonl")).exit_code == 2
