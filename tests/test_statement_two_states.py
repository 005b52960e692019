"""Sentences, lines and blocks beside each other that tell of the work before and after a change."""

from __future__ import annotations

import pytest
from support_statement import goals, said

from outcomes.statement import read

Told = tuple[str, str, str]

SENTENCES: list[tuple[str, Told]] = [
    ("Right now the idle draw is 3 mA. With the change it is 22 µA.", ("idle draw", "3 mA", "22 µA")),
    ("Right now the idle draw is 3 mA @ 5V.\nWith the fix it is 22 µA @ 5V.", ("idle draw", "3 mA", "22 µA")),
    ("At present a lookup takes 1.4 s. After this PR it takes 90 ms.", ("lookup", "1.4 s", "90 ms")),
    ("Currently a frame is 40 ms. With this patch it is 11 ms.", ("frame", "40 ms", "11 ms")),
    ("With this branch merged, the linter took 7 s. Now it takes 5 s.", ("linter", "7 s", "5 s")),
    ("The hit rate was at 40% and is now at 90%.", ("hit rate", "40 %", "90 %")),
    ("1.2 GB → 300 MB image size", ("image size", "1.2 GB", "300 MB")),
    ("The deploy would then be 5 min shorter. (30min → 25min)", ("deploy", "30 min", "25 min")),
    ("Replication rises from 800 KB/s to 2.4 MB/s.", ("Replication", "800 KB/s", "2.4 MB/s")),
    (
        "- Existing conversion: 2.1%\n- Target conversion: 5%",
        ("conversion", "2.1 %", "5 %"),
    ),
]


@pytest.mark.parametrize(("body", "expected"), SENTENCES)
def test_two_sentences_name_two_states(body: str, expected: Told) -> None:
    (goal,) = goals(body)
    assert (goal.metric, said(goal.baseline), said(goal.target)) == expected


ALIKE: list[tuple[str, Told]] = [
    (
        "As of today the pump draws 3.4 W at 230 V. On this branch it's 250 mW at 230 V.",
        ("pump draws", "3.4 W", "250 mW"),
    ),
    (
        "Right now a poll costs 5 mA @ 3V. The new sleep mode brings that to 90 µA @ 3V.",
        ("poll costs", "5 mA", "90 µA"),
    ),
    ("Indexing 500 maps used to take 4 s. Now it takes 800 ms for 500 maps.", ("Indexing", "4 s", "800 ms")),
    (
        "Currently we read 200 MB in 45 s. With the new reader the same 200 MB take 8 s.",
        ("read", "45 s", "8 s"),
    ),
    (
        "Boot currently sits at 6 s with 9 plugins. Lazy loading gets it to 2 s with 9 plugins.",
        ("Boot", "6 s", "2 s"),
    ),
]


@pytest.mark.parametrize(("body", "expected"), ALIKE)
def test_what_both_states_have_alike_is_no_value_of_either(body: str, expected: Told) -> None:
    (goal,) = goals(body)
    assert (goal.metric, said(goal.baseline), said(goal.target)) == expected


WAS = (
    "Exporting a map took 40 s",
    "Exporting a map used to take 40 s",
    "Without this exporting a map takes 40 s",
    "Exporting a map takes 40 s on main",
    "Exporting a map currently takes 40 s",
    "Exporting a map ran for 40 s",
)
IS = (
    "I get 6 s",
    "we measured 6 s",
    "now I'm seeing 6 s",
    "it only takes 6 s",
    "this makes it 6 s",
    "the new one needs 6 s",
    "this version takes 6 s",
    "here it's 6 s",
    "this cuts it to 6 s",
)


@pytest.mark.parametrize("then", IS)
@pytest.mark.parametrize("was", WAS)
@pytest.mark.parametrize("joint", [", ", ". ", "; ", " and "])
def test_a_clause_that_names_nothing_of_its_own_goes_on_about_the_one_before(
    was: str, then: str, joint: str
) -> None:
    (goal,) = goals(f"{was}{joint}{then[0].upper() + then[1:] if joint == '. ' else then}.")
    assert (said(goal.baseline), said(goal.target)) == ("40 s", "6 s")
    assert "map" in goal.metric


