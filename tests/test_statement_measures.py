"""Measures of science and engineering: bare decimals, physical units, and parts of what it was."""

from __future__ import annotations

import pytest

from outcomes.statement import read

PAIRS = {
    "BLEU goes from 24.1 to 25.7": ("BLEU", "increase", 24.1, 25.7),
    "BLEU 24.1 -> 25.7": ("BLEU", "increase", 24.1, 25.7),
    "Improves ROUGE-L from 0.38 to 0.42": ("ROUGE-L", "increase", 0.38, 0.42),
    "Validation loss: 0.61 -> 0.48": ("Validation loss", "decrease", 0.61, 0.48),
    "Validation loss decreases from 0.61 to 0.48": ("Validation loss", "decrease", 0.61, 0.48),
    "RMSE reduced from 5.2 to 3.9": ("RMSE", "decrease", 5.2, 3.9),
    "The localization RMSE went from 0.51 m to 0.14 m": ("localization RMSE", "decrease", 0.51, 0.14),
    "IoU 0.58 → 0.66": ("IoU", "increase", 0.58, 0.66),
    "CER drops from 8.1 to 6.4": ("CER", "decrease", 8.1, 6.4),
    "Mean reward increased from 110 to 190": ("Mean reward", "increase", 110, 190),
    "Sleep current drops from 500 µA to 15 µA": ("Sleep current", "decrease", 500, 15),
    "Sleep current: 500uA -> 15uA": ("Sleep current", "decrease", 500, 15),
    "Power consumption goes from 320 mW to 80 mW": ("Power consumption", "decrease", 320, 80),
    "Positioning error reduced from 14 mm to 2 mm": ("Positioning error", "decrease", 14, 2),
    "Repeatability improved from 0.4 mm to 0.1 mm": ("Repeatability", "decrease", 0.4, 0.1),
    "Current: 500uA / target: ~15uA": ("", "decrease", 500, 15),
}
PORTIONS = {
    "The parser takes a third of the time it took before": ("parser", 0.333),
    "Rendering takes 1/3 of the time it took before": ("Rendering", 0.333),
    "The import runs in 1/4 the time": ("import", 0.25),
    "The solver finishes in about a fifth of the time": ("solver", 0.2),
    "The index needs a tenth of the memory": ("index", 0.1),
    "The new solver runs at 3x the speed of the old one": ("new solver", 3),
}


@pytest.mark.parametrize("text", PAIRS)
def test_a_measure_moves_and_is_an_effect(text: str) -> None:
    (criterion,) = read(text).criteria
    assert criterion.baseline is not None
    assert criterion.target is not None
    assert criterion.direction is not None
    assert criterion.kind.value != "output"
    told = (criterion.metric, criterion.direction.value, criterion.baseline.value, criterion.target.value)
    assert told == PAIRS[text]


@pytest.mark.parametrize("text", PORTIONS)
def test_a_part_of_what_was_spent_is_a_factor(text: str) -> None:
    (criterion,) = read(text).criteria
    assert criterion.change is not None
    assert (criterion.metric, criterion.change.value, criterion.change.unit) == (*PORTIONS[text], "x")


@pytest.mark.parametrize(
    "text",
    [
        "Learning rate from 0.1 to 0.01",
        "Loss weight from 0.1 to 0.5",
        "gamma 0.99 -> 0.95",
        "Reward coefficient from 0.1 to 0.5",
        "reward for a win: 1 -> 10",
        "XP reward increased from 110 to 190",
        "Sword damage: 12 -> 15",
        "Increases goblin damage from 12 to 15",
        "Wall thickness from 2 mm to 3 mm",
        "Hole diameter 3.2mm -> 3.4mm",
        "Bed temperature: 60°C -> 65°C",
        "Changes supply voltage from 5V to 3.3V",
        "Motor current limit raised from 1.2 A to 1.8 A",
        "Replaces the 16 MHz crystal by one of 8 MHz",
        "Population of Lyon: 513,275 → 522,250",
        "The button takes 1/3 of the width",
        "It fails a quarter of the time",
    ],
)
def test_what_is_set_designed_or_balanced_is_no_measure(text: str) -> None:
    assert not read(text).declared


def test_how_often_something_happens_is_no_part_of_a_time() -> None:
    assert not [
        criterion for criterion in read("A third of the time the request fails").criteria if criterion.change
    ]
