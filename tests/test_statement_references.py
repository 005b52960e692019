"""References in hostile numbers: each target is placed once, and few are."""

from outcomes.model import Span
from outcomes.statement import read
from outcomes.statement.draft import Place
from outcomes.statement.markup.visible import visible
from outcomes.statement.references import find


def test_a_target_named_ten_thousand_times_is_placed_once() -> None:
    placed: list[Place] = []

    def locate(place: Place) -> Span:
        placed.append(place)
        return Span(1, 1, 1, 2)

    found = find(visible("closes #1, " * 5000).blocks, locate)
    assert [reference.number for reference in found] == [1]
    assert len(placed) == 1


def test_few_of_many_targets_are_kept() -> None:
    body = " ".join(f"closes #{number}," for number in range(1, 5000))
    assert [reference.number for reference in read(body).references] == list(range(1, 21))
