"""The values of the domain: what a subject declares and what a check finds in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar, dataclass_transform

_Value = TypeVar("_Value")


@dataclass_transform(frozen_default=True)
def value(cls: type[_Value]) -> type[_Value]:
    """Make a class of values: equal by what they hold, and never changed, which the type checker holds everybody to.

    At run time they could be: a frozen dataclass takes three times as long to make, and reading makes many.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)


class Kind(StrEnum):
    """What a criterion really is."""

    OUTCOME = "outcome"
    ENABLER = "enabler"
    OUTPUT = "output"
    ASPIRATION = "aspiration"


EFFECTS: Final = (Kind.OUTCOME, Kind.ENABLER)
"""The kinds that say what changes; the others are refused."""


class Direction(StrEnum):
    """Where a metric is to go."""

    INCREASE = "increase"
    DECREASE = "decrease"
    MAINTAIN = "maintain"


class Level(StrEnum):
    """How much a finding weighs: an error fails the check where the policy enforces."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@value
class Span:
    """A place in the body: 1-based lines and columns, in characters, the end exclusive.

    Line ends count as one character whatever they were (LF, CRLF or CR).
    """

    line: int
    column: int
    end_line: int
    end_column: int


@value
class Quantity:
    """A number as people write it: `value` in `unit`, perhaps bounded or a range.

    `unit` is spelled as in the corpus guidelines: ms s min h d wk mo y, %, pp, points, B KB MB GB KiB MiB GiB,
    ISO 4217 codes for money, x for factors, None for a bare count.
    """

    value: float
    unit: str | None = None
    comparator: str | None = None
    """One of < <= > >= ~, or None."""
    upper: float | None = None
    """Upper end of a range in the same unit; `value` holds the first number written."""
    text: str = ""
    """As it was written."""


@value
class Deadline:
    """Until when: a date, or a duration that counts from shipping; one of the two is set."""

    on: date | None = None
    within: str | None = None
    """ISO 8601 duration of one unit: P14D, P6W, P3M, P1Y."""
    text: str = ""

    @property
    def iso(self) -> str:
        """The date or the duration in ISO 8601."""
        return self.on.isoformat() if self.on else (self.within or "")


@value
class Criterion:
    """One metric that is to move, or (as a guardrail) one that must hold."""

    metric: str
    """The author's words for it."""
    kind: Kind
    direction: Direction | None = None
    baseline: Quantity | None = None
    target: Quantity | None = None
    change: Quantity | None = None
    """Relative or absolute difference; negative for a decrease where the sign is known."""
    deadline: Deadline | None = None
    guardrail: bool = False
    source: str | None = None
    """A link, or the words behind `Source:`, exactly as written; never an address to be called."""
    key: str | None = None
    """The policy's name of the metric, when the words match one."""
    reason: str = ""
    """Why it is no effect, in words its author accepts; empty where it is one."""
    span: Span | None = None
    """Where in the body it was read."""


@value
class Reference:
    """Another subject that is said to hold the outcome."""

    number: int
    repository: str | None = None
    """`owner/repo`, or None for the same repository."""
    closing: bool = False
    """True for a closing keyword (`Closes #12`), False for `Outcome: #12`."""
    span: Span | None = None


@value
class Remark:
    """Something the reader noticed and does not resolve in silence; `code` names its wording in the checks."""

    code: str
    """placeholder, contradiction, version-bump, in-passing, unclear-unit, quarter-without-year, …"""
    text: str
    """The words of the body it is about."""
    span: Span | None = None
    words: tuple[str, ...] = ()
    """Those of them that decided, where some did."""


@value
class Declaration:
    """What was read in a statement."""

    criteria: tuple[Criterion, ...] = ()
    statement: str | None = None
    """The part of the visible text in which the outcome is declared."""
    references: tuple[Reference, ...] = ()
    problem: str | None = None
    who: str | None = None
    goal: str | None = None
    placeholder: bool = False
    """True when the text has the slot for an outcome and nothing real in it."""
    remarks: tuple[Remark, ...] = ()

    @property
    def goals(self) -> tuple[Criterion, ...]:
        """The criteria that are to move: outcomes and enablers that are no guardrails."""
        return tuple(c for c in self.criteria if c.kind in EFFECTS and not c.guardrail)

    @property
    def guardrails(self) -> tuple[Criterion, ...]:
        """The criteria that must hold."""
        return tuple(c for c in self.criteria if c.guardrail)

    @property
    def declared(self) -> bool:
        """Whether at least one measurable effect is promised or reported: a value of today beside a slot is none."""
        return any(c.target or c.change or (c.baseline and not self.placeholder) for c in self.goals)


@value
class Finding:
    """What one check has to say, with the place in the body and a way out."""

    check: str
    level: Level
    message: str
    span: Span | None = None
    suggestion: str | None = None
    """Text that, pasted into the description, makes this finding go away."""
