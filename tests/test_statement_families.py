"""Families of forms: wishes that take up a value, times that tell two values apart, tables without telling headers."""

from __future__ import annotations

import pytest
from support_statement import goals, number

from outcomes.quantity.convert import base
from outcomes.statement import read

Values = tuple[float | None, float | None, float | None]


def values(body: str) -> list[Values]:
    return [(number(c.baseline), number(c.target), number(c.change)) for c in goals(body)]


WISHES: list[tuple[str, Values]] = [
    ("We lose 2.4% of the parcels in the hub today, the goal is 1%.", (2.4, 1, None)),
    ("Booking page: 3.1% of visitors call us, we want 2%.", (3.1, 2, None)),
    ("An application takes 5 hours to fill in at the median; we'd like it to be under 2.", (5, 2, None)),
    (
        "One refund in four comes back because a field is empty. We would like that to be one in ten.",
        (25, 10, None),
    ),
    ("At the moment 41% of guests leave the survey half way. We want that to be under 25%.", (41, 25, None)),
    ("Wartezeit am Schalter: 11 Minuten, Ziel 6 Minuten bis 31.03.2027.", (11, 6, None)),
]
TIMES: list[tuple[str, Values]] = [
    ("Wrong invoices: 4.2% before, 0.5% since the change.", (4.2, 0.5, None)),
    ("Calls about keys: 7m05s on average before, 1m50s now", (425, 110, None)),
    ("Enrolment forms sent back: 26% last year, 9% this year", (26, 9, None)),
    ("An invoice takes 4 minutes now. It used to take 11.", (11, 4, None)),
    ("The gateway now needs 900 ms for a reading where it took 1400 ms.", (1400, 900, None)),
    ("A team of 40 needed 83 queries per page, now 3.", (83, 3, None)),
    ("Late orders are below 8% (19% in 2025).", (19, 8, None)),
    ("Monthly bill for text messages: $2k or less (June: $3.4k)", (3400, 2000, None)),
    ("Median hold time of a call: 2:30 (now 6:15)", (375, 150, None)),
    ("The archive needs 38 GB a night instead of 55.", (55, 38, None)),
]
CASES: list[tuple[str, Values]] = [
    ("freezes per week went from 11 to 0.", (11, 0, None)),
    ("Filling in takes 6:20 min on average, it was 8:05.", (485, 380, None)),
    ("The trip takes 1:30 h, it was 2:10 h.", (130, 90, None)),
    (
        "In store 7 (largest journal, 61k lines) closing went down from 4 min 12 s to 1 min 31 s.",
        (252, 91, None),
    ),
    ("## Criterios de éxito\n\n- Espera media: de 2 h 15 min a 1 h 30 min", (135, 90, None)),
    ("We aim for 30,000 monthly listeners in 6 months, from 21,500 today.", (21500, 30000, None)),
    (
        "Bis 31. Oktober 2027 sollen mindestens 65 % der Anträge durchlaufen, heute sind es 48 %.",
        (48, 65, None),
    ),
    ("- **Requests answered twice** — now 8%, goal 0", (8, 0, None)),
    ("## Expected\n\n- Starting a session takes a median of 12 s (now 31 s)", (31, 12, None)),
    ("## Success criteria\n\n- Annotators relabel 100 images in under 30 seconds", (None, 30, None)),
    ("KR2: 85% of maintenance requests closed within 5 working days", (None, 85, None)),
    (
        "### Outcome\n\n* Metric – share of holes closed in the promised ten days\n* Baseline – 52%\n* Target – 80%",
        (52, 80, None),
    ),
    ("Answer quality: 3.4/5 => 4.2/5 in blind reviews", (3.4, 4.2, None)),
    ("Zero unencrypted laptops by the end of 2027 (we still have 86).", (86, 0, None)),
    ("KR1 – 80% of active apps on the current major (today 35%)", (35, 80, None)),
    ("## Ziel\n\n- Bearbeitung im Schnitt 12 statt 31 Tage", (31, 12, None)),
    ("- KR1: Cut takedown requests older than a week from 44 to 5", (44, 5, None)),
    ("A typical change gets its green tick after 9 minutes instead of 17.", (17, 9, None)),
    (
        "| Kennzahl | Ist | Soll |\n|---|---|---|\n| Mahngebühren | 12.500 € | < 3.000 € |",
        (12500, 3000, None),
    ),
    ("| Metric | SLO |\n|---|---|\n| p99 read | 120 ms |", (None, 120, None)),
    ("| Goal | Expected change |\n|---|---|\n| Basket size | +6% |", (None, None, 6)),
    ("## Key results\n\n| | |\n|---|---|\n| KR1 | Searches without a click: 52% → 35% |", (52, 35, None)),
    ("| Action | 2.30 | this branch |\n|---|---|---|\n| Drag one shift | 900 ms | 60 ms |", (900, 60, None)),
    ("## Goals\n\n- Registered households: 620 today, 2,500 by June 2027", (620, 2500, None)),
    ("Cut the time to open the case file from 6.8s to\n1.2s by:", (6.8, 1.2, None)),
    ("- **Spam that reaches the index** — today 60 posts a week, goal 10", (60, 10, None)),
    ("**KPI:** share of tickets scanned\n**Was:** 81 %\n**Should be:** 95 %", (81, 95, None)),
    ("The installer for Windows 1.31 GB → 870 MB", (1.31, 870, None)),
    ("## Ziele\n\n- Anrufe mit Fragen: ein Drittel weniger", (None, None, -33.3)),
    ("| | v3 | v4 |\n|---|---|---|\n| download time | 48 s | 31 s |", (48, 31, None)),
]
COUNTS: list[tuple[str, Values]] = [
    ("8 out of 10 corrections should be online within a day (today 3 out of 10).", (30, 80, None)),
    ("At most one customer in twenty should have to call twice, now it is one in eight.", (12.5, 5, None)),
    ("## Targets\n\n- Failed uploads: now 4 in 100, goal 1 in 100", (4, 1, None)),
    ("Die Zahl der Fehlalarme soll um 45 % sinken.", (None, None, -45)),
    ("No parent should wait more than 15 minutes at the gate.", (None, 15, None)),
    ("Nobody waits longer than 3 days for a first answer.", (None, 3, None)),
    ("## Success metrics\n\n- Self check-in used by 55% of guests, up from 34%", (34, 55, None)),
    ("## Success metrics\n\n- At least 60% of cancelled slots are filled again (2026: 22%)", (22, 60, None)),
]


