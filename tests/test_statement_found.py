"""Values that stand beside others: glosses, asides, second clauses, needs of speed, two tables of before and after."""

from __future__ import annotations

import pytest

from outcomes.model import Criterion, Quantity
from outcomes.statement import read

CONTEXT = (
    "We sat with the people of the land registry for two afternoons, wrote down what they do all day long, and this is"
    " what came out of it in the end.\n\n"
)
"""So much text that no sentence behind it is all that a description says."""


def _values(criterion: Criterion) -> tuple[float | None, float | None, float | None]:
    return _value(criterion.baseline), _value(criterion.target), _value(criterion.change)


def _value(quantity: Quantity | None) -> float | None:
    return None if quantity is None else quantity.value


PAIRS = {
    "Lookups are ~3x faster (60 ms vs 180 ms).": (180, 60, 3),
    "Makes the image 50% smaller (1.2 GB before, 600 MB after)": (1.2, 600, -50),
    "Startup is 40% faster (3 s now, 5 s before)": (5, 3, -40),
    "The new archive came out at 90 MB rather than 2.5 GB": (2.5, 90, None),
    "The release build came in at 20 s instead of 70 s": (70, 20, None),
    "Sponsors: 3 (20 needed)": (3, 20, None),
    "Weekly rides: 310/week (4,000/week needed)": (310, 4000, None),
}
CHANGES = {
    "About 70% of the paper weight is gone": ("paper weight", -70),
    "Two thirds of the allocations in the hot loop are gone.": ("allocations in the hot loop", -66.7),
    "Moving to one node would mean $30000/month in savings.": ("savings", -30000),
    "Three more internal teams adopt the template": ("internal teams adopt the template", 3),
    "## Success criteria\n\n- 5 additional squads use it": ("squads use", 5),
    "**Saves an estimated:** 150-260 minutes/month": ("time", -150),
    "Saves about: $300/month": ("cost", -300),
    "Crash rate is down by a half": ("Crash rate", 0.5),
    "Decrease usual checkout time by 4 minutes (~30%)": ("usual checkout time", -4),
    "**Objective:** Cut the flaky tests by 90%.": ("flaky tests", -90),
}
BOUNDS = {
    "We want a sub-2-second search time": ("search time", 2, "s"),
    "We want a sub-200-ms search": ("search", 200, "ms"),
    "Goal: paper bill in the ballpark of $130 per month": ("paper bill", 130, "USD/mo"),
    "## Targets\n\n- No timeouts in the batch job at all": ("timeouts in the batch job", 0, None),
    "## Targets\n\n- Turning the page 40 times causes no lasting cache growth greater than 15 MB": (
        "lasting cache growth",
        15,
        "MB",
    ),
    "## Kabul Kriterleri\n80 eş zamanlı ziyaretçide p95 <400ms": ("80 eş zamanlı ziyaretçide p95", 400, "ms"),
    "## Goals\n\n- p95 < 500 ms with 50 concurrent users": ("p95", 500, "ms"),
    "## Success\n\n[Platform KR] 99.9% of deploys succeed": ("deploys succeed", 99.9, "%"),
    "## Цели\n\n| Метрика | Значение |\n|---|---|\n| Средний чек | 900 ₽ |": ("Средний чек", 900, "RUB"),
    "## Hedefler\n\n| Metrik | Değer |\n|---|---|\n| Yüklenme süresi | 2 sn |": ("Yüklenme süresi", 2, "s"),
    "## 목표\n\n| 지표 | 값 |\n|---|---|\n| 이탈률 | 5% |": ("이탈률", 5, "%"),
    "## Cele\n\n| Wskaźnik | Wartość |\n|---|---|\n| Czas ładowania | 2 s |": ("Czas ładowania", 2, "s"),
    "## Abnahmekriterien\n\n- Ladezeit der Seite < 2 s": ("Ladezeit der Seite", 2, "s"),
    "## 验收标准\n\n- 页面加载时间 < 2 秒": ("页面加载时间", 2, "s"),
}
NEEDS = {
    "A route by address comes back in <5 secs with 60 routes at once (2% of riders).": 5,
    "With 700 concurrent riders (15% of all), the whole map renders in <2 secs.": 2,
    "An order is visible in < 2 secs with 800 users (10% of all) on a phone.": 2,
    "The report opens within five seconds at 20 simultaneous sessions.": 5,
    "### Problem\n\nWith 50 concurrent searches, looking up a ticket returns in <6 secs.": 6,
    "- [ ] Deep links open in < 1 s with 300 parallel requests": 1,
}
TWO = "## Before\n\n| {0} | {1} |\n|---|---|\n| {2} | {3} |\n\n## After\n\n| {0} | {1} |\n|---|---|\n| {2} | {4} |\n"
LOOK_ALIKES = (
    CONTEXT + "5 additional teams reported this.",
    "12 more tests",
    "Half of the users are gone after a week",
    CONTEXT + "- A challenge has to be answered within 10 minutes",
    CONTEXT + "- The lock is released within 5 s",
    CONTEXT + "- If the page loads in under 3 s nothing is shown",
    CONTEXT + "- The job returns in under 10 s today",
    CONTEXT + "- The token expires in < 1 h",
    CONTEXT + "- Add a spinner that shows within 300 ms",
    CONTEXT + "No new dependencies at all.",
    CONTEXT
    + "### Problem\n\nThe page takes 8 s with 50 users at once, and requests fail within 3 s at 500 users.",
    "## Значения\n\n| Параметр | Значение |\n|---|---|\n| timeout | 30 с |",
    "**Goal:** Migrate 12 services",
    TWO.format("File", "Lines", "a.py", 90, 60),
    TWO.format("Name", "Version", "node", 18, 20),
    "## After the merge\n\n| Route | Latency |\n|---|---|\n| /home | 900 ms |",
)


