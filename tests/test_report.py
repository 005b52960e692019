"""The words on GitHub: other people's text cannot break out, and numbers say no more than they know."""

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from cmarkgfm import github_flavored_markdown_to_html
from hypothesis import example, given
from hypothesis import strategies as st

from checks.quoting import quoted
from outcomes.conclusion import conclude
from outcomes.effects import CheckRun, Comment, Label, digest
from outcomes.model import Criterion, Deadline, Declaration, Direction, Finding, Kind, Level, Quantity, Span
from outcomes.report.markup import code, fence, harmless, plain
from outcomes.report.review import Review, comment_text, effects, summary, title
from outcomes.report.spell import deadline, measured, movement, promise, quantity, rounded
from outcomes.subject import Repository, Subject


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (840, "ms", "840 ms"),
        (0.5, "%", "0.5%"),
        (1200, "USD", "$1,200"),
        (-30, "USD", "-$30"),
        (2, "x", "2x"),
        (1234.5678, None, "1,235"),
        (12, "/wk", "12/wk"),
        (0.000123, "s", "0.000123 s"),
        (1e21, None, "1,000,000,000,000,000,000,000"),
    ],
)
def test_values_are_written_as_people_do(value: float, unit: str | None, words: str) -> None:
    assert measured(value, unit) == words


@pytest.mark.parametrize(
    ("given_", "words"),
    [
        (Quantity(500, "ms", "<"), "under 500 ms"),
        (Quantity(20, "s", None, 30), "20 to 30 s"),
        (Quantity(85, "%", ">="), "at least 85%"),
    ],
)
def test_comparators_and_ranges_are_told(given_: Quantity, words: str) -> None:
    assert quantity(given_) == words


@pytest.mark.parametrize(
    ("given_", "words"),
    [
        (None, ""),
        (Deadline(on=date(2027, 3, 31)), "by 2027-03-31"),
        (Deadline(within="P14D"), "within 14 days"),
        (Deadline(within="P1W"), "within 1 week"),
    ],
)
def test_deadlines_are_told(given_: Deadline | None, words: str) -> None:
    assert deadline(given_) == words


