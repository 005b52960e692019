"""Levels that the form of a line says are to be reached or are reached now, and those that it only happens to hold."""

from __future__ import annotations

import pytest

from outcomes.statement import read

LONG = (
    "\n\n" + "The depot keeps its papers in three rooms and nobody likes to walk between them in winter. " * 5
)
"""What makes a description so long that a sentence does not stand alone."""


def targets(body: str) -> list[float]:
    return [c.target.value for c in read(body).criteria if c.target]


BROUGHT = {
    "Brings the runtime to about 12 minutes.": 12,
    "This brings the nightly import down to 9 minutes.": 9,
    "Gets the container under 90 MB.": 90,
    "The inventory is now done in 0.4 seconds.": 0.4,
    "The harbour map now runs at 60 FPS on old tablets.": 60,
}


@pytest.mark.parametrize("line", [line for line in BROUGHT if "FPS" not in line])
def test_what_a_change_brings_something_to(line: str) -> None:
    assert targets(line + LONG) == [BROUGHT[line]]


@pytest.mark.parametrize(
    "line",
    [
        "Brings the timeout to 10 minutes.",
        "Brings the planner to 30 s on slow disks, but works.",
        "Takes the file to 3 places.",
        "Cuts to black after 3 seconds.",
        "Drops the connection after 30 s.",
        "It drops to 3 MB/s on wifi.",
        "It takes the server about 40 seconds to start.",
        "The pod now gets killed after 30 seconds.",
        "The map now runs at 5 fps.",
        "Takes over 30 s to load the tram lines.",
    ],
)
def test_what_something_is_not_brought_to(line: str) -> None:
    assert targets(line + LONG) == []


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Die Suche im Archiv darf max. 2 Sekunden dauern.", 2),
        ("Der Export darf höchstens 5 Minuten benötigen (bei 1000 Zeilen).", 5),
        ("Nach dem Klick muss die Ansage in < 3 Sekunden beginnen.", 3),
        ("Een export mag maximaal 3 minuten duren.", 3),
    ],
)
def test_what_may_last_no_longer_where_the_verb_comes_last(line: str, level: float) -> None:
    assert targets(line + LONG) == [level]


@pytest.mark.parametrize(
    "line",
    [
        "Das Video darf max. 3 Minuten dauern.",
        "Die Sitzung darf höchstens 30 Minuten dauern.",
        "Der Vortrag soll höchstens 20 Minuten dauern.",
        "Die Suche dauert max. 2 Sekunden.",
    ],
)
def test_what_people_give_a_length_is_no_wait(line: str) -> None:
    assert targets(line + LONG) == []


@pytest.mark.parametrize(
    ("line", "levels"),
    [
        ("- Zero axe-core violations", [0]),
        ("- 0 WCAG violations on the ticket page", [0]),
        ("- A saved draft can be used within two seconds", [2]),
        ("- Turning back to an open sheet causes no hitch longer than 80 ms", [80]),
        ("- Frame rate of the harbour map is at least 50 FPS", [50]),
        ("Board of measures: activation ≥55%, retention ≥25%, scan accuracy ≥85%", [55, 25, 85]),
    ],
)
def test_levels_that_an_item_can_only_ask_for(line: str, levels: list[float]) -> None:
    assert targets(line + LONG) == levels


@pytest.mark.parametrize(
    "line",
    [
        "- Zero lint warnings",
        "- The token is ready within 5 minutes",
        "- No retry longer than 80 ms",
        "- FPS limit of at least 50 FPS",
        "node >=18, npm >=9, python >=3.10",
    ],
)
def test_levels_that_an_item_sets(line: str) -> None:
    assert targets(line + LONG) == []


@pytest.mark.parametrize("heading", ["Acceptance criteria", "Definition of done", "Key results"])
@pytest.mark.parametrize(
    ("item", "level"),
    [
        ("Lighthouse performance score ≥ 85 on each ticket page", 85),
        ("Time-to-first-ticket stays under 4 minutes for new riders", 4),
        ("Zero serious violations in the audit", 0),
    ],
)
def test_well_known_measures_in_a_place_that_promises(heading: str, item: str, level: float) -> None:
    assert targets(f"## {heading}\n\n- {item}\n- The manual is updated{LONG}") == [level]


@pytest.mark.parametrize(
    "line",
    [
        "Documentation claims the match accuracy is 74.9%.",
        "All old trams have a display problem here, the fps falls to 47 from 60.",
        "At 50 FPS the frames drop from 50 to 2 in each tunnel.",
        "Conversion is only 2%.",
        "## Acceptance criteria\n\n- 3 maintainers agree on the name",
        "## Requirements\n\n- Login timeout 15 minutes",
        "Reduce members to 4",
        "Warm start 300 ms → 420 ms, this is the price.",
        "Spend at most 4 hours on the advice of the audit.",
        "Timeouts go from 500 ms down to 400 ms.",
        "Max ammo goes from 250 down to 140.",
        "Cooldown time drops from 90 seconds to 40 seconds.",
    ],
)
def test_what_is_told_and_not_promised(line: str) -> None:
    assert not read(line).declared


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Timeouts seen by riders went from 400 a day to fewer than 10", 10),
        ("The report query I looked at dropped from 2300 ms to 4 ms", 4),
        ("As the plan says, we want to bring the signup rate from 40% to 60%.", 60),
        ("Reach a weekly return rate of 12%.", 12),
    ],
)
def test_what_looks_like_it_and_is_promised(line: str, level: float) -> None:
    assert targets(line) == [level]


def test_a_line_that_is_but_a_gain() -> None:
    (gain,) = read("Expected performance gain: 15-25%").criteria
    assert gain.change


def test_counts_below_a_heading_that_names_goals_and_their_time() -> None:
    body = "## Goals for the first quarter after launch\n\n- 250 paying members\n- 40 DAUs\n- 3 rooms painted"
    assert targets(body) == [250, 40]