@pytest.mark.parametrize("text", PAIRS)
def test_values_beside_each_other_are_a_pair(text: str) -> None:
    """A value in parentheses, or behind "rather than", is that of before or after, or but a gloss."""
    (criterion,) = read(text).criteria
    assert _values(criterion) == PAIRS[text]


@pytest.mark.parametrize("text", CHANGES)
def test_a_change_is_told_behind_its_value(text: str) -> None:
    """What is gone, saved or joins stands behind how much of it."""
    (criterion,) = read(text).criteria
    assert criterion.change is not None
    assert (criterion.metric, round(criterion.change.value, 2)) == CHANGES[text]


@pytest.mark.parametrize("text", BOUNDS)
def test_a_bound_is_found_in_any_words(text: str) -> None:
    """A bound may be hyphenated, rough, or none of something."""
    (criterion,) = read(text).criteria
    assert criterion.target is not None
    assert (criterion.metric, criterion.target.value, criterion.target.unit) == BOUNDS[text]


@pytest.mark.parametrize("text", NEEDS)
def test_a_need_of_speed_is_read_in_a_long_text(text: str) -> None:
    """A sentence that names the load says in what time something is there."""
    (criterion,) = read(CONTEXT + text).criteria
    assert criterion.target is not None
    assert criterion.target.value == NEEDS[text]
    assert criterion.change is None


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    """People who report, what lives for a time, conditions, the past, files and versions are no outcomes."""
    assert not [c for c in read(text).criteria if c.target or c.change]


def test_two_amounts_are_saved_of_two_things() -> None:
    """Each amount has its own thing behind "of"."""
    found = read("Saves about 240 bytes of flash and ~500 bytes of RAM.").criteria
    assert [(c.metric, c.change and c.change.value) for c in found] == [("flash", -240), ("RAM", -500)]


