"""Tell effects by how their values go, whatever is done for them: a share that moves, a time that falls."""

from __future__ import annotations

import re
from typing import Final

from outcomes.model import Direction, Quantity
from outcomes.quantity.convert import compare, is_duration
from outcomes.quantity.tokens import tokenize
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.draft import Draft
from outcomes.statement.names.scored import SCORED, scores
from outcomes.statement.names.short_measures import names_measure
from outcomes.statement.roles.units import shared_unit


def given(draft: Draft) -> str:
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
    return draft.direction is Direction.DECREASE or (draft.change is not None and draft.change.value < 0)


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
