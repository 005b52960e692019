"""What sentences tell together, by order, per time, or elsewhere on the page: found in the forms people write."""

from __future__ import annotations

import pytest
from support_statement import goals, number

from outcomes.statement import read

Values = tuple[float | None, float | None]


def ends(body: str) -> list[Values]:
    return [(number(c.baseline), number(c.target)) for c in goals(body)]


TWO_SENTENCES = [
    ("Booking a room is slow today. It takes 6 clicks instead of 14.", (14, 6)),
    ("The old exporter needed 40 minutes for the monthly report. It now takes 6.", (40, 6)),
    ("Opening a ticket took 9 seconds. Now it takes 2 seconds.", (9, 2)),
    ("A nurse waits 14 minutes for the lab result. After this change it will be 5 minutes.", (14, 5)),
    ("Each week 40 parcels get lost; after this it will be fewer than 10.", (40, 10)),
    ("Every month 120 members cancel; with this change it will be 80.", (120, 80)),
    ("Today 40 parcels a week are lost. After this it should be fewer than 10.", (40, 10)),
    ("It used to take 3 days to get a badge. It will take 4 hours.", (3, 4)),
    ("Avant, une commande prenait 9 minutes. Maintenant elle prend 3 minutes.", (9, 3)),
    ("Antes un pedido tardaba 9 minutos. Ahora tarda 3 minutos.", (9, 3)),
    ("Früher dauerte eine Anmeldung 12 Minuten. Jetzt sind es 4.", (12, 4)),
]


@pytest.mark.parametrize(("body", "expected"), TWO_SENTENCES)
def test_two_sentences_tell_one_criterion(body: str, expected: Values) -> None:
    assert ends(body) == [expected]


def test_a_pronoun_stands_for_the_subject_of_the_sentence_before() -> None:
    (found,) = goals("We get a faster release build. On our runners it takes 9m05s instead of 12m40s.")
    assert "release build" in found.metric


@pytest.mark.parametrize(
    "body",
    [
        "The suite took 40 minutes. I added a cache for the fixtures.",
        "The timeout was 30 s. It is now 60 s.",
        "The list has 40 rows. Now it has 60 rows.",
        "The queue holds 500 jobs. It is emptied after 10 minutes.",
        "Version 4 was slow. It now needs 3 arguments.",
    ],
)
def test_two_sentences_without_a_change_tell_nothing(body: str) -> None:
    assert not read(body).declared


RESPECTIVE = [
    ("Build and deploy times fall from 12 and 9 minutes to 5 and 3 minutes respectively.", [(12, 5), (9, 3)]),
    (
        "p50 and p95 latency go from 120 ms and 900 ms to 80 ms and 400 ms, respectively.",
        [(120, 80), (900, 400)],
    ),
    ("The cold and warm start fall from 4.1 s and 1.2 s to 2.0 s and 0.6 s.", [(4.1, 2.0), (1.2, 0.6)]),
    (
        "La espera y el registro bajan de 12 y 9 minutos a 5 y 3 minutos respectivamente.",
        [(12, 5), (9, 3)],
    ),
    ("Sign-ups and renewals rise by 10% and 15% respectively.", [(None, None), (None, None)]),
]


@pytest.mark.parametrize(("body", "expected"), RESPECTIVE)
def test_names_and_values_are_paired_by_their_order(body: str, expected: list[Values]) -> None:
    assert ends(body) == expected


def test_each_name_of_a_row_keeps_the_noun_that_only_the_last_carries() -> None:
    found = goals("p50 and p95 latency go from 120 ms and 900 ms to 80 ms and 400 ms, respectively.")
    assert [c.metric for c in found] == ["p50 latency", "p95 latency"]


RATES = [
    ("The parser reads 294k lines/s instead of 84k lines/s.", (84000, 294000), "lines/s"),
    ("Indexing goes from 3,000 to 9,000 rows per second.", (3000, 9000), "rows/s"),
    ("Throughput: 120 → 480 messages/s", (120, 480), "messages/s"),
    ("Clerks close 50 files a day, it was 32.", (32, 50), "/d"),
    ("Lost parcels: 40 parcels a week → 10 parcels a week", (40, 10), "/wk"),
    ("Rollbacks per release train fall from 6 rollbacks a month to 2 rollbacks a month.", (6, 2), "/mo"),
]


@pytest.mark.parametrize(("body", "expected", "unit"), RATES)
def test_a_count_per_time_is_a_rate(body: str, expected: Values, unit: str) -> None:
    assert ends(body) == [expected]
    (found,) = goals(body)
    assert found.target is not None
    assert found.target.unit == unit


