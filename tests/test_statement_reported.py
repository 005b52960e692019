"""Results as developers report them: "took 4.5 s, now takes 0.9 s", "1.1 GB now instead of 4.2", "on main … here …"."""

from __future__ import annotations

import pytest

from outcomes.model import EFFECTS
from outcomes.statement import read

Told = tuple[str, float | None, float, str | None]
SIZED: dict[str, Told] = {
    "Sorting 20k names took 3.5 s, now takes 0.7 s.": ("Sorting 20k names", 3.5, 0.7, "s"),
    "Sorting 20k names used to take 3.5 s and now takes 0.7 s.": ("Sorting 20k names", 3.5, 0.7, "s"),
    "Unpacking the 80 MB archive took 14 s before and takes 6 s now.": (
        "Unpacking the 80 MB archive",
        14,
        6,
        "s",
    ),
    "Importing 900 contacts used to take 25 minutes, it now takes 4.": (
        "Importing 900 contacts",
        25,
        4,
        "min",
    ),
}
TURNED: dict[str, Told] = {
    "A sync that used to take 20 minutes is now done in 50 seconds.": ("sync", 20, 50, "s"),
    "What used to take 20 minutes now takes 50 seconds.": ("time", 20, 50, "s"),
    "The heap now stays around 200 MB instead of growing to 1.5 GB.": ("heap", 1.5, 200, "MB"),
    "The export now finishes in 3 minutes instead of taking 19.": ("export", 19, 3, "min"),
    "The list renders in 90 ms rather than taking nearly 2s.": ("list renders", 2, 90, "ms"),
}
COUNTED: dict[str, Told] = {
    "31 queries down to 2": ("queries", 31, 2, None),
    "Reduces 31 queries to 2": ("queries", 31, 2, None),
    "Cuts the 31 queries of the start page to 2.": ("queries of the start page", 31, 2, None),
    "Reduce 31 DB calls to 2 per request": ("DB calls", 31, 2, None),
}
NAMELESS: dict[str, Told] = {
    "Down from 35 minutes to 4.": ("time", 35, 4, "min"),
    "from 2.2s down to 700ms": ("time", 2.2, 700, "ms"),
    "4 minutes instead of 11": ("time", 11, 4, "min"),
    "It's 900MB now instead of 3.1GB.": ("size", 3.1, 900, "MB"),
    "2100 req/s, up from 1300": ("throughput", 1300, 2100, "req/s"),
    "Making the worker image smaller. It's 900MB now instead of 3.1GB.": ("worker image", 3.1, 900, "MB"),
    "Making the worker image smaller.\n\nIt's 900MB now instead of 3.1GB.": ("worker image", 3.1, 900, "MB"),
    "Speeds up the docs build. 4 minutes instead of 11.": ("docs build", 11, 4, "min"),
}
BRANCHES: dict[str, Told] = {
    "~60,000 lookups ran on `main`, on this branch ~7,000": ("lookups ran", 60000, 7000, None),
    "Full build on master takes 55s, on this branch 14s.": ("Full build", 55, 14, "s"),
    "Full build takes 55s on master and 14s on this branch.": ("Full build", 55, 14, "s"),
    "Without this patch the build takes 15 minutes, with it 6.": ("build", 15, 6, "min"),
    "Cold start needs 700 ms with this patch and 2.1 s without it.": ("Cold start", 2.1, 700, "ms"),
    "On master the suite takes 44 s. On this branch it takes 17 s.": ("suite", 44, 17, "s"),
    "master 2.5s vs this branch 1.3s": ("", 2.5, 1.3, "s"),
    "main: 2.5s, this PR: 1.3s": ("", 2.5, 1.3, "s"),
    "On master: 2.5s. On this branch: 1.3s.": ("", 2.5, 1.3, "s"),
    "Before this PR: 55s, with this PR: 14s": ("", 55, 14, "s"),
}
VERSUS: dict[str, Told] = {
    "import time 35 min vs 4 min": ("import time", 35, 4, "min"),
    "import time 4 min vs 35 min": ("import time", 35, 4, "min"),
    "Throughput 1300 req/s vs 900 req/s": ("Throughput", 900, 1300, "req/s"),
}
MEASURES: dict[str, Told] = {
    "FPS goes from 21 to 58": ("FPS", 21, 58, None),
    "This brings the FPS from 21 to 58 on my laptop.": ("FPS", 21, 58, None),
    "mAP goes from 31.4 to 35.0 (+3.6).": ("mAP", 31.4, 35.0, None),
    "F1: 0.74 -> 0.79": ("F1", 0.74, 0.79, None),
    "BLEU went from 25.1 to 26.0.": ("BLEU", 25.1, 26.0, None),
    "allocs/op goes from 12 to 2.": ("allocs/op", 12, 2, None),
    "B/op went from 480 to 96": ("B/op", 480, 96, None),
    "TBT: 710 -> 150": ("TBT", 710, 150, None),
    "Lighthouse accessibility: 68 -> 97": ("Lighthouse accessibility", 68, 97, None),
}
LOOSE: dict[str, Told] = {
    "The binary goes from 2.9MiB to 640K.": ("binary", 2.9, 640, "KB"),
    "The heap goes from 512M to 300MB": ("heap", 512, 300, "MB"),
    "The bundle shrank from 1.3M to 450K": ("bundle", 1.3, 450, "KB"),
    "Monthly downloads went from 640K to 1.3M": ("Monthly downloads", 640000, 1300000, None),
}
ALL = SIZED | TURNED | COUNTED | NAMELESS | BRANCHES | VERSUS | MEASURES | LOOSE