@pytest.mark.parametrize("then", IS[:-1])
@pytest.mark.parametrize("was", WAS[:-1])
def test_a_clause_that_goes_on_about_longer_waits_tells_no_effect(was: str, then: str) -> None:
    assert not read(f"{was}. {then[0].upper()}{then[1:].replace('6', '60')}.").declared


WISHED = (
    "we'd settle for",
    "the ambition is",
    "it'd be great to get to",
    "we strive for",
    "we promise",
)


@pytest.mark.parametrize("wish", WISHED)
def test_what_is_wished_for_is_told_apart_from_today(wish: str) -> None:
    (goal,) = goals(f"Exporting a map takes 40 s today, {wish} 6 s.")
    assert (said(goal.baseline), said(goal.target)) == ("40 s", "6 s")


NOTHING_OF_ITS_OWN = (
    "It was 14:00 when I began, now it's 16:00.",
    "The demo took 20 minutes. We had 12 people.",
    "We waited for 2 days; I get 3 answers.",
    "Ran the load test for 10 minutes, I see 2 errors.",
    "The upload failed after 30 s. Now it fails after 10 s.",
    "Yesterday it took 20 s to load for one customer. It took 5 s for another.",
    "The old box has 16 GB, the new one has 64 GB.",
    "On main the default is 30 s, here it's 10 s.",
)


@pytest.mark.parametrize("body", NOTHING_OF_ITS_OWN)
def test_two_values_of_different_things_are_not_before_and_after(body: str) -> None:
    assert not read(body).declared


LABELLED: list[tuple[str, Told]] = [
    ("Export time: 840 ms, now it's 500 ms", ("Export time", "840 ms", "500 ms")),
    ("Export time: 840 ms. Now it's 500 ms.", ("Export time", "840 ms", "500 ms")),
    ("p95 export: 840 ms; now 500 ms", ("p95 export", "840 ms", "500 ms")),
    ("Export time: 500 ms, today it's 840 ms", ("Export time", "840 ms", "500 ms")),
]


@pytest.mark.parametrize(("body", "expected"), LABELLED)
def test_less_that_is_told_with_now_is_what_became_of_a_labelled_value(body: str, expected: Told) -> None:
    (goal,) = goals(body)
    assert (goal.metric, said(goal.baseline), said(goal.target)) == expected


@pytest.mark.parametrize("body", ["Cache size: 340 MB, now 120 MB", "Timeout: 30 s, now 10 s"])
def test_a_labelled_setting_with_now_is_no_effect(body: str) -> None:
    assert not read(body).declared


def test_a_state_of_now_comes_after_one_of_the_past_whichever_is_told_first() -> None:
    (goal,) = goals("Most scenes now run at 72 fps, they were at 45.")
    assert (said(goal.baseline), said(goal.target)) == ("45 fps", "72 fps")


SETTINGS = [
    "Memory was 30 MB with 4 tabs. It is 31 MB now with 4 tabs.",
    "A page used to take 400 ms with 20 rows. It now takes 900 ms with 20 rows.",
    "Right now the limit is 10 MB. With the change it is 50 MB.",
    "Currently the timeout is 30 s. With this PR it is 60 s.",
    "Currently the padding is 12 px. With this PR it is 16 px.",
    "With Redis a lookup takes 2 ms. With Postgres it takes 9 ms.",
]


@pytest.mark.parametrize("body", SETTINGS)
def test_what_is_set_before_and_after_is_no_effect(body: str) -> None:
    assert not read(body).declared


ARROWS: list[tuple[str, Told]] = [
    ("## Render job\n\n410s → 250s", ("Render job", "410 s", "250 s")),
    ("### Startup\n\n**4.1 s → 1.3 s**", ("Startup", "4.1 s", "1.3 s")),
    ("Startup time on my phone.\n\n4.1 s → 1.3 s", ("Startup time on my phone", "4.1 s", "1.3 s")),
    ("It was the slowest job of #12.\n\n**9m → 7m 10s**, measured on run 88", ("time", "9 min", "430 s")),
    ("Loads the icons late.\n\n1.3 MB → 400 KB on my machine", ("Loads the icons late", "1.3 MB", "400 KB")),
]


