"""What a metric is called: its own words, without the setting, the verb, the praise and the one who saw it."""

from __future__ import annotations

import pytest

from outcomes.statement import read

SETTINGS: list[tuple[str, list[str]]] = [
    ("On my machine the linter runs some 30% faster.", ["linter"]),
    ("On a cold cache it installs twice as fast.", ["installs"]),
    ("With the new arena it parses 3x faster.", ["parses"]),
    ("On Pi 4 the boot takes 18 s instead of 31 s.", ["boot"]),
    ("At 1080p the frame time drops from 22 ms to 14 ms.", ["frame time"]),
    ("The nightly run would then take 20 min instead of 50.", ["nightly run"]),
    ("The full run is probably 3 min shorter.", ["full run"]),
    ("Altogether this trims 40 seconds off the deploy.", ["deploy"]),
    ("Together this saves 300 bytes of flash and 12 bytes of heap.", ["flash", "heap"]),
    ("That saves some 4 minutes locally, and on servers more.", ["time"]),
]
"""Where and when it was seen, which is no part of a name."""
PRAISE: list[tuple[str, list[str]]] = [
    (
        "Drawing of long tables gets a lot faster (8 times faster on the worst one).",
        ["Drawing of long tables"],
    ),
    ("Scrolling is now much smoother (24 fps to 58 fps).", ["Scrolling"]),
    ("The archive gets smaller, 4.1 MB => 2.9 MB", ["archive"]),
    ("Hosting costs drop sharply (avg 35% in a calm month).", ["Hosting costs"]),
    ("Reloading gets a lot faster by 4 seconds.", ["Reloading"]),
    ("This saves us $45 a month, which is not nothing.", ["cost"]),
]
"""How much better it gets, which names nothing."""
VERBS: list[tuple[str, list[str]]] = [
    ("Push down the number of flaky runs to < 3%.", ["number of flaky runs"]),
    ("Drive up the share of cached answers to > 80%.", ["share of cached answers"]),
    ("Shaves 30 ms off every lookup.", ["every lookup"]),
    ("This change fixes two hot loops and takes a cold boot from 14 s to 9 s.", ["cold boot"]),
    ("Drops unused locales, trims the fonts and brings the bundle from 2.4 MB to 1.1 MB.", ["bundle"]),
    ("Menus should open at once and the test suite now takes 9 s instead of 14 s.", ["test suite"]),
    ("We get more disk on each node and pay $12/mo instead of $70/mo.", ["cost"]),
]
"""Verbs, and what else is done."""
WITNESSES: list[tuple[str, list[str]]] = [
    ("Sam reports that the nightly build now takes 12 min instead of 40.", ["nightly build"]),
    ("The profiler shows the parser spends 20 ms instead of 90 ms.", ["parser"]),
    ("Our host confirms the monthly bill is now $120 instead of $190.", ["monthly bill"]),
]
"""Who saw it."""
ASIDES: list[tuple[str, list[str]]] = [
    (
        "The linter runs 30% faster, and the cache (with -O2 and --strict) is about 12% smaller.",
        ["linter", "cache"],
    ),
]
"""Parentheses that tell more of a name, with a boundary in them."""
ABOVE: list[tuple[str, list[str]]] = [
    ("Cold start has to get shorter.\n\nBefore: 9 s\nAfter: 4 s", ["Cold start"]),
    (
        "I moved the cache. Reading of manifests is faster with it.\n\n* before: 9 s\n* after: 4 s",
        ["Reading of manifests"],
    ),
    ("Drops old polyfills so that the bundle shrinks.\n\n- Before: 900 KB\n- After: 700 KB", ["bundle"]),
    ("This makes linting much faster.\nBefore: 9 s\nAfter: 4 s", ["linting"]),
    ("Taken in Safari only.\n\nBefore: 9 MB\nAfter: 4 MB", [""]),
    (
        "Today it takes 25 minutes or so. We would speed up the linter, and get it to 7 minutes.",
        ["linter"],
    ),
]
"""Values without a name, which what is said before them, or else their unit, gives."""
PLACES: list[tuple[str, list[str]]] = [
    (
        "Ingest dropped from 9.1 s to 3.3 s (-64%) on the laptop and from 4.4 s to 2.1 s (-52%) on the server.",
        ["Ingest", "Ingest on server"],
    ),
]
"""Two pairs of one metric, told by where they were taken."""


@pytest.mark.parametrize(("body", "names"), SETTINGS + PRAISE + VERBS + WITNESSES + ASIDES + ABOVE + PLACES)
def test_a_metric_is_named_by_its_own_words(body: str, names: list[str]) -> None:
    assert [criterion.metric for criterion in read(body).criteria] == names
