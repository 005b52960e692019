"""The part that a quantity plays in its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity import Found
from outcomes.quantity.tokens import Token, Tokens
from outcomes.statement import words

BASELINE, TARGET, CHANGE, LEVEL, SKIP = "baseline", "target", "change", "level", "skip"


@dataclass(slots=True)
class Part:
    """A quantity in its role, with the tokens that it and its cues take."""

    role: str
    found: Found
    first: int
    after: int
    cue: str = ""
    sign: int | None = None
    """Direction that a word beside it says: -1, 0 (better), 1."""
    noun: str = ""
    """Words between the halves of "one reviewer in fifty"."""

    @property
    def quantity(self) -> Quantity:
        """The quantity itself."""
        return self.found.quantity


def bounded(tokens: Tokens, first: int, after: int) -> bool:
    """Whether a boundary (comma, semicolon, bar) stands between two tokens."""
    return not _BOUNDARIES.isdisjoint(tokens.words[first:after])


_BOUNDARIES: Final = frozenset(",;；，、|")


@dataclass(slots=True)
class Group:
    """The quantities that belong to one metric, and the tokens from the first to the last of them."""

    first: int
    after: int
    baseline: Part | None = None
    target: Part | None = None
    change: Part | None = None

    @property
    def complete(self) -> bool:
        """Whether it says where the metric goes, so that another metric may follow."""
        return self.target is not None or self.change is not None

    @property
    def counts(self) -> bool:
        """Whether the values are bare counts, so that the noun behind them says of what."""
        return all((part.quantity.unit or "/").startswith("/") for part in self.parts)

    @property
    def parts(self) -> list[Part]:
        """Its parts in the order of the sentence."""
        found = [self.baseline] if self.baseline else []
        if self.target:
            found.append(self.target)
        if self.change:
            found.append(self.change)
        if len(found) > _PAIR:
            found.sort(key=_FIRST)
        elif len(found) == _PAIR and found[1].first < found[0].first:
            found.reverse()
        return found


_PAIR: Final = 2
_FIRST: Final = attrgetter("first")


def is_aside(tokens: Tokens, part: Part) -> bool:
    """Whether the part stands in parentheses."""
    if OPENED.isdisjoint(tokens.lows):
        return False
    depth = 0
    for low in tokens.words[: part.found.first]:
        depth += (low in "(（") - (low in ")）")
    return depth > 0


OPENED: Final = frozenset("(（")
"""What opens an aside."""


def enclosing(tokens: Tokens, part: Part) -> range:
    """Return the tokens of the parentheses that the part stands in."""
    opened = max((at for at in range(part.first) if tokens[at].low in "(（"), default=part.first)
    closed = next((at for at in range(part.after, len(tokens)) if tokens[at].low in ")）"), part.after)
    return range(opened, closed + 1)


def is_content(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token can be part of a metric's name: a word that is no function word and no verb of movement."""
    kind, low = tokens[at].kind, tokens[at].low
    if kind == "glued":
        return low == "xx"
    if low in words.STOP or not (kind == "cjk" or (kind == "word" and len(low) > 1)):
        return False
    return low not in MOVING or words.MOVES.match(tokens, at) is None


def holds_content(tokens: Sequence[Token], span: Iterable[int]) -> bool:
    """Whether one of the tokens at the indices `span` can be part of a metric's name."""
    for at in span:  # noqa: SIM110  # a generator takes longer to start than most of these loops
        if is_content(tokens, at):
            return True
    return False


MOVING: Final = frozenset(words.MOVES)
"""First words of the verbs of movement."""
