"""Whom the policy does not ask, and the reason that the check shows instead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outcomes.policy import Facts, Policy, applies, exemption, needs_paths
from outcomes.policy.patterns import LONGEST, PatternError, accept_title, covers_every, first_in_title

WORK = Facts(kind="pull_request", author="octocat", title="Speed up checkout", created=date(2026, 11, 3))
ISSUE = replace(WORK, kind="issue")


def policy(**decisions: Any) -> Policy:
    return Policy.model_validate(decisions)


@pytest.mark.parametrize(
    ("decisions", "facts", "said"),
    [
        ({}, WORK, None),
        ({}, ISSUE, None),
        ({"mode": "off"}, WORK, "`mode: off`"),
        ({"mode": "off"}, ISSUE, "`mode: off`"),
        ({"pull_requests": False}, WORK, "`pull_requests: false`"),
        ({"pull_requests": False}, ISSUE, None),
        ({"issues": False}, ISSUE, "`issues: false`"),
        ({"issues": False}, WORK, None),
        ({"issues": {"labels": ["feature", "epic"]}}, ISSUE, "`feature` or `epic`"),
        ({"issues": {"labels": ["feature"]}}, replace(ISSUE, labels=("Feature",)), None),
        ({"issues": {"labels": ["feature"]}}, WORK, None),
        ({"since": date(2026, 11, 4)}, WORK, "opened before 2026-11-04"),
        ({"since": date(2026, 11, 3)}, WORK, None),
        ({"since": date(2026, 11, 4)}, replace(WORK, created=None), None),
    ],
)
def test_work_that_the_policy_does_not_reach(
    decisions: dict[str, Any], facts: Facts, said: str | None
) -> None:
    reason = applies(policy(**decisions), facts)
    assert reason is None if said is None else said in (reason or "")


@pytest.mark.parametrize(
    ("rules", "facts", "said"),
    [
        ({}, WORK, None),
        ({}, replace(WORK, author_is_bot=True), "is a bot"),
        ({"bots": False}, replace(WORK, author_is_bot=True), None),
        ({}, replace(WORK, author="renovate[bot]"), None),
        ({}, replace(WORK, draft=True), "a draft"),
        ({"drafts": False}, replace(WORK, draft=True), None),
        ({}, replace(ISSUE, draft=True), None),
        ({"authors": ["Octocat"]}, WORK, "`Octocat`"),
        ({"authors": ["octo"]}, WORK, None),
        ({"labels": ["Chore"]}, replace(WORK, labels=("big", "chore")), "`Chore`"),
        ({"labels": ["chore"]}, WORK, None),
        (
            {"titles": [r"^(chore|docs)(\(.+\))?:"]},
            replace(WORK, title="docs(api): typo"),
            "the title matches",
        ),
        ({"titles": [r"^docs:"]}, replace(WORK, title="Fix docs:"), None),
        ({"titles": ["CHECKOUT"]}, WORK, None),
        ({"titles": ["(?i)CHECKOUT"]}, WORK, "the title matches"),
        ({"paths": ["docs/**"]}, replace(WORK, paths=("docs/a.md", "docs/b/c.md")), "every changed file"),
        ({"paths": ["docs/**"]}, replace(WORK, paths=("docs/a.md", "src/a.py")), None),
        ({"paths": ["docs/**"]}, WORK, None),
        ({"paths": ["**"]}, replace(WORK, paths=()), None),
        ({"paths": ["**"]}, replace(ISSUE, paths=("a",)), None),
    ],
)
def test_exempt_work_gets_a_reason(rules: dict[str, Any], facts: Facts, said: str | None) -> None:
    reason = exemption(policy(exempt=rules), facts)
    assert reason is None if said is None else said in (reason or "")


@pytest.mark.parametrize(
    ("decisions", "facts", "needed"),
    [
        ({"exempt": {"paths": ["docs/**"]}}, WORK, True),
        ({"exempt": {"paths": ["docs/**"]}}, replace(WORK, paths=("a",)), False),
        ({"exempt": {"paths": ["docs/**"]}}, replace(WORK, author_is_bot=True), False),
        ({"exempt": {"paths": ["docs/**"]}}, ISSUE, False),
        ({"exempt": {"paths": ["docs/**"]}, "mode": "off"}, WORK, False),
        ({}, WORK, False),
    ],
)
def test_changed_files_are_wanted_only_when_they_decide(
    decisions: dict[str, Any], facts: Facts, needed: bool
) -> None:
    assert needs_paths(policy(**decisions), facts) is needed


@pytest.mark.parametrize(
    ("glob", "fits", "does_not"),
    [
        ("docs/**", ["docs/a", "docs/a/b.md"], ["docs", "a/docs/b", "docsy/a"]),
        ("*.md", ["a.md", ".md"], ["a/b.md", "a.mdx"]),
        ("**/*.md", ["a.md", "a/b.md", "a/b/c.md"], ["a.txt"]),
        ("**", ["a", "a/b"], []),
        ("src/*/test?.py", ["src/a/test1.py"], ["src/a/b/test1.py", "src/a/test.py", "src/a/test/.py"]),
        ("app/[slug]/page+(x).tsx", ["app/[slug]/page+(x).tsx"], ["app/s/page+(x).tsx"]),
        ("größe.txt", ["größe.txt"], ["grösse.txt"]),
        ("a.b", ["a.b"], ["axb", "a.b\n"]),
        ("*", ["two\nlines"], []),
    ],
)
def test_globs(glob: str, fits: list[str], does_not: list[str]) -> None:
    assert [path for path in fits if not covers_every([glob], [path])] == []
    assert [path for path in does_not if covers_every([glob], [path])] == []


def test_the_last_glob_that_fits_decides() -> None:
    globs = ["docs/**", "!docs/api/**", "docs/api/index.md"]
    assert covers_every(globs, ["docs/a.md", "docs/api/index.md"])
    assert not covers_every(globs, ["docs/a.md", "docs/api/users.md"])


@pytest.mark.parametrize("pattern", ["(?=a)", r"(a)\1", "(", "a{1001}", "*", r"(((\pL{30}){30}){30})"])
def test_patterns_that_could_not_be_matched_in_linear_time_are_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        accept_title(pattern)


@pytest.mark.parametrize("pattern", ["(a*)*b", "(a|a)*b", "(a|aa)+$", "((a?){30}){30}b", "(.*)*(.*)*b"])
def test_patterns_that_blow_up_elsewhere_answer_here(pattern: str) -> None:
    assert first_in_title([pattern], "a" * 256 + "!") is None or pattern.endswith("$")


def test_halves_of_surrogate_pairs_are_matched_like_any_sign() -> None:
    assert first_in_title(["^.$"], "\ud800") == "^.$"
    assert covers_every(["?/*"], ["\udfff/a"])


@settings(deadline=None)
@given(st.text(max_size=LONGEST), st.text())
def test_any_glob_of_any_text_can_be_matched(glob: str, path: str) -> None:
    assert covers_every([glob], [path]) in (True, False)


@settings(deadline=None)
@given(st.text(alphabet="*?/é[", min_size=LONGEST, max_size=LONGEST))
def test_the_longest_globs_can_be_matched(glob: str) -> None:
    assert covers_every([glob], ["a" * 100]) in (True, False)


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_characters="*?!"), min_size=1))
def test_a_glob_without_signs_is_the_path_itself(path: str) -> None:
    assert covers_every([path], [path])
    assert not covers_every([path], [f"{path}x"])
