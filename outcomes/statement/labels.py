"""Tell what a label or a heading announces: a metric, a baseline, a target, an outcome, nothing of ours."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from outcomes.quantity.tokens import Token, tokenize
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import deadline, page
from outcomes.statement.words import LABELS, SECTIONS, Role

_LONGEST_HEADING: Final = 14
_PARENTHESES: Final = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")


@lru_cache(maxsize=2048)
def role_of_label(label: str) -> Role | None:
    """Return what the words before a colon, a column header or a form label announce, or None."""
    words = _label_words(label)
    if not words:
        return None
    hit = LABELS.match(words, 0)
    if hit and (hit[0] == len(words) or (words[hit[0]].low in _UNTIL and deadline.parse(label))):
        return hit[1]
    return _question(words)


_UNTIL: Final = frozenset(
    {"for", "by", "in", "within", "after", "until", "at", "bis", "für", "para", "pour", "до", "на"}
)


def _label_words(label: str) -> list[Token]:
    text = _PARENTHESES.sub(" ", page.plain(label))
    tokens = [t for t in tokenize(text[:120]) if t.kind != "mark" and t.low not in ":：?？*#._–—"]
    while (
        tokens
        and tokens[-1].kind in ("number", "punct", "glued")
        and len(tokens) > 1
        and tokens[-1].low != "%"
    ):
        tokens.pop()
    while tokens and tokens[0].kind in ("number", "punct") and len(tokens) > 1:
        tokens.pop(0)
    tokens = [token._replace(low=_CODE.sub("", token.low) or token.low) for token in tokens]
    if len(tokens) > 1 and tokens[0].low in _ARTICLES:
        tokens.pop(0)
    return tokens


_CODE: Final = re.compile(r"(?<=[a-z])-?\d+$")


_ARTICLES: Final = vocabulary("the our my your new die der das la le el")


def _question(words: list[Token]) -> Role | None:
    """Return the role of a label put as a question or with words around: "What problem does this solve"."""
    lows = {word.low for word in words}
    for openings, needed, role in _QUESTIONS:
        if words[0].low in openings and lows & needed:
            return role
    if len(words) <= _SHORT_LABEL:
        heads = [LABELS.match(words, at) for at in range(len(words))]
        last = next((hit for hit in reversed(heads) if hit and hit[0] == len(words)), None)
        if last and last[1] in (Role.BASELINE, Role.TARGET) and not lows & _PLAIN_ADJECTIVES:
            return None
        return last[1] if last and last[1] in _EXTENSIBLE else None
    return None


_MEASURING: Final = vocabulary(
    "measure measured measuring see track tracked verify read check find data gemessen messen"
    " mide medimos mesurer come"
)
_QUESTIONS: Final = (
    (vocabulary("how where wie wo cómo comment como"), _MEASURING, Role.SOURCE),
    (vocabulary("what which why"), vocabulary("problem pain"), Role.PROBLEM),
    (vocabulary("who whom for wer"), vocabulary("who whom wer"), Role.WHO),
    (vocabulary("when until by"), vocabulary("when judge measure check know expect"), Role.DEADLINE),
    (vocabulary("what"), vocabulary("worse break regress"), Role.GUARDRAIL),
)
"""A label put as a question: how it opens, one of the words that it then needs, and what it asks for."""
_SHORT_LABEL: Final = 4
_PLAIN_ADJECTIVES: Final = vocabulary(
    "measured known last new our final desired agreed expected main primary"
)
_EXTENSIBLE: Final = frozenset(
    {Role.METRIC, Role.TARGET, Role.BASELINE, Role.GUARDRAIL, Role.OUTCOME, Role.DEADLINE}
)


@lru_cache(maxsize=1024)
def role_of_section(text: str) -> Role | None:
    """Return what a heading says its section is about, or None when it says nothing of ours."""
    tokens = [token for token in tokenize(page.plain(text)[:200]) if token.kind != "mark"]
    if len(tokens) > _LONGEST_HEADING:
        return None
    hits = SECTIONS.find(tokens)
    if not hits:
        return None
    if len(hits) > 1 and any(role is Role.GUARDRAIL for _, _, role in hits):
        return Role.GUARDRAIL
    first, after, role = max(hits, key=lambda hit: (hit[1] - hit[0], -hit[0]))
    spoken = [token for token in tokens if token.kind in ("word", "cjk")]
    covered = (after - first) / max(1, len(spoken))
    edge = tokens[first] == spoken[0] or tokens[after - 1] == spoken[-1] if spoken else False
    if covered >= _MOSTLY or (
        role in (Role.OUTCOME, Role.GUARDRAIL, Role.DEAD) and edge and len(spoken) <= _SHORT_HEADING
    ):
        return role
    return None


_MOSTLY: Final = 0.5
_SHORT_HEADING: Final = 7
