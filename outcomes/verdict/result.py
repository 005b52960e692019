"""A verdict: one word, the numbers it rests on, and the order in which several are weighed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Word(StrEnum):
    """What a verdict says."""

    MET = "met"
    PARTLY_MET = "partly met"
    NOT_MET = "not met"
    REGRESSED = "regressed"
    INCONCLUSIVE = "inconclusive"
    HELD = "held"
    VIOLATED = "violated"
    MET_ONCE = "met (single reading)"
    NOT_MET_ONCE = "not met (single reading)"

    @property
    def passed(self) -> bool:
        """Whether what was promised came true."""
        return self in (Word.MET, Word.HELD, Word.MET_ONCE)


WORST_FIRST = (
    Word.VIOLATED,
    Word.REGRESSED,
    Word.NOT_MET,
    Word.NOT_MET_ONCE,
    Word.INCONCLUSIVE,
    Word.PARTLY_MET,
    Word.MET_ONCE,
    Word.MET,
    Word.HELD,
)
"""Of several criteria, the first of these that occurs is the word for all."""

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to one question. Sizes are in the metric's unit and signed as measured; None where not estimated."""

    word: Word
    reason: str
    """Why, in plain words and numbers."""
    before: float | None = None
    """Raw mean of the window before."""
    after: float | None = None
    n_before: int = 0
    n_after: int = 0
    expected_before: int = 0
    """Values that the window should hold: "26 of 28 days"."""
    expected_after: int = 0
    bucket: str = "day"
    """Name of one bucket of the grid."""
    estimate: float | None = None
    """The step; for a limit that must hold, the level after."""
    interval: Interval | None = None
    """95 % interval of the estimate."""
    percent: float | None = None
    """The step in percent of the mean before."""
    percent_interval: Interval | None = None
    probability_moved: float | None = None
    """Probability (0..1) of a change in the declared direction; for a limit, that the level is within it."""
    probability_target: float | None = None
    """Probability (0..1) of at least the declared change."""
    p: float | None = None
    """Two-sided: twice the smaller of the probabilities of a change for the better and for the worse."""
    needed: float | None = None
    """Size of the declared change."""
    target_inside: bool | None = None
    """Whether the declared change lies inside the interval."""
    detectable: float | None = None
    """Smallest change that this much data shows four times in five."""
    winsorised: int = 0
    """Values pulled in as outliers."""
    log: bool = False
    """Whether the step was judged in percent."""

    def as_json(self) -> dict[str, object]:
        """Return the verdict as plain values, first the keys that other tools rely on."""
        return {
            "verdict": str(self.word),
            "before": self.before,
            "after": self.after,
            "estimate": self.estimate,
            "interval": list(self.interval) if self.interval else None,
            "percent": self.percent,
            "probability_moved": self.probability_moved,
            "probability_target": self.probability_target,
            "n_before": self.n_before,
            "n_after": self.n_after,
            "detectable": self.detectable,
            "reason": self.reason,
            "percent_interval": list(self.percent_interval) if self.percent_interval else None,
            "expected_before": self.expected_before,
            "expected_after": self.expected_after,
            "bucket": self.bucket,
            "needed": self.needed,
            "target_inside": self.target_inside,
            "winsorised": self.winsorised,
            "log": self.log,
        }


@dataclass(frozen=True, slots=True)
class Overall:
    """The word for all criteria of a declaration, and the guardrails that did not hold or could not be told."""

    word: Word
    violated: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Say it in one line: `met, but error rate did not hold`."""
        if not self.violated:
            return str(self.word)
        joint = ", but " if self.word in (Word.MET, Word.MET_ONCE) else "; "
        return f"{self.word}{joint}{' and '.join(self.violated)} did not hold"


def combine(criteria: Sequence[Verdict], guardrails: Mapping[str, Verdict]) -> Overall:
    """Return the verdict on a whole declaration: the worst of its criteria, and every guardrail that was violated.

    Without criteria the guardrails alone decide; without either it is inconclusive.
    """
    words = [verdict.word for verdict in criteria or guardrails.values()]
    return Overall(
        word=min(words, key=WORST_FIRST.index, default=Word.INCONCLUSIVE),
        violated=tuple(name for name, verdict in guardrails.items() if verdict.word is Word.VIOLATED),
        unclear=tuple(name for name, verdict in guardrails.items() if verdict.word is Word.INCONCLUSIVE),
    )