def criterion(**changes: object) -> Criterion:
    made: dict[str, object] = {"metric": "p95 latency", "kind": Kind.OUTCOME, "direction": Direction.DECREASE}
    return Criterion(**(made | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given_", "words"),
    [
        (criterion(baseline=Quantity(840, "ms"), target=Quantity(500, "ms")), "from 840 ms to 500 ms"),
        (criterion(change=Quantity(-40, "%")), "-40%"),
        (criterion(target=Quantity(2, "x"), change=Quantity(3, "x")), "to 2x (3x)"),
        (criterion(), "down"),
        (criterion(direction=Direction.MAINTAIN, target=Quantity(2, "%", "<")), "stays under 2%"),
    ],
)
def test_movements_are_told(given_: Criterion, words: str) -> None:
    assert movement(given_) == words
    assert promise(given_).startswith("p95 latency ")


@pytest.mark.parametrize(
    ("value", "width", "words"),
    [(-351.7634, 45.66, -351.8), (-371.94, 206.3, -372), (0.012345, 0.0031, 0.01234), (5.0, 0.0, 5.0)],
)
def test_an_estimate_has_no_more_digits_than_its_interval(value: float, width: float, words: float) -> None:
    assert rounded(value, width) == pytest.approx(words, rel=1e-3)


@given(st.text(max_size=200))
def test_hostile_text_calls_nobody_and_holds_no_tag(text: str) -> None:
    for shown in (plain(text), harmless(text)):
        assert not re.search(r"@[\w-]", shown)
        assert not re.search(r"(?<!\\)<", shown)
        assert not re.search(r"(?<!\\)\[", shown)
    assert "\n" not in plain(text)


@given(st.text(alphabet="`~\n a", max_size=80))
def test_nothing_inside_closes_a_fence_or_a_code_span(text: str) -> None:
    first, *inside, last = fence(text).split("\n")
    assert first == last
    assert not any(line.strip().startswith(first) for line in inside)
    span = code(text)
    if span:
        ticks = re.match(r"`+", span)
        assert ticks
        assert span.count(ticks[0]) == 2 or ticks[0] not in span[len(ticks[0]) : -len(ticks[0])].split(" ")


HOSTILE = (
    "`", "``", "**", "_", "~~", "|", "@octocat", "<script>", "</b>", "[x](http://e.example)", "![a](b)", "http://e.example",
    "www.e.example", "”", "“", "\u202e", "#12", "&lt;", "&", "\\", "<!--", "-->", "\n\n", "# ", "> ", " ", "$x$",
)  # fmt: skip
SUBJECT = Subject(
    kind="pull_request",
    installation=1,
    repository=Repository(1, "octo/shop", "main"),
    number=7,
    title="Faster checkout",
    body="p95 is 840 ms\r\nand should be less\r\n",
    author="ada",
    author_is_bot=False,
    author_belongs=True,
    labels=(),
    created=None,
    updated_at="2026-12-01T00:00:00Z",
    open=True,
    head_sha="a" * 40,
)
MISSING = Finding("target", Level.ERROR, "“p95” has no target.", Span(2, 1, 2, 4), "p95 falls to 500 ms")
WARNED = Finding("contradiction", Level.WARNING, "These two do not agree.")


def review(*findings: Finding, **changes: object) -> Review:
    made: dict[str, object] = {
        "subject": SUBJECT,
        "declaration": Declaration((criterion(target=Quantity(500, "ms")),)),
        "own": Declaration(),
        "findings": findings,
        "mode": "enforce",
    }
    return Review(**(made | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("findings", "mode", "conclusion"),
    [
        ((), "enforce", "success"),
        ((WARNED,), "enforce", "success"),
        ((MISSING,), "enforce", "failure"),
        ((MISSING,), "advise", "neutral"),
    ],
)
def test_only_errors_block_and_only_where_it_is_enforced(
    findings: tuple[Finding, ...], mode: str, conclusion: str
) -> None:
    assert conclude(findings, mode) == conclusion


def test_a_review_is_a_check_and_a_comment_that_is_open_only_while_something_is_missing() -> None:
    check, comment = effects(review(MISSING))
    assert isinstance(check, CheckRun)
    assert isinstance(comment, Comment)
    assert (check.conclusion, check.external_id, comment.open) == ("failure", "octo/shop#7", True)
    check, comment = effects(review())
    assert isinstance(check, CheckRun)
    assert isinstance(comment, Comment)
    assert (check.conclusion, comment.open) == ("success", False)


def test_the_check_quotes_the_line_and_offers_what_to_paste() -> None:
    page = summary(review(MISSING))
    assert "(line 2, column 1)" in page
    assert "> and should be less" in page
    assert "```markdown\np95 falls to 500 ms\n```" in page


def test_a_line_that_the_finding_quotes_is_not_quoted_again_and_one_text_is_offered() -> None:
    quoting = replace(MISSING, message="I read “and should be less”. What is it to be?")
    page = summary(review(WARNED, quoting, MISSING))
    assert page.count("and should be less") == 2
    assert page.count("```markdown") == 1


def test_who_said_what_will_change_is_not_told_that_they_did_not() -> None:
    assert "Nearly there" in comment_text(review(MISSING))
    assert "This says what will change" in summary(review(MISSING))
    nothing = review(MISSING, declaration=Declaration())
    assert "could not tell yet" in comment_text(nothing)
    assert "does not yet say" in summary(nothing)


def test_what_is_missing_is_the_outcome_where_the_template_still_stands() -> None:
    assert title(review(Finding("placeholder", Level.ERROR, "It is empty."))) == "Missing: outcome"


@given(st.lists(st.sampled_from(HOSTILE) | st.text(max_size=5), max_size=8).map("".join))
@example("_www.e.example")
def test_words_that_a_finding_quotes_are_seen_as_they_are_and_nothing_more(text: str) -> None:
    said = quoted(text)
    page = github_flavored_markdown_to_html(f"**Missing:** {harmless(f'I read “{said}”. Write `Who: …`.')}")
    seen = unescape(re.sub(r"</?(?:p|code|strong)>", "", page)).replace("\u200b", "").strip()
    assert seen == f"Missing: I read “{said}”. Write Who: ….".replace("\u200b", "")
    assert page.count("<code>") == page.count("<strong>") == 1


def test_the_title_is_short_and_the_comment_offers_one_text() -> None:
    again = Finding("deadline", Level.ERROR, "“p95” has no deadline.", None, "By: within 14 days")
    assert title(review(MISSING, again)) == "Missing: target, deadline"
    assert comment_text(review(MISSING, again)).count("```markdown") == 1


def test_an_exempt_pull_request_is_told_why() -> None:
    found = review(exempt="Exempt: the author is a bot.")
    assert (found.conclusion, title(found)) == ("skipped", "Exempt: the author is a bot.")


def test_equal_content_has_an_equal_digest_and_other_content_another() -> None:
    assert digest(Label("a", present=True)) == digest(Label("a", present=True))
    assert digest(Label("a", present=True)) != digest(Label("a", present=False))
