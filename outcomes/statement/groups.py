"""Compose the parts of a sentence into groups: one group for each metric that it speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from outcomes.quantity.convert import base
from outcomes.quantity.tokens import Token
from outcomes.statement import words
from outcomes.statement.parts import BASELINE, CHANGE, LEVEL, SKIP, TARGET, Part
from outcomes.statement.sentence import Sentence

_BOUNDARY: Final = frozenset(
    {
        "without",
        ",",
        ";",
        "；",
        "，",
        "、",
        "and",
        "while",
        "but",
        "whereas",
        "und",
        "y",
        "et",
        "e",
        "и",
        "|",
        "/",
        "&",
        "with",
    }
)


_AIMS: Final = frozenset(
    {"for", "at", "take", "be", "target", "goal", "aim", "ziel", "meta", "then", "reach", "objetivo", "cible"}
)


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
        found = [part for part in (self.baseline, self.target, self.change) if part]
        return sorted(found, key=lambda part: part.first)


def compose(sentence: Sentence) -> list[Group]:
    """Return the groups of a sentence in order."""
    groups: list[Group] = []
    for at, part in enumerate(sentence.parts):
        if part.role == SKIP:
            continue
        current = groups[-1] if groups else None
        following = sentence.parts[at + 1] if at + 1 < len(sentence.parts) else None
        if (
            current is None
            or _starts_anew(sentence.tokens, current, part)
            or _has_own_baseline(sentence.tokens, current, part, following)
        ):
            current = Group(part.first, part.after)
            groups.append(current)
        if _put(current, part, sentence.tokens):
            current.first = min(current.first, part.first)
            current.after = max(current.after, part.after)
    return [group for group in groups if group.parts]


def _put(group: Group, part: Part, tokens: Sequence[Token]) -> bool:
    if part.role == TARGET and group.target and group.target.role == LEVEL and group.baseline is None:
        group.baseline, group.target = group.target, part
    elif part.role == BASELINE and group.baseline is None:
        if not _fits(group.target, part):
            return False
        group.baseline = part
    elif (
        part.role in (TARGET, LEVEL)
        and group.target is None
        and not (part.role == LEVEL and group.complete and is_aside(tokens, part))
    ):
        if group.baseline and not _fits(group.baseline, part):
            return False
        group.target = part
    elif _states_change(tokens, part) and (group.change is None or _is_better_change(group.change, part)):
        group.change = part
    else:
        return False
    return True


def _fits(one: Part | None, other: Part) -> bool:
    """Whether two values can be of one metric: "31 languages now, 92% of all strings" are not."""
    if one is None or "from" in (one.cue, other.cue) or other.cue in ("to", "->", "→"):
        return True
    return _of_one_kind(one, other) or one.after >= other.first - 2


def _of_one_kind(one: Part, other: Part) -> bool:
    units = {_dimension(one), _dimension(other)}
    return len(units) == 1 or (None in units and not units & {"%", "USD", "EUR", "GBP"})


_CLAUSES: Final = frozenset({";", "；", "|"})


def _dimension(part: Part) -> str | None:
    """Return what a value is a measure of, whatever it is counted per."""
    unit, _, _ = (part.quantity.unit or "").partition("/")
    return base(replace(part.quantity, unit=unit or None))[0]


def _states_change(tokens: Sequence[Token], part: Part) -> bool:
    """Whether the part is a change by its cue, or a share in parentheses behind the values."""
    return part.role == CHANGE or (
        part.role == LEVEL and is_aside(tokens, part) and part.quantity.unit in ("%", "x")
    )


def _is_better_change(old: Part, new: Part) -> bool:
    return old.quantity.unit not in ("%", "x", "pp") and new.quantity.unit in ("%", "x", "pp")


def is_aside(tokens: Sequence[Token], part: Part) -> bool:
    """Whether the part stands in parentheses."""
    depth = 0
    for token in tokens[: part.found.first]:
        depth += (token.low in "(（") - (token.low in ")）")
    return depth > 0


def _starts_anew(tokens: Sequence[Token], group: Group, part: Part) -> bool:
    gap = tokens[group.after : part.first]
    named = any(is_content(tokens, at) for at in range(group.after, part.first))
    if (
        part.role == BASELINE
        and part.cue in ("was", "were")
        and group.complete
        and _bounded_name(tokens, group, part)
    ):
        return True
    if (
        part.role == BASELINE
        and not group.baseline
        and (group.complete and not _has_verb(tokens, group.after, part))
    ):
        unlike = group.target is not None and not _of_one_kind(group.target, part)
        ends = _CLAUSES | {","} if unlike else _CLAUSES
        return named and any(token.low in ends for token in gap) and part.cue in ("from", "von", "de")
    taken = (
        (part.role == BASELINE and group.baseline is not None)
        or (part.role in (TARGET, LEVEL) and group.target is not None)
        or (part.role == CHANGE and group.change is not None)
    )
    if is_aside(tokens, part) and group.complete:
        return False
    bounded = any(token.low in _BOUNDARY for token in gap)
    if (
        part.role == TARGET
        and part.cue in _AIMS
        and group.target
        and group.target.role == LEVEL
        and not named
    ):
        return group.baseline is not None
    if taken:
        return bounded or (named and part.role != LEVEL)
    return group.complete and named and bounded


def _has_own_baseline(tokens: Sequence[Token], group: Group, part: Part, following: Part | None) -> bool:
    """Whether a level behind a finished pair brings its own former value: "… gives an answer in 4 days, not 11"."""
    if following is None or not (group.baseline and group.target):
        return False
    own = part.role == LEVEL and following.role == BASELINE and following.first <= part.after + 1
    return own and any(is_content(tokens, at) for at in range(group.after, part.first))


def _bounded_name(tokens: Sequence[Token], group: Group, part: Part) -> bool:
    """Whether another subject stands before "was": "the median is 26 hours, the longest was 11 days"."""
    gap = range(group.after, part.first)
    cut = max((at for at in gap if tokens[at].low in _BOUNDARY), default=None)
    return cut is not None and any(
        is_content(tokens, at) and tokens[at].low not in _RECENTLY for at in range(cut, part.first)
    )


_RECENTLY: Final = frozenset(
    {"last", "previous", "past", "so", "far", "until", "quarter", "year", "month", "week", "season", "spring"}
)


def _has_verb(tokens: Sequence[Token], first: int, part: Part) -> bool:
    return part.cue in ("from", "von", "de", "с", "из", "从") and bool(
        words.MOVES.find(tokens[first : part.first])
    )


def is_content(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token can be part of a metric's name: a word that is no function word and no verb of movement."""
    token = tokens[at]
    if token.kind == "cjk":
        return token.low not in words.STOP and words.MOVES.match(tokens, at) is None
    if token.kind != "word" or token.low in words.STOP:
        return False
    verb = words.MOVES.match(tokens, at)
    return len(token.low) > 1 and verb is None
