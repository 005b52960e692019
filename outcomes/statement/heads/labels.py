"""Tell what a label or a heading announces: a metric, a baseline, a target, an outcome, nothing of ours."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from outcomes.quantity.tokens import Token, tokenize
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.deadlines import deadline
from outcomes.statement.heads import label_grammar
from outcomes.statement.markup import page
from outcomes.statement.words import LABELS, SECTIONS, Role

_LONGEST_HEADING: Final = 14
_PARENTHESES: Final = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")


@lru_cache(maxsize=2048)
def role_of_label(label: str) -> Role | None:
    """Return what the words before a colon, a column header or a form label announce, or None."""
    if not _may_hold(_LABEL_RUNS, label):
        return None
    words = _label_words(label)
    opening = words if len(words) <= _SHORT_LABEL else words[:1]
    known = not _OPENINGS.isdisjoint([word.low for word in opening])
    hit = LABELS.match(words, 0) if known else None
    if hit and hit[0] == len(words):
        return hit[1]
    told = (_dated(words, label) or _question(words)) if known else None
    return told or label_grammar.composed(frozenset([word.low for word in words]))


def _may_hold(runs: frozenset[str], text: str) -> bool:
    """Whether a text holds a word that begins with one of `runs`; most headings and keys in English hold none."""
    if not text.isascii() or "0" in text:
        return True
    return not runs.isdisjoint(_RUN.findall(text.lower()))


_RUN: Final = re.compile(r"[a-z]+")


def _dated(words: list[Token], label: str) -> Role | None:
    """Return the role of a label that brings its deadline along: "Target by 2027-07-31", "Expected after 6 weeks"."""
    end = next((at for at in range(1, len(words)) if words[at].low in _UNTIL), 0)
    hit = LABELS.match(words[:end], 0) if end else None
    return hit[1] if hit and hit[0] == end and deadline.parse(label) else None


_UNTIL: Final = frozenset(
    {"for", "by", "in", "within", "after", "until", "at", "bis", "für", "para", "pour", "до", "на"}
)


def _label_words(label: str) -> list[Token]:
    text = page.plain(label)
    if "(" in text or "[" in text:
        text = _PARENTHESES.sub(" ", text)
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
    tokens = [_without_code(token) if token.low[-1].isdecimal() else token for token in tokens]
    if len(tokens) > 1 and tokens[0].low in _ARTICLES:
        tokens.pop(0)
    return tokens


def _without_code(token: Token) -> Token:
    return replace(token, low=_CODE.sub("", token.low) or token.low)


_CODE: Final = re.compile(r"(?<=[a-z])-?\d+$")

_ARTICLES: Final = vocabulary("the our my your new die der das la le el")


def _question(words: list[Token]) -> Role | None:
    """Return the role of a label put as a question or with words around: "What problem does this solve"."""
    lows = {word.low for word in words}
    if not lows.isdisjoint(_OTHERWISE):
        return None
    for openings, needed, role in _QUESTIONS:
        if words[0].low in openings and lows & needed:
            return role
    stated = _state(words[0].low, lows, len(words))
    asked = words[0].low.startswith("what")
    if stated is None and len(words) <= _SHORT_LABEL and not lows & _BELONGING and not asked:
        return _closing(words, lows)
    return stated


def _closing(words: list[Token], lows: set[str]) -> Role | None:
    """Return the role of the known label that a short one ends with: "Median wait today" has a value of today."""
    heads = [LABELS.match(words, at) for at in range(len(words))]
    role = next((hit[1] for hit in reversed(heads) if hit and hit[0] == len(words)), None)
    if role in (Role.BASELINE, Role.TARGET) and not lows & _PLAIN_ADJECTIVES:
        return None
    lasting = words[0].kind == "cjk" and words[0].low not in _ENDING
    if role is Role.DEADLINE and (lasting or words[-1].low in ("by", "date")):
        return None
    return role if role in _EXTENSIBLE else None


def _state(first: str, lows: set[str], length: int) -> Role | None:
    """Return the role of a question for a value: "Where is it today?", "How much should it be?", "State after …"."""
    if first in _PLACES and {"should", "be"} <= lows and lows & _MEANT:
        return Role.TARGET
    if first in _STATES and length <= _SHORT_LABEL + 1 and "after" in lows:
        return Role.TARGET
    return Role.BASELINE if first in _PLACES and lows & _TODAY and lows & _BEING else None


_ENDING: Final = frozenset("完截结結达達预予終评評测測目最")
"""How a time at which something ends begins in Chinese and Japanese; others last: "等待时间" is waiting time."""
_BELONGING: Final = vocabulary("of per / von de")
"""Words behind which a noun only says of what a metric is: "p50 of /timeline"."""
_MEASURING: Final = vocabulary(
    "measure measured measuring see track tracked verify read check find data gemessen messen"
    " mide medimos mesurer come"
)
_QUESTIONS: Final = (
    (
        vocabulary("which what"),
        vocabulary("measurably measurable better number metric figure measure indicator kpi value"),
        Role.METRIC,
    ),
    (vocabulary("how where wie wo cómo comment como"), _MEASURING, Role.SOURCE),
    (vocabulary("what which why"), vocabulary("problem pain hurts hurt"), Role.PROBLEM),
    (vocabulary("who whom for wer"), vocabulary("who whom wer feels"), Role.WHO),
    (vocabulary("when until by"), vocabulary("when judge measure check know expect look"), Role.DEADLINE),
    (
        vocabulary("what which"),
        vocabulary("worse break regress suffer stay worsen hold unchanged hurt degrade"),
        Role.GUARDRAIL,
    ),
    (vocabulary("where"), vocabulary("should want target aim"), Role.TARGET),
    (vocabulary("where"), vocabulary("we"), Role.BASELINE),
    (vocabulary("what"), vocabulary("enough"), Role.TARGET),
    (vocabulary("what"), vocabulary("change move different"), Role.METRIC),
)
"""A label put as a question: how it opens, one of the words that it then needs, and what it asks for."""
_OTHERWISE: Final = vocabulary(
    "kind type pr version branch bug test tested documented review reviews reviewed approves working worked platform"
    " ask start first workaround breaking"
)
"""Words with which a question asks for something else."""
_MEANT: Final = vocabulary("it they this that number value figure")
_STATES: Final = vocabulary("situation state picture numbers")
_PLACES: Final = vocabulary("where how what")
_TODAY: Final = vocabulary("today now currently present")
_BEING: Final = vocabulary("is are stand stands")
"""Together: "Where is it today?", "Where do we stand now?"."""
_SHORT_LABEL: Final = 4
_PLAIN_ADJECTIVES: Final = vocabulary(
    "value values situation state picture numbers level measured known last new our final desired agreed expected"
    " main primary control number figure"
)
_OPENINGS: Final = frozenset(LABELS).union(_PLACES, _STATES, *(openings for openings, _, _ in _QUESTIONS))
"""Words with which all that a label can say begins; in a short one it may begin behind another word."""
_LABEL_RUNS: Final = frozenset(
    [run for word in _OPENINGS | label_grammar.CUES for run in _RUN.findall(word)[:1]]
)
_SECTION_RUNS: Final = frozenset(
    [run for word in {*SECTIONS, *label_grammar.CUES} for run in _RUN.findall(word)[:1]]
)
"""The first letters in a row of each word that a label or heading needs: "speed" of "speed-up"."""
_EXTENSIBLE: Final = frozenset(
    {Role.METRIC, Role.TARGET, Role.BASELINE, Role.GUARDRAIL, Role.OUTCOME, Role.DEADLINE}
)


_USED: Final = vocabulary(
    "memory ram cpu gpu vram disk storage token tokens resource battery bandwidth network power energy heap"
)
"""What the use of is measured; the usage of all else is a chapter of a manual."""


@lru_cache(maxsize=1024)
def role_of_section(text: str) -> Role | None:
    """Return what a heading says its section is about, or None when it says nothing of ours."""
    if not _may_hold(_SECTION_RUNS, text):
        return None
    tokens = [token for token in tokenize(page.plain(text)[:200]) if token.kind != "mark"]
    if len(tokens) > _LONGEST_HEADING:
        return None
    used = any(token.low in _USED for token in tokens)
    hits = [hit for hit in SECTIONS.find(tokens) if not (used and tokens[hit[0]].low == "usage")]
    if not hits:
        composed = label_grammar.composed(frozenset([token.low for token in tokens if token.low not in "?:"]))
        return composed if composed is Role.OUTCOME else None
    if len(hits) > 1 and any(role is Role.GUARDRAIL for _, _, role in hits):
        return Role.GUARDRAIL
    first, after, role = max(hits, key=lambda hit: (hit[1] - hit[0], -hit[0]))
    spoken = [token for token in tokens if token.kind in ("word", "cjk")]
    covered = (after - first) / max(1, len(spoken))
    edge = bool(spoken) and (
        tokens[first] == spoken[0] or tokens[after - 1] == spoken[-1] or _ends_head(tokens, after)
    )
    if covered >= _MOSTLY or (
        role in (Role.OUTCOME, Role.GUARDRAIL, Role.DEAD) and edge and len(spoken) <= _SHORT_HEADING
    ):
        return role
    return None


def _ends_head(tokens: list[Token], after: int) -> bool:
    """Whether the words before token `after` are what a heading is about: "Service goals for the quote API"."""
    return tokens[after].low in _OF if after < len(tokens) else False


_OF: Final = vocabulary(
    "for of in by on after within from until ( ， , : – — - | für von bis para de pour до на"
)
_MOSTLY: Final = 0.5
_SHORT_HEADING: Final = 7
