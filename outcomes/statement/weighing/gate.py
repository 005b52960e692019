"""Decide whether the numbers of a sentence promise or report an effect; most numbers in a description do not."""

from __future__ import annotations

import re
from typing import Final, Literal

from outcomes.model import Quantity
from outcomes.quantity import spellings
from outcomes.quantity.convert import is_duration
from outcomes.quantity.spellings import MONEY_CODES
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.draft import Draft
from outcomes.statement.names.metric_kind import is_identifier, is_measured, is_physical_point, is_setting
from outcomes.statement.names.naming import Name
from outcomes.statement.pairing.formers import ARROWS
from outcomes.statement.roles.gained import SAVED, SAVING
from outcomes.statement.roles.parts import Part, is_aside
from outcomes.statement.roles.settle import NOBODY_AT_ALL
from outcomes.statement.sentence import Sentence
from outcomes.statement.weighing import goals
from outcomes.statement.weighing.caveats import is_conditional

Manner = Literal["", "item", "label"]
"""How a line stands: in running text, as a list item, or as "Name: value"."""
UNMEASURED: Final = frozenset({"px", "pt", "mm", "°C", "V", "A", "dB", "Hz", "kHz", "MHz", "GHz", "dpi"})
_PAST_STATE: Final = vocabulary(
    "collected passed checked found ran skipped added removed deleted moved copied"
)


def admits(sentence: Sentence, draft: Draft, name: Name, *, promising: bool, bullet: Manner) -> bool:
    """Whether `draft`, read from `sentence`, is to be kept.

    `promising` says that the place announces outcomes (a heading, a label), `bullet` that it is a list item or a
    line of the form "Name: value". Of a sentence that says when to stop it is not asked.
    """
    if not draft.metric or _sets_something(sentence, draft, promising=promising):
        return False
    if draft.guardrail:
        return promising or is_evidence(draft)
    if promising:
        return _is_value(sentence, draft, bullet=bullet) or goals.is_stated(sentence, draft, name.sign)
    if not _TOLERATED.isdisjoint(sentence.tokens.lows):
        return False
    if is_conditional(sentence, draft) or is_identifier(draft.metric):
        return False
    return _is_effect(sentence, draft, name, bullet=bullet)


_TOLERATED: Final = vocabulary("fine acceptable tolerable akzeptabel aceptable vertretbar приемлемо")
"""Words with which a cost is accepted: "grows by 16 bytes, which is fine"."""


def _is_effect(sentence: Sentence, draft: Draft, name: Name, *, bullet: Manner) -> bool:
    """Whether the values say an effect by themselves, without a place that announces one."""
    if goals.is_stated(sentence, draft, name.sign):
        return True
    if draft.baseline and draft.target:
        joined = name.moves or bool(bullet) or draft.change is not None or is_joined(sentence)
        return called_goal(sentence, draft) or (is_evidence(draft) and joined)
    if (
        draft.baseline and not draft.target and not draft.change
    ):  # "2.1% → ?": nothing declared, and worth a word
        return bullet == "label" and not ARROWS.isdisjoint(sentence.tokens.lows) and is_evidence(draft)
    if draft.change:
        relative = _is_saved(sentence, draft.change) or draft.change.unit in (
            "%",
            "pp",
            "x",
            "points",
        )
        relative = relative or (name.sign is not None and _costs(draft.change))
        relative = relative or (is_duration(draft.change) and not _SOONER.isdisjoint(sentence.tokens.lows))
        evident = is_evidence(draft) if relative else is_measured(draft.metric)
        return evident and _says_direction(sentence, draft, name)
    return draft.target is not None and _is_promised_level(sentence, draft, name, bullet=bullet)


_SOONER: Final = frozenset({"faster", "quicker", "shorter", "sooner"})
"""Comparatives with which a length of time is by how much less something takes: "the job is 5 min shorter"."""


def _is_saved(sentence: Sentence, change: Quantity) -> bool:
    """Whether a verb of saving stands in a sentence, or leads to a change in it."""
    if not SAVED.isdisjoint(sentence.tokens.lows):
        return True
    part = None if SAVING.isdisjoint(sentence.tokens.lows) else sentence.part_of(change)
    return part is not None and part.cue in SAVING


def _costs(change: Quantity) -> bool:
    """Whether a change is money or time by the week and the like, so that it is felt whatever it is spent on."""
    spent, _, period = (change.unit or "").partition("/")
    return bool(period) and (spent in spellings.MONEY_CODES or spent in spellings.LASTING)


def looks_like_version(draft: Draft) -> bool:
    """Whether a pair of bare decimals with nothing measured beside them is a version bump."""
    pair = _is_bare_decimal(draft.baseline) and _is_bare_decimal(draft.target)
    return pair and not is_measured(draft.metric)


def _is_bare_decimal(quantity: Quantity | None) -> bool:
    return quantity is not None and quantity.unit is None and "." in quantity.text


