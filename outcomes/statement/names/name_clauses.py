"""Cut the words before a value down to the clause that names it: "When this is done, …", "We'd call it a win if …"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.names import name_words
from outcomes.statement.names.name_spans import KNOWN, behind_known, name_behind
from outcomes.statement.pairing.opening_today import behind_today
from outcomes.statement.roles.parts import OPENED, holds_content, is_content
from outcomes.statement.weighing import caveats


def own_clause(tokens: Tokens, lead: Sequence[int]) -> Sequence[int]:
    """Drop an opening clause: "When this is done, …", "After rollout, …", "Right now …"."""
    today = behind_today(tokens) if lead and lead[0] == 0 else 0
    lead = lead[today:] if today and holds_content(tokens, lead[today:]) else lead
    if not _AHEAD.isdisjoint(tokens.lows):
        lead = _behind_win(tokens, behind_known(tokens, lead))
        lead = _behind_deed(tokens, _behind_report(tokens, lead))
    while lead and tokens.words[lead[0]] in name_words.SUBORDINATE:
        comma = _comma(tokens, lead)
        if comma is None or not holds_content(tokens, lead[comma:]):
            subject = _second_noun(tokens, lead)
            if subject:
                return lead[subject:]
            said = next((n for n, i in enumerate(lead) if n and tokens.words[i] in _EXPECTING), len(lead))
            return lead[said + 1 :] if holds_content(tokens, lead[said + 1 :]) else lead
        lead = lead[comma + 1 :]
    return lead


def _comma(tokens: Tokens, lead: Sequence[int]) -> int | None:
    """Return which of the words before a value is the first comma, or None."""
    for n, i in enumerate(lead):
        if tokens.words[i] in _COMMAS:
            return n
    return None


_COMMAS: Final = frozenset(",，、")


def _second_noun(tokens: Tokens, lead: Sequence[int]) -> int:
    """Return where the subject begins behind an opening without a comma: "With 900 rows the render time", or 0.

    A pronoun is one, too: "In the field it syncs".
    """
    for n in range(len(lead) - 1, 1, -1):
        before = lead[n - 1]
        told = is_content(tokens, before) or tokens[before].kind in _NUMBERED
        opened = told and tokens.words[lead[n]] in _SUBJECTS
        if opened and holds_content(tokens, lead[n:]):
            return n
    return 0


def _behind_deed(tokens: Tokens, lead: Sequence[int]) -> Sequence[int]:
    """Drop what somebody did or said before: "I moved the shelf and the walk to each parcel"."""
    if "and" not in tokens.lows and "so" not in tokens.lows:
        return lead
    if not lead or not (tokens.words[lead[0]] in _WE or _is_whole(tokens, lead)):
        return lead
    for n in range(len(lead) - 1, 1, -1):
        joined = tokens.words[lead[n - 1]] in _AND and tokens.words[lead[n]] in _ARTICLES
        if joined and holds_content(tokens, lead[n:]):
            return lead[n:]
    return lead


def _is_whole(tokens: Tokens, lead: Sequence[int]) -> bool:
    """Whether a clause of its own stands before "and the": "Pages should open at once and the tests take"."""
    told = [tokens.words[i] for i in lead]
    verb = next((n for n, low in enumerate(told) if low in _AUXILIARY), len(told))
    return "and" in told[verb:] and _RELATIVE.isdisjoint(told)


_AUXILIARY: Final = frozenset({"should", "will", "must", "can", "would"})
_RELATIVE: Final = frozenset({"that", "which", "who", "when", "if", "where", "until"})
_WE: Final = frozenset({"i", "we"})
_AND: Final = frozenset({"and", "so"})
_ARTICLES: Final = frozenset({"the", "our", "my", "its"})
_NUMBERED: Final = ("number", "glued")
"""Kinds of the last token of "On Pi 4 the boot takes", "At 1080p the frame time drops"."""
_SUBJECTS: Final = _ARTICLES | {"it", "this", "we", "they"}


def _behind_win(tokens: Tokens, lead: Sequence[int]) -> Sequence[int]:
    """Drop what only says that it would be a success: "We'd call it a win if …", "The pilot pays off if …"."""
    if caveats.WON.isdisjoint(tokens.lows) or words.CONDITIONALS.isdisjoint(tokens.lows):
        return lead
    said = next((n for n, i in enumerate(lead) if tokens.words[i] in words.CONDITIONALS), 0)
    won = said and not caveats.WON.isdisjoint(tokens.words[lead[0] : lead[said]])
    return lead[said + 1 :] if won else lead


def _behind_report(tokens: Tokens, lead: Sequence[int]) -> Sequence[int]:
    """Drop what only says who saw it, or that it comes of this: "Benchmarks show …", "This leads to …"."""
    if _SEEN.isdisjoint(tokens.lows):
        return lead
    said = next((n for n, i in enumerate(lead[:_SUBJECT]) if tokens.words[i] in _SEEN), 0)
    before = [tokens.words[i] for i in lead[:said]]
    if not said or before[-1] in _PASSIVE or "that" in before[1:]:
        return lead
    rest = lead[said + 1 :]
    told = tokens.words[lead[said]] in _TELLING and bool(rest) and tokens.words[rest[0]] in _WHAT
    if not told and _WITNESSES.isdisjoint(before):
        return lead
    return rest if holds_content(tokens, rest) else lead


def hands_over(tokens: Tokens, lead: Sequence[int], tail: Sequence[int]) -> bool:
    """Whether the words before a value end in such a verb, so that its name stands behind: "gives us 20% …"."""
    if _REPORTS.isdisjoint(tokens.lows):
        return False
    end = len(lead)
    if end and tokens.words[lead[-1]] == "that":
        end -= 1
    while end and tokens.words[lead[end - 1]] in _BETWEEN:
        end -= 1
    return end > 0 and tokens.words[lead[end - 1]] in _REPORTS and holds_content(tokens, tail)


_BETWEEN: Final = vocabulary(
    "a an the us you me them about around roughly nearly almost to in eine einen un une una ~"
)
_REPORTS: Final = vocabulary(
    "show shows showed showing shown indicate indicates indicated suggest suggests observe observes observed see saw"
    " seeing measure measured reveal reveals revealed confirm confirms confirmed"
    " give gives gave lead leads led bring brings brought achieve achieves achieved provide provides provided"
    " zeigen zeigt zeigten ergab ergibt bringt bringen muestran muestra muestran mostram mostra montrent montre"
)
"""Verbs of what was seen, and of what a thing leads to; the name stands behind them."""
_TELLING: Final = vocabulary(
    "show shows showed indicate indicates suggest suggests reveal reveals revealed confirm confirms confirmed report"
    " reports reported says said claims"
)
_SEEN: Final = _REPORTS | _TELLING
_WHAT: Final = _ARTICLES | {"that"}
"""Words right behind such a verb with which anybody may be the witness: "Our vendor says the fee is now"."""
_PASSIVE: Final = frozenset({"be", "been", "is", "are", "was", "were"})
ASKED: Final = vocabulary(
    "survey surveys poll polls interview interviews questionnaire questionnaires umfrage"
)
"""What people are asked by; how many say yes is told behind it."""
_WITNESSES: Final = ASKED | vocabulary(
    "benchmark benchmarks benchmarking test tests testing profiling profile measurement measurements experiment"
    " experiments results numbers metrics data figures analysis simulation simulations evaluation"
    " we i this it which that change pr patch commit fix refactoring refactor optimization optimisation"
    " messungen messung tests wir dies das pruebas resultados esto isso essais résultats cela mesures"
)
_SUBJECT: Final = 8
"""Words in which such a verb stands."""
_EXPECTING: Final = frozenset({"expect", "want", "hope", "aim"})
"""Verbs behind which the name stands: "After this ships we expect the share of …"."""


_AHEAD: Final = KNOWN | caveats.WON | _SEEN | _AND
"""Words of which every sentence holds one that says something else before its own clause."""


def last_clause(tokens: Tokens, lead: Sequence[int]) -> Sequence[int]:
    """Keep what follows the last comma or connector, as long as there is a name in it."""
    if _CONNECTORS.isdisjoint([tokens.words[i] for i in lead]):
        return lead
    seen = len(lead)
    depth = 0
    for n in range(len(lead) - 1, -1, -1):
        depth += (tokens.words[lead[n]] in ")）") - (tokens.words[lead[n]] in "(（")
        if depth > 0 and any(tokens.words[i] in "(（" for i in lead[:n]):
            continue
        if tokens.words[lead[n]] == "that" and n and _points(tokens, lead[n - 1]):
            continue
        if tokens.words[lead[n]] in OPENED and any(tokens.words[i] in ")）" for i in lead[n:seen]):
            continue  # what stands in parentheses only tells more of the name
        if tokens.words[lead[n]] in _CONNECTORS:
            if holds_content(tokens, lead[n + 1 : seen]):
                return lead[n + 1 :]
            seen = n + 1
    return lead


_CONNECTORS: Final = name_words.CLAUSE | {"that", "so", "dass", "que", "что"}


def _points(tokens: Tokens, before: int) -> bool:
    """Whether "that" goes on about a noun, not "we expect that …": "uploads that fail", "for that customer"."""
    low = tokens.words[before]
    if low in _PREPOSITIONS:
        return True
    return is_content(tokens, before) and low not in name_words.SAYING and not low.endswith(("ed", "ing"))


_PREPOSITIONS: Final = frozenset({"for", "of", "in", "on", "at", "with", "by", "to"})


def after_boundary(tokens: Tokens, lead: list[int], tail: Sequence[int]) -> list[int]:
    """Keep what follows the last boundary before a further group; nothing there means that its name comes behind."""
    cut = _last_boundary(tokens, lead)
    if cut is None:
        return lead
    rest = lead[cut + 1 :]
    if holds_content(tokens, rest) or name_behind(tokens, tail):
        return rest
    return lead


def _last_boundary(tokens: Tokens, lead: Sequence[int]) -> int | None:
    """Return where the last boundary stands, but for those in parentheses that only tell more of a name."""
    depth = 0
    for n in range(len(lead) - 1, -1, -1):
        low = tokens.words[lead[n]]
        depth = max(0, depth + (low in ")）") - (low in "(（"))
        if not depth and low in _BOUNDARIES:
            return n
    return None


_BOUNDARIES: Final = frozenset(
    {"while", "whereas", ",", ";", "，", "；", "、", "|", "and", "und", "y", "et", "e", "и", "/"}
)