@pytest.mark.parametrize(("body", "expected"), ARROWS)
def test_a_bare_arrow_is_of_what_stands_above(body: str, expected: Told) -> None:
    (goal,) = goals(body)
    assert (goal.metric, said(goal.baseline), said(goal.target)) == expected


@pytest.mark.parametrize(
    "body",
    [
        "## Timeout\n\n**30 s → 10 s**",
        "## Cache TTL\n\n1 h → 10 min",
        "Upload limit:\n\n20 MB → 10 MB",
        "The default moved:\n\n30 s → 10 s",
        "**Fireball**\n- 30s → 10s",
        "## Versions\n\n1.4 → 1.2",
        "## Export\n\n10 s → 30 s",
        "The retry count was 3.\n\n**3 → 5**",
    ],
)
def test_a_bare_arrow_of_what_is_set_or_gets_worse_is_no_effect(body: str) -> None:
    assert not read(body).declared


LISTED = "- {}\n  - Reads: 4,200\n  - Flush time: 31 ms\n- {}\n  - Reads: 2,100\n  - Flush time: 12 ms"
LABELS = [
    ("Before #812", "After #812"),
    ("Before the rewrite", "After the rewrite"),
    ("without the pool", "with the pool"),
    ("main", "this PR"),
]


@pytest.mark.parametrize("labels", LABELS)
def test_items_below_two_states_are_paired_by_their_names(labels: tuple[str, str]) -> None:
    told = [(goal.metric, said(goal.baseline), said(goal.target)) for goal in goals(LISTED.format(*labels))]
    assert told == [("Reads", "4200", "2100"), ("Flush time", "31 ms", "12 ms")]


def test_of_three_states_the_last_two_tell_what_the_change_does() -> None:
    lists = "".join(
        f"- {label}\n  - Throughput: {value} MB/s\n"
        for label, value in (("Before #7", 9), ("After #7", 12), ("After this diff", 14))
    )
    (goal,) = goals(lists)
    assert (said(goal.baseline), said(goal.target)) == ("12 MB/s", "14 MB/s")


BOOT = "Boot took {} (loader) + {} (system) = {}\nnetwork.target after {} in system"


@pytest.mark.parametrize("labels", [("Before:", "After:"), ("## Before", "## After"), ("**Old**", "**New**")])
def test_lines_of_the_same_words_below_two_states_are_paired(labels: tuple[str, str]) -> None:
    before, after = BOOT.format("4.1s", "7.2s", "11.3s", "7.0s"), BOOT.format("2.2s", "5.1s", "7.3s", "5.0s")
    found = goals(f"{labels[0]}\n\n{before}\n\n{labels[1]}\n\n{after}\n\nSome 4-5 seconds :)")
    told = [(goal.metric, said(goal.baseline), said(goal.target)) for goal in found]
    assert told == [("Boot", "11.3 s", "7.3 s"), ("network.target", "7 s", "5 s")]


@pytest.mark.parametrize(
    "lines",
    [
        ("- Version: 1.2\n- Port: 8080", "- Version: 1.3\n- Port: 9090"),
        ("- Damage: 12\n- Range: 4", "- Damage: 15\n- Range: 5"),
        ("- Timeout: 30 s\n- Start: 4 s", "- Timeout: 10 s\n- Start: 3 s"),
        ("- Export: 4 s\n- Import: 9 s", "- Export: 19 s\n- Import: 12 s"),
        ("- Basic: $5\n- Team: $9", "- Basic: $7\n- Team: $12"),
        ("120 passed in 4.25s", "120 passed in 4.05s"),
    ],
)
def test_lines_of_what_is_set_or_gets_worse_are_no_effects(lines: tuple[str, str]) -> None:
    assert not read(f"Before the upgrade:\n\n{lines[0]}\n\nAfter the upgrade:\n\n{lines[1]}").declared
