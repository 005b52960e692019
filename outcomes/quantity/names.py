"""Tell numbers within names from quantities: versions, ordinals, sizes of a case, labels."""

from __future__ import annotations

from typing import Final

from outcomes.quantity import spellings
from outcomes.quantity.right_words import OR
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary

_NUMBERED: Final = vocabulary(
    "step phase section version kr release issue pr ticket sprint level tier figure"
    " table chapter page round wave"
    " stage option rule part line port http https status code wcag ios android chrome firefox"
    " safari python"
    " node java"
    " ruby rails go php postgres postgresql mysql redis kafka debian ubuntu macos windows iso"
    " rfc raid top"
    " milestone"
    " objective okr ac sc nfr fr req story epic task item case test lesson question schritt"
    " abschnitt seite"
    " aufgabe"
    " ziel week day month year woche tag paso fase capítulo étape версия этап шаг commit build v"
    " q h fy p"
    " hypothesis goal criterion ward gate hall platform block"
    " iteration attempt room floor building grade class api dotnet .net angular react vue django"
    " spring"
    " kubernetes k8s"
    " terraform swift kotlin rust node.js openssl tls http/ sdk ecma utf oauth usb wifi ipv"
    " gen generation"
    " station zone dock ramp pipe bay shelf rack tank pump machine robot lane counter gleis halle tor raum zimmer etage"
    " schalter linie andén sala planta ventanilla quai salle étage guichet binario"
    " appendix article paragraph § no. nr. № annex"
)
_GLUED: Final = frozenset("_.@§№")
_NUMBERING: Final = _NUMBERED | _GLUED
_OPEN_ENDS: Final = frozenset(".:")
_SIZES: Final = vocabulary("b kb mb gb tb kib mib gib tib ms")
_LETTERS: Final = frozenset("ABCDEFGH")
_COUNTED: Final = frozenset({"in", "of", "out", "/", "a", "an", "per"})
"""Words behind a number that is a share or a rate, and so no name: "goal 1 in 10", "goal 15 a month"."""
_ALSO_KEYS: Final = vocabulary(
    "ziel goal criterion ward gate hall platform block station zone dock ramp pipe bay shelf rack tank pump machine"
    " robot lane counter"
)
_BREAKS: Final = vocabulary(", ; | / ( （ – — ，")
_EACH: Final = vocabulary("each every per a this next last /")
_HYPHENS: Final = frozenset("-‐‑")


def is_name(tokens: Tokens, at: int) -> bool:
    """Whether the number at `at` is part of a name and measures nothing."""
    words = tokens.words
    text = words[at]
    before = words[at - 1] if at else ""
    following = words[at + 1] if at + 1 < len(words) else ""
    return (
        (text == "dos" and following.startswith(_OF_THE))
        or (following in _HYPHENS and _is_adjective(tokens, at) and not _is_bound(tokens, at))
        or (before in _NUMBERING and _is_numbered(tokens, at))
        or (following in _COUNTERS and words[at + 2 : at + 5] in _FOR_EACH)
        or (before in _ARROWS and _is_next(tokens, at))
        or (following in OR and words[at + 2 : at + 3] in _NEWER)
        or ((following in _OPEN_ENDS or before == ":") and _is_pattern(tokens, at))
        or ("/" in (following, before) and _is_always(tokens, at))
        or (len(text) <= _WITHIN <= at and _is_labelled(tokens, at))
        or (text.startswith("20") and _is_year(tokens, at))
    )


_OF_THE: Final = ("atua", "actua", "noss", "meus", "seus", "present")
"""What "dos" stands before in Portuguese, where it is no two: "dos atuais 80"."""


def _is_always(tokens: Tokens, at: int) -> bool:
    """Whether it is half of "24/7", round the clock."""
    return _ALWAYS in (tokens.words[at : at + 3], tokens.words[max(0, at - 2) : at + 1])


_ALWAYS: Final = ("24", "/", "7")


_COUNTERS: Final = frozenset("人件台回社名店枚日")
_FOR_EACH: Final = (("あ", "た", "り"),)
"""Behind a counter, for each: "一人あたりの残業" is the overtime of each person."""
_ARROWS: Final = vocabulary("→ -> => ➜ ➔ ⇒ ⟶ -->")
_NEWER: Final = (("newer",), ("later",), ("neuer",), ("posterior",))
"""Words behind "or" that go on about a version: "TypeScript 5.2 or newer"."""


