"""What holds for every text: reading never fails, and what a reader does not see changes nothing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statement_forms import FORMS, Said

from outcomes.model import Criterion, Declaration, Direction
from outcomes.statement import read
from outcomes.statement.roles.parts import LEVEL
from outcomes.statement.roles.values import lone_value
from outcomes.statement.sentence import take_apart

METRICS = (
    "median wait at the counter",
    "failed deliveries",
    "p95 checkout latency",
    "time to first reply",
    "support tickets about sign-in",
    "share of late refunds",
    "no-shows in the clinic",
)
PIECES = (
    "# Outcome",
    "## Test plan",
    "- Metric: wait time",
    "**Target:** 5 min",
    "| Metric | Baseline | Target |",
    "|---|---|---|",
    "| error rate | 4 % | < 1 % |",
    "from 1.2 to 1.3",
    "p95 drops from 840 ms to 500 ms",
    "> quoted 5 %",
    "```",
    "<!--",
    "-->",
    "<details>",
    "~~struck~~",
    "[x](http://a.example/5)",
    "Closes #12",
    "_No response_",
    "within 14 days",
    "½ 2× ≤ ０５ ٣",
    "￼\u200b\u202e",
    "\t1.",
    "$5k",
    "=",
    "从 9 秒降到 2 秒",
)
SAIDS = st.builds(
    Said,
    st.sampled_from(METRICS),
    st.integers(10, 900).map(float),
    st.integers(1, 9).map(float),
    st.sampled_from(["ms", "s", "min", "h", "%"]),
    st.dates(date(2026, 1, 1), date(2031, 12, 31)).map(date.isoformat),
)
BODIES = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=40)), max_size=14).map("\n".join)


def goals(found: Declaration) -> list[Criterion]:
    return [criterion for criterion in found.criteria if not criterion.guardrail]


def gist(found: Declaration) -> list[tuple[object, ...]]:
    return [
        (c.metric, c.direction, c.baseline, c.target, c.change, c.deadline, c.guardrail, c.kind)
        for c in found.criteria
    ]


@pytest.mark.parametrize("form", FORMS, ids=[form.__name__ for form in FORMS])
@settings(deadline=None, max_examples=60)
@given(said=SAIDS)
def test_what_is_written_in_a_form_is_read_back(form: object, said: Said) -> None:
    assert callable(form)
    (found,) = goals(read(form(said)))
    assert found.metric == said.metric
    assert found.baseline is not None
    assert found.target is not None
    assert (found.baseline.value, found.baseline.unit) == (said.baseline, said.unit)
    assert (found.target.value, found.target.unit) == (said.target, said.unit)
    assert found.direction is Direction.DECREASE
    assert found.deadline is not None
    assert found.deadline.iso == said.deadline


@settings(deadline=None, max_examples=60)
@given(st.one_of(st.text(max_size=500), BODIES))
def test_reading_never_fails_and_spans_lie_within_the_body(body: str) -> None:
    found = read(body)
    source = body.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    spans = [c.span for c in found.criteria if c.span] + [r.span for r in found.references if r.span]
    for span in spans:
        assert 1 <= span.line <= span.end_line <= len(source)
        assert 1 <= span.column <= len(source[span.line - 1]) + 1
        assert (span.line, span.column) < (span.end_line, span.end_column)


@settings(deadline=None, max_examples=60)
@given(SAIDS, st.sampled_from(FORMS), st.sampled_from(["\r\n", "\r"]))
def test_line_ends_make_no_difference(said: Said, form: object, end: str) -> None:
    assert callable(form)
    body = form(said)
    assert gist(read(body.replace("\n", end))) == gist(read(body))


HIDDEN = (
    "<!-- error rate drops from 5 % to 1 % within 9 days -->",
    "```\nlatency drops from 5 s to 1 s\n```",
    "~~~text\nMetric: a\nTarget: 5 %\n~~~",
    "> Error rate drops from 5 % to 1 %.",
    "~~Error rate drops from 5 % to 1 %.~~",
)


@settings(deadline=None, max_examples=60)
@given(SAIDS, st.sampled_from(FORMS), st.sampled_from(HIDDEN), st.booleans())
def test_what_a_reader_does_not_see_changes_nothing(
    said: Said, form: object, hidden: str, first: bool
) -> None:
    assert callable(form)
    body = form(said)
    whole = f"{hidden}\n\n{body}" if first else f"{body}\n\n{hidden}\n"
    assert gist(read(whole)) == gist(read(body))


@settings(deadline=None, max_examples=60)
@given(BODIES)
def test_reading_is_deterministic(body: str) -> None:
    assert read(body) == read(body)


@given(st.from_regex(r"[0-9]{1,9}(\.[0-9]{1,2})?( ?(%|ms|s|min|h|d|pp|KB|MB|GB))?", fullmatch=True))
@settings(max_examples=200, deadline=None)
def test_a_lone_value_reads_as_the_grammar_of_sentences_does(text: str) -> None:
    sentence = take_apart(text)
    assert [(part.role, part.quantity) for part in sentence.parts] == [(LEVEL, lone_value(text))]
    assert sentence.dues == []
