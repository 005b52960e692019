"""Tell which values of a sentence are limits that must hold meanwhile, and no promise: its guardrails."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile
from typing import Final

from outcomes.model import Direction, Quantity
from outcomes.quantity.convert import base
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.draft import Draft
from outcomes.statement.names.metric_kind import is_better_low
from outcomes.statement.roles.gained import SAVING
from outcomes.statement.roles.parts import Group, holds_content
from outcomes.statement.sentence import Sentence


def holds_of(sentence: Sentence) -> list[int]:
    """Return the tokens at which words such as "stays" begin, other than those said of the change itself."""
    return [first for first, after, _ in words.HOLDS.find(sentence.tokens) if not _is_other(sentence, after)]


def settle(draft: Draft, sentence: Sentence, groups: Sequence[Group], at: int, holds: Sequence[int]) -> None:
    """Make a guardrail of the draft of group `at` where the sentence says so; `holds` are those of the sentence."""
    if at and _is_a_proviso(sentence, groups, at):
        _provide(draft, sentence.tokens.words[groups[at - 1].after : groups[at].first])
    elif holds and _is_held(sentence, groups, at, holds) and not _has_to_move(draft, groups[at]):
        _hold(draft, sentence, groups[at])
    if draft.change is not None and _may_worsen(draft, draft.change, sentence):
        draft.guardrail = True


def _is_other(sentence: Sentence, after: int) -> bool:
    """Whether "keep" is said of the change itself: "Keep it if sign-ups rise by 2 pp"."""
    return after < len(sentence.tokens) and (
        sentence.tokens[after].low in ("it", "this") or sentence.tokens[after].low.endswith("ing")
    )


def _is_held(sentence: Sentence, groups: Sequence[Group], at: int, holds: Sequence[int]) -> bool:
    """Whether one of the words at `holds`, such as "stays", stands in the clause around a group."""
    first, last = _clause(sentence, groups, at)
    return any(first <= hold < last and not _holds_another(sentence, groups, at, hold) for hold in holds)


def _has_to_move(draft: Draft, group: Group) -> bool:
    """Whether a value is not there yet, so that "stay" tells what people do: "60% stay for six months (was 38%)"."""
    if group.change is not None and group.change.cue in SAVING:
        return True
    old, new = draft.baseline, draft.target
    if old is None or new is None or base(old)[0] != base(new)[0]:
        return False
    if group.baseline is not None and group.baseline.cue in _COMPARING:
        return False
    was, becomes = base(old)[1], base(new)[1]
    if new.comparator in ("<", "<="):
        return was > becomes
    if new.comparator in (">", ">="):
        return was < becomes
    return abs(was - becomes) > _SLACK * abs(was)


_COMPARING: Final = frozenset({"vs", "vs.", "versus", "with", "against"})
"""Cues of what others have: "the price stays at €9 (vs €14 at the competitor)"."""
_SLACK: Final = 0.1


def _holds_another(sentence: Sentence, groups: Sequence[Group], at: int, hold: int) -> bool:
    """Whether a word such as "stays" is said of another thing: "… to 6% and refunds stay below 2%"."""
    tokens, group = sentence.tokens, groups[at]
    if hold < group.first:
        return _turns_to_move(sentence, hold, group.first)
    behind = [i for i in range(group.after, hold) if tokens[i].kind == "word"]
    if holds_content(tokens, behind):
        return True
    joined = any(tokens[i].low in _ADDING for i in behind)
    return joined and tokens[hold].low in _KEEPING and holds_content(tokens, range(hold + 1, len(tokens)))


def _turns_to_move(sentence: Sentence, hold: int, value: int) -> bool:
    """Whether it is told between "keep" and a value what else moves: "Keep churn at 3% and raise gifts by 10%"."""
    tokens = sentence.tokens
    if _ADDING.isdisjoint(tokens.lows):
        return False
    ends = [i for i in range(hold + 1, value) if tokens[i].low in _ADDING]
    if not ends:
        return False
    moves = [first for first, _, _ in words.MOVES.find(tokens[ends[0] + 1 : value])]
    return moves[:1] == [0] or (moves != [] and any(tokens[i].kind == "number" for i in range(hold, ends[0])))


_ADDING: Final = frozenset({"and", "&", "und", "y", "et", "e", "en", "ed"})
_KEEPING: Final = vocabulary("keep keeps maintain maintaining mantener mantiene manter mantém")
"""Verbs that say behind them what is kept: "Cut costs by 30% and keep the quality"."""


def _is_a_proviso(sentence: Sentence, groups: Sequence[Group], at: int) -> bool:
    """Whether a bound behind finished values says what they must not cost: "… with refunds at or below 2%"."""
    bound = groups[at].target
    if bound is None or bound.quantity.comparator in (None, "~") or groups[at].baseline:
        return False
    lead = [low for low in sentence.tokens.words[groups[at - 1].after : bound.first] if low not in _JOINING]
    moved = groups[at - 1].baseline or groups[at - 1].change
    if lead and words.MOVES.match(sentence.tokens, groups[at - 1].after):
        del lead[0]  # the verb that closes a German clause: "… auf 75 % steigen, ohne dass …"
    provided = lead[:1] != [] and (lead[0] in _PROVIDING or lead[:2] == ["as", "long"])
    return moved is not None and provided


def _provide(draft: Draft, lead: Sequence[str]) -> None:
    """Make a guardrail of what a clause provides for, by its own name and with what is left of a denied bound."""
    draft.guardrail = True
    draft.metric = " ".join(dropwhile(_OPENING.__contains__, draft.metric.split()))
    if draft.target and draft.target.comparator in _NEGATED and not _DENYING.isdisjoint(lead):
        draft.target = replace(draft.target, comparator=_NEGATED[draft.target.comparator])


_JOINING: Final = frozenset({",", ";", "(", "and", "but", "while"})
_PROVIDING: Final = vocabulary(
    "with without keeping provided providing guardrail mit ohne con sin avec sans senza com sem met zonder"
)
_OPENING: Final = _PROVIDING | {"letting", "long", "as", "the", "our"}
_DENYING: Final = vocabulary("without ohne sin sans senza sem zonder")


def _hold(draft: Draft, sentence: Sentence, group: Group) -> None:
    """Take a level to be kept for a guardrail, or for a promise of its own: "stays under 120 ms even at 900 rps"."""
    if draft.baseline is None and not _EVEN.isdisjoint(sentence.tokens.words[group.after : group.after + 2]):
        draft.direction = Direction.MAINTAIN
    else:
        draft.guardrail = True
    unwanted = "want" in sentence.tokens.lows and not _NOT.isdisjoint(sentence.tokens.lows)
    if draft.target and draft.target.comparator in _UNWANTED and unwanted:
        draft.target = replace(draft.target, comparator=_UNWANTED[draft.target.comparator])
    if draft.change and draft.change.comparator in _NEGATED:
        draft.change = replace(draft.change, comparator=_NEGATED[draft.change.comparator])


_NOT: Final = frozenset({"not", "don't", "don’t"})
_UNWANTED: Final = {"<": ">=", ">": "<="}
"""What is left of a level that nobody wants something to pass: "we do not want opt-in to drop under 48%"."""
_NEGATED: Final = {">": "<=", ">=": "<"}
"""What is left of a bound that something must not pass: "must not rise by more than 1 %"."""


def _may_worsen(draft: Draft, change: Quantity, sentence: Sentence) -> bool:
    """Whether it is said how much worse a thing may get: "at most +50 ms on p95", "may grow by 5 % at most".

    "Up to" promises as much as it bounds: "up to 30 % faster".
    """
    if draft.baseline or draft.target or change.comparator not in ("<", "<="):
        return False
    if change.value <= 0 or change.text.lower().startswith(_UP_TO):
        return False
    worse = (draft.direction is Direction.DECREASE) is not is_better_low(draft.metric)
    return worse or not _PERMITTING.isdisjoint(sentence.tokens.lows)


_PERMITTING: Final = vocabulary("may darf dürfen puede pueden peut peuvent pode podem può possono mag mogen")
_UP_TO: Final = ("up to", "bis zu", "hasta", "jusqu", "até", "fino a", "tot")


_EVEN: Final = frozenset({"even", "selbst", "sogar", "incluso", "aun", "même", "anche", "zelfs", "mesmo"})


def _clause(sentence: Sentence, groups: Sequence[Group], at: int) -> tuple[int, int]:
    """Narrow the words around a group to its own clause."""
    group = groups[at]
    first = groups[at - 1].after if at else 0
    last = groups[at + 1].first if at + 1 < len(groups) else len(sentence.tokens)
    if _ENDS.isdisjoint(sentence.tokens.lows):
        return first, last
    lows = sentence.tokens.words
    start = max([i + 1 for i in range(first, group.first) if lows[i] in _STARTS], default=first)
    end = min([i for i in range(group.after, last) if lows[i] in _ENDS], default=last)
    return start, end


_STARTS: Final = frozenset({";", "，", "；", "while", "but"})
"""What parts a clause from the one before it."""
_ENDS: Final = _STARTS | {",", "(", "without"}
"""What parts it from the one behind it."""
