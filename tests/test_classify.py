"""Outcome told from output: what holds for texts that nobody trained on, and for any text at all."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomes.classify import classify, classify_criterion
from outcomes.classify.features import Sight, names_of, placed
from outcomes.classify.tokens import LONGEST, stem, tokens_of
from outcomes.classify.weights import KINDS, kind_of, packed, support, told, unpacked
from outcomes.model import Kind, Quantity
from outcomes.statement.render import Movement, alike, quantity

CORPUS = Path(__file__).parent / "corpus"
ACCEPTED = {"outcome", "enabler"}


def labelled(part: str) -> list[tuple[str, str]]:
    lines = (CORPUS / part / "classify.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [
        (row["text"], row["label"].removeprefix("unmeasurable-")) for row in rows if not row.get("ambiguous")
    ]


@pytest.mark.parametrize("part", ["", "part4", "part5", "part6", "part7", "part9", "part10", "part11"])
def test_the_corpus_is_told_apart(part: str) -> None:
    rows = labelled(part)
    judged = [(label, classify(text).kind.value) for text, label in rows]
    right = sum(label == kind for label, kind in judged)
    accepted = sum((label in ACCEPTED) == (kind in ACCEPTED) for label, kind in judged)
    assert right / len(rows) >= 0.96
    assert accepted / len(rows) >= 0.97


@pytest.mark.parametrize("part", ["", "part4", "part11"])
def test_what_is_added_up_fast_is_what_the_named_features_weigh(part: str) -> None:
    weights = json.loads(files("outcomes.classify").joinpath("weights.json").read_text(encoding="utf-8"))
    for text, _ in labelled(part):
        tokens = tokens_of(text)
        names = names_of(tuple(token.word for token in tokens))
        named = sum(packed(weights[name]) for name in names if name in weights)
        assert told(tokens).weighed.sums == unpacked(named)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Add Redis, 2,000 lines", Kind.OUTPUT),
        ("ship 10 features", Kind.OUTPUT),
        ("90 % coverage", Kind.OUTPUT),
        ("merge 12 pull requests", Kind.OUTPUT),
        ("Migrate CI so builds take 5 minutes instead of 22", Kind.OUTCOME),
        (
            "When this is done, p95 checkout latency will drop from 840 ms to 500 ms within 14 days.",
            Kind.OUTCOME,
        ),
        ("Make everything better", Kind.ASPIRATION),
    ],
)
def test_the_examples_that_the_design_rests_on(text: str, kind: Kind) -> None:
    assert classify(text).kind is kind


@pytest.mark.parametrize(
    ("outcome", "output"),
    [
        ("Migrated the mail queue, lost mails fell from 40 a day to none", "Migrated the mail queue"),
        ("Added an index and the order list opens in 0.5 s instead of 7 s", "Added an index"),
        ("Support calls from 120 to 60 a week", "Timeout from 120 to 60 s"),
        ("90% of callers get an answer within a minute", "90% of the modules have tests"),
        ("40% fewer complaints", "40% fewer lines of code"),
    ],
)
def test_the_effect_decides_not_the_verb_and_not_the_digits(outcome: str, output: str) -> None:
    assert classify(outcome).kind is Kind.OUTCOME
    assert classify(output).kind is Kind.OUTPUT


@given(st.text(max_size=2000))
def test_any_text_gets_a_kind_and_a_reason_made_of_its_own_words(text: str) -> None:
    judged = classify(text)
    tidy = " ".join(text.split())
    assert judged.kind in KINDS
    assert judged.reason
    assert all(word.strip() in tidy or word in judged.reason for word in judged.words)


@given(st.text(max_size=80))
def test_white_space_around_and_between_does_not_matter(text: str) -> None:
    assert classify(f"  {text}\n") == classify(" ".join(text.split()))


@given(st.text(min_size=1, max_size=100))
def test_what_stands_behind_the_first_six_hundred_characters_does_not_matter(tail: str) -> None:
    head = "Waiting time falls from 20 to 8 minutes. " * 20
    assert classify(head[:LONGEST] + tail) == classify(head[:LONGEST])


def test_the_words_that_decided_are_named() -> None:
    assert "timeout" in classify("Raise the timeout to 90 s").words
    assert "queries" in classify("12 queries instead of 400").words
    assert "“seamless”" in classify("A seamless journey").reason


@pytest.mark.parametrize("metric", ["merge requests by hand", "reminder letters sent"])
def test_the_reason_of_an_outcome_names_a_thing_and_not_only_how_much(metric: str) -> None:
    judged = classify_criterion(metric, "drops from 900 to 200")
    assert judged.kind is Kind.OUTCOME
    assert any(word in metric for word in judged.words)


@pytest.mark.parametrize("metric", ["checkout latency", "churn", "support tickets", "error rate"])
def test_a_criterion_that_people_feel_is_an_outcome(metric: str) -> None:
    assert classify_criterion(metric, "drops from 8 to 5", unit=None).kind is Kind.OUTCOME


@pytest.mark.parametrize(
    "metric", ["test coverage", "request timeout", "lint findings", "documented endpoints"]
)
def test_a_criterion_of_work_or_settings_is_an_output(metric: str) -> None:
    assert classify_criterion(metric, "goes from 30 to 60", unit=None).kind is Kind.OUTPUT


@given(st.text(min_size=1, max_size=60), st.integers(0, 1000))
def test_a_criterion_with_a_value_is_never_an_aspiration(metric: str, value: int) -> None:
    assert classify_criterion(metric, f"drops to {value} %", unit="%").kind is not Kind.ASPIRATION


@given(
    st.floats(-1e7, 1e7) | st.integers(-10, 3000).map(float),
    st.sampled_from([None, "%", "ms", "d", "x", "px", "pp", "GB", "USD", "/5", "/d", "V"]),
    st.sampled_from([None, "<", ">=", "~"]),
    st.none() | st.integers(0, 3000).map(float),
)
def test_numbers_of_a_kind_are_told_by_the_same_words(
    value: float, unit: str | None, comparator: str | None, upper: float | None
) -> None:
    moved = Movement(None, Quantity(value, unit, comparator, upper), None, None)
    whole, same = tokens_of(f"wait {moved.said(quantity)}"), tokens_of("wait", moved.said(alike))
    assert [token.word for token in whole] == [token.word for token in same]


def test_a_value_without_a_word_passes_only_with_a_unit() -> None:
    assert classify_criterion("", "goes to 500 ms", unit="ms").kind is Kind.OUTCOME
    assert classify_criterion("", "goes to 5").kind is Kind.OUTPUT


@pytest.mark.parametrize(
    ("forms", "same"),
    [
        (("drop", "drops", "dropped", "dropping"), True),
        (("query", "queries"), True),
        (("wait", "waiting", "waits", "waited"), True),
        (("test", "rest"), False),
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: tuple[str, ...], same: bool) -> None:
    assert (len({stem(form) for form in forms}) == 1) is same


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("840 ms", "time"),
        ("$4k", "money"),
        ("12,5 %", "pct"),
        ("3x", "factor"),
        ("480 KB", "size"),
        ("v2.4.1", "version"),
        ("1.24.3", "version"),
        ("2027-03-31", "date"),
        ("p95", "percentile"),
        ("14 px", "pixel"),
        ("10 minutes", "time"),
        ("10 分钟", "time"),
        ("instead of", "contrast"),
        ("等待时间", "felt"),
    ],
)
def test_numbers_and_phrases_have_their_kind(text: str, role: str) -> None:
    assert role in tokens_of(text)[0].word.roles


def test_support_is_given_only_to_words_of_the_statement() -> None:
    tokens = tokens_of("Nobody waits longer than a minute")
    known = told(tokens)
    assert len(support(known, kind_of(known.weighed))) == len(tokens)
    places = placed(Sight(tuple(token.word for token in tokens)))
    assert all(0 <= at < len(tokens) for _, left, right in places for at in (left, right))


def test_nothing_said_is_an_aspiration_or_an_output_but_no_outcome() -> None:
    assert classify("").kind.value not in ACCEPTED


@pytest.mark.parametrize(
    "text",
    [
        "Economia de R$ 3 mil por mês em servidores",
        "Ahorro de 3.000 € al mes en servidores",
        "Ersparnis von 3.000 € im Monat bei Servern",
        "Aantal storingen gehalveerd sinds de zomer",
    ],
)
def test_savings_and_halves_are_known_in_the_languages_people_write(text: str) -> None:
    assert classify(text).kind is Kind.OUTCOME


STAGES_AND_PARTS_OF_THE_CODE = [
    "The roll-out goes from 5% to 50% of accounts on Thursday",
    "Rollout of the new till: 10% → 60% of shops",
    "Exposure of the new search from 20% to 80%",
    "The flag goes to 40% of tenants",
    "New ranking live for 30% of riders, was 10%",
    "Share of the fleet on firmware 9: 12% → 75%",
    "Canary traffic raised from 1% to 10%",
    "60% of depots switched to the new scanner app",
    "Experiment traffic 10% → 50%",
    "Group B grows from 20% to 40% of the users",
    "Pilot extended from 3 to 12 branches",
    "Endpoints with an example 40 → 120",
    "Classes with tests 85 → 300",
    "Screens with dark mode 14 → 40",
    "Tables with an owner 52% → 80%",
    "Jobs with a retry policy 35% → 70%",
    "Dashboards with a description 600 → 1,500",
    "Components with a story 30% → 60%",
    "Modules with strict types 340 → 900",
    "Pages with alt text on every image 61% → 95%",
    "Services with a runbook 8 → 15",
]
WHAT_PEOPLE_COME_TO_HAVE = [
    "Listings with a floor plan 340 → 900",
    "Recipes with a photo of the reader's own: 400 → 1,200",
    "Members with a profile picture 30% → 60%",
    "Schools that order lunch online 40 → 120",
    "Farms with a soil report on file 85 → 300",
    "Orders with a gift note rise from 210 to 500 a week",
    "Jobs with a salary range from 35% to 70% of ads",
    "Houses with a smart meter reading each month 1,100 → 2,600",
    "Clubs with a fixture list by August: 14 → 40",
    "Sellers with a verified address 52% → 80%",
    "Patients with a care plan within a week 44% → 75%",
    "Trips with a shared ride 8% → 15%",
    "Accounts with two-factor sign-in 22% → 55%",
    "Parcels with a delivery photo 61% → 95%",
    "Accounts that set up a payment plan 5% → 50%",
]


@pytest.mark.parametrize("text", STAGES_AND_PARTS_OF_THE_CODE)
def test_how_far_a_roll_out_is_and_what_the_code_has_is_output(text: str) -> None:
    assert classify(text).kind is Kind.OUTPUT


@pytest.mark.parametrize("text", WHAT_PEOPLE_COME_TO_HAVE)
def test_what_more_people_have_or_do_is_an_outcome(text: str) -> None:
    assert classify(text).kind is Kind.OUTCOME
