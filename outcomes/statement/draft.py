"""A criterion while it is being read: parts are filled in as they are found, then finished into a Criterion."""

from __future__ import annotations

from dataclasses import dataclass, field

from outcomes.model import Deadline, Direction, Quantity
from outcomes.statement.markup.page import Block


@dataclass(slots=True)
class Place:
    """A stretch of one block's visible text."""

    block: Block
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class Draft:
    """What is known of a criterion so far."""

    metric: str = ""
    baseline: Quantity | None = None
    target: Quantity | None = None
    change: Quantity | None = None
    deadline: Deadline | None = None
    direction: Direction | None = None
    """As the words say; None lets the numbers tell."""
    guardrail: bool = False
    source: str | None = None
    sentence: str = ""
    """The words around it, for telling outcomes from outputs."""
    heading: str = ""
    places: list[Place] = field(default_factory=list)
    placeholder: bool = False
    """Whether a slot for its value was there and empty."""
    prose: bool = False
    """Whether it was read in a sentence, not in a table or under keys."""
    goal: bool = False
    """Whether a sentence says in so many words that people want it reached."""
    worse: bool = False
    """Whether it tells a turn for the worse, outside of the places that announce outcomes."""
    listed: bool = False
    """Whether it comes from a list under a heading such as Baseline, and waits for its sibling."""

    @property
    def measured(self) -> bool:
        """Whether it holds any number."""
        return bool(self.baseline or self.target or self.change)

    @property
    def quantities(self) -> tuple[Quantity | None, ...]:
        """Its numbers: the baseline, the target and the change."""
        return self.baseline, self.target, self.change
