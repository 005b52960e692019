"""What is asked of a series: where it was to go, by how much, and what counts as better."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from outcomes.measurement import Better

Scale = Literal["auto", "linear", "log"]


LARGEST = 1e150
"""Larger numbers are no measurements; in a series they are taken as missing, like NaN."""


class QuestionError(ValueError):
    """A question that contradicts itself or a series that cannot be read; the message is shown to people."""


@dataclass(frozen=True, slots=True)
class Change:
    """A declared difference: -120 in the metric's unit, or -40 percent of what was before."""

    value: float
    percent: bool = False


@dataclass(frozen=True, slots=True)
class Limit:
    """The bound of a metric that must hold: it stays `below` or `above` the value, in the metric's unit."""

    side: Literal["below", "above"]
    value: float


@dataclass(frozen=True, slots=True)
class Question:
    """What one criterion promised. Everything may be left out; with nothing, only an estimate is given."""

    baseline: float | None = None
    """The declared value before. Without it, a target is held against the mean measured before."""
    target: float | None = None
    change: Change | None = None
    """Used when there is no target. For `maintain` without a limit: the worsening that is tolerated."""
    better: Better | None = None
    """Needed only when neither target nor the sign of the change tells."""
    maintain: bool = False
    """The metric is to hold, not to move: a guardrail, or "stays under 0.5 %"."""
    limit: Limit | None = None
    """The bound of a `maintain` question."""
    settle: int = 0
    """Buckets after shipping that do not count yet."""
    before: int | None = None
    """Planned length of the window before, in buckets; None takes all there is."""
    after: int | None = None
    """Planned length of the window after settling, in buckets; None takes all there is."""
    period: int | None = None
    """Buckets in a season; None infers it from the grid, 1 means no season."""
    trend: bool = True
    """Weigh a straight trend as an explanation too; without it, level only."""
    scale: Scale = "auto"
    unit: str = ""
    """The metric's unit, for the words only."""

    def __post_init__(self) -> None:
        """Refuse a question that contradicts itself."""
        change = self.change.value if self.change else None
        limit = self.limit.value if self.limit else None
        for number in (self.baseline, self.target, change, limit):
            if number is not None and not abs(number) <= LARGEST:
                raise QuestionError("Baseline, target, change and limit are plain numbers.")
        if self.settle < 0 or any(n is not None and n < 1 for n in (self.before, self.after, self.period)):
            raise QuestionError("Windows and seasons count at least one bucket, and settling at least none.")
        if self.maintain and self.limit is None and self.better is None:
            raise QuestionError("A metric that must hold needs a limit, or which direction is better.")
        declared = self._declared()
        if self.better and declared and not self.maintain and declared != self.better:
            raise QuestionError(
                f"The declared change makes it {declared}, yet {self.better} is said to be better."
            )

    def _declared(self) -> Better | None:
        """Return the direction that the declaration itself gives; a plain "40 %" gives none."""
        if self.target is not None:
            if self.baseline is None or self.baseline == self.target:
                return None
            return "lower" if self.target < self.baseline else "higher"
        if self.change and self.change.value < 0:
            return "lower"
        return None

    def direction(self, before: float | None) -> Better | None:
        """Return which direction is better: as said, as declared, or from the mean `before` to the target."""
        told = self.better or self._declared()
        if told or self.maintain:
            return told
        if self.target is not None:
            start = self.baseline if self.baseline is not None else before
            if start is None or start == self.target:
                return None
            return "lower" if self.target < start else "higher"
        return "higher" if self.change and self.change.value > 0 else None

    def needed(self, before: float | None, better: Better | None) -> float | None:
        """Return the declared size of the improvement in the metric's unit, at least 0, or None when none was.

        Args:
            before: The measured mean before; it stands in for a baseline that was not declared.
            better: The direction of an improvement.
        """
        start = self.baseline if self.baseline is not None else before
        if self.target is not None and start is not None and better:
            return max(0.0, start - self.target if better == "lower" else self.target - start)
        if self.target is None and self.change:
            size = abs(self.change.value)
            if not self.change.percent:
                return size
            return None if start is None else size / 100 * abs(start)
        return None
