"""Changes that are told without a value of before: what is saved, freed, won, a part of what it was, so many times."""

from __future__ import annotations

import pytest
from support_statement import goals, number

from outcomes.model import Direction
from outcomes.statement import read

SAVED: list[tuple[str, str, float, str]] = [
    ("Frees 32 bytes of stack", "stack", -32, "B"),
    ("frees about 2 KB of EEPROM", "EEPROM", -2, "KB"),
    ("This gives back 5 MB of disk", "disk", -5, "MB"),
    ("Wins back 3 MB of heap on every worker", "heap on every worker", -3, "MB"),
    ("Reclaims 3 GB of disk space", "disk space", -3, "GB"),
    ("Roughly 80 MB of RAM reclaimed", "RAM", -80, "MB"),
    ("about 4ms of frame time won.", "frame time", -4, "ms"),
    ("Nurses get back 25 minutes per shift", "Nurses", -25, "min"),
    ("Drops 2 KB of icons from the start page", "icons from the start page", -2, "KB"),
    ("Cuts 30 KB from the wheel", "wheel", -30, "KB"),
    ("Shaved 12 KB off the wheel", "wheel", -12, "KB"),
    ("Saves 2.5 kB of heap:\n\n- no second buffer\n- the table is constant", "heap", -2.5, "KB"),
    ("Startup fell from 4 s to 2 s, 30 MB of memory saved.", "memory", -30, "MB"),
]
NAMED_ABOVE: list[tuple[str, str, float]] = [
    ("Memory savings by interning names\n\nSaves 620 bytes!", "Memory", -620),
    ("Speed up the scanner by caching tokens\n\nIt's 4 times faster.", "scanner", 4),
    ("Speed up the scanner by caching tokens\n\nMeasured: 14x faster than before", "scanner", 14),
    ("## Faster imports\n\n30% faster", "imports", -30),
    ("48 bytes freed, no change in what it does", "size", -48),
    ("Saves 20 seconds.", "time", -20),
    ("This comes to about a 6% speedup.", "time", -6),
    ("Speeds things up 2x", "time", 2),
    ("This speeds it up by ~25%.", "time", -25),
    ("tl;dr 2x faster", "time", 2),
    ("Now over twice as fast as before", "time", 2),
    ("up to 3x faster lookups", "lookups", 3),
    ("Gives a 3x speedup on large inputs.", "large inputs", 3),
]
PORTIONS: list[tuple[str, str, float]] = [
    ("Makes the archive around half the size.", "archive", 0.5),
    ("The wheel is now a quarter of the size", "wheel", 0.25),
    ("The wheel is a quarter of what it was", "wheel", 0.25),
    ("The index is about a third of its former size.", "index", 0.333),
    ("The index shrinks to a third of its size", "index", 0.333),
    ("**The ring buffer needs 1/4 of the RAM** (!)", "ring buffer", 0.25),
    ("Uses about half as much memory", "memory", 0.5),
    ("The archive is 1/3 smaller", "archive", -33.3),
    ("Scanning is much faster now (3x).", "Scanning", 3),
]
SHARES: list[tuple[str, str, float, str]] = [
    ("It cut encoding times ~60%", "encoding times", -60, "%"),
    ("comes to around a 6% performance improvement overall", "performance", 6, "%"),
    ("That amounts to a 6% speedup of the parser.", "parser", -6, "%"),
    ("## Results\n\nThis is an 8% win on the macro benchmark", "performance", 8, "%"),
]
FACTORS_TOLD: list[tuple[str, str, float, str]] = [
    ("Makes the importer two times faster.", "importer", 2, "x"),
    ("Makes the importer twice faster.", "importer", 2, "x"),
    ("The nightly sync is two times as fast with this change.", "nightly sync", 2, "x"),
    ("Indexing is about twice quicker now.", "Indexing", 2, "x"),
    ("A two-fold speedup of the lexer.", "lexer", 2, "x"),
    ("A twofold speedup of the lexer.", "lexer", 2, "x"),
    ("A three-fold reduction in cold start time.", "cold start time", 3, "x"),
    ("Cuts bundle size four-fold.", "bundle size", 4, "x"),
    ("This gives us a threefold speedup of the importer.", "importer", 3, "x"),
    ("Search got five-fold faster.", "Search", 5, "x"),
    ("Gives us a twofold improvement in build times.", "build times", 2, "x"),
    ("Makes linting 20% or so faster.", "linting", -20, "%"),
    ("Makes the linter 90 ms or so faster.", "linter", -90, "ms"),
    ("Saves 15 ms or so per lookup.", "lookup", -15, "ms"),
]
NO_FACTORS = [
    "The reason for this change is twofold.",
    "The purpose of this PR is two-fold: mend the leak, and add a page of docs.",
    "Uses five-fold cross-validation instead of a single split.",
    "The handler fired two times per click.",
    "Since 4.2 the importer is two times slower.",
    "Builds are twice slower since the upgrade.",
    "Errors increased three-fold after the upgrade.",
    "Waits 20 ms or so before it tries again.",
    "Touches 20 or so files.",
]
SPARED: list[tuple[str, str, float, str]] = [
    ("This cuts 120 ms of every login.", "every login", -120, "ms"),
    ("This wins 120 ms per login.", "login", -120, "ms"),
    ("This wins us 12 MB on every worker.", "every worker", -12, "MB"),
    ("This gains 120 ms per boot.", "boot", -120, "ms"),
    ("We gain 120 ms per request.", "request", -120, "ms"),
    ("This spares every editor 4 minutes.", "editor time", -4, "min"),
    ("Spares us 64 MB of memory.", "memory", -64, "MB"),
    ("Sheds 64 MB from the image.", "image", -64, "MB"),
    ("Drops 64 MB per worker.", "worker", -64, "MB"),
    ("Frees 64 MB per worker.", "worker", -64, "MB"),
    ("Reclaims 3 GB on every node.", "every node", -3, "GB"),
    ("Caches the glyphs, frees 64 MB per tab.", "Caches the glyphs", -64, "MB"),
    ("A 120 ms win per login.", "login", -120, "ms"),
    ("That's a 120 ms gain per login.", "login", -120, "ms"),
    ("A 9 MB win on image size.", "image size", -9, "MB"),
    ("One request less per page view.", "request per page view", -1, ""),
    ("Two queries less per page.", "queries per page", -2, ""),
    ("That is one less query per page.", "query per page", -1, ""),
    ("Three allocations fewer per call.", "allocations per call", -3, ""),
]
NOT_SPARED = [
    "The player wins 30 s per kill.",
    "The build gains 20 s per module.",
    "Startup gains 200 ms.",
    "The collector reclaims 64 MB on every run.",
    "It takes 120 ms of every frame.",
    "The bot has a 60% win rate.",
    "I see two rows less per page than expected.",
    "One less thing to worry about.",
    "Sheds load when the heap reaches 64 MB.",
]
TWO_FORMS: list[tuple[str, float]] = [
    ("saves 320 bytes of flash (0.4%)", -320),
    ("Saves 320 bytes of flash (-0.4% on a 2 MB part)", -320),
    ("This saves 3 minutes (20%) on each build.", -3),
    ("Make the usual build 6 minutes (~20%) shorter", -6),
    ("The bundle is 40 KB (12%) smaller.", -40),
    ("Builds are 20% (3 minutes) faster", -20),
    ("The longest job went from 6:40 to 5:00, saving 1:40 (25%).", -25),
]
SEVERAL = [
    ("for a saving of 55MB of disk and 4MB of RAM", [("disk", -55), ("RAM", -4)]),
    ("Frees 3 KB of RAM on the S3, and 5 KB on the C3.", [("RAM on the S3", -3), ("RAM on C3", -5)]),
    (
        "gives back 120 bytes of RAM on Nano, and about 60 bytes when LOGGING is on.",
        [("RAM on Nano", -120), ("RAM when LOGGING", -60)],
    ),
]
PASSING = [
    "The cache is freed after 30 minutes",
    "GC freed 20 MB in 4 ms",
    "The pool releases 50 MB of memory at a time.",
    "You need 20 GB of free disk space.",
    "Get 50 GB free for a year!",
    "Free plan with 500 MB of storage",
    "The file is saved, 5 MB at most.",
    "500 MB saved to disk",
    "Players win 30 minutes of playtime",
    "We use the other parser. It is 4 times faster than ours.",
    "The screen is half the size of a phone",
    "A quarter of the size limit",
    "Staging has the old pool, because its database is a quarter of the size.",
    "The plugin takes 3 seconds from click to page",
    "Our team has a 60% win rate",
    "We move 10x faster",
]


