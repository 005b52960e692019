"""Read deadlines that are lengths of time: "within 14 days", "six weeks after launch"; most lengths are none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.model import Deadline
from outcomes.quantity import spellings
from outcomes.quantity.right_words import OR
from outcomes.quantity.tokens import Token, Tokens, low_at
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.deadlines import due_words
from outcomes.statement.deadlines.due import Due, cue_of, spelled
from outcomes.statement.deadlines.lengths import length_at
from outcomes.statement.words import CUES_BEFORE


def duration(tokens: Tokens, at: int, cues: dict[int, tuple[int, str]]) -> Due | None:
    """Return the deadline whose length of time starts at token `at`; `cues` are what may lead to one, by its end."""
    span = length_at(tokens, at)
    if span is None or (tokens[at].low in _PER_ONE and at and tokens[at - 1].kind == "number"):
        return None
    after, iso = span
    if not due_words.PAST.isdisjoint(tokens.words[max(0, at - 2) : at]):
        return None
    first, kind = cue_of(tokens, at, cues)
    suffix = _suffix(tokens, after) or _since(tokens, after) or _in_parentheses(tokens, at, after)
    if tokens[at].low in due_words.NUMBERED and suffix is None:
        if kind is None and low_at(tokens, at - 1) == "at" and at:
            first, kind = at - 1, "both"
        elif low_at(tokens, first) == "in":
            return None
    if suffix is None and (kind in (None, due_words.ON_DATES) or _means_otherwise(tokens, first, at, after)):
        return None
    end = suffix or after
    end = end if first else _up_to_comma(tokens, end)
    return Due(first, end, Deadline(within=iso, text=spelled(tokens, first, end)))


def _in_parentheses(tokens: Tokens, at: int, after: int) -> int | None:
    """Return where parentheses close that hold but a length of time after something: "(30 days after the start)"."""
    if not at or tokens.words[at - 1] not in "(（" or low_at(tokens, after) not in _AFTER:
        return None
    end = next(
        (i for i in range(after, min(after + _LONGEST_CLAUSE, len(tokens))) if tokens.words[i] in ")）"), None
    )
    return end if end and not any(token.kind == "number" for token in tokens[after:end]) else None


def _up_to_comma(tokens: Tokens, after: int) -> int:
    """Return where the clause ends that says from when on: "Within six weeks of opening the new desk, …"."""
    clause = tokens.words[after : after + _LONGEST_CLAUSE]
    if clause[:1] and clause[0] in due_words.SINCE and "," in clause:
        end = after + clause.index(",")
        return after if any(token.kind == "number" for token in tokens[after:end]) else end
    return after


_LONGEST_CLAUSE: Final = 8
"""Tokens between a length of time that opens a sentence and the comma behind what it counts from."""


_PER_ONE: Final = frozenset({"a", "an"})
"""Words between a number and the period that it is counted by: "15 a week after the update"."""


def _means_otherwise(tokens: Tokens, first: int, at: int, after: int) -> bool:
    """Whether a length of time with a cue is no deadline: a value, by how much, how long or how fast."""
    cue, behind = tokens.words[first], low_at(tokens, after)
    return (
        cue in _LASTING
        or (cue in _BY and _is_amount(tokens, first, at))
        or (cue in _WITHIN and behind in due_words.SERVED)
        or (cue == "sous" and first > 0 and tokens.words[first - 1] in _PASSING)
        or (behind in OR and spellings.SUFFIX_COMPARATORS.match(tokens, after) is not None)
        or _is_service(tokens, first)
        or (not _follows_value(tokens, first) and _is_compared(tokens, after))
    )


_LASTING: Final = frozenset({"for", "before", "für"})
_BY: Final = frozenset({"by", "um"})


def _is_amount(tokens: Tokens, first: int, at: int) -> bool:
    """Whether "by" says by how much: "shorter by 3 days", "by half a year", but not "by day 90"."""
    if tokens.words[at] in due_words.NUMBERED:
        return False
    return first + 1 == at or spellings.FRACTIONS.match(tokens, at) is not None


_PASSING: Final = vocabulary(
    "passer passe passera passent passeront descendre descend descendra tomber tombe tombera baisser baisse baissera"
    " rester reste restera"
)
"""Verbs behind which "sous les 5 jours" is a level, and no time within which."""
_WITHIN: Final = frozenset({"innerhalb", "binnen", "in"})
"""Words behind whose length of time German and Dutch say what is done in it: "innerhalb von 5 Tagen beantwortet"."""


def _follows_value(tokens: Sequence[Token], first: int) -> bool:
    """Whether a value stands right before the cue, so that the length is none: "< 12 min in 30 days (now 20)"."""
    before = first - 2 if first > 1 and tokens[first - 1].kind != "number" else first - 1
    return before >= 0 and tokens[before].kind == "number"


def _is_compared(tokens: Sequence[Token], at: int) -> bool:
    """Whether a former value follows ("in 2 days, it was 6"), so that the length of time is the value itself."""
    step = at + 1 if low_at(tokens, at) in (",", "(", "（", "，") else at
    hit = CUES_BEFORE.match(tokens, step) if step < len(tokens) else None
    return hit is not None and hit[1] == "baseline"


def _suffix(tokens: Sequence[Token], at: int) -> int | None:
    """Return the index after words such as "of launch", "after the release", "post-launch", or None."""
    if at >= len(tokens):
        return None
    hit = due_words.AFTER_DURATION.match(tokens, at)
    if hit:
        return hit[0]
    if low_at(tokens, at + 1) in _CLOSING.get(tokens[at].low, ()):
        return at + 1
    if tokens[at].low not in due_words.SINCE:
        return None
    for step in range(at + 1, min(at + 4, len(tokens))):
        if tokens[step].low in due_words.EVENTS:
            return step + 2 if low_at(tokens, step + 1) in due_words.BEGINS else step + 1
    return None


def _since(tokens: Tokens, at: int) -> int | None:
    """Return the index after "after" where values are looked at then: "we look again 12 weeks after the last one"."""
    looked_at = low_at(tokens, at) in _AFTER and not _LOOKING.isdisjoint(tokens.lows)
    return at + 1 if looked_at else None


_AFTER: Final = vocabulary("after following nach après después dopo após na")


_LOOKING: Final = vocabulary(
    "look looks looked check checked measure measured review reviewed evaluate evaluated revisit judge judged compare"
    " compared"
    " gemessen geprüft mesuré medido misurato gemeten"
)


_CLOSING: Final = {"on": ("", ",", ".", ")", ";"), "in": (",", ":")}
"""Words that close "six months on", "six months in", and what stands behind them then."""


_IN_DAYS: Final = frozenset({"in", "within"})
_ABLE: Final = frozenset({"able", "can"})


def _is_what_can_be_done(tokens: Tokens, first: int) -> bool:
    """Whether some days are what a thing takes whenever it is done: "We are able to publish in one working day"."""
    spoken = tokens.words[: first + _CUE_AND_LENGTH]
    if spoken[first] not in _IN_DAYS:
        return False
    if _DAYS.isdisjoint(spoken[first:]) or (spoken[first + 1].isdigit() and len(spoken[first + 1]) > 1):
        return False
    counted = any(token.kind == "number" for token in tokens[:first])
    return not (counted or _ABLE.isdisjoint(spoken[max(0, first - _LONGEST_CLAUSE) : first]))


_CUE_AND_LENGTH: Final = 5
_DAYS: Final = frozenset({"day", "days"})
"""Weeks, or tens of days, are rather until when something is there: "We can open in six weeks"."""


def _is_service(tokens: Tokens, first: int) -> bool:
    """Whether the duration says how fast a thing is done ("answered within 2 days") and not until when."""
    if first == 0:
        return False
    if not _ABLE.isdisjoint(tokens.lows) and _is_what_can_be_done(tokens, first):
        return True
    before = tokens[first - 1]
    if before.kind != "word":
        return before.low == "-"
    return before.low in due_words.SERVED or (
        before.low.endswith("ed") and before.low not in ("need", "speed", "feed", *due_words.LOOKED_AT)
    )