def _sets_something(sentence: Sentence, draft: Draft, *, promising: bool) -> bool:
    physical = not promising and any(q is not None and q.unit in UNMEASURED for q in draft.quantities)
    if physical and not is_physical_point(draft.metric):
        return True
    sets = not promising or not words.SETTING_VERBS.isdisjoint(sentence.tokens.lows)
    return sets and ((draft.change is None and is_setting(draft.metric)) or looks_like_version(draft))


def _is_value(sentence: Sentence, draft: Draft, *, bullet: Manner) -> bool:
    """Whether a value in a promising place is more than a number in passing."""
    if draft.target is None or draft.baseline or draft.change:
        return draft.target is not None or draft.change is not None or bool(bullet)
    if any(part.quantity == draft.target for part in _asides(sentence)):
        return False
    return (
        _has_unit(draft)
        or draft.target.value == 0
        or (bool(bullet) and _PAST_STATE.isdisjoint(sentence.tokens.lows))
    )


def _asides(sentence: Sentence) -> list[Part]:
    """Return the values that stand in parentheses."""
    return [part for part in sentence.parts if is_aside(sentence.tokens, part)]


def _has_unit(draft: Draft) -> bool:
    return any(
        q is not None and (not (q.unit or "/").startswith("/") or q.comparator is not None)
        for q in draft.quantities
    )


def is_evidence(draft: Draft) -> bool:
    """Whether a measured unit or a noun of measuring stands beside the numbers."""
    measured = any(q is not None and q.unit is not None and q.unit != "x" for q in draft.quantities)
    return measured or is_measured(draft.metric) or (draft.change is not None and draft.change.unit == "x")


def _says_direction(sentence: Sentence, draft: Draft, name: Name) -> bool:
    signed = draft.change is not None and (
        draft.change.value < 0 or draft.change.text.lstrip().startswith("+")
    )
    return (name.sign is not None or signed) and _HEDGES.isdisjoint(sentence.tokens.lows)


_HEDGES: Final = frozenset({"can", "could", "may", "might"})


def is_joined(sentence: Sentence) -> bool:
    """Whether the pair is joined by an arrow or by words for before and after."""
    for at, part in enumerate(sentence.parts):
        if part.cue and (part.role == "baseline" or (part.role == "target" and at)):
            return True
    return not ARROWS.isdisjoint(sentence.tokens.lows)


MODAL: Final = vocabulary(
    "will should must shall expect expects soll sollen wird werden debe deben doit doivent должно должна"
    " muss müssen sollte sollten debería deberían devrait devraient deve devem devono deveria dovrebbe moet moeten"
)


def _is_promised_level(sentence: Sentence, draft: Draft, name: Name, *, bullet: Manner) -> bool:
    """Whether a lone value is promised: a comparator beside something measured, in a bullet or behind "will"."""
    target = draft.target
    if any(_is_aimed(part, draft, name) for part in sentence.parts):
        return is_evidence(draft)
    if target is None or target.comparator in (None, "~"):
        nothing = target is not None and target.value == 0
        return nothing and (
            _ENDS_NOW.search(sentence.text) is not None or (bool(bullet) and is_measured(draft.metric))
        )
    if _asides(sentence):
        return False
    if bullet == "label":
        return is_measured(draft.metric) or target.unit == "%" or is_duration(target) or _is_spent(target)
    lows = sentence.tokens.lows
    if target.comparator == "<=" and is_duration(target) and not NOBODY_AT_ALL.isdisjoint(lows):
        return True
    short = not name.moves and len(sentence.tokens) <= _SHORT
    return is_measured(draft.metric) and (short or not MODAL.isdisjoint(lows))


def _is_spent(quantity: Quantity) -> bool:
    """Whether it is money by the time, "$4.5k a month", which a thing may cost, and no price "up to $50 a month"."""
    unit, _, period = (quantity.unit or "").partition("/")
    return bool(period) and unit in MONEY_CODES and not quantity.text.lower().startswith("up to")


_ENDS_NOW: Final = re.compile(r"\b(?:any ?more|any longer|nicht mehr|ya no)\b")
"""Words that tell that something happens today and is to happen no more."""


def called_goal(sentence: Sentence, draft: Draft) -> bool:
    """Whether the target is called so: "now 41, goal 25" leaves nothing to guess, and "92% is the goal" little."""
    aimed = AIMED if draft.baseline else _CALLED
    called = [
        part.quantity for part in sentence.parts if part.cue in (aimed if part.role == "target" else _CALLED)
    ]
    return draft.target in called


def _is_aimed(part: Part, draft: Draft, name: Name) -> bool:
    """Whether a value is called the target, or is where a falling or rising thing is to arrive."""
    aimed = part.cue in AIMED or (part.cue in _ARRIVING and name.sign is not None)
    return aimed and part.role == "target" and part.quantity == draft.target


_ARRIVING: Final = frozenset(
    {"to", "auf", "a", "à", "до", "bis", "hasta", "para", "naar", "tot", "reach", "hit"}
)
_SHORT: Final = 18
_CALLED: Final = frozenset(
    {"target", "goal", "aim", "ziel", "meta", "objetivo", "cible", "objectif", "цель", "目标", "hedef"}
)
AIMED: Final = _CALLED | {"for"}
