"""Decide whether the numbers of a sentence promise or report an effect; most numbers in a description do not."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal

from outcomes.model import Quantity
from outcomes.quantity.convert import is_duration
from outcomes.quantity.tokens import tokenize
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.draft import Draft
from outcomes.statement.naming import Name
from outcomes.statement.parts import Part, is_aside
from outcomes.statement.sentence import Sentence

Manner = Literal["", "item", "label"]
"""How a line stands: in running text, as a list item, or as "Name: value"."""
UNMEASURED: Final = frozenset({"px", "pt", "mm", "°C", "V", "A", "dB"})
_VERSION_LIKE: Final = re.compile(r"\d+(?:\.\d+)?")
_PAST_STATE: Final = vocabulary(
    "collected passed checked found ran skipped added removed deleted moved copied"
)


def admits(sentence: Sentence, draft: Draft, name: Name, *, promising: bool, bullet: Manner) -> bool:
    """Whether `draft`, read from `sentence`, is to be kept.

    `promising` says that the place announces outcomes (a heading, a label), `bullet` that it is a list item or a
    line of the form "Name: value".
    """
    if not draft.metric or _sets_something(sentence, draft, promising=promising):
        return False
    if draft.guardrail:
        return promising or is_evidence(draft)
    if promising:
        return _is_value(sentence, draft, bullet=bullet)
    if any(token.low in _TOLERATED for token in sentence.tokens):
        return False
    if is_conditional(sentence, draft) or is_identifier(draft.metric):
        return False
    return _is_effect(sentence, draft, name, bullet=bullet)


_TOLERATED: Final = vocabulary("fine acceptable tolerable akzeptabel aceptable vertretbar приемлемо")
"""Words with which a cost is accepted: "grows by 16 bytes, which is fine"."""


def _is_effect(sentence: Sentence, draft: Draft, name: Name, *, bullet: Manner) -> bool:
    """Whether the values say an effect by themselves, without a place that announces one."""
    if draft.baseline and draft.target:
        return is_evidence(draft) and (
            name.moves or bool(bullet) or draft.change is not None or is_joined(sentence)
        )
    if draft.change:
        saved = any(token.low in _SAVED for token in sentence.tokens)
        relative = saved or draft.change.unit in ("%", "pp", "x", "points")
        evident = is_evidence(draft) if relative else is_measured(draft.metric)
        return evident and _says_direction(sentence, draft, name)
    return draft.target is not None and _is_promised_level(sentence, draft, name, bullet=bullet)


_SAVED: Final = frozenset({"save", "saves", "saving", "saved"})
_IDENTIFIER: Final = re.compile(r"[\w.-]{0,80}[_.]\w{1,80}")
_KNOWING: Final = vocabulary(
    "know known succeeded success succeed true done measure measured finished complete we'll"
)


def is_conditional(sentence: Sentence, draft: Draft) -> bool:
    """Whether the values stand in a clause that only says when something happens."""
    at = next((part.first for part in sentence.parts if part.quantity in _quantities(draft)), 0)
    lead = [token.low for token in sentence.tokens[:at]]
    last = max((i for i, low in enumerate(lead) if low in words.CONDITIONALS), default=-1)
    if last < 0 or "," in lead[last:] or "，" in lead[last:]:
        return False
    return not _KNOWING & set(lead[:last])


def looks_like_version(draft: Draft) -> bool:
    """Whether a pair of bare decimals with nothing measured beside them is a version bump."""
    pair = (draft.baseline, draft.target)
    return all(q is not None and q.unit is None and "." in q.text for q in pair) and not is_measured(
        draft.metric
    )


_PER_TIME: Final = re.compile(
    r"\b(?:hourly|daily|nightly|weekly|monthly|yearly|annual|annually)\b|\b(?:per|an?|each|every|pro|por|par)"
    r" (?:day|night|week|month|quarter|year|tag|nacht|woche|monat|jahr|mes|semana|mois)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def is_measured(text: str) -> bool:
    """Whether the words name something that is counted or timed."""
    return _PER_TIME.search(text) is not None or any(
        token.low in words.MEASURED
        or token.low in words.PEOPLE
        or f"{token.low}s" in words.MEASURED
        or any(piece in words.MEASURED for piece in token.low.split("-"))
        for token in tokenize(text[:300])
    )


def is_identifier(text: str) -> bool:
    """Whether a name is one of the code's: "pool.max_size", "idle_timeout"."""
    return _IDENTIFIER.fullmatch(text) is not None


@lru_cache(maxsize=256)
def is_setting(text: str) -> bool:
    """Whether the words name something that is set: its last noun does, or nothing in it is measured."""
    tokens = tokenize(text[:300])
    found = words.SETTINGS.find(tokens)
    if not found:
        return False
    head = next(
        (at for at, token in enumerate(tokens) if token.low in ("of", "for", "per", "in", "on", "to", "(")),
        len(tokens),
    )
    return found[-1][1] == head or not is_measured(text)