def test_two_bounds_are_told_of_two_subjects() -> None:
    """A second clause has a subject and a verb of its own."""
    text = "## Goals\n\n- The editor is usable within three seconds and a new level is playable within eight seconds."
    found = read(text).criteria
    assert [c.target and c.target.value for c in found] == [3, 8]
    text = "## Goals\n\n- Less than 7% of nightly runs flake each week and that run time is under 35 minutes"
    found = read(text).criteria
    assert [(c.metric, c.target and c.target.value) for c in found] == [
        ("nightly runs flake each week", 7),
        ("run time", 35),
    ]


TABLES = """## {} Before splitting

| Name | Gzipped size |
|---|---|
| app.js | 900 KB |
| style.css | 120 KB |

## {} After splitting

| Name | Gzipped size |
|---|---|
| app.js | 310 KB |
| style.css | 80 KB |
| vendor.js | 40 KB |
"""


@pytest.mark.parametrize("marks", [("", ""), ("🛑", "✅")])
def test_two_tables_are_joined_by_the_names_of_their_rows(marks: tuple[str, str]) -> None:
    """The one stands below "Before …" and the other below "After …"; a row that only one has is left alone."""
    found = read(TABLES.format(*marks)).criteria
    assert [(c.metric, *_values(c)) for c in found] == [
        ("Gzipped size (app.js)", 900, 310, None),
        ("Gzipped size (style.css)", 120, 80, None),
    ]


def test_a_first_row_of_the_initial_state_is_that_of_before() -> None:
    """The other of two rows is then what the change makes of it."""
    rows = (
        "| | JS size | Loaded |",
        "|---|---|---|",
        "| Initial | 624kb | 270ms |",
        "| Lazy routes | 561kb | 224ms |",
    )
    table = "\n".join(rows)
    assert [_values(c) for c in read(table).criteria] == [(624, 561, None), (270, 224, None)]


def test_a_row_of_the_initial_state_counts_though_a_column_is_called_finish() -> None:
    """Columns of unlike measures are no pair, whatever their headers are called."""
    rows = ("| | JS size | Transferred | Finish |", "|---|---|---|---|")
    table = "\n".join(
        (*rows, "| Initial | 700kb | 3.2mb | 482ms |", "| Lazy pages | 501kb | 2.1mb | 316ms |")
    )
    assert [_values(c) for c in read(table).criteria] == [(700, 501, None), (3.2, 2.1, None)]


def test_a_label_may_end_with_a_number() -> None:
    """The value stands behind the colon."""
    found = read("Spring scene:\nRelease 5320: 79 FPS\nThis PR: 89 FPS").criteria
    assert [_values(c) for c in found] == [(79, 89, None)]


CLOCK = "| | main | this PR |\n|---|---|---|\n| Wall clock | 412s | 236s |\n\n"


@pytest.mark.parametrize(
    "footer",
    ["**43% faster, coverage identical.**", "~43% less time on each run", "That's 43% less wall clock."],
)
def test_a_footer_sums_up_the_values_above_it(footer: str) -> None:
    """What a sentence opens with is the change of the values before, where they make just that."""
    (criterion,) = read(CLOCK + footer).criteria
    assert (criterion.metric, *_values(criterion)) == ("Wall clock", 412, 236, -43)


@pytest.mark.parametrize("footer", ["20% less memory on each run", "Memory is 43% lower, too."])
def test_another_change_is_a_criterion_of_its_own(footer: str) -> None:
    """Values that make another change, or words that name something else first, are not summed up."""
    found = read(CLOCK + footer).criteria
    assert [_values(c)[:2] for c in found] == [(412, 236), (None, None)]


def test_the_hash_of_a_build_is_no_part_of_a_name() -> None:
    """A column of changes in the second table belongs to the values."""
    old = "## Before\n\n| File | Size |\n|---|---|\n| main.1f4e77a0.js | 900 KB |\n\n"
    new = "## After\n\n| File | Size | Diff. |\n|---|---|---|\n| main.b31b802e.js | 270 KB | -70% |\n"
    (criterion,) = read(old + new).criteria
    assert (criterion.metric, *_values(criterion)) == ("Size (main.1f4e77a0.js)", 900, 270, -70)