@pytest.mark.parametrize(("body", "metric", "value", "unit"), SAVED + SHARES)
def test_what_is_saved_is_read_with_the_name_of_what_it_is(
    body: str, metric: str, value: float, unit: str
) -> None:
    goal = goals(body)[-1]
    assert (goal.metric, number(goal.change), goal.baseline, goal.target) == (metric, value, None, None)
    assert goal.change is not None
    assert goal.change.unit == unit


@pytest.mark.parametrize(("body", "metric", "value"), NAMED_ABOVE + PORTIONS)
def test_a_change_without_a_name_is_named_above_or_by_what_it_is(
    body: str, metric: str, value: float
) -> None:
    (goal,) = goals(body)
    assert (goal.metric, number(goal.change), goal.baseline, goal.target) == (metric, value, None, None)
    assert goal.direction is Direction.DECREASE


@pytest.mark.parametrize(("body", "value"), TWO_FORMS)
def test_a_change_that_is_told_twice_is_one(body: str, value: float) -> None:
    (goal,) = goals(body)
    assert number(goal.change) == value


@pytest.mark.parametrize(("body", "told"), SEVERAL)
def test_each_of_several_amounts_is_saved(body: str, told: list[tuple[str, float]]) -> None:
    assert [(goal.metric, number(goal.change)) for goal in goals(body)] == told


@pytest.mark.parametrize("body", PASSING)
def test_what_only_looks_like_a_saving_is_none(body: str) -> None:
    assert not read(body).declared


@pytest.mark.parametrize(("text", "metric", "change", "unit"), FACTORS_TOLD)
def test_factors_are_read_however_they_are_spelt(text: str, metric: str, change: float, unit: str) -> None:
    only = goals(text)[0]
    told = only.change
    assert told
    assert (only.metric, told.value, told.unit) == (metric, change, unit)
    assert only.direction is Direction.DECREASE


@pytest.mark.parametrize("text", NO_FACTORS)
def test_words_for_times_that_make_nothing_better_are_left_alone(text: str) -> None:
    assert not goals(text)


@pytest.mark.parametrize(("text", "metric", "change", "unit"), SPARED)
def test_what_each_time_needs_less_is_a_change(text: str, metric: str, change: float, unit: str) -> None:
    only = read(text).criteria[0]
    told = only.change
    assert told
    assert (only.metric, told.value, told.unit or "") == (metric, change, unit)
    assert only.direction is Direction.DECREASE


@pytest.mark.parametrize("text", NOT_SPARED)
def test_what_is_won_or_lost_anyhow_is_left_alone(text: str) -> None:
    assert not read(text).criteria


def test_a_gain_of_what_is_to_last_grows() -> None:
    assert goals("A 2 h gain in battery life.")[0].direction is Direction.INCREASE