@pytest.mark.parametrize("text", ALL)
def test_a_report_tells_the_value_of_before_and_the_one_of_now(text: str) -> None:
    metric, baseline, target, unit = ALL[text]
    (criterion,) = read(text).criteria
    assert criterion.baseline is not None
    assert criterion.target is not None
    assert not criterion.guardrail
    assert (criterion.metric, criterion.baseline.value) == (metric, baseline)
    assert (criterion.target.value, criterion.target.unit) == (target, unit)
    assert criterion.kind in EFFECTS


FACTORS = {
    "The parser runs twice as fast.": 2,
    "makes builds roughly twice as fast": 2,
    "This makes lookups an order of magnitude faster.": 10,
    "Lookups are two orders of magnitude faster.": 100,
    "Reduces memory use by an order of magnitude.": 10,
}


@pytest.mark.parametrize("text", FACTORS)
def test_a_factor_may_be_told_in_words(text: str) -> None:
    (criterion,) = read(text).criteria
    assert criterion.change is not None
    assert (criterion.change.value, criterion.change.unit) == (FACTORS[text], "x")


NAMES = {
    "With 900 rows the layout time went from 2.5 s to 0.6 s.": "layout time",
    "For guests of the shop the wait fell from 5 min to 2 min.": "wait",
    "I added an index and the time for each lookup went down to 3ms.": "time for each lookup",
    "We changed the hash and our p99 fell from 12 ms to 3 ms.": "p99",
    "The start page now loads in 1.4s instead of 3.9s": "start page loads",
    "The linter now runs 3x faster.": "linter",
    "The nightly job should finish 40% faster.": "nightly job",
    "Lookups are quicker now (70ms vs 210ms).": "Lookups",
    "Opening the map is noticeably faster (1.2s vs 4.1s).": "Opening the map",
    "Warehouse bytes scanned per run −82%": "Warehouse bytes scanned per run",
}


@pytest.mark.parametrize("text", NAMES)
def test_a_name_holds_neither_what_opens_the_sentence_nor_the_verb_before_the_value(text: str) -> None:
    assert [criterion.metric for criterion in read(text).criteria] == [NAMES[text]]


LOOK_ALIKES = (
    "Moves 3 tables down to 2 schemas.",
    "Increase 3 replicas to 5.",
    "Bumps lighthouse from 9.2 to 10.1",
    "Bump mAP library from 1.2.0 to 1.3.0",
    "Bump fps-limiter from 1.2 to 1.3",
    "FPS cap: 30 -> 60",
    "map goes from 3 to 5",
    "ap 3 -> 2",
    "F2: 3 -> 4",
    "from 5s to 10s",
    "Retry delay. 5 seconds instead of 12.",
    "Poll every 5 minutes instead of 12",
    "Timeout is 5 minutes instead of 12",
    "3 instead of 5",
    "From 10:00 to 11:30",
    "This branch has 3 commits, main has 5.",
    "On this branch 12 tests fail, on main 3.",
    "The process needs 31 MB with it and 30 MB without it.",
    "p95 is 450 ms vs 300 ms",
    "The upload takes 45 s vs 3 s on the old machine.",
    "Sprinting now drains stamina twice as fast.",
)


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_what_looks_like_a_report_is_none(text: str) -> None:
    assert not read(text).declared
