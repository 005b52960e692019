"""Turn a draft into a criterion: units shared, direction settled, contradictions remarked, kind told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from outcomes.classify import Judgement, classify, classify_criterion
from outcomes.model import EFFECTS, Criterion, Direction, Kind, Quantity, Remark, Span
from outcomes.quantity.convert import compare, is_duration, negative
from outcomes.quantity.tokens import tokenize
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import render, words
from outcomes.statement.draft import Draft
from outcomes.statement.markup.spans import Locator
from outcomes.statement.names import known
from outcomes.statement.names.known import KnownMetric
from outcomes.statement.names.metric_kind import is_better_low, is_measured, is_setting, is_spent
from outcomes.statement.names.name_words import FEWER
from outcomes.statement.names.scored import SCORED, scores
from outcomes.statement.names.short_measures import names_measure
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
    quantity = target or change or baseline
    said = render.sentence(draft.metric, baseline, target, change, direction)
    judged = _judge(draft, said, quantity.unit if quantity else None)
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
        reason="" if judged.kind in EFFECTS else judged.reason,
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


def _judge(draft: Draft, said: str, unit: str | None) -> Judgement:
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
    judged = classify_criterion(draft.metric, said, heading=draft.heading, unit=unit)
    if judged.kind is _OUTPUT and not is_setting(draft.metric):
        given = _given(draft)
        if given:
            return Judgement(Kind.OUTCOME, given=given.format(draft.metric))
    if draft.prose and judged.kind in EFFECTS:
        plain = judged.plain or classify(said)
        if (
            plain.kind is _OUTPUT
            and not (draft.goal or _eases(draft) or _spares(draft) or scores(draft))
            and classify(draft.sentence).kind is _OUTPUT
        ):
            return plain
    return judged


def _given(draft: Draft) -> str:
    """Return why a draft is an effect whatever its words say, or nothing."""
    if _eases(draft):
        return _EASED
    if _spares(draft):
        return _SPARED
    return SCORED if scores(draft) else _WANTED if draft.goal else ""


_EASED: Final = "“{}”: a share, a rate or a time that moves is an effect, whatever is done for it."
_WANTED: Final = "“{}”: it is said that people want this reached, and it is felt by those it is about."
_SPARED: Final = "“{}”: what goes wrong for people, and is to happen no more, is an effect."


def _spares(draft: Draft) -> bool:
    """Whether mishaps such as lost parcels are to fall to none, and they are no flaws of the code."""
    if draft.target is None or draft.target.value:
        return False
    named = _named(draft.metric)
    return not words.MISHAPS.isdisjoint(named) and _MADE_OF_CODE.isdisjoint(named)


_OF_CODE: Final = vocabulary(
    "types imports ids keys selectors styles classes definitions functions calls queries renders symbols"
)


def _eases(draft: Draft) -> bool:
    """Whether a share moves, is bounded from above or is of what happens in time, or a rate or a duration falls.

    Work that is done does not fall, and a share of what gets made or set is none of people or events. More people is
    an effect, too, and so is a well-known measure that moves.
    """
    if draft.baseline and draft.target and names_measure(draft.metric):
        return True
    baseline, target = shared_unit(draft.baseline, draft.target)
    waited_for = baseline is not None and target is not None and is_duration(target)
    made = _MADE_ONCE if waited_for else _MADE
    return _is_eased(draft, baseline, target) and made.isdisjoint(_named(draft.metric))


def _named(metric: str) -> list[str]:
    """Return the words of a name in lower case."""
    return [token.low for token in tokenize(metric[:300])]


def _is_eased(draft: Draft, baseline: Quantity | None, target: Quantity | None) -> bool:
    """Whether the values go as those of an effect do, whatever they are of."""
    if target is None:
        shrinks = draft.change is not None and draft.change.unit in ("%", "x") and _falls(draft)
        return shrinks and (baseline is None or is_duration(baseline))
    if not target.unit:
        named = _named(draft.metric)
        return not words.PEOPLE.isdisjoint(named if baseline else named[-1:])
    if baseline is None:
        bounded = target.comparator in ("<", "<=")
        return target.unit == "%" and (bounded or _TIMELY.search(draft.sentence) is not None)
    sign = compare(baseline, target)
    falls = sign == -1 and ("/" in target.unit or is_duration(target))
    return bool(sign) and (target.unit in _SCORED or falls)


_SCORED: Final = ("%", "/5", "/10")
"""Units of shares and ratings: what people think of a thing is an effect, whichever way it goes."""


def _falls(draft: Draft) -> bool:
    return draft.direction is _DOWN or (draft.change is not None and draft.change.value < 0)


_TIMELY: Final = re.compile(r"\b(?:within|in under|in less than|innerhalb von) \d")
"""What a share of is done in good time: "85% of requests closed within 5 working days"."""
_MADE: Final = vocabulary(
    "docstring docstrings roll-out roll-outs coverage covered cobertura abdeckung couverture cobertos покрытие 覆盖率"
    " testabdeckung カバレッジ documented documentation docs"
    " translations translation traducciones übersetzungen traductions"
    " documentados documentadas dokumentiert migrated migration ported converted translated typed types annotated tests"
    " test tested mutation lint linted rollout rolled code codebase lines components modules files endpoints services"
    " screens repos repositories packages tasks tickets stories points done automated reviewed written score traffic"
    " sampling sampled exposure exposed discount automation estimates estimated flag flags ramp canary split weight"
    " dependencies threshold opacity zoom compression muestreo rabatt descuento remise"
)


_MADE_OF_CODE: Final = _MADE | _OF_CODE
_MADE_ONCE: Final = _MADE - vocabulary("migration migrations lint linting rollout test tests")
"""What of it is not also run, so that somebody waits until it is over."""


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