FORMER = [
    ("Meters are back online after 5 hours (today 19).", (19, 5)),
    ("Refunds arrive after 3 days (was 10).", (10, 3)),
    ("Search p95 is 180 ms now (was 420 ms).", (420, 180)),
    ("Median time to merge drops below 1 day (it is 2.5 days now).", (2.5, 1)),
    ("No more than 2% of invoices need a correction by 2027-01-31; last quarter it was 6%.", (6, 2)),
    ("Average handling time: 340 s on average in our sample, 120 s or less by 2027-06-30.", (340, 120)),
    ("| Measure | Goal |\n|---|---|\n| Late deliveries | 4% → 1.5% |\n", (4, 1.5)),
]


@pytest.mark.parametrize(("body", "expected"), FORMER)
def test_the_former_value_is_found_where_it_stands(body: str, expected: Values) -> None:
    assert ends(body) == [expected]


SEVERAL = [
    ("Missed visits fall by 20% and calls to the desk by a third.", ["Missed visits", "calls to the desk"]),
    (
        "Cutting the queue from 19 applications to 6 gives families an answer in 4 days, not 11.",
        ["queue applications", "gives families an answer"],
    ),
    ("Cuts p50 from 80 to 60 ms and p99 from 900 to 400 ms.", ["p50", "p99"]),
    (
        "Search p95 is 180 ms now (was 420 ms), and the nightly rebuild needs 25 minutes instead of 2 hours.",
        ["Search p95", "nightly rebuild"],
    ),
]


@pytest.mark.parametrize(("body", "names"), SEVERAL)
def test_two_effects_of_a_sentence_are_two_criteria(body: str, names: list[str]) -> None:
    assert [c.metric for c in goals(body)] == names


CHANGES = [
    ("Raise on-time arrivals by 6pp to 92%.", 6, "pp", 92),
    ("Cut the error rate by 2 percentage points to 1.5%.", -2, "pp", 1.5),
    ("- infra bill down 30% ($12k/mo → $8.4k/mo)", -30, "%", 8400),
    ("This saves each editor half an hour per day.", -0.5, "h", None),
    ("- Throughput of the importer: 3 times today's", 3, "x", None),
    ("Of the 95 mails a month, 60% should disappear.", -60, "%", None),
]


@pytest.mark.parametrize(("body", "change", "unit", "target"), CHANGES)
def test_a_change_is_told_from_a_level(body: str, change: float, unit: str, target: float | None) -> None:
    (found,) = goals(body)
    assert found.change is not None
    assert (found.change.value, found.change.unit) == (change, unit)
    assert number(found.target) == target


@pytest.mark.parametrize(
    "body",
    [
        "Error rate drops to 1%.",
        "p95 latency drops to 400 ms within 14 days.",
        "After this, support calls fall to 40 a week.",
        "Conversion rises to 4%.",
    ],
)
def test_a_verb_that_falls_or_rises_promises_a_level(body: str) -> None:
    assert read(body).declared


LISTED = [
    "Now\n* Queue at the gate: 12 min\n* Walk-outs: 7%\nTarget\n* Queue at the gate: 5 min\n* Walk-outs: 3%",
    "Baseline:\nQueue at the gate: 12 min\nWalk-outs: 7%\nTarget:\nQueue at the gate: 5 min\nWalk-outs: 3%",
    "**Before:** queue at the gate 12 min, walk-outs 7%\n**After:** queue at the gate 5 min, walk-outs 3%",
]


@pytest.mark.parametrize("body", LISTED)
def test_lists_of_now_and_target_are_joined(body: str) -> None:
    assert ends(body) == [(12, 5), (7, 3)]


def test_a_list_typed_by_hand_stands_under_its_heading() -> None:
    body = (
        "What we measure (12 weeks):\n\na. parents who answer: at least 70%, now 40%\nb. no-shows: 14% → 9%\n"
    )
    assert ends(body) == [(40, 70), (14, 9)]
    assert [c.deadline.iso for c in goals(body) if c.deadline] == ["P12W", "P12W"]


@pytest.mark.parametrize(
    "body",
    [
        "## Success metrics\n\n- No-shows: 14% → 9%\n\nWe look at the numbers 30 days after the release.\n",
        "## Outcome\n\nNo-shows drop from 14% to 9%.\n\nWe will check this after 30 days.\n",
        "## Success metrics (30 days)\n\n- No-shows: 14% → 9%\n",
        "## Success metrics\n\n- No-shows: 14% → 9%\n\n## Review\n\nBoth figures are compared after 30 days.\n",
    ],
)
def test_a_window_said_elsewhere_holds(body: str) -> None:
    (found,) = goals(body)
    assert found.deadline is not None
    assert found.deadline.iso == "P30D"


