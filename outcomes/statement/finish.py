"""Turn a draft into a criterion: units shared, direction settled, contradictions remarked, kind told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from outcomes.classify import Judgement, classify, classify_criterion
from outcomes.model import EFFECTS, Criterion, Direction, Kind, Quantity, Remark, Span
from outcomes.quantity.convert import compare, negative
from outcomes.statement import effects
from outcomes.statement.draft import Draft
from outcomes.statement.markup.spans import Locator
from outcomes.statement.names import known
from outcomes.statement.names.known import KnownMetric
from outcomes.statement.names.metric_kind import is_better_low, is_measured, is_setting, is_spent
from outcomes.statement.names.name_words import FEWER
from outcomes.statement.render import Movement, alike, quantity
from outcomes.statement.roles.units import in_named_unit, shared_unit
from outcomes.statement.tabular.share_left import is_left
from outcomes.statement.weighing import contradictions

_UP, _DOWN, _LEVEL = Direction.INCREASE, Direction.DECREASE, Direction.MAINTAIN
_OUTPUT: Final = Kind.OUTPUT
"""Asked for again and again; to look up a member of an enumeration takes longer than the rest of most questions."""


def finish(draft: Draft, metrics: Sequence[KnownMetric], locate: Locator, remarks: list[Remark]) -> Criterion:
    """Return the criterion that `draft` describes; what contradicts itself goes to `remarks`."""
    baseline, target = in_named_unit(draft.metric, *shared_unit(draft.baseline, draft.target))
    sign = compare(baseline, target) if baseline and target else None
    named = known.match(draft.metric, metrics)
    direction = _direction(draft, baseline, target, sign, named)
    change = None if is_left(draft, baseline, target) else _signed(draft.change, direction)
    span = _span(draft, locate)
    moved = Movement(baseline, target, change, direction)
    judged = _judge(draft, moved)
    torn = change and baseline and target and contradictions.contradict(baseline, target, change)
    if torn or contradictions.goes_elsewhere(draft, sign):
        remarks.append(Remark("contradiction", draft.sentence[:200], span))
    return Criterion(
        metric=draft.metric,
        kind=judged.kind,
        direction=direction,
        baseline=baseline,
        target=target,
        change=change,
        deadline=draft.deadline,
        guardrail=draft.guardrail or (direction is _LEVEL and bool(baseline)),
        source=draft.source,
        key=named.key if named else None,
        reason="" if judged.kind in EFFECTS else _reason(judged, moved),
        span=span,
    )


def _span(draft: Draft, locate: Locator) -> Span | None:
    """Return the first place of a draft that is found in the body."""
    for place in draft.places:
        span = locate(place)
        if span:
            return span
    return None


def _signed(change: Quantity | None, direction: Direction | None) -> Quantity | None:
    """Return a change without a sign of its own with that of a decrease; a factor has none."""
    if change and direction is _DOWN and change.value > 0 and change.unit != "x":
        return change if change.text.lstrip().startswith("+") else negative(change)
    return change


_WHOLE: Final = 100


_TIMED: Final = re.compile(
    r"(?=.{1,60}\Z).*\b(?:faster|quicker|smaller|fewer|less|speed-?ups?)\b", re.IGNORECASE
)
"""A short sentence with a factor that a clock or a count shows; a longer one may tell how a vision is to feel."""
_OF: Final = re.compile(r" (?:of|for|our|der|des|de|del|di|van|von|unserer|unseres)\b.*")
"""What only says whose the thing is: "the joy of our users" is no count of users."""


def _reason(judged: Judgement, moved: Movement) -> str:
    """Return why a criterion is no effect, in words that may hold its own numbers."""
    return (judged._replace(movement=moved.said(quantity)) if judged.movement else judged).reason


def _judge(draft: Draft, moved: Movement) -> Judgement:
    """Return what the criterion is: by its values said plainly, and by the author's own sentence in two cases.

    A bare factor of what nobody counts stays an aspiration in one, and what both ways of saying call an output is one.
    """
    bare = draft.change and draft.change.unit == "x" and not (draft.baseline or draft.target)
    bare = bare and draft.metric in draft.sentence and not _TIMED.match(draft.sentence)
    bare = bare and not is_measured(_OF.sub("", draft.metric))
    whole = draft.target and draft.target.value == _WHOLE and draft.target.unit == "%" and not draft.baseline
    if (bare or whole) and ":" not in draft.sentence:
        own = classify(draft.sentence)
        if own.kind is Kind.ASPIRATION:
            return own
    value = moved.target or moved.change or moved.baseline
    judged = classify_criterion(draft.metric, moved.said(alike), unit=value.unit if value else None)
    if judged.kind is _OUTPUT and not is_setting(draft.metric):
        told = effects.given(draft)
        if told:
            return Judgement(Kind.OUTCOME, given=told.format(draft.metric))
    if draft.prose and not draft.goal and judged.kind in EFFECTS:
        plain = judged.plain or classify(f"{draft.metric} {moved.said(quantity)}")
        if plain.kind is _OUTPUT and not effects.given(draft) and classify(draft.sentence).kind is _OUTPUT:
            return plain
    return judged


def _direction(
    draft: Draft,
    baseline: Quantity | None,
    target: Quantity | None,
    sign: float | None,
    named: KnownMetric | None,
) -> Direction | None:
    if draft.guardrail:
        return _LEVEL
    if baseline and target:
        if sign:
            return _UP if sign > 0 else _DOWN
        return _LEVEL if sign == 0 else draft.direction
    if draft.change:
        return _of_change(draft, draft.change, named)
    return draft.direction or _of_level(target) or _of_name(draft)


def _of_level(target: Quantity | None) -> Direction | None:
    """Return the way that a comparator says: under means down, at least means up, zero means down."""
    if target is None:
        return None
    if target.comparator in ("<", "<=") or (target.value == 0 and target.comparator is None):
        return _DOWN
    return _UP if target.comparator in (">", ">=") else None


def _of_name(draft: Draft) -> Direction | None:
    """Return the way that the first word of a name says: "Shorter handover"."""
    sign = FEWER.get(draft.metric.partition(" ")[0].lower()) if draft.target else None
    return (_UP if sign > 0 else _DOWN) if sign else None


def _of_change(draft: Draft, change: Quantity, named: KnownMetric | None) -> Direction | None:
    if change.value < 0 or (change.unit == "x" and change.value < 1):
        return _DOWN
    if draft.direction:
        return draft.direction
    if change.text.lstrip().startswith(("+", "↑", "▲")):
        return _UP
    if named and named.better:
        return _DOWN if named.better == "lower" else _UP
    return _DOWN if is_better_low(draft.metric) or is_spent(draft.metric, draft.target) else _UP