@pytest.mark.parametrize(("body", "expected"), WISHES + TIMES + CASES + COUNTS)
def test_a_sentence_of_the_family_is_read(body: str, expected: Values) -> None:
    assert values(body) == [expected]


KEYED = [
    "**Metric:** lessons finished per week\n**Today:** 2.1\n**Target:** 3.0",
    "**KPI** – lessons finished per week\n**Currently** – 2.1\n**Aim** – 3.0",
    "#### Lessons finished per week\nFrom: 2.1\nTo: 3.0",
    "**Goal:** 3.0 lessons finished per week\n**So far:** 2.1",
    (
        "### Which number should move?\n\nLessons finished per week\n\n"
        "### Where is it today?\n\n2.1\n\n### Where should it be?\n\n3.0"
    ),
    "### Measure\n\nLessons finished per week\n\n### Value today\n\n2.1\n\n### Value we want\n\n3.0",
    (
        "### Situation today\n\n- Lessons finished per week: 2.1\n\n"
        "### Situation after the roll-out\n\n- Lessons finished per week: 3.0"
    ),
]


@pytest.mark.parametrize("body", KEYED)
def test_a_value_now_and_a_target_meet_whatever_they_are_called(body: str) -> None:
    (found,) = goals(body)
    assert (number(found.baseline), number(found.target)) == (2.1, 3.0)
    assert "lessons finished" in found.metric.lower()


