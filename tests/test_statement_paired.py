"""Values that belong together: beside their change, in two sentences, with notes of their own, in either order."""

from __future__ import annotations

import pytest

from outcomes.model import Direction, Quantity
from outcomes.statement import read

Values = tuple[float | None, float | None, float | None]

SPANS: list[tuple[str, list[Values]]] = [
    ("Thumbnails are 15 to 35% smaller.", [(None, None, -15)]),
    ("Sketches weigh 10% to 30% less.", [(None, None, -10)]),
    ("Lookups run 2 to 4 times faster.", [(None, None, 2)]),
    ("Packing went from 41/42 minutes to 30/31 minutes.", [(41, 30, None)]),
    ("Tests 35/36 pass", []),
    ("Usage of the filter rose from 10% to 30%.", [(10, 30, None)]),
    ("Sign-ups: 10% to 30%", [(10, 30, None)]),
]
"""Two ends of one change, and values that go from one to the other."""
NOTES: list[tuple[str, list[Values]]] = [
    (
        "The stylesheet went from 310 KB (52 KB gzipped) to 120 KB (19 KB gzipped).",
        [(310, 120, None), (52, 19, None)],
    ),
    ("Parser chunk 640 KB (150 brotli) -> 210 KB (48 brotli)", [(640, 210, None), (150, 48, None)]),
    ("The worker shrank from 90 MB (31 zipped) down to 40 MB (14 zipped).", [(90, 40, None), (31, 14, None)]),
]
"""Values with the same measured otherwise in parentheses."""
CHANGES: list[tuple[str, list[Values]]] = [
    ("The pass takes the tool from 4.0 MiB to 1.0 MiB, i.e. nearly 75% off.", [(4, 1, -75)]),
    ("Der Abgleich fällt von 20 auf 8 Minuten, das sind 60 %.", [(20, 8, -60)]),
    ("L'import passe de 10 minutes à 6 minutes, soit 40% de gagné.", [(10, 6, -40)]),
    ("Cuts the archive from 1.9 GB to 600 MB. That's 68% smaller.", [(1.9, 600, -68)]),
    ("Linting went from 20 min to 12 min. 40% faster!", [(20, 12, -40)]),
    ("Makes the container 50% smaller (3 GB before, 1.5 GB after)", [(3, 1.5, -50)]),
    ("Heap use is down 40% (1 GB vs 600 MB).", [(1, 600, -40)]),
    ("Throughput is 20% higher (100 to 120 req/s).", [(100, 120, 20)]),
    ("The team more than doubled conversion, from 2.1% to 4.4%.", [(2.1, 4.4, 2)]),
    ("More than halved lint time, from 20 min to 9 min.", [(20, 9, 0.5)]),
    ("p95 drops from 900 ms to 450 ms, with 50% of requests cached.", [(900, 450, None)]),
    ("The nightly job gets 12 minutes (20%) faster.", [(None, None, -12)]),
    ("Make the average checkout 3 minutes (~30%) shorter.", [(None, None, -3)]),
    ("Linting is 25% (8 s -> 6 s) faster.", [(8, 6, -25)]),
    ("The binary is 30% (1.2 MB) smaller than before.", [(None, None, -30)]),
    ("The archive holds 300 MB (40 zipped) more files.", []),
    ("Tree nodes: 40210 → 36100 (~90%)", [(40210, 36100, None)]),
    ("Tree nodes: 40210 → 36100 (~10%)", [(40210, 36100, -10)]),
    ("The whole build would then be 5 min shorter. (30 min --> 25 min)", [(30, 25, -5)]),
    ("Exports are 40% smaller now. From 50 MB down to 30 MB.", [(50, 30, -40)]),
    ("Exports are 40% smaller now. (50 MB -> 40 MB)", [(None, None, -40), (50, 40, None)]),
    (
        "Exports are 40% smaller now. Memory went from 50 MB to 30 MB.",
        [(None, None, -40), (50, 30, None)],
    ),
    ("Linting went from 20 min to 12 min. Memory is 40% lower.", [(20, 12, None), (None, None, -40)]),
    ("Cuts p95 from 10 s to 5 s. Reduces memory by 50%.", [(10, 5, None), (None, None, -50)]),
    (
        "Parsing takes 8 s and not 16 s. Memory is 3 to 4% higher (5 to 9% on ARM).",
        [(16, 8, None), (None, None, 3)],
    ),
]
"""A change beside the two values that come to it, and one that is of something else."""
MOVED: list[tuple[str, list[Values]]] = [
    ("Significantly reduces heap usage (~40%)", [(None, None, -40)]),
    ("Reduces lint time noticeably (up to 30%)", [(None, None, -30)]),
    ("Hosting costs fall by an average of 40%.", [(None, None, -40)]),
    ("Hosting costs fall by avg 40%.", [(None, None, -40)]),
    ("This lowers the lint times in about 60%", [(None, None, -60)]),
    ("Linting time was improved by 2.5 times.", [(None, None, 2.5)]),
    ("Throughput increased 3.5 times.", [(None, None, 3.5)]),
    ("About 80% of the bundle weight is gone", [(None, None, -80)]),
    ("Two thirds of the archive is gone.", [(None, None, -66.7)]),
    ("Saves 30 KB of script and 9 KB of styles.", [(None, None, -30), (None, None, -9)]),
    ("The connection dropped 3 times.", []),
    ("The job was improved 3 times this year.", []),
    ("This lowers latency in 60% of cases.", []),
    ("Drops support for old browsers (2% of users).", []),
    ("Removes dead code (10% of the file)", []),
]
"""By how much something moves, and numbers that say no such thing."""
TURNED: list[tuple[str, list[Values]]] = [
    ("The atlas is about 900 MB today, with this patch it is 350 MB.", [(900, 350, None)]),
    ("The page is 3 MB now, with this it is 1.2 MB.", [(3, 1.2, None)]),
    ("The page is 3 MB; with this it goes down to 800 KB.", [(3, 800, None)]),
    ("The page is 2 MB today, with source maps it is 5 MB.", []),
    ("The report ran ~90 queries - now it is 12.", [(90, 12, None)]),
    ("Boots in 3 seconds now instead 14 seconds!", [(14, 3, None)]),
    ("Rent is now €900 for three rooms instead of €1,200.", [(1200, 900, None)]),
    ("The small archive ended up at ~90 MB rather than 2 GB.", [(2, 90, None)]),
    ("The run is over at 01:50 instead of 05:30.", []),
    ("The lint job finishes in 4 min, better than 11.", [(11, 4, None)]),
    ("Keep p95 under 300 ms, better than 99% uptime.", [(None, 300, None), (None, 99, None)]),
]
"""The value of now before, behind or without the one it replaces."""
SENTENCES: list[tuple[str, list[Values]]] = [
    ("Reduce lint time to 5 min. Currently it takes 12 min.", [(12, 5, None)]),
    ("Bring the archive below 200 MB. Right now it's 1.1 GB.", [(1.1, 200, None)]),
    ("Die Ladezeit auf 2 s senken. Derzeit dauert es 9 s.", [(9, 2, None)]),
    ("Set the timeout to 30 s. Currently it's 60 s.", []),
    ("Limit uploads to 5 MB. Currently it's 20 MB.", []),
    ("Reduced lint time to 5 min. Currently it takes 12 min.", [(None, 5, None)]),
    ("At present the sync takes 22 minutes. This change lowers the run time to 4 minutes.", [(22, 4, None)]),
    ("Currently the archive weighs 2 GB. This PR brings the size down to 300 MB.", [(2, 300, None)]),
    ("The nightly sync took 40 minutes. Batching the writes brought it down to 6 minutes.", [(40, 6, None)]),
    ("We currently pay $900 a month. Spot machines bring the cost down to $300 a month.", [(900, 300, None)]),
    ("Today the page has 3 MB. Lazy loading brings the database down to 700 KB.", [(None, 700, None)]),
    (
        "The shop has a trust score of 61 at the moment. Raise the trust score to at least 80.",
        [(61, 80, None)],
    ),
    ("Our trust score is at 48 now. We want to lift that score by at least 15%.", [(48, None, 15)]),
    ("The new shelving got mis-picks down to 7 a shift; we'd had 19.", [(19, 7, None)]),
]
"""How it is in one sentence, and how it is to be or has become in the other."""