@pytest.mark.parametrize(
    ("words", "iso"),
    [("by 31/03/2027", "2027-03-31"), ("by 03/31/2027", "2027-03-31"), ("by 2027/03/31", "2027-03-31")],
)
def test_a_slashed_date_is_read_when_only_one_reading_is_possible(words: str, iso: str) -> None:
    (found,) = goals(f"Error rate drops from 4% to 1% {words}.")
    assert found.deadline is not None
    assert found.deadline.iso == iso


def test_a_slashed_date_of_two_readings_is_left_open() -> None:
    (found,) = goals("Error rate drops from 4% to 1% by 03/04/2027.")
    assert found.deadline is None


def test_the_words_above_a_table_name_what_its_rows_are_cases_of() -> None:
    body = "Number of lost parcels per month\n\n| Region | Now | Goal |\n|---|---|---|\n| North | 40 | 10 |\n"
    assert [c.metric for c in goals(body)] == ["Number of lost parcels per month (North)"]


CONTRADICTIONS = [
    "Days to resolve go from 60 → 42 days, +30%.",
    "Days to resolve: 60 → 42 days (+30%)",
    "Increase churn from 9% to 5%.",
    "Reduce NPS from 30 to 45.",
    "Drop-off will fall from 12% to 18%.",
]


@pytest.mark.parametrize("body", CONTRADICTIONS)
def test_what_contradicts_itself_is_kept_and_remarked(body: str) -> None:
    found = read(body)
    assert "contradiction" in {remark.code for remark in found.remarks}
    assert found.criteria[0].baseline is not None
    assert found.criteria[0].target is not None


@pytest.mark.parametrize(
    "body",
    [
        "Days to resolve go from 60 to 42 days (-30%).",
        "Reduce NPS detractors from 30% to 20%.",
        "Improve build time from 9 min to 4 min.",
    ],
)
def test_what_agrees_is_not_remarked(body: str) -> None:
    assert "contradiction" not in {remark.code for remark in read(body).remarks}


@pytest.mark.parametrize(
    ("body", "comparator"),
    [
        ("### Guardrails\n\n- Checkout p95 must not rise above 900 ms\n", "<="),
        ("### Guardrails\n\n- Conversion must not fall below 3%\n", ">="),
        ("### Guardrails\n\n- Error rate stays below 0.4%\n", "<"),
    ],
)
def test_a_denied_bound_is_turned(body: str, comparator: str) -> None:
    (found,) = read(body).guardrails
    assert found.target is not None
    assert found.target.comparator == comparator


EMPTY_KEYS = "- **Metric:**\n- **Baseline:**\n- **Target:**\n- **By:**\n"


@pytest.mark.parametrize(
    "body",
    [
        f"p95 checkout latency will drop from 840 ms to 500 ms within 14 days.\n\n{EMPTY_KEYS}",
        f"p95 checkout latency will drop from 840 ms to 500 ms within 14 days.\n{EMPTY_KEYS}",
        f"{EMPTY_KEYS}\np95 checkout latency will drop from 840 ms to 500 ms within 14 days.\n",
        f"## Outcome\n\np95 checkout latency will drop from 840 ms to 500 ms within 14 days.\n\n{EMPTY_KEYS}",
        "p95 checkout latency will drop from 840 ms to 500 ms within 14 days:\n- cache prices\n- drop a join\n",
        "p95 checkout latency will drop from 840 ms to 500 ms within 14 days:\n\n| File | Lines |\n|-|-|\n| a | 4 |",
    ],
)
def test_what_follows_a_sentence_does_not_undo_it(body: str) -> None:
    assert ends(body) == [(840, 500)]
    assert not read(body).placeholder


MEASURED_TABLE = "| Goal | From | To |\n|---|---|---|\n| Candidates who finish the form | 48% | 65% |"


@pytest.mark.parametrize(
    ("body", "declared"),
    [
        (MEASURED_TABLE, True),
        ("| Package | From | To |\n|---|---|---|\n| tz-data | 2026.1 | 2026.2 |", False),
        ("| Phase | Start | End |\n|---|---|---|\n| Data | 2027-01-11 | 2027-02-26 |", False),
        ("Reminder letters sent: 18k/year → 6k/year", True),
        ("- Warnings opened before midnight: 33% ➜ 60%", True),
        ("- Coverage: 61% → 80%", False),
        ("- Sampling rate: 100% → 10%", False),
        ("- Report generation: 6 h → 40 min", True),
        ("- Login timeout: 60 s → 10 s", False),
        ("Memory grows by 16 MB, which I think is fine.", False),
        ("Pass rate 98.7%, target was 98%.", False),
    ],
)
def test_a_share_that_moves_is_an_effect_and_what_is_set_is_none(body: str, declared: bool) -> None:
    assert read(body).declared is declared
