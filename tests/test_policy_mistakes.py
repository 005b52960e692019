"""What a file gets wrong, told in plain words, where it stands, and with a way out."""

from __future__ import annotations

from typing import get_args

import pytest

from outcomes.policy import Effective, Layer, Policy, load
from outcomes.policy.model import Requirement


def one(text: str) -> Effective:
    return load([Layer("repository", ".github/outcomes.yml", text)])


MISTAKES = [
    (
        "mode: enforced",
        1,
        7,
        "`mode` is `enforced`; it takes off, advise or enforce.",
        "Did you mean `enforce`?",
    ),
    ("mode:\n  - off", 2, 3, "`mode`: it takes off, advise or enforce.", ""),
    ("modes: off", 1, 1, "`modes` is not a key here.", "Did you mean `mode`?"),
    ("bots: true", 1, 1, "`bots` is not a key here.", "It belongs under `exempt`."),
    ("exempt:\n  bot: true", 2, 3, "`exempt.bot` is not a key here.", "Did you mean `bots`?"),
    (
        "digest: {to: friday}",
        1,
        10,
        "`digest.to` is not a key here.",
        "The keys here are `every`, `where`.",
    ),
    ("exempt: true", 1, 9, "`exempt` is `true`; it takes keys of its own, one a line below it.", ""),
    (
        "pull_requests: yes",
        1,
        16,
        "`pull_requests` is `yes`; it takes true or false.",
        "Write `true`, without quotes.",
    ),
    (
        "issues: maybe",
        1,
        9,
        "`issues` is `maybe`; it takes true or false, or keys of its own (`labels`).",
        "",
    ),
    ("issues: {labels: []}", 1, 18, "`issues.labels`: it takes at least one of them.", ""),
    ("issues: {}", 1, 1, "`issues.labels` is missing.", "Add `labels:` with its value."),
    (
        "digest: true",
        1,
        9,
        "`digest` is `true`; it takes false, or keys of its own (`every`, `where`).",
        "",
    ),
    ("require: outcome", 1, 10, "`require` is `outcome`; it takes a list, such as `[one, another]`.", ""),
    (
        "require: [outcome,\n metrics]",
        2,
        2,
        f"`require[1]` is `metrics`; it takes {', '.join(get_args(Requirement)[:-1])} or goal.",
        "Did you mean `metric`?",
    ),
    ("version: 2", 1, 10, "`version` is `2`; it takes 1.", ""),
    ("version: true", 1, 10, "`version` is `true`; it takes 1.", ""),
    ("version: '1'", 1, 10, "`version` is `1`; it takes 1.", "Write it without quotes."),
    ("exempt: {labels: [1]}", 1, 19, "`exempt.labels[0]` is `1`; it takes text.", "Put it in quotes."),
    ("exempt: {labels: [ ~ ]}", 1, 20, "`exempt.labels[0]` is empty; it takes text.", ""),
    (
        "exempt: {titles: [a, '(?=b)']}",
        1,
        22,
        "`exempt.titles[1]` is `(?=b)`; `(?=` is not part of RE2, the syntax for these patterns.",
        "",
    ),
    ("exempt: {titles: ['(']}", 1, 19, "`exempt.titles[0]` is `(`; a `(` is not closed.", ""),
    ("since: 2026", 1, 8, "`since` is `2026`; it takes a date such as 2026-12-01.", ""),
    ("since: soon", 1, 8, "`since` is `soon`; it takes a date such as 2026-12-01.", ""),
    (
        "since: 2026-12-01 10:00:00",
        1,
        8,
        "`since` is `2026-12-01 10:00:00`; it takes a date such as 2026-12-01, without a time.",
        "",
    ),
    (
        "metrics: {1st: {}}",
        1,
        11,
        "`1st` cannot be a name: it takes letters, digits, `_`, `.` and `-`, at most 64, beginning with a letter.",
        "",
    ),
    (
        "metrics: {a: {connection: p}}",
        1,
        14,
        "`metrics.a`: a metric with a `connection` needs a `query`.",
        "",
    ),
    ("metrics: {a: {scale: fast}}", 1, 22, "`metrics.a.scale` is `fast`; it takes a number.", ""),
    (
        "metrics: {a: {scale: .inf}}",
        1,
        22,
        "`metrics.a.scale` is `inf`; it takes a number that is finite.",
        "",
    ),
    ("metrics: {a: {qurey: x}}", 1, 15, "`metrics.a.qurey` is not a key here.", "Did you mean `query`?"),
    ("metrics: {a: {title: ''}}", 1, 22, "`metrics.a.title` is empty; it takes some text.", ""),
    ("goals: [{id: x}]", 1, 9, "`goals[0].objective` is missing.", "Add `objective:` with its value."),
    (
        "goals: [{id: x, objective: y}, {id: x, objective: z}]",
        1,
        8,
        "`goals`: two goals have the id `x`.",
        "",
    ),
    (
        "metrics: {speed: {}}\ngoals: [{id: x, objective: y, key_results: [{metric: sped, to: 3}]}]",
        2,
        54,
        "`goals[0].key_results[0].metric` is `sped`; no metric here has that name.",
        "Did you mean `speed`?",
    ),
    (
        "measure: {window: 28}",
        1,
        19,
        "`measure.window` is `28`; it takes a number of days or weeks, such as `28 days`.",
        "",
    ),
    (
        "measure: {baseline: 6 days}",
        1,
        21,
        "`measure.baseline` is `6 days`; it takes 7 days to 1100 days.",
        "",
    ),
    (
        "measure: {starts: deployed}",
        1,
        19,
        "`measure.starts` is `deployed`; it takes merged or released, or keys of its own (`deployed`).",
        "",
    ),
    ("mode: [", 1, 8, "A value is missing here.", "Write one, or close the bracket."),
]


@pytest.mark.parametrize(("text", "line", "column", "message", "hint"), MISTAKES)
def test_a_mistake_is_told_with_its_place_and_a_way_out(
    text: str, line: int, column: int, message: str, hint: str
) -> None:
    effective = one(text)
    told = [(p.line, p.column, p.message, p.hint) for p in effective.problems]
    assert told == [(line, column, message, hint)]
    assert effective.policy == Policy()


def test_no_message_says_invalid_or_shows_control_characters() -> None:
    texts = [text for text, *_ in MISTAKES]
    texts += [
        'mode: "a\\tb`c"',
        "exempt: {titles: ['\\Z', '(?P<', '[z-a]', 'a**', 'x{1001}', '*', '[', ')', 'a\\']}",
    ]
    for problem in (problem for text in texts for problem in one(text).problems):
        assert "invalid" not in f"{problem.message}{problem.hint}".lower()
        assert problem.message.isprintable()


def test_many_mistakes_are_told_up_to_a_limit_in_the_order_of_the_file() -> None:
    problems = one("\n".join(f"k{number}: 1" for number in range(2000))).problems
    assert [problem.line for problem in problems] == list(range(1, 21))