BESIDE: list[tuple[str, list[Values]]] = [
    ("The variant sold 11% more, at 89% confidence.", [(None, None, 11)]),
    ("Sign-ups rose 8% with 95% confidence.", [(None, None, 8)]),
    ("Sign-ups rose 8% at p < 0.05.", [(None, None, 8)]),
    ("Bring token usage down by 40% so that the 24/7 bot can run.", [(None, None, -40)]),
    ("This should halve the lint time at the cost of two jobs instead of one.", [(None, None, 0.5)]),
    ("Cuts latency by 30% at the cost of 5% more memory.", [(None, None, -30), (None, None, 5)]),
    (
        "less than 6% of nightly runs flake and run time is under 35 minutes",
        [(None, 6, None), (None, 35, None)],
    ),
]
"""Numbers that tell how sure a change is, or what it costs, and a second value of its own."""
ARMS: list[tuple[str, list[Values]]] = [
    ("Revenue per seat: $3.10 control vs $4.80 treatment (×1.55).", [(3.1, 4.8, 1.55)]),
    ("Clicks per session: 1.2 control vs 1.9 variant (+58%).", [(1.2, 1.9, 58)]),
    ("Signup rate: 4.1% (control) vs 5.0% (treatment).", [(4.1, 5, None)]),
    ("Signup rate is 4.1% in the control group vs 5.0% in the test group.", [(4.1, 5, None)]),
    ("Lint time 40 s vs 20 s", [(40, 20, None)]),
]
"""Two groups of people, of which one got nothing new."""


