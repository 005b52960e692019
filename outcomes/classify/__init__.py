"""Outcome told from output: what one statement really is, and why, in words its author accepts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from outcomes.model import Kind


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a statement is, the reason, and the words of it that decided."""

    kind: Kind
    reason: str
    words: tuple[str, ...]


_CHANGE = re.compile(
    r"→|->|\b(?:instead of|from|was|down|up|fewer|less|more|faster|slower|halve[sd]?|double[sd]?|half|third|no longer"
    r"|nobody|fell|falls?|drops?|dropped|rose|rises?|cuts?|saves?|lower|higher|smaller)\b|[−+-]\d|≤|≥|<|>|\d %|\d%"
)
_TECHNICAL = re.compile(
    r"\b(?:bundle|memory|quer(?:y|ies)|allocations?|cache|connections?|binary|payload|heap|index|reads?|writes?|calls?)\b"
)
_OUTPUT = re.compile(
    r"^(?:kr:\s*)?(?:add|added|build|built|ship|shipped|write|wrote|set|moved?|publish|published|deliver|create|created"
    r"|implement|renamed|released|migrated?|refactor)|\b(?:timeout|coverage|version|tests?|docs|limit|rollout|v\d)\b"
)


def classify(text: str) -> Judgement:
    """Return what one statement of one line is."""
    low = text.lower()
    change, output, technical = _CHANGE.search(low), _OUTPUT.search(low), _TECHNICAL.search(low)
    if technical and change:
        return Judgement(Kind.ENABLER, "a measured technical effect", (technical.group(), change.group()))
    if output:
        return Judgement(Kind.OUTPUT, "names work that gets done", (output.group(),))
    if change:
        return Judgement(Kind.OUTCOME, "says what changes", (change.group(),))
    return Judgement(Kind.ASPIRATION, "a direction without anything to measure", ())


def classify_criterion(
    metric: str, sentence: str, *, heading: str = "", unit: str | None = None
) -> Judgement:
    """Return what a criterion read from `sentence` (perhaps under `heading`) is."""
    del heading, unit
    judged = classify(sentence or metric)
    if judged.kind is Kind.ASPIRATION:
        return Judgement(Kind.OUTCOME, "a level to be reached", ())
    return judged
