"""Tell which of two values beside "vs" is the new one: not that of the control, and mostly the better one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from outcomes.quantity.convert import LESS_IS_BETTER, base, compare
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.roles.parts import BASELINE, LEVEL, TARGET, Part


def order(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Let the worse of "45 min vs 3 min" be the value of before, as "3 min vs 45 min" says it, too."""
    if _VERSUS.isdisjoint(tokens.lows):
        return
    for one, other in pairwise(parts):
        if one.role == LEVEL and other.cue in _VERSUS and _is_of_control(tokens, one, other):
            one.role, other.role = BASELINE, TARGET
            one.after, other.after = other.first, _behind_arm(tokens, other.after)
            continue
        if (
            one.role != LEVEL
            or other.role != BASELINE
            or other.cue not in _VERSUS
            or other.first != one.after
        ):
            continue
        kind, way = base(other.quantity)[0], compare(one.quantity, other.quantity)
        falls = kind in LESS_IS_BETTER and way == -1
        rises = kind in _MORE_IS_BETTER and way == 1
        if (falls or rises) and not _says_which(tokens, one, other):
            one.role, other.role = BASELINE, TARGET


def _is_of_control(tokens: Tokens, one: Part, other: Part) -> bool:
    """Whether the value before "vs" is that of the control: "1.2 control vs 1.9 variant", "4% (control) vs 5%"."""
    arm = [low for low in tokens.words[one.after : other.first] if low not in "()"]
    return bool(arm) and _CONTROLS.issuperset(arm)


def _behind_arm(tokens: Tokens, at: int) -> int:
    """Step over the one word behind a value that says whose it is: "1.9 variant", "5% (treatment)"."""
    opened = tokens.words[at : at + 1] == ("(",)
    ends = _CLOSES if opened else _CLOSED | {"("}
    behind = at + opened + 1
    named = tokens.words[behind : behind + 1] and tokens.words[behind] in ends
    told = behind - 1 < len(tokens) and tokens[behind - 1].kind == "word"
    if not told or not (named or behind == len(tokens)):
        return at
    return behind + opened


def _says_which(tokens: Tokens, one: Part, other: Part) -> bool:
    """Whether a verb, or a word for when or for worse, tells the value before "vs" of now."""
    timed = _TOLD.isdisjoint(tokens.lows) is False
    verb = bool(words.MOVES.find(tokens[: one.first]))
    closed = other.after == len(tokens) or tokens.words[other.after] in _CLOSED
    return timed or verb or not closed


_VERSUS: Final = vocabulary("vs vs. versus")
_MORE_IS_BETTER: Final = frozenset({"req/s", "fps"})
_CONTROLS: Final = vocabulary("control controls placebo holdout in the group for arm")
"""Words that say of a value that it is that of the group where nothing was changed."""
_CLOSES: Final = frozenset({")"})
_CLOSED: Final = frozenset(".,;)!(")
_TOLD: Final = vocabulary(
    "now today currently slower worse regression regressed regressions longer larger bigger higher more"
    " increase increased expected budget limit target goal should is are was were"
)