TABLES = [
    (
        "| Metric | Last release | This release |\n|---|---|---|\n| Time from draft to live | 2 h | 1 h |",
        (2, 1),
    ),
    ("| | without | with |\n|---|---|---|\n| p95 latency | 95 ms | 21 ms |", (95, 21)),
    ("| Endpoint | 7.1 | 7.2 |\n|---|---|---|\n| time to first byte | 95 ms | 21 ms |", (95, 21)),
    ("| Metric | Control | Treatment | Δ |\n|---|---|---|---|\n| Start time | 9 s | 6 s | -33% |", (9, 6)),
    (
        '| Survey question | Spring result | Goal |\n|---|---|---|\n| "I find what I need" | 2.9/5 | 4/5 |',
        (2.9, 4),
    ),
    ("| Indicatore | Oggi | Obiettivo |\n|---|---|---|\n| Attesa al banco | 11 min | 6 min |", (11, 6)),
    ("| Meetwaarde | Nu | Doel |\n|---|---|---|\n| Wachttijd helpdesk | 9 min | onder 4 min |", (9, 4)),
    ("| Wskaźnik | Obecnie | Cel |\n|---|---|---|\n| Czas wydania dokumentu | 16 dni | 7 dni |", (16, 7)),
]


@pytest.mark.parametrize(("body", "expected"), TABLES)
def test_a_table_tells_before_from_after_without_saying_so(body: str, expected: tuple[float, float]) -> None:
    (found,) = goals(body)
    assert (number(found.baseline), number(found.target)) == expected


def test_the_header_of_the_target_column_brings_the_deadline() -> None:
    for header, iso in (
        ("Target by 2027-07-31", "2027-07-31"),
        ("Expected after 6 weeks", "P6W"),
        ("90-day target", "P90D"),
    ):
        (found,) = goals(f"| Metric | Now | {header} |\n|---|---|---|\n| Failed log-ins | 4% | 1% |")
        assert found.deadline is not None
        assert found.deadline.iso == iso


def test_a_cell_of_several_cases_is_several_criteria() -> None:
    found = goals("| Page | Target |\n|---|---|\n| Account overview | < 150 ms (cached), < 1.2 s (cold) |")
    assert [(c.metric, number(c.target)) for c in found] == [
        ("Account overview (cached)", 150),
        ("Account overview (cold)", 1.2),
    ]


def test_a_metric_named_by_a_unit_gives_it_to_bare_numbers() -> None:
    (found,) = goals("| Metric | Now | Target |\n|---|---|---|\n| Days from order to delivery | 14 | 5 |")
    assert found.target is not None
    assert base(found.target) == ("time", 5 * 86400)


def test_an_item_that_says_which_case_is_named_by_the_line_above_its_list() -> None:
    found = goals(
        "Time from payment to a receipt, 20 items:\n\n- TX-80: 4.9 s, now 1.7 s\n- TX-90: 3.1 s, now 1.4 s"
    )
    assert [(c.metric, number(c.baseline), number(c.target)) for c in found] == [
        ("Time from payment to a receipt (TX-80)", 4.9, 1.7),
        ("Time from payment to a receipt (TX-90)", 3.1, 1.4),
    ]


def test_a_sentence_ends_behind_a_unit_that_looks_like_an_abbreviation() -> None:
    (found,) = goals("The median answer went from 9 h to 6 h 30 min. I expected no change.")
    assert not found.guardrail


WINDOWS = [
    ("## Outcome\n\nAbandoned carts fall from 62% to 55%. We look at it 8 weeks after the release.", "P8W"),
    (
        "## Ziele\n\n- Abgebrochene Käufe: von 62 % auf 55 %\n- Gemessen wird drei Monate nach dem Start",
        "P3M",
    ),
    ("## Key results, second half of 2027\n\n- Abandoned carts: 62% → 55%", "2027-12-31"),
    ("**Metric:** abandoned carts\n**Today:** 62%\n**Goal:** 55%\n**Check:** 2027-03-31", "2027-03-31"),
    ("## Goals\n\n- Abandoned carts: 62% → 55%\n\n**Period:** 2027-01-01 to 2027-06-30", "2027-06-30"),
    (
        (
            "## Measures\n\n1. Abandoned carts – baseline: 62%, target: 55%\n"
            "2. Alert fatigue – baseline: –, target: –\n\nReview date: 2027-04-01"
        ),
        "2027-04-01",
    ),
    ("## Goals\n\n- Abandoned carts: 62% → 55%\n\nTo be reached within 6 months of go-live.", "P6M"),
    ("## Targets for the first 90 days\n\n- Abandoned carts: 62% → 55%", "P90D"),
    ("## First-year goals\n\n- Abandoned carts: 62% → 55%", "P1Y"),
    ("## 90-day targets\n\n- Abandoned carts: 62% → 55%", "P90D"),
    (
        "| Goal | Number |\n|---|---|\n| Abandoned carts | below 55% |\n\nTo be reached within 12 weeks.",
        "P12W",
    ),
    ("## First 100 days\n\n- Abandoned carts: 62% → 55%", "P100D"),
]