@pytest.mark.parametrize(
    ("body", "values"),
    [*SPANS, *NOTES, *CHANGES, *MOVED, *TURNED, *SENTENCES, *BESIDE, *ARMS],
    ids=lambda value: str(value)[:60],
)
def test_values_are_paired(body: str, values: list[Values]) -> None:
    found = read(body).criteria
    assert [tuple(map(_value, (c.baseline, c.target, c.change))) for c in found] == values


def _value(quantity: Quantity | None) -> float | None:
    return None if quantity is None else quantity.value


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Reduces lint time to 5 min. It was 12 min before.", "lint time"),
        ("Dropped calls should be 2 a day. It was 12 a day before.", "Dropped calls"),
        ("This should halve the lint time at the cost of two jobs instead of one.", "lint time"),
        ("Saves 30 KB of script and 9 KB of styles.", "script"),
        ("At 40 parallel users p95 is < 500 ms.", "p95"),
        ("With 20k rows median latency is < 80 ms.", "median latency"),
        ("Clicks per session: 1.2 control vs 1.9 variant (+58%).", "Clicks per session"),
        ("Idle current 80 µA -> 15 µA", "Idle current"),
    ],
)
def test_name_holds_no_verb_and_no_other_value(body: str, name: str) -> None:
    assert read(body).criteria[0].metric == name


@pytest.mark.parametrize(
    ("body", "direction"),
    [
        ("Brings the archive to 402 MB, a 54% improvement.", Direction.DECREASE),
        ("Brings battery life to 9 h, a 40% improvement.", Direction.INCREASE),
        ("The page is 3 MB now, with this it is 1.2 MB.", Direction.DECREASE),
        ("Quiescent current: 2 mA -> 40 µA", Direction.DECREASE),
        ("Transfer rate went from 300 KiB/s to 2.1 MiB/s", Direction.INCREASE),
        ("Download speed went from 800 Mbps to 1.2 Gbps.", Direction.INCREASE),
        ("Bring the seminar rating up to 91%", Direction.INCREASE),
        ("Lower memory use by 40-60% and keep the quality.", Direction.DECREASE),
        ("The same query is 30% cheaper now.", Direction.DECREASE),
        (
            "We currently pay $900 a month. Spot machines bring the cost down to $300 a month.",
            Direction.DECREASE,
        ),
    ],
)
def test_way_is_told_by_what_is_spent(body: str, direction: Direction) -> None:
    assert read(body).criteria[0].direction is direction


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ("A p95 login time of 300 ms against 720 ms on main.", (720, 300, None)),
        ("Wheel size of 4 MB where it was 11 MB", (11, 4, None)),
        ("This gives a cold start time of 2 s, down from 9 s.", (9, 2, None)),
        ("A throughput of 900 req/s vs 400 req/s.", (400, 900, None)),
        ("We expect a p95 search of 300 ms, today it's 720 ms.", (720, 300, None)),
        ("Expect an error rate of 1%; currently it is 4%.", (4, 1, None)),
        ("p95 search should be at 300 ms, it is at 720 ms", (720, 300, None)),
        ("p95 search should be below 300 ms, it's 720 ms", (720, 300, None)),
        ("The nightly sync should take 3 min, it takes 9 min.", (9, 3, None)),
        ("Bring p95 search down to 300 ms (it's 720 ms)", (720, 300, None)),
        ("Get p95 search to 300 ms (it's at 720 ms)", (720, 300, None)),
        ("p95 search: ~720 ms => ~300 ms", (720, 300, None)),
        ("Error rate: ~4% => <1%", (4, 1, None)),
        ("Build time before/after: 9 min / 4 min", (9, 4, None)),
        ("Wheel size (old/new): 11 MB / 4 MB", (11, 4, None)),
        ("Build time (before → after): 9 min → 4 min", (9, 4, None)),
        ("Build time before and after: 9 min, 4 min", (9, 4, None)),
    ],
)
def test_a_measure_of_so_much_is_paired_with_what_it_was(body: str, values: Values) -> None:
    found = read(body).criteria
    assert [tuple(map(_value, (c.baseline, c.target, c.change))) for c in found] == [values]


@pytest.mark.parametrize(
    "body",
    [
        "A latency of 900 ms compared to 500 ms in 3.9.",
        "We see a p95 latency of 900 ms, was 500 ms.",
        "Sets a timeout of 500 ms, was 840 ms.",
        "A cache size of 500 MB, was 840 MB.",
        "Uses a batch size of 500, was 840.",
        "With a response time of 900 ms against a limit of 500 ms we fail.",
        "Set the timeout to 500 ms (it's 840 ms).",
    ],
)
def test_what_is_set_or_got_worse_is_no_pair(body: str) -> None:
    assert not read(body).criteria


def test_an_aim_that_is_met_is_not_paired_with_where_it_stands() -> None:
    (only,) = read("Memory should be below 500 MB, it's 400 MB on Linux.").criteria
    assert only.baseline is None