def _is_next(tokens: Tokens, at: int) -> bool:
    """Whether the number behind an arrow is but the next of a name: "Node 18 → 22"."""
    named = at > _WITHIN and tokens[at - 2].kind == "number" and is_name(tokens, at - 2)
    return named and (at + 1 == len(tokens) or tokens[at + 1].kind in ("punct", "cjk"))


def _is_adjective(tokens: Tokens, at: int) -> bool:
    """A number that is hyphened to a word: "30-day retention", "500- and 1,000-seat plans", "4-fold" is a factor."""
    if not tokens.glued(at + 1):
        return False
    if at + 2 >= len(tokens):
        return True
    word = tokens[at + 2]
    if not tokens.glued(at + 2):
        return word.kind == "word"
    return word.kind == "word" and word.low not in ("fold", "fach", "points", "punkte")


def _is_bound(tokens: Tokens, at: int) -> bool:
    """Whether "sub-" before a number that is hyphened to its unit makes it a bound: "a sub-2-minute checkout"."""
    return at > 0 and tokens[at - 1].kind == "sub"


def _is_year(tokens: Tokens, at: int) -> bool:
    """A year that says when: "in 2025", "(2025: 48%)", "2026-12"."""
    text = tokens[at].text
    if len(text) != len("2025") or not text.isdecimal():
        return False
    before = tokens[at - 1].low if at else ""
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return before in _WHEN or following == ":" or (before in _OPEN and following in _CLOSED)


_WHEN: Final = vocabulary("in since from until during seit desde depuis en im of year jahr año")
_OPEN: Final = vocabulary("( （ , and")
_CLOSED: Final = vocabulary(") ） , :")


def _is_labelled(tokens: Tokens, at: int) -> bool:
    """A small number behind a capital noun within a sentence: "Retiming Ring 2 cut …", "since Line 3 was closed"."""
    if at + 1 >= len(tokens) or not tokens[at].text.isdecimal():
        return False
    before, following = tokens[at - 1], tokens[at + 1]
    named = before.kind == "word" and before.text[0].isupper() and not before.text.isupper()
    verb = (
        following.kind == "word"
        and following.low.endswith(("s", "t", "ed"))
        and following.low not in _NO_VERBS
    )
    return named and verb and tokens[at - 2].kind == "word" and following.low not in spellings.TIME


_WITHIN: Final = 2
_NO_VERBS: Final = vocabulary("statt anstatt at out least most best last first fast cost")


def _is_numbered(tokens: Tokens, at: int) -> bool:
    """A number behind a word that counts its kind: "KR 1", "WCAG 2.2", "step 3", "Q3"."""
    before = tokens[at - 1]
    if before.low in _GLUED and tokens.glued(at):
        return True
    if before.kind != "word" or before.low not in _NUMBERED:
        return False
    if at > 1 and (
        tokens[at - 2].low in _EACH or (before.low in ("goal", "ziel") and tokens[at - 2].low in _BREAKS)
    ):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    lettered = following is not None and following.kind == "glued" and following.text in _LETTERS
    has_unit = (
        following is not None
        and not lettered
        and (
            following.kind == "glued"
            or following.low == "%"
            or following.low in _SIZES
            or following.low in spellings.TIME
            or following.low == "m"
            or (before.low in _ALSO_KEYS and following.low in _COUNTED)
        )
    )
    return not has_unit


def _is_pattern(tokens: Tokens, at: int) -> bool:
    """A number with its digits left open ("7.x", "2.*"), or one half of a ratio ("4.5:1")."""
    if _is_ratio(tokens, at):
        return True
    if at + 2 >= len(tokens) or tokens[at + 1].low != "." or not tokens.glued(at + 1):
        return False
    return tokens[at + 2].low in ("x", "*") and tokens.glued(at + 2)


def _is_ratio(tokens: Tokens, at: int) -> bool:
    for colon, other in ((at + 1, at + 2), (at - 1, at - 2)):
        if min(colon, other) >= 0 and max(colon, other) < len(tokens) and tokens[colon].low == ":":
            glued = tokens.glued(max(at, other)) and tokens.glued(colon)
            if glued and tokens[other].kind == "number":
                return True
    return False