@pytest.mark.parametrize(("body", "iso"), WINDOWS)
def test_a_window_told_apart_from_the_values_holds_for_them(body: str, iso: str) -> None:
    (found,) = goals(body)
    assert found.deadline is not None
    assert found.deadline.iso == iso


def test_a_key_with_several_targets_is_several_criteria() -> None:
    found = goals("**KPI:** median first response under 2 days, no release blocked for more than 24 h")
    assert [number(c.target) for c in found] == [2, 24]


def test_what_stands_in_parentheses_is_no_part_of_a_name() -> None:
    (found,) = goals(
        "The list of our largest choir (412 singers) now opens in 0.7 s, it needed 11.8 s before."
    )
    assert "412" not in found.metric
    assert "choir" in found.metric


def test_a_deadline_in_a_field_of_its_own_holds_for_all_before_it() -> None:
    line = "Items returned: 38% → 50%, search time per request down to 4 minutes (currently 15)"
    found = goals(f"### Success looks like\n\n{line}\n\n### By when\n\n2027-09-30")
    assert [c.metric for c in found] == ["Items returned", "search time per request"]
    assert {c.deadline.iso if c.deadline else "" for c in found} == {"2027-09-30"}


def test_the_date_of_a_decision_is_no_deadline() -> None:
    log = "2026-09-17: no streaming. Of 40 reports that we looked at, 2 would benefit."
    (found,) = goals(f"## Goals\n\n- Abandoned carts: 62% → 55%\n\n## Decisions\n\n{log}")
    assert found.deadline is None


PASSING = [
    "| Setting | Before | After |\n|---|---|---|\n| idle timeout | 30 s | 90 s |",
    "| Component | Current | Target |\n|---|---|---|\n| PostgreSQL | 14.9 | 16.4 |",
    "## Steps\n\n3. Wait 5 to 10 seconds",
    "The pause between two attempts is random, 20 to 90 s.",
    "The ward was painted on 30 September 2027 and has 26 beds.",
    "Prices are the same to the cent.",
    "**Branch**: `042-offline-drafts`",
    (
        "## Release 12 of the garden app\n\n**New**\n\n- Pictures up to 48 megapixels\n- Frost calendar with 14 days"
        "\n\n**Changed**\n\n- The map keeps 30 days of tracks\n- Smallest supported version 18"
        "\n\n**Fixed**\n\n- 41 bugs\n- Crash with 2 cameras"
    ),
    'A good goal sounds like "missed trains: from 8 to 3 a month"; a bad one like "be better".',
    "The form waits 250 ms after the last key. With less than 4 characters nothing is sent.",
    "We will stop early if refunds rise by more than 2%.",
]


@pytest.mark.parametrize("body", PASSING)
def test_numbers_in_passing_are_no_promise(body: str) -> None:
    assert not read(body).declared


def test_what_was_passed_over_is_remarked_with_the_words_that_decided() -> None:
    (remark,) = read("The font of the parcel number on the label goes from 13 px to 15 px.").remarks
    assert (remark.code, remark.words) == ("in-passing", ("font", "15 px"))


def test_one_sentence_tells_a_change_and_a_pair() -> None:
    found = values("Cuts cloud spend by €2,300 per month and the wait for a slot from 3 h to 40 min.")
    assert found == [(None, None, -2300), (3, 40, None)]


def test_each_sentence_of_a_line_may_bring_its_own_name() -> None:
    found = goals("Review score: 8.1, should be 8.6 out of 10. Cancellations in the last week: 7% → 4%.")
    assert [c.metric for c in found][-1].startswith("Cancellations")
    assert (number(found[-1].baseline), number(found[-1].target)) == (7, 4)