def _sets_something(sentence: Sentence, draft: Draft, *, promising: bool) -> bool:
    units = {q.unit for q in (draft.baseline, draft.target, draft.change) if q}
    if units & UNMEASURED and not promising:
        return True
    verbs = {token.low for token in sentence.tokens if token.kind == "word"}
    setting = is_setting(draft.metric)
    if setting and (verbs & words.SETTING_VERBS or not promising) and draft.change is None:
        return True
    if looks_like_version(draft) and (not promising or verbs & words.SETTING_VERBS):
        return True
    return gives_up(sentence)


def gives_up(sentence: Sentence) -> bool:
    """Whether the sentence says when to stop: "revert if …", "if fewer than 72% …, we stop"."""
    lows = [token.low for token in sentence.tokens]
    conditions = [at for at, low in enumerate(lows) if low in words.CONDITIONALS]
    stops = [
        at for at, low in enumerate(lows) if low in words.KILL_VERBS and (at == 0 or lows[at - 1] in _AGENTS)
    ]
    return any(0 < condition - stop <= _NEAR for stop in stops for condition in conditions[:3]) or (
        bool(conditions) and conditions[0] == 0 and bool(stops) and stops[-1] > len(lows) // 2
    )


_NEAR: Final = 5
_AGENTS: Final = vocabulary("we i be and or then , ; : . ( wir will to should must and then 就 则 則")


def _is_value(sentence: Sentence, draft: Draft, *, bullet: Manner) -> bool:
    """Whether a value in a promising place is more than a number in passing."""
    if draft.target is None or draft.baseline or draft.change:
        return draft.target is not None or draft.change is not None or bool(bullet)
    if any(part.quantity == draft.target and is_aside(sentence.tokens, part) for part in sentence.parts):
        return False
    return (
        _has_unit(draft)
        or draft.target.value == 0
        or (bool(bullet) and not any(token.low in _PAST_STATE for token in sentence.tokens))
    )


def _has_unit(draft: Draft) -> bool:
    return any(
        q is not None and (not (q.unit or "/").startswith("/") or q.comparator is not None)
        for q in _quantities(draft)
    )


def _quantities(draft: Draft) -> tuple[Quantity | None, ...]:
    return draft.baseline, draft.target, draft.change


def is_evidence(draft: Draft) -> bool:
    """Whether a measured unit or a noun of measuring stands beside the numbers."""
    measured = any(q is not None and q.unit is not None and q.unit != "x" for q in _quantities(draft))
    return measured or is_measured(draft.metric) or (draft.change is not None and draft.change.unit == "x")


def _says_direction(sentence: Sentence, draft: Draft, name: Name) -> bool:
    signed = draft.change is not None and (
        draft.change.value < 0 or draft.change.text.lstrip().startswith("+")
    )
    hedged = any(token.low in ("can", "could", "may", "might") for token in sentence.tokens)
    return (name.sign is not None or signed) and not hedged


def is_joined(sentence: Sentence) -> bool:
    """Whether the pair is joined by an arrow or by words for before and after."""
    parts = sentence.parts
    aimed = any(part.role == "target" and part.cue for part in parts[1:])
    return (
        aimed
        or any(part.cue and part.role == "baseline" for part in parts)
        or any(token.low in ("->", "→", "=>", "⇒", "-->", "➜") for token in sentence.tokens)
    )


MODAL: Final = vocabulary(
    "will should must shall soll sollen wird werden debe deben doit doivent должно должна"
)


def _is_promised_level(sentence: Sentence, draft: Draft, name: Name, *, bullet: Manner) -> bool:
    """Whether a lone value is promised: a comparator beside something measured, in a bullet or behind "will"."""
    target = draft.target
    if any(_is_aimed(part, draft, name) for part in sentence.parts):
        return is_evidence(draft)
    if target is None or target.comparator in (None, "~"):
        return target is not None and target.value == 0 and bool(bullet) and is_measured(draft.metric)
    if any(is_aside(sentence.tokens, part) for part in sentence.parts):
        return False
    if bullet == "label":
        return is_measured(draft.metric) or target.unit == "%" or is_duration(target)
    if not is_measured(draft.metric):
        return False
    promised = any(token.low in MODAL for token in sentence.tokens)
    return promised or (not name.moves and len(sentence.tokens) <= _SHORT)


def _is_aimed(part: Part, draft: Draft, name: Name) -> bool:
    """Whether a value is called the target, or is where a falling or rising thing is to arrive."""
    if part.role != "target" or part.quantity != draft.target:
        return False
    return part.cue in _AIMED or (part.cue in _ARRIVING and name.sign is not None)


_ARRIVING: Final = frozenset({"to", "auf", "a", "à", "до", "bis", "hasta", "para", "reach", "hit"})
_SHORT: Final = 18
_AIMED: Final = frozenset(
    {"target", "goal", "aim", "ziel", "meta", "objetivo", "cible", "objectif", "цель", "目标", "for", "hedef"}
)
