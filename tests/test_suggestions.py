"""What is suggested: the author's own words and values, and nothing made up that is not called so."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from support_corpus import rows

import checks
from checks import View
from checks.unread import unread_in
from checks.wishes import wished
from outcomes.model import Finding, Level
from outcomes.policy import Policy
from outcomes.statement import read

USUAL = ("outcome", "metric", "target", "deadline")
TODAY = date(2026, 12, 1)
PARTS = ("", "part2/", "part4/", "part5/")
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


def view(body: str, title: str = "", require: tuple[str, ...] = USUAL) -> View:
    policy = Policy.model_validate({"require": list(require)})
    return View(read(body, title=title), policy, body, title, "pull_request", TODAY)


def findings(body: str, title: str = "", require: tuple[str, ...] = USUAL) -> tuple[Finding, ...]:
    return checks.run(view(body, title, require))


def suggested(body: str, title: str = "", require: tuple[str, ...] = USUAL) -> tuple[str, str]:
    """Return the text that is suggested first, and the remark on what of it is made up."""
    text = next(f.suggestion for f in findings(body, title, require) if f.suggestion)
    told, _, remark = text.partition("\n\n<!-- ")
    return told, remark


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("Refunds drop from $12,000 to $8,000 a month", "Refunds drop from $12,000 to $8,000 a month"),
        ("Die Wartezeit sinkt von 40 auf 15 Minuten.", "Die Wartezeit sinkt von 40 auf 15 Minuten."),
        ("El tiempo de carga baja de 5 s a 2 s", "El tiempo de carga baja de 5 s a 2 s"),
        ("页面加载时间从 5 秒降到 2 秒", "页面加载时间从 5 秒降到 2 秒"),
        ("memory usage 2x lower", "memory usage 2x lower"),
        ("Added a cache.\nErrors of `GET /a`: 4% → 1%", "Errors of `GET /a`: 4% → 1%"),
        (
            "| Metrik | Heute | Ziel |\n|---|---|---|\n| Absprünge | 4 % | 3 % |",
            "Metric: Absprünge\nBaseline: 4 %\nTarget: 3 %",
        ),
        ("Metric: uptime\nTarget: 99.9%", "Metric: uptime\nTarget: 99.9%"),
    ],
)
def test_what_was_written_stands_in_the_suggestion_as_it_was_written_in_any_language(
    body: str, lines: str
) -> None:
    told, remark = suggested(body)
    assert lines in told
    assert told.endswith("By: within 30 days")
    assert remark.startswith("“within 30 days” is made up")


@pytest.mark.parametrize(
    "body", ["Target: 80%", "Conversion rate: 2.1% → ?", "Error rate: 4% to 1%, 20% less"]
)
def test_a_sentence_that_cannot_stand_by_itself_is_put_under_keys(body: str) -> None:
    told, _ = suggested(body)
    assert told.startswith("## Outcome\n\nMetric: ")


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        ("1.2 s", "0.4 s", "waiting time"),
        ("4.77 MB", "4.34 MB", "download size"),
        ("$400/month", "$300/month", "cost"),
        ("120 req/s", "300 req/s", "throughput"),
        ("3.9/5", "4.5/5", "rating by its users"),
    ],
)
def test_values_without_a_name_get_one_that_fits_their_unit(before: str, after: str, named: str) -> None:
    told, remark = suggested(f"Before: {before}\nAfter: {after}")
    assert told.startswith(f"## Outcome\n\nMetric: {named}\nBaseline: {before}\nTarget: {after}")
    assert f"“{named}”" in remark


@pytest.mark.parametrize(
    ("title", "body", "says"),
    [
        ("Fix login bug", "", "complaints about login bug will drop"),
        ("", "fixes the login bug", "complaints about login bug will drop"),
        ("feat: dark mode", "", "share of users who use dark mode will rise from 0% to 20%"),
        ("Make the editor faster", "", "waiting time for editor will drop"),
        ("Bump lodash from 4.17.20 to 4.17.21", "", "known vulnerabilities in lodash will drop"),
        ("Refactor the payment module so that tests run alone", "", "time to change payment module will"),
        ("Improve developer experience", "", "complaints about developer experience will drop"),
        ("Reduce memory usage", "", "memory usage will drop from 200 MB to 100 MB"),
        ("Increase sign-ups", "", "sign-ups will rise from 10 a week to 20 a week"),
        ("Améliorer la page de paiement", "", "complaints about Améliorer la page de paiement will"),
        ("修复登录错误", "", "complaints about 修复登录错误 will drop"),
        ("See [this](https://evil.example)", "", "complaints about this will drop"),
        ("New feature", "", "complaints about this will drop"),
        ("", "No more timeouts for customers in Brazil", "timeouts for customers in Brazil will drop"),
        ("", "## KPIs\n\n- Time to first deploy\n- Retention", "Time to first deploy will drop from 10 s"),
        ("", "refactor(core)!: one parser for rules", "time to change one parser for rules will drop"),
        ("", "feature flag removed", "complaints about this will drop"),
        ("", "Our NPS is 32.", "NPS will rise from 32 to 43"),
        ("", "Uptime of 99.95%", "Uptime will rise from 99.95% to 99.975%"),
        ("", "Metric: checkout latency", "checkout latency will drop from 10 s to 5 s"),
        (
            "",
            "Adds a cache.\n\n## Why\n\nThe checkout is slow.",
            "waiting time for checkout will drop from 10 s",
        ),
        ("", "Make builds faster and nicer.", "waiting time for builds will drop"),
        ("The dashboard takes far too long for big accounts", "", "waiting time for dashboard will drop"),
        ("", "Customers complain about wrong invoices.", "complaints about wrong invoices will drop"),
        ("", "Nightly jobs will no longer time out.", "timeouts of Nightly jobs will drop"),
        ("The app crashes when the camera opens", "", "crashes of app will drop from 20 a week"),
        ("", "The settings are hard to find.", "questions about settings will drop"),
        ("", "Die Ladezeit soll deutlich sinken.", "Ladezeit will drop from 10 s to 5 s"),
        ("", "Réduire fortement le temps de chargement", "temps de chargement will drop from 10 s to 5 s"),
        ("", "Queremos que las reservas aumenten.", "reservas will rise from 10 a week to 20 a week"),
        ("", "This should lower our bill significantly", "bill will drop"),
        ("", "We will reduce the error rate. It is 4 % now.", "error rate will drop from 4 % to 3%"),
        (
            "",
            "Editors lose about 20 minutes a day waiting for previews.",
            "from 20 minutes a day to 15 minutes a day",
        ),
        (
            "",
            "As a nurse I want to see the list so that I make fewer mistakes.",
            "mistakes will drop from 20 a week",
        ),
        ("", "Raise the limit so that fewer requests are refused.", "requests refused will drop"),
        ("", "## Outcome\n\nUsers are happier with search.", "complaints about search will drop"),
        (
            "",
            "## Ergebnis\n\nWeniger Rückfragen beim Support",
            "Rückfragen beim Support will drop from 20 a week",
        ),
        ("", "**Metric:** sign-up rate\n**Target:**", "sign-up rate will rise from 40% to 50%"),
        ("", "Metric: defect rate", "defect rate will drop from 10% to 5%"),
        ("", "## Success criteria\n\n- coverage 80%", "bugs found after a release will drop"),
        (
            "",
            "Metric: number of crashes\nBaseline: 12 a week",
            "number of crashes will drop from 12 a week to 9 a week",
        ),
    ],
)
def test_without_values_the_suggestion_speaks_of_what_the_author_speaks_of(
    title: str, body: str, says: str
) -> None:
    assert says in suggested(body, title)[0]


def test_a_sentence_that_lacks_only_its_place_is_suggested_as_it_is_and_said_to_be_unsure() -> None:
    [finding] = findings("Zero lost updates between tabs")
    assert "was not sure" in finding.message
    assert "Zero lost updates between tabs\n\nBy: " in (finding.suggestion or "")


@pytest.mark.parametrize(
    "sentence",
    [
        "It is slow",
        "Fail fast when the config is missing",
        "I moved the tests to a new folder, it is faster",
        "Fix the bug that breaks login",
        "Users should find the export",
        "Updated the guide so that people can find it",
        "Flaky tests waste a lot of time",
        "This adds a cache.",
        "修复登录错误",
        "",
    ],
)
def test_what_wishes_for_nothing_in_particular_is_not_made_a_metric(sentence: str) -> None:
    assert wished(sentence) is None


def test_a_value_whose_unit_stands_behind_the_other_one_is_given_with_it() -> None:
    told, _ = suggested("Lead time goes from 60 → 42 days, +30 %.")
    assert "Baseline: 60 d\nTarget: 42 days" in told


@pytest.mark.parametrize(
    "body",
    [
        "### Which number?\n\n_No response_",
        "**Outcome:** [e.g. conversion up 5% soon]",
        "- (e.g. cut no-shows from 12% to 6%)",
    ],
)
def test_a_template_is_never_taken_for_the_authors_words(body: str) -> None:
    told, _ = suggested(body)
    assert "complaints about this" in told


@pytest.mark.parametrize(
    ("body", "place", "lines"),
    [
        (
            "Keep the index open.\n\n```\nImport time: 90 s -> 20 s\n```\n",
            "“Import time: 90 s -> 20 s” stands in a block of code",
            "Import time: 90 s -> 20 s\n\nBy: within 30 days",
        ),
        (
            "Keep the index open.\n\n~~~console\nbefore: 90 s\nafter:  20 s\n~~~\n",
            "“before: 90 s” stands in a block of code",
            "Metric: waiting time\nBaseline: 90 s\nTarget: 20 s\nBy: within 30 days",
        ),
        (
            "Keep the index open.\n\n    Import time: 90 s -> 20 s\n",
            "stands in a block of code",
            "Import time: 90 s -> 20 s\n\nBy: within 30 days",
        ),
        (
            "From the meeting:\r\n\r\n> Import time drops from 90 s to 20 s within 14 days.\r\n",
            "“Import time drops from 90 s to 20 s within 14 days.” stands in a quote",
            "Import time drops from 90 s to 20 s within 14 days.",
        ),
        (
            "```\n| Step | before | after |\n|---|---|---|\n| Import | 90 s | 20 s |\n```\n",
            "stands in a block of code",
            "Metric: Import\nBaseline: 90 s\nTarget: 20 s\nBy: within 30 days",
        ),
    ],
)
def test_a_change_that_stands_in_code_or_a_quote_is_pointed_at_and_suggested(
    body: str, place: str, lines: str
) -> None:
    (finding,) = findings(body)
    assert place in finding.message
    assert finding.suggestion is not None
    assert finding.suggestion.partition("\n\n<!-- ")[0] == f"## Outcome\n\n{lines}"


@pytest.mark.parametrize(
    "body",
    [
        "```python\nlatency = 'from 4 s to 2 s'\n```",
        "```\nTook 4 s\n```",
        "> It took 4 s when I tried",
        "- Add a cache\n    - of 200 entries",
        "<!-- Import time drops from 90 s to 20 s -->",
        "Import time ~~drops from 90 s to 20 s~~",
        "```\nImport time: TBD -> TBD\n```",
        "Outcome: see the board\n\n> e.g. import time drops from 90 s to 20 s",
    ],
)
def test_what_tells_no_change_where_nothing_is_read_is_not_pointed_at(body: str) -> None:
    assert unread_in(view(body, "Keep the index open")) is None
    assert not [finding for finding in findings(body) if "is not read." in finding.message]


def test_an_example_of_the_template_in_code_is_nobodys_change() -> None:
    template = "Say what will change, like this:\n\n```\nImport time: 90 s -> 20 s\n```\n"
    seen = view(f"{template}\nKeep the index open.")
    assert unread_in(seen)
    assert unread_in(replace(seen, templates=(template,))) is None


def test_an_outcome_that_is_said_leaves_code_and_quotes_alone() -> None:
    said = "Import time drops from 90 s to 20 s within 14 days.\n\n```\nquery time: 9 s -> 2 s\n```"
    assert findings(said) == ()


def test_no_baseline_is_made_up_where_none_is_asked_for() -> None:
    body = "Crash-free sessions should be above 99.5 %"
    assert "Baseline" not in suggested(body)[0]
    told, remark = suggested(body, require=(*USUAL, "baseline"))
    assert "Baseline: 99%" in told
    assert remark.startswith("“99%” and “within 30 days” are made up")


def test_each_thing_that_is_asked_for_and_made_up_is_called_so() -> None:
    told, remark = suggested("Churn from 4% to 3% within 2 weeks", require=(*USUAL, "who", "source"))
    assert "Who: the people who work with it every day" in told
    assert "“the people who work with it every day”" in remark
    assert "2 weeks" not in remark


@pytest.mark.parametrize(
    ("body", "year"),
    [("p95 from 800 ms to 500 ms by the end of Q2", 2027), ("Churn 4% to 3% by December", 2026)],
)
def test_a_quarter_or_month_gets_the_next_year_in_which_it_can_be_met(body: str, year: int) -> None:
    [finding] = findings(body)
    period = "Q2" if "Q2" in body else "December"
    assert f"“{period}” has no year" in finding.message
    assert finding.span is not None
    assert body[finding.span.column - 1 : finding.span.end_column - 1] == period
    assert f"{body} {year}" in (finding.suggestion or "")


def test_a_deadline_that_has_passed_is_worth_a_look_and_is_not_suggested_again() -> None:
    body = "p95 latency drops from 800 ms to 500 ms by 2020-01-31"
    [finding] = findings(body)
    assert finding.level is Level.WARNING
    assert "2020-01-31" in finding.message
    assert "2020" not in (finding.suggestion or "2020")
    assert findings("p95 latency drops from 800 ms to 500 ms by 2026-12-01") == ()


def numbers_of(text: str) -> set[str]:
    return set(_NUMBER.findall(text))


def plainly(text: str) -> str:
    """Return a text in which a number looks the same in any spelling of thousands."""
    return re.sub(r"(?<=\d)[,.' \u00a0\u202f](?=\d{3}\b)", "", text)


def test_every_number_of_a_suggestion_is_the_authors_or_called_made_up() -> None:
    for part in PARTS:
        for row in (*rows(f"{part}statements.jsonl"), *rows(f"{part}bodies.jsonl")):
            body = row["body"]
            for finding in findings(body)[:1]:
                if not finding.suggestion or re.search(
                    r"Target: [^\n]*\b(?:EUR|USD|GBP|ms|min|a day)\b", finding.suggestion
                ):
                    continue
                told, _, remark = finding.suggestion.partition("<!--")
                unknown = numbers_of(told) - numbers_of(body) - numbers_of(remark)
                assert {plainly(n) for n in unknown} <= numbers_of(plainly(body)), row["id"]


@given(
    value=st.decimals(min_value=0, max_value=100, places=2, allow_nan=False),
    metric=st.sampled_from(["Satisfaction", "Churn", "Share of users who finish", "Error rate"]),
    form=st.sampled_from(
        [
            "{m}: {v}%",
            "{m} rises to {v}%",
            "{m} drops to {v}%",
            "{m} is {v}% today",
            "Metric: {m}\nBaseline: {v}%",
        ]
    ),
)
def test_no_share_above_all_and_none_below_nothing_is_ever_made_up(
    value: object, metric: str, form: str
) -> None:
    body = form.format(m=metric, v=value)
    for finding in findings(body, require=(*USUAL, "baseline")):
        remark = (finding.suggestion or "").partition("<!--")[2]
        assert all(float(number) <= 100 for number in re.findall(r"([\d.]+)%", remark))
        assert "“-" not in remark


HOSTILE = st.lists(
    st.sampled_from(
        ["Improve ", "Fix ", "`", "``", "**", "|", "@octocat ", "<script>", "</b>", "[x](http://e.example)", "”", "“",
         "\u202e", "\u200f", "http://e.example ", "#12 ", "-->", "<!--", "```\n", "\n\n", "~~~\n", "from 4% to 3% ",
         "> ", "x" * 300, "latency ", "## Outcome\n\n", "Metric: ", "By: Q2 ", "\x1b[2J", "![a](b.png)",
         "| a | b |\n|--|--|\n"]
    ),
    max_size=8,
).map("".join)  # fmt: skip


@example(title="", body="| a | b |\n|--|--|\n```\nChurn from 4% to 3% ")
@given(title=HOSTILE, body=HOSTILE)
def test_whatever_stands_in_a_description_the_suggestion_passes_where_it_says_it_goes(
    title: str, body: str
) -> None:
    for finding in findings(body, title):
        if finding.level is Level.ERROR:
            text = finding.suggestion or ""
            parts = (text, body) if "Goes to the top" in text else (body, text)
            pasted = findings("\n\n".join(parts), title)
            assert not [f for f in pasted if f.level is Level.ERROR]


def test_a_description_that_ends_in_code_is_told_to_begin_with_the_suggestion() -> None:
    body = "Adds a cache.\n\n```\nlog"
    [finding] = findings(body)
    assert "Goes to the top" in (finding.suggestion or "")
    assert [left.check for left in findings(f"{finding.suggestion}\n\n{body}")] == ["made_up"]


def test_the_cost_of_a_hostile_description_stays_small() -> None:
    for text in (
        "( a b. " * 9000,
        "it feels slow and " * 3000,
        "the thing here is down and\n\n" * 2000,
        "p95 drops from 4% to 3%. " * 2600,
        "[x] e.g. " * 7000,
        "修复。" * 20000,
    ):
        start = time.process_time()
        findings(text, text[:60000])
        assert time.process_time() - start < 1


def test_pasting_helps_every_description_of_every_part_of_the_corpus() -> None:
    for part in PARTS:
        for row in (*rows(f"{part}statements.jsonl"), *rows(f"{part}bodies.jsonl")):
            body = row["body"]
            for finding in findings(body)[:1]:
                if finding.level is Level.ERROR:
                    text = finding.suggestion or ""
                    parts = (text, body) if "Goes to the top" in text else (body, text)
                    pasted = findings("\n\n".join(parts))
                    assert not [f for f in pasted if f.level is Level.ERROR], row["id"]


def test_a_suggestion_that_was_pasted_and_not_edited_is_worth_a_warning_until_its_values_are_own_ones() -> (
    None
):
    text, remark = suggested("fixes the login bug")
    [warning] = findings(f"fixes the login bug\n\n{text}\n\n<!-- {remark}")
    assert (warning.check, warning.level) == ("made_up", Level.WARNING)
    assert warning.message.startswith(
        "“20 a week”, “2 a week” and “within 30 days” are still the suggestion's."
    )
    assert warning.span is not None
    own = text.replace("20 a week", "31 a week").replace("to 2 a week", "to 12 a week")
    [warning] = findings(f"{own}\n\n<!-- {remark}")
    assert warning.message.startswith("“within 30 days” is still the suggestion's.")
    assert findings(f"{own.replace('30 days', '6 weeks')}\n\n<!-- {remark}") == ()
    assert findings(text) == ()
